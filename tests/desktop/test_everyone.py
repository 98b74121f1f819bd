"""For everyone: each control of each screen has a name, and every text on a screen stands out from its ground."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import bury
from fake_memory import DAY, FakeMemory, an_answer, told
from fake_shelf import SMALL
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from memx.desktop import theme
from memx.desktop.capture import CaptureWindow
from memx.desktop.habits import Habits
from memx.domain.answers import Asked, Cluster, Conflict
from memx.domain.notes import IndexStatus, Version

CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QAbstractSlider, QTextEdit, QComboBox, QProgressBar)
BODY = "# House\n\nThe **boiler** was serviced on 3 March by Kerensa.\n\n- [ ] pay `her` #house\n> said [[Tea]]"
QUOTE = "The **boiler** was serviced on 3 March by Kerensa."
SCREENS = (
    *("main", "answer", "palette", "shortcuts", "trash", "history", "questions", "why", "settings", "index"),
    *("models", "related", "offer"),
)


def filled() -> FakeMemory:
    memory = FakeMemory([BODY, "Tea with milk", "Thrown away", "Odd one"])
    memory.delete("n2")
    memory.texts["n0"] = [Version("n0", BODY.replace("3 March", "2 March"), DAY)]
    memory.questions = [Asked(1, "When was it serviced?", "3 March", False, 0.9, "quick", DAY)]
    memory.status = IndexStatus(3, 1, 1, 1, 0, 4, (("n3", "The embedder could not read it."),))
    votes = (Cluster("3 March", 5, 0.6), Cluster("4 March", 3, 0.4))
    trace = {"steps": [{"step": "draft", "p": 0.5}, {"step": "vote", "drawn": 3, "posterior": 0.7}], "confidence": 0.8}
    conflicts = (Conflict("5 March", "n1", None, "2026-02-01T10:00:00+00:00"),)
    answer = an_answer(memory, "n0", QUOTE, "3 March", votes=votes, trace=trace, conflicts=conflicts)
    memory.answer = told(answer)
    return memory


@pytest.fixture
def shown(make_window, qtbot: QtBot):
    """`shown(screen)` gives the window and the widget that is the screen."""

    def show(screen: str) -> tuple[QWidget, QWidget]:
        window = make_window(filled())
        window.habits = Habits(window._folder, None, window)
        qtbot.waitUntil(lambda: window.watch.last is not None)
        window.notes.open_note("n0")
        qtbot.waitUntil(lambda: window.notes.page() == "n0")
        if screen in {"answer", "why"}:
            with qtbot.waitSignal(window.answers.asking.ended):
                window.answers.ask("When was the boiler serviced?")
        before = set(window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly))
        does = {"why": "explain"}.get(screen, f"show_{screen}")
        if screen == "offer":
            window.offer._found((False, SMALL))
        elif screen not in {"main", "answer"}:
            getattr(window.deeds, does)()
        opened = set(window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)) - before
        settled: list[int] = []
        window.lanes.lists.submit(lambda: 1, settled.append, print)
        qtbot.waitUntil(lambda: bool(settled))
        if screen == "history":
            window.lanes.lists.submit(lambda: 2, settled.append, print)
            qtbot.waitUntil(lambda: 2 in settled)
        return window, next(iter(opened), window)

    return show


@pytest.mark.parametrize("screen", SCREENS)
def test_every_control_of_every_screen_has_a_name(shown, screen: str) -> None:
    _, seen = shown(screen)
    controls = [child for child in seen.findChildren(QWidget) if isinstance(child, CONTROLS)]
    controls = [child for child in controls if not isinstance(child, QScrollBar)]
    assert controls
    assert [repr(child) for child in controls if not child.accessibleName().strip()] == []
    focusable = [child for child in seen.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    inner = {area.viewport() for area in seen.findChildren(QAbstractScrollArea)}
    named = [child for child in focusable if child not in inner and not isinstance(child, QScrollBar)]
    assert [repr(child) for child in named if not child.accessibleName().strip()] == []


def luminance(rgb: tuple[int, int, int]) -> float:
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in rgb)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(seen: QImage, area: QRect) -> float:
    """Between the colour that most of an area has and the one in it that is farthest from it."""
    pixels = Counter(
        seen.pixelColor(x, y).getRgb()[:3]
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    )
    ground = luminance(pixels.most_common(1)[0][0])
    return max((max(ground, one) + 0.05) / (min(ground, one) + 0.05) for one in map(luminance, pixels))


def texts(screen: QWidget) -> Iterator[tuple[str, QRect]]:
    """Each visible text of labels and buttons with its place on the screen's picture."""
    for child in screen.findChildren(QWidget):
        if isinstance(child, QLabel | QAbstractButton | QLineEdit) and child.isVisible():
            text = child.placeholderText() or child.text() if isinstance(child, QLineEdit) else child.text()
            visible = child.visibleRegion().boundingRect()
            if text.strip() and visible.height() >= 10 and visible.width() >= 10:
                place = QRect(child.mapTo(screen, QPoint(visible.topLeft())), QSize(visible.size()))
                if not isinstance(child, QLabel):
                    place.adjust(4, 4, -4, -4)  # without its frame
                yield f"{type(child).__name__} “{text[:40]}”", place.intersected(screen.rect())


@pytest.mark.parametrize(("strength", "least"), [("usual", 4.5), ("more", 7.0)])
@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_text_on_a_picture_of_a_screen_stands_out(
    shown, picture, screen: str, appearance: str, strength: str, least: float
) -> None:
    window, seen = shown(screen)
    QSettings().setValue("contrast", strength)
    window.wear(appearance)
    for line in seen.findChildren(QLineEdit):
        line.clearFocus()  # its caret and frame would stand out in place of its words
    path: Path = picture(seen, f"everyone-{screen}-{appearance}-{strength}")
    image = QImage(str(path))
    measured = {text: contrast(image, place) for text, place in texts(seen) if not place.isEmpty()}
    assert measured
    weak = {text: round(found, 2) for text, found in measured.items() if found < least}
    assert weak == {}
    QSettings().remove("contrast")
    window.wear("light")


def test_a_contrast_that_is_too_low_would_be_seen(qapp, picture) -> None:
    label = QLabel("Hardly to be read")
    label.setStyleSheet("color: #999999; background: #ffffff;")
    label.resize(200, 30)
    assert contrast(label.grab().toImage(), label.rect()) < 4.5
    label.setStyleSheet("color: #595959; background: #ffffff;")
    assert contrast(label.grab().toImage(), label.rect()) >= 4.5


def test_the_small_window_has_names_too(qapp, tmp_path: Path) -> None:
    window = CaptureWindow(tmp_path)
    controls = [child for child in window.findChildren(QWidget) if isinstance(child, QTextEdit | QAbstractButton)]
    assert len(controls) == 2
    assert all(child.accessibleName() for child in controls)
    theme.apply(qapp, "light")
    window.shut_down()
    bury(window)
