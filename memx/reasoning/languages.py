"""The language of a question, and what MemX itself says in it: English, Spanish, French and German."""

from memx.reasoning.wording import fold, words

_ENGLISH = """the what when where who which how did does is are was were my in of and you have has do about for it
    that when what who where how"""
_SPANISH = """el la los las que cuando donde quien cual como cuanto cuantos cuantas es son fue mi mis en de y para con
    del se esta una un cuando donde quien cuanto"""
_FRENCH = """le la les que quand ou qui quel quelle comment combien est sont etait mon ma mes dans de et pour avec du
    des une un je ai il quand combien quel quelle"""
_GERMAN = """der die das wann wo wer was welche welcher welches wie viele ist sind war mein meine in von und fur mit hat
    habe ich den dem ein eine wann wer welche wo"""
# Words that ask stand twice: they tell most.
_TELLING = {"en": _ENGLISH.split(), "es": _SPANISH.split(), "fr": _FRENCH.split(), "de": _GERMAN.split()}
_MARKS = {"¿": "es", "ñ": "es", "ß": "de", "ç": "fr"}

SENTENCES = {
    "abstention": {
        "en": "Not in your notes.",
        "es": "No está en tus notas.",
        "fr": "Ce n’est pas dans vos notes.",
        "de": "Das steht nicht in Ihren Notizen.",
    },
    "closest": {"en": "closest", "es": "lo más cercano", "fr": "le plus proche", "de": "am nächsten"},
    "conflict": {
        "en": "but a note of {day} says: {text}",
        "es": "pero una nota del {day} dice: {text}",
        "fr": "mais une note du {day} dit : {text}",
        "de": "aber eine Notiz vom {day} sagt: {text}",
    },
    "more": {
        "en": "{text} and {count} more",
        "es": "{text} y {count} más",
        "fr": "{text} et {count} de plus",
        "de": "{text} und {count} weitere",
    },
    "read_as": {
        "en": "Understood as: {text}",
        "es": "Entendido como: {text}",
        "fr": "Compris comme : {text}",
        "de": "Verstanden als: {text}",
    },
    "unsupported": {
        "en": "no note says this: {text}",
        "es": "ninguna nota lo dice: {text}",
        "fr": "aucune note ne le dit : {text}",
        "de": "keine Notiz sagt das: {text}",
    },
}


def of(text: str) -> str:
    """ "en", "es", "fr" or "de": by small words; English where nothing tells."""
    said = words(text)
    scores = {language: sum(telling.count(word) for word in said) for language, telling in _TELLING.items()}
    for mark, language in _MARKS.items():
        scores[language] += 2 * (mark in text)
    return max(scores, key=lambda language: scores[language])


def sentence(name: str, question: str, **filled: str) -> str:
    """What MemX says, in the language of the question."""
    return SENTENCES[name][of(question)].format(**filled)


def folded_abstentions() -> frozenset[str]:
    """Every way in which MemX says that the notes do not hold it, folded."""
    return frozenset(fold(text).strip(" .") for text in SENTENCES["abstention"].values())
