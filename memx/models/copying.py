"""A reply made of words found in given texts: the copy constraint. In the child only.

Decided on the letters of the reply, token by token. A word is a run without white space, lower case, without
punctuation at its ends ("“Anna’s" is anna's); its parts between punctuation count too (anna), except where digits
stand on both sides: 12.50 is one word, and 12 and 50 are none of it. Free are white space, punctuation, citation marks
[1] to [99], and ABSTENTION as the whole reply. The beginning of a word is allowed as long as some word goes on from it,
and the reply may end where a word does; it may not be empty. See constraint.py for what this does to confidence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from memx.models.constraint import State

ABSTENTION = "Not in my notes."
PUNCTUATION = ".,;:!?'\"()[]{}*_/-–—…“”‘’«»"
_ALIKE = str.maketrans("’‘–—", "''--")
_EDGES = PUNCTUATION + "\ufeff\u200b"
_PARTS = re.compile(rf"(?<=\D)[{re.escape(PUNCTUATION)}]+|[{re.escape(PUNCTUATION)}]+(?=\D)")
_CITATION = re.compile(r"\[(?:[1-9]\d?\]?)?")
_CITED = re.compile(r"\[[1-9]\d?\]")


class Copying:
    """A Constraint. A state is (letters of the current run, bytes of an unfinished character, how much of ABSTENTION
    has been said; -1 when something else was)."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._words = sorted({word for text in texts for word in _words(text)})
        self._known = frozenset(self._words)
        self._longer = [c for c in sorted({c for word in self._words for c in word} | set(_EDGES)) if ord(c) > 127]

    @property
    def start(self) -> State:
        return ("", b"", 0)

    def after(self, state: State, piece: bytes) -> State:
        if not piece:
            return None
        run, pending, said = state  # type: ignore[misc]
        text, pending = _decoded(pending + piece)
        if text is None:
            return None
        said = _further(said, text, pending)
        copied = self._read(run, text)
        if pending and (copied is None or not self._may_begin(copied, pending)):
            return None
        if copied is None and said < 0:
            return None
        return ("\0" if copied is None else copied, pending, said)

    def may_end(self, state: State) -> bool:
        run, pending, said = state  # type: ignore[misc]
        return not pending and said != 0 and (said == len(ABSTENTION) or (run != "\0" and self._ends(run)))

    def _read(self, run: str, text: str) -> str | None:
        """The current run after the text; None where it is none of ours."""
        for character in text:
            if character.isspace():
                if not self._ends(run):
                    return None
                run = ""
            else:
                run += character.lower().translate(_ALIKE)
                if not self._goes_on(run):
                    return None
        return run

    def _may_begin(self, run: str, pending: bytes) -> bool:
        """Whether a character that begins with these bytes can follow."""
        begun = (c for c in self._longer if c.encode().startswith(pending))
        return any(self._goes_on(run + c.translate(_ALIKE)) for c in begun)

    def _ends(self, run: str) -> bool:
        word = _CITED.sub("", run).strip(_EDGES)
        return not word or word in self._known

    def _goes_on(self, run: str) -> bool:
        """Whether some word begins so, or one was said and only punctuation and citations follow."""
        cited = _CITED.sub("", run)
        if self._ends(run):
            return True
        word = cited.lstrip(_EDGES)
        place = bisect_left(self._words, word)
        if place < len(self._words) and self._words[place].startswith(word):
            return True
        before, mark, number = cited.rpartition("[")
        return bool(mark and _CITATION.fullmatch(mark + number) and self._ends(before))


def _words(text: str) -> Iterator[str]:
    for run in text.lower().translate(_ALIKE).split():
        word = run.strip(_EDGES)
        yield word
        yield from _PARTS.split(word)


def _decoded(raw: bytes) -> tuple[str | None, bytes]:
    """The whole characters, and the beginning of one more; None where the bytes are no UTF-8."""
    try:
        return raw.decode(), b""
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            return raw[: error.start].decode(), raw[error.start :]
        return None, b""


def _further(said: int, text: str, pending: bytes) -> int:
    """How much of the abstention has been said; a space may stand before it."""
    if said < 0 or pending:
        return -1
    text = text.lstrip() if said == 0 else text
    return said + len(text) if ABSTENTION.startswith(text, said) else -1
