"""What happens to notes in the window: listed, opened, kept, deleted, brought back."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from memx.app.memory import Memory
from memx.desktop import long_notes, note_links, rows
from memx.desktop.autosave import Autosave, Page
from memx.desktop.dragging import NoteDrag
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.left_column import LeftColumn
from memx.desktop.note_editor import NoteEditor
from memx.desktop.note_list import PAGE
from memx.desktop.past_edits import PastEdits
from memx.desktop.picture_desk import PictureDesk
from memx.desktop.rows import Row, Span
from memx.desktop.texts import later, tr
from memx.desktop.undo_bar import UndoBar
from memx.domain.errors import MemXError
from memx.domain.notes import TRASH_DAYS, Draft, Edit, Note, Saved

UNDO_OFFERED = timedelta(minutes=10)  # after a restart
_DISMISSED = "undo_dismissed"
READ_ONLY = later("This library can only be read. You can search and ask; what you write here would not be kept.")


class NoteDesk(QObject):
    """`listed(count)` after the list was loaded, `settled()` when all that was written is kept, `changed()` when a
    note came, went or has another text, `titled(title)` for what is open.

    `asked_for(note_id)` before a note is read or deleted: whoever has words of it that are not kept keeps them now.
    `renewed(note)` after it was pinned or hidden, `gone(note_id)` after it was deleted.
    """

    listed = Signal(int)
    settled = Signal()
    changed = Signal()
    titled = Signal(str)
    asked_for = Signal(str)
    renewed = Signal(object)
    gone = Signal(str)

    def __init__(
        self, memory: Memory, lanes: Lanes, column: LeftColumn, editor: NoteEditor, undo_bar: UndoBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._column, self._editor, self._undo_bar = column, editor, undo_bar
        self.autosave = Autosave(memory, lanes, editor.body, self)
        self.past = PastEdits(editor, self)
        self.pictures = PictureDesk(memory, lanes, editor, self.autosave, self)
        self.drag = NoteDrag(memory, lanes, column, self._trouble)
        self._turn = 0  # which of several notes asked for in a row is the one to show
        self._loading = False
        self._connect()
        if memory.read_only:
            editor.set_read_only(tr(READ_ONLY))

    def load(self) -> None:
        """Count the notes and fetch the first page."""
        if self._loading:
            return
        self._loading = True

        def work() -> tuple[int, list[Row]]:
            first = self._memory.notes(PAGE)
            return max(self._memory.count(), len(first)), [rows.of_note(note) for note in first]

        self._lanes.lists.submit(work, self._listed, self._not_listed)

    def offer_undo(self) -> None:
        """After a start: the note deleted last, while that is fresh and was not dismissed."""
        if self._memory.read_only:
            return

        def work() -> Note | None:
            last = self._memory.trash(1)
            fresh = bool(last and last[0].deleted and datetime.now().astimezone() - last[0].deleted < UNDO_OFFERED)
            return last[0] if fresh and self._memory.setting(_DISMISSED, "") != last[0].id else None

        self._lanes.lists.submit(work, lambda note: self._undo_bar.offer(note) if note else None, self._trouble)

    def clear_old_trash(self) -> None:
        """After a start: what was deleted long ago goes for good."""
        old = timedelta(days=TRASH_DAYS)
        if not self._memory.read_only:
            self._lanes.behind.submit(lambda: self._memory.empty_trash(old), lambda _: None, self._trouble)

    def open_row(self, row: Row) -> None:
        self.open_note(row.note_id, row.span if self._column.shows_results() else None, part_only=True)

    def open_note(self, note_id: str, span: Span | None = None, *, part_only: bool = False) -> None:
        """Show a note, scrolled to `span` of its body and that highlighted; with `part_only`, not where it is all."""
        self.autosave.flush()
        self.asked_for.emit(note_id)
        self._turn += 1
        turn = self._turn
        self._lanes.notes.submit(
            lambda: page_of(self._memory, note_id, span, part_only=part_only),
            lambda page: self._opened(*page) if turn == self._turn else None,
            self._trouble,
        )

    def open_titled(self, title: str) -> None:
        """The note that a link means."""

        def found(note: Note | None) -> None:
            if note is not None:
                self.open_note(note.id)
            else:
                self._editor.tell(tr("No note is called “{title}”.", title=title))

        self._lanes.notes.submit(lambda: note_links.meant(self._memory, title), found, self._trouble)

    def new_note(self) -> None:
        """An empty page, ready to type."""
        self._turn += 1
        self.autosave.flush()
        self._turn_to(None, None)
        self._column.select("")
        self._editor.take_focus()

    def delete_open(self) -> None:
        """Delete the note in the editor, with all that was typed until now in its trash."""
        page = self.autosave.page
        if page.note_id is None and not self._editor.body().strip():
            return
        self.autosave.flush()
        self.asked_for.emit(page.note_id or "")
        self._delete(lambda: page.note_id or "")
        self.new_note()

    def delete_row(self, row: Row) -> None:
        """Delete a note of the list."""
        is_open = row.note_id == self.autosave.page.note_id
        self.delete_note(row.note_id)
        if is_open:
            self._column.view().setFocus()

    def delete_note(self, note_id: str) -> None:
        """Delete a note, wherever it is shown."""
        if note_id == self.autosave.page.note_id:
            self.delete_open()
        else:
            self.asked_for.emit(note_id)
            self._delete(lambda: note_id)

    def restore(self, note_id: str) -> None:
        """Bring a deleted note back, and open it."""

        def restored(note: Note) -> None:
            self._undo_bar.forget(note.id)
            self.load()
            self.open_note(note.id)

        self._lanes.notes.submit(lambda: self._memory.restore(note_id), restored, self._trouble)

    def pin_open(self) -> None:
        """Keep the open note at the top, or no longer."""
        self._alter_open(lambda note: self._memory.pin(note.id, not note.pinned), self.load)

    def hide_open(self) -> None:
        """Keep the open note from every model, or no longer."""
        self._alter_open(lambda note: self._memory.set_hidden(note.id, not note.hidden), self.changed.emit)

    def hide_row(self, row: Row) -> None:
        """Keep a note of the list from every model, or no longer."""
        if row.note_id == self.page():
            self.autosave.flush()
        wanted = not row.hidden

        def altered(note: Note) -> None:
            self._altered(note, self.changed.emit)

        self._lanes.notes.submit(lambda: self._memory.set_hidden(row.note_id, wanted), altered, self._trouble)

    def keep_answer(self, body: str, done: Callable[[], None]) -> None:
        """A note of its own, hidden from AI: an answer is no evidence for the next one."""
        self.autosave.flush()

        def work() -> Note:
            return self._memory.set_hidden(self._memory.save(Draft(body)).note.id, True)

        def kept(note: Note) -> None:
            self._column.notes.put(rows.of_note(note))
            self.changed.emit()
            done()

        self._lanes.notes.submit(work, kept, self._trouble)

    def keep_long(self, text: str, editor: NoteEditor | None = None) -> None:
        """What is too long for the editor into which it was pasted, as a note of its own."""
        told = editor or self._editor

        def kept(row: Row) -> None:
            self._column.notes.put(row)
            self.changed.emit()
            told.tell(
                tr(
                    "What you pasted is long (%n characters): it is kept as a note of its own, first in the list.",
                    "",
                    len(text),
                )
            )

        def lost(error: MemXError) -> None:
            why = said(error)
            told.tell(tr("{trouble} What you pasted is not kept; it is still on the clipboard.", trouble=why))
            _to_clipboard(text)

        told.tell(tr("Keeping the %n characters that you pasted as a note of their own.", "", len(text)))
        self._lanes.arriving.submit(lambda: rows.of_note(self._memory.save(Draft(text)).note), kept, lost)

    def _alter_open(self, alter: Callable[[Note], Note], then: Callable[[], None]) -> None:
        """Something of the open note other than its text."""
        page = self.autosave.page
        self.autosave.flush()

        def work() -> Note | None:
            return alter(self._memory.note(page.note_id)) if page.note_id is not None else None

        def altered(note: Note | None) -> None:
            if note is not None:
                self._altered(note, then)

        self._lanes.notes.submit(work, altered, self._trouble)

    def _altered(self, note: Note, then: Callable[[], None]) -> None:
        if note.id == self.page():
            self._editor.renewed(note)
        for listed in (self._column.notes, self._column.results):
            listed.show_hidden(note.id, note.hidden)
        self.renewed.emit(note)
        then()

    def came(self, saved: Saved) -> None:
        """A note was kept, here or in a window of its own."""
        if saved.is_new or saved.changed:
            self.changed.emit()
            self._column.notes.put(rows.of_note(saved.note))

    def page(self) -> str | None:
        """The open note's id, None for a new one that was not kept yet."""
        return self.autosave.page.note_id

    def _connect(self) -> None:
        self._column.opened.connect(self.open_row)
        self._column.deleted.connect(self.delete_row)
        self._column.dragged.connect(self._carry)
        self._column.hiding_wanted.connect(self.hide_row)
        self._column.notes.wanted.connect(self._fetch)
        self._column.notes.stale.connect(self.load)
        self._editor.edited.connect(self.autosave.edited)
        self._editor.left.connect(self.autosave.flush)
        self._editor.deleted.connect(self.delete_open)
        self._editor.text_edit.long_text_came.connect(self.keep_long)
        self._editor.undone_beyond.connect(self._undo_beyond)
        self._undo_bar.undone.connect(self.restore)
        self._undo_bar.dismissed.connect(self._dismiss)
        self.autosave.waiting.connect(self._editor.not_kept_yet)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._not_saved)

    def _turn_to(self, note: Note | None, span: Span | None, part: str = "", edits: Sequence[Edit] = ()) -> None:
        if note is None or note.id != self.autosave.page.note_id or note.body != self._editor.body():
            self.past.turn_to(edits)  # else the editor remembers these itself
        self._editor.open(note, span, part)
        self.autosave.turn_to(note)
        self.pictures.turn_to(note.id if note else None)
        self.titled.emit(rows.title_of(note) if note else "")

    def _opened(self, note: Note, span: Span | None, part: str, edits: Sequence[Edit]) -> None:
        page = self.autosave.page
        if page.note_id == note.id and self._editor.body() != page.kept:
            self._editor.mark(span)  # typed into meanwhile: the editor knows better
        else:
            self.autosave.flush()
            self._turn_to(note, span, part, edits)
        self._column.select(note.id)

    def _undo_beyond(self) -> None:
        """Of the edits of before and the deletions that are offered, what came last."""
        deleted, edited = self._undo_bar.last(), self.past.last()
        if deleted is not None and (edited is None or edited < deleted):
            self._undo_bar.undo()
        else:
            self.past.take_back()

    def _carry(self, row: Row) -> None:
        self.autosave.flush()
        self.drag.take(row)

    def _fetch(self, offset: int, limit: int) -> None:
        self._lanes.lists.submit(
            lambda: [rows.of_note(note) for note in self._memory.notes(limit, offset)],
            lambda found: self._column.notes.put_page(offset, found),
            self._trouble,
        )

    def _listed(self, found: tuple[int, list[Row]]) -> None:
        self._loading = False
        self._column.notes.reset(*found)
        self._column.select(self.page() or "", go_to_result=False)
        self.listed.emit(found[0])

    def _not_listed(self, error: MemXError) -> None:
        self._loading = False
        self._trouble(error)

    def _saved(self, page: Page, saved: Saved) -> None:
        self.came(saved)
        if page is self.autosave.page:
            if self._editor.body() == page.kept:
                self._editor.kept(saved.note)
            self._column.select(saved.note.id, go_to_result=False)
            self.titled.emit(rows.title_of(saved.note))
        if not self.autosave.unsettled():
            self.settled.emit()

    def _not_saved(self, page: Page, error: MemXError) -> None:
        if page is not self.autosave.page:
            # The person has gone on to another note: bring the text that could not be kept back before their eyes.
            why = said(error)
            self._editor.trouble(
                tr("{trouble} The note that was open before is not kept; its text is on the clipboard.", trouble=why)
            )
            _to_clipboard(page.kept)
        else:
            self._editor.trouble(said(error))

    def _delete(self, note_id: Callable[[], str]) -> None:
        def gone(note: Note) -> None:
            in_list = self._column.view().hasFocus()
            self._column.notes.remove(note.id)
            self._column.results.remove(note.id)
            if in_list and not self._column.notes.rowCount():
                self._editor.take_focus()  # there is no list any more
            self._undo_bar.offer(note)
            self.gone.emit(note.id)
            self.changed.emit()

        self._lanes.notes.submit(lambda: self._memory.delete(note_id()), gone, self._trouble)

    def _dismiss(self, note_id: str) -> None:
        self._lanes.lists.submit(lambda: self._memory.set_setting(_DISMISSED, note_id), lambda _: None, self._trouble)

    def _trouble(self, error: MemXError) -> None:
        self._editor.trouble(said(error))


def page_of(
    memory: Memory, note_id: str, span: Span | None, *, part_only: bool = False
) -> tuple[Note, Span | None, str, list[Edit]]:
    """On the lane's thread: what the editor shows of a note, what it says where that is not all, and what can be undone
    in it. With `part_only` a span that is the whole note points at nothing in it."""
    note = memory.note(note_id)
    if not long_notes.too_long(note.body):
        whole = span is not None and note.body[slice(*span)].strip() == note.body.strip()
        return note, None if whole and part_only else span, "", memory.edits(note_id)
    return (*long_notes.stretch(note, span), long_notes.says(note), [])


def _to_clipboard(text: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(text)
