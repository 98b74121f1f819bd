"""Reading pictures, on a worker's thread: how large one is, what is seen of it, and why it cannot be shown."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

from memx.desktop.texts import number, tr
from memx.domain.errors import BadInput

ROOM = 512  # MiB that reading one may take for a moment: 128 million pixels
LARGEST = 64 << 20  # bytes of a file that is taken in
FORMATS = frozenset({"png", "jpeg", "jpg", "jfif", "gif", "webp", "bmp", "tiff", "tif"})  # none that points elsewhere
_SHRINKS = frozenset({"jpeg", "jpg", "jfif"})  # read small at once, whatever their size
_KINDS = {"jpg": "jpeg", "jfif": "jpeg", "tif": "tiff"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is shown: so large, or `why` not."""

    name: str
    path: Path
    size: QSize
    why: str = ""


def look(name: str, path: Path) -> Look:
    """Reads its first bytes."""
    if not path.is_file():
        return Look(name, path, QSize(), tr("The file is not there any more. Restore it from a backup."))
    reader = _reader(str(path))
    size = reader.size()
    if not _shown(reader) or size.isEmpty():
        return Look(name, path, QSize(), tr("This is not a picture that MemX can show."))
    if _format(reader) not in _SHRINKS and size.width() * size.height() * 4 > ROOM << 20:
        width, height = number(size.width()), number(size.height())
        return Look(
            name,
            path,
            QSize(),
            tr("Too large to be shown here: {width} × {height} pixels.", width=width, height=height),
        )
    return Look(name, path, _turned(reader, size))


def image(path: Path, wanted: QSize) -> QImage:
    """Decoded at the size in which it is drawn. Raises BadInput."""
    reader = _reader(str(path))
    size = _turned(reader, reader.size())
    if size.width() > wanted.width() or size.height() > wanted.height():
        small = size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        reader.setScaledSize(_turned(reader, small))
    found = reader.read() if _shown(reader) else QImage()
    if found.isNull():
        raise BadInput(tr("The picture is damaged, or not whole."))
    return found


def content(source: Path | QImage) -> tuple[bytes, str]:
    """What is kept of a picture, and its media type. Raises BadInput."""
    return from_file(source) if isinstance(source, Path) else from_clipboard(source)


def from_file(path: Path) -> tuple[bytes, str]:
    """What is kept of a file that is a picture, and its media type. Raises BadInput."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(tr("{file} is larger than {size} MiB.", file=path.name, size=LARGEST >> 20))
        content = path.read_bytes()
    except OSError as error:
        raise BadInput(tr("{file} could not be read: {why}.", file=path.name, why=error.strerror)) from error
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = _reader(buffer)
    if not _shown(reader) or reader.size().isEmpty():
        raise BadInput(tr("{file} is not a picture that MemX can show.", file=path.name))
    kind = _format(reader)
    return content, f"image/{_KINDS.get(kind, kind)}"


def from_clipboard(found: QImage) -> tuple[bytes, str]:
    """A picture that has no file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(found):
        raise BadInput(tr("The picture of the clipboard could not be read."))
    return bytes(buffer.data().data()), "image/png"


def _reader(source: str | QBuffer) -> QImageReader:
    QImageReader.setAllocationLimit(ROOM)
    reader = QImageReader(source)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _format(reader: QImageReader) -> str:
    return bytes(reader.format().data()).decode()


def _shown(reader: QImageReader) -> bool:
    return reader.canRead() and _format(reader) in FORMATS


def _turned(reader: QImageReader, size: QSize) -> QSize:
    """A camera held upright says so beside the picture."""
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if turned else size
