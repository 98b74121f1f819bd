"""The dearer strategies and how the controller comes to them, with a scripted model."""
# ruff: noqa: ARG002  the ports decide the arguments

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pytest
from scripted import Judge, ScriptedModel, answered, asked

from memx.domain.budget import BUDGETS
from memx.domain.errors import ModelDied
from memx.domain.generation import Capabilities, Generated, ModelInfo, Prompt, Sampled, Sampling, Usage
from memx.domain.notes import Passage
from memx.reasoning import calibration, controller
from memx.reasoning.plans import PLANS
from memx.reasoning.strategies.again import again
from memx.reasoning.strategies.draft import draft
from memx.reasoning.strategies.search import Branch, best

NOTES = [
    "Front door key code is 4471.",
    "Dentist appointment on 12 March 2026 at 9.15 with Dr Patel.",
    "Wifi password at the cabin: bluefjord88",
]
WHO = "Who is the dentist?"


class NoScores(ScriptedModel):
    """As a model on a server: no scores, no log-probabilities."""

    def info(self) -> ModelInfo:
        capabilities = Capabilities(logprobs=False, scores=False, constraints=False, host="example.org")
        return ModelInfo("remote", "1" * 64, 4096, None, capabilities)

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        for event in super().sample(prompt, sampling):
            yield replace(event, logprobs=()) if isinstance(event, Sampled) else event

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        raise AssertionError("this model cannot score")

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        raise AssertionError("this model cannot score")


SPLIT = [("Mr Colm [1]", -1.5), ("Mr Colm [1]", -1.5), ("Mr Colm [1]", -1.5), ("Dr Patel [1]", -1.5)]
TRUE = {"Dr Patel": 0.95, "Mr Colm": 0.05}


# best-of-n


def test_best_of_n_takes_what_the_verifier_finds_true_however_few_said_it() -> None:
    judge = Judge(TRUE)
    answer = answered(asked(WHO, NOTES, ScriptedModel(SPLIT), strategy="best-of-n", samples=4, verifier=judge))
    assert (answer.text, answer.effort.samples, answer.strategy) == ("Dr Patel", 4, "best-of-n")
    assert sorted(judge.asked) == ["Dr Patel", "Mr Colm"], "each cluster once"
    assert 100 < answer.effort.usage.verifier < 200, "a hundred by the judge, the rest to judge the evidence"
    step = next(step for step in answer.trace["steps"] if step["step"] == "best-of-n")
    assert step["support"] == TRUE


def test_weighted_best_of_n_adds_the_scores_of_those_that_say_the_same() -> None:
    table = {"Dr Patel": 0.5, "Mr Colm": 0.4}
    plain, weighted = (
        answered(asked(WHO, NOTES, ScriptedModel(SPLIT), strategy=name, samples=4, verifier=Judge(table)))
        for name in ("best-of-n", "best-of-n-weighted")
    )
    assert (plain.votes[0].text, weighted.votes[0].text) == ("Dr Patel", "Mr Colm")


def test_best_of_n_shares_one_prefix_with_the_draft() -> None:
    model = ScriptedModel(SPLIT)
    asked(WHO, NOTES, model, strategy="best-of-n", samples=8, verifier=Judge(TRUE))
    assert len(set(model.prompts)) == 1
    assert [s.count for s in model.samplings] == [1, 7]


def test_without_a_verifier_best_of_n_is_a_vote_and_says_so() -> None:
    answer = answered(asked(WHO, NOTES, NoScores(SPLIT), strategy="best-of-n", samples=4))
    assert answer.votes[0].text == "Mr Colm"
    step = next(step for step in answer.trace["steps"] if step["step"] == "best-of-n")
    assert "cannot score" in step["without"]


# think


def test_thinking_revises_the_draft_in_a_private_trace() -> None:
    @dataclass
    class Thinker(ScriptedModel):
        def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
            for event in super().sample(prompt, sampling):
                if isinstance(event, Sampled) and sampling.thinking:
                    yield replace(event, thought="the note says Dr Patel", hidden=6)
                elif isinstance(event, Usage) and sampling.thinking:
                    yield replace(event, hidden=6)
                else:
                    yield event

    model = Thinker([("Mr Colm", -2.0), ("Dr Patel [1]", -0.1)])
    answer = answered(asked(WHO, NOTES, model, strategy="think"))
    assert answer.text == "Dr Patel"
    assert "Draft answer: Mr Colm" in model.prompts[1].user
    assert model.prompts[1].user.startswith(model.prompts[0].user), "what was read is read once"
    thoughts = [step for step in answer.trace["steps"] if step["step"] == "think"]
    assert thoughts[0]["thought"] == "the note says Dr Patel"
    assert (thoughts[0]["draft"], thoughts[0]["revised"]) == ("Mr Colm", "Dr Patel")
    assert answer.effort.usage.hidden == 6 * len(thoughts)


