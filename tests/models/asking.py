"""Questions about some notes, and what the real model draws for them."""

from memx.domain.generation import Piece, Prompt, Sampled, Sampling, Usage
from memx.models.language import LanguageClient

SYSTEM = "Answer the question from the notes in a few words, then cite the note like [1]."
NOTES = "\n".join(
    f"[{n}] (Mon {n} Feb 2025) Plumber number {n} costs {80 + n} euro an hour; call before noon." for n in range(1, 13)
)


def about(question: str, notes: str = NOTES) -> Prompt:
    return Prompt(SYSTEM, f"{notes}\n\nToday is Thu 15 Oct 2026.\nQuestion: {question}")


PLUMBER = about("What does plumber number 7 cost?")

# The reader is surer of its answer here: where it hardly knows, one token at a time and all at once round otherwise.
SURE = about("How much does the plumber cost?")


def drawn(client: LanguageClient, prompt: Prompt = PLUMBER, **sampling) -> tuple[list[Sampled], Usage]:
    """The finished sequences in order, and what they cost."""
    events = list(client.sample(prompt, Sampling(**{"max_tokens": 12, **sampling})))
    assert isinstance(events[-1], Usage)
    samples = sorted((e for e in events if isinstance(e, Sampled)), key=lambda sample: sample.index)
    for sample in samples:
        pieces = [e for e in events if isinstance(e, Piece) and e.index == sample.index]
        assert sample.text == "".join(e.text for e in pieces if not e.hidden)
        assert sample.thought == "".join(e.text for e in pieces if e.hidden).strip()
    return samples, events[-1]


def texts(client: LanguageClient, prompt: Prompt = PLUMBER, **sampling) -> list[str]:
    return [sample.text for sample in drawn(client, prompt, **sampling)[0]]
