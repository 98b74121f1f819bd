"""Which larger model is offered: the largest that fits memory and processor, none where a person has chosen."""

import dataclasses

import pytest

from memx.models import shelf
from memx.models.better import better
from memx.models.choice import ModelChoice
from memx.models.fit import Verdict
from memx.models.shelf import OnShelf

GIB = 1 << 30
FITS, TIGHT, BIG = (Verdict(word, 8192, 2 * GIB, 8 * GIB) for word in ("fits", "tight", "won't fit"))
BUNDLED = OnShelf("bundled", "Bundled", "bundled", "/b", 145_000_000, "Apache-2.0", 8192, FITS, used=True)


@pytest.fixture(autouse=True)
def online(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)


def of_catalogue(name: str, size: float, **fields: object) -> OnShelf:
    """`size` in GB."""
    one = OnShelf(name, name, "catalogue", "", round(size * 1e9), "MIT", 8192, FITS, False, False, "pinned")
    return dataclasses.replace(one, **fields)  # type: ignore[arg-type]


def name_of(*models: OnShelf, cores: int = 8) -> str | None:
    found = better([BUNDLED, *models], cores)
    return found.name if found else None


def test_the_largest_that_fits_memory_and_processor() -> None:
    models = [of_catalogue("small", 0.6), of_catalogue("middle", 1.8), of_catalogue("large", 3.9)]
    assert name_of(*models) == "large"
    assert name_of(*models, cores=4) == "middle"
    assert name_of(*models, cores=2) == "small"
    assert name_of(*models, cores=1) is None
    for verdict in (TIGHT, BIG, None):
        assert name_of(*models[:2], dataclasses.replace(models[2], verdict=verdict)) == "middle"


def test_of_two_nearly_as_large_the_one_that_answers_at_once() -> None:
    assert name_of(of_catalogue("thinks", 2.6, thinks=True), of_catalogue("answers", 2.5)) == "answers"
    assert name_of(of_catalogue("thinks", 2.6, thinks=True), of_catalogue("answers", 1.3)) == "thinks"


def test_no_licence_with_terms_of_its_own_and_no_file_without_a_checksum() -> None:
    assert name_of(of_catalogue("terms", 2.0, licence="Gemma Terms of Use")) is None
    assert name_of(of_catalogue("unknown", 2.0, checksum="checked against the hub's own checksum")) is None


def test_what_is_here_or_begun_comes_first() -> None:
    large, begun = of_catalogue("large", 3.0), of_catalogue("begun", 1.0, begun=500_000_000)
    here = of_catalogue("here", 0.6, origin="fetched", path="/m/here.gguf")
    assert name_of(large, begun) == "begun"
    assert name_of(large, begun, here) == "here"


def test_nothing_where_another_answers_or_nothing_may_be_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    large, here = of_catalogue("large", 3.0), of_catalogue("here", 0.6, origin="fetched", used=True)
    rested = dataclasses.replace(BUNDLED, used=False)
    assert better([rested, here, large], 8) is None
    assert better([rested, large], 8) is None, "a server answers"
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert name_of(large) is None


def test_a_computer_of_many_cores_and_much_memory_is_offered_one_of_the_catalogue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shelf.fit, "available", lambda: 16 * GIB)
    monkeypatch.setattr(shelf.choice, "chosen", ModelChoice)
    found = better(shelf.shelf(), 8)
    assert found is not None
    assert found.name == "qwen3-4b-instruct"
    assert found.verdict is not None
    assert found.verdict.need < 16 * GIB
