"""Misspelt words of the lines in sight: underlined a moment after the last key, with better ones in the menu."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QPoint, QSettings, QTimer, Signal
from PySide6.QtGui import QAction, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from memx.desktop import spelling
from memx.desktop.jobs import Lanes
from memx.desktop.note_delegate import units
from memx.desktop.note_editor import NoteEditor
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

SOON = 350  # milliseconds after the last key, or after scrolling
MOST, LONG = 20_000, 4000  # words remembered; letters of a line, and longer ones are left alone
ON, LANGUAGES, OWN = "spelling/on", "spelling/languages", "spelling/words"


def is_on() -> bool:
    return str(QSettings().value(ON, "true")) != "false"


def chosen(there: Sequence[str]) -> list[str]:
    """The languages that the person chose, else those of the system."""
    kept = QSettings().value(LANGUAGES)
    if kept is None:
        return spelling.preferred(there, QLocale.system().uiLanguages())
    return [name for name in there if name in _several(kept)]


class Spelling(QObject):
    """What all editors share: the dictionaries, and what is known of words. `renewed()` when that changes."""

    renewed = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._known: dict[str, bool] = {}  # is it right?
        self._asked: set[str] = set()
        self._turn = 0
        self._dictionaries: spelling.Dictionaries | None = None
        self._there: dict[str, Path] | None = None  # not looked yet
        self.on = False
        self.renew()

    def renew(self) -> None:
        """The setting was changed, or this is the start."""
        self._turn += 1
        turn = self._turn
        self._lanes.spelling.submit(spelling.installed, lambda there: self._take(turn, there), _nothing)

    def tell_installed(self, tell: Callable[[dict[str, Path]], None]) -> None:
        """Which dictionaries there are: at once where that is known, which it is soon after the start."""
        if self._there is not None:
            tell(self._there)
        else:
            self._lanes.spelling.submit(spelling.installed, tell, _nothing)

    def check(self, words: set[str]) -> None:
        """Ask for those that are not known yet; `renewed` says when they are."""
        if self._dictionaries is None:
            return
        wanted = sorted(words - self._known.keys() - self._asked)
        if wanted:
            self._asked.update(wanted)
            own = frozenset(word.casefold() for word in _several(QSettings().value(OWN)))
            dictionaries, turn = self._dictionaries, self._turn
            self._lanes.spelling.submit(
                lambda: dictionaries.wrong(wanted, own), lambda wrong: self._keep(turn, wanted, wrong), _nothing
            )

    def is_wrong(self, word: str) -> bool:
        return self._known.get(word) is False

    def learn(self, word: str) -> None:
        """It is right from now on, for this person."""
        QSettings().setValue(OWN, [*_several(QSettings().value(OWN)), word])
        folded = word.casefold()
        self._known = {one: right or one.casefold() == folded for one, right in self._known.items()}
        self.renewed.emit()

    def suggest(self, word: str, tell: "SuggestionsWanted") -> None:
        if (dictionaries := self._dictionaries) is not None:
            self._lanes.spelling.submit(lambda: dictionaries.suggestions(word), tell.come, lambda _: tell.come([]))

    def _take(self, turn: int, there: dict[str, Path]) -> None:
        if turn != self._turn:
            return
        self._there = there
        paths = [there[name] for name in chosen(list(there))] if is_on() else []
        self.on = bool(paths)
        self._dictionaries = spelling.Dictionaries(paths) if paths else None
        self._known, self._asked = {}, set()
        self.renewed.emit()

    def _keep(self, turn: int, asked: Sequence[str], wrong: Sequence[str]) -> None:
        if turn == self._turn:
            if len(self._known) > MOST:
                self._known.clear()
            self._asked.difference_update(asked)
            self._known |= dict.fromkeys(asked, True) | dict.fromkeys(wrong, False)
            self.renewed.emit()


class SuggestionsWanted(QObject):
    """The place in a menu that better words come to, while it is open."""

    def __init__(self, menu: QMenu, before: QAction, word: QTextCursor) -> None:
        super().__init__(menu)
        self._menu, self._before, self._word = menu, before, word
        self._waits = QAction(tr("Looking for suggestions"), menu, enabled=False)
        menu.insertAction(before, self._waits)

    def come(self, found: Sequence[str]) -> None:
        if not isValid(self):
            return
        self._waits.setText(tr("No suggestions"))
        self._waits.setVisible(not found)
        for one in found:
            action = QAction(one, self._menu)
            action.triggered.connect(partial(self._word.insertText, one))
            self._menu.insertAction(self._before, action)


class SpellChecking(QObject):
    """Over one editor."""

    def __init__(self, editor: NoteEditor, shared: Spelling, parent: QObject) -> None:
        super().__init__(parent)
        self._editor, self._text, self._shared = editor, editor.text_edit, shared
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._look)
        self._text.document().contentsChange.connect(lambda *_: self._later())
        self._text.verticalScrollBar().valueChanged.connect(lambda _: self._later())
        self._text.resized.connect(self._later)
        shared.renewed.connect(self._underline)
        shared.renewed.connect(self._later)
        self._text.spelling_menu = self.add_to

    def close(self) -> None:
        self._soon.stop()
        self._text.spelling_menu = None

    def add_to(self, menu: QMenu, at: QTextCursor) -> None:
        """Better words for the misspelt one at a place, before everything else of the menu."""
        word = self._word_at(at)
        if word is None or not menu.actions():
            return
        first = menu.actions()[0]
        learn = QAction(tr("Add to dictionary"), menu)
        learn.triggered.connect(lambda: self._shared.learn(word.selectedText()))
        wanted = SuggestionsWanted(menu, first, word)
        menu.insertAction(first, learn)
        menu.insertSeparator(first)
        wanted._before = learn
        self._shared.suggest(word.selectedText(), wanted)

    def _later(self) -> None:
        if self._shared.on:
            self._soon.start()

    def _look(self) -> None:
        """The words in sight that are not known are looked up behind the window."""
        self._shared.check({text[start:end] for _, text in self._lines() for start, end in spelling.words(text)})
        self._underline()

    def _underline(self) -> None:
        caret = self._text.textCursor()
        found = []
        for block, text in self._lines() if self._shared.on else ():
            for start, end in spelling.words(text):
                if self._shared.is_wrong(text[start:end]):
                    word = _cursor(block, text, start, end)
                    if not word.selectionStart() < caret.position() <= word.selectionEnd() or not self._text.hasFocus():
                        found.append(word)
        self._editor.show_misspelt(found)

    def _lines(self) -> list[tuple[QTextBlock, str]]:
        """Those in sight that are no code."""
        last = self._text.cursorForPosition(QPoint(0, self._text.viewport().height())).block()
        block, lines = self._text.cursorForPosition(QPoint(0, 0)).block(), []
        while block.isValid():
            text = block.text()
            if block.userState() != 1 and len(text) <= LONG and not text.startswith(("    ", "\t", "```", "~~~")):
                lines.append((block, text))
            if block == last:
                break
            block = block.next()
        return lines

    def _word_at(self, at: QTextCursor) -> QTextCursor | None:
        text = at.block().text()
        for start, end in spelling.words(text):
            word = _cursor(at.block(), text, start, end)
            inside = word.selectionStart() <= at.position() <= word.selectionEnd()
            if inside and self._shared.is_wrong(text[start:end]):
                return word
        return None


def _cursor(block: QTextBlock, text: str, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + units(text[:start]))
    cursor.setPosition(block.position() + units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _several(kept: object) -> list[str]:
    """A list of the settings, which is a text where it has one entry."""
    return [str(one) for one in kept] if isinstance(kept, list) else [str(kept)] if kept else []


def _nothing(_: MemXError) -> None:
    """Spelling that cannot be checked is no trouble: the log says so."""
