"""A person's way through: keep, find, ask, take everything elsewhere, and have the same there."""

import json
from pathlib import Path

import pytest
from installed import Memx, write_lines

pytestmark = pytest.mark.models


def test_kept_found_asked_exported_and_imported_elsewhere(memx: Memx, tmp_path: Path) -> None:
    kept = memx("add", "The bike shop's ticket is 7716, ready on Thursday", "--json").json
    memx("add", "-", stdin="Pilar es alérgica a las nueces\n".encode())
    memx("add", "Rent of the workshop: £525 a month from April")

    (hit,) = memx("search", "ticket", "--json").json
    assert (hit["note_id"], hit["text"]) == (kept["id"], "The bike shop's ticket is 7716, ready on Thursday")
    assert "7716" in memx("search", "bike", "ticket").out

    reply = memx("ask", "What is the ticket number of the bike shop?", "--budget", "quick", "--json").json
    assert "7716" in reply["answer"]
    cited = reply["citations"][0]
    assert cited["note_id"] == kept["id"]
    assert cited["quote"] == "The bike shop's ticket is 7716, ready on Thursday"[cited["start"] : cited["end"]]
    assert 0 < reply["confidence"] <= 1

    memx("export", tmp_path / "all.jsonl")
    elsewhere = memx.on(tmp_path / "elsewhere")
    assert elsewhere("import", tmp_path / "all.jsonl", "--json").json["added"] == 3
    elsewhere("export", tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "all.jsonl").read_bytes()


def test_an_answer_for_people_names_its_source_confidence_and_cost(memx: Memx) -> None:
    memx("add", "Workshop alarm code is 5820. You have 30 seconds.")
    said = memx("ask", "What is the workshop alarm code?", "--budget", "quick")
    assert "5820" in said.out
    assert "[1]" in said.out
    assert "%" in said.out
    assert "1 sample" in said.out or "no model" in said.out, "what was read closely may be sure enough"


def test_a_batch_keeps_the_contract(memx: Memx, tmp_path: Path) -> None:
    bodies = {"n1": "Swim 😀 log: 9.1 °C at Gyllyngvase", "n2": "Biscuit weighed 4.9 kg at the vet"}
    notes = [{"id": k, "created": "2026-01-04T11:00:00", "body": body} for k, body in bodies.items()]
    memx("import", write_lines(tmp_path / "notes.jsonl", notes))
    asked = [{"id": f"q{i}", "question": q, "now": "2026-10-15T09:00:00"} for i, q in enumerate(QUESTIONS)]
    asked.insert(1, b"{broken")  # type: ignore[arg-type]
    path, out = write_lines(tmp_path / "q.jsonl", asked), tmp_path / "replies.jsonl"

    said = memx("ask", "--batch", path, "--json", "--budget", "balanced", "--out", out, "--seed", 1, code=6)

    assert "line 2: not JSON" in said.err
    replies = [json.loads(line) for line in out.read_text().splitlines()]
    assert [reply["id"] for reply in replies] == [f"q{i}" for i in range(len(QUESTIONS))]
    for reply in replies:
        assert set(reply) >= FIELDS
        assert 0 <= reply["tokens"]["cached"] <= reply["tokens"]["prompt"]
        assert 0 <= reply["confidence"] <= 1
        assert "[1]" not in reply["answer"]
        assert {passage["source_id"] for passage in reply["passages"]} <= set(bodies)
        for cited in reply["citations"]:
            assert bodies[cited["source_id"]][cited["start"] : cited["end"]] == cited["quote"] != ""

    # No line depends on the others.
    alone = write_lines(tmp_path / "one.jsonl", [asked[-1]])
    memx("ask", "--batch", alone, "--json", "--budget", "balanced", "--out", out, "--seed", 1)
    (reply,) = [json.loads(line) for line in out.read_text().splitlines()]
    same = ("answer", "abstained", "citations", "samples", "confidence", "stop_reason")
    assert {k: reply[k] for k in same} == {k: replies[-1][k] for k in same}


QUESTIONS = ["How cold was the sea in the swim log?", "What is the capital of Peru?", "How much did Biscuit weigh?"]
FIELDS = {
    *("id", "answer", "abstained", "confidence", "citations", "conflicts", "passages", "samples", "tokens"),
    *("seconds", "cpu_seconds", "stop_reason", "strategy", "votes"),
}


def test_the_instant_budget_needs_no_language_model(memx: Memx, tmp_path: Path) -> None:
    memx("add", "The ferry leaves at 16:40 from pier 3")
    path = write_lines(tmp_path / "q.jsonl", [{"id": 1, "question": "When does the ferry leave?"}])
    memx("ask", "--batch", path, "--json", "--budget", "instant", "--out", tmp_path / "r.jsonl")
    reply = json.loads((tmp_path / "r.jsonl").read_text())
    assert reply["samples"] == reply["tokens"]["completion"] == 0
    assert "16:40" in reply["citations"][0]["quote"]


def test_earlier_questions_are_never_evidence(memx: Memx) -> None:
    memx("add", "The gate opens at nine")
    memx("ask", "Is my blood type AB negative?", "--budget", "instant")
    found = memx("search", "blood", "--json").json
    assert found == []


def test_the_tour_answers_eight_questions_with_their_sources(memx: Memx) -> None:
    said = memx("tour")
    assert "42 sample notes" in said.out
    assert all(f"\n{number}. " in said.out for number in range(1, 9))
    assert "5820" in said.out
    assert not memx.library.exists()


def test_a_time_in_plain_words_narrows_a_search_and_says_so(memx: Memx, tmp_path: Path) -> None:
    old = {"id": "a", "created": "2025-03-12T10:00:00", "body": "Dentist: crown on the left"}
    new = {"id": "b", "created": "2025-09-02T10:00:00", "body": "Dentist: cleaning, nothing found"}
    memx("import", write_lines(tmp_path / "notes.jsonl", [old, new]))
    said = memx("search", "dentist in March 2025")
    assert "crown" in said.out
    assert "cleaning" not in said.out
    assert "Only notes of March 2025" in said.err
    assert "cleaning" in memx("search", "dentist in March 2025", "--any-time").out
    said = memx("search", "dentist in March 2024")
    assert "these are of all times" in said.err
    assert "cleaning" in said.out


def test_related_notes_come_with_their_reason(memx: Memx) -> None:
    memx("add", "Rent of the workshop: £525 a month from April")
    kept = memx("add", "Coffee with Ana. The landlord raised the workshop rent to £525.", "--json").json
    (other,) = memx("related", kept["id"], "--json").json
    assert other["theirs"] == "Rent of the workshop: £525 a month from April"
    assert other["mine"] == "The landlord raised the workshop rent to £525."
    assert "~" in memx("related", kept["id"]).out
    assert "no note" in memx("related", "nothing", code=3).err.lower()
