"""The bundled embedder and the index beside it, for real."""

import contextlib
import math
import os
import signal
import struct
import threading

import pytest
from conftest import ListFeed
from waiting import is_alive, until

from memx.domain.errors import ModelDied, ModelError, ModelMissing
from memx.models.embedder import PAGE, EmbedderClient

pytestmark = pytest.mark.models

TEXTS = [
    "The plumber costs 80 euro an hour.",
    "Dentist on Friday at nine.",
    "Lentil soup needs cumin.",
    "Cabin wifi: blue",
]


def numbers(vector):
    return struct.unpack(f"<{len(vector) // 4}f", vector)


def cosine(a, b):
    return sum(x * y for x, y in zip(numbers(a), numbers(b), strict=True))


@pytest.fixture(scope="module")
def followed(embedder, tmp_path_factory):
    """A client with four passages, 10 to 13, and its feed."""
    feed = ListFeed()
    for passage, vector in enumerate(embedder.embed(TEXTS), 10):
        feed.keep(passage, vector)
    client = EmbedderClient(feed, tmp_path_factory.mktemp("followed"))
    yield client, feed
    client.close()


def test_vectors_are_of_unit_length_and_in_the_order_of_the_texts(embedder):
    texts = [
        "a",
        "a much longer text about the plumber and what he costs " * 3,
        "",
        "größer 漢字 \U0001f600 \x00 \ud800",
    ]
    vectors = embedder.embed(texts * 6)
    assert len(vectors) == 24
    assert {len(vector) for vector in vectors} == {4 * 384}
    assert all(math.isclose(cosine(v, v), 1.0, abs_tol=1e-4) for v in vectors)
    assert cosine(vectors[1], vectors[5]) > 0.9999
    assert cosine(vectors[0], vectors[1]) < 0.9
    assert embedder.embed([]) == []


def test_close_meanings_are_closer(embedder):
    question, near, far = embedder.embed(["How expensive is the plumber?", TEXTS[0], TEXTS[2]])
    assert cosine(question, near) > cosine(question, far) + 0.3


def test_nearest_finds_by_meaning_best_first(followed):
    client, _ = followed
    found = client.nearest("When must I have my teeth looked at?", 3)
    assert found[0][0] == 11
    assert len(found) == 3
    assert found == sorted(found, key=lambda pair: -pair[1])
    assert all(-1.001 <= score <= 1.001 for _, score in found)
    assert client.nearest("plumber", 0) == []
    assert len(client.nearest("plumber", 1000)) >= 4


def test_similarity_leaves_out_what_is_not_there(followed):
    client, _ = followed
    found = client.similarity("plumber", [12, 999, 10])
    assert [passage for passage, _ in found] == [12, 10]
    assert found[1][1] > found[0][1]
    assert client.similarity("plumber", []) == []


def test_two_wordings_of_a_question_are_met_halfway(followed):
    client, _ = followed
    alone = dict(client.nearest("plumber", 4))
    also = dict(client.nearest("plumber", 4, "cumin"))
    assert alone[10] > also[10] > alone[12]
    assert also[12] > alone[12]
    assert dict(client.similarity("plumber", [10, 12], "cumin")) == pytest.approx(
        {10: also[10], 12: also[12]}, abs=1e-4
    )
    assert all(-1.001 <= score <= 1.001 for score in also.values())


def test_what_was_kept_since_is_found(followed):
    client, feed = followed
    feed.keep(77, client.embed(["My bicycle lock opens with 4711."])[0])
    assert client.nearest("Which code has the lock of my bike?", 1)[0][0] == 77


def test_a_killed_child_comes_back_with_the_whole_index(followed):
    client, _ = followed
    before = client.nearest("soup", 4)
    os.kill(client.pid(), signal.SIGKILL)
    with contextlib.suppress(ModelDied):  # it may have been seen dead before we asked
        client.nearest("soup", 4)
    assert client.nearest("soup", 4) == before


def test_many_pages_of_the_feed_and_a_new_vector_of_an_old_passage(embedder, tmp_path):
    feed = ListFeed()
    blue, green = embedder.embed(["blue", "green"])
    for passage in range(2 * PAGE + 5):
        feed.keep(passage, blue)
    feed.keep(3, green)
    client = EmbedderClient(feed, tmp_path, idle=0.5)
    try:
        assert client.nearest("green", 1)[0][0] == 3
        assert len(client.nearest("blue", 10 * PAGE)) == 2 * PAGE + 5
        pid = client.pid()
        if pid is not None:
            until(lambda: not is_alive(pid))  # idle: the process ends
        assert client.nearest("green", 1)[0][0] == 3
    finally:
        client.close()


def test_a_question_gets_ahead_of_indexing(followed):
    client, _ = followed
    client.start()
    done = threading.Event()

    def index():
        client.embed([f"{n} " + "a long passage of a long note " * 20 for n in range(200)])
        done.set()

    thread = threading.Thread(target=index)
    thread.start()
    try:
        until(lambda: bool(client._worker._open))
        assert client.nearest("plumber", 1)
        assert not done.is_set()
    finally:
        thread.join()


def test_the_model_is_named_without_starting_it(tmp_path):
    client = EmbedderClient(ListFeed(), tmp_path)
    info = client.info()
    assert (info.name, len(info.hash)) == ("all-MiniLM-L6-v2", 64)
    assert client.state() == ("off", "")
    assert client.pid() is None
    client.close()


def test_missing_and_damaged_files_are_sentences(tmp_path):
    (tmp_path / "modules.json").write_text("{")
    (tmp_path / "model.safetensors").write_bytes(b"rubbish")
    damaged = EmbedderClient(ListFeed(), tmp_path, tmp_path)
    with pytest.raises(ModelError, match="Install MemX again"):
        damaged.embed(["x"])
    damaged.close()
    missing = EmbedderClient(ListFeed(), tmp_path, tmp_path / "gone")
    with pytest.raises(ModelMissing):
        missing.embed(["x"])
    missing.close()
