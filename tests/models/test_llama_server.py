"""Against the real llama-server, on the bundled model: what it says is what the same model says here."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from asking import PLUMBER, SURE, about
from real_server import NAME, SLOTS, llama_server, slots
from waiting import until

from memx.domain.errors import ModelError, PromptTooLong
from memx.domain.generation import Prompt, Sampled, Sampling, Usage
from memx.models import secrets
from memx.models.choice import ModelChoice
from memx.models.language import LanguageClient
from memx.models.remote import ServerClient

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with llama_server() as address:
        yield address


@pytest.fixture(scope="module")
def remote(server: str) -> Iterator[ServerClient]:
    client = ServerClient(ModelChoice("server", server))
    yield client
    client.close()


def drawn(client: ServerClient | LanguageClient, prompt: Prompt = PLUMBER, **sampling) -> tuple[list[Sampled], Usage]:
    *rest, cost = client.sample(prompt, Sampling(**{"max_tokens": 12, **sampling}))
    assert isinstance(cost, Usage)
    return sorted((one for one in rest if isinstance(one, Sampled)), key=lambda one: one.index), cost


def test_what_it_can_is_found_out(remote: ServerClient) -> None:
    able = remote.abilities
    assert (able.flavour, able.together, able.logprobs, able.bias, able.extras) == (
        "llama.cpp",
        SLOTS,
        True,
        True,
        True,
    )
    assert (able.thinks, able.tokenizes, able.context) == (False, True, 4096)
    info = remote.info()
    assert (info.name, info.context, info.capabilities.host) == (NAME, 4096, "")
    assert remote.state() == ("ready", "")


def test_samples_their_log_probabilities_and_their_tokens_are_those_of_the_same_file_here(
    remote: ServerClient, own: Callable[..., LanguageClient]
) -> None:
    """Raw, whatever the temperature: each sample's are what the model here gives the same text, but for rounding. Those
    of the distribution that was drawn from would be nearly nothing at 0.3."""
    here = own(form=None)
    for temperature in (0.3, 1.3):
        samples, cost = drawn(remote, SURE, count=4, temperature=temperature, min_p=0.02, seed=3)
        tokens, scores = here.count([one.text for one in samples]), here.score(SURE, [one.text for one in samples])
        told = [pair for pair, n in zip(zip(samples, scores, strict=True), tokens, strict=True) if pair[0].tokens == n]
        assert len(told) >= 2  # a text may be drawn in other tokens than it is cut into
        for sample, scored in told:
            assert sum(sample.logprobs) == pytest.approx(scored, rel=0.1, abs=0.3)
        assert max(abs(scored) for _, scored in told) > 0.5  # else the bound above would hold for those, too
    assert len({sample.text for sample in samples}) > 1
    greedy, one = drawn(remote, SURE, count=1)
    theirs, other = drawn(here, SURE, count=1)
    assert greedy[0].text == theirs[0].text
    assert greedy[0].first_margin == pytest.approx(theirs[0].first_margin, abs=0.3)
    assert one.prompt == cost.prompt == other.prompt
    assert remote.count([PLUMBER.user, "", "é😀"]) == here.count([PLUMBER.user, "", "é😀"])


def test_other_seeds_say_other_things(remote: ServerClient) -> None:
    first, other = ([one.text for one in drawn(remote, count=4, temperature=1.5, seed=s)[0]] for s in (20, 90))
    assert first != other
    assert len(set(first)) > 1


def test_tokens_are_counted_truly(remote: ServerClient) -> None:
    drawn(remote, about("When may I call?"))
    samples, cost = drawn(remote, about("When may I call?"), count=2 * SLOTS, temperature=0.8, stops=("\n",))
    assert len(samples) == 2 * SLOTS
    assert cost.prompt == 2 * drawn(remote, about("When may I call?"))[1].prompt
    assert 0 < cost.cached < cost.prompt
    assert len(samples) <= cost.completion <= 12 * len(samples)
    assert cost.hidden == 0
    assert cost.seconds > 0


def test_a_prompt_larger_than_its_context(remote: ServerClient) -> None:
    with pytest.raises(PromptTooLong):
        drawn(remote, Prompt("", "word " * 6000))
    assert drawn(remote)[0]


def test_an_opening_is_gone_on_with(remote: ServerClient) -> None:
    plain = drawn(remote, Prompt("", "What is the capital of France?"))[0][0].text
    opened = drawn(remote, Prompt("", "What is the capital of France?", "The notes name the city of"))[0][0].text
    assert opened != plain
    assert "Paris" in opened


def test_stopping_frees_its_slots_at_once(remote: ServerClient, server: str) -> None:
    """The best of several, since a busy machine may be late with a step."""
    waits = []
    for close in (True, False, True, False):
        answer = remote.sample(Prompt("", "Count to a thousand: 1, 2, 3,"), Sampling(SLOTS, 2000, 0.8))
        until(lambda answer=answer: bool(next(answer).text))
        begun = time.monotonic()
        answer.close() if close else remote.cancel()
        until(lambda: not any(slot["is_processing"] for slot in slots(server)))
        waits.append(time.monotonic() - begun)
    assert min(waits) < 0.2, waits


def test_a_server_with_one_slot_is_asked_side_by_side() -> None:
    with llama_server(slots=1, context=2048) as address:
        client = ServerClient(ModelChoice("server", address))
        samples, cost = drawn(client, count=3, temperature=1.0, seed=5)
        assert [sample.index for sample in samples] == [0, 1, 2]
        assert client.abilities.together == 1
        assert client.abilities.logprobs
        assert cost.cached > 0
        client.close()


def test_its_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMX_SETTINGS", str(tmp_path))
    with llama_server("--api-key", "sk-right", context=1024, slots=1) as address:
        for key in ("", "sk-wrong"):
            client = ServerClient(ModelChoice("server", address), key=key)
            with pytest.raises(ModelError, match="does not accept the key"):
                client.start()
            client.close()
        monkeypatch.setenv(secrets.VARIABLE, "sk-right")
        client = ServerClient(ModelChoice("server", address))
        assert drawn(client, Prompt("", "Say yes."), max_tokens=2)[0]
        client.close()
