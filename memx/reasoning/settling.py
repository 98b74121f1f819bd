"""Whether going over the notes settles a question for what was done: then nothing outvotes the count, be it 0 or 1."""

import re
from collections.abc import Sequence

from memx.domain.notes import Note
from memx.reasoning import counting, needing_all
from memx.reasoning.deeds import LIGHT, WITH_OBJECT, Deed, Told, base, bases
from memx.reasoning.wording import STOPWORDS, fold, words

_REPEATED = re.compile(
    r"\b(?:twice|thrice|zweimal|dreimal|viermal|deux fois|trois fois|dos veces|tres veces)\b|"
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many) "
    r"(?:times|days|x|mal|fois|veces|jours|tage|dias)\b"
)
# Each is a matter of its own, whatever was done about it.
_EVENTS = bases(
    "concert meeting visit session lesson class appointment interview trip walk run swim hike ride race match game "
    "film movie play museum party dinner lunch exam call workout training flight checkup rehearsal "
    "konzert treffen besuch sitzung stunde termin reise spaziergang lauf spiel film museum fest prufung fahrt "
    "seance reunion visite cours lecon voyage promenade course match musee examen rendez-vous "
    "concierto reunion visita sesion clase cita viaje paseo carrera partido pelicula museo fiesta examen"
)
# Of what was done so a note tells one at a time.
_ONE_BY_ONE = bases(
    "go went attend visit see watch read finish hear play climb hike swim run gesehen gelesen besucht gespielt gehort "
    "vu lu visite joue ecoute vi leido lei visto visitado visite jugado escuchado"
)
# Of an event so a note tells that it was.
_TOOK_PLACE = _ONE_BY_ONE | bases(
    "have had be been do done take meet hold held host give join win lose miss cancel gehabt gewesen gemacht gehalten "
    "eu fait pris assiste tenido tuve hecho hice estado"
)


def counted(kind: str, question: str, deed: Deed, told: Told, absent: float | None) -> bool:
    """Whether as many notes as tell of it are as many times as it was done. `absent`: how likely the passages found
    do not answer, where they were read closely."""
    if any(_REPEATED.search(fold(note.body)) for note in told.notes):
        return False
    if kind == "many" and not _one_a_note(question, deed, told):
        return False
    return bool(told.notes) or _never(kind, deed, told, absent)


def _never(kind: str, deed: Deed, told: Told, absent: float | None) -> bool:
    """That no note tells of it says that it was not done where what it was about stands in none, or in some of another
    time, and what was found does not look like an answer."""
    if absent is not None and absent < 0.5:
        return False
    if told.verb_alone and (kind == "many" or base(deed.verb) not in WITH_OBJECT):
        return False
    if kind == "many" and deed.language != "en":
        return False
    return told.ever > 0 or not told.in_part


def _one_a_note(question: str, deed: Deed, told: Told) -> bool:
    """Whether each note tells of one of the things asked for: an event, or what is seen or read one at a time, and no
    note gives a number of them or speaks of more than one."""
    asked = [word for word in words(needing_all.thing(question)) if word not in STOPWORDS]
    event = any(base(word) in _EVENTS for word in asked) and (not deed.verb or base(deed.verb) in _TOOK_PLACE)
    if not event and (base(deed.verb) not in _ONE_BY_ONE or told.verb_alone > len(told.notes)):
        return False
    if not event and base(deed.verb) in LIGHT and not told.notes:
        return False
    things = needing_all.counted(question) or set()
    return not any(counting.stated(note.body, things) or _plural(asked, note) for note in told.notes)


def _plural(asked: Sequence[str], note: Note) -> bool:
    """Whether the note holds the thing as it stands in the question: “concerts”."""
    return any(word in asked and word.endswith("s") and not word.endswith("ss") for word in words(note.body))
