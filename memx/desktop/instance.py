"""One MemX a library: a second start hands over what was asked of it to the one that runs, and ends.

No Qt in the handing over: it is what stands between a person's shortcut and the small window for a thought.
"""

import hashlib
import os
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile
    from PySide6.QtNetwork import QLocalServer

WORDS = ("window", "capture", "hidden")  # what a second start may ask for
PATIENCE = 5.0  # seconds for one that has only just begun


def name_of(folder: Path) -> str:
    """The same for every way of writing the folder; another for each person."""
    person = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    place = hashlib.sha256(str(folder.expanduser().resolve()).encode()).hexdigest()[:16]
    return f"memx-{hashlib.sha256(person.encode()).hexdigest()[:8]}-{place}"


def hand_over(folder: Path, word: str, patience: float = 0.0) -> bool:
    """Tell the MemX that runs; False where none does, or it does not answer within `patience` seconds."""
    if sys.platform == "win32":
        return False  # its pipes need Qt: see Instance.hand_over
    path = _socket(folder)
    end = time.monotonic() + patience
    while True:
        try:
            if path.stat().st_uid == os.getuid() and _tell(path, word):
                return True
        except OSError:
            pass
        if time.monotonic() >= end:
            return False
        time.sleep(0.05)


def _tell(path: Path, word: str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(3.0)
        line.connect(str(path))
        line.sendall(f"{word}\n".encode())
        return line.recv(16).startswith(b"ok")


def _socket(folder: Path) -> Path:
    return Path(tempfile.gettempdir()) / name_of(folder)


class Instance:
    """The claim of this process to be the one MemX of the library."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """False where another process has it. Where no lock can be written, nobody is kept out."""
        from PySide6.QtCore import QLockFile

        place = platformdirs.user_state_path("memx", appauthor=False)
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        lock = QLockFile(str(place / f"{name_of(self._folder)}.lock"))
        lock.setStaleLockTime(0)  # it may be held for weeks; that of a dead process is taken over all the same
        if lock.tryLock(0):
            self._lock = lock
            return True
        return lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self, told: Callable[[str], None]) -> None:
        """`told(word)` for each later start."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        where = name_of(self._folder) if sys.platform == "win32" else str(_socket(self._folder))
        if self._lock is not None:
            QLocalServer.removeServer(where)  # left behind by one that was killed
        server.newConnection.connect(lambda: self._answer(told))
        server.listen(where)
        self._server = server

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _answer(self, told: Callable[[str], None]) -> None:
        assert self._server is not None
        line = self._server.nextPendingConnection()

        def read() -> None:
            if not line.canReadLine():
                return
            word = bytes(line.readLine(64).data()).decode("ascii", "replace").strip()
            line.write(b"ok\n" if word in WORDS else b"no\n")
            line.flush()
            line.disconnectFromServer()
            if word in WORDS:
                told(word)

        line.readyRead.connect(read)
        line.disconnected.connect(line.deleteLater)
        read()
