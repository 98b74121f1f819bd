"""No sentence of the window tells a person to type a command: what is to be pressed is named instead."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from memx.desktop.floor_words import said

ROOT = Path(__file__).resolve().parents[2] / "memx"
FLOORS = ("models", "app", "library", "retrieval", "reasoning", "capture", "domain")
# an option that the window does not have; another program's command
ELSEWHERE = ("--adapter goes with", "`llama-gguf-split")


def of(node: ast.expr) -> str:
    """A text as it might be when it is said."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(of(part) if isinstance(part, ast.Constant) else "X" for part in node.values)
    return ""


def sentences() -> Iterator[str]:
    for path in (path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        described = [
            node.body[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        ]
        inside = {
            part
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in node.values
            if isinstance(part, ast.Constant)
        }
        for node in ast.walk(tree):
            text = of(node) if isinstance(node, ast.expr) and node not in described and node not in inside else ""
            commands = "`memx" in text or "same command" in text or " --" in f" {text}"
            if commands and " " in text.strip() and not any(one in text for one in ELSEWHERE):
                yield text


SENTENCES = sorted(set(sentences()))


def test_there_are_such_sentences_below() -> None:
    assert len(SENTENCES) > 12


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_command_becomes_what_is_to_be_pressed(sentence: str) -> None:
    shown = said(sentence)
    assert "`memx" not in shown
    assert " --" not in f" {shown}"
    assert "same command" not in shown
    assert any(word in shown for word in ("Models", "field", "unencrypted", "try again"))


def test_a_download_that_failed_goes_on_from_there_when_it_is_tried_again() -> None:
    assert said("The download was killed. What has come is kept; the same command goes on there.") == (
        "The download was killed. What has come is kept; try again, and it goes on from there."
    )
    assert said("small could not be fetched. 34% has come and is kept; the same command goes on there.") == (
        "small could not be fetched. 34 % has come and is kept; try again, and it goes on from there."
    )


def test_what_stands_around_it_stays() -> None:
    assert said("host does not accept the key. Give it again: `memx models server http://host --key-stdin`.") == (
        "host does not accept the key. Give it again with “Use a server” in the sheet Models."
    )
    assert said("small is not here yet. `memx models get small` fetches it (2.5 GB).") == (
        "small is not here yet. The sheet Models downloads it (2.5 GB)."
    )
    assert said("The note is empty -- so it was not kept.") == "The note is empty -- so it was not kept."
