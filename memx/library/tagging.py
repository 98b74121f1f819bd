"""The #words of a body, outside code, are its tags."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(```|~~~)")
_TICKS = re.compile(r"`+")
_TAG = re.compile(r"(?<![\w#/&?=.:-])#([^\W\d_][\w-]*(?:/[\w-]+)*)")


def tags(body: str) -> tuple[str, ...]:
    """Casefolded, each once, in their order. A tag begins with a letter: #1 is a number, `# Title` a heading."""
    if "#" not in body:
        return ()
    prose = _outside_ticks(_outside_fences(body)) if "`" in body or "~~~" in body else body
    return tuple(dict.fromkeys(match.group(1).casefold() for match in _TAG.finditer(prose)))


def _outside_fences(body: str) -> str:
    """Without the lines between ``` or ~~~; a fence that is never closed holds to the end."""
    kept, fence = [], ""
    for line in body.splitlines():
        mark = _FENCE.match(line)
        if mark and (not fence or mark.group(1) == fence):
            fence = "" if fence else mark.group(1)
        elif not fence:
            kept.append(line)
    return "\n".join(kept)


def _outside_ticks(text: str) -> str:
    """Without `code`: a run of backticks closes at the next run of equal length, as in CommonMark."""
    return " ".join(_between_code(text))


def _between_code(text: str) -> Iterator[str]:
    runs = [match.span() for match in _TICKS.finditer(text)]
    ahead: dict[int, deque[tuple[int, int]]] = defaultdict(deque)
    for start, end in runs:
        ahead[end - start].append((start, end))
    at = 0
    for start, end in runs:
        same = ahead[end - start]
        while same and same[0][0] <= start:
            same.popleft()
        if start >= at and same:
            yield text[at:start]
            at = same[0][1]
    yield text[at:]
