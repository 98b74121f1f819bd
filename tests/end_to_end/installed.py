"""The installed command, run as a person runs it: a process of its own, a home of its own."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COMMAND = Path(sys.executable).with_name("memx")
PATIENCE = 240  # seconds: models start cold on a busy machine
OWN = {"MEMX_SETTINGS": "settings", "MEMX_MODELS": "models"}  # nothing of the person is touched


@dataclass
class Memx:
    """`memx("add", "text")` runs the command on `library` and gives back what it said."""

    home: Path
    library: Path
    cache: Path
    extra: dict[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None

    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
        home = {"HOME": str(self.home), "MEMX_CACHE": str(self.cache), "OMP_NUM_THREADS": "2"}
        own = {name: str(self.home / folder) for name, folder in OWN.items()}
        return {**kept, **home, **own, **self.extra}

    def command(self, *arguments: object) -> list[str]:
        return [str(COMMAND), "--library", str(self.library), *map(str, arguments)]

    def __call__(self, *arguments: object, code: int = 0, stdin: bytes = b"") -> "Said":
        done = subprocess.run(  # noqa: PLW1510 (the code is compared below)
            self.command(*arguments),
            input=stdin,
            capture_output=True,
            env=self.environment(),
            cwd=self.home,
            timeout=PATIENCE,
            preexec_fn=self.before,
        )
        said = Said(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert said.code == code, said
        assert "Traceback" not in said.err
        return said

    def start(self, *arguments: object) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            self.command(*arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment(),
            cwd=self.home,
            preexec_fn=interruptible,  # noqa: PLW1509 (one call of C, no lock is taken)
        )

    def on(self, library: Path) -> "Memx":
        """The same home, another library."""
        return Memx(self.home, library, self.cache, self.extra, self.before)


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def interruptible() -> None:
    """Ctrl-C reaches the command also where the tests themselves run in the background and are deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_until(happened: Callable[[], bool], running: "subprocess.Popen[bytes]") -> None:
    """Look twenty times a second; fail at once where the command has ended without it."""
    while not happened():
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(0.05)
        assert running.poll() is None, running.communicate()


def write_lines(path: Path, rows: list[Any]) -> Path:
    """JSON Lines; a row of bytes is written as it is."""
    lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path
