"""A body cut into passages: at the ends of sentences and lines, so that each can be read and embedded alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

LONGEST = 110  # words; with room to spare below the 256 tokens that the bundled embedder reads
SETTLED = 50  # words after which a blank line ends a passage, so that an edit moves few of the cuts below it

_CJK = r"\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
CJK = re.compile(f"[{_CJK}]+")
# One CJK character counts as a word, so does every 20 characters of a long run.
_WORD = re.compile(rf"[{_CJK}]|[^\s{_CJK}]{{1,20}}")
# Where a sentence or a line ends. NUL ends one as well: the trigram tokenizer stops there.
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]{0,3}[^\S\n]+|[。！？]+|[\n\0]\s*")
_GROUPED = re.compile(r"\d(?:[ \u00a0\u202f()./'-]{0,3}\d){4,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """`body[start:end] == text`, in code points."""

    start: int
    end: int
    text: str

    @property
    def hash(self) -> bytes:
        return blake2b(self.text.encode(), digest_size=16).digest()

    @property
    def aids(self) -> str:
        """What the index of three characters shall find besides the text, each with a blank before it."""
        return "".join(f" {aid}" for aid in (*grouped_digits(self.text), *pairs(self.text)))


def grouped_digits(text: str) -> Iterator[str]:
    """Numbers written in groups (telephone, card, dates), each without what separates the groups."""
    for match in _GROUPED.finditer(text):
        if not match.group().isdecimal():
            yield "".join(mark for mark in match.group() if mark.isdecimal())


def pairs(text: str) -> Iterator[str]:
    """Each two neighbours in runs of Chinese, Japanese or Korean, once."""
    return iter(dict.fromkeys(run[at : at + 2] for run in CJK.findall(text) for at in range(len(run) - 1)))


def split(body: str) -> Iterator[Piece]:
    """The passages of a body in order. Blank ones are left out."""
    start = end = words = 0
    for sentence_start, sentence_end, count in _units(body):
        settled = words >= SETTLED and _blank_line(body, end)
        broken = end > 0 and body[end - 1] == "\0"
        if words and (words + count > LONGEST or settled or broken):
            yield from _piece(body, start, end)
            start, words = sentence_start, 0
        end, words = sentence_end, words + count
    yield from _piece(body, start, end)


def _units(body: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, words) of sentences; one that is too long comes in parts."""
    at = 0
    for boundary in _END.finditer(body):
        yield from _parts(body, at, boundary.end())
        at = boundary.end()
    yield from _parts(body, at, len(body))


def _parts(body: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    count, cut = 0, start
    for word in _WORD.finditer(body, start, end):
        if count == LONGEST:
            yield cut, word.start(), count
            cut, count = word.start(), 0
        count += 1
    yield cut, end, count


def _blank_line(body: str, end: int) -> bool:
    """Whether what ends here is followed by a blank line: its own trailing blanks hold two line ends."""
    tail = body[max(0, end - 40) : end]
    return tail[len(tail.rstrip()) :].count("\n") > 1


def _piece(body: str, start: int, end: int) -> Iterator[Piece]:
    text = body[start:end]
    stripped = text.strip("\0 \t\r\n\f\v\u00a0\u2028\u2029")
    if stripped:
        start += text.index(stripped)
        yield Piece(start, start + len(stripped), stripped)
