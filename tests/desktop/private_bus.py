"""A session bus of the test's own, and programs on it."""

import json
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CONFIG = """<busconfig><type>session</type><listen>unix:dir={place}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


@contextmanager
def bus(place: Path) -> Iterator[str]:
    """Its address. Fails, naming the Debian package, where there is no daemon."""
    assert shutil.which("dbus-daemon"), "This test needs a Debian package: sudo apt-get install dbus-daemon"
    config = place / "bus.conf"
    config.write_text(CONFIG.format(place=place))
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


class Service:
    """A script of this folder on the bus: what it got, and what it is told to do."""

    def __init__(self, script: str, address: str, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / script), *words],
            env={"DBUS_SESSION_BUS_ADDRESS": address, "PATH": "/usr/bin:/bin"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._read, name="service", daemon=True)
        self._thread.start()
        assert self._lines.get(timeout=20) == {"ready": True}
        self._got: list[Any] = []

    def got(self, name: str) -> list[Any]:
        """The bodies of the calls of that name until now."""
        while not self._lines.empty():
            self._got.append(self._lines.get())
        return [line["body"] for line in self._got if line["call"] == name]

    def say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._thread.join(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(json.loads(line))
