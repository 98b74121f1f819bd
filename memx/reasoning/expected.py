"""What kind of value a question asks for, in the languages that people mix."""

import re

from memx.reasoning.wording import STOPWORDS, fold

# Kinds of values.Value, likeliest first. The rules are tried in this order on the folded question.
_Rule = tuple[tuple[str, ...], str]
_ASKING: tuple[_Rule, ...] = (
    (("time",), r"(what|which|at what) time|(wieviel|um wie viel) uhr|(a )?quelle heure|(a )?que hora"),
    (("quantity", "date"), r"how long|wie lange|combien de temps|cuanto tiempo"),
    (("quantity", "number", "percent"), r"how (far|tall|high|wide|deep|heavy|old|big|large|fast|often)"),
    (
        ("quantity", "number"),
        r"how many (\w*gram|\w*met(er|re)|mile|hour|minute|day|week|month|year|kilo|pound|lit(er|re))s?",
    ),
    (("number", "quantity"), r"how many|wie ?viele|combien de|cuant[oa]s"),
    (("money", "percent", "quantity", "number"), r"how much|wie ?viel|combien|cuanto|quanto"),
    (
        ("date", "time"),
        r"when|(what|which) (week)?(day|date|month|year|evening|morning)|wann|quand|cuando|quando|wanneer",
    ),
    (("name",), r"who|whose|whom|who's|wer|wem|wen|qui|quien|quienes|chi|quem"),
    (("name",), r"where|which (city|town|country|place|street|road)|where's|wo|wohin|ou|donde|dove|onde|waar"),
)
_NAMED: tuple[_Rule, ...] = (
    (("email",), r"e-?mail"),
    (("url",), r"web ?site|url|link|web address"),
    (("phone",), r"phone|telephone|mobile|tel|telefon(nummer)?|telefono|ring (him|her|them)|\w+['’]s (number|no)"),
    (
        ("code", "phone", "number"),
        r"code|pin|password|passwort|serial|reg(istration)?|plate|reference|ref|order (number|no)|part (number|no)|"
        r"account (number|no)|booking|contrasena|mot de passe|wi-?fi|combination",
    ),
    (("money", "percent", "quantity", "number"), r"price|cost|pa(y|id)(?! for\W*$)|fee|charge[ds]?|rent|salary|quote"),
    (("percent", "money", "number"), r"rate|percent(age)?"),
    (("quantity", "number", "percent"), r"size|height|width|depth|weight|dose|temperature"),
    (("number", "quantity"), r"number of"),
    (("date", "time"), r"birthday|date of"),
    (("name",), r"called|wie heisst|name of|name"),
    (("name",), r"add?ress"),
)


def _compiled(rules: tuple[_Rule, ...]) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return tuple((kinds, re.compile(rf"\b(?:{pattern})\b")) for kinds, pattern in rules)


_FIRST = _compiled(_ASKING)
_RULES = _compiled(_NAMED) + _FIRST


def kinds(question: str) -> tuple[str, ...]:
    """The kinds of value that would answer it, likeliest first; empty where any words may.

    The word that asks decides where it begins the question; else what is asked for by name; else that word anywhere.
    """
    folded = fold(question)
    beginning = " ".join(folded.split()[:4])
    led = (found for found, pattern in _FIRST if (match := pattern.search(beginning)) and _leads(match))
    named = (found for found, pattern in _RULES if pattern.search(folded))
    return next(led, None) or next(named, ())


def _leads(match: re.Match[str]) -> bool:
    """At most one small word stands before it (“and when …”, “um wie viel …”)."""
    before = match.string[: match.start()].split()
    return len(before) <= 1 and STOPWORDS.issuperset(before)


def asks_when(question: str) -> bool:
    """Whether a date answers it."""
    return "date" in kinds(question)[:1]
