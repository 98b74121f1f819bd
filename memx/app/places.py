"""Where things are on this computer: the library, the log. MEMX_LIBRARY names another library."""

import os
import sys

TYPE_CHECKING = False  # no library is loaded here before it is needed: see library_place
if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "MEMX_LIBRARY"


def library_folder() -> "Path":
    """What MEMX_LIBRARY names (`memx --library DIR` sets it), else the person's data folder. Makes nothing."""
    from pathlib import Path

    return Path(library_place())


def library_place() -> str:
    """The same, for a start that only hands over: on most computers of Linux without a library that would say it."""
    if named := os.environ.get(VARIABLE, ""):
        return os.path.expanduser(named)
    if sys.platform == "linux" and not os.environ.get("XDG_DATA_HOME"):
        return os.path.expanduser("~/.local/share/memx")
    import platformdirs

    return platformdirs.user_data_dir("memx", appauthor=False)


def log_folder() -> "Path":
    import platformdirs

    return platformdirs.user_log_path("memx", appauthor=False)
