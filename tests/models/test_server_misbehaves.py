"""Servers that answer wrongly, late, never or for ever: a typed error with a sentence, no hang and no wrong count."""

import random
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest
from certificates import certified, trusted
from scripted_server import ScriptedServer, choices, drop, end, events, serving, status, usage, word
from waiting import until

from memx.domain.errors import Cancelled, ModelError, ModelMissing, PromptTooLong
from memx.domain.generation import Piece, Prompt, Sampled, Sampling
from memx.models import secrets
from memx.models.choice import ModelChoice
from memx.models.remote import ServerClient
from memx.models.remote_wire import Patience

SECRET = "sk-test-7f3a9c"
NOTE = "The safe is behind the painting."
ASKED = Prompt("", NOTE)
HURRIED = Patience(connect=2, first=20, between=20, tries=1)
NO_PATIENCE = Patience(connect=2, first=0.5, between=0.5)
PROMPT_LIMITS = [
    {"type": "exceed_context_size_error", "n_ctx": 4096, "message": "request (6031 tokens) exceeds the size"},
    {"message": "This model's maximum context length is 4096 tokens. However, you requested 5000", "code": 400},
    {"code": "context_length_exceeded", "message": "too long"},
]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEMX_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.delenv("MEMX_SERVER_KEY", raising=False)
    return tmp_path / "settings"


@contextmanager
def connected(
    later: Patience = HURRIED, key: str = "", **script: object
) -> Iterator[tuple[ScriptedServer, ServerClient]]:
    """Its first look over, well-behaved until then; from then on with the patience `later`."""
    with serving(ScriptedServer(**script)) as server:  # type: ignore[arg-type]
        client = ServerClient(ModelChoice("server", server.address), key=key, patience=HURRIED)
        try:
            client.start()
            client._ready()[0].patience = later
            yield server, client
        finally:
            client.close()


def drawn(client: ServerClient, **sampling: object) -> list[Sampled]:
    return [one for one in client.sample(ASKED, Sampling(**sampling)) if isinstance(one, Sampled)]  # type: ignore[arg-type]


STEPS = {
    "401": (status(401), ModelError, "does not accept the key"),
    "403": (status(403), ModelError, "refuses this key or this model"),
    "404": (status(404), ModelMissing, "has no model “scripted”"),
    "429 for ever": (status(429), ModelError, "too much to do"),
    "500": (status(500), ModelError, "trouble of its own"),
    "503": (status(503, "<html>busy</html>", "text/html"), ModelError, "trouble of its own"),
    "400": (status(400), ModelError, "refuses the question"),
    "HTML": (status(200, "<html>Welcome</html>", "text/html"), ModelError, "not the answer of an OpenAI-compatible"),
    "no stream": (status(200, {"choices": []}), ModelError, "not the answer of an OpenAI-compatible"),
    "half a JSON": (events(b'data: {"choices": [{"ind\n\n'), ModelError, "broke off"),
    "no object": (events(b"data: 7\n\n"), ModelError, "not the answer"),
    "no UTF-8": (events(b"data: \xff\xfe\n\n"), ModelError, "broke off"),
    "error in the stream": (events({"error": {"message": NOTE}}), ModelError, "broke off"),
    "a strange index": (events({"choices": [{"index": "x"}]}), ModelError, "not the answer"),
    "strange choices": (events({"choices": [7]}), ModelError, "not the answer"),
    "cut off": (events(word("and "), done=False), ModelError, "broke off"),
    "aborted": (events(word("and "), end(reason="abort")), ModelError, "broke off"),
    "no end of a choice": (events(word("and ")), ModelError, "broke off"),
    "nothing at all": (events(done=False), ModelError, "fewer answers"),
    "hangs up": (drop, ModelError, "was lost|fewer answers"),
    "no choices": (events(usage(5, 0)), ModelError, "fewer answers"),
    "another address": (status(307, Location="http://127.0.0.1:9/v1"), ModelError, "does not follow"),
}  # fmt: skip


@pytest.mark.parametrize("name", STEPS)
def test_a_wrong_answer_is_a_sentence_that_repeats_nothing(name: str, caplog: pytest.LogCaptureFixture) -> None:
    step, kind, words = STEPS[name]
    with connected(key=SECRET, steps=[step]) as (server, client):
        with pytest.raises(kind, match=words) as caught:
            drawn(client)
        assert client.state() == ("failed", str(caught.value))
        said = "".join(traceback.format_exception(caught.value)) + caplog.text
        assert SECRET not in said
        assert NOTE not in said
        server.steps, server.said = [choices], 0
        assert len(drawn(client, count=2)) == 2  # the next question works
        assert client.state() == ("ready", "")


@pytest.mark.parametrize("error", PROMPT_LIMITS)
def test_a_prompt_that_is_too_long_is_said_and_is_no_trouble_of_the_server(error: dict) -> None:
    with connected(steps=[status(400, {"error": error})]) as (_, client):
        with pytest.raises(PromptTooLong, match="longer than"):
            drawn(client)
        assert client.state() == ("ready", "")


