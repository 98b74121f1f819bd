"""What the window's own process holds in a library of 100,000 notes: opened, scrolled through, searched and asked.

    python tests/benchmarks/window_memory.py

The whole program under Xvfb with openbox, both models on and the library being indexed, moved by events of the X
server; see memory_session.py. The models' processes are named beside it, for the whole picture. The notes are SYNTHETIC
and kept under build/many_notes.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import many_notes
from figures import Figure, report
from screen import screen

NOTES, BOUND = 100_000, 200.0  # MiB
SESSION = Path(__file__).with_name("memory_session.py")


def session(library: Path, display: str, home: Path) -> dict[str, Any]:
    environment = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "LANGUAGE")}
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", "HOME": str(home)}
    done = subprocess.run(
        [sys.executable, SESSION, library], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure(display: str, folder: Path) -> list[Figure]:
    home = folder / "home"
    home.mkdir()
    told = session(many_notes.copied(NOTES, folder / "library"), display, home)
    mib = float(1 << 20)
    return [
        *(
            Figure(f"window's process with {NOTES:,} notes, {step}: resident", size / mib, "MiB", ("<=", BOUND), 1)
            for step, size in told["window"].items()
        ),
        *(Figure(f"{service}, resident", size / mib, "MiB", n=1) for service, size in sorted(told["children"].items())),
    ]


def main() -> None:
    with screen() as display, tempfile.TemporaryDirectory() as folder:
        report("window_memory", measure(display, Path(folder)), "python tests/benchmarks/window_memory.py")


if __name__ == "__main__":
    main()
