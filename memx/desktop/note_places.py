"""Where the windows of single notes stood, for as many notes as were opened so lately."""

from PySide6.QtCore import QByteArray, QSettings

MOST = 50
_PLACES = "note_windows/places"


def place_of(note_id: str) -> QByteArray | None:
    """As `saveGeometry` gave it."""
    found = next((place for known, place in _all() if known == note_id), "")
    return QByteArray.fromHex(found.encode("ascii", "ignore")) if found else None


def remember(note_id: str, geometry: QByteArray) -> None:
    others = [(known, place) for known, place in _all() if known != note_id][: MOST - 1]
    kept = [(note_id, bytes(geometry.toHex().data()).decode()), *others]
    QSettings().setValue(_PLACES, [f"{known} {place}" for known, place in kept])


def _all() -> list[tuple[str, str]]:
    lines = QSettings().value(_PLACES, [])
    lines = [lines] if isinstance(lines, str) else lines if isinstance(lines, list) else []
    parted = [str(line).partition(" ") for line in lines]
    return [(note_id, place) for note_id, _, place in parted if place]
