"""What the floors below say in plain English and the window shows, in the language of the window.

They know no Qt, so their words are listed here and in `floor_sentences` once more, for whoever translates. What is not
listed stays English.
"""

import re
from functools import cache

from memx.app import wording
from memx.desktop import texts, window_words
from memx.desktop.floor_sentences import SENTENCES
from memx.desktop.texts import later, tr

_LEVELS = {
    "instant": later("Instant", "thinking budget"),
    "quick": later("Quick", "thinking budget"),
    "balanced": later("Balanced", "thinking budget"),
    "thorough": later("Thorough", "thinking budget"),
    "deep": later("Deep", "thinking budget"),
}
_SURE = {
    "almost certain": (later("Almost certain"), later("Almost certain that they do not say")),
    "likely": (later("Likely"), later("Likely that they do not say")),
    "unsure": (later("Unsure"), later("Unsure that they do not say")),
    "a guess": (later("A guess"), later("A guess that they do not say")),
}
_FITS = {
    "fits": later("fits", "a model"),
    "tight": later("tight", "a model"),
    "won't fit": later("won't fit", "a model"),
}


def level(name: str) -> str:
    """A stop of the slider as it is written there."""
    return tr(_LEVELS[name], "thinking budget") if name in _LEVELS else name.capitalize()


def sureness(probability: float, *, abstained: bool) -> str:
    """In a word; where the answer abstained, of the notes not saying it."""
    return tr(_SURE[wording.confidence(probability)][abstained])


def verdict(word: str) -> str:
    """Whether a model fits into memory."""
    return tr(_FITS.get(word, word), "a model")


def stopped(reasons: str) -> str:
    """Why no more was thought: some reasons with semicolons between."""
    return "; ".join(said(reason) for reason in reasons.split("; "))


def said(sentence: object) -> str:
    """An error, or another sentence of the floors below: by its pattern, with what is in it left as it is, other than
    a reason."""
    text = str(sentence)
    if command := window_words.found(text):
        before, pressed, after = command
        return " ".join(part for part in (said(before), pressed, said(after)) if part)
    if texts.code() == texts.ENGLISH:
        return text
    for pattern, source in _patterns():
        if found := pattern.fullmatch(text):
            values = found.groupdict()
            if "why" in values:
                values["why"] = said(values["why"])
            return tr(source, **values)
    return text


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [(_pattern(source), source) for source in SENTENCES]


def _pattern(source: str) -> re.Pattern[str]:
    """`{name}` stands for anything."""
    parts = re.split(r"\{(\w+)\}", source)
    return re.compile(
        "".join(f"(?P<{part}>.*?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)), re.DOTALL
    )
