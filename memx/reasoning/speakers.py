"""Whose words a line of a conversation is: “Anna: I ran the race” is about Anna, whoever else took part.

What one person says of themselves is no answer to a question about another one. English, German, French and Spanish;
a line in which nobody speaks of themselves may be about anybody.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from memx.domain.search import Hit
from memx.reasoning.wording import flat, fold, sentences, spans, words

_SPEAKER = re.compile(r"\s*([^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*)?):\s")
_OWNS = """
    i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ich mich mir mein meine meinen meinem
    meiner wir uns unser unsere je j'ai moi mon ma mes nous notre nos yo mi mis conmigo nosotros nosotras
    nuestro nuestra
"""
_YOU = """
    you you're you've you'd you'll your yours yourself du dich dir dein deine deinen deinem deiner ihr euch tu te toi
    ton ta tes vous votre vos ti tus usted ustedes vosotros
"""
_OWN, _YOURS = frozenset(_OWNS.split()), frozenset(_YOU.split())
_CALLS = (
    "hey|hi|hello|thanks|thank you|wow|yeah|yep|yes|no|nope|sure|congrats|oh|well|ok|okay|right|true|great|awesome|"
    "cool|so|hallo|danke|ja|nein|merci|salut|bonjour|oui|non|hola|gracias|si"
)
_CALLED = rf"(?:^|[,.!?…—-]|\b(?:{_CALLS}))\W*"


def others_last(person: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits with those last in which somebody else than `person` (folded) speaks of themselves. Scores stay in
    falling order."""
    order = sorted(range(len(hits)), key=lambda place: is_of_another(person, hits[place].passage.text))
    return tuple(replace(hits[place], score=hit.score) for place, hit in zip(order, hits, strict=True))


def asked_about(question: str, hits: Sequence[Hit]) -> str:
    """The one of those who speak in the hits whom the question names; empty where it names none, or several."""
    speakers = {said_by for hit in hits if (said_by := speaker(hit.passage.text))}
    asked = {_bare(word) for word in words(question)}
    named = {one for one in speakers if asked.intersection(one.split())}
    return named.pop() if len(named) == 1 else ""


def is_of_another(person: str, text: str) -> bool:
    """Whether somebody else speaks of themselves there, and of `person` (folded) not at all."""
    said_by = speaker(text) if person else ""
    if not said_by or person in (said_by, *said_by.split()):
        return False
    said = text[text.index(":") + 1 :]
    parts = [said[start:end] for start, end in sentences(said)]
    return any(_OWN.intersection(_said(part)) for part in parts) and not any(_speaks_of(person, part) for part in parts)


def _speaks_of(person: str, sentence: str) -> bool:
    """By name, not only to call them; or to them, of them alone."""
    folded = fold(sentence)
    name = "|".join(re.escape(part) for part in person.split())
    without_calls = re.sub(rf"{_CALLED}\b(?:{name})\b(?=\s*(?:[,.!?…]|$))", " ", folded)
    if re.search(rf"\b(?:{name})\b", without_calls):
        return True
    there = _said(sentence)
    return bool(_YOURS.intersection(there)) and not _OWN.intersection(there)


def _bare(word: str) -> str:
    """Without a possessive ending."""
    return re.sub(r"['’]s?$", "", word)


def _said(sentence: str) -> list[str]:
    return words(sentence.replace("’", "'"))


def instead(question: str, person: str, other: str) -> str:
    """The question, asked about another one: in place of the first word that names `person` (folded), whatever its
    accents; other words of that name are left away."""
    named = [(start, end) for start, end in spans(question) if _bare(fold(question[start:end])) in person.split()]
    asked = question
    for place, (start, end) in reversed(list(enumerate(named))):
        ending = question[start + len(_bare(question[start:end])) : end]
        asked = asked[:start] + (other if place == 0 else "") + ending + asked[end:]
    return flat(asked)


def speaker(text: str) -> str:
    """Who says it, folded; empty where it is no line of a conversation."""
    found = _SPEAKER.match(text)
    return fold(found.group(1)) if found else ""
