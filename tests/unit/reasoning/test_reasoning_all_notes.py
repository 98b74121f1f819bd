"""Questions that need all notes are settled by going over them; what only looks like one goes on to the model."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from scripted import NOW, ScriptedModel, SmallSearch, SteppedClock, a_note, answered, asked

from memx.domain.budget import Budget
from memx.domain.notes import Note
from memx.reasoning import controller, needing_all

MODEL = [("5 [1]", -0.1)]  # what it would say from the first passages


@dataclass
class SlowSearch(SmallSearch):
    """Takes its time for every note."""

    clock: SteppedClock = field(default_factory=SteppedClock)

    def matching(self, text: str, now: datetime) -> Iterator[Note]:
        for note in super().matching(text, now):
            self.clock.seconds += 0.3
            yield note


def noted(*bodies: str) -> list[Note]:
    """A note a day, the last of them today."""
    first = NOW - timedelta(days=len(bodies) - 1)
    return [a_note(body, first + timedelta(days=day), f"note {day}") for day, body in enumerate(bodies)]


CHESS = noted(*(f"Played chess with Ana, game {n}" for n in range(30)), "Bought a chess board, £30", "Ana’s birthday")
SCHACH = noted(*(f"Schach gespielt mit Ana, Partie {n}" for n in range(14)), "Schachbrett gekauft")
ECHECS = noted(*(f"Joué aux échecs avec Ana, partie {n}" for n in range(14)), "Piano avec Ana")
AJEDREZ = noted(*(f"Jugué al ajedrez con Ana, partida {n}" for n in range(14)), "Piano con Ana")


@pytest.mark.parametrize(
    ("question", "notes", "text"),
    [
        ("How many times did I play chess?", CHESS, "30"),
        ("How many times have we played chess so far?", CHESS, "30"),
        ("How many times did I play chess in the past years?", CHESS, "30"),
        ("Wie oft habe ich Schach gespielt?", SCHACH, "14"),
        ("Combien de fois ai-je joué aux échecs ?", ECHECS, "14"),
        ("Combien de fois est-ce que j’ai joué aux échecs ?", ECHECS, "14"),
        ("¿Cuántas veces jugué al ajedrez?", AJEDREZ, "14"),
        ("¿Cuántas veces he jugado al ajedrez?", AJEDREZ, "14"),
    ],
)
def test_how_many_times_is_settled_by_all_notes_and_not_by_the_first_passages(
    question: str, notes: list[Note], text: str
) -> None:
    model = ScriptedModel(MODEL)
    answer = answered(asked(question, notes, model))
    assert (answer.text, model.prompts) == (text, [])
    assert f"notes that match, {text} speak of it" in answer.stop_reason


@pytest.mark.parametrize(
    ("question", "notes", "text"),
    [
        ("How many concerts did I go to?", noted("Concert at the Hall, loved the Ravel", "Piano tuned"), "1"),
        ("How many times did I play chess?", noted("Played chess with Ana", "Piano tuned"), "1"),
        ("Wie viele Konzerte habe ich besucht?", noted("Konzert im Dom, Bach", "Klavier gestimmt"), "1"),
        ("Combien de concerts ai-je vus ?", noted("Concert à la salle, Ravel", "Piano accordé"), "1"),
        ("How many times did I play golf?", CHESS, "0"),
        ("How many times did I play chess in March 2020?", CHESS, "0"),
        ("How many concerts did I go to?", noted("Piano tuned", "We go to Rome in May"), "0"),
        ("Wie oft habe ich Tennis gespielt?", SCHACH, "0"),
        ("Combien de fois ai-je joué au tennis ?", ECHECS, "0"),
    ],
)
def test_one_and_none_are_counts_too(question: str, notes: list[Note], text: str) -> None:
    model = ScriptedModel([("3 concerts [1]", -0.1)])
    answer = answered(asked(question, notes, model))
    assert (answer.text, model.prompts) == (text, [])
    assert f"notes that match, {text} speak of it" in answer.stop_reason


def test_nothing_is_quoted_for_what_no_note_tells_of() -> None:
    assert answered(asked("How many times did I play golf?", CHESS)).citations == ()


SWIMS = [
    a_note("Swam 1 km in the lake", "2026-05-01T08:00:00", "morning"),
    a_note("Swam again, cold", "2026-05-01T19:00:00", "evening"),
    a_note("Swimming in the pool", "2026-06-02", "pool"),
    a_note("Bought goggles", "2026-06-03", "goggles"),
]


@pytest.mark.parametrize("question", ["How many days did I swim?", "On how many days did I go swimming?"])
def test_days_on_which_something_was_done_are_counted_once_each(question: str) -> None:
    model = ScriptedModel(MODEL)
    notes = SWIMS if "swim?" in question else [*SWIMS[2:], a_note("Swimming at night", "2026-06-05", "night")]
    answer = answered(asked(question, notes, model))
    assert (answer.text, model.prompts) == ("2", [])


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("An wie vielen Tagen bin ich geschwommen?", ("Geschwommen im See", "Heute geschwommen, 1 km", "Regen")),
        ("Combien de jours ai-je nagé ?", ("Nagé au lac", "Nagé 1 km", "Pluie")),
        ("¿Cuántos días nadé?", ("Nadé en el lago", "Hoy nadé 1 km", "Lluvia")),
    ],
)
def test_days_are_counted_in_other_languages(question: str, bodies: tuple[str, ...]) -> None:
    answer = answered(asked(question, noted(*bodies), ScriptedModel(MODEL)))
    assert answer.text == "2"
    assert answer.stop_reason.startswith("counted")


@pytest.mark.parametrize(
    ("question", "notes"),
    [
        ("Which days did I swim?", SWIMS),
        ("An welchen Tagen bin ich geschwommen?", noted("Geschwommen im See", "Regen", "Wieder geschwommen")),
        ("Quels jours ai-je nagé ?", noted("Nagé au lac", "Pluie", "Nagé 1 km")),
        ("¿Qué días nadé?", noted("Nadé en el lago", "Lluvia", "Hoy nadé 1 km")),
    ],
)
def test_days_are_listed_in_four_languages(question: str, notes: list[Note]) -> None:
    model = ScriptedModel([("5 May [1]", -0.1)])
    answer = answered(asked(question, notes, model))
    assert (answer.stop_reason.split(";")[0], model.prompts) == ("listed", [])
    assert answer.text.count(", ") == 1, "two days"


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("List all my concerts", ("Concert at the Hall: Ravel", "Concert: Bach in the dome", "Piano tuned")),
        ("Liste alle Konzerte auf", ("Konzert: Ravel in der Halle", "Konzert: Bach im Dom", "Klavier gestimmt")),
        ("Liste tous mes concerts", ("Concert : Ravel à la salle", "Concert : Bach", "Piano accordé")),
        ("Enumera todas mis clases", ("Clase de piano", "Clase de baile", "Lluvia")),
    ],
)
def test_all_are_listed_in_four_languages(question: str, bodies: tuple[str, ...]) -> None:
    model = ScriptedModel(MODEL)
    answer = answered(asked(question, noted(*bodies), model))
    assert (answer.stop_reason.split(";")[0], model.prompts) == ("listed", [])
    assert len(answer.citations) == 2


def test_a_single_note_is_a_list_too() -> None:
    notes = noted("Concert at the Hall: Ravel", "Piano tuned")
    assert answered(asked("List all my concerts", notes)).text == "Concert at the Hall: Ravel"


def test_days_on_which_nothing_was_done_are_not_in_the_notes() -> None:
    answer = answered(asked("Which days did I play golf?", CHESS, ScriptedModel(MODEL)))
    assert answer.abstained
    assert "went over all" in answer.stop_reason


@pytest.mark.parametrize(
    ("question", "text", "counts"),
    [
        (
            "How many times did I play chess?",
            "time is up; went over only the first 3 notes that match, 3 speak of it",
            [3],
        ),
        ("How many times did I play golf?", "time is up", []),
    ],
)
def test_what_was_not_looked_at_in_time_is_never_said_to_be_none(question: str, text: str, counts: list[int]) -> None:
    search = SlowSearch(CHESS)
    events = controller.answer(
        question, now=NOW, budget=Budget.named("instant"), searcher=search, model=None, clock=search.clock
    )
    answer = answered(list(events))
    assert search.clock.seconds <= 1.5
    assert answer.stop_reason.startswith(text)
    assert [step["number"] for step in answer.trace["steps"] if step["step"] == "count"] == counts


BOOKS = noted(*(f"Read {title} by the fire" for title in "ABCDEFGHIJKLMNOPQRST"), "Rain")


@pytest.mark.parametrize(
    ("question", "notes"),
    [
        ("Which books did I read?", BOOKS),
        ("What books have I read?", BOOKS),
        ("Welche Bücher habe ich gelesen?", noted(*(f"{n} gelesen am Kamin" for n in "ABCDEFGHIJKLMNOPQRST"), "Regen")),
        ("Quels livres ai-je lus ?", noted(*(f"Lu {n} au coin du feu" for n in "ABCDEFGHIJKLMNOPQRST"), "Pluie")),
    ],
)
def test_more_things_than_can_be_asked_one_by_one_are_listed_from_every_note(question: str, notes: list[Note]) -> None:
    model = ScriptedModel([("Dune [1]", -0.1)])
    answer = answered(asked(question, notes, model))
    assert "went over all 20 notes that match, 20 speak of it" in answer.stop_reason
    assert answer.text.count(",") == 11, "twelve, and how many more"
    assert model.prompts == []


def test_a_list_that_was_asked_of_some_passages_says_so() -> None:
    titles = ["Dune", "Emma", "Ulysses", "Solaris", "Beloved", "Gilead", "Kim", "Persuasion", "Middlemarch", "Sula"]
    notes = noted(*(f"{title} was in the bookshop bag" for title in titles))
    model = ScriptedModel([(f"{title} [1]", -0.1) for title in titles])
    answer = answered(asked("Which titles were in the bookshop bag?", notes, model))
    assert answer.stop_reason.startswith("gathered from 8 passages; went over only the first 8 notes that match")


STORED = [
    "How many eggs go into the cake?",
    "How many eggs are in the cake?",
    "How many people came to the party?",
    "how many litres does the boiler hold?",
    "How many rooms does the flat have?",
    "How many times a day do I take the pills?",
    "How many times should I rinse?",
    "How many times did the doctor say to take it?",
    "How often do we meet?",
    "How many days was I in Lisbon?",
    "How many days until the wedding?",
    "How many days did the repair take?",
    "How many days did I stay with Ana?",
    "How many days ago did I swim?",
    "How many days in a row did I swim?",
    "How many days before the wedding did I fly?",
    "How many days of holiday do I have left?",
    "Which dates are free for the wedding?",
    "What days is the museum open?",
    "What dates did Lorna give me?",
    "Which days have we booked for the holiday?",
    "How many laps did I swim?",
    "An welchen Tagen ist der Müll dran?",
    "Wie oft soll ich die Tablette nehmen?",
    "Wie viele Tage war ich in Lissabon?",
    "Wie viele Eier kommen in den Kuchen?",
    "Combien de fois par jour dois-je prendre le sirop ?",
    "Combien de jours ai-je passé à Rome ?",
    "Combien d’œufs faut-il ?",
    "¿Cuántas veces al día tomo la pastilla?",
    "¿Cuántos días estuve en Roma?",
    "¿Cuántos huevos lleva la tarta?",
    "¿Qué días abre el museo?",
]


@pytest.mark.parametrize("question", STORED)
def test_a_number_that_a_note_states_is_no_question_for_all_notes(question: str) -> None:
    assert needing_all.kind(question) == ""


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("How many concerts did I go to?", "Three concerts at the Hall this week"),
        ("How many concerts did I go to?", "Tickets for concerts in the dome"),
        ("How many times did I play chess?", "Played chess three times with Ana"),
        ("How many days did I swim?", "Swam on 4 days this week"),
        ("How many times did I win at chess?", "Played chess with Ana"),
        ("How many times did I swim whatsoever?", "Swam in the lake"),
        ("How many eggs did I buy?", "Bought eggs at the market"),
        ("How many lessons did I pay for?", "Paid for the piano lesson"),
        ("How many plays did Shakespeare write?", "Shakespeare play at the Hall"),
        ("How many photos did I take?", "Took a photo of the sea"),
        ("How many countries did I visit?", "Visited France with Ana"),
        ("How many times did I play chess with Bob?", "Played chess with Ana"),
    ],
)
def test_what_is_doubtful_is_left_to_the_model(question: str, body: str) -> None:
    model = ScriptedModel(MODEL)
    answer = answered(asked(question, noted(body, "Piano tuned"), model))
    assert model.prompts
    assert answer.text != "1"
