"""How the window feels in a large library: scrolling through 100,000 notes, typing while 10,000 are indexed.

    python tests/benchmarks/window_feel.py [scroll] [type]

The real window under Xvfb with openbox, moved by events of the X server; see window_session.py for what a frame is.
The notes are SYNTHETIC and kept under build/many_notes. Rows "computed" leave out what the thread waited for: where
other programs use the processors, the figure of a quiet machine lies between them and the rows above.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import many_notes
from figures import Figure, percentile, report
from screen import screen

from memx.app.clock import SystemClock
from memx.domain.notes import Draft
from memx.library.store import Library

FRAME = 16.7  # milliseconds, of 60 a second
LONG = 200_000  # characters of the note that is typed into
SESSION = Path(__file__).with_name("window_session.py")


def session(what: str, library: Path, display: str, home: Path) -> dict[str, Any]:
    environment = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "LANGUAGE")}
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, SESSION, what, library], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def rows(name: str, taken: list[float], bound: float | None, share: float = 0.95) -> list[Figure]:
    n, target = len(taken), ("<=", bound) if bound else None
    return [
        Figure(f"{name}, median", percentile(taken, 0.5), "ms", n=n),
        Figure(f"{name}, p{100 * share:.0f}", percentile(taken, share), "ms", target, n),
        Figure(f"{name}, worst", max(taken), "ms", n=n),
    ]


def scrolled(display: str, folder: Path) -> list[Figure]:
    told = session("scroll", many_notes.copied(100_000, folder / "many"), display, folder)
    figures = []
    for way in ("wheel", "bar", "page down"):
        one = told[way]
        name = f"100,000 notes by {way}: a frame"
        figures += rows(name, one["frames"], FRAME)
        figures += rows(f"{name}, computed", one["computed"], None)
        figures.append(Figure(f"100,000 notes by {way}: painted a second", len(one["frames"]) / one["seconds"], ""))
    resident = told["resident"] / (1 << 20)
    return [*figures, Figure("the window's process after all that, resident", resident, "MiB", ("<=", 200.0), n=1)]


def typed(display: str, folder: Path) -> list[Figure]:
    library = many_notes.copied(10_000, folder / "pending")
    paragraph = "## The boiler\n\nThe **boiler** was serviced by Kerensa, see [[House]]. #house\n\n- [ ] ask for it\n\n"
    opened = Library.open(library, SystemClock())
    opened.save(Draft((paragraph * (LONG // len(paragraph) + 1))[:LONG]))
    opened.close()
    told = session("type", library, display, folder)["type"]
    name = "key to painted, 200 KB note, 10,000 being indexed"
    return [
        *rows(name, told["after_key"], 30.0),
        *rows("a frame meanwhile, computed", told["computed"], None),
        Figure("passages indexed meanwhile", told["read meanwhile"], "", (">=", 1)),
    ]


def main() -> None:
    wanted = sys.argv[1:] or ["scroll", "type"]
    figures: list[Figure] = []
    with screen() as display, tempfile.TemporaryDirectory() as folder:
        for name, measure in (("scroll", scrolled), ("type", typed)):
            if name in wanted:
                figures += measure(display, Path(folder))
    figures.append(Figure("load of the machine meanwhile (1 min)", os.getloadavg()[0], ""))
    report("window_feel", figures, " ".join(["python tests/benchmarks/window_feel.py", *sys.argv[1:]]))


if __name__ == "__main__":
    main()
