"""`![words](name)` on a line of its own: a picture that is kept with the note. Pure text; no Qt here."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp", ".bmp", ".tif", ".tiff"})
_MARKDOWN = re.compile(r"^\s*!\[([^\[\]]*)\]\(\s*<?([^<>()]+?)>?(?:\s+\"[^\"]*\")?\s*\)\s*$")
_DOUBLE = re.compile(r"^\s*!\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]\s*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """`words` says what is on the picture; the name where nothing else was written."""

    name: str
    words: str


def reference(line: str) -> Reference | None:
    """What a line shows, where it is nothing but a picture. An address on the web is none: nothing is fetched."""
    if "![" not in line:
        return None
    if found := _MARKDOWN.match(line):
        words, target = found[1], found[2]
    elif found := _DOUBLE.match(line):
        words, target = found[2] or "", found[1]
    else:
        return None
    if re.match(r"[a-z][a-z0-9+.-]+:", target, re.IGNORECASE):
        return None
    name = unquote(target.strip())
    return Reference(name, words.strip() or name)


def references(body: str) -> list[Reference]:
    """All of a text, in its order."""
    if "![" not in body:
        return []
    return [found for line in body.split("\n") if (found := reference(line)) is not None]


def written(name: str) -> str:
    """The line that shows the picture of that name."""
    words = re.sub(r"[\[\]\n]", " ", PurePosixPath(name).stem).strip()
    return f"![{words}]({quote(name, safe='/!$,;=@~._-')})"


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or with a number where another file of the note has it. Nothing in it leads to another folder."""
    path = PurePosixPath(re.sub(r"[/\\\x00-\x1f<>]", "_", name).strip(" .") or "picture.png")
    found, number = str(path), 1
    while found in taken:
        number += 1
        found = f"{path.stem} {number}{path.suffix}"
    return found


def meant(name: str, names: Collection[str]) -> str:
    """The file of the note that a reference means: by its name, else by the last part of its path; empty for none."""
    if name in names:
        return name
    last = PurePosixPath(name).name
    return next((one for one in reversed(list(names)) if PurePosixPath(one).name == last), "")
