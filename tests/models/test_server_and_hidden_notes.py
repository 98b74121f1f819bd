"""Which notes a server gets to see: passages of those that may answer, and never of a hidden one."""

from pathlib import Path

import pytest
from scripted_server import ScriptedServer, serving

from memx.app.memory import Memory
from memx.domain.budget import Budget
from memx.domain.errors import BadInput
from memx.domain.events import Answered
from memx.domain.notes import Draft
from memx.models.choice import ModelChoice

pytestmark = pytest.mark.models
PATIENT = Budget("deep", 9, 240.0)
SECRET = "The ferry to the island costs 40 crowns for members"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMX_SETTINGS", str(tmp_path / "settings"))


def test_hidden_notes_never_go(tmp_path: Path) -> None:
    with serving(ScriptedServer()) as server:
        memory = Memory.open(tmp_path / "library")
        try:
            memory.choose_language(ModelChoice("server", server.address))
            memory.save(Draft("The ferry to the island leaves at 16:40"))
            hidden = memory.save(Draft(SECRET)).note
            memory.set_hidden(hidden.id, True)
            for question in ("What does the ferry to the island cost?", "When does the ferry leave?"):
                *_, last = memory.ask(question, PATIENT, strategy="vote", samples=3)
                assert isinstance(last, Answered)
            assert len(server.questions) >= 2
            assert any("16:40" in one.raw for one in server.asked)
            assert not any("crowns" in one.raw for one in server.asked)
            with pytest.raises(BadInput, match="runs on a server"):
                memory.measure_computer()
        finally:
            memory.close()


def test_another_choice_ends_the_way_to_the_server(tmp_path: Path) -> None:
    with serving(ScriptedServer()) as server:
        memory = Memory.open(tmp_path / "library")
        try:
            memory.choose_language(ModelChoice("server", server.address))
            memory.save(Draft("The ferry to the island leaves at 16:40"))
            list(memory.ask("When does the ferry leave?", PATIENT, strategy="draft"))
            asked = len(server.asked)
            assert memory.models().language.state == "ready"
            memory.choose_language(ModelChoice())
            assert memory.models().language.state == "off"
            list(memory.ask("When does the ferry leave?", Budget("instant", 0, 30.0)))
            assert len(server.asked) == asked
        finally:
            memory.close()
