"""What every action of the table does: the keys, the palette and the buttons all come here."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from memx.desktop import answer_words, long_notes, note_links, theme
from memx.desktop.actions import ACTIONS
from memx.desktop.picture_links import ENDINGS, reference
from memx.desktop.texts import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from memx.desktop.main_window import MainWindow
    from memx.desktop.note_editor import NoteEditor
    from memx.desktop.sheet import Sheet

_ANYWHERE = {"quit", "next_appearance", "show_shortcuts", "go_to_field"}
_OF_A_NOTE = {"pin_note", "hide_note", "show_history", "show_related"}
_OF_A_TEXT = {"find_in_note", "delete_note", "print_note", "own_window"}
_OF_AN_ANSWER = {"explain", "copy_answer", "save_answer", "think_longer", "judge_right", "judge_wrong"}
_WRITING = {"new_note", "add_files", "capture", "pin_note", "hide_note", "delete_note", "save_answer", "add_tag"}


class Deeds(QObject):
    """One method an action. What cannot be done now does nothing, and is not in the palette.

    `capture_asked()` and `quit_asked()`: the small window and the end are the program's, not this window's.
    `files_added(how many)` when all that were given have been looked at.
    """

    capture_asked = Signal()
    quit_asked = Signal()
    files_added = Signal(int)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def possible(self, name: str) -> bool:
        """Has it something to work on now?"""
        window = self._window
        if name in _ANYWHERE:
            return True
        if window.memory is None or window.notes is None or (name in _WRITING and window.memory.read_only):
            return False
        if name in _OF_A_NOTE:
            return window.notes.page() is not None and not (name == "show_history" and window.editor.is_part())
        if name in _OF_A_TEXT:
            whole = name != "print_note" or not window.editor.is_part()
            return whole and bool(window.editor.body().strip())
        if name == "add_tag":
            return window.tags.offered()
        if name == "follow_link":
            text = window.editor.text_edit
            here = note_links.link_at(text.line(), text.place_in_line())
            return bool(here) or reference(text.line()) is not None
        if name in _OF_AN_ANSWER:
            return self._answer_allows(name)
        return True

    def do(self, name: str) -> None:
        """The action of that name."""
        if self.possible(name):
            does: Callable[[], object] = getattr(self, name)
            does()

    # Write

    def new_note(self) -> None:
        window = self._window
        if window.notes is not None and self.possible("new_note"):
            window.body.setCurrentWidget(window.splitter)
            window.notes.new_note()

    def add_files(self) -> None:
        if self.possible("add_files"):
            dialog = QFileDialog(self._window, tr("Add files"))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
            dialog.filesSelected.connect(lambda names: self.take_in([Path(name) for name in names]))
            dialog.open()

    def take_in(self, paths: list[Path]) -> None:
        """Files and folders that were chosen, dropped or pasted."""
        from memx.desktop.adding import AddingSheet

        window = self._window
        if not paths or window.early.wait(lambda: self.take_in(paths)):
            return
        if window.memory is None or window.notes is None or not self.possible("add_files"):
            return
        window.body.setCurrentWidget(window.splitter)
        if pictures := [path for path in paths if path.suffix.lower() in ENDINGS]:
            self.new_note()
            window.notes.pictures.take(pictures)
        if paths := [path for path in paths if path not in pictures]:
            sheet = AddingSheet(window, window.memory, window.lanes, paths)
            sheet.added.connect(window.notes.load)
            sheet.ended.connect(self.files_added)
            sheet.open()

    def take_text(self, text: str) -> None:
        """Text that was dropped or pasted: a note of its own."""
        if not text.strip() or self._window.early.wait(lambda: self.take_text(text)):
            return
        if self.possible("new_note") and self._window.notes is not None:
            if long_notes.too_long(text):
                self._window.notes.keep_long(text)
            else:
                self.new_note()
                self._window.editor.text_edit.insertPlainText(text)

    def take_picture(self, image: "QImage") -> None:
        """A picture without a file that was dropped or pasted: a note of its own."""
        if self._window.early.wait(lambda: self.take_picture(image)):
            return
        if self.possible("new_note") and self._window.notes is not None:
            self.new_note()
            self._window.notes.pictures.take([image])

    def capture(self) -> None:
        if self.possible("capture"):
            self.capture_asked.emit()

    def find_in_note(self) -> None:
        if self.possible("find_in_note"):
            self._window.editor.find_bar.open_bar()

    def find_next(self) -> None:
        self._window.editor.find_bar.step()

    def find_previous(self) -> None:
        self._window.editor.find_bar.step(back=True)

    def follow_link(self) -> None:
        """To the note, the web page or the picture that the caret is on."""
        self._window.editor.text_edit.follow()

    def open_link(self, link: str) -> None:
        if note_links.is_address(link):
            QDesktopServices.openUrl(QUrl(link))
        elif link and self._window.notes is not None:
            self._window.notes.open_titled(link)

    def add_tag(self) -> None:
        if self.possible("add_tag"):
            self._window.tags.add_first()

    def print_note(self) -> None:
        if self.possible("print_note"):
            self.print_from(self._window.editor, self._window)

    def print_from(self, editor: "NoteEditor", window: QWidget) -> None:
        """The text in an editor, on paper or into a PDF."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if editor.is_part() or not editor.body().strip():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(window.windowTitle())
        dialog = QPrintDialog(printer, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Print the note"))
        dialog.accepted.connect(lambda *_: editor.print_on(printer))
        QDialog.open(dialog)  # its own `open` wants the name of a slot

    def own_window(self) -> None:
        """The open note in a window of its own."""
        if self._window.own_windows is not None and self.possible("own_window"):
            self._window.own_windows.open_current()

    def pin_note(self) -> None:
        if self._window.notes is not None:
            self._window.notes.pin_open()

    def hide_note(self) -> None:
        if self._window.notes is not None:
            self._window.notes.hide_open()

    def delete_note(self) -> None:
        if self._window.notes is not None:
            self._window.notes.delete_open()

    def undo(self) -> None:
        self._window.undo_bar.undo()

    # Find and ask

    def go_to_field(self) -> None:
        self._window.field.line.setFocus()
        self._window.field.line.selectAll()

    def new_subject(self) -> None:
        """Nothing before it counts for the next question."""
        if self._window.answers is not None:
            self._window.answers.new_subject()
            self.go_to_field()

    def show_questions(self) -> None:
        from memx.desktop.questions import QuestionsSheet

        window = self._window
        if window.memory is not None and window.answers is not None:
            sheet = QuestionsSheet(window, window.memory, window.lanes)
            sheet.asked.connect(self._ask_again)
            sheet.judged.connect(window.column.card.show_judgement)
            sheet.open()

    def think_longer(self) -> None:
        if self._window.answers is not None:
            self._window.answers.think_longer()

    def explain(self) -> None:
        from memx.desktop.why import WhySheet

        window = self._window
        answer = window.column.card.answer
        if answer is not None and window.answers is not None:
            WhySheet(window, answer, window.answers.level()).open()

    def copy_answer(self) -> None:
        self._window.column.card.copy()

    def save_answer(self) -> None:
        card, notes = self._window.column.card, self._window.notes
        if card.answer is not None and notes is not None and self.possible("save_answer"):
            titles = {link.source.note_id: link.source.title for link in card.links()}
            notes.keep_answer(answer_words.as_note(card.answer, titles), card.saved)

    def judge_right(self) -> None:
        self._window.column.card.thumbs.say(True)

    def judge_wrong(self) -> None:
        self._window.column.card.thumbs.say(False)

    def escape(self) -> None:
        window = self._window
        if not window.editor.find_bar.isHidden():
            window.editor.find_bar.close_bar()
        elif window.answers is None or not window.answers.escape():
            window.field.line.setFocus()

    # Look back

    def show_related(self) -> None:
        from memx.desktop.related_sheet import RelatedSheet

        window = self._window
        if window.memory is not None and window.notes is not None and (note_id := window.notes.page()) is not None:
            window.notes.autosave.flush()
            sheet = RelatedSheet(window, window.memory, window.lanes, note_id)
            sheet.opened.connect(window.notes.open_note)
            sheet.open()

    def show_history(self) -> None:
        from memx.desktop.history import HistorySheet

        window = self._window
        if window.memory is None or window.notes is None or not self.possible("show_history"):
            return
        note_id = window.notes.page() or ""
        window.notes.autosave.flush()
        sheet = HistorySheet(window, window.memory, window.lanes, note_id, window.editor.body())
        sheet.chosen.connect(window.editor.replace_text)
        sheet.open()

    def show_hidden(self) -> None:
        """In the list: the search that finds them, with room for a word."""
        from memx.desktop.searching import HIDDEN

        window = self._window
        if window.answers is not None:
            window.body.setCurrentWidget(window.splitter)
            window.field.line.setText(f"{HIDDEN} ")
            window.field.line.setFocus()

    def show_trash(self) -> None:
        from memx.desktop.trash import TrashSheet

        window = self._window
        if window.memory is not None and window.notes is not None:
            sheet = TrashSheet(window, window.memory, window.lanes)
            sheet.restored.connect(window.notes.restore)
            sheet.emptied.connect(window.undo_bar.forget_all)
            sheet.open()

    # Window

    def show_palette(self) -> None:
        from memx.desktop.palette import Palette

        shown = [action for action in ACTIONS if action.in_palette and self.possible(action.name)]
        palette = Palette(self._window, shown)
        palette.chosen.connect(self.do)
        palette.show_in(self._window)

    def show_settings(self) -> None:
        from memx.desktop.settings_sheet import SettingsSheet

        window = self._window
        if window.memory is not None:
            sheet = SettingsSheet(window, window.memory, window.lanes, window.habits)
            sheet.appearance_chosen.connect(self._wear)
            sheet.index_asked.connect(self.show_index)
            sheet.models_asked.connect(self.show_models)
            sheet.hidden_asked.connect(self.show_hidden)
            sheet.shortcuts_asked.connect(self.show_shortcuts)
            sheet.spelling_changed.connect(window.spelling.renew)
            sheet.tags_changed.connect(window.tags.settings_changed)
            window.spelling.tell_installed(sheet.alive(sheet.spelling.show_installed))
            self._keep_told(sheet, sheet.show_status)

    def show_index(self) -> None:
        from memx.desktop.index_sheet import IndexSheet

        window = self._window
        if window.memory is not None and window.notes is not None and window.watch is not None:
            sheet = IndexSheet(window, window.memory, window.lanes)
            sheet.opened.connect(window.notes.open_note)
            sheet.changed.connect(window.watch.look)
            self._keep_told(sheet, sheet.show_status)

    def show_models(self) -> None:
        from memx.desktop.models_sheet import ModelsSheet

        window = self._window
        if window.memory is not None and window.download is not None and window.answers is not None:
            busy = window.answers.asking.busy
            sheet = ModelsSheet(window, window.memory, window.lanes, window.download, busy)
            if window.watch is not None:
                sheet.changed.connect(window.watch.look)
            if window.offer is not None:
                sheet.changed.connect(window.offer.look)
            self._keep_told(sheet, sheet.show_status)

    def next_appearance(self) -> None:
        now = str(QSettings().value("appearance", "system"))
        known = theme.APPEARANCES
        self._wear(known[(known.index(now) + 1) % len(known) if now in known else 0])

    def show_shortcuts(self) -> None:
        from memx.desktop.shortcuts import ShortcutSheet

        ShortcutSheet(self._window).open()

    def quit(self) -> None:
        self.quit_asked.emit()
        self._window.close_everything()

    def _ask_again(self, question: str) -> None:
        window = self._window
        if window.answers is not None:
            window.answers.new_subject()  # what it followed then is in its words
            window.field.line.setText(question)
            window.answers.ask(question)

    def _wear(self, appearance: str) -> None:
        QSettings().setValue("appearance", appearance)
        self._window.wear(appearance)

    def _answer_allows(self, name: str) -> bool:
        window = self._window
        answer = window.column.card.answer if window.column.card_shown() else None
        if answer is None or window.answers is None:
            return False
        if name == "think_longer":
            return bool(window.answers.longer())
        if name in {"judge_right", "judge_wrong"}:
            return bool(window.column.card.kept_as())
        return name == "explain" or not answer.abstained

    def _keep_told(self, sheet: "Sheet", tell: Callable[..., None]) -> None:
        """A sheet that shows how things are, for as long as it is open."""
        watch = self._window.watch
        assert watch is not None
        watch.seen.connect(tell)  # ends with the sheet, whose method it is
        if watch.last is not None:
            tell(*watch.last)
        sheet.open()