@pytest.mark.parametrize("code", [429, 500, 502, 503])
def test_a_request_that_is_refused_for_now_is_sent_again(code: int) -> None:
    with connected(steps=[status(code), choices]) as (server, client):
        assert len(drawn(client)) == 1
        assert len(server.questions) == 2


def test_retry_after_is_respected() -> None:
    with connected(steps=[status(429, Retry_After="2"), choices]) as (_, client):
        begun = time.monotonic()
        assert len(drawn(client)) == 1
        assert time.monotonic() - begun >= 2


def test_a_wait_that_is_too_long_is_not_begun() -> None:
    with connected(steps=[status(429, Retry_After="86400")]) as (server, client):
        with pytest.raises(ModelError, match="too much to do"):
            drawn(client)
        assert len(server.questions) == 1


def test_a_connection_lost_before_the_first_token_is_made_again() -> None:
    with connected(steps=[drop, events(done=False), choices]) as (server, client):
        assert len(drawn(client)) == 1
        assert len(server.questions) == 3


def test_nothing_is_asked_again_once_something_was_said() -> None:
    with connected(steps=[events(word("and "), done=False), choices]) as (server, client):
        with pytest.raises(ModelError, match="broke off"):
            drawn(client)
        assert len(server.questions) == 1


def test_fewer_choices_for_ever_are_said_in_the_end() -> None:
    with connected(steps=[events(word("a"), end(), usage(5, 1)), events(usage(5, 0))]) as (server, client):
        with pytest.raises(ModelError, match="fewer answers"):
            drawn(client, count=3)
        assert len(server.questions) == 4


@pytest.mark.parametrize("silence", ["wait_for_ever", "silent_stream", "endless_pings"])
def test_silence_ends(silence: str) -> None:
    with connected(NO_PATIENCE) as (server, client):
        server.steps = [getattr(server, silence)]
        with pytest.raises(ModelError, match="did not answer in time"):
            drawn(client)
        until(lambda: bool(server.gone) or silence == "endless_pings")


def test_an_answer_without_end_is_cut_off() -> None:
    with connected() as (server, client):
        server.steps = [server.endless]
        with pytest.raises(ModelError, match="did not stop"):
            drawn(client, max_tokens=20)
        until(lambda: bool(server.gone))


def test_while_nothing_comes_there_are_moments_to_look_at_the_clock() -> None:
    with connected() as (server, client):
        server.steps = [server.wait_for_ever]
        answer = client.sample(ASKED, Sampling())
        assert [next(answer) for _ in range(3)] == [Piece(0, "")] * 3
        answer.close()
        until(lambda: bool(server.gone))


@pytest.mark.parametrize("step", ["wait_for_ever", "silent_stream", "endless"])
def test_closing_the_answer_closes_the_request_at_once(step: str) -> None:
    """The best of several: a busy machine may be late, a client that waits for something always is."""
    waits = []
    with connected() as (server, client):
        server.steps = [getattr(server, step)]
        for _ in range(4):
            server.streaming.clear()
            server.gone.clear()
            answer = client.sample(ASKED, Sampling(max_tokens=10**6))
            next(answer)
            until(server.streaming.is_set)
            begun = time.monotonic()
            answer.close()
            until(lambda: bool(server.gone))
            waits.append(server.gone[0] - begun)
    assert min(waits) < 0.2, waits


@pytest.mark.parametrize("step", ["wait_for_ever", "endless", "retry"])
def test_cancel_from_another_thread_ends_the_wait(step: str) -> None:
    with connected() as (server, client):
        server.steps = [status(429, Retry_After="100") if step == "retry" else getattr(server, step)]
        stop = threading.Thread(target=lambda: (until(lambda: bool(server.questions)), client.cancel()))
        stop.start()
        begun = time.monotonic()
        with pytest.raises(Cancelled):
            drawn(client, max_tokens=10**6)
        assert time.monotonic() - begun < 20
        stop.join()
        server.steps = [choices]
        assert len(drawn(client)) == 1


def test_a_closed_client_answers_no_more_and_ends_who_waits() -> None:
    with connected() as (server, client):
        server.steps = [server.wait_for_ever]
        answer = client.sample(ASKED, Sampling())
        next(answer)
        client.close()
        with pytest.raises(Cancelled):
            list(answer)
        with pytest.raises(ModelError, match="closed"):
            drawn(client)
        client.close()
        assert client.state() == ("off", "")


def test_closing_while_it_is_still_being_found_out_what_a_server_can_do() -> None:
    with serving(ScriptedServer()) as server:
        server.models = server.wait_for_ever
        client = ServerClient(ModelChoice("server", server.address), patience=HURRIED)
        ended: list[BaseException] = []

        def begin() -> None:
            try:
                client.start()
            except (Cancelled, ModelError) as error:
                ended.append(error)

        starting = threading.Thread(target=begin)
        starting.start()
        until(server.streaming.is_set)
        client.close()
        starting.join(10)
        assert len(ended) == 1
        assert client.state() == ("off", "")


