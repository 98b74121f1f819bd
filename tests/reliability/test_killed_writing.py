"""Killed without warning among mixed writes: what was acknowledged is there, the rest is there whole or not at all."""

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

from writer import WallClock

from memx.library.store import Library

WRITER = Path(__file__).with_name("writer.py")
CYCLES = 500 if os.environ.get("MEMX_TORTURE") else 50

State = dict[str, tuple[str, bool]]


def contents(library: Library) -> dict[str, tuple[str, bool]]:
    """id -> (body, deleted), of every note."""
    living = {note.id: (note.body, False) for note in library.all_notes()}
    return living | {note.id: (note.body, True) for note in library.trash(100_000)}


def run_and_kill(folder: Path, seed: int, seconds: float) -> list[dict[str, object]]:
    """What the writer said before it died."""
    command = [sys.executable, str(WRITER), str(folder), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        first = process.stdout.readline()  # it is writing now
        threading.Timer(seconds, process.kill).start()
        rest = process.stdout.read()
    lines = (first + rest).splitlines(keepends=True)
    return [json.loads(line) for line in lines if line.endswith("\n")]


def after(state: State, kind: str, id_: str, body: str) -> State:
    """The model's state after a change."""
    if kind in {"add", "edit"}:
        return {**state, id_: (body, False)}
    if kind in {"delete", "restore"}:
        return {**state, id_: (state[id_][0], kind == "delete")}
    return state


def replay(state: State, said: list[dict[str, object]]) -> tuple[State, list[str] | None]:
    """The state after everything acknowledged, and the change that was under way."""
    begun = None
    for message in said:
        if "begin" in message:
            begun = message["begin"]
        else:
            kind, _, body = begun
            state, begun = after(state, kind, message["done"], body), None
    return state, begun


def allowed(found: State, state: State, begun: list[str] | None) -> bool:
    """Whether a library is as acknowledged, with the change under way or without it."""
    if found == state:
        return True
    if begun and begun[0] == "add":  # its name was never told
        new = found.keys() - state.keys()
        return len(new) == 1 and found == {**state, new.pop(): (begun[2], False)}
    return bool(begun) and found == after(state, *begun)


def test_no_acknowledged_change_is_lost(folder: Path, clock: WallClock) -> None:
    state: State = {}
    acknowledged = 0
    for cycle in range(CYCLES):
        said = run_and_kill(folder, cycle, random.uniform(0.0, 0.25))
        acknowledged += sum("done" in message for message in said)
        state, begun = replay(state, said)
        library = Library.open(folder, clock)
        try:
            found = contents(library)
            assert allowed(found, state, begun), f"cycle {cycle}"
            assert library.check() == []
        finally:
            library.close()
        state = found
    assert acknowledged > CYCLES
