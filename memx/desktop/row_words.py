"""What is said of a line of the list beside its words: why it was found, and all of it for a screen reader."""

from memx.desktop import dates
from memx.desktop.rows import Row
from memx.desktop.texts import later, tr

_WHY = {
    "exact": later("exact match"),
    "near": later("near in meaning"),
    "loose": later("loosely related"),
}


def why(row: Row) -> str:
    """Why it was found, where its marked words do not say so."""
    return tr(_WHY[row.why]) if row.why else ""


def words(row: Row) -> str:
    return f"{row.heading}. {row.text}" if row.heading else row.text


def spoken(row: Row) -> str:
    """All that is seen of it."""
    marks = [tr("Pinned") if row.pinned else "", tr("Hidden from AI") if row.hidden else ""]
    said = [dates.day(row.when), *marks, why(row)]
    return "\n".join([words(row), *filter(None, said)])
