"""Small rooms: a file tells one subject, a function reads top to bottom."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted(
    path
    for folder in ("memx", "migrations", "tests", "packaging")
    for path in (ROOT / folder).rglob("*.py")
    if "build" not in path.parts
)
VAGUE = {"manager", "helper", "helpers", "util", "utils", "misc", "common"}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_there_is_code_to_look_at() -> None:
    assert len(CODE) > 20


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_over_400_lines_and_no_function_over_50(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 400, f"{path}: {lines} lines"
    long = [f"{f.name}: {f.end_lineno - f.lineno + 1}" for f in functions(path) if (f.end_lineno or 0) - f.lineno >= 50]
    assert not long, f"{path}: {long}"


def test_no_name_is_vague() -> None:
    assert [str(path) for path in CODE if set(path.stem.split("_")) & VAGUE] == []


def test_migrations_stand_alone() -> None:
    for path in (ROOT / "migrations").glob("*.py"):
        assert "memx" not in {
            (getattr(node, "module", None) or node.names[0].name).split(".")[0]
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
        }
