"""Large files are made beside their place: whole or not there, and nothing is left of those who were killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from memx.models.drafts import draft_of


def test_it_is_there_whole_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "cache" / "hash.Q8_0.gguf"
    with draft_of(target) as draft:
        draft.write_text("half")
        assert not target.exists()
    assert target.read_text() == "half"
    assert list(target.parent.iterdir()) == [target]


def test_what_failed_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "hash.Q8_0.gguf"
    target.write_text("whole")
    with pytest.raises(ValueError, match="no"), draft_of(target) as draft:
        draft.write_text("half")
        raise ValueError("no")
    assert target.read_text() == "whole"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_process_left_goes_and_that_of_a_living_one_stays(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    target = tmp_path / "hash.Q8_0.gguf"
    left, living = tmp_path / f"hash.Q8_0.{ended.pid}", tmp_path / f"hash.Q8_0.{os.getppid()}"
    others = tmp_path / f"other.Q8_0.{ended.pid}"
    for file in (left, living, others):
        file.write_text("half")
    with draft_of(target) as draft:
        draft.write_text("whole")
    assert set(tmp_path.iterdir()) == {target, living, others}
