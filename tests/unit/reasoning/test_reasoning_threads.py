"""Questions that lean on others, thinking longer, languages, and sentences that no note bears out."""

import json
from dataclasses import replace

import pytest
from scripted import NOW, Judge, ScriptedModel, SmallSearch, a_note, answered, asked

from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.reasoning import controller, followups, grounding, languages

NOTES = [
    "Boiler serviced by Mr Okoro on 10 April 2025, £95.",
    "Wifi password at the cabin: bluefjord88",
    "Wifi password at the mill house: ottercreek52",
]
BOILER = [("Who serviced the boiler?", "Mr Okoro")]
WIFI = [("What is the wifi password at the mill house?", "ottercreek52")]


# Follow-ups


@pytest.mark.parametrize(
    ("question", "thread", "read"),
    [
        ("and when was that?", BOILER, "and when was that (serviced boiler, Mr Okoro)?"),
        ("How much did he charge?", BOILER, "How much did Mr Okoro charge?"),
        ("What is his number?", BOILER, "What is Mr Okoro’s number?"),
        ("and at the cabin?", WIFI, "What is the wifi password at the cabin?"),
        ("what about the cabin?", WIFI, "What is the wifi password at the cabin?"),
        ("und wann war das?", [("Wer hat den Kessel gewartet?", "")], "und wann war das (Kessel gewartet)?"),
        (
            "¿y cuándo fue eso?",
            [("¿Quién arregló la caldera?", "Okoro")],
            "¿y cuándo fue eso (arregló caldera, Okoro)?",
        ),
        ("et c'était quand, cela ?", [("Qui a réparé la chaudière ?", "")], None),
    ],
)
def test_a_question_that_leans_is_read_as_what_it_means(
    question: str, thread: list[tuple[str, str]], read: str | None
) -> None:
    found = followups.rewritten(question, thread)
    assert found != question
    assert read is None or found == read


@pytest.mark.parametrize(
    "question",
    ["What is the wifi password at the cabin?", "When is the dentist appointment with Dr Patel?", "boiler"],
)
def test_a_question_of_its_own_is_left_alone(question: str) -> None:
    assert followups.rewritten(question, BOILER) == question
    assert followups.rewritten("and when was that?", []) == "and when was that?"


def test_the_rewritten_question_is_searched_read_and_shown() -> None:
    model = ScriptedModel([("10 April 2025 [1]", -0.05)])
    answer = answered(asked("and when was that?", NOTES, model, thread=BOILER))
    assert answer.text == "10 April 2025"
    assert answer.question == "and when was that?"
    assert "serviced boiler, Mr Okoro" in answer.read_as
    assert answer.read_as in model.prompts[0].user
    assert answered(asked("Who serviced the boiler?", NOTES, model, thread=WIFI)).read_as == ""


# Thinking longer


def more(answer: Answer, model: ScriptedModel, level: str = "thorough", **options: object) -> Answer:
    events = controller.answer(
        answer.question, now=NOW, budget=Budget.named(level), searcher=SmallSearch([a_note(n) for n in NOTES]),
        model=model, clock=model.clock, longer_than=answer, **options,  # type: ignore[arg-type]
    )  # fmt: skip
    return answered(list(events))


def test_thinking_longer_goes_on_from_the_votes_cast() -> None:
    script = [("bluefjord88 [2]", -1.2), ("ottercreek52 [3]", -1.2)] * 40
    first = answered(asked("wifi password?", NOTES, ScriptedModel(script), level="balanced", strategy="vote"))
    model = ScriptedModel(script)
    longer = more(first, model)
    kept = [c["raw"] for c in first.trace["candidates"]]
    assert [c["raw"] for c in longer.trace["candidates"]][: len(kept)] == kept
    assert longer.effort.samples > first.effort.samples
    assert longer.effort.usage.completion == 7 * (longer.effort.samples - first.effort.samples), "nothing drawn again"
    assert all(sampling.temperature > 0 for sampling in model.samplings), "no second draft"
    assert any(step["step"] == "goes on" for step in longer.trace["steps"])
    assert longer.passages == first.passages
    json.dumps(longer.trace)


def test_a_way_of_counting_that_was_chosen_stays_when_it_is_thought_about_longer() -> None:
    script = [("bluefjord88 [2]", -1.2), ("ottercreek52 [3]", -1.2)] * 40
    first = answered(
        asked("wifi password?", NOTES, ScriptedModel(script), strategy="best-of-n", samples=4, verifier=Judge({}))
    )
    assert first.trace["counting"] == "clusters"
    assert more(first, ScriptedModel(script), verifier=Judge({})).trace["counting"] == "clusters"


def test_thinking_longer_twice_draws_new_samples_each_time() -> None:
    script = [("bluefjord88 [2]", -1.2), ("ottercreek52 [3]", -1.2)] * 40
    answer = answered(asked("wifi password?", NOTES, ScriptedModel(script), strategy="vote"))
    seeds: set[int] = set()
    for _ in range(2):
        model = ScriptedModel(script)
        answer = more(answer, model)
        drawn = {s.seed + n for s in model.samplings for n in range(s.count) if s.temperature}
        assert not drawn & seeds
        seeds |= drawn
    assert answer.effort.samples >= 10


