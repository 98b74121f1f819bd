"""What is found without a model: values, spans, contradictions, counts."""

import pytest
from scripted import ScriptedModel, a_note, answered, asked

from memx.reasoning import counting, expected, values


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When did I pay the rent?", "date"),
        ("and when was that?", "date"),
        ("Wann ist der Termin?", "date"),
        ("quand part le train", "date"),
        ("who paid for lunch?", "name"),
        ("Quién viene el lunes?", "name"),
        ("where is the pin kept", "name"),
        ("allotment gate code", "code"),
        ("wifi password where we stayed in Rome", "code"),
        ("what time is the bus?", "time"),
        ("How much did the MOT cost", "money"),
        ("how many grams of flour?", "quantity"),
        ("how long do I bake it", "quantity"),
        ("Beth's number", "phone"),
        ("What's Ana's email?", "email"),
        ("mortgage rate we fixed at?", "percent"),
    ],
)
def test_what_kind_of_value_is_asked_for(question: str, kind: str) -> None:
    assert expected.kinds(question)[:1] == (kind,)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Call 07700 900318 before 7.30pm on 4 May",
            [("phone", "07700 900318"), ("time", "7.30pm"), ("date", "4 May")],
        ),
        ("£1,450 fixed, 20% off", [("money", "£1,450"), ("percent", "20%")]),
        ("mail ana@example.org", [("email", "ana@example.org")]),
        ("200 g flour and three eggs", [("quantity", "200 g"), ("number", "three")]),
        ("job NB-2503", [("code", "NB-2503")]),
        ("2025-03-14", [("date", "2025-03-14")]),
        ("nothing here", []),
    ],
)
def test_values_are_found_by_kind(text: str, found: list[tuple[str, str]]) -> None:
    assert [(value.kind, value.text) for value in values.find(text)] == found
    assert all(text[value.start : value.end] == value.text for value in values.find(text))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is the allotment gate code?", "4471"),
        ("what's the plumber's number", "07700 900318"),
        ("When is the dentist appointment?", "12 March 2026"),
        ("how much flour for the apple cake?", "200 g"),
        ("Who is the plumber?", "Colm"),
        ("What is the wifi password?", "bluefjord88"),
    ],
)
def test_an_answer_without_a_model_is_shortened_to_the_value(question: str, answer: str) -> None:
    notes = [
        "allotment gate code is 4471. padlock sticks",
        "Sunita swears by her plumber, Colm. no call-out charge. plumber's phone 07700 900318",
        "Dentist appointment on 12 March 2026 at 9.15",
        "Grandma's apple cake: 200 g flour, 3 eggs, bake 45 minutes.",
        "Wifi password at the cabin: bluefjord88",
    ]
    assert answered(asked(question, notes, level="instant")).text == answer


OLD = a_note("allotment gate code is 4471 until they change it", "2025-02-17")
NEW = a_note("new allotment gate code 8062 since today", "2026-04-02")


def test_of_two_notes_that_disagree_the_newer_leads_and_both_are_shown() -> None:
    for model in (None, ScriptedModel([("4471 [1]", -0.01)])):
        answer = answered(asked("what is the allotment gate code?", [OLD, NEW], model))
        assert answer.text == "8062"
        assert [(c.text, c.note_id, c.created[:10]) for c in answer.conflicts] == [("4471", OLD.id, "2025-02-17")]
        assert [c.note_id for c in answer.citations] == [NEW.id]


def test_a_question_about_the_past_keeps_the_older_note() -> None:
    answer = answered(asked("what was the old allotment gate code?", [OLD, NEW], ScriptedModel([("4471 [1]", -0.01)])))
    assert answer.text == "4471"
    assert [c.text for c in answer.conflicts] == ["8062"]


def test_values_of_another_thing_are_no_contradiction() -> None:
    notes = [OLD, a_note("bike lock code 9321", "2026-05-01")]
    answer = answered(asked("what is the allotment gate code?", notes))
    assert (answer.text, answer.conflicts) == ("4471", ())


TEETH = [
    a_note("Rafa's front tooth came out at breakfast", "2025-03-18"),
    a_note("Rafa tooth no. 2 came out in PE", "2025-06-02"),
    a_note("tooth number three for Rafa", "2026-01-06"),
    a_note("Rafa tooth 4, a molar", "2026-05-07"),
    a_note("Mabel's cello lesson moved", "2026-05-08"),
]


def test_counting_goes_over_every_matching_note() -> None:
    found = counting.count("How many teeth has Rafa lost?", TEETH)
    assert found is not None
    assert (found.number, found.looked_at, len(found.notes), found.numbered) == (4, 5, 4, True)


def test_a_count_says_how_many_notes_were_looked_at() -> None:
    answer = answered(asked("How many times has Rafa lost a tooth?", TEETH))
    assert answer.text == "4"
    assert "counted over the 4 notes that match, 4 speak of it" in answer.stop_reason
    assert len(answer.citations) == 3


@pytest.mark.parametrize("question", ["What is the code?", "how many grams of flour?", "How often do we meet?"])
def test_what_is_no_count_is_not_counted(question: str) -> None:
    assert counting.count(question, TEETH) is None