def test_settings_that_cannot_be_used_are_a_trouble_of_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("", "http://8.8.8.8/v1", "gpu-box"):
        with pytest.raises(ModelError):
            ServerClient(ModelChoice("server", place))
    monkeypatch.setenv(secrets.VARIABLE, "two words")
    client = ServerClient(ModelChoice("server", "http://127.0.0.1:9"))
    with pytest.raises(ModelError, match="not a key"):
        client.start()
    assert client.state()[0] == "failed"
    client.close()


def test_nobody_listening_is_said() -> None:
    with serving(ScriptedServer()) as server:
        pass
    client = ServerClient(ModelChoice("server", server.address), patience=HURRIED)
    with pytest.raises(ModelError, match="Is the server running"):
        client.start()
    assert client.state()[0] == "failed"
    client.close()


def test_a_server_that_is_none_is_said_at_the_first_look() -> None:
    for told in ("<html>", '{"data": 7}', '{"data": [', "7"):
        with serving(
            ScriptedServer(models=status(200, told, "text/html" if "<" in told else "application/json"))
        ) as server:
            client = ServerClient(ModelChoice("server", server.address), patience=HURRIED)
            with pytest.raises(ModelError, match=r"not the answer of an OpenAI|broke off"):
                client.start()
            client.close()


def test_a_redirect_is_not_followed() -> None:
    with serving(ScriptedServer()) as other, connected(key=SECRET) as (server, client):
        server.steps = [status(308, Location=f"{other.address}/v1/chat/completions")]
        with pytest.raises(ModelError, match="does not follow"):
            drawn(client)
        assert other.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    with serving(ScriptedServer(), certified(tmp_path)) as server:
        client = ServerClient(ModelChoice("server", server.address), key=SECRET, patience=HURRIED)
        with pytest.raises(ModelError, match=r"certificate of .* cannot be trusted: .*Nothing was sent"):
            client.start()
        client.close()
        assert server.asked == []


def test_a_certificate_for_another_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = certified(tmp_path, address="127.0.0.2")
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted(tmp_path)))
    with serving(ScriptedServer(), context) as server:
        client = ServerClient(ModelChoice("server", server.address), patience=HURRIED)
        with pytest.raises(ModelError, match="cannot be trusted: IP address mismatch"):
            client.start()
        client.close()
        assert server.asked == []


def test_a_certificate_that_the_person_trusts_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = certified(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted(tmp_path)))
    with serving(ScriptedServer(), context) as server:
        client = ServerClient(ModelChoice("server", server.address), patience=HURRIED)
        assert len(drawn(client)) == 1
        client.close()


def test_the_key_is_sent_and_nothing_of_another_service(monkeypatch: pytest.MonkeyPatch) -> None:
    foreign = ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID")
    for name in foreign:
        monkeypatch.setenv(name, "foreign-value")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Foreign: foreign-value")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/foreign-value")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    for key in (SECRET, ""):
        with connected(key=key) as (server, client):
            drawn(client)
            assert server.questions
            for one in server.asked:
                assert one.headers.get("authorization") == (f"Bearer {SECRET}" if key else None)
                assert "foreign-value" not in str(one)


def test_a_key_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(secrets.VARIABLE, SECRET)
    with connected() as (server, _):
        assert {one.headers.get("authorization") for one in server.asked} == {f"Bearer {SECRET}"}


def test_no_key_is_written_anywhere(own_settings: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with connected(key=SECRET, steps=[status(401, {"error": {"message": f"bad key {SECRET}"}})]) as (_, client):
        with pytest.raises(ModelError):
            drawn(client)
        assert SECRET not in repr(vars(client)["_choice"])
    assert SECRET not in caplog.text
    assert NOTE not in caplog.text
    files = [path for path in own_settings.rglob("*") if path.is_file()]
    assert files
    assert not any(SECRET in path.read_text() for path in files)


def test_a_thousand_samples_end_with_the_right_count() -> None:
    with connected() as (_, client):
        samples = drawn(client, count=1024)
        assert sorted(sample.index for sample in samples) == list(range(1024))


def test_a_hundred_questions_with_random_stops_leave_nothing_behind(caplog: pytest.LogCaptureFixture) -> None:
    """Neither a connection nor a thread, and no answer has another's words."""
    chance, process = random.Random(1), psutil.Process()
    with connected() as (server, client):
        kinds = [choices, server.endless, server.wait_for_ever, events(word("a"), done=False)]

        def ask() -> None:
            server.steps = [chance.choice(kinds)]
            seed, stop = chance.randrange(10**6), chance.random()
            endless = server.steps[0] is not choices
            answer = client.sample(ASKED, Sampling(4, 10**6 if endless else 8, seed=seed))
            with suppress(ModelError, Cancelled):
                if endless or stop < 0.5:
                    next(answer)
                    answer.close() if stop < 0.25 else client.cancel()
                texts = [one.text for one in answer if isinstance(one, Sampled)]
                assert texts in ([], [f"answer {seed + i}" for i in range(4)])

        for _ in range(20):
            ask()
        before = process.num_fds(), threading.active_count()
        for _ in range(100):
            ask()
        until(lambda: process.num_fds() <= before[0] + 2 and threading.active_count() <= before[1] + 2)
        server.steps = [choices]
        assert len(drawn(client, count=3)) == 3
    assert "never retrieved" not in caplog.text
