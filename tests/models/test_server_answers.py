"""What a well-behaved server gives: samples, counts, traces, and what was found out about it once."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from scripted_server import ScriptedServer, choices, end, events, serving, status, usage, word

from memx.domain.errors import BadInput, ModelError, ModelMissing
from memx.domain.generation import Piece, Prompt, Sampled, Sampling, Thinking, Usage
from memx.models.choice import ModelChoice
from memx.models.remote import ServerClient
from memx.models.remote_wire import Patience

ASKED = Prompt("Answer in a word.", "Where is the key?")
Connect = Callable[..., tuple[ScriptedServer, ServerClient]]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is found out about one test's server is nothing to another."""
    monkeypatch.setenv("MEMX_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.delenv("MEMX_SERVER_KEY", raising=False)
    return tmp_path / "settings"


@pytest.fixture
def connect() -> Iterator[Connect]:
    with ExitStack() as stack:

        def make(name: str = "", **script: object) -> tuple[ScriptedServer, ServerClient]:
            server = stack.enter_context(serving(ScriptedServer(**script)))  # type: ignore[arg-type]
            client = ServerClient(ModelChoice("server", server.address, name), patience=Patience(5, 20, 20, 2))
            stack.callback(client.close)
            return server, client

        yield make


def drawn(client: ServerClient, prompt: Prompt = ASKED, **sampling: object) -> tuple[list[Sampled], Usage]:
    """The samples in order, and what they cost; pieces add up to them."""
    came = list(client.sample(prompt, Sampling(**{"max_tokens": 8, **sampling})))  # type: ignore[arg-type]
    *rest, cost = came
    assert isinstance(cost, Usage)
    samples = sorted((one for one in rest if isinstance(one, Sampled)), key=lambda one: one.index)
    for sample in samples:
        pieces = [one for one in rest if isinstance(one, Piece) and one.index == sample.index]
        assert sample.text == "".join(one.text for one in pieces if not one.hidden)
        assert sample.thought == "".join(one.text for one in pieces if one.hidden).strip()
    return samples, cost


def test_many_samples_come_in_one_request(connect):
    server, client = connect()
    samples, cost = drawn(client, count=5, seed=40, temperature=0.7, min_p=0.1, stops=("\n",))
    assert [sample.text for sample in samples] == [f"answer {seed}" for seed in range(40, 45)]
    assert all(sample.logprobs == (-0.2,) and sample.first_margin == pytest.approx(1.0) for sample in samples)
    assert (cost.prompt, cost.cached, cost.completion, cost.hidden) == (50, 10, 5, 0)
    (body,) = server.questions
    assert (body["n"], body["seed"], body["temperature"], body["min_p"], body["stop"]) == (5, 40, 0.7, 0.1, ["\n"])
    assert body["messages"] == [{"role": "system", "content": ASKED.system}, {"role": "user", "content": ASKED.user}]
    assert client.info().capabilities.many


def test_more_samples_than_one_request_takes_have_seeds_of_their_own(connect):
    server, client = connect()
    samples, cost = drawn(client, count=40, seed=7)
    assert [sample.index for sample in samples] == list(range(40))
    assert len({sample.text for sample in samples}) == 40
    assert len(server.questions) == 3
    assert (cost.prompt, cost.completion) == (150, 40)


def test_a_server_that_knows_no_n_is_asked_side_by_side(connect):
    server, client = connect(heeds_n=False)
    samples, cost = drawn(client, count=6, seed=3)
    assert [sample.text for sample in samples] == [f"answer {seed}" for seed in range(3, 9)]
    assert all("n" not in body for body in server.questions)
    assert (cost.prompt, cost.cached, cost.completion) == (300, 60, 6)
    assert not client.info().capabilities.many


def test_a_count_for_each_choice_counts_the_prompt_once(connect):
    told = [word("yes", 0), word("no", 1), end(0), usage(30, 2, 0), end(1), usage(30, 3, 29)]
    _, client = connect(steps=[events(*told)])
    cost = drawn(client, count=2)[1]
    assert (cost.prompt, cost.cached, cost.completion) == (30, 0, 5)


def test_without_log_probabilities_there_are_no_weights(connect):
    server, client = connect(refuses=("logprobs",))
    samples, cost = drawn(client, count=3)
    assert [(sample.logprobs, sample.first_margin) for sample in samples] == [((), 0.0)] * 3
    assert cost.completion == 3
    assert not client.info().capabilities.logprobs
    assert all("logprobs" not in body for body in server.questions)


@pytest.mark.parametrize("bad", [float("nan"), "a lot", True, float("inf"), 0.5, -float("inf")])
def test_log_probabilities_that_are_no_numbers_are_left_out(connect, bad):
    """Null, NaN, text, greater than certain: the sample stays, its weight does not."""
    step = events(word("blue "), word("sky", logprob=bad), end(), usage(9, 2))
    _, client = connect(steps=[step])
    (sample,), cost = drawn(client)
    assert (sample.text, sample.logprobs, sample.first_margin) == ("blue sky", (), 0.0)
    assert cost.completion == 2


def test_null_in_place_of_log_probabilities(connect):
    event = word("blue")
    event["choices"][0]["logprobs"] = {"content": [{"token": "blue", "logprob": None}]}
    other = word(" sky")
    other["choices"][0]["logprobs"] = None
    _, client = connect(steps=[events(event, other, end(), usage(9, 2))])
    (sample,), _ = drawn(client)
    assert (sample.text, sample.logprobs) == ("blue sky", ())


@pytest.mark.parametrize("refused", ["min_p", "n", "top_logprobs"])
def test_a_field_that_a_server_refuses_is_not_sent_again(connect, refused):
    server, client = connect(refuses=(refused,))
    assert len(drawn(client, count=2)[0]) == 2
    assert all(refused not in body for body in server.questions)


def test_the_first_look_carries_no_note_and_is_taken_once(connect, own_settings):
    server, client = connect()
    drawn(client, Prompt("", "The safe is behind the painting."))
    first = [one for one in server.asked if one.method == "POST" and not one.body.get("stream")]
    assert first
    assert not any("painting" in one.raw for one in first)
    with_another = ServerClient(ModelChoice("server", server.address))
    drawn(with_another)
    with_another.close()
    assert [one for one in server.asked if one.method == "POST" and not one.body.get("stream")] == first
    assert "painting" not in (own_settings / "servers.json").read_text()


def test_another_model_behind_the_address_is_looked_at_anew(connect):
    server, client = connect()
    client.start()
    server.models = {"data": [{"id": "scripted", "owned_by": "tests", "max_model_len": 9000}]}
    again = ServerClient(ModelChoice("server", server.address))
    assert (client.context, again.context) == (2048, 9000)
    again.close()


@pytest.mark.parametrize("told", ['{"a": 1}', "[]", '{"x": {"mark": 1}}', "not json", '"text"'])
def test_what_was_kept_and_cannot_be_read_is_found_out_again(connect, own_settings, told):
    own_settings.mkdir()
    (own_settings / "servers.json").write_text(told)
    _, client = connect()
    assert drawn(client)[0][0].text == "answer 0"


def test_a_trace_that_the_server_keeps_apart_is_hidden(connect):
    told = [
        word("", reasoning_content="Let me "), word("", reasoning_content="see."),
        word("\n\nIn the"), word("re\nMore"), end(), usage(20, 7, completion_tokens_details={"reasoning_tokens": 3}),
    ]  # fmt: skip
    server, client = connect(steps=[events(*told)], probe={"reasoning_content": "Hm", "content": ""})
    (sample,), cost = drawn(client, stops=("\n",), thinking=Thinking(100))
    assert (sample.text, sample.thought, sample.finish) == ("In there", "Let me see.", "stop")
    assert (sample.hidden, sample.tokens) == (2, 2)
    assert (cost.completion, cost.hidden) == (4, 3)
    assert client.info().capabilities.thinks
    (body,) = server.questions
    assert body["max_tokens"] == 108
    assert "stop" not in body
    assert body["chat_template_kwargs"] == {"enable_thinking": True}


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_a_trace_within_the_text_is_hidden_however_it_is_cut(connect, size):
    text = "<think>\nIt is 4 < 5 </thin king>\n</think>\n\nFour."
    parts = [text[at : at + size] for at in range(0, len(text), size)]
    told = [*(word(part) for part in parts), end(), usage(20, len(parts))]
    _, client = connect(steps=[events(*told)], probe={"content": "<think>\nWell"})
    (sample,), cost = drawn(client, max_tokens=60, thinking=Thinking(60), stops=("\n",))
    assert (sample.text, sample.thought) == ("Four.", "It is 4 < 5 </thin king>")
    assert cost.hidden + cost.completion == len(parts)
    assert size > 50 or 0 < cost.hidden < len(parts)


def test_a_trace_that_was_cut_off_is_no_reply(connect):
    told = [word("<think>"), word("so many ways </th"), end(reason="length"), usage(20, 2)]
    _, client = connect(steps=[events(*told)], probe={"content": "<think>"})
    (sample,), cost = drawn(client)
    assert (sample.text, sample.finish) == ("", "length")
    assert (cost.completion, cost.hidden) == (0, 2)


@pytest.mark.parametrize("text", ["<", "<th", "<b>bold</b>", " <think", "a <think>b"])
def test_what_only_looks_like_a_trace_is_the_reply(connect, text):
    _, client = connect(steps=[events(*(word(letter) for letter in text), end(), usage(1, 1))])
    assert drawn(client, max_tokens=40)[0][0].text == text


def test_where_nothing_is_counted_what_came_is(connect):
    _, client = connect(steps=[events(word("a "), word("b"), end())])
    cost = drawn(client)[1]
    assert cost.completion == 2
    assert cost.prompt > 0


def test_an_opening_is_asked_for(connect):
    server, client = connect()
    drawn(client, Prompt("", "Where?", "In the"))
    assert server.questions[0]["messages"][-1]["content"] == "Where?\n\nBegin with: In the"


def test_tokens_are_never_counted_too_few_where_the_server_does_not_count(connect):
    _, client = connect()
    assert client.count(["", "ab", "é😀"]) == [0, 3, 7]


@pytest.mark.parametrize("count", [0, -1, 10_000])
def test_numbers_of_samples_that_cannot_be_are_refused_before_anything_is_sent(connect, count):
    server, client = connect()
    with pytest.raises(BadInput, match="samples cannot be drawn"):
        client.sample(ASKED, Sampling(count))
    assert server.asked == []


def test_what_a_server_cannot_do_is_refused_before_anything_is_sent(connect):
    server, client = connect()
    with pytest.raises(BadInput, match="empty"):
        client.sample(Prompt("", " "), Sampling())
    with pytest.raises(BadInput, match="grammar"):
        client.sample(ASKED, Sampling(grammar='root ::= "a"'))
    with pytest.raises(BadInput, match="copies"):
        client.sample(ASKED, Sampling(within=("text",)))
    with pytest.raises(ModelError, match="how likely"):
        client.score(ASKED, ["text"])
    assert server.asked == []
    able = client.info().capabilities
    assert (able.scores, able.constraints) == (False, False)


def test_a_server_with_several_models_is_told_which(connect):
    several = {"data": [{"id": "small"}, {"id": "large", "max_model_len": 512}]}
    _, client = connect(models=several)
    with pytest.raises(ModelMissing, match=r"--model.*large, small"):
        client.start()
    _, client = connect("huge", models=several)
    with pytest.raises(ModelMissing, match=r"no model “huge”.*large, small"):
        client.start()
    server, client = connect("large", models=several)
    drawn(client)
    assert server.questions[0]["model"] == "large"
    assert client.info().context == 512


def test_a_server_without_a_list_of_models_can_be_used(connect):
    _, client = connect("mine", models=status(404))
    assert client.info().name == "mine"
    assert client.info().context == 4096
    assert drawn(client)[0]


@pytest.mark.parametrize("owner", ["vllm", "library"])
def test_each_kind_of_server_is_told_in_its_own_words_how_long_to_think(connect, owner):
    listed = {"data": [{"id": "m", "owned_by": owner, "max_model_len": 9000}]}
    server, client = connect(models=listed, probe={"reasoning": "Hm", "content": ""})
    drawn(client, thinking=Thinking(70))
    drawn(client)
    thinking, silent = server.questions
    if owner == "vllm":
        assert (thinking["thinking_token_budget"], thinking["repetition_penalty"]) == (70, 1.0)
        assert silent["chat_template_kwargs"] == {"enable_thinking": False}
        assert client.context == 9000
    else:
        assert "reasoning_effort" not in thinking
        assert silent["reasoning_effort"] == "none"
        assert client.context == 4096


def test_more_choices_than_asked_for_are_not_counted(connect):
    told = [word("one", 0), word("two", 1), end(0), end(1), word("late", 0), usage(5, 2)]
    _, client = connect(steps=[events(*told)])
    samples, _ = drawn(client, count=1)
    assert [sample.text for sample in samples] == ["one"]


def test_unicode_survives_and_half_characters_do_no_harm(connect):
    _, client = connect(
        steps=[events(word("Grüße 😀"), json.loads('{"choices":[{"index":0,"delta":{"content":"\\ud83d"}}]}'), end())]
    )
    assert drawn(client)[0][0].text == "Grüße 😀?"


def test_every_choice_is_asked_for_until_it_has_come(connect):
    """Fewer than asked: the missing ones are asked for again, with seeds that none has had."""
    server, client = connect(steps=[events(word("a", 1), end(1), usage(10, 1)), choices])
    samples, cost = drawn(client, count=3, seed=100)
    assert [sample.index for sample in samples] == [0, 1, 2]
    assert [body.get("n", 1) for body in server.questions] == [3, 2]
    assert server.questions[1]["seed"] == 103
    assert (cost.prompt, cost.completion) == (60, 3)


def test_a_server_that_was_started_otherwise_is_looked_at_anew(connect):
    """What it once took it refuses now: that question fails, the next is put as it can be."""
    server, client = connect()
    assert len(drawn(client, count=3)[0]) == 3
    server.refuses = ("n",)
    with pytest.raises(ModelError, match="Ask again"):
        drawn(client, count=3)
    assert len(drawn(client, count=3)[0]) == 3
    assert client.abilities.together == 1
    server.refuses = ()
    client.look_anew()
    assert client.abilities.together > 1


def test_a_refused_key_is_not_tried_in_six_ways(connect):
    server, client = connect()
    server.refuses_all = status(401)
    with pytest.raises(ModelError, match="does not accept the key"):
        client.start()
    assert len([one for one in server.asked if one.method == "POST"]) == 1
