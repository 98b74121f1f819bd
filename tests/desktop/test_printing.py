"""A note on paper: everything it says, in dark ink whatever the window wears."""

import re
import time
from pathlib import Path

from fake_memory import DAY, FakeMemory
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop import theme
from memx.desktop.printing import paper, printed

CONTROL = Qt.KeyboardModifier.ControlModifier
BODY = "# House\n\nThe **boiler** was serviced on 3 March.\nMilk\nEggs ![x](file:///etc/passwd)"


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_paper_holds_the_text_as_it_is_written_and_its_day(qapp) -> None:
    theme.apply(qapp, "dark")
    document = paper(BODY, DAY)
    theme.apply(qapp, "light")
    assert document.toPlainText() == f"Written 4 March 2026\n\n{BODY}"
    plain = document.findBlockByNumber(5)
    assert plain.text() == "Milk"
    assert plain.charFormat().foreground().color().name() == theme.LIGHT.text
    colours = {
        part.format.foreground().color().name()
        for number in range(document.blockCount())
        for part in document.findBlockByNumber(number).layout().formats()
    }
    assert colours <= {QColor(colour).name() for colour in (theme.LIGHT.text, theme.LIGHT.quiet, theme.LIGHT.accent)}
    heading = document.findBlockByNumber(2).layout()
    assert heading.formats()[-1].format.fontPointSize() > document.defaultFont().pointSizeF()


def test_a_long_note_goes_on_more_than_one_page(qapp, tmp_path: Path) -> None:
    begun = time.thread_time()
    assert printed("A line of a long note\n" * 4000, DAY, to_file(tmp_path / "note.pdf"))
    content = (tmp_path / "note.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    pages = len(re.findall(rb"/Type\s*/Page\b", content))
    print(f"{pages} pages in {time.thread_time() - begun:.2f} s")
    assert pages > 40


def test_the_key_asks_for_a_printer_and_prints_what_stands_in_the_editor(
    make_window, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(FakeMemory([BODY]))
    assert not window.deeds.possible("print_note"), "an empty page"
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_P, CONTROL)
    dialog = window.findChild(QPrintDialog)
    assert dialog.windowTitle() == "Print the note"
    assert dialog.printer().docName() == "House"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "house.pdf"))
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    assert (tmp_path / "house.pdf").stat().st_size > 1000
    assert window.editor.banner() == ""


def test_a_printer_that_refuses_is_a_sentence(make_window, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(FakeMemory([BODY]))
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    window.editor.print_on(to_file(tmp_path / "no such folder" / "house.pdf"))
    assert window.editor.banner().startswith("The note could not be printed. It is kept")
