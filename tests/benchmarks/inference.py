"""The engine beside llama-cpp-python's own API and llama-server: same files, threads and prompts, in one run.

python tests/benchmarks/inference.py [--repeats 5]

The systems take turns on one prompt after the other, each prompt new to all of them, so that other work on the computer
meets them alike. A time is the median of the turns, a ratio the median of the ratios within a turn, with the least and
the greatest as its interval. All read without the adapter; MemX's own runs in its child process, pipes included.
"""

import argparse
import contextlib
import functools
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from figures import Figure, report
from peer_server import first_and_total, llama_server

from memx.domain.generation import Piece, Prompt, Sampled, Sampling
from memx.models import weights
from memx.models.language import FORM, LanguageClient
from memx.models.life import environment

SAMPLES, TOKENS, PROMPT_TOKENS = 8, 24, 930
WEIGHTS_OUTSIDE_EMBEDDING = 106e6  # of SmolLM2-135M: each token of a prompt multiplies every one once
MULTIPLICATIONS = 64 * 2.7e9  # a second and core: one 512-bit VNNI instruction a cycle


PORTS = (18731, 18732)


class Turn(NamedTuple):
    """Seconds to the first text and to the end of all samples, and the tokens of these."""

    first: float
    total: float
    tokens: int = 0


def note_words(dice: random.Random) -> str:
    words = ("plumber", "costs", "euro", "hour", "street", "call", "before", "noon", "Monday", "dentist", "cabin")
    return " ".join(dice.choice(words) for _ in range(20))


def prompt(client: LanguageClient, seed: int) -> Prompt:
    """About 930 tokens, unlike every other seed from the first note on."""
    dice = random.Random(seed)
    lines: list[str] = []
    while client.count(["\n".join(lines)])[0] < PROMPT_TOKENS - 60:
        lines.append(f"[{len(lines) + 1}] (Mon 3 Feb 2025) {note_words(dice)}.")
    system = "Answer the question from the notes in a few words, then cite the note like [1]."
    return Prompt(system, "\n".join(lines) + "\n\nQuestion: What does the plumber cost?")


def chatml(asked: Prompt) -> str:
    return (
        f"<|im_start|>system\n{asked.system}<|im_end|>\n<|im_start|>user\n{asked.user}<|im_end|>\n"
        "<|im_start|>assistant\n"
    )


def ours(client: LanguageClient, asked: Prompt) -> Turn:
    start, first, tokens = time.perf_counter(), 0.0, 0
    for event in client.sample(asked, Sampling(SAMPLES, TOKENS, temperature=1.0, min_p=0.02)):
        if isinstance(event, Piece) and event.text and not first:
            first = time.perf_counter() - start
        if isinstance(event, Sampled):
            tokens += event.tokens
    return Turn(first, time.perf_counter() - start, tokens)


def served(address: str, asked: Prompt) -> Turn:
    return Turn(*first_and_total(address, chatml(asked), SAMPLES, TOKENS))


def theirs(model: object, reuse: bool, asked: Prompt) -> Turn:
    """As many calls of the high-level API, one a sample."""
    start, tokens = time.perf_counter(), 0
    for seed in range(SAMPLES):
        if not reuse or seed == 0:
            model.reset()  # type: ignore[attr-defined]
        reply = model.create_completion(  # type: ignore[operator,attr-defined]
            chatml(asked),
            max_tokens=TOKENS,
            temperature=1.0,
            min_p=0.02,
            top_k=0,
            top_p=1.0,
            repeat_penalty=1.0,
            seed=seed,
        )
        tokens += reply["usage"]["completion_tokens"]
    return Turn(0.0, time.perf_counter() - start, tokens)


def high_level(path: str) -> object:
    import llama_cpp

    threads = weights.physical_cores()
    return llama_cpp.Llama(path, n_ctx=2048, n_threads=threads, n_threads_batch=threads, verbose=False, flash_attn=True)


def stop_latency(client: LanguageClient, asked: Prompt, pieces: int) -> float:
    """Seconds from closing an answer until the child has taken up the next request."""
    reply = client.sample(asked, Sampling(SAMPLES, 400, temperature=1.5))
    for _ in range(pieces):
        next(reply)
    start = time.perf_counter()
    reply.close()
    client.count(["next"])
    return time.perf_counter() - start


def prefill_speed(client: LanguageClient, asked: Prompt) -> float:
    """Prompt tokens a second, one token drawn."""
    start = time.perf_counter()
    usage = list(client.sample(asked, Sampling(1, 1)))[-1]
    assert usage.cached < 130
    return usage.prompt / (time.perf_counter() - start)


def logprob_share(path: Path) -> float:
    """Part of a decoding step that normalising the logits over the whole vocabulary takes."""
    import numpy as np

    from memx.models.llama import Entry, Llama
    from memx.models.sampler import Row
    from memx.models.stop import Stop

    llama = Llama(path, None, 1024, weights.physical_cores(), Stop())
    room = np.empty(llama.vocabulary, np.float32)
    decoding, normalising = [], []
    for step in range(24):
        start = time.perf_counter()
        logits = llama.decode([Entry(100 + slot, step, (slot,)) for slot in range(1, SAMPLES + 1)])
        middle = time.perf_counter()
        for row in logits:
            Row.of(row, room).logprob(7)
        normalising.append(time.perf_counter() - middle)
        decoding.append(middle - start)
    return min(normalising) / min(decoding)


