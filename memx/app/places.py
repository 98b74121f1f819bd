"""Where things are on this computer: the library, the log. MEMX_LIBRARY names another library."""

import os
from pathlib import Path

import platformdirs

VARIABLE = "MEMX_LIBRARY"


def library_folder() -> Path:
    """What MEMX_LIBRARY names (`memx --library DIR` sets it), else the person's data folder. Makes nothing."""
    named = os.environ.get(VARIABLE, "")
    return Path(named).expanduser() if named else platformdirs.user_data_path("memx", appauthor=False)


def log_folder() -> Path:
    return platformdirs.user_log_path("memx", appauthor=False)
