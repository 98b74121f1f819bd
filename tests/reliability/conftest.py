"""Libraries to be hurt."""

from pathlib import Path

import pytest
from writer import WallClock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def clock() -> WallClock:
    return WallClock()
