"""Which way a text runs: Arabic and Hebrew stand at the right, whatever the window's own language. No Qt here."""

import unicodedata

_LOOKED_AT = 400  # code points
_BEGIN, _END = "\u2068", "\u2069"  # first strong isolate, pop directional isolate


def is_rtl(text: str) -> bool:
    """By the first letter that has a direction (Unicode's bidirectional algorithm, rules P2 and P3)."""
    for letter in text[:_LOOKED_AT]:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def isolated(text: str) -> str:
    """For a line that goes on in another language: neither moves the other's marks about."""
    return f"{_BEGIN}{text}{_END}" if is_rtl(text) else text
