"""The claim to be the one MemX of a library, and the ear for what later starts hand over."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from memx.desktop.handing_over import WORDS, name_of, socket_of

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile
    from PySide6.QtNetwork import QLocalServer


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
        where = name_of(self._folder) if sys.platform == "win32" else socket_of(self._folder)
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
