"""Whether a model fits is told from what is free and within the limits of control groups."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from memx.domain.errors import ModelError
from memx.models import fit
from memx.models.fit import CONTEXT, FITS, LEAST, TIGHT, TOO_BIG, Sizes, judged

MODEL = Sizes(weights=2_497_280_256, context=32768, kv_width=73728, vocabulary=151936)
GIB = 1 << 30


@pytest.mark.parametrize(
    ("free", "word", "context"),
    [
        (12.0, FITS, 8192),
        (5.0, FITS, 4096),
        (3.8, TIGHT, 4096),
        (3.6, TIGHT, 2048),
        (3.0, TOO_BIG, 2048),
        (0, TOO_BIG, 2048),
    ],
)
def test_with_less_memory_the_context_shrinks_before_it_is_tight(free: float, word: str, context: int) -> None:
    verdict = judged(MODEL, int(free * GIB))
    assert (verdict.word, verdict.context) == (word, context)
    assert verdict.need == MODEL.need(context)


def test_no_more_context_than_it_was_trained_for() -> None:
    assert judged(Sizes(10**8, 1024, 64, 257), 100 * GIB).context == 1024
    assert judged(Sizes(10**8, 0, 64, 257), 100 * GIB).context == CONTEXT


sizes = some.builds(
    Sizes, some.integers(0, 1 << 40), some.integers(0, 1 << 20), some.integers(0, 1 << 20), some.integers(0, 1 << 20)
)


@given(sizes, some.integers(0, 1 << 42))
def test_what_is_said_holds(model: Sizes, free: int) -> None:
    verdict = judged(model, free)
    assert verdict.need == model.need(verdict.context)
    assert (verdict.word == TOO_BIG) == (verdict.need > free)
    assert (verdict.word == FITS) == (verdict.need <= free * fit.SPARE)
    assert min(LEAST, model.most()) <= verdict.context <= model.most()


@given(sizes, some.integers(0, 1 << 42), some.integers(0, 1 << 40))
def test_more_memory_is_never_worse(model: Sizes, free: int, more: int) -> None:
    order = [TOO_BIG, TIGHT, FITS]
    assert order.index(judged(model, free).word) <= order.index(judged(model, free + more).word)


def test_too_big_is_refused_with_both_figures_unless_insisted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit, "available", lambda: 2 * GIB)
    with pytest.raises(ModelError, match=r"needs 3\.5 GiB of memory and 2\.0 GiB are free.*--anyway"):
        fit.require(MODEL, "qwen")
    assert fit.require(MODEL, "qwen", anyway=True).word == TOO_BIG


def test_what_is_free_is_less_than_the_computer_has() -> None:
    import psutil

    assert 0 < fit.available() <= psutil.virtual_memory().total


def group(folder: Path, **files: object) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, value in files.items():
        (folder / name.replace("__", ".")).write_text(f"{value}\n")


def test_the_limit_of_a_control_group_counts_with_what_it_can_give_back(tmp_path: Path) -> None:
    root, own = tmp_path / "cgroup", tmp_path / "own"
    own.write_text("0::/user.slice/app.scope\n")
    group(root)
    group(root / "user.slice", memory__max="max", memory__current=900)
    stat = "anon 100\ninactive_file 250\nactive_file 3"
    group(root / "user.slice" / "app.scope", memory__max=1000, memory__current=400, memory__stat=stat)
    assert fit._limits(root, own) == [(1000, 150)]


def test_the_older_control_groups_count_too(tmp_path: Path) -> None:
    root, own = tmp_path / "cgroup", tmp_path / "own"
    own.write_text("5:cpuacct:/box\n4:memory:/box\n0::/\n")
    group(root / "memory", memory__limit_in_bytes=2**63 - 1, memory__usage_in_bytes=7)
    stat = "cache 5\ntotal_inactive_file 40"
    group(root / "memory" / "box", memory__limit_in_bytes=500, memory__usage_in_bytes=90, memory__stat=stat)
    assert fit._limits(root, own) == [(500, 50), (2**63 - 1, 7)]


def test_without_control_groups_there_is_no_limit(tmp_path: Path) -> None:
    assert fit._limits(tmp_path, tmp_path / "none") == []


def test_a_limit_below_what_is_free_is_what_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit, "_limits", lambda: [(1 << 62, 0), (3 << 20, 1 << 20)])
    assert fit.available() == 2 << 20
