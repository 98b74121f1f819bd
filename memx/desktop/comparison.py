"""Two texts compared word by word. No Qt here; runs on a worker thread."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST = 3000  # pieces on either side that are compared one by one: difflib is quadratic at worst
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """`kind` is "same", "removed" (only in the earlier text) or "added" (only in the later one)."""

    kind: str
    text: str


def compare(earlier: str, later: str) -> list[Piece]:
    """The pieces of both texts in reading order: without "added" it reads as the earlier, without "removed" as the
    later text. Where much differs it is compared by lines, and where very much does, as a whole."""
    start = _common(earlier, later)
    end = _common(earlier[start:][::-1], later[start:][::-1])
    before, after = earlier[start : len(earlier) - end], later[start : len(later) - end]
    middle = _pieces(before, after)
    return _joined([Piece("same", earlier[:start]), *middle, Piece("same", earlier[len(earlier) - end :])])


def _pieces(before: str, after: str) -> list[Piece]:
    for pattern in (_WORDS, _LINES):
        first, second = pattern.findall(before), pattern.findall(after)
        if max(len(first), len(second)) <= MOST:
            return _matched(first, second)
    return [Piece("removed", before), Piece("added", after)]


def _matched(first: Sequence[str], second: Sequence[str]) -> list[Piece]:
    found = []
    for kind, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece("same", "".join(first[i:j])))
        else:
            found += [Piece("removed", "".join(first[i:j])), Piece("added", "".join(second[k:m]))]
    return found


def _common(first: str, second: str) -> int:
    """Code points of the common beginning, back to the last space: a word is never cut in two."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if first[:middle] == second[:middle] else (low, middle - 1)
    while low > 0 and not first[low - 1].isspace() and low < max(len(first), len(second)):
        low -= 1
    return low


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.kind == joined[-1].kind:
            joined[-1] = Piece(piece.kind, joined[-1].text + piece.text)
        elif piece.text:
            joined.append(piece)
    return joined
