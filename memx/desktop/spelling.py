"""Which words of a line are to be checked, and with which dictionaries: those of the system, in Hunspell's form.

No Qt here. Loading one and looking a word up takes time, so both are done on a worker's thread.
"""

import io
import logging
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)
FOLDERS = (
    *("/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"),
    *("~/.local/share/hunspell", "~/Library/Spelling", "/Library/Spelling"),
)
SUGGESTED = 6
LONGEST = 60  # letters of a word
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOT_WORDS = re.compile(
    r"`[^`]*`|https?://\S+|\[\[[^\]]*\]\]|\]\([^)]*\)|(?<![\w#&/])#[^\W\d_][\w/-]*|[\w.+-]+@[\w.-]+|\S*\d\S*|"
    r"(?<!\S)[~./]\S*/\S*|\b[\w]+_\w*|&\w+;|<[^>]*>"
)
_SCRIPTS = {"ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "be": "CYRILLIC", "mk": "CYRILLIC"} | {
    "el": "GREEK", "he": "HEBREW", "ar": "ARABIC", "fa": "ARABIC", "hy": "ARMENIAN", "ka": "GEORGIAN",
    "hi": "DEVANAGARI", "th": "THAI", "ko": "HANGUL",
}  # fmt: skip


def installed() -> dict[str, Path]:
    """The dictionaries there are, by the name of their language (`en_US`): where they are, without the ending."""
    folders = [*os.environ.get("DICPATH", "").split(os.pathsep), *FOLDERS]
    found: dict[str, Path] = {}
    for folder in (Path(name).expanduser() for name in folders if name):
        for path in sorted(folder.glob("*.dic")) if folder.is_dir() else ():
            if path.with_suffix(".aff").is_file() and not path.stem.startswith("hyph"):
                found.setdefault(path.stem, path.with_suffix(""))
    return found


def preferred(there: Sequence[str], system: Sequence[str]) -> list[str]:
    """Of the dictionaries those of the system's languages, each in its country's form; all where there is none."""
    chosen: list[str] = []
    for language in system:
        name = language.replace("-", "_")
        alike = [one for one in there if one.split("_")[0] == name.split("_")[0]]
        if alike and not any(one in chosen for one in alike):
            chosen.append(name if name in alike else alike[0])
    return chosen or list(there)


def words(line: str) -> Iterator[tuple[int, int]]:
    """Where the words are that are to be checked: not code, links, tags, numbers, names like `x_y` or in capitals."""
    kept = _NOT_WORDS.sub(lambda cut: " " * len(cut[0]), line) if _NOT_WORDS.search(line) else line
    for found in _WORD.finditer(kept):
        word = found[0]
        if 1 < len(word) <= LONGEST and not word.isupper() and word[1:] in (word[1:].lower(), word[1:].upper()):
            yield found.span()


class Dictionaries:
    """Some of them, loaded when the first word is looked up. Used from one thread."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)
        self._loaded: list[tuple[str, Any]] | None = None

    def wrong(self, wanted: Sequence[str], own: frozenset[str]) -> list[str]:
        """Those that no dictionary has, of a script that one of them has."""
        return [word for word in wanted if word.casefold() not in own and not self._right(word)]

    def suggestions(self, word: str) -> list[str]:
        """The nearest words, the best first."""
        found: list[str] = []
        for _, dictionary in self._of(word):
            for one in dictionary.suggest(word.replace("’", "'")):
                if one not in found:
                    found.append(one)
                if len(found) >= SUGGESTED:
                    return found
        return found

    def _right(self, word: str) -> bool:
        asked = self._of(word)
        plain = word.replace("’", "'")
        return not asked or any(dictionary.lookup(plain) for _, dictionary in asked)

    def _of(self, word: str) -> list[tuple[str, Any]]:
        script = unicodedata.name(word[0], "").split(" ")[0]
        return [(kind, dictionary) for kind, dictionary in self._load() if kind == script]

    def _load(self) -> list[tuple[str, Any]]:
        if self._loaded is None:
            self._loaded = []
            for path in self._paths:
                try:
                    script = _SCRIPTS.get(path.name.split("_")[0], "LATIN")
                    self._loaded.append((script, _read(path)))
                except Exception:
                    log.warning("the dictionary %s cannot be read", path.name, exc_info=True)
        return self._loaded


def _read(path: Path) -> Any:
    """As `Dictionary.from_files` does, which leaves its files open."""
    from spylls.hunspell import Dictionary, readers
    from spylls.hunspell.readers.file_reader import FileReader

    class Whole(FileReader):  # type: ignore[misc]
        def _open(self, path: str, encoding: str) -> io.StringIO:
            return io.StringIO(Path(path).read_bytes().decode(encoding, "surrogateescape"))

    affixes, context = readers.read_aff(Whole(f"{path}.aff"))
    return Dictionary(affixes, readers.read_dic(Whole(f"{path}.dic", context.encoding), aff=affixes, context=context))