@pytest.mark.parametrize("level", ["quick", "balanced", "thorough", "deep"])
def test_the_trace_is_bounded_and_ends_when_nothing_changes(level: str) -> None:
    model = ScriptedModel([("Dr Patel [1]", -0.5)])
    answered(asked(WHO, NOTES, model, level=level, strategy="think"))
    thinking = [s.thinking for s in model.samplings if s.thinking]
    assert len(thinking) <= 1
    assert all(0 < t.tokens <= 128 for t in thinking)


# search


def test_the_tree_keeps_promising_steps_and_prunes_weak_ones() -> None:
    script = [
        ("Mr Colm [1]", -2.0),
        ("Dentist appointment with Dr Patel", -0.2), ("a whale sang in the harbour", -0.2), ("purple", -5.0),
        ("Dr Patel is at 9.15", -0.2), ("nothing at all here", -0.2), ("zebra", -0.2),
        ("Dr Patel [1]", -0.1),
    ]  # fmt: skip
    model = ScriptedModel(script)
    answer = answered(asked(WHO, NOTES, model, strategy="search"))
    assert answer.votes[0].text == "Dr Patel"
    step = next(step for step in answer.trace["steps"] if step["step"] == "search")
    assert step["branches"][0]["steps"][0] == "Dentist appointment with Dr Patel"
    assert step["pruned"] >= 4
    assert len({prompt.user for prompt in model.prompts[1:]}) == 1, "every branch goes on from one prefix"
    assert answer.effort.usage.hidden > 0
    assert answer.effort.samples == 1 + len(step["branches"]), "steps are no samples"


def test_branches_are_pruned_by_score_and_never_kept_twice() -> None:
    grown = [Branch(("a",), 0.9), Branch(("a",), 0.9), Branch(("b",), 0.5), Branch(("c",), 0.3), Branch(("d",), 0.0)]
    assert best(grown) == [Branch(("a",), 0.9), Branch(("b",), 0.5)]
    assert best([Branch(("a",), 0.9), Branch(("b",), 0.4)]) == [Branch(("a",), 0.9)]
    assert best([]) == []


# The controller

WHY = "why did we go to the cabin?"
TORN = [("the wifi password", -1.2), ("the dentist appointment", -1.2)] * 100


def test_thorough_verifies_and_deep_searches_again_thinks_and_searches_the_tree() -> None:
    measured = replace(calibration.DEFAULT, model_hash="0" * 64, off={})
    assert "verify" not in steps_at("balanced", calibrations={"0" * 64: measured})
    assert "verify" in steps_at("thorough", calibrations={"0" * 64: measured})
    assert {"verify", "think", "search"} <= set(steps_at("deep", calibrations={"0" * 64: measured}))


def steps_at(level: str, **given: object) -> list[str]:
    answer = answered(asked(WHY, NOTES, ScriptedModel(TORN, pace=0.0), level=level, **given))
    return [step["step"] for step in answer.trace["steps"] if "off" not in step]


def test_a_model_s_own_word_decides_nothing_before_it_was_measured() -> None:
    assert "verify" not in steps_at("thorough")
    assert {"think", "search"} <= set(steps_at("deep"))
    assert "verify" in steps_at("thorough", verifier=Judge(TRUE))


@pytest.mark.parametrize(("score", "hopeless"), [(-0.2, True), (-4.0, False)])
def test_no_more_is_thought_about_what_the_notes_do_not_hold(score: float, hopeless: bool) -> None:
    class Doubting(ScriptedModel):
        def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
            return [score for _ in continuations]

    script = [("Not in my notes.", -1.5), ("the wifi password", -1.3)] * 90
    answer = answered(asked(WHY, NOTES, Doubting(script, pace=0.0), level="deep"))
    steps = [step["step"] for step in answer.trace["steps"]]
    assert answer.votes[0].abstains or not hopeless
    assert answer.stop_reason.startswith("the evidence is insufficient") is hopeless
    assert ("think" in steps) is not hopeless


