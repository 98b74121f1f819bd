"""The GUI thread is never held while notes are indexed and questions answered by the real models."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PICTURES

pytestmark = [pytest.mark.window, pytest.mark.models]
SECONDS = float(os.environ.get("MEMX_SESSION_SECONDS", "60"))


def test_the_gui_thread_is_never_held_over_100_ms(display: str, tmp_path: Path) -> None:
    """On a computer busy with other things nothing comes on time; there, what the thread computes itself is judged."""
    busy = os.getloadavg()[0] > (os.cpu_count() or 1)
    PICTURES.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(tmp_path / "settings")}
    script = Path(__file__).parent / "session.py"
    command = [sys.executable, str(script), str(tmp_path / "library"), str(SECONDS), str(PICTURES / "9-session.png")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=SECONDS + 200, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    print(told)
    assert told["answers"] >= 1
    assert told["indexed"] > 0
    assert told["worst_computing_ms" if busy else "worst_held_ms"] <= 100
