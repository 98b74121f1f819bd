"""Whatever comes in, a whole answer comes out within its budget."""
# ruff: noqa: ARG002  the ports decide the arguments

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from scripted import NOW, ScriptedModel, SmallSearch, SteppedClock, a_note, answered, asked

from memx.domain.budget import BUDGETS, Budget
from memx.domain.generation import Generated, Piece, Prompt, Sampled, Sampling, Usage
from memx.domain.notes import Note, Passage
from memx.domain.search import Hit
from memx.reasoning import calibration, controller
from memx.reasoning.plans import STRATEGIES

LEVELS = ("quick", "balanced", "thorough", "deep")
NOTES = ["Front door key code is 4471.", "Dentist appointment on 12 March 2026 at 9.15 with Dr Patel."]
WHEN = "When is the dentist appointment?"


@pytest.mark.parametrize("name", STRATEGIES)
def test_no_passages_end_in_an_abstention(name: str) -> None:
    answer = answered(asked(WHEN, [], ScriptedModel(["never said"]), strategy=name))
    assert (answer.abstained, answer.stop_reason, answer.effort.samples) == (True, "nothing found", 0)


@dataclass
class HugeSearch(SmallSearch):
    """Finds ten thousand passages whatever the limit."""

    made: list[Hit] = field(default_factory=list)

    def search(self, text: str, limit: int, now: datetime) -> list[Hit]:
        if not self.made:
            for n in range(10_000):
                body = f"Row {n}: the dentist of number {n} is on floor {n % 9}."
                day = NOW - timedelta(days=n % 900)
                self.made.append(Hit(Passage(n, f"n{n}", 0, 0, len(body), body, day), 1.0 / (n + 1)))
            self.notes = [Note(h.passage.note_id, h.passage.text, NOW, NOW) for h in self.made]
        return self.made


@pytest.mark.parametrize("question", ["On which floor is the dentist of number 3?", "How many dentists are there?"])
def test_ten_thousand_passages_are_no_trouble(question: str) -> None:
    model = ScriptedModel([("floor 3 [1]", -0.3)])
    events = controller.answer(
        question, now=NOW, budget=Budget.named("balanced"), searcher=HugeSearch([]), model=model, clock=model.clock
    )
    answer = answered(list(events))
    assert answer.text
    assert all(len(prompt.user) < 8_000 for prompt in model.prompts)


@dataclass
class Endless(ScriptedModel):
    """The same token until the limit of tokens; says so in every request."""

    word: str = "the "
    ends: bool = False  # only end tokens instead

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        self.samplings.append(sampling)
        tokens = 1 if self.ends else sampling.max_tokens
        for index in range(sampling.count):
            text = "" if self.ends else self.word * tokens
            for _ in range(tokens):
                self.clock.seconds += self.pace
                yield Piece(index, "" if self.ends else self.word)
            yield Sampled(index, text, (-0.01,) * tokens, 9.0, "stop" if self.ends else "length")
        yield Usage(prompt=50, completion=tokens * sampling.count)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("model", [Endless([]), Endless([], ends=True)], ids=["one token for ever", "end tokens only"])
def test_a_model_that_repeats_itself_or_says_nothing_costs_no_more_than_the_budget(model: Endless, level: str) -> None:
    fresh = replace(model, clock=SteppedClock(), samplings=[])
    answer = answered(asked(WHEN, NOTES, fresh, level=level))
    assert fresh.clock.seconds <= BUDGETS[level].seconds + 2
    assert answer.effort.samples <= BUDGETS[level].samples
    assert "the the" not in answer.text or answer.unsupported


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_sample_different_ends_unsure_whatever_the_strategy(name: str) -> None:
    script = [(f"word{n} thing{n}", -3.0) for n in range(500)]
    answer = answered(asked("why was it so?", NOTES, ScriptedModel(script, pace=0.0), strategy=name, level="deep"))
    assert answer.confidence <= 0.5
    assert answer.effort.samples <= BUDGETS["deep"].samples


def test_a_calibration_of_another_model_counts_for_nothing() -> None:
    never = replace(calibration.DEFAULT, least=1.1, model_hash="f" * 64)
    answer = answered(asked(WHEN, NOTES, ScriptedModel([("12 March 2026 [1]", -0.05)]), calibrations={"f" * 64: never}))
    assert answer.text == "12 March 2026"
    assert answer.trace["calibrated"] is False


def test_passages_in_four_languages_each_answer_their_own_question() -> None:
    notes = [
        a_note("Der Schlüssel liegt beim Nachbarn Huber."),
        a_note("La llave está en la maceta azul."),
        a_note("La clé est sous le paillasson."),
        a_note("The key hangs in the shed."),
    ]
    for question, text in (
        ("Wo liegt der Schlüssel?", "beim Nachbarn Huber"),
        ("¿Dónde está la llave?", "en la maceta azul"),
        ("Où est la clé ?", "sous le paillasson"),
        ("Where is the key?", "in the shed"),
    ):
        answer = answered(asked(question, notes, ScriptedModel([(f"{text} [1]", -0.05)]), strategy="vote"))
        assert (answer.text, answer.unsupported) == (text, ())