def turns(systems: dict[str, Callable[[Prompt], Turn]], prompts: list[Prompt]) -> dict[str, list[Turn]]:
    """Every system on every prompt; who begins changes from prompt to prompt."""
    names, taken = list(systems), {name: [] for name in systems}
    for n, asked in enumerate(prompts):
        for name in names[n % len(names) :] + names[: n % len(names)]:
            taken[name].append(systems[name](asked))
    return taken


def ratio(what: str, ours: list[Turn], theirs: list[Turn], bound: float, part: str = "total") -> Figure:
    found = [getattr(a, part) / getattr(b, part) for a, b in zip(ours, theirs, strict=True)]
    return Figure(what, statistics.median(found), "", ("<=", bound), len(found), min(found), max(found))


def median(what: str, found: list[float], unit: str) -> Figure:
    return Figure(what, statistics.median(found), unit, None, len(found), min(found), max(found))


def client_of(folder: Path, file: Path) -> LanguageClient:
    """A file by its path is used as it is, without an adapter."""
    client = LanguageClient(folder, file)
    client.start()
    return client


def compared(shipped: LanguageClient, chosen: LanguageClient, files: tuple[Path, Path], repeats: int) -> list[Figure]:
    """The same eight samples drawn by six systems."""
    threads = weights.physical_cores()
    with contextlib.ExitStack() as stack:
        addresses = [
            stack.enter_context(llama_server(file, port, threads, SAMPLES))
            for file, port in zip(files, PORTS, strict=True)
        ]
        one = high_level(str(files[0]))
        systems: dict[str, Callable[[Prompt], Turn]] = {
            "MemX, file as shipped": functools.partial(ours, shipped),
            "llama-server n=8, file as shipped": functools.partial(served, addresses[0]),
            "MemX, chosen format": functools.partial(ours, chosen),
            "llama-server n=8, chosen format": functools.partial(served, addresses[1]),
            "high-level API, prefix reused": functools.partial(theirs, one, True),
            "high-level API, no reuse": functools.partial(theirs, one, False),
        }
        taken = turns(systems, [prompt(shipped, seed) for seed in range(repeats)])
    what = f"{SAMPLES} samples of {TOKENS} tokens on {PROMPT_TOKENS}"
    figures = [median(f"{what}: {name}", [t.total for t in found], "s") for name, found in taken.items()]
    figures += [median(f"tokens drawn: {name}", [t.tokens for t in found], "") for name, found in taken.items()]
    same, server, fast, fast_server, reused, apart = taken.values()
    return [
        *figures,
        ratio("same file, of the time with prefix reuse", same, reused, 0.80),
        ratio("same file, of the time without", same, apart, 0.20),
        ratio("chosen format, of the time with prefix reuse", fast, reused, 0.60),
        ratio("chosen format, of the time without", fast, apart, 0.12),
        ratio("same file, of llama-server's time", same, server, 1.0),
        ratio("same file, first token, of llama-server's", same, server, 1.0, "first"),
        ratio("chosen format on both sides, of llama-server's time", fast, fast_server, 1.0),
        ratio("chosen format on both sides, first token, of llama-server's", fast, fast_server, 1.0, "first"),
        median("first token, chosen format", [t.first for t in fast], "s"),
    ]


def measure(folder: Path, repeats: int) -> list[Figure]:
    from memx.models.conversion import converted

    file = weights.language_weights()
    fast_file = converted(file, FORM, weights.physical_cores())
    shipped, chosen = client_of(folder, file), client_of(folder, fast_file)
    figures = compared(shipped, chosen, (file, fast_file), repeats)
    speeds = [[prefill_speed(c, prompt(c, 100 + seed)) for c in (shipped, chosen)] for seed in range(repeats)]
    gains = [fast / slow for slow, fast in speeds]
    limit = MULTIPLICATIONS * weights.physical_cores() / WEIGHTS_OUTSIDE_EMBEDDING
    stops = [stop_latency(chosen, prompt(chosen, 200 + n), n % 8) for n in range(4 * repeats)]
    share = logprob_share(fast_file)
    shipped.close(), chosen.close()
    gain = statistics.median(gains)
    return [
        *figures,
        median("prefill, file as shipped", [slow for slow, _ in speeds], "tokens/s"),
        median("prefill, chosen format", [fast for _, fast in speeds], "tokens/s"),
        Figure("prefill, chosen format against shipped", gain, "times", (">=", 1.8), repeats, min(gains), max(gains)),
        Figure(
            "prefill, part of the limit of 512-bit VNNI", max(fast for _, fast in speeds) / limit, "", None, repeats
        ),
        Figure("log-probabilities, part of a decoding step", share, "", ("<=", 0.05), 24),
        Figure("stop, in reading and writing, longest", max(stops), "s", ("<=", 0.2), len(stops)),
        Figure("load average of the computer at the end", os.getloadavg()[0], "", None, 1),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    repeats = parser.parse_args().repeats
    os.environ.update(environment())  # before llama.cpp is loaded here: the same conditions for both sides
    with tempfile.TemporaryDirectory() as name:
        report("inference", measure(Path(name), repeats), f"python tests/benchmarks/inference.py --repeats {repeats}")


if __name__ == "__main__":
    main()
