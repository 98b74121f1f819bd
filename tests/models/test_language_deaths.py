"""Whatever ends the language model's process, MemX lives, says so, and the next question works soon."""

import contextlib
import os
import random
import signal
import struct
import threading
import time

import psutil
import pytest
from conftest import HERE

from memx.domain.errors import Cancelled, ModelDied, ModelError
from memx.domain.generation import Prompt, Sampled, Sampling
from memx.models import language, weights
from memx.models.language import LanguageClient

pytestmark = pytest.mark.models

TORTURE = bool(os.environ.get("MEMX_TORTURE"))
STOPS, KILLS = (900, 100) if TORTURE else (90, 10)
GROWTH = 0.05  # of the child's memory, over all the questions of one life
LONG = Prompt("Answer from the notes.", "\n".join(f"[{n}] Jar {n} holds {n * 3} buttons." for n in range(60)))


@pytest.fixture
def own(tmp_path):
    clients = []

    def make(*arguments, **options):
        clients.append(LanguageClient(tmp_path, *arguments, **options))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


def asked(n):
    return Prompt(
        "Answer in a few words.", f"[1] The name of cat {n} is Tom{n * 7}.\nQuestion: Which name has cat {n}?"
    )


def said(client, n):
    """Two samples; every cat has a name of its own."""
    events = client.sample(asked(n), Sampling(2, 10, temperature=1.0, min_p=0.02))
    return sorted((e.index, e.text) for e in events if isinstance(e, Sampled))


def quick(client):
    return [e.text for e in client.sample(Prompt("", "Say yes."), Sampling(1, 2)) if isinstance(e, Sampled)]


def memory(pid):
    """What the process holds that no file backs, in bytes."""
    info = psutil.Process(pid).memory_info()
    return info.rss - info.shared


@pytest.mark.parametrize("moment", ["reading", "writing"])
def test_killed_the_next_question_is_answered_within_three_seconds_and_the_time_to_load(own, moment):
    client = own()
    begun = time.monotonic()
    expected = quick(client)
    first = time.monotonic() - begun
    reply = client.sample(LONG, Sampling(8, 400, temperature=1.5))
    for _ in range(1 if moment == "reading" else 30):
        next(reply)
    os.kill(client.pid(), signal.SIGKILL)
    with pytest.raises(ModelDied, match="notes are safe"):
        list(reply)
    begun = time.monotonic()
    assert quick(client) == expected
    assert time.monotonic() - begun < 3.0 + first


def test_many_questions_with_random_stops_keep_the_memory_and_their_own_answers(own):
    client = own()
    expected = {n: said(client, n) for n in range(12)}
    assert len({str(answer) for answer in expected.values()}) == len(expected), "else a mix-up could not be seen"
    dice = random.Random(11)
    pid = client.pid()
    wrong, sizes = [], []
    for count in range(STOPS):
        n = dice.randrange(12)
        if dice.random() < 0.7:
            reply = client.sample(asked(n), Sampling(4, 60, temperature=1.5, seed=count))
            for _ in range(dice.randrange(8)):
                next(reply)
            reply.close()
        else:
            wrong += [n] * (said(client, n) != expected[n])
        if count >= STOPS // 10:  # every size of request has been met by then
            sizes.append(memory(pid))
    assert not wrong
    assert client.pid() == pid, "one life"
    head, tail = sizes[: len(sizes) // 10], sizes[-len(sizes) // 10 :]
    growth = max(tail) / max(head) - 1
    print(f"\n{STOPS} questions in one life: {max(head) >> 20} MiB at first, {growth:+.2%} at the end")
    assert growth < GROWTH


def test_many_kills_never_mix_up_answers_of_two_who_ask_at_once(own):
    client = own()
    expected = {n: said(client, n) for n in range(6)}
    outcomes, wrong = [], []

    def ask(begin):
        dice = random.Random(begin)
        for _ in range(KILLS):
            n = dice.randrange(6)
            try:
                wrong.extend([n] * (said(client, n) != expected[n]))
                outcomes.append("answered")
            except (ModelDied, Cancelled):
                outcomes.append("died")

    threads = [threading.Thread(target=ask, args=(begin,)) for begin in (1, 2)]
    for thread in threads:
        thread.start()
    dice, killed = random.Random(5), 0
    while any(thread.is_alive() for thread in threads):
        threads[0].join(dice.uniform(0.2, 2.0))
        if (pid := client.pid()) and killed < KILLS and client.state()[0] == "ready":
            os.kill(pid, signal.SIGKILL)
            killed += 1
    assert not wrong
    assert len(outcomes) == 2 * KILLS
    assert killed
    with contextlib.suppress(ModelDied):  # of the last kill, which may have come after the last answer
        said(client, 0)
    assert said(client, 0) == expected[0]


@pytest.mark.parametrize("moment", ["LOADING", "ANSWERING"])
def test_out_of_memory_is_said_and_the_next_question_works_when_there_is_some(own, monkeypatch, moment):
    monkeypatch.setattr(language, "SERVICE", "starved_service")
    monkeypatch.setenv("PYTHONPATH", str(HERE))
    client = own()
    with monkeypatch.context() as patch:
        patch.setenv(f"STARVED_{moment}", "20" if moment == "LOADING" else "0")
        with pytest.raises(ModelError) as trouble:
            for _ in range(20):
                list(client.sample(LONG, Sampling(64, 30, temperature=1.5)))
    assert "memory" in str(trouble.value) or isinstance(trouble.value, ModelDied)
    assert str(trouble.value).endswith(".")
    client.close()
    assert quick(own())


def malformed(kind):
    """A GGUF that lies about itself. Layout: magic, version, tensors (u64), metadata (u64), then keys and values."""
    whole = weights.language_weights().read_bytes()
    if kind == "a billion tensors":
        return whole[:8] + struct.pack("<Q", 1 << 30) + whole[16:]
    if kind == "endless metadata":
        return whole[:16] + struct.pack("<Q", (1 << 63) - 1) + whole[24:]
    if kind == "a string of exabytes":
        return whole[:24] + struct.pack("<Q", 1 << 60) + whole[32:]
    if kind == "another version":
        return whole[:4] + struct.pack("<I", 999) + whole[8:]
    if kind == "last byte missing":
        return whole[:-1]
    if kind == "tokens only":
        return whole[: 1 << 20]
    dice, header = random.Random(int(kind.split()[-1])), bytearray(whole[:65536])
    for _ in range(64):
        header[dice.randrange(24, len(header))] ^= 1 << dice.randrange(8)
    return bytes(header) + whole[65536:]


KINDS = ("a billion tensors", "endless metadata", "a string of exabytes", "another version", "last byte missing",
         "tokens only", *(f"flipped bits {n}" for n in range(20 if TORTURE else 3)))  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_lies_is_a_sentence_or_a_worse_model_and_never_the_end_of_memx(own, tmp_path, kind):
    (tmp_path / "broken.gguf").write_bytes(malformed(kind))
    client = own(tmp_path / "broken.gguf", hang=15)
    begun = time.monotonic()
    try:
        quick(client)
        assert kind.startswith("flipped")
    except ModelError as trouble:
        assert str(trouble).endswith(".")
    assert time.monotonic() - begun < 20  # 5 s on a quiet computer


def test_a_folder_in_place_of_a_model_is_named(own, tmp_path):
    (tmp_path / "folder.gguf").mkdir()
    with pytest.raises(ModelError, match=r"folder\.gguf"):
        quick(own(tmp_path / "folder.gguf"))
    assert quick(own()), "the bundled model is none the worse"
