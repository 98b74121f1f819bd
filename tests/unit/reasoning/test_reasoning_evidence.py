"""What is found without a model: values, spans, contradictions, counts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import pytest
from scripted import NOW, ScriptedModel, SmallSearch, SteppedClock, a_note, answered, asked

from memx.domain.budget import Budget
from memx.domain.notes import Note
from memx.reasoning import anchors, clustering, conflicts, controller, counting, expected, periods, values


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


def test_what_somebody_paid_for_is_no_sum() -> None:
    assert expected.kinds("What did Mrs Castellan pay for?") == ()
    assert expected.kinds("What did I pay for the bike?")[0] == "money"


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
        [against] = [c.cited for c in answer.conflicts]
        assert against is not None, "it can be opened where it says otherwise"
        assert OLD.body[against.start : against.end] == against.quote == OLD.body
        assert [c.note_id for c in answer.citations] == [NEW.id]


def test_a_question_about_the_past_keeps_the_older_note() -> None:
    answer = answered(asked("what was the old allotment gate code?", [OLD, NEW], ScriptedModel([("4471 [1]", -0.01)])))
    assert answer.text == "4471"
    assert [c.text for c in answer.conflicts] == ["8062"]


def test_values_of_another_thing_are_no_contradiction() -> None:
    notes = [OLD, a_note("bike lock code 9321", "2026-05-01")]
    answer = answered(asked("what is the allotment gate code?", notes))
    assert (answer.text, answer.conflicts) == ("4471", ())


CHANGED = [
    (
        "When is the dentist appointment?",
        ("Dentist appointment on 12 March 2026 at 9.15", "12 March 2026"),
        ("Dentist appointment moved to 19 March 2026", "19 March 2026"),
    ),
    (
        "When is my dentist appointment?",
        ("Booked dentist for 12 March at 9.15", "12 March 2026"),
        ("Dentist\nThey rang: moved from 12 March to Thursday 19 March", "Thursday 19 March 2026"),
    ),
    ("When is the dentist?", ("Dentist on 12 May", "12 May 2026"), ("Dentist now on 19 May", "19 May 2026")),
    ("Who is our plumber?", ("Our plumber is Colm, 07700 900318", "Colm"), ("New plumber: Jim Reed", "Jim Reed")),
    ("Which plumber do we use?", ("Our plumber is Colm.", "Colm"), ("Jim Reed is our new plumber.", "Jim Reed")),
    (
        "What is the wifi password?",
        ("wifi password: bluefjord88", "bluefjord88"),
        ("wifi password is ottercreek52", "ottercreek52"),
    ),
    (
        "Where are the spare keys?",
        ("The spare keys are in the hall drawer.", "the hall drawer"),
        ("Moved the spare keys from the hall drawer to the shed.", "the shed"),
    ),
    (
        "Where did I put the passports?",
        ("Passports are in the desk drawer.", "the desk drawer"),
        ("Passports now in the fireproof box.", "the fireproof box"),
    ),
    (
        "Wann ist der Zahnarzttermin?",
        ("Zahnarzttermin am 12. März um 9 Uhr", "12 March 2026"),
        ("Zahnarzttermin verschoben auf den 19. März", "19 March 2026"),
    ),
    (
        "Qui est notre plombier ?",
        ("Notre plombier est Colm.", "Colm"),
        ("Nouveau plombier : Jim Reed", "Jim Reed"),
    ),
]
EARLIER, LATER = "2026-02-01", "2026-02-20"


@pytest.mark.parametrize(("question", "older", "newer"), CHANGED)
@pytest.mark.parametrize("newest_first", [True, False])
def test_what_changed_leads_and_what_it_was_is_shown_with_its_date(
    question: str, older: tuple[str, str], newer: tuple[str, str], newest_first: bool
) -> None:
    notes = [a_note(older[0], EARLIER, "older"), a_note(newer[0], LATER, "newer")]
    for said in (older[1], newer[1]):
        for cited in (1, 2):
            model = ScriptedModel([(f"{said} [{cited}]", -0.01)])
            answer = answered(asked(question, notes[::-1] if newest_first else notes, model))
            assert clustering.closeness(answer.text, newer[1]) == 1.0
            assert [(c.note_id, c.created[:10]) for c in answer.conflicts] == [("older", EARLIER)]
            assert clustering.closeness(answer.conflicts[0].text, older[1]) == 1.0
            assert [c.note_id for c in answer.citations] == ["newer"]


def test_of_three_days_the_newest_note_leads_and_both_others_are_shown() -> None:
    notes = [
        a_note("Dentist appointment on 12 March 2026", "2026-02-01", "first"),
        a_note("Dentist moved to 19 March 2026", "2026-02-10", "second"),
        a_note("Dentist postponed again, now 26 March 2026", "2026-03-01", "third"),
    ]
    answer = answered(asked("When is the dentist appointment?", notes, ScriptedModel([("12 March [1]", -0.01)])))
    assert answer.text == "26 March 2026"
    assert {conflict.note_id for conflict in answer.conflicts} == {"first", "second"}


@pytest.mark.parametrize(
    ("question", "older", "newer", "said"),
    [
        # two visits, one of them over
        ("When is the dentist appointment?", "Dentist 3 February: crown", "Dentist 10 April: cleaning", "3 February"),
        ("When is the dentist appointment?", "Dentist 3 February: crown", "Dentist moved to 10 April", "3 February"),
        # another visit to come
        ("When is the dentist?", "Dentist 12 March: crown", "New dentist appointment 10 April: cleaning", "12 March"),
        # somebody else's, something else's
        ("When is the dentist?", "Dentist on 12 March", "Leo's dentist moved to 20 March", "12 March"),
        ("When is the dentist?", "Dentist on 12 March", "Dentist 12 March, cello lesson moved to 20 March", "12 March"),
        (
            "When is the dentist?",
            "Dentist on 12 March",
            "The dentist moved to a new surgery, opens 20 March",
            "12 March",
        ),
        # only thought of, or denied
        ("When is the dentist?", "Dentist on 12 March", "If the dentist is moved to 20 March I can't go", "12 March"),
        ("When is the dentist?", "Dentist on 12 March", "Dentist not moved, 20 March was full", "12 March"),
        ("When is the dentist?", "Dentist on 12 March", "Tried to get the dentist moved to 20 March", "12 March"),
        ("Who is our plumber?", "Our plumber is Colm", "Maybe our new plumber is Jim", "Colm"),
        ("Where are the keys?", "The keys are in the hall", "Should we move the keys to the shed?", "the hall"),
        # two of a kind
        ("Who is our plumber?", "Our plumber is Colm", "New plumber for the flat: Jim Reed", "Colm"),
        ("Who is our plumber?", "Our plumber is Colm", "Anna's new plumber is Jim Reed", "Colm"),
        ("Who fixed the boiler?", "Colm fixed the boiler", "Jim fixed the boiler", "Colm"),
        ("Where are the keys?", "The keys are in the hall", "Moved the spare keys to the shed", "the hall"),
        ("Where does Ana live?", "Ana lives in Porto", "Ana moved to the second team", "Porto"),
        (
            "What is the wifi password?",
            "wifi password at the cabin: bluefjord88",
            "wifi password at the office: ottercreek52",
            "bluefjord88",
        ),
        ("What is the password?", "wifi password: bluefjord88", "netflix password: ottercreek52", "bluefjord88"),
        ("What is the booking reference?", "booking reference: XK42P7", "booking reference: YB7QM1", "XK42P7"),
        ("What is the wifi password?", "wifi password: bluefjord88", "wifi password is on the XR5000", "bluefjord88"),
        # the same in other words
        ("Who is our plumber?", "Our plumber is Robert", "Our plumber is now Rob", "Robert"),
        ("Who is our plumber?", "Our plumber is Colm", "Our plumber is now Colm Byrne & Sons", "Colm"),
        ("Who is our doctor?", "Our doctor is Dr Ann Hall", "Our doctor is now called A. Hall", "Dr Ann Hall"),
        ("Where are the keys?", "The keys are in the hall", "The keys are now in the drawer in the hall", "the hall"),
        ("When is the dentist?", "Dentist on 12 March", "Dentist moved to the afternoon, 12 March 2026", "12 March"),
    ],
)
def test_two_things_or_the_same_in_other_words_are_no_conflict(
    question: str, older: str, newer: str, said: str
) -> None:
    notes = [a_note(older, EARLIER, "older"), a_note(newer, LATER, "newer")]
    for cited in (1, 2):
        answer = answered(asked(question, notes, ScriptedModel([(f"{said} [{cited}]", -0.01)])))
        assert clustering.closeness(answer.text, said) == 1.0
        assert answer.conflicts == ()


def test_what_was_so_before_the_change_leads_where_the_past_is_asked_for() -> None:
    notes = [a_note("Our plumber is Colm", EARLIER, "older"), a_note("New plumber: Jim Reed", LATER, "newer")]
    answer = answered(asked("Who was our plumber before?", notes, ScriptedModel([("Colm [1]", -0.01)])))
    assert (answer.text, [c.text for c in answer.conflicts]) == ("Colm", ["Jim Reed"])


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("ottercreek52", "bluefjord88", True),
        ("NB-2503", "nb2503", False),
        ("12 March 2026", "19 March 2026", True),
        ("12 March at 9.15", "12/03/2026", False),
        ("4471", "8062", True),
        ("£5", "5 km", False),
        ("Colm", "Jim Reed", True),
        ("Jim", "Jim Reed", False),
        ("J. R.", "Jim Reed", False),
        ("Jim Read", "Jim Reed", False),
    ],
)
def test_values_contradict_where_none_is_another_form_of_the_other(one: str, other: str, against: bool) -> None:
    assert conflicts.contradicts(one, other) is against
    assert conflicts.contradicts(other, one) is against


TEETH = [
    a_note("Rafa's front tooth came out at breakfast", "2025-03-18"),
    a_note("Rafa tooth no. 2 came out in PE", "2025-06-02"),
    a_note("tooth number three for Rafa", "2026-01-06"),
    a_note("Rafa tooth 4, a molar", "2026-05-07"),
    a_note("Mabel's cello lesson moved", "2026-05-08"),
]


TODAY = date(2026, 10, 15)
SWIMS = [
    a_note("Swim log: 9.1 °C at Gyllyngvase, 12 minutes.", "2026-01-04"),
    a_note("Swim log: 14.2 °C, 35 minutes out to the buoy.", "2026-06-01"),
    a_note("Swim log: 17.8 °C, 50 minutes. Warmest of the year.", "2026-09-06"),
    a_note("Bought a swim hat, £8", "2026-05-05"),
]


def test_counting_goes_over_every_matching_note() -> None:
    found = counting.count("How many teeth has Rafa lost?", TEETH, TODAY)
    assert found is not None
    assert (found.number, found.looked_at, len(found.notes), found.numbered) == (4, 5, 4, True)


def test_a_count_says_how_many_notes_were_looked_at() -> None:
    answer = answered(asked("How many times has Rafa lost a tooth?", TEETH))
    assert answer.text == "4"
    assert "went over all 4 notes that match, 4 speak of it" in answer.stop_reason
    assert len(answer.citations) == 3


def test_notes_that_name_the_thing_are_counted_and_the_model_is_not_asked() -> None:
    model = ScriptedModel([("14.2 [1]", -0.1)])
    answer = answered(asked("How many swim logs did I write?", SWIMS, model))
    assert (answer.text, model.prompts) == ("3", [])
    assert "went over all 4 notes that match, 3 speak of it" in answer.stop_reason
    assert [step["number"] for step in answer.trace["steps"] if step["step"] == "count"] == [3]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many swim logs since March?", "2"),
        ("how many swim logs this year?", "3"),
        ("how many swim logs between May and September 2026?", "2"),
        ("How many notes do I have about the swim log?", "3"),
        ("Which days did I swim since June?", "1 June 2026, 6 September 2026"),
        (
            "List all my swim logs",
            "Swim log: 9.1 °C at Gyllyngvase, 12 minutes, Swim log: 14.2 °C, 35 minutes out to …, "
            "Swim log: 17.8 °C, 50 minutes. Warmest of …",
        ),
    ],
)
def test_all_notes_of_a_time_are_counted_or_listed(question: str, text: str) -> None:
    assert answered(asked(question, SWIMS)).text == text


def test_a_number_that_a_note_states_is_not_a_count_of_notes() -> None:
    notes = [a_note("Chutney made, 9 jars", "2025-08-09"), a_note("jars washed for the chutney", "2025-08-08")]
    found = counting.count("How many jars of chutney?", notes, TODAY)
    assert found is None or not found.clear


def test_a_thousand_notes_are_counted_and_a_list_stops_at_twelve() -> None:
    notes = [a_note(f"Run {n} km by the sea", NOW - timedelta(days=n), f"run {n}") for n in range(1000)]
    assert answered(asked("How many runs by the sea did I note?", notes)).text in ("1000", "999")
    listed = answered(asked("List all my runs by the sea", notes))
    assert listed.text.endswith("and 988 more")
    assert len(listed.citations) <= 3


def test_a_count_that_runs_out_of_time_says_how_far_it_went() -> None:
    @dataclass
    class SlowSearch(SmallSearch):
        clock: SteppedClock = field(default_factory=SteppedClock)

        def matching(self, text: str, now: datetime) -> Iterator[Note]:
            for note in super().matching(text, now):
                self.clock.seconds += 0.3
                yield note

    search = SlowSearch(SWIMS * 5)
    events = controller.answer(
        "How many swim logs?", now=NOW, budget=Budget.named("instant"), searcher=search, model=None, clock=search.clock
    )
    answer = answered(list(events))
    assert search.clock.seconds <= 1.5
    assert "time is up; went over only the first 3 notes that match" in answer.stop_reason


LISBON = [
    a_note("Trip to Lisbon leaves on 20 May 2026, early train", "2026-03-01"),
    a_note("Bought new walking shoes, £85", "2026-05-06"),
    a_note("Bought a tent, £120", "2026-01-06"),
]


@pytest.mark.parametrize(
    ("question", "read"),
    [
        (
            "What did I buy two weeks before the Lisbon trip?",
            "What did I buy between 3 May 2026 and 9 May 2026?",
        ),
        ("What did I do the day after the Lisbon trip?", "What did I do on 21 May 2026?"),
        ("What did I buy two weeks before the Madrid trip?", None),
        ("What did I buy two weeks before 3 May?", None),
    ],
)
def test_a_time_told_by_another_note_is_made_a_date(question: str, read: str | None) -> None:
    assert anchors.resolved(question, SmallSearch(LISBON), NOW) == (read or question)
    assert answered(asked(question, LISBON)).trace["question"] == (read or question)


@pytest.mark.parametrize(
    ("question", "first", "after"),
    [
        ("what happened last spring?", "2026-03-01", "2026-06-01"),
        ("runs from January to March 2025", "2025-01-01", "2025-04-01"),
        ("runs before March", "0001-01-01", "2026-03-01"),
        ("what did I do last weekend?", "2026-10-10", "2026-10-12"),
        ("notes of 2025", "2025-01-01", "2026-01-01"),
    ],
)
def test_a_stretch_of_time_is_read_to_the_day(question: str, first: str, after: str) -> None:
    period = periods.named(question, TODAY)
    assert period is not None
    assert (period.first, period.after) == (date.fromisoformat(first), date.fromisoformat(after))


@pytest.mark.parametrize("question", ["What is the code?", "how many grams of flour?", "How often do we meet?"])
def test_what_is_no_count_is_not_counted(question: str) -> None:
    assert counting.count(question, TEETH, TODAY) is None
