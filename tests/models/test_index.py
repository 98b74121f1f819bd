"""The index by itself: exact while small, in two steps when large, kept in files that are noticed when they are bad."""

import json
from pathlib import Path

import numpy as np
import pytest

from memx.models import index
from memx.models.index import BadRows, Index

WIDTH = 64


def unit(count: int, seed: int = 1) -> np.ndarray:
    vectors = np.random.default_rng(seed).normal(size=(count, WIDTH)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def keys(first: int, count: int) -> np.ndarray:
    """Sequence numbers from `first`, passages a thousand further."""
    return np.stack([np.arange(first, first + count), np.arange(first, first + count) + 1000], axis=1)


def opened(folder: Path, model: str = "m") -> Index:
    return Index(folder, model, WIDTH)


def filled(folder: Path, vectors: np.ndarray) -> Index:
    one = opened(folder)
    for at in range(0, len(vectors), 500):
        part = vectors[at : at + 500]
        one.add(at + len(part), keys(at + 1, len(part)), part)
    return one


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files and two steps with few rows."""
    monkeypatch.setattr(index, "BLOCK", 500)
    monkeypatch.setattr(index, "EXACT", 1000)
    monkeypatch.setattr(index, "CANDIDATES", 1500)


def exact(vectors: np.ndarray, query: np.ndarray, limit: int) -> list[int]:
    return [int(row) + 1001 for row in np.argsort(-(vectors @ query))[:limit]]


def test_a_small_index_is_exact(tmp_path: Path) -> None:
    vectors = unit(300)
    one = filled(tmp_path, vectors)
    for query in unit(20, seed=2):
        found = one.nearest(query, 10)
        assert [passage for passage, _ in found] == exact(vectors, query, 10)
        assert found == sorted(found, key=lambda pair: -pair[1])
    assert len(one) == 300


@pytest.mark.usefixtures("small_blocks")
def test_a_large_index_finds_what_an_exact_one_finds(tmp_path: Path) -> None:
    vectors = unit(5250)
    one = filled(tmp_path, vectors)
    queries = vectors[::100] + 0.5 * unit(len(vectors[::100]), seed=3)
    shared = [
        len({passage for passage, _ in one.nearest(query, 10)} & set(exact(vectors, query, 10))) for query in queries
    ]
    assert sum(shared) >= 0.95 * 10 * len(shared)  # random directions, 64 bits: far harder than sentences


@pytest.mark.usefixtures("small_blocks")
def test_it_starts_where_its_files_end(tmp_path: Path) -> None:
    vectors = unit(2250)
    before = filled(tmp_path, vectors)
    del before
    after = opened(tmp_path)
    assert after.position == 2000  # what was in memory alone is sent again
    assert not after.checked
    after.add(2250, keys(2001, 250), vectors[2000:])
    assert len(after) == 2250
    assert [passage for passage, _ in after.nearest(vectors[2100], 1)] == [3101]


@pytest.mark.usefixtures("small_blocks")
def test_a_passage_with_a_new_vector_is_found_by_that_one_alone(tmp_path: Path) -> None:
    vectors = unit(2000)
    one = filled(tmp_path, vectors)
    other = unit(1, seed=9)
    one.add(2001, np.array([[2001, 1001]]), other)
    assert len(one) == 2000
    assert one.nearest(other[0], 1)[0][0] == 1001
    assert one.nearest(vectors[0], 1)[0][0] != 1001
    assert one.similarity(other[0], [1001, 5])[0] == pytest.approx((1001, 1.0), abs=1e-3)


def test_similarity_keeps_the_order_that_was_asked(tmp_path: Path) -> None:
    vectors = unit(50)
    one = filled(tmp_path, vectors)
    backwards = [passage for passage, _ in one.similarity(vectors[0], list(range(1050, 1000, -1)))]
    assert backwards == list(range(1050, 1000, -1))
    assert one.similarity(vectors[0], [7, 1001])[0][0] == 1001
    assert one.similarity(vectors[0], []) == []


@pytest.mark.parametrize("part", ["codes", "keys", "rows"])
@pytest.mark.usefixtures("small_blocks")
def test_files_cut_in_half_are_noticed_at_the_start(tmp_path: Path, part: str) -> None:
    filled(tmp_path, unit(2000))
    (file,) = tmp_path.glob(f"{part}.*")
    with file.open("r+b") as content:
        content.truncate(file.stat().st_size // 2)
    one = opened(tmp_path)
    assert (one.position, len(one)) == (0, 0)
    assert one.nearest(unit(1)[0], 5) == []


@pytest.mark.parametrize("part", ["codes", "keys"])
@pytest.mark.usefixtures("small_blocks")
def test_a_flipped_bit_is_noticed_at_the_start(tmp_path: Path, part: str) -> None:
    filled(tmp_path, unit(2000))
    (file,) = tmp_path.glob(f"{part}.*")
    with file.open("r+b") as content:
        content.seek(77)
        content.write(b"\xa5\x5a")
    assert len(opened(tmp_path)) == 0


@pytest.mark.usefixtures("small_blocks")
def test_rows_of_something_else_are_noticed_when_they_are_read(tmp_path: Path) -> None:
    filled(tmp_path, unit(2000))
    (file,) = tmp_path.glob("rows.*")
    file.write_bytes(unit(2000, seed=8).astype(np.float16).tobytes())
    one = opened(tmp_path)
    with pytest.raises(BadRows):
        one.nearest(unit(1)[0], 5)
    one.reset()
    assert (one.position, one.nearest(unit(1)[0], 5)) == (0, [])


@pytest.mark.parametrize("head", ["", "{", "[]", '{"model": "m"}', json.dumps({"model": "m", "count": -1})])
@pytest.mark.usefixtures("small_blocks")
def test_a_head_that_says_nothing_means_an_empty_index(tmp_path: Path, head: str) -> None:
    filled(tmp_path, unit(1000))
    (tmp_path / "head.json").write_text(head)
    assert len(opened(tmp_path)) == 0


@pytest.mark.usefixtures("small_blocks")
def test_the_index_of_another_model_is_not_taken(tmp_path: Path) -> None:
    filled(tmp_path, unit(1000))
    assert len(opened(tmp_path, "another")) == 0


@pytest.mark.usefixtures("small_blocks")
def test_killed_between_the_rows_and_the_head_loses_the_block_and_nothing_else(tmp_path: Path) -> None:
    vectors = unit(2000)
    one = filled(tmp_path, vectors[:1500])
    head = (tmp_path / "head.json").read_bytes()
    one.add(2000, keys(1501, 500), unit(500, seed=5))
    (tmp_path / "head.json").write_bytes(head)
    del one
    after = opened(tmp_path)
    assert after.position == 1500
    after.add(2000, keys(1501, 500), vectors[1500:])
    assert after.nearest(vectors[1700], 1)[0][0] == 2701


@pytest.mark.usefixtures("small_blocks")
def test_of_two_at_once_one_writes_and_both_find(tmp_path: Path) -> None:
    vectors = unit(2000)
    writer = filled(tmp_path, vectors[:1000])
    reader = opened(tmp_path)
    for one in (reader, writer):
        one.add(2000, keys(1001, 1000), vectors[1000:])
        assert one.nearest(vectors[1500], 1)[0][0] == 2501
    assert opened(tmp_path).position == 2000


@pytest.mark.usefixtures("small_blocks")
def test_where_nothing_can_be_written_it_stays_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    vectors = unit(1500)
    one = filled(tmp_path / "file" / "index", vectors)
    assert one.nearest(vectors[3], 1)[0][0] == 1004


@pytest.mark.usefixtures("small_blocks")
def test_the_library_agrees_with_its_own_index_and_not_with_another(tmp_path: Path) -> None:
    vectors = unit(1000)
    filled(tmp_path, vectors)
    one = opened(tmp_path)
    rows = np.array(one.probes())
    assert {1, 1000} <= set(rows.tolist())
    assert one.agrees(keys(1, 1000)[rows - 1], vectors[rows - 1])
    assert not one.agrees(keys(1, 1000)[rows - 1], unit(1000, seed=4)[rows - 1])
    assert one.agrees(np.empty((0, 2), np.int64), np.empty((0, WIDTH), np.float32)), "all of these were deleted"
