"""The pictures of the open note: how large each is, known at once; what is seen of one, read when it is drawn."""

import shutil
import tempfile
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage

from memx.app.memory import Memory
from memx.desktop import picture_files
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes, alive
from memx.desktop.picture_files import Look
from memx.desktop.picture_links import meant
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

KEPT = 40  # decoded pictures; each is at most as large as it is drawn


class Pictures(QObject):
    """`known()` when sizes are, or others; `came()` when one can be drawn; `failed(sentence)`."""

    known = Signal()
    came = Signal()
    failed = Signal(str)

    def __init__(self, memory: Memory, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._looks: dict[str, Look] = {}
        self._images: OrderedDict[tuple[Path, int, int], QImage] = OrderedDict()
        self._asked: set[tuple[Path, int, int]] = set()
        self._turn = 0
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.settled = False  # what the open note has is known

    def turn_to(self, note_id: str | None) -> None:
        """Another note is open, or this one has another picture."""
        self._turn += 1
        turn, self.settled = self._turn, False

        def work() -> dict[str, Look]:
            kept = self._memory.attached(note_id) if note_id is not None else []
            return {one.name: picture_files.look(one.name, one.path) for one in kept}

        def found(looks: dict[str, Look]) -> None:
            if turn == self._turn:
                self._looks, self.settled = looks, True
                self.known.emit()

        if note_id is None:
            found({})
        else:
            self._lanes.pictures.submit(work, alive(self, found), alive(self, self._tell))

    def names(self) -> list[str]:
        return list(self._looks)

    def look(self, name: str) -> Look:
        """How the picture of that name is shown; with the reason where it is not."""
        found = self._looks.get(meant(name, self._looks))
        if found is not None:
            return found
        why = tr("No file of this name is kept with the note.") if self.settled else tr("Looking")
        return Look(name, Path(), QSize(), why)

    def image(self, look: Look, size: QSize) -> QImage | None:
        """As large as it is drawn; None while it is read, and `came` says when it is there."""
        key = (look.path, size.width(), size.height())
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        if key not in self._asked:
            self._asked.add(key)
            self._lanes.pictures.submit(
                lambda: picture_files.image(look.path, size),
                alive(self, lambda image: self._keep(key, image)),
                alive(self, lambda error: self._cannot(look, error)),
            )
        return None

    def open(self, name: str) -> None:
        """With the desktop's own program, under its name: a copy, so that what is kept stays as it is."""
        look = self.look(name)
        if not look.path.is_file():
            self.failed.emit(f"{name}: {look.why}")
            return

        def work() -> Path:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="memx-")
            target = Path(tempfile.mkdtemp(dir=self._folder.name)) / Path(look.name).name
            shutil.copyfile(look.path, target)
            return target

        def copied(path: Path) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.failed.emit(tr("No program of this desktop opens {file}.", file=path.name))

        self._lanes.pictures.submit(work, alive(self, copied), alive(self, self._tell))

    def close(self) -> None:
        """At the end: what was opened elsewhere has been read."""
        if self._folder is not None:
            self._folder.cleanup()

    def _keep(self, key: tuple[Path, int, int], image: QImage) -> None:
        self._asked.discard(key)
        self._images[key] = image
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        self.came.emit()

    def _tell(self, error: MemXError) -> None:
        self.failed.emit(said(error))

    def _cannot(self, look: Look, error: MemXError) -> None:
        """Its key stays among those asked for: it is not tried at every stroke."""
        if self._looks.get(look.name) == look:
            self._looks[look.name] = Look(look.name, look.path, QSize(), str(error))
            self.known.emit()
