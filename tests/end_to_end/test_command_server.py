"""A person's way to a server: choose it, ask, see where passages went, go back."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from installed import Memx

HERE = Path(__file__).resolve().parent
SECRET = "sk-e2e-55512"


@pytest.fixture(scope="module")
def servers() -> Iterator[Path]:
    """The test servers of tests/models can be imported."""
    sys.path.append(str(HERE.parent / "models"))
    yield HERE
    sys.path.remove(str(HERE.parent / "models"))


@pytest.fixture
def scripted(servers: Path) -> Iterator:  # type: ignore[type-arg]
    module = importlib.import_module("scripted_server")
    with module.serving(module.ScriptedServer()) as server:
        yield server


@pytest.mark.models
def test_a_real_server_answers_with_votes_and_sources(memx: Memx, servers: Path) -> None:
    module = importlib.import_module("real_server")
    with module.llama_server() as address:
        said = memx("models", "server", address, "--yes")
        assert "is this computer" in said.err
        assert "up to 4 samples in one request; votes are weighed" in said.out
        kept = memx("add", "The bike shop's ticket is 7716, ready on Thursday", "--json").json
        memx("add", "Rent of the workshop: £525 a month from April")

        asked = "What is the ticket number of the bike shop?"
        reply = memx("ask", asked, "--budget", "balanced", "--json").json
        assert "7716" in reply["answer"]
        assert reply["citations"][0]["note_id"] == kept["id"]

        # Whatever the machine is busy with: a budget of more seconds, and all the votes.
        reply = memx("ask", asked, "--budget", "deep", "--strategy", "vote", "--samples", 5, "--json").json
        assert "7716" in reply["answer"]
        assert reply["citations"][0]["quote"] == "The bike shop's ticket is 7716, ready on Thursday"
        assert reply["samples"] == 5
        assert sum(vote["votes"] for vote in reply["votes"]) == 5
        assert reply["tokens"]["prompt"] > reply["tokens"]["cached"] > 0
        assert reply["sent_to"] == ""
        assert "without weights" not in reply["stop_reason"]
    assert "Is the server running" in memx("ask", asked, "--budget", "quick", code=5).err
    memx("models", "use", "bundled")
    assert "7716" in memx("ask", asked, "--budget", "quick").out


def test_a_choice_outlasts_the_command_and_is_no_part_of_the_library(memx: Memx, scripted) -> None:
    memx("models", "server", scripted.address, "--yes")
    assert memx("models", "used").out == f"scripted on {scripted.address}/v1\n"
    memx("add", "The ferry leaves at 16:40")
    memx("ask", "When does the ferry leave?", "--strategy", "draft")
    assert any("16:40" in one.raw for one in scripted.asked)
    assert scripted.address not in "".join(str(path) for path in memx.library.iterdir())
    assert not any(scripted.address.encode() in path.read_bytes() for path in memx.library.rglob("*") if path.is_file())


def test_without_log_probabilities_the_answer_says_so(memx: Memx, scripted) -> None:
    scripted.refuses = ("logprobs",)
    assert "votes count without weights" in memx("models", "server", scripted.address, "--yes").out
    memx("add", "The ferry leaves at 16:40")
    said = memx("ask", "When does the ferry leave?", "--budget", "deep", "--strategy", "vote", "--samples", 3)
    assert "votes counted without weights" in said.out


def test_a_server_that_fails_in_the_middle_is_said_and_a_sentence_is_quoted(memx: Memx, scripted) -> None:
    memx("models", "server", scripted.address, "--yes")
    memx("add", "The ferry leaves at 16:40")
    scripted.steps = [importlib.import_module("scripted_server").status(401)]
    said = memx("ask", "When does the ferry leave?", "--budget", "deep")
    assert "does not accept the key" in said.err
    assert "16:40" in said.out


def test_before_passages_leave_the_computer_a_person_is_asked(memx: Memx) -> None:
    said = memx("models", "server", "https://gpu.invalid/v1", "--model", "m", code=2)
    assert "They leave this computer" in said.err
    assert "--yes" in said.err
    assert memx("models", "used", "--json").json["kind"] == "bundled"
    said = memx("models", "server", "http://8.8.8.8/v1", "--yes", code=2)
    assert "--insecure-http" in said.err


def test_a_server_that_is_not_there_is_not_chosen(memx: Memx, scripted) -> None:
    assert "Is the address right" in memx("models", "server", "http://gpu.invalid", "--yes", code=5).err
    scripted.models = {"data": [{"id": "large"}, {"id": "small"}]}
    assert "It has: large, small" in memx("models", "server", scripted.address, "--yes", "--model", "x", code=5).err
    assert memx("models", "used", "--json").json["kind"] == "bundled"


def test_a_key_without_a_keyring_is_kept_nowhere(memx: Memx, scripted) -> None:
    memx.extra = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    said = memx("models", "server", scripted.address, "--yes", "--key-stdin", stdin=SECRET.encode() + b"\n", code=5)
    assert "MEMX_SERVER_KEY" in said.err
    assert memx("models", "used", "--json").json["kind"] == "bundled"
    memx.extra |= {"MEMX_SERVER_KEY": SECRET}
    memx("models", "server", scripted.address, "--yes")
    assert scripted.asked[-1].headers["authorization"] == f"Bearer {SECRET}"
    files = [path for path in [*memx.home.rglob("*"), *memx.library.rglob("*")] if path.is_file()]
    assert any(path.name == "servers.json" for path in files)
    assert [path for path in files if SECRET.encode() in path.read_bytes()] == []
    memx("models", "server", scripted.address, "--yes", "--key-stdin", stdin=b"two words\n", code=2)
