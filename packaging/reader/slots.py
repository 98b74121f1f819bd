"""Slot values of the note generator: word lists, codes, numbers, and dates written relative to the note."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from rows import parsed

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ES_MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
FR_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
DE_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)

NUMBERS = {
    "mins": (5, 90),
    "g1": (120, 600),
    "g2": (40, 280),
    "cm": (10, 60),
    "num": (1, 180),
    "page": (12, 480),
    "age": (3, 90),
    "kg": (2, 40),
    "n2": (2, 6),
    "n4": (2, 9),
    "n10": (5, 16),
}
PATTERNS = {
    "pin": ("9999", "9999", "A999", "99999", "9999#", "99-99"),
    "partno": ("99999-AA9", "AA-9999", "999.99.99", "A99999", "99A-999-A"),
    "partno2": ("AAA999", "AA9 99A", "A9999X"),
    "order": ("9999999", "AA-99999", "99-99999", "#99999"),
    "serial": ("AA9999999A", "999999-999", "A9A9 9999"),
    "ref": ("AAAAAA", "AA99AA", "A9AAA9", "AA9999AA"),
    "reg": ("AA99 AAA", "AAA-999", "9-AAA-99"),
    "jobno": ("AA-9999", "J9999", "99-999"),
    "chip": ("999 999 999 999", "9850999999"),
    "acct": ("9999 9999", "A-999999", "99999999"),
    "claim": ("CL-99999", "AAA/9999/9", "99-9999-A"),
    "code": ("MOVIE_99AA", "AAA-9999", "FRITZ-99", "SKY9A9A", "Net_9999", "VM99999"),
    "pass": ("tulip99brick", "aaaaaa99", "Aaaaa-9999", "moss99kettle", "aaaa9aaaa", "river99lamp"),
    "dim": ("99 cm", "199 cm", "99.9 cm", "999 mm", "1.99 m"),
    "dim2": ("99 cm", "9.9 m", "999 mm"),
    "depth": ("99 cm", "999 mm", "9.9 cm"),
}


@dataclass(frozen=True)
class Value:
    """What stands in the note, and what the answer says (the same but for dates)."""

    text: str
    answer: str
    relative: bool = False


def long_date(when: date) -> str:
    """`7 May 2023`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def month_of(when: date, months: int) -> str:
    """The month `months` later, `June 2023`."""
    index = when.year * 12 + when.month - 1 + months
    return f"{MONTHS[index % 12]} {index // 12}"


def past_date(rng: random.Random, now: date) -> Value:
    """A past day or period as one writes it on `now`."""
    kind = rng.randrange(13)
    if kind < 3:
        return Value("yesterday", long_date(now - timedelta(1)), True)
    if kind == 3:
        word = rng.choice(("today", "this morning", "earlier today", "this afternoon"))
        return Value(word, long_date(now), True)
    if kind == 4:
        n = rng.randint(2, 6)
        word = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}[n]
        return Value(f"{rng.choice((word, str(n)))} days ago", long_date(now - timedelta(n)), True)
    if kind in (5, 6, 7):
        weekday = rng.randrange(7)
        back = (now.weekday() - weekday) % 7 or 7
        text = rng.choice(("last {}", "on {}", "last {}", "this past {}")).format(DAYS[weekday])
        return Value(text, long_date(now - timedelta(back)), True)
    if kind == 8:
        return Value("last week", f"the week before {long_date(now)}", True)
    if kind == 9:
        return Value("last month", month_of(now, -1), True)
    if kind == 10:
        return Value("last year", str(now.year - 1), True)
    if kind == 11:
        return Value("last weekend", f"the weekend before {long_date(now)}", True)
    when = now - timedelta(rng.randint(5, 90))
    return absolute(rng, when, "on ")


def future_date(rng: random.Random, now: date) -> Value:
    """A coming day or period as one writes it on `now`."""
    kind = rng.randrange(12)
    if kind < 2:
        return Value("tomorrow", long_date(now + timedelta(1)), True)
    if kind < 5:
        weekday = rng.randrange(7)
        ahead = (weekday - now.weekday()) % 7 or 7
        text = rng.choice(("on {}", "this {}", "{}")).format(DAYS[weekday])
        return Value(text, long_date(now + timedelta(ahead)), True)
    if kind == 5:
        n = rng.randint(2, 5)
        return Value(f"in {n} days", long_date(now + timedelta(n)), True)
    if kind == 6:
        n = rng.choice((2, 3))
        return Value(f"in {n} weeks", long_date(now + timedelta(7 * n)), True)
    if kind == 7:
        return Value("next month", month_of(now, 1), True)
    if kind == 8:
        return Value("next week", f"the week after {long_date(now)}", True)
    return absolute(rng, now + timedelta(rng.randint(3, 80)), rng.choice(("on ", "")))


def absolute(rng: random.Random, when: date, before: str = "") -> Value:
    """A date without its year, in one of several spellings."""
    month, short, weekday = MONTHS[when.month - 1], MONTHS[when.month - 1][:3], DAYS[when.weekday()]
    nth = {1: "st", 2: "nd", 3: "rd"}.get(when.day % 10 if when.day not in (11, 12, 13) else 0, "th")
    text = rng.choice(
        (
            f"{when.day} {month}",
            f"{when.day} {short}",
            f"{month} {when.day}",
            f"the {when.day}{nth} of {month}",
            f"{weekday[:3]} {when.day} {month}",
            f"{weekday} {when.day}{nth} {month}",
            f"{when.day}.{when.month}.{when.year}",
            f"{weekday[:3]} {when.day} {short} {when.year}",
        )
    )
    return Value(before + text, long_date(when), True)


