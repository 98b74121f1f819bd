"""The real window: a picture in a note, misspelt words, and Ctrl+Z after a restart."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Window, until
from PIL import Image

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = pytest.mark.window
Start = Callable[..., Window]
BLUE = (51, 102, 204)


def blue(seen: Image.Image) -> int:
    return sum(count for count, colour in seen.convert("RGB").getcolors(1 << 24) if colour == BLUE)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_a_picture_is_seen_and_what_was_typed_is_taken_back_after_a_restart(
    start: Start, library: Memory, tmp_path: Path, appearance: str
) -> None:
    Image.new("RGB", (900, 500), BLUE).save(tmp_path / "label.png")
    body = "# Boiler\n\n![The label](label.png)\n"
    note = library.save(Draft(body)).note
    library.attach(note.id, "label.png", "image/png", (tmp_path / "label.png").read_bytes())
    window = start(library.folder, appearance=appearance)
    open_boiler(window)
    until(lambda: blue(window.picture(f"14-picture-{appearance}")) > 100_000, what="the picture in the note")
    window.key("ctrl+End")
    window.type("typed words")
    until(lambda: library.note(note.id).body == f"{body}typed words", what="the note kept")
    assert window.quit() == 0
    window = start(library.folder, appearance=appearance)
    open_boiler(window)
    until(lambda: blue(window.picture(f"14-picture-{appearance}")) > 100_000, what="the picture again")
    for _ in range(4):  # however many saves the typing was
        window.key("ctrl+z")
        time.sleep(0.2)
    until(lambda: library.note(note.id).body == body, what="what was typed taken back")
    assert window.quit() == 0


def open_boiler(window: Window) -> None:
    """With the caret in it."""
    window.key("ctrl+l")
    window.type("boiler")
    window.key("Return")
    until(lambda: "Boiler" in window.title(), what="the note opened")
