"""The window in another language: chosen or the system's, whole on every screen, and English where there is none."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from fake_memory import FakeMemory
from fitting import cut_off
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tour import Longer, tour

from memx import bundled
from memx.desktop import dates, floor_words, status_line, texts, theme
from memx.desktop.palette import fitting
from memx.desktop.settings_sheet import SettingsSheet
from memx.desktop.texts import LANGUAGES, later, number, percent, tr
from memx.domain.errors import LibraryLocked, ModelDied
from memx.domain.notes import IndexStatus

OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    font = qapp.font()
    yield
    texts.use("en")
    qapp.setFont(font)
    QSettings().remove(texts.KEY)


@pytest.mark.parametrize("letters", [1, 2], ids=["usual letters", "letters twice as large"])
@pytest.mark.parametrize("code", [*LANGUAGES, "longer"])
def test_no_word_is_cut_off_on_any_screen(code: str, letters: int, qapp: QApplication, tmp_path: Path) -> None:
    QSettings().clear()
    theme.choose_font(qapp)
    font = qapp.font()
    font.setPointSizeF(letters * font.pointSizeF())
    qapp.setFont(font)
    if code == "longer":
        texts._Chosen.own = Longer()
    else:
        assert texts.use(code) == code
    found = [f"{name}: {lack}" for name, screen in tour(tmp_path) for lack in cut_off(screen)]
    assert found == []


def test_a_word_that_is_cut_off_is_found(qtbot: QtBot) -> None:
    label, button = QLabel("Some words that need room"), QPushButton("Some words that need room")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.setFixedSize(40, 30)
        widget.show()
    outer = QLabel()
    qtbot.addWidget(outer)
    inner = QLabel("words", outer)
    outer.setFixedSize(20, 20)
    inner.setFixedSize(60, 20)
    outer.show()
    assert len(cut_off(outer, 0.1)) == 1
    for widget in (label, button):
        holder = QLabel()
        qtbot.addWidget(holder)
        widget.setParent(holder)
        holder.resize(400, 100)
        holder.show()
        widget.show()
        assert len(cut_off(holder, 0.1)) == 1


def test_the_window_speaks_the_language_chosen(make_window, qtbot: QtBot, picture) -> None:
    assert texts.use("de") == "de"
    window = make_window(FakeMemory(["Tea"]))
    assert window.field.line.placeholderText() == "Suchen oder eine Frage stellen"
    assert window.slider.stops.accessibleName() == "Denkbudget: ausgewogen"
    assert window.column.caption() == "Alle Notizen"
    picture(window, "german")


def test_the_settings_keep_a_language_for_the_next_start(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    window.deeds.show_settings()
    sheet = window.findChild(SettingsSheet)
    qtbot.waitUntil(sheet.go_on.isEnabled)
    choices = sheet.language.choices
    assert [choice.text() for choice in choices.values()] == [
        *("As the system", "English", "Deutsch", "Español", "Français", "简体中文")
    ]
    assert choices["system"].isChecked()
    choices["fr"].click()
    assert texts.chosen() == "fr"
    assert window.column.caption() == "All notes"  # what is on the screen stays
    choices["system"].click()
    assert texts.chosen() == "system"
    sheet.close()


def test_an_unknown_language_in_the_settings_is_left_to_the_system() -> None:
    QSettings().setValue(texts.KEY, "klingon")
    assert texts.chosen() == "system"


@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        (["de-AT", "de", "en"], "de"),
        (["fr_CA.UTF-8"], "fr"),
        (["en-GB", "de-DE"], "en"),
        (["it-IT", "es-ES", "de-DE"], "es"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh-SG"], "zh_CN"),
        (["zh-Hans-CN", "zh-Hant-TW", "zh"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh", "de-DE"], "de"),  # traditional characters are another script
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], "en"),
        (["nl-NL"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_there_is(system: list[str], spoken: str) -> None:
    assert texts.preferred(system) == spoken


@pytest.mark.parametrize("damage", ["missing", "empty", "of another program"])
def test_without_a_whole_translation_it_is_english(damage: str, tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "translations"
    folder.mkdir()
    if damage != "missing":
        (folder / "memx_de.qm").write_bytes(b"" if damage == "empty" else b"\x7fELF" * 100)
    monkeypatch.setattr(bundled, "folder", lambda _: tmp_path)
    assert texts.use("de") == "en"
    assert tr("Settings") == "Settings"
    assert tr("%n notes", "", 1, one="1 note") == "1 note"


def test_a_translation_that_lacks_a_place_for_a_value_is_not_shown(monkeypatch) -> None:
    class Wrong(Longer):
        def translate(self, *_: object) -> str:
            return "{other} {"

    monkeypatch.setattr(texts._Chosen, "own", Wrong())
    assert tr("Library: {folder}", folder="/x") == "Library: /x"


def test_a_text_that_is_not_translated_is_english() -> None:
    texts.use("de")
    assert tr("Nobody has translated this {thing}", thing="yet") == "Nobody has translated this yet"
    assert later("Anything", "a meaning") == "Anything"


@pytest.mark.parametrize(
    ("code", "none", "one", "two"),
    [
        ("en", "0 notes", "1 note", "2 notes"),
        ("de", "0 Notizen", "1 Notiz", "2 Notizen"),
        ("es", "0 notas", "1 nota", "2 notas"),
        ("fr", "0 note", "1 note", "2 notes"),
        ("zh_CN", "0 条笔记", "1 条笔记", "2 条笔记"),
    ],
)
def test_numbers_have_the_forms_of_the_language(code: str, none: str, one: str, two: str) -> None:
    texts.use(code)
    assert [tr("%n notes", "", n, one="1 note") for n in (0, 1, 2)] == [none, one, two]


@pytest.mark.parametrize(
    ("code", "thousands", "seconds", "share"),
    [("en", "41,000", "2.1", "86 %"), ("de", "41.000", "2,1", "86\xa0%"), ("zh_CN", "41,000", "2.1", "86%")],
)
def test_figures_are_written_as_in_the_language(code: str, thousands: str, seconds: str, share: str) -> None:
    texts.use(code)
    assert (number(41_000), number(2.1, 1), percent(0.86)) == (thousands, seconds, share)
    status = IndexStatus(41_000, 41_000, 0, 0)
    assert thousands in status_line.notes_sentence(status)


@pytest.mark.parametrize(
    ("code", "day", "full", "month"),
    [
        ("en", "3 March 2024", "3 March 2024 at 14:05", "March 2024"),
        ("de", "3. März 2024", "3. März 2024 um 14:05", "März 2024"),
        ("es", "3 de marzo de 2024", "3 de marzo de 2024 a las 14:05", "marzo de 2024"),
        ("fr", "3 mars 2024", "3 mars 2024 à 14:05", "mars 2024"),
        ("zh_CN", "2024年3月3日", "2024年3月3日 14:05", "2024年3月"),
    ],
)
def test_dates_are_written_as_in_the_language(code: str, day: str, full: str, month: str) -> None:
    texts.use(code)
    when = datetime(2024, 3, 3, 14, 5).astimezone()
    assert (dates.day(when), dates.full(when, when + timedelta(days=99)), dates.month(when)) == (day, full, month)


def test_what_the_floors_below_say_is_translated_with_what_is_in_it() -> None:
    error = LibraryLocked(
        "The library /a: b is open in another MemX. Nothing was changed. Close the other one, then try again."
    )
    assert floor_words.said(error) == str(error)
    texts.use("de")
    assert floor_words.said(error) == (
        "Die Bibliothek /a: b ist in einem anderen MemX geöffnet. Nichts wurde geändert. "
        "Schließen Sie das andere und versuchen Sie es noch einmal."
    )
    broken = "Qwen could not be fetched from https://hub: it stopped before the end."
    assert floor_words.said(f"{broken} 34% has come and is kept; the same command goes on there.") == (
        "Qwen konnte nicht von https://hub geladen werden: Die Übertragung endete zu früh. "
        "34\xa0% sind angekommen und bleiben erhalten; versuchen Sie es noch einmal, dann geht es dort weiter."
    )
    assert floor_words.said(ModelDied("Something that nobody listed.")) == "Something that nobody listed."
    assert floor_words.stopped("the votes agree; too unsure to answer; who knows") == (
        "die Stimmen sind sich einig; zu unsicher für eine Antwort; who knows"
    )


def test_the_palette_finds_actions_by_words_of_the_language_and_english_ones() -> None:
    from memx.desktop.actions import ACTIONS

    for code, typed in (
        ("de", "papierk"),
        ("es", "papelera"),
        ("fr", "corbeille"),
        ("zh_CN", "回收"),
        ("zh_CN", "trash"),
    ):
        texts.use(code)
        assert fitting(ACTIONS, typed)[0].name in {"show_trash", "delete_note"}, (code, typed)
    texts.use("es")
    assert "explain" in [action.name for action in fitting(ACTIONS, "por qué")]  # ¿Por qué …?


def test_qts_own_words_are_translated_too_and_go_again() -> None:
    texts.use("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    texts.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_language_of_the_window_is_not_that_of_the_program() -> None:
    """Numbers and dates elsewhere (an export, a log) stay as they are."""
    before = QLocale()
    texts.use("de")
    assert QLocale() == before
