"""Several at once, and stopped in the middle: nothing acknowledged is lost."""

import json
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from installed import PATIENCE, Memx, wait_until, write_lines


def test_two_of_them_keep_notes_at_the_same_time(memx: Memx, tmp_path: Path) -> None:
    def keep(number: int) -> str:
        return str(memx("add", f"note number {number}", "--json").json["id"])

    with ThreadPoolExecutor(4) as together:
        ids = list(together.map(keep, range(12)))
    assert len(set(ids)) == 12
    memx("export", tmp_path / "all.jsonl")
    kept = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    assert {note["id"] for note in kept} == set(ids)


def test_an_import_stopped_by_ctrl_c_keeps_what_it_says_and_goes_on_later(memx: Memx, tmp_path: Path) -> None:
    rows = [{"id": str(i), "body": f"note {i} " + "some words of it " * 40} for i in range(20_000)]
    path = write_lines(tmp_path / "many.jsonl", rows)
    running = memx.start("import", path, "--json")
    wait_until(lambda: memx("search", "note", "--limit", 1, "--json").json != [], running)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130, err.decode()
    told = json.loads(out)
    assert told["stopped"]
    assert b"Stopped." in err
    rest = memx("import", path, "--json").json
    assert 0 < told["added"] <= rest["unchanged"] <= told["added"] + 200  # the batch at hand may have been kept
    assert rest["added"] + rest["unchanged"] == len(rows)


@pytest.mark.models
def test_a_batch_stopped_by_ctrl_c_keeps_the_replies_it_has(memx: Memx, tmp_path: Path) -> None:
    memx("add", "The gate opens at nine")
    rows = [{"id": i, "question": f"When does gate {i} open?"} for i in range(1_000)]
    path, out = write_lines(tmp_path / "q.jsonl", rows), tmp_path / "r.jsonl"
    running = memx.start("ask", "--batch", path, "--json", "--budget", "quick", "--out", out)
    wait_until(lambda: out.exists() and out.read_bytes().count(b"\n") > 1, running)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130, err.decode()
    lines = out.read_text().splitlines()
    assert [json.loads(line)["id"] for line in lines] == list(range(len(lines)))
    assert f"{len(lines)} of 1000 replies are kept in {out}" in err.decode()
