"""The benchmark of about 20 seconds behind tuning.py: formats are compared by what they answer, then by how fast.

A format is kept where nobody could tell its answers from the shipped file's: the thresholds below, on 24 questions
about the sample notes with known answers, every place of the answer compared. In the child only, at low priority.
"""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memx import bundled
from memx.models import tuning, weights
from memx.models.child import Host
from memx.models.llama import CHUNK, WAVE, Entry, Llama
from memx.models.loading import Loadable, loadable
from memx.models.stop import Stop
from memx.models.tuning import FORMS, Fit, Trial, Verdict

DIVERGENCE, AGREEMENT, LOSS = 0.02, 0.97, 0.02  # at most nats, at least a share, at most nats a token
CLEARLY = 3 * DIVERGENCE  # after a third of the questions: the rest is not read
GAIN = 0.95  # of the usual choice's time: less is the noise of other work
ROUNDS, SLOTS, STEPS, READ = 2, 8, 6, 2 * CHUNK
CONTEXT = 1024  # tokens: enough for a question of the set and for what is timed
LONGEST = 60.0  # seconds after which no further combination is begun

Rows = NDArray[np.float32]


def measured(
    file: Path, adapter: Path | None, host: Host, loaded: Mapping[str | None, Llama], forms: Sequence[str]
) -> Fit:
    """`find`, and what it found is kept. Raises ModelError, OSError."""
    fit = find(file, adapter, forms, host.beat, host.stop, loaded)
    tuning.keep(file, adapter, fit)
    return fit


def find(
    file: Path,
    adapter: Path | None,
    forms: Sequence[str],
    beat: Callable[[], None],
    stop: Stop,
    loaded: Mapping[str | None, Llama] | None = None,
) -> Fit:
    """The quickest combination that loses nothing; what is `loaded` by format (None: as shipped) is not loaded again.

    Raises Cancelled when told to stop, ModelError.
    """
    begun, cores = time.monotonic(), weights.physical_cores()

    def opened(form: str | None, used: Loadable) -> Llama:
        return (loaded or {}).get(form) or Llama(used.file, used.adapter, CONTEXT, cores, stop)

    shipped = opened(None, Loadable(file, file, adapter))
    candidates: dict[str | None, Llama] = {None: shipped}
    verdicts = []
    questions = [_tokens(shipped, row) for row in _questions()] if forms else []
    expected = [_distributions(shipped, *question, beat) for question in questions]
    for form in forms:
        used = loadable(file, adapter, form, cores)
        if used.file == file:  # it could not be made
            continue
        llama = opened(form, used)
        verdict = _compare(form, llama, questions, expected, beat)
        verdicts.append(verdict)
        if verdict.kept:
            candidates[form] = llama
    trials = _trials(candidates, cores, begun, beat)
    best = choose(trials)
    _drop(file, adapter, {form for form in forms if form != best.form})
    return Fit(best.form, best.threads, tuple(verdicts), tuple(trials), time.monotonic() - begun)


def choose(trials: Sequence[Trial]) -> Trial:
    """The quickest; the first one where none is clearly quicker than it."""
    usual, best = trials[0], min(trials, key=Trial.seconds)
    return best if best.seconds() < GAIN * usual.seconds() else usual


