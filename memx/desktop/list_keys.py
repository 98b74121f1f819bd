"""What Enter does in a list, and what ticks a box: pure text, so that it is easily tested. No Qt here."""

import re

_ITEM = re.compile(r"^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?")
_BOX = re.compile(r"^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[([ xX])\](?=\s|$)")
_QUOTE = re.compile(r"^((?:\s*>)+\s?)")


def continued(line: str) -> str | None:
    """How the next line begins after Enter at the end of this one; empty: the mark is taken away, for nothing follows
    it; None: as everywhere else."""
    if found := _ITEM.match(line):
        if not line[found.end() :].strip():
            return ""
        indent, mark, number, point, gap, box = found.groups()
        begins = mark or f"{int(number) + 1}{point}"
        return f"{indent}{begins}{gap}{'[ ] ' if box else ''}"
    if found := _QUOTE.match(line):
        return "" if not line[found.end() :].strip() else found[1]
    return None


def ticked(line: str) -> str | None:
    """The line with its box ticked, or no longer; a list's line without a box gets one. None where it is no list."""
    if found := _BOX.match(line):
        return f"{found[1]}[{'x' if found[2] == ' ' else ' '}]{line[found.end() :]}"
    if found := _ITEM.match(line):
        return f"{line[: found.end()]}[ ] {line[found.end() :]}"
    return None


def box_at(line: str) -> tuple[int, int] | None:
    """Where the line's box stands, in code points."""
    found = _BOX.match(line)
    return (found.end(1), found.end()) if found else None