def test_a_strategy_that_gained_nothing_is_off_for_its_model_and_says_so() -> None:
    fitted = replace(calibration.DEFAULT, model_hash="0" * 64, off={"think": "right 0.31 against 0.33 (n 100)"})
    answer = answered(
        asked(WHY, NOTES, ScriptedModel(TORN, pace=0.0), level="deep", calibrations={fitted.model_hash: fitted})
    )
    thoughts = [step for step in answer.trace["steps"] if step["step"] == "think"]
    assert thoughts == [{"step": "think", "off": "right 0.31 against 0.33 (n 100)"}]
    forced = answered(
        asked(WHO, NOTES, ScriptedModel(TORN), strategy="think", calibrations={fitted.model_hash: fitted})
    )
    assert any(step["step"] == "think" and "thought" in step for step in forced.trace["steps"])


@pytest.mark.parametrize("name", controller.STRATEGIES)
@pytest.mark.parametrize("model", [ScriptedModel, NoScores])
def test_every_strategy_runs_with_any_model_within_its_budget(name: str, model: type[ScriptedModel]) -> None:
    script = [("Dr Patel [1]", -1.0), ("Mr Colm", -2.0), ("Not in my notes.", -0.7)] * 40
    answer = answered(asked(WHO, NOTES, model(script), level="deep", strategy=name))
    assert answer.strategy == name
    assert answer.effort.samples <= BUDGETS["deep"].samples
    assert answer.text == "" or answer.citations


@pytest.mark.parametrize("level", ["balanced", "thorough", "deep"])
def test_a_model_without_scores_is_never_asked_for_them(level: str) -> None:
    script = [(f"answer {n} of many", -2.0) for n in range(1, 200)]
    answer = answered(asked(WHO, NOTES, NoScores(script, pace=0.0), level=level))
    assert 1 <= answer.effort.samples <= BUDGETS[level].samples
    votes = {candidate["weight"] for candidate in answer.trace["candidates"] if candidate["origin"] == "vote"}
    assert len(votes) <= 2, "nothing but the text tells samples apart"


def test_what_a_model_without_logprobabilities_says_and_a_note_holds_is_an_answer() -> None:
    answer = answered(asked(WHO, NOTES, NoScores([("Dr Patel [2]", -9.0)]), level="quick"))
    assert (answer.text, answer.abstained) == ("Dr Patel", False)
    assert answer.confidence > 0.4
    invented = answered(asked(WHO, NOTES, NoScores([("Napoleon", -9.0)]), level="quick", strategy="draft"))
    assert invented.confidence < answer.confidence


def test_a_verifier_that_dies_leaves_the_vote_as_it_is() -> None:
    class Dying(Judge):
        def support(self, question: str, claims: Sequence[tuple[str, Passage]]) -> list[float]:
            raise ModelDied("The model ended. Ask again.")

    answer = answered(asked(WHO, NOTES, ScriptedModel(SPLIT), strategy="best-of-n", samples=4, verifier=Dying({})))
    assert answer.votes[0].text == "Mr Colm"
    assert any(step.get("failed") == "ModelDied" for step in answer.trace["steps"])


CELLO = "Where does the woman who repaired my cello live?"
REPAIR = "Ilse Brandt repaired my cello, the woman is good, new bridge."
ADDRESS = "Ilse Brandt moved to 14 Quarry Lane."


def test_a_joining_note_far_down_is_read_with_the_first_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was found, with everything there is in a small library, and no model had read it."""
    monkeypatch.setitem(PLANS, "search", (draft, again))
    cellos = [f"my cello needs woman {word}" for word in ("rosin", "strings", "pegs", "varnish", "a case", "an hour")]
    model = ScriptedModel([("rosin", -1.2), ("varnish", -1.2)] * 100, pace=0.0)
    answer = answered(asked(CELLO, [REPAIR, *cellos, ADDRESS], model, level="deep"))
    (step,) = (step for step in answer.trace["steps"] if step["step"] == "again")
    place = [hit.passage.text for hit in answer.passages].index(ADDRESS)
    assert place >= 5
    assert step["shown"][0] == 1
    assert place + 1 in step["shown"]
    assert len({hit.passage.id for hit in answer.passages}) == len(answer.passages) == 8
    assert any("Quarry Lane" in prompt.user and "repaired" in prompt.user for prompt in model.prompts)
