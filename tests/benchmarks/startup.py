"""How long until the window can be used: from starting the process to the first list shown, models loading behind it.

    python tests/benchmarks/startup.py

The real `memx` under Xvfb, started once to warm the disk's cache and then five times.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import Figure, percentile, report

from memx.app.memory import Memory

SCREEN = ":97"


def with_samples(folder: Path) -> None:
    memory = Memory.open(folder)
    for _ in memory.add_samples():
        pass
    memory.close()


def seconds_to_usable(library: Path, home: Path) -> float:
    """Raises RuntimeError with the last words of a window that never became usable."""
    environment = os.environ | {"DISPLAY": SCREEN, "HOME": str(home), "MEMX_STARTUP_TRACE": "1"}
    memx = Path(sys.executable).with_name("memx")
    started = time.time()
    window = subprocess.Popen(
        [memx, "--library", library], env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert window.stderr is not None
    last = ""
    try:
        for last in window.stderr:
            if last.startswith("MEMX_STARTUP usable"):
                return float(last.split()[3]) - started
    finally:
        window.send_signal(signal.SIGTERM)
        window.wait(30)
        window.stderr.close()
    raise RuntimeError(f"the window never became usable: {last}")


def main() -> None:
    screen = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
    try:
        time.sleep(1.0)  # Xvfb says nothing when it is ready; the first start below is not counted anyway
        with tempfile.TemporaryDirectory() as name:
            library, home = Path(name) / "library", Path(name) / "home"
            home.mkdir()
            with_samples(library)
            first = seconds_to_usable(library, home)
            later = [seconds_to_usable(library, home) for _ in range(5)]
    finally:
        screen.terminate()
        screen.wait()
    report(
        "startup",
        [
            Figure("second start to usable window, median of 5", percentile(later, 0.5), "s", ("<=", 1.0), n=5),
            Figure("largest of these", max(later), "s", n=5),
            Figure("first start", first, "s", n=1),
        ],
        "python tests/benchmarks/startup.py",
    )


if __name__ == "__main__":
    main()
