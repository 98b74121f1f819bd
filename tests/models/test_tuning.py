"""What suits this computer is measured once, kept, and measured again when something has changed."""

import json
import os
from pathlib import Path

import pytest
from waiting import is_alive, until

from memx import bundled
from memx.domain.generation import Prompt, Sampled, Sampling
from memx.models import tuning, weights
from memx.models.language import LanguageClient
from memx.models.tuning import Fit, Trial, Verdict
from memx.reasoning import prompts

FIT = Fit(None, 1, (Verdict("Q8_0", 0.5, 0.8, 0.1, 200, False),), (Trial(None, 1, 100.0, 10.0),), 20.0)


@pytest.mark.parametrize(("reading", "chunk"), [(2000.0, 128), (256.0, 128), (200.0, 64), (70.0, 32), (3.0, 32)])
def test_a_slow_computer_reads_less_of_a_prompt_at_once(reading: float, chunk: int) -> None:
    fit = Fit("Q8_0", 2, (), (Trial("Q8_0", 2, reading, 10.0), Trial("Q8_0", 1, 9000.0, 10.0)))
    assert fit.chunk == chunk
    assert Fit("Q8_0", 2).chunk == 128, "where nothing was measured"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEMX_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF and so on")
    return path


def test_what_was_found_is_kept_and_read_again(file: Path) -> None:
    assert tuning.stored(file, None) is None
    tuning.keep(file, None, FIT)
    assert tuning.stored(file, None) == FIT


def test_it_holds_for_no_other_model_adapter_processor_or_library(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tuning.keep(file, None, FIT)
    adapter = file.with_name("adapter.gguf")
    adapter.write_bytes(b"another")
    assert tuning.stored(file, adapter) is None
    with monkeypatch.context() as patch:
        patch.setattr(weights, "physical_cores", lambda: 64)
        assert tuning.stored(file, None) is None
    with monkeypatch.context() as patch:
        patch.setattr(tuning, "processor", lambda: "another processor")
        assert tuning.stored(file, None) is None
    assert tuning.stored(file, None) == FIT
    file.write_bytes(b"GGUF and something else")
    assert tuning.stored(file, None) is None


@pytest.mark.parametrize(
    "damage", [b"", b"[]", b"{}", b"\xff\xfe", b'{"fingerprint": 1, "fit": 2}', b"null"], ids=range(6)
)
def test_a_damaged_record_counts_as_none(file: Path, damage: bytes) -> None:
    tuning.keep(file, None, FIT)
    tuning._path(file).write_bytes(damage)
    assert tuning.stored(file, None) is None


def test_a_record_that_names_nonsense_counts_as_none(file: Path) -> None:
    tuning.keep(file, None, FIT)
    record = json.loads(tuning._path(file).read_text())
    for form, threads in (("Q8_0", 0), ("Q8_0", "many"), (7, 2), (None, 10**9)):
        record["fit"] |= {"form": form, "threads": threads}
        tuning._path(file).write_text(json.dumps(record))
        assert tuning.stored(file, None) is None


def test_a_processor_is_known_by_its_name_and_its_instructions(tmp_path: Path) -> None:
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text("model name\t: Quick 9\nflags\t: sse avx\n\nmodel name\t: Quick 9\nflags\t: avx sse\n")
    first = tuning.processor(cpuinfo)
    cpuinfo.write_text("model name\t: Quick 9\nflags\t: sse avx avx512\n")
    assert first.startswith("Quick 9 ")
    assert tuning.processor(cpuinfo) != first
    assert tuning.processor(tmp_path / "not there")


def test_the_questions_are_about_our_own_notes_and_asked_as_memx_asks() -> None:
    folder = bundled.folder("resources")
    notes = [json.loads(line)["body"] for line in (folder / "samples" / "notes.jsonl").read_text("utf-8").splitlines()]
    bodies = " ".join(" ".join(notes).split())
    rows = [json.loads(line) for line in (folder / "models" / "agreement.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) == 24
    for row in rows:
        assert row["system"] == prompts.SYSTEM
        assert row["answer"] == prompts.ABSTENTION or row["answer"].partition(" [")[0] in bodies


@pytest.mark.models
def test_the_computer_is_measured_and_the_next_start_uses_what_was_found(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("MEMX_CACHE", str(tmp_path / "cache"))
    language = LanguageClient(tmp_path, idle=0.2, tune=True)
    try:
        language.start()
        shipped, adapter = weights.language_weights(), weights.adapter()
        until(lambda: language.state()[0] == "off")
        until(lambda: tuning.stored(shipped, adapter) is not None, 300)
        fit = tuning.stored(shipped, adapter)
        assert fit is not None
        by_form = {verdict.form: verdict for verdict in fit.verdicts}
        assert by_form["Q8_0"].kept
        assert by_form["Q8_0"].divergence < 0.01
        assert not by_form["Q4_0"].kept  # quick, and another model
        assert fit.trials[0].form == "Q8_0"
        kept = {path.suffixes[-2] for path in (tmp_path / "cache" / "weights").glob("*.gguf")}
        assert kept == {f".{fit.form}"} if fit.form else not kept
        answer = list(language.sample(Prompt("", "Say yes."), Sampling(max_tokens=2)))
        assert any(isinstance(event, Sampled) for event in answer)
        used = Path(language._running().said("weights"))
        assert used == shipped if fit.form is None else f".{fit.form}." in used.name
    finally:
        language.close()


@pytest.mark.models
def test_a_question_never_waits_for_a_measurement(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("MEMX_CACHE", str(tmp_path / "cache"))
    language = LanguageClient(tmp_path, idle=0.2, tune=True)
    try:
        language.start()
        first = language.pid()
        assert first is not None
        until(lambda: language.state()[0] == "off")
        assert is_alive(first)  # it measures
        assert os.getpriority(os.PRIO_PROCESS, first) == 19
        assert [
            e.text for e in language.sample(Prompt("", "Say yes."), Sampling(max_tokens=2)) if isinstance(e, Sampled)
        ]
        assert not is_alive(first)
        assert language._running().starts == 2
    finally:
        language.close()
