"""What the window's own process holds while both models run: started, indexed, and left alone.

python tests/benchmarks/window_memory.py

The real `memx` under Xvfb over a library of the sample notes. Both children are named beside it, for the whole picture.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from figures import Figure, report
from startup import SCREEN, with_samples

LOADED = 150 << 20  # bytes that a child with its model in memory exceeds
WAIT, WATCH = 240.0, 10.0  # seconds at most for both, and seconds watched


def children(window: psutil.Process) -> dict[str, int]:
    """Resident bytes of each model's process, by its service."""
    found = {}
    for child in window.children():
        words = child.cmdline()
        if "memx.models.child" in words:
            found[words[words.index("memx.models.child") + 1].rpartition(".")[2]] = child.memory_info().rss
    return found


def wait_for_both(window: psutil.Process) -> None:
    end = time.monotonic() + WAIT
    held: dict[str, int] = {}
    while time.monotonic() < end and window.status() != psutil.STATUS_ZOMBIE:
        held = children(window)
        if len(held) == 2 and min(held.values()) > LOADED:
            return
        time.sleep(0.2)
    raise RuntimeError(f"both models did not come up: {held}")


def measure(library: Path, home: Path) -> list[Figure]:
    environment = os.environ | {"DISPLAY": SCREEN, "HOME": str(home)}
    memx = Path(sys.executable).with_name("memx")
    started = subprocess.Popen([memx, "--library", library], env=environment, start_new_session=True)
    try:
        window = psutil.Process(started.pid)
        wait_for_both(window)
        held, end = [], time.monotonic() + WATCH
        while time.monotonic() < end:
            held.append(window.memory_info().rss)
            time.sleep(0.2)
        both = children(window)
    finally:
        started.send_signal(signal.SIGTERM)
        started.wait(30)
    mib = float(1 << 20)
    return [
        Figure(
            "window's process with both children running, resident", max(held) / mib, "MiB", ("<=", 200.0), len(held)
        ),
        *(Figure(f"{service}, resident", size / mib, "MiB", n=1) for service, size in sorted(both.items())),
    ]


def main() -> None:
    screen = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
    try:
        time.sleep(1.0)  # Xvfb says nothing when it is ready
        with tempfile.TemporaryDirectory() as name:
            library, home = Path(name) / "library", Path(name) / "home"
            home.mkdir()
            with_samples(library)
            report("window_memory", measure(library, home), "python tests/benchmarks/window_memory.py")
    finally:
        screen.terminate()
        screen.wait()


if __name__ == "__main__":
    main()
