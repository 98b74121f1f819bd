"""The files of the translations hold every text of the window, finished, with the same places for values."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from memx.desktop import floor_sentences
from memx.desktop.texts import ENGLISH, LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
SOURCES = sorted((ROOT / "memx" / "desktop").glob("*.py"))
OTHERS = [code for code in LANGUAGES if code != ENGLISH]
TOOLS = Path(sys.executable).parent
SHOWING = {
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "SheetList", "Searched", "Confirm", "button"),
    *("quiet", "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("setWindowTitle", "addAction", "say", "tell", "trouble", "say_nothing", "say_empty", "ask", "Line"),
}
Message = tuple[str, str, bool]  # text, meaning, whether it has a number


@pytest.fixture(scope="session")
def collected(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """What Qt's own tool finds in the code now, with the options of the Makefile."""
    made = tmp_path_factory.mktemp("texts") / "all.ts"
    options = ["-silent", "-locations", "none", "-tr-function-alias", "QT_TR_NOOP+=later"]
    subprocess.run([TOOLS / "pyside6-lupdate", *options, *SOURCES, "-ts", made], check=True)
    return {_key(message) for message in ElementTree.parse(made).iter("message")}


@cache
def messages(code: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(FOLDER / f"memx_{code}.ts").iter("message"))


def _key(message: ElementTree.Element) -> Message:
    return message.findtext("source") or "", message.findtext("comment") or "", message.get("numerus") == "yes"


def _forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "later"):
                yield f"{path.name}:{node.lineno}", node


def test_every_text_in_the_code_is_one_that_the_tool_can_collect(collected: set[Message]) -> None:
    known = {text for text, _, _ in collected}
    assert len(known) > 400
    lost = []
    for where, call in _calls():
        first = call.args[0]
        if isinstance(first, ast.Constant):
            lost += [f"{where}: “{first.value}” is not found"] if first.value not in known else []
        elif isinstance(first, ast.JoinedStr | ast.BinOp | ast.IfExp):
            lost.append(f"{where}: a text that is put together when it is shown")
    assert lost == []


def test_no_words_reach_the_screen_untranslated() -> None:
    """Literals handed to a widget, other than through `tr`: only names that are the same in every language."""
    bare = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in SHOWING:
                given = [part for argument in node.args for part in _literals(argument)]
                bare += [f"{path.name}:{node.lineno}: {text}" for text in given if re.search(r"[a-z]{2}", text)]
    assert [line for line in bare if not line.endswith(": MemX")] == []


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(node: ast.expr) -> Iterator[str]:
    """What an argument says by itself; not what is inside a call in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not isinstance(node, ast.Call | ast.Subscript | ast.Compare):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _literals(child)


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated_and_finished(code: str, collected: set[Message]) -> None:
    found = {_key(message) for message in messages(code)}
    assert collected - found == set(), "run `make texts`, and translate what is new"
    assert found - collected == set(), "run `make texts`"
    unfinished = [_key(m)[0] for m in messages(code) if "type" in m.find("translation").attrib or not all(_forms(m))]
    assert unfinished == []


@pytest.mark.parametrize("code", OTHERS)
def test_places_for_values_are_those_of_the_text(code: str) -> None:
    for message in messages(code):
        text, meaning, _ = _key(message)
        for form in _forms(message):
            assert Counter(re.findall(r"\{\w*\}", form)) == Counter(re.findall(r"\{\w*\}", text)), form
            assert form.count("%n") == text.count("%n"), form
            assert form.count("&") == text.count("&"), form
            assert form.count("\n") == text.count("\n"), form
            if meaning != "found by":
                assert re.search(r"^\s", form) is None or text[0] == " ", form


@pytest.mark.parametrize(("code", "count"), [("de", 2), ("es", 2), ("fr", 2), ("zh_CN", 1)])
def test_each_language_has_its_own_forms_for_numbers(code: str, count: int) -> None:
    plural = [message for message in messages(code) if message.get("numerus")]
    assert len(plural) > 25
    assert {len(_forms(message)) for message in plural} == {count}


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_shipped_is_compiled_from_what_was_translated(code: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", FOLDER / f"memx_{code}.ts", "-qm", made], check=True)
    assert (FOLDER / f"memx_{code}.qm").read_bytes() == made.read_bytes(), "run `make texts`"


def test_no_key_of_another_language_stands_in_a_translation() -> None:
    """Qt writes the keys of German, French and Spanish in their own way, in the palette beside these words."""
    own = {"de": "Strg", "fr": "Maj", "es": "Mayúsculas"}
    for code, key in own.items():
        whole = "\n".join(form for message in messages(code) for form in _forms(message))
        assert key in whole
        assert "Shift" not in whole
    assert "Ctrl" not in "\n".join(form for message in messages("de") for form in _forms(message))


def test_sentences_of_the_floors_below_are_written_there() -> None:
    """One that was changed there would stay English here."""
    below = set(_written_below())
    lost = [sentence for sentence in floor_sentences.SENTENCES if not _is_written(_plain(sentence), below)]
    assert lost == []


def _is_written(sentence: str, below: set[str]) -> bool:
    """As a whole, as a part of a longer one, or with a value where a word stands here."""
    return any(
        sentence in text or ("{}" in text and len(text) > 12 and re.fullmatch(_values(text), sentence))
        for text in below
    )


def _values(text: str) -> str:
    return ".*".join(re.escape(part) for part in text.split("{}"))


def _plain(sentence: str) -> str:
    return re.sub(r"\{\w*\}", "{}", sentence)


def _written_below() -> Iterator[str]:
    """Literals of the floors below, with {} where values stand."""
    for path in (ROOT / "memx").rglob("*.py"):
        if path.name == "floor_sentences.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield _plain(node.value)
            elif isinstance(node, ast.JoinedStr):
                yield "".join(
                    part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "{}"
                    for part in node.values
                )