def test_votes_of_another_model_are_not_taken_over() -> None:
    first = answered(asked("wifi password?", NOTES, ScriptedModel([("bluefjord88 [2]", -1.2)]), strategy="vote"))
    other = replace(first, trace={**first.trace, "model": {**first.trace["model"], "hash": "f" * 64}})
    longer = more(other, ScriptedModel([("ottercreek52 [3]", -0.01)]))
    assert {c["text"] for c in longer.trace["candidates"] if c["origin"] != "extract"} == {"ottercreek52"}


# Languages


@pytest.mark.parametrize(
    ("question", "language", "abstention"),
    [
        ("Who cuts the hedge?", "en", "Not in your notes."),
        ("¿Cuándo es la cita con el dentista?", "es", "No está en tus notas."),
        ("Wann ist der Termin beim Zahnarzt?", "de", "Das steht nicht in Ihren Notizen."),
        ("Quand est le rendez-vous chez le dentiste ?", "fr", "Ce n’est pas dans vos notes."),
        ("xyzzy", "en", "Not in your notes."),
    ],
)
def test_what_memx_says_itself_is_in_the_language_of_the_question(
    question: str, language: str, abstention: str
) -> None:
    assert languages.of(question) == language
    assert languages.sentence("abstention", question) == abstention
    model = ScriptedModel([(abstention, -0.1)])
    assert answered(asked(question, NOTES, model, strategy="draft")).abstained, "a model may say it so, too"


# Sentences that no note bears out


def hits(*texts: str) -> tuple:
    return tuple(SmallSearch([a_note(text) for text in texts]).search("", 9, NOW))


@pytest.mark.parametrize(
    ("sentence", "passage", "verbatim"),
    [
        ("ottercreek52", 3, True),
        ("The boiler was serviced by Mr Okoro.", 1, False),
        ("The boiler was serviced by Mr Okoro on 10 April 2025.", 1, False),
        ("The boiler was serviced by Mr Okoro on 11 April 2025.", None, False),
        ("Mr Okoro charged £96 for the boiler.", None, False),
        ("Napoleon was exiled to Elba.", None, False),
    ],
)
def test_a_sentence_is_tied_to_a_passage_that_holds_its_words_and_every_number(
    sentence: str, passage: int | None, verbatim: bool
) -> None:
    (checked,) = grounding.check(sentence, hits(*NOTES), [])
    assert (checked.passage, checked.verbatim) == (passage, verbatim)


def test_a_sentence_that_no_note_says_is_left_away() -> None:
    said = "The boiler was serviced by Mr Okoro. He also won the Nobel prize in 1972."
    answer = answered(
        asked("Who serviced the boiler?", NOTES, ScriptedModel([(said + " [1]", -0.05)]), strategy="draft")
    )
    assert answer.text == "The boiler was serviced by Mr Okoro."
    assert answer.unsupported == ()
    assert [c.quote for c in answer.citations] == [NOTES[0]]


def test_an_answer_of_the_models_own_knowledge_is_marked() -> None:
    model = ScriptedModel([("Napoleon Bonaparte", -0.01)])
    answer = answered(asked("Who was exiled to Elba?", NOTES, model, strategy="draft"))
    assert (answer.text, answer.unsupported) == ("Napoleon Bonaparte", ("Napoleon Bonaparte",))
    step = next(step for step in answer.trace["steps"] if step["step"] == "check")
    assert step["sentences"][0]["passage"] is None
    assert answer.citations == ()


@pytest.mark.parametrize("said", ["Yes", "Yes.", "Yes, it is", "Yes [1]"])
@pytest.mark.parametrize(
    ("question", "notes", "quoted"),
    [
        ("Is Paris the capital of France?", ["Trip to Paris with Ana, 3 days", "milk and bread"], None),
        ("Is the boiler under warranty?", ["milk and bread", "Boiler warranty runs until 2027"], 1),
        ("Did I water the plants yesterday?", ["Ben: yes", "watered the plants, all of them"], 1),
    ],
)
def test_a_yes_or_no_is_borne_out_by_a_note_that_speaks_of_it_or_marked(
    said: str, question: str, notes: list[str], quoted: int | None
) -> None:
    model = ScriptedModel([(said, -0.01)])
    answer = answered(asked(question, notes, model, strategy="draft"))
    word = said.removesuffix(" [1]").rstrip(".")
    assert (answer.text, answer.unsupported) == (word, () if quoted is not None else (word,))
    assert [c.quote for c in answer.citations] == ([notes[quoted]] if quoted is not None else [])


@pytest.mark.parametrize(
    ("note", "said", "marked"),
    [
        ("Boiler serviced yesterday", "9 April 2025", False),
        ("Boiler serviced", "10 April 2025", False),
        ("Boiler serviced yesterday", "8 April 2025", True),
    ],
)
def test_the_day_of_a_note_and_one_that_it_calls_yesterday_are_borne_out_by_it(
    note: str, said: str, marked: bool
) -> None:
    model = ScriptedModel([(said, -0.01)])
    answer = answered(asked("When was the boiler serviced?", [a_note(note, "2025-04-10")], model, strategy="draft"))
    assert answer.unsupported == ((said,) if marked else ())
    assert [c.quote for c in answer.citations] == ([] if marked else [note])
