"""The language model's engine beside llama-cpp-python's own API, on the same files, threads and prompts, in one run.

python tests/benchmarks/inference.py [--repeats 3]

A row is the best of the repeats on each side: other work on the computer only ever makes them slower. Both sides read
without the adapter; MemX's own runs in its child process, pipes included.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from figures import Figure, report

from memx.domain.generation import Piece, Prompt, Sampling
from memx.models import weights
from memx.models.language import FORM, LanguageClient
from memx.models.life import environment

SAMPLES, TOKENS, PROMPT_TOKENS = 8, 24, 930
WEIGHTS_OUTSIDE_EMBEDDING = 106e6  # of SmolLM2-135M: each token of a prompt multiplies every one once
MULTIPLICATIONS = 64 * 2.7e9  # a second and core: one 512-bit VNNI instruction a cycle


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


def ours(client: LanguageClient, asked: Prompt) -> tuple[float, float]:
    """Seconds to the first token and to the last of all samples."""
    start, first = time.perf_counter(), 0.0
    sampling = Sampling(SAMPLES, TOKENS, temperature=1.0, min_p=0.02)
    for event in client.sample(asked, sampling):
        if isinstance(event, Piece) and event.text and not first:
            first = time.perf_counter() - start
    return first, time.perf_counter() - start


def theirs(model: object, asked: Prompt, reuse: bool) -> float:
    """Seconds for as many calls of the high-level API, one a sample."""
    start = time.perf_counter()
    for seed in range(SAMPLES):
        if not reuse or seed == 0:
            model.reset()  # type: ignore[attr-defined]
        model.create_completion(  # type: ignore[operator,attr-defined]
            chatml(asked),
            max_tokens=TOKENS,
            temperature=1.0,
            min_p=0.02,
            top_k=0,
            top_p=1.0,
            repeat_penalty=1.0,
            seed=seed,
        )
    return time.perf_counter() - start


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


def best(repeats: int, measured: Callable[[int], float]) -> float:
    return min(measured(seed) for seed in range(repeats))


def client_of(folder: Path, file: Path) -> LanguageClient:
    """A file by its path is used as it is, without an adapter."""
    client = LanguageClient(folder, file)
    client.start()
    return client


def measure(folder: Path, repeats: int) -> list[Figure]:
    from memx.models.conversion import converted

    file = weights.language_weights()
    fast_file = converted(file, FORM, weights.physical_cores())
    shipped, chosen = client_of(folder, file), client_of(folder, fast_file)
    prompts = [prompt(shipped, seed) for seed in range(repeats)]
    one = high_level(str(file))
    apart = best(repeats, lambda seed: theirs(one, prompts[seed], reuse=False))
    reused = best(repeats, lambda seed: theirs(one, prompts[seed], reuse=True))
    same = best(repeats, lambda seed: ours(shipped, prompts[seed])[1])
    fast = best(repeats, lambda seed: ours(chosen, prompts[seed])[1])
    first = best(repeats, lambda seed: ours(chosen, prompt(chosen, 50 + seed))[0])
    speeds = [
        max(prefill_speed(client, prompt(client, 100 + seed)) for seed in range(repeats))
        for client in (shipped, chosen)
    ]
    limit = MULTIPLICATIONS * weights.physical_cores() / WEIGHTS_OUTSIDE_EMBEDDING
    stops = [stop_latency(chosen, prompt(chosen, 200 + n), n % 8) for n in range(4 * repeats)]
    share = logprob_share(fast_file)
    shipped.close(), chosen.close()
    what = f"{SAMPLES} samples of {TOKENS} tokens on {PROMPT_TOKENS}"
    return [
        Figure(f"{what}: MemX, chosen format", fast, "s", None, repeats),
        Figure(f"{what}: MemX, file as shipped", same, "s", None, repeats),
        Figure(f"{what}: high-level API, prefix reused", reused, "s", None, repeats),
        Figure(f"{what}: high-level API, no reuse", apart, "s", None, repeats),
        Figure("same file, of the time with prefix reuse", same / reused, "", ("<=", 0.80), repeats),
        Figure("same file, of the time without", same / apart, "", ("<=", 0.20), repeats),
        Figure("chosen format, of the time with prefix reuse", fast / reused, "", ("<=", 0.60), repeats),
        Figure("chosen format, of the time without", fast / apart, "", ("<=", 0.12), repeats),
        Figure("first token, chosen format", first, "s", None, repeats),
        Figure("prefill, file as shipped", speeds[0], "tokens/s", None, repeats),
        Figure("prefill, chosen format", speeds[1], "tokens/s", None, repeats),
        Figure("prefill, chosen format against shipped", speeds[1] / speeds[0], "times", (">=", 1.8), repeats),
        Figure("prefill, part of the limit of 512-bit VNNI", speeds[1] / limit, "", None, repeats),
        Figure("log-probabilities, part of a decoding step", share, "", ("<=", 0.05), 24),
        Figure("stop, in reading and writing, longest", max(stops), "s", ("<=", 0.2), len(stops)),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    repeats = parser.parse_args().repeats
    os.environ.update(environment())  # before llama.cpp is loaded here: the same conditions for both sides
    with tempfile.TemporaryDirectory() as name:
        report("inference", measure(Path(name), repeats), f"python tests/benchmarks/inference.py --repeats {repeats}")


if __name__ == "__main__":
    main()
