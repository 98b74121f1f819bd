"""The folder of a library: what is where, made for its owner alone."""

import os
from dataclasses import dataclass
from pathlib import Path

from memx.domain.errors import LibraryReadOnly, NotALibrary


@dataclass(frozen=True, slots=True)
class Folder:
    """The paths of one library."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "library.db"

    @property
    def lock(self) -> Path:
        return self.path / "library.lock"

    @property
    def attachments(self) -> Path:
        return self.path / "attachments"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    def make(self) -> None:
        """The folder itself, 0700. Raises NotALibrary or LibraryReadOnly where that cannot be."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise NotALibrary(
                f"{self.path} is a file, and a MemX library is a folder. Nothing was changed. Name a folder."
            ) from None
        except OSError as error:
            raise LibraryReadOnly(
                f"No library can be made at {self.path}: {error.strerror}. Nothing was changed. "
                "Name a folder that you may write to."
            ) from error

    def writable(self) -> bool:
        """Whether a library here can be written: WAL needs the folder too."""
        files = [path for path in (self.database, self.lock) if path.exists()]
        return all(os.access(path, os.W_OK) for path in (self.path, *files))


def make_private(path: Path) -> None:
    """An empty file, 0600, unless it is there: SQLite gives its other files the same rights."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
