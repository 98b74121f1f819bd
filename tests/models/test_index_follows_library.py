"""The files of the index beside a library: a new child goes on from them, and notices when the library is another."""

import struct
from pathlib import Path

import pytest
from conftest import ListFeed

from memx.models.embedder import EmbedderClient

pytestmark = pytest.mark.models

ROWS = 4100  # a block for the files and a few for the memory


class WatchedFeed(ListFeed):
    """Remembers how many rows were asked for in pages."""

    def __init__(self) -> None:
        super().__init__()
        self.given = 0

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, bytes]]:
        rows = super().vectors_after(model_hash, sequence, limit)
        self.given += len(rows) if limit > 1 else 0
        return rows


def pointing(axis: int) -> bytes:
    """A unit vector along one of the 384 axes."""
    return struct.pack("<384f", *(float(place == axis % 384) for place in range(384)))


def feed_of(turned: int) -> WatchedFeed:
    feed = WatchedFeed()
    for passage in range(1, ROWS + 1):
        feed.keep(passage, pointing(passage + turned))
    return feed


def nearest_of(feed: WatchedFeed, folder: Path) -> list[tuple[int, float]]:
    client = EmbedderClient(feed, folder)
    try:
        return client.nearest("plumber", 40)
    finally:
        client.close()


def test_a_new_child_reads_its_files_and_only_the_rest_is_sent_unless_the_library_is_another(tmp_path: Path) -> None:
    feed = feed_of(0)
    first = nearest_of(feed, tmp_path)
    assert feed.given == ROWS
    (folder,) = (tmp_path / "index").iterdir()
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    feed.given = 0
    assert nearest_of(feed, tmp_path) == first
    assert feed.given == ROWS - 4096

    restored = feed_of(7)  # a backup of another time: the same numbers, other vectors
    axes = {(passage + 7) % 384 for passage, _ in nearest_of(restored, tmp_path)[:10]}
    assert axes == {passage % 384 for passage, _ in first[:10]}
    shorter = feed_of(7)
    del shorter.rows[2000:]  # and one that ends earlier: later rows would get numbers that the index has passed
    assert max(passage for passage, _ in nearest_of(shorter, tmp_path)) <= 2000