def threads_to_try(cores: int) -> list[int]:
    """All cores first; fewer can be faster where some are slow or share their memory."""
    return sorted({cores, max(1, cores * 3 // 4), max(1, cores // 2)}, reverse=True)


def judged(form: str, divergences: Sequence[float], same: Sequence[bool], losses: Sequence[float]) -> Verdict:
    divergence, agreement, loss = (float(np.mean(values)) for values in (divergences, same, losses))
    kept = divergence <= DIVERGENCE and agreement >= AGREEMENT and loss <= LOSS
    return Verdict(form, divergence, agreement, loss, len(divergences), kept)


def _trials(candidates: dict[str | None, Llama], cores: int, begun: float, beat: Callable[[], None]) -> list[Trial]:
    """The usual choice first, at most LONGEST seconds after `begun` for the others."""
    order = sorted(candidates, key=lambda form: FORMS.index(form) if form else len(FORMS))
    found: list[Trial] = []
    for threads in threads_to_try(cores):
        for form in order:
            if not found or time.monotonic() - begun < LONGEST:
                found.append(_timed(form, candidates[form], threads, beat))
    return found


def _timed(form: str | None, llama: Llama, threads: int, beat: Callable[[], None]) -> Trial:
    """The best of some rounds: other work on the computer only makes them slower."""
    llama.use_threads(threads)
    reading, stepping = [], []
    for _ in range(ROUNDS):
        for slot in range(WAVE + 1):
            llama.trim(slot)
        start = time.perf_counter()
        for at in range(0, READ, CHUNK):
            llama.decode([Entry(1000 + at + i, at + i, (0,), False) for i in range(CHUNK)])
            beat()
        reading.append(time.perf_counter() - start)
        for slot in range(1, SLOTS + 1):
            llama.copy(0, slot)
        for step in range(STEPS):
            start = time.perf_counter()
            llama.decode([Entry(2000 + slot, READ + step, (slot,)) for slot in range(1, SLOTS + 1)])
            stepping.append(time.perf_counter() - start)
    return Trial(form, threads, READ / min(reading), 1 / min(stepping))


def _compare(
    form: str,
    llama: Llama,
    questions: Sequence[tuple[list[int], list[int]]],
    expected: Sequence[Rows],
    beat: Callable[[], None],
) -> Verdict:
    divergences: list[float] = []
    same: list[bool] = []
    losses: list[float] = []
    for n, ((prompt, answer), was) in enumerate(zip(questions, expected, strict=True), 1):
        now = _distributions(llama, prompt, answer, beat)
        divergences += (np.exp(was) * (was - now)).sum(axis=1).tolist()
        same += (was.argmax(axis=1) == now.argmax(axis=1)).tolist()
        places = np.arange(len(answer))
        losses += (was[places, answer] - now[places, answer]).tolist()
        if n == len(questions) // 3 and np.mean(divergences) > CLEARLY:
            break
    return judged(form, divergences, same, losses)


def _distributions(llama: Llama, prompt: list[int], answer: list[int], beat: Callable[[], None]) -> Rows:
    """Log-probabilities, len(answer) x vocabulary: what the model expects at each place of the answer."""
    tokens, first = prompt + answer[:-1], len(prompt) - 1
    found = []
    for slot in range(WAVE + 1):
        llama.trim(slot)
    for at in range(0, len(tokens), CHUNK):
        part = tokens[at : at + CHUNK]
        logits = llama.decode([Entry(t, at + i, (0,), at + i >= first) for i, t in enumerate(part)])
        found.append(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
        beat()
    return np.concatenate(found)


def _questions() -> list[dict[str, Any]]:
    text = (bundled.folder("resources") / "models" / "agreement.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _tokens(llama: Llama, row: dict[str, Any]) -> tuple[list[int], list[int]]:
    """Prompt and answer, in the bundled model's own template (ChatML)."""
    begin, end = llama.tokens("<|im_start|>", special=True), llama.tokens("<|im_end|>", special=True)
    newline = llama.tokens("\n")
    prompt = begin + llama.tokens(f"system\n{row['system']}") + end + newline
    prompt += begin + llama.tokens(f"user\n{row['user']}") + end + newline + begin + llama.tokens("assistant\n")
    return llama.beginning() + prompt, llama.tokens(row["answer"]) + end


def _drop(file: Path, adapter: Path | None, forms: set[str]) -> None:
    """Files that are not used; they can be made again."""
    for used in ([file], [file, adapter] if adapter else [file]):
        for form in forms:
            for end in ("gguf", "sha256"):
                (weights.cache() / "weights" / f"{weights.digest(used)}.{form}.{end}").unlink(missing_ok=True)
