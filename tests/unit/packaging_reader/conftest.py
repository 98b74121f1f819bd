"""The modules of packaging/reader can be imported here."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture(autouse=True)
def packaging() -> Iterator[Path]:
    before = list(sys.path)
    sys.path[:0] = [str(PACKAGING / "reader"), str(PACKAGING)]
    try:
        yield PACKAGING
    finally:
        sys.path[:] = before
