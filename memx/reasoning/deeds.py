"""What somebody did, as a question asks it (“did I play chess”, “habe ich geschwommen”), and the notes that tell of
it."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from memx.domain.notes import Note
from memx.reasoning import periods
from memx.reasoning.wording import fold, stem, words

# Forms of verbs that their stem does not bring together: English, German, French, Spanish.
_FORMS = """
    swim swam swum swimming; run ran running; see saw seen; go went gone been; write wrote written; eat ate
    eaten; meet met; ride rode ridden; drive drove driven; fly flew flown; take took taken; buy bought; lose
    lost; win won; sleep slept; feel felt; fall fell fallen; break broke broken; drink drank drunk; sing sang
    sung; teach taught; speak spoke spoken; come came; leave left; pay paid; send sent; throw threw thrown;
    build built; catch caught; find found; give gave given; hear heard; make made; forget forgot forgotten;
    bake baked; grow grew grown; try tried tries; schwimmen schwamm geschwommen; laufen lief gelaufen; lesen
    las gelesen; sehen sah gesehen; essen ass gegessen; fahren fuhr gefahren; gehen ging gegangen; trinken
    trank getrunken; singen sang gesungen; schreiben schrieb geschrieben; treffen traf getroffen; spielen
    gespielt spielte; backen gebacken; joggen gejoggt; kochen gekocht; lire lu lus; voir vu vus vues; aller
    alle; ecrire ecrit; courir couru; boire bu; jouer joue jouee; leer lei leido; ver vi visto; ir fui fue
    ido; escribir escribi escrito; jugar jugue jugado juego; correr corri corrido; nadar nade nadado nado
"""
_GROUPS = [group.split() for group in " ".join(_FORMS.split()).split(";")]
_FIRST = {form: group[0] for group in reversed(_GROUPS) if group for form in group}
_ELIDED = re.compile(r"^(?:[ldjmsnct]|qu)'")


@lru_cache(maxsize=50_000)
def base(word: str) -> str:
    """What the forms of a word have in common."""
    word = _bare(word)
    word = _FIRST.get(word, word)
    short = stem(word)
    doubled = len(short) > 3 and short[-1] == short[-2] and short[-1] not in "aeiouls"
    return short[:-1] if doubled else short


def _bare(word: str) -> str:
    return _ELIDED.sub("", word.replace("’", "'"))


def bases(listed: str) -> frozenset[str]:
    """The same of several words."""
    return frozenset(map(base, listed.split()))


# Verbs that a note of the deed need not hold: it says “dentist at nine”.
LIGHT = bases(
    """go went gone been be have had do done make made get got see saw seen meet met visit visited attend attended take
    took taken sehen gesehen gegangen gewesen gehabt gemacht besucht alle ete eu fait vu visite fui fue estuve hice vi
    tuve ido estado hecho visto visitado"""
)
# Say little without what was played, read or eaten: a note that names this may leave them out.
WITH_OBJECT = LIGHT | bases(
    """play played read watch watched eat drink cook bake sing speak ride drive hear listen call write gespielt gelesen
    gegessen getrunken gekocht gebacken joue lu lus regarde mange bu jugue jugado leido lei comi comido"""
)
# What was said or planned stands in one note, however many there are.
_OF_ONE_NOTE = bases(
    """say said tell told advise recommend prescribe need want plan agree promise suggest owe cost gesagt gebraucht
    geplant dit prevu dije dijo dicho"""
)
_WHO = r"(?:i|we|you|he|she|they|(?:(?:my|our|the|his|her|their) )?[^\W\d_]+(?:'s [^\W\d_]+)?)"
_ENGLISH = re.compile(
    rf"\b(?:did|have|has|had)\s+{_WHO}\s+(?:(?:ever|already|also|actually|been(?= \w+ing\b))\s+)*(?P<deed>[^\W\d_]+)"
    rf"|\b(?:was|were)\s+{_WHO}\b"
)
_GERMAN = re.compile(
    r"\b(?:habe|hast|hat|haben|hatten?|bin|bist|ist|sind)\s+[^\W\d_]+\s(?:.*\s)?(?P<deed>(?!zu\b)[^\W\d_]+(?:t|en))\W*$"
    r"|\b(?:war|waren)\s+[^\W\d_]+"
)
_FRENCH = re.compile(
    r"\b(?:ai-je|as-tu|a-t-(?:il|elle|on)|avons-nous|avez-vous|ont-(?:ils|elles)|suis-je|sommes-nous|"
    r"(?:est-ce que |est-ce qu')?(?:j'ai|je suis|nous avons|nous sommes))\s+(?P<deed>[^\W\d_]+)"
)
_SPANISH = re.compile(
    r"^\W*(?:en )?(?:cu[aá]nt[oa]s|qu[eé]) [^\W\d_]+ (?:(?P<aux>he|has|ha|hemos|han) )?(?P<deed>[^\W\d_]+)"
)
_SPANISH_PAST = re.compile(r"(?:[éíó]|amos|imos|aste|iste|aron|ieron)$|^(?:fui|fue|fuimos|estuve|hice|vi|tuve|hubo)$")
_ENDINGS = ("er", "en", "es", "e", "n", "s", "ar", "ir", "o", "ado", "é")
LEAST_ALIKE = 3

Read = tuple[Note, Set[str]]


@dataclass(frozen=True, slots=True)
class Deed:
    """`verb` is empty where a note of the deed need not hold it alone (“was I at the dentist”). `names` are the other
    words that such a note holds, folded."""

    verb: str
    names: tuple[str, ...]
    period: periods.Period | None
    language: str

    def without(self, thing: str) -> "Deed":
        """The same, where a note need not name the kind of thing: “Read Dune” is a book."""
        names = tuple(name for name in self.names if name not in words(thing))
        return self if base(self.verb) in LIGHT or not self.verb else replace(self, names=names)

    def holds(self, wanted: str, there: Set[str]) -> bool:
        """Whether a word in some form of it is among the bases of a note's words."""
        short = base(wanted)
        return short in there or (self.language != "en" and any(_alike(short, other) for other in there))

    def named(self, there: Set[str]) -> bool:
        """Whether all that must be named is."""
        said = bool(self.verb) and base(self.verb) not in WITH_OBJECT
        return all(self.holds(name, there) for name in self.names) and (not said or self.holds(self.verb, there))

    def queries(self, *, verb_too: bool) -> list[str]:
        """What to look for, so that nothing that tells of it is missed: by the names, where there are some."""
        named = self.variants(self.names[0]) if len(self.names) == 1 else [" ".join(self.names)] if self.names else []
        by_verb = self.verb != "" and base(self.verb) not in LIGHT and (verb_too or not named)
        return named + (self.variants(self.verb) if by_verb else [])

    def variants(self, word: str) -> list[str]:
        """The forms in which the search should look for a word."""
        found = [word, *(form for group in _GROUPS if word in group for form in group)]
        if self.language != "en":
            root = next((word[: -len(end)] for end in ("er", "en", "e", "n", "s") if word.endswith(end)), word)
            found += [root, *(root + ending for ending in _ENDINGS)] if len(root) >= LEAST_ALIKE else []
        return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Told:
    """What was found of a deed among the notes looked at: those that tell of it in the time asked, all that name it at
    any time, and whether some hold a part of what it was about."""

    notes: tuple[Note, ...]
    ever: int
    in_part: bool
    verb_alone: int  # how many more hold the verb and not the names


