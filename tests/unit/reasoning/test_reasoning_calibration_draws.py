"""What the calibration command keeps of one question, drawn from a scripted model."""

import pickle
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from scripted import NOW, ScriptedModel, SmallSearch, a_note

from memx.domain.notes import Passage
from memx.domain.reading import Reading, Readings, Stretch
from memx.reasoning import voting
from memx.reasoning.strategies import best_of_n, verify

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"
PLACES = ["barn", "cellar", "attic", "garage", "kitchen", "garden", "shed", "loft", "porch", "hall"]


class FirstWords:
    """The port CloseReader: likes the first passage and its first word."""

    def reader_hash(self) -> str:
        return "1" * 64

    def read(self, question: str, passages: Sequence[Passage]) -> Readings:  # noqa: ARG002  the port's
        each = [Reading(0.9 / (n + 1), (Stretch(0, len(p.text.split()[0]), 0.9),)) for n, p in enumerate(passages)]
        return Readings(tuple(each), 0.2, 40 * len(passages))


@pytest.fixture
def calibrate() -> Iterator[object]:
    before = list(sys.path)
    sys.path.insert(0, str(PACKAGING))
    try:
        import calibrate

        yield calibrate
    finally:
        sys.path[:] = before


def outcome(calibrate, kept: Path, samples: int):
    notes = [a_note(f"Ladder and paint are in the {place}.", name=f"note {place}") for place in PLACES]
    group = calibrate.Group("own", NOW, [(NOW, note.body) for note in notes])
    ask = calibrate.Ask("Where is the ladder?", ("the barn",), (0,))
    model = calibrate.Drawn(ScriptedModel([f"the {place}" for place in PLACES]), kept)
    search = calibrate.Without(SmallSearch(notes), frozenset())
    return calibrate.drawn(model, search, FirstWords(), group, ask, samples, 1)


def test_the_verifier_is_asked_of_as_many_clusters_of_the_samples_as_best_of_n_asks(calibrate, tmp_path: Path) -> None:
    one = outcome(calibrate, tmp_path / "draws", 10)
    said = {c.text for c in one.case.candidates if c.origin not in voting.FOUND}
    assert len(said) == 10
    assert len(one.picked.keys() & said) == best_of_n.MOST_CLUSTERS
    assert len(one.case.support) <= verify.MOST_CLUSTERS, "the step `verify` hears what it hears in the app"
    assert one.judging > 10
    assert one.said.keys() == {"Closely", "Contrast", "YesNo"}, "each alone, to be compared"
    assert one.said["Contrast"].keys() == one.case.support.keys()


def test_every_request_is_kept_with_what_it_drew_and_cost(calibrate, tmp_path: Path) -> None:
    one = outcome(calibrate, tmp_path / "draws", 9)
    assert [count for count, _ in one.usage] == [1, 2, 2, 4]
    assert sum(usage.prompt - usage.cached for _, usage in one.usage) == 4 * 50
    assert pickle.loads(pickle.dumps(one)).usage == one.usage


def test_outcomes_that_were_kept_before_costs_were_still_load(calibrate, tmp_path: Path) -> None:
    one = outcome(calibrate, tmp_path / "draws", 2)
    for name in ("picked", "judging", "usage"):
        del one.__dict__[name]
    old = pickle.loads(pickle.dumps(one))
    assert (old.picked, old.usage) == (None, ())
