"""What kind of value a question asks for, in the languages that people mix."""

import re

from memx.reasoning.wording import fold

# Kinds of values.Value, likeliest first; the rules are tried in this order on the folded question.
_RULES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("email",), r"\be-?mail\b"),
    (("url",), r"\b(web ?site|url|link|web address)\b"),
    (
        ("phone",),
        r"\b(phone|telephone|mobile|tel|telefon(nummer)?|numero de telefono)\b|\bring (him|her|them)\b|['’]s (number|no)\b",
    ),
    (
        ("code", "phone", "number"),
        r"\b(code|pin|password|passwort|serial|reg(istration)?|plate|reference|ref|order (number|no)|part (number|no)|"
        r"account (number|no)|booking|contrasena|mot de passe|wi-?fi|combination)\b",
    ),
    (("time",), r"\b(what|which) time\b|\b(wieviel|um wie viel) uhr\b|\bquelle heure\b|\bque hora\b"),
    (
        ("money", "percent", "quantity", "number"),
        r"\b(how much|price|cost|paid?|fee|charge[ds]?|rent|salary|quote|wie ?viel|combien|cuanto|quanto)\b",
    ),
    (("percent", "money", "number"), r"\b(rate|percent(age)?)\b|%"),
    (("quantity", "date"), r"\bhow long\b|\bwie lange\b|\bcombien de temps\b|\bcuanto tiempo\b"),
    (
        ("quantity", "number", "percent"),
        r"\bhow (far|tall|high|wide|deep|heavy|old|big|large|fast|often)\b|"
        r"\b(size|height|width|depth|weight|dose|temperature)\b",
    ),
    (
        ("quantity", "number"),
        r"\bhow many (\w*gram|\w*met(er|re)|mile|hour|minute|day|week|month|year|kilo|pound|lit(er|re))s?\b",
    ),
    (("number", "quantity"), r"\bhow many\b|\bwie ?viele\b|\bcombien de\b|\bcuant[oa]s\b|\bnumber of\b"),
    (
        ("date", "time"),
        r"\b(when|(what|which) (week)?(day|date|month|year|evening|morning)|birthday|date of|wann|quand|cuando|quando|wanneer)\b",
    ),
    (
        ("name",),
        r"\b(who|whose|whom|wer|wem|wen|qui|quien|quienes|chi|quem|wie heisst|called|name of|what('s| is) the name)\b",
    ),
    (
        ("name",),
        r"\b(where|which (city|town|country|place|street|road)|add?ress|wo|wohin|ou|donde|dove|onde|waar)\b",
    ),
)
_COMPILED = tuple((kinds, re.compile(pattern)) for kinds, pattern in _RULES)


def kinds(question: str) -> tuple[str, ...]:
    """The kinds of value that would answer it, likeliest first; empty where any words may."""
    folded = fold(question)
    return next((found for found, pattern in _COMPILED if pattern.search(folded)), ())


def asks_when(question: str) -> bool:
    """Whether a date answers it."""
    return "date" in kinds(question)[:1]
