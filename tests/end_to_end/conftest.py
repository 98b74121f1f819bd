"""A home and a library of their own for each test of the installed command."""

from pathlib import Path

import pytest
from installed import Memx


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What models make once and keep: shared, so that only the first test pays for it."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def memx(tmp_path: Path, cache: Path) -> Memx:
    home = tmp_path / "home"
    home.mkdir()
    return Memx(home, tmp_path / "a library", cache)
