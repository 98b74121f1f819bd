"""Everything pending gets its vector: in small batches, one bad passage holds up nothing, closing stops."""

import logging
from collections.abc import Iterator, Sequence

from memx.domain.errors import ModelDied, ModelError
from memx.domain.events import Progress
from memx.domain.notes import Passage
from memx.domain.ports import Clock, Embedder, PendingStore

BATCH = 128  # passages: about a second of two cores; more would sort better by length, and stop later
_PROBE = "Is the model there?"

_log = logging.getLogger(__name__)


def embedding_text(passage: Passage) -> str:
    """What is embedded for a passage: its text alone.

    Measured (499 questions of dialogues, 51 of a notebook): with its date before it R@5 fell by 2.6 and 2.9 points; a
    long note's first line before the others moved it by +1.0 in the notebook and R@10 by -0.4; the passage before it
    gave +1.5 and 0.0, within the noise, and a vector would have to be made anew when another note changes.
    """
    return passage.text


def embed_pending(store: PendingStore, embedder: Embedder, clock: Clock) -> Iterator[Progress]:
    """Embed until nothing is pending. Each batch is durable before its Progress is yielded, so that a kill loses
    one batch of work and no more. Raises ModelError only where the model itself cannot be used."""
    model = embedder.info().hash
    total, done = store.index_status(model).waiting, 0
    failures: list[str] = []
    started = clock.monotonic()
    yield Progress(0, total)
    while batch := store.pending(model, BATCH):
        failures += _embed(store, embedder, model, batch)
        done += len(batch)
        total = max(total, done)  # more may have been saved meanwhile
        seconds = (clock.monotonic() - started) / done * (total - done)
        yield Progress(done, total, seconds, tuple(failures))


def _embed(store: PendingStore, embedder: Embedder, model: str, batch: Sequence[Passage]) -> list[str]:
    """Keep the vectors of a batch; the reasons of those that failed."""
    try:
        vectors = embedder.embed([embedding_text(passage) for passage in batch])
    except ModelError as error:
        embedder.embed([_PROBE])  # raises where the model cannot be used at all: then nothing is the passages' fault
        if len(batch) == 1:
            return [_give_up(store, model, batch[0], error)]
        _log.warning("a batch of %d failed, each is tried alone", len(batch), exc_info=True)
        return [reason for passage in batch for reason in _embed(store, embedder, model, [passage])]
    store.keep_vectors(model, [(passage.id, vector) for passage, vector in zip(batch, vectors, strict=True)])
    return []


def _give_up(store: PendingStore, model: str, passage: Passage, error: ModelError) -> str:
    reason = f"The embedder ended on it: {error}" if isinstance(error, ModelDied) else str(error)
    store.mark_failed(model, passage.id, reason)
    return f"A passage of note {passage.note_id} is found by its words only. {reason}"
