"""The days that go by a name: by the calendar, by Easter, or by a weekday of a month."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from memx.retrieval.spans import Span, days

Rule = Callable[[int], date]


def easter(of_year: int) -> date:
    """Easter Sunday (the anonymous Gregorian algorithm, Meeus/Jones/Butcher)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, rest = divmod(h + m - 7 * n + 114, 31)
    return date(of_year, number, rest + 1)


def nth_weekday(of_year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) to Sunday (6) of a month; 0 for the last."""
    first = date(of_year + month // 12, month % 12 + 1, 1) - timedelta(days=7) if not nth else date(of_year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * max(nth - 1, 0))


def _on(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _from_easter(away: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=away)


def _the(nth: int, weekday: int, month: int, away: int = 0) -> Rule:
    return lambda year: nth_weekday(year, month, weekday, nth) + timedelta(days=away)


# By name: the day itself, and how many days before and after it belong to it. Longer names stand first.
_RULES: dict[str, tuple[Rule, int, int]] = {
    "easter sunday": (_from_easter(0), 0, 0),
    "easter monday": (_from_easter(1), 0, 0),
    "easter": (_from_easter(0), 2, 1),
    "good friday": (_from_easter(-2), 0, 0),
    "maundy thursday": (_from_easter(-3), 0, 0),
    "palm sunday": (_from_easter(-7), 0, 0),
    "mothering sunday": (_from_easter(-21), 0, 0),
    "ash wednesday": (_from_easter(-46), 0, 0),
    "shrove tuesday": (_from_easter(-47), 0, 0),
    "pancake day": (_from_easter(-47), 0, 0),
    "ascension day": (_from_easter(39), 0, 0),
    "whit sunday": (_from_easter(49), 0, 0),
    "whit monday": (_from_easter(50), 0, 0),
    "pentecost": (_from_easter(49), 0, 1),
    "corpus christi": (_from_easter(60), 0, 0),
    "christmas eve": (_on(12, 24), 0, 0),
    "christmas day": (_on(12, 25), 0, 0),
    "christmas": (_on(12, 25), 1, 1),
    "boxing day": (_on(12, 26), 0, 0),
    "new year's eve": (_on(12, 31), 0, 0),
    "new year's day": (_on(1, 1), 0, 0),
    "new year": (_on(1, 1), 0, 1),
    "epiphany": (_on(1, 6), 0, 0),
    "valentine's day": (_on(2, 14), 0, 0),
    "st patrick's day": (_on(3, 17), 0, 0),
    "may day": (_on(5, 1), 0, 0),
    "fourth of july": (_on(7, 4), 0, 0),
    "independence day": (_on(7, 4), 0, 0),
    "bastille day": (_on(7, 14), 0, 0),
    "halloween": (_on(10, 31), 0, 0),
    "all saints' day": (_on(11, 1), 0, 0),
    "bonfire night": (_on(11, 5), 0, 0),
    "guy fawkes night": (_on(11, 5), 0, 0),
    "remembrance day": (_on(11, 11), 0, 0),
    "veterans day": (_on(11, 11), 0, 0),
    "st nicholas' day": (_on(12, 6), 0, 0),
    "memorial day": (_the(0, 0, 5), 0, 0),
    "mother's day": (_the(2, 6, 5), 0, 0),
    "father's day": (_the(3, 6, 6), 0, 0),
    "labor day": (_the(1, 0, 9), 0, 0),
    "thanksgiving": (_the(4, 3, 11), 0, 0),
    "black friday": (_the(4, 3, 11, away=1), 0, 0),
    "cyber monday": (_the(4, 3, 11, away=4), 0, 0),
}
NAMES = tuple(_RULES)


def feast(name: str, of_year: int, now: datetime) -> Span:
    """Easter is from Good Friday to Easter Monday, and the day itself its Sunday."""
    rule, before, after = _RULES[name]
    day = rule(of_year)
    whole = days(day - timedelta(days=before), day + timedelta(days=after + 1), now)
    return Span(whole.first, whole.end, day)
