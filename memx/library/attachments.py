"""Files of notes, kept once by the sha256 of their content: bytes in a folder, names in the database."""

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from memx.domain.errors import BadInput, NotFound
from memx.domain.notes import Attached
from memx.library import notes, troubles
from memx.library.connections import Connections
from memx.library.files import Folder
from memx.library.schema import sync
from memx.library.times import stamp


class Attachments:
    def __init__(self, connections: Connections, folder: Folder) -> None:
        self._connections = connections
        self._folder = folder

    def attach(self, note_id: str, name: str, kind: str, content: bytes, now: datetime) -> str:
        """The hash under which it is kept. `kind` is a media type. Raises NotFound for the note."""
        hash_ = sha256(content).hexdigest()
        with self._connections.writing() as connection:
            number = notes.number_of(connection, note_id)
            self._keep(hash_, content)
            row = (hash_, len(content), kind, stamp(now)[0])
            connection.execute("INSERT OR IGNORE INTO attachments(hash, size, kind, added) VALUES (?, ?, ?, ?)", row)
            link = (number, hash_, name)
            connection.execute("INSERT OR IGNORE INTO note_attachments(note, hash, name) VALUES (?, ?, ?)", link)
        return hash_

    def of_note(self, note_id: str) -> list[Attached]:
        """In the order in which they came; of several of one name the last one comes last."""
        sql = """SELECT n.name, a.kind, a.size, a.hash FROM note_attachments n JOIN attachments a ON a.hash = n.hash
            WHERE n.note = ? ORDER BY n.rowid"""
        with self._connections.reading() as connection:
            found = connection.execute(sql, (notes.number_of(connection, note_id),)).fetchall()
        return [Attached(name, kind, size, self._path(hash_)) for name, kind, size, hash_ in found]

    def attachment(self, hash_: str) -> Path:
        """Where its bytes are. Raises NotFound, and BadInput for what is no hash."""
        if len(hash_) != 64 or set(hash_) - set("0123456789abcdef"):
            raise BadInput("That is not the name of an attachment.")
        path = self._path(hash_)
        if not path.is_file():
            raise NotFound("The attachment is not there any more. Restore it from a backup.")
        return path

    def _path(self, hash_: str) -> Path:
        return self._folder.attachments / hash_[:2] / hash_

    def _keep(self, hash_: str, content: bytes) -> None:
        """On the disk before the database names it; a file that nothing names is harmless."""
        path = self._path(hash_)
        if path.exists():
            return
        try:
            for folder in (self._folder.attachments, path.parent):
                folder.mkdir(mode=0o700, exist_ok=True)
            unfinished = path.with_suffix(".part")
            with open(unfinished, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
                file.write(content)
            sync(unfinished)
            unfinished.replace(path)
            sync(path.parent)
        except OSError as error:
            raise troubles.of_system(error, self._folder.database) from error