def asked(question: str, subject: str, period: periods.Period | None) -> Deed | None:
    """What a question says that somebody did; None where it asks of nothing that was done. `subject`: its words that a
    note about it would hold."""
    rest = question if period is None else question[: period.start] + " " + question[period.end :]
    language, said = _verb(rest.replace("’", "'"))
    if not language or base(said) in _OF_ONE_NOTE:
        return None
    names = tuple(dict.fromkeys(word for word in map(_bare, words(subject)) if word not in ("", said)))
    return Deed(said, names, period, language) if names or (said and base(said) not in LIGHT) else None


def done(question: str) -> bool:
    """Whether it asks of something that somebody did, and not of what was said, planned or bought."""
    language, found = _verb(question.replace("’", "'"))
    return bool(language) and base(found) not in _OF_ONE_NOTE


def verb(question: str) -> str:
    """The verb of what somebody did, folded; empty for “was I”."""
    return _verb(question.replace("’", "'"))[1]


def read(note: Note) -> Read:
    """A note with the bases of its words."""
    return note, frozenset(map(base, words(note.body)))


def told(deed: Deed, notes: Sequence[Read]) -> Told:
    """Notes that hold all names, and the verb where it says much; of others (“play”) those that say it where most
    do."""
    within = [(note, there) for note, there in notes if deed.period is None or deed.period.holds(note.created.date())]
    named = [(note, there) for note, there in within if deed.named(there)]
    full = [note for note, there in named if not deed.verb or deed.holds(deed.verb, there)]
    verbed = sum(bool(deed.verb) and deed.holds(deed.verb, there) for _, there in within)
    return Told(
        notes=tuple(full if 2 * len(full) >= len(named) else (note for note, _ in named)),
        ever=sum(deed.named(there) for _, there in notes),
        in_part=any(deed.holds(name, there) for _, there in notes for name in deed.names),
        verb_alone=verbed - len(full) if deed.names else 0,
    )


def _verb(question: str) -> tuple[str, str]:
    """The language and the verb in the past, folded, empty for “was I”; no language where nothing was done."""
    spanish = _SPANISH.search(question.lower())
    if spanish:
        past = spanish["aux"] or _SPANISH_PAST.search(spanish["deed"])
        return ("es" if past else "", fold(spanish["deed"]))
    for language, pattern in (("fr", _FRENCH), ("en", _ENGLISH), ("de", _GERMAN)):
        if found := pattern.search(fold(question)):
            return language, found["deed"] or ""
    return "", ""


def _alike(one: str, other: str) -> bool:
    """Whether two stems are one word: the shorter begins the longer, with an ending of at most three letters."""
    short, long = sorted((one, other), key=len)
    return len(short) >= LEAST_ALIKE and long.startswith(short) and len(long) - len(short) <= LEAST_ALIKE
