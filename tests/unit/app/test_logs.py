"""The log names what failed and where, and never what a person wrote."""

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from memx.app import logs, places

SECRET = "my blood type is AB negative"


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(places, "log_folder", lambda: tmp_path / "log")
    logger = logging.getLogger("memx")
    before, level, propagate = logger.handlers[:], logger.level, logger.propagate
    path = logs.start()
    assert path is not None
    yield path
    for handler in logger.handlers[:]:
        if handler not in before:
            logger.removeHandler(handler)
            handler.close()
    logger.setLevel(level)
    logger.propagate = propagate


def fail() -> None:
    raise ValueError(SECRET)


def test_an_exception_is_kept_by_kind_and_place_without_its_words(log_file: Path) -> None:
    try:
        fail()
    except ValueError:
        logging.getLogger("memx.somewhere").exception("saving failed")
    text = log_file.read_text()
    assert "ERROR memx.somewhere: saving failed" in text
    assert "test_logs.py" in text
    assert "fail" in text
    assert "ValueError" in text
    assert SECRET not in text


def test_nobody_else_can_read_it(log_file: Path) -> None:
    assert stat.S_IMODE(log_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(log_file.parent.stat().st_mode) == 0o700


def test_it_does_not_grow_for_ever(log_file: Path) -> None:
    for _ in range(6 * logs.SIZE // 1000):
        logging.getLogger("memx").warning("x" * 1000)
    sizes = [path.stat().st_size for path in log_file.parent.iterdir()]
    assert len(sizes) == logs.KEPT + 1
    assert max(sizes) <= logs.SIZE


def test_no_place_for_a_log_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(places, "log_folder", lambda: tmp_path / "file" / "log")
    assert logs.start() is None
