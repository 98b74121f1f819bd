"""Reduced motion for everyone: nothing in the window moves by itself."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation, Qt, QTimeLine
from PySide6.QtGui import QMovie
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot
from tour import tour

from memx.desktop import theme


def moving(widgets: Iterable[QWidget]) -> list[str]:
    """What moves on them, or would if it were shown longer; the style's own animations are children of its widgets."""
    found = []
    for widget in widgets:
        running = [one for one in widget.findChildren(QAbstractAnimation) if one.state() is one.State.Running]
        running += [one for one in widget.findChildren(QTimeLine) if one.state() is one.State.Running]
        running += [one for one in widget.findChildren(QMovie) if one.state() is QMovie.MovieState.Running]
        bars = [widget, *widget.findChildren(QProgressBar)]
        running += [one for one in bars if isinstance(one, QProgressBar) and one.minimum() == one.maximum()]
        found += [repr(one) for one in running if not isinstance(one, QWidget) or one.isVisible()]
    return found


def test_nothing_moves_on_any_screen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    theme.choose_font(qapp)
    for effect in Qt.UIEffect:
        qapp.setEffectEnabled(effect, True)  # a desktop that likes its menus to roll in
    seen = []
    for name, _ in tour(tmp_path):
        seen.append(name)
        assert moving(QApplication.topLevelWidgets()) == [], name
    assert len(seen) >= 30
    assert [effect for effect in Qt.UIEffect if QApplication.isEffectEnabled(effect)] == []


def test_what_moves_is_found(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    label, bar = QLabel("words", outer), QProgressBar(outer)
    outer.show()
    assert moving([outer]) == []
    animation = QPropertyAnimation(label, b"pos", label)
    animation.setDuration(10_000)
    animation.start()
    assert len(moving([outer])) == 1
    animation.stop()
    bar.setRange(0, 0)
    assert len(moving([outer])) == 1
