"""What MemX writes itself, in the language of the question."""

from datetime import date, timedelta

import pytest
from scripted import ScriptedModel, a_note, answered, asked

from memx.reasoning import clustering, dates, localised

GERMAN, FRENCH, SPANISH, ENGLISH = "Wann war das?", "Quand est-ce que c’était ?", "¿Cuándo fue?", "When was that?"


@pytest.mark.parametrize(
    ("written", "german", "french", "spanish"),
    [
        ("10 April 2025", "10. April 2025", "10 avril 2025", "10 de abril de 2025"),
        ("1 March 2026", "1. März 2026", "1er mars 2026", "1 de marzo de 2026"),
        (
            "Wednesday 5 August 2026",
            "Mittwoch, 5. August 2026",
            "mercredi 5 août 2026",
            "miércoles 5 de agosto de 2026",
        ),
        ("December 2022", "Dezember 2022", "décembre 2022", "diciembre de 2022"),
        ("summer 2022", "Sommer 2022", "été 2022", "verano de 2022"),
        ("2013", "2013", "2013", "2013"),
        (
            "the week before 12 July 2023",
            "die Woche vor dem 12. Juli 2023",
            "la semaine avant le 12 juillet 2023",
            "la semana antes del 12 de julio de 2023",
        ),
        (
            "the weekend of 12 July 2023",
            "das Wochenende vom 12. Juli 2023",
            "le week-end du 12 juillet 2023",
            "el fin de semana del 12 de julio de 2023",
        ),
        (
            "two weeks before 12 July 2023",
            "2 Wochen vor dem 12. Juli 2023",
            "2 semaines avant le 12 juillet 2023",
            "2 semanas antes del 12 de julio de 2023",
        ),
        (
            "a few years before 2023",
            "einige Jahre vor 2023",
            "quelques ans avant 2023",
            "unos años antes de 2023",
        ),
        (
            "1 June 2026, 6 September 2026",
            "1. Juni 2026, 6. September 2026",
            "1er juin 2026, 6 septembre 2026",
            "1 de junio de 2026, 6 de septiembre de 2026",
        ),
    ],
)
def test_days_are_written_in_the_language_of_the_question(written: str, german: str, french: str, spanish: str) -> None:
    asked_in = {ENGLISH: written, GERMAN: german, FRENCH: french, SPANISH: spanish}
    assert {question: localised.text(written, question, []) for question in asked_in} == asked_in


def test_every_day_of_a_year_is_read_as_the_same_day_in_every_language() -> None:
    for offset in range(0, 366):
        english = dates.written(date(2024, 1, 1) + timedelta(days=offset))
        for question in (GERMAN, FRENCH, SPANISH):
            said = localised.text(english, question, [])
            assert clustering.reading(said).measures == clustering.reading(english).measures, said
            assert clustering.closeness(said, english) == 1.0
            assert localised.text(said, question, []) == said


def test_a_day_put_into_a_sentence_is_written_in_its_language() -> None:
    put = "Der Kessel wurde 9 April 2025 gewartet"
    said = localised.text(put, GERMAN, ["Der Kessel wurde gestern gewartet"])
    assert said == "Der Kessel wurde 9. April 2025 gewartet"


@pytest.mark.parametrize(
    "text", ["paid 10 April 2025 by card", "the red one", "", "7", "10.04.2025", "2025-04-10", "May be", "4471"]
)
def test_what_is_no_day_or_a_quote_stays_as_it_stands(text: str) -> None:
    assert localised.text(text, GERMAN, [f"invoice {text}"]) == text


@pytest.mark.parametrize(
    ("question", "note", "said", "answer"),
    [
        ("Wann wurde der Kessel gewartet?", "Der Kessel wurde heute gewartet", None, "10. April 2025"),
        ("Wann wurde der Kessel gewartet?", "Der Kessel wurde heute gewartet", "heute [1]", "10. April 2025"),
        ("Wann wurde der Kessel gewartet?", "Kessel gewartet am 8. April", None, "8. April 2025"),
        ("Quand la chaudière a-t-elle été révisée ?", "Chaudière révisée avant-hier", "avant-hier [1]", "8 avril 2025"),
        ("¿Cuándo fue la revisión de la caldera?", "Revisión de la caldera ayer", "ayer [1]", "9 de abril de 2025"),
        ("When was the boiler serviced?", "Boiler serviced yesterday", "yesterday [1]", "9 April 2025"),
    ],
)
def test_a_day_is_answered_in_the_language_of_the_question(
    question: str, note: str, said: str | None, answer: str
) -> None:
    model = ScriptedModel([(said, -0.01)]) if said else None
    found = answered(asked(question, [a_note(note, "2025-04-10")], model))
    assert (found.text, found.unsupported) == (answer, ())
    assert [c.quote for c in found.citations] == [note]


def test_what_another_note_said_is_shown_in_the_language_of_the_question() -> None:
    notes = [
        a_note("Zahnarzttermin am 12. März", "2026-02-01", "older"),
        a_note("Zahnarzttermin verschoben auf den 19. März", "2026-02-20", "newer"),
    ]
    answer = answered(asked("Wann ist der Zahnarzttermin?", notes, ScriptedModel([("12. März [1]", -0.01)])))
    assert (answer.text, [c.text for c in answer.conflicts]) == ("19. März 2026", ["12. März 2026"])