def foreign_date(months: tuple[str, ...], pattern: str) -> Callable[[random.Random, date], Value]:
    """A date in another language, answered in English."""

    def make(rng: random.Random, now: date) -> Value:
        when = now + timedelta(rng.randint(2, 80))
        return Value(pattern.format(when.day, months[when.month - 1]), long_date(when), True)

    return make


def plain(make: Callable[[random.Random], str]) -> Callable[[random.Random, date], Value]:
    """A slot whose answer is its text."""

    def value(rng: random.Random, _now: date) -> Value:
        text = make(rng)
        return Value(text, text)

    return value


def code(rng: random.Random, pattern: str) -> str:
    """`A` a capital, `a` a small letter, `9` a digit; the rest stands."""
    out = []
    for ch in pattern:
        out.append(
            rng.choice(string.ascii_uppercase)
            if ch == "A"
            else rng.choice(string.ascii_lowercase)
            if ch == "a"
            else rng.choice(string.digits)
            if ch == "9"
            else ch
        )
    return "".join(out)


def phone(rng: random.Random) -> str:
    """A number in one of several national shapes."""
    return code(
        rng,
        rng.choice(
            (
                "07700 900999",
                "0117 496 0999",
                "020 7946 0999",
                "555-0199",
                "(555) 999-0199",
                "+49 30 9999 999",
                "06 99 99 99 99",
                "699 999 999",
                "0999 999 999",
                "ext 9999",
            )
        ),
    )


def money(rng: random.Random, low: int, high: int) -> str:
    """A price with a currency, sometimes with pence."""
    amount = rng.randint(low, high)
    cents = f".{rng.choice((50, 99, 95, 20, 85, 45, 10))}" if amount < 200 and rng.random() < 0.4 else ""
    whole = f"{amount:,}" if amount >= 1000 and rng.random() < 0.8 else str(amount)
    return rng.choice(("£{}", "£{}", "£{}", "${}", "€{}", "{} €", "{} quid" if not cents else "£{}")).format(
        whole + cents
    )


def clock(rng: random.Random) -> str:
    """A time of day in one of several spellings."""
    hour, minute = rng.randint(7, 21), rng.choice((0, 10, 15, 20, 30, 40, 45, 50))
    twelve = (hour - 1) % 12 + 1
    half = "am" if hour < 12 else "pm"
    return rng.choice(
        (
            f"{hour}:{minute:02d}",
            f"{twelve}.{minute:02d}",
            f"{twelve}:{minute:02d}{half}",
            f"{hour:02d}.{minute:02d}",
            f"{twelve}{half}" if minute == 0 else f"{twelve}.{minute:02d}{half}",
        )
    )


def person(rng: random.Random, lists: dict[str, list[str]]) -> str:
    """First name, full name or title and surname."""
    first, last, kind = rng.choice(lists["first"]), rng.choice(lists["surname"]), rng.random()
    if kind < 0.55:
        return first
    return f"{first.split()[0]} {last}" if kind < 0.75 else f"{rng.choice(lists['title'])} {last}"


def vocabulary(folder: Path) -> dict[str, list[str]]:
    """The word lists of `words.txt`; a broken line is named on stderr and skipped."""
    return {name: values for name, values in parsed(folder / "words.txt", word_list) if values}


def word_list(line: str) -> tuple[str, list[str]]:
    """A list's name and its words; no words in a remark. ValueError."""
    name, colon, values = line.partition(":")
    if line.startswith("#"):
        return "", []
    if not colon or not values.strip():
        raise ValueError("a list is written as NAME: WORD | WORD")
    return name.strip(), [v.strip() for v in values.split(" | ")]


def chooser(values: list[str]) -> Callable[[random.Random, date], Value]:
    """One of a list."""
    return plain(lambda r: r.choice(values))


def between(low: int, high: int) -> Callable[[random.Random, date], Value]:
    """A whole number."""
    return plain(lambda r: str(r.randint(low, high)))


def shaped(shapes: tuple[str, ...]) -> Callable[[random.Random, date], Value]:
    """A code in one of several shapes."""
    return plain(lambda r: code(r, r.choice(shapes)))


def makers(lists: dict[str, list[str]]) -> dict[str, Callable[[random.Random, date], Value]]:
    """All slot types by name."""
    out: dict[str, Callable[[random.Random, date], Value]] = {n: chooser(v) for n, v in lists.items()}
    out |= {name: between(low, high) for name, (low, high) in NUMBERS.items()}
    out |= {name: shaped(shapes) for name, shapes in PATTERNS.items()}
    out |= {
        "who": plain(lambda r: person(r, lists)),
        "sur": plain(lambda r: r.choice(lists["surname"])),
        "name": plain(lambda r: r.choice(lists["first"]).split()[0]),
        "phone": plain(phone),
        "clock": plain(clock),
        "price": plain(lambda r: money(r, 2, 480)),
        "oldprice": plain(lambda r: money(r, 2, 480)),
        "bigprice": plain(lambda r: money(r, 300, 24000)),
        "dose": plain(
            lambda r: f"{r.choice((2.5, 5, 10, 20, 25, 50, 75, 100, 400))}{r.choice((' mg', 'mg', ' mcg', ' ml'))}"
        ),
        "temp": plain(
            lambda r: r.choice(("gas 3", "gas 4", "gas 6", "160C", "170 C", "180 degrees", "190°C", "200 fan", "220C"))
        ),
        "span": plain(lambda r: f"{r.uniform(2, 9):.1f} m"),
        "past": past_date,
        "future": future_date,
        "date": lambda r, now: absolute(r, now + timedelta(r.randint(2, 150))),
        "esfecha": foreign_date(ES_MONTHS, "el {} de {}"),
        "frdate": foreign_date(FR_MONTHS, "le {} {}"),
        "defuture": foreign_date(DE_MONTHS, "{}. {}"),
    }
    return out
