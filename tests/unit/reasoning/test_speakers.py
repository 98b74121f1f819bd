"""Lines of a conversation: what one person says of themselves is no answer to a question about another one.

The reader is scripted, as the search is; who speaks of whom is read from the notes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from scripted import ScriptedModel, answered, asked
from test_close_reading import ScriptedReader

from memx.domain.answers import Answer
from memx.domain.notes import Passage
from memx.domain.reading import Readings
from memx.domain.search import Hit
from memx.reasoning import speakers

RUN = "Melanie: I ran a charity race on Saturday. It made me think about self-care!"
WON = "Caroline: My shift was long. Painting is what relaxes me."
NOTES = (RUN, WON, "Buy bread and milk.")


def hits(*texts: str) -> list[Hit]:
    return [hit for text in texts for hit in asked_hits(text)]


def asked_hits(text: str) -> list[Hit]:
    answer = answered(asked("anything", [text], level="instant"))
    return list(answer.passages)


def about_the_race(name: str) -> Answer:
    reader, model = ScriptedReader({"self-care": 0.95}), ScriptedModel(["self-care [1]"])
    return answered(asked(f"What did {name} think about after the charity race?", NOTES, model, reader=reader))


def test_an_answer_is_not_taken_from_what_somebody_else_says_of_themselves() -> None:
    answer = about_the_race("Caroline")
    assert answer.abstained
    assert answer.citations[0].quote.startswith("Melanie"), "the nearest note is shown all the same"


def test_the_one_who_was_asked_about_is_quoted() -> None:
    assert about_the_race("Melanie").text == "self-care"


@dataclass
class Listening(ScriptedReader):
    """Remembers what each text was asked."""

    heard: dict[str, str] = field(default_factory=dict)

    def read(self, question: str, passages: Sequence[Passage]) -> Readings:
        self.heard |= {passage.text: question for passage in passages}
        return super().read(question, passages)


def test_own_words_come_first_and_others_are_read_as_if_they_had_been_asked() -> None:
    reader = Listening({"Painting": 0.9, "self-care": 0.5})
    answer = answered(asked("What does Caroline like?", NOTES, ScriptedModel(["Painting [1]"]), reader=reader))
    assert [hit.passage.text for hit in answer.passages][-1] == RUN
    assert reader.heard[WON] == "What does Caroline like?"
    assert reader.heard[RUN] == "What does melanie like?"
    assert answer.text == "Painting"
    assert [hit.score for hit in answer.passages] == sorted((hit.score for hit in answer.passages), reverse=True)


@pytest.mark.parametrize(("hers", "abstained"), [(0.5, True), (0.94, False)])
def test_where_somebody_else_fits_better_nothing_is_taken_from_the_one_asked_about(
    hers: float, abstained: bool
) -> None:
    reader = ScriptedReader({"self-care": 0.95, "Painting": hers})
    model = ScriptedModel(["Painting [1]"])
    answer = answered(asked("What did Caroline think about after the race?", NOTES, model, reader=reader))
    assert answer.abstained is abstained
    if abstained:
        assert answer.stop_reason == "somebody else says that of themselves"
        assert answer.citations[0].quote.startswith("Melanie")
        assert answer.effort.usage.completion == 0, "the model was not asked"


@pytest.mark.parametrize(
    "line",
    [
        "Melanie: I met Caroline at the race. She thought about self-care.",  # named
        "Melanie: You ran so well!",  # spoken to
        "Melanie: The race was for mental health.",  # of nobody
        "Caroline: I ran the race.",  # herself
        "The race was long, I noted.",  # nobody's line
        "Shopping list: I need bread.",  # no person's, as far as the question names
        "Caroline Ann: I ran.",  # under both of her names
    ],
)
def test_a_line_that_may_be_about_the_one_asked_about_is_read(line: str) -> None:
    assert not speakers.is_of_another("caroline", line)


@pytest.mark.parametrize(
    "line",
    [
        "Melanie: Thanks, Caroline! I made this bowl.",
        "Melanie: Hey Caroline! My charity run was fun.",
        "Melanie: We loved it, Caroline.",
        "Melanie: Ich habe den Lauf gewonnen.",
        "Melanie: J’ai gagné la course.",
        "Melanie: Yo gané mi carrera.",
    ],
)
def test_being_called_by_name_makes_it_nobody_elses_story(line: str) -> None:
    assert speakers.is_of_another("caroline", line)


@pytest.mark.parametrize(
    ("question", "person", "instead"),
    [
        ("What did Caroline win?", "caroline", "What did mel win?"),
        ("What is Caroline’s race called?", "caroline", "What is mel’s race called?"),
        ("Where did José park?", "jose", "Where did mel park?"),  # names are compared without their accents
        ("Where does Caroline live?", "caroline ann", "Where does mel live?"),
        ("Where does Caroline Ann live?", "caroline ann", "Where does mel live?"),
        ("Where is Carolines?", "caroline", "Where is Carolines?"),
    ],
)
def test_the_same_is_asked_about_another(question: str, person: str, instead: str) -> None:
    assert speakers.instead(question, person, "mel") == instead


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("What did Caroline do?", "caroline"),
        ("What is Caroline’s race called?", "caroline"),
        ("What did Caroline and Melanie do?", ""),  # both: either may tell
        ("What did Anna do?", ""),  # she says nothing here
        ("Who ran a race?", ""),
    ],
)
def test_who_is_asked_about(question: str, person: str) -> None:
    assert speakers.asked_about(question, hits(*NOTES)) == person


def test_where_only_others_speak_the_model_still_reads_and_what_it_takes_from_them_is_not_said() -> None:
    answer = answered(
        asked("What did Caroline win?", ["Melanie: I won a cup.", "Caroline: Wow!"], ScriptedModel(["a cup [2]"]))
    )
    assert answer.abstained


def test_notes_that_are_no_conversation_are_untouched() -> None:
    notes = ["I ran with Caroline.", "Caroline called.", "Milk: I need two."]
    before = [hit.passage.text for hit in hits(*notes)]
    assert [hit.passage.text for hit in speakers.others_last("caroline", hits(*notes))] == before
