"""The background thread: embeds what is there, wakes for more, survives trouble, ends when told."""

import threading
from collections.abc import Callable, Iterator

import pytest

from memx.app import indexing_job
from memx.app.indexing_job import IndexingJob
from memx.domain.errors import ModelDied
from memx.domain.events import Progress

PATIENCE = 10.0  # seconds, never reached by what works


class Work:
    """Passages to embed, counted as they are taken."""

    def __init__(self) -> None:
        self.version = 1
        self.rounds = 0
        self.trouble: list[Exception] = []
        self.began = threading.Semaphore(0)
        self.gate = threading.Event()
        self.gate.set()
        self.steps = 1

    def embed(self) -> Iterator[Progress]:
        self.rounds += 1
        self.began.release()
        if self.trouble:
            raise self.trouble.pop()
        for done in range(self.steps):
            yield Progress(done, self.steps)
            assert self.gate.wait(PATIENCE)

    def data_version(self) -> int:
        return self.version


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def job(work: Work) -> Iterator[IndexingJob]:
    job = IndexingJob(work.embed, work.data_version)
    job.start()
    yield job
    job.stop()
    job.join()
    assert not [thread for thread in threading.enumerate() if thread.name == "memx-indexing"]


def happens(work: Work) -> None:
    assert work.began.acquire(timeout=PATIENCE)


def test_what_is_pending_at_the_start_is_embedded(job: IndexingJob, work: Work) -> None:
    happens(work)


def test_a_save_wakes_it(job: IndexingJob, work: Work) -> None:
    happens(work)
    job.wake()
    happens(work)


def test_what_another_process_saved_is_seen(monkeypatch: pytest.MonkeyPatch, work: Work) -> None:
    monkeypatch.setattr(indexing_job, "LOOK_AGAIN", 0.01)
    with running(work):
        happens(work)
        work.version = 2
        happens(work)


def test_nothing_new_means_no_work(monkeypatch: pytest.MonkeyPatch, work: Work) -> None:
    monkeypatch.setattr(indexing_job, "LOOK_AGAIN", 0.001)
    looks = threading.Semaphore(0)
    look: Callable[[], int] = work.data_version
    work.data_version = lambda: (looks.release(), look())[1]  # type: ignore[method-assign,func-returns-value]
    with running(work):
        for _ in range(20):
            assert looks.acquire(timeout=PATIENCE)
    assert work.rounds == 1


@pytest.mark.parametrize("trouble", [ModelDied("it was killed"), RuntimeError("a bug")])
def test_trouble_does_not_end_it(monkeypatch: pytest.MonkeyPatch, work: Work, trouble: Exception) -> None:
    monkeypatch.setattr(indexing_job, "AFTER_TROUBLE", 0.01)
    work.trouble = [trouble]
    with running(work):
        happens(work)
        happens(work)


def test_paused_it_embeds_nothing_until_it_is_told_to_go_on(monkeypatch: pytest.MonkeyPatch, work: Work) -> None:
    monkeypatch.setattr(indexing_job, "LOOK_AGAIN", 0.001)
    job = IndexingJob(work.embed, work.data_version, on_battery=lambda: False)
    job.pause(True)
    job.start()
    try:
        work.version = 2
        job.wake()
        assert not work.began.acquire(timeout=0.05)
        job.pause(False)
        happens(work)
    finally:
        job.stop()
        job.join()


def test_a_pause_in_the_middle_holds_after_the_batch_at_hand_and_a_paused_job_can_be_stopped(work: Work) -> None:
    work.steps = 1_000_000
    taken, paused = 0, threading.Event()

    def counted() -> Iterator[Progress]:
        nonlocal taken
        for step in work.embed():
            taken += 1
            if taken == 3:
                job.pause(True)
                paused.set()
            yield step

    job = IndexingJob(counted, work.data_version, on_battery=lambda: False)
    job.start()
    assert paused.wait(PATIENCE)
    job.stop()
    job.join()
    assert taken == 3


def test_on_the_battery_it_rests_between_batches(monkeypatch: pytest.MonkeyPatch, work: Work) -> None:
    monkeypatch.setattr(indexing_job, "ON_BATTERY", 3600.0)
    looks = threading.Semaphore(0)
    work.steps = 1_000_000
    job = IndexingJob(work.embed, work.data_version, on_battery=lambda: (looks.release(), True)[1])  # type: ignore[func-returns-value]
    job.start()
    assert looks.acquire(timeout=PATIENCE)
    assert not looks.acquire(timeout=0.05), "it rests after the first batch"
    job.stop()  # and a rest ends at once
    job.join()


def test_what_failed_is_looked_for_now_and_then(monkeypatch: pytest.MonkeyPatch, work: Work) -> None:
    monkeypatch.setattr(indexing_job, "LOOK_AGAIN", 0.001)
    monkeypatch.setattr(indexing_job, "LOOK_FOR_DUE", 0.0)
    with running(work):
        happens(work)
        happens(work)


def test_stopping_ends_it_after_the_batch_at_hand(work: Work) -> None:
    work.steps = 1_000_000
    with running(work):
        happens(work)
    assert work.rounds == 1


class running:  # noqa: N801 (reads as a word)
    def __init__(self, work: Work) -> None:
        self.job = IndexingJob(work.embed, work.data_version)

    def __enter__(self) -> None:
        self.job.start()

    def __exit__(self, *_: object) -> None:
        self.job.stop()
        self.job.join()
