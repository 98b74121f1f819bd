"""Grammars, copied answers, private traces and given texts, with the real model."""

import re

import pytest
from asking import NOTES, PLUMBER, SYSTEM, about, drawn, texts

from memx.domain.errors import BadInput, PromptTooLong
from memx.domain.generation import Prompt, Sampling, Thinking, Usage

pytestmark = pytest.mark.models
PRICE = 'root ::= [0-9]{1,3} " euro [" [0-9]{1,2} "]"'


def test_every_sequence_follows_the_grammar(language):
    grammar = 'root ::= ("yes" | "no") ", " [0-9]{2} " euro" | "maybe"'
    for sample in drawn(language, count=8, temperature=1.5, grammar=grammar)[0]:
        head, _, tail = sample.text.partition(", ")
        assert sample.text == "maybe" or (head in ("yes", "no") and tail[:2].isdigit() and tail[2:] == " euro")
        assert sample.finish == "stop"
        assert len(sample.logprobs) == len(sample.entropies) == sample.tokens


def test_log_probabilities_under_a_grammar_are_those_of_the_free_model(language):
    """What the model would never have said stays unlikely; being the only way does not make it look sure."""
    sample = drawn(language, grammar='root ::= "purple"')[0][0]
    assert sample.text == "purple"
    assert sample.logprobs[0] < -5
    free = drawn(language, max_tokens=1)[0][0]
    assert sample.entropies[0] == free.entropies[0]


@pytest.mark.parametrize("grammar", ["root ::= ", "root ::= root", "nonsense", 'root ::= "a', "root ::= missing", "("])
def test_a_grammar_that_does_not_compile_is_a_sentence_and_the_child_lives(language, grammar):
    language.start()
    pid = language.pid()
    if grammar == "root ::= ":
        assert texts(language, grammar=grammar) == [""]
        return
    with pytest.raises(BadInput, match="grammar"):
        drawn(language, grammar=grammar)
    assert language.pid() == pid
    assert texts(language, grammar=PRICE, max_tokens=20)[0].endswith("]")


def test_a_grammar_that_explodes_while_it_is_followed_is_given_up(language):
    with pytest.raises(BadInput, match="too many ways"):
        drawn(language, max_tokens=80, grammar='root ::= "a" root "b" | "a" root "c" | "d"{900}')
    assert texts(language)[0]


def test_copied_answers_are_made_of_words_of_the_notes(language):
    known = {word.strip(".,;:()[]") for word in NOTES.lower().split()}
    for sample in drawn(language, count=8, temperature=2.0, min_p=0.0, within=(NOTES,))[0]:
        if sample.text.strip() == "Not in my notes.":
            continue
        cited = re.sub(r"\[\d+\]?", " ", sample.text)
        words = [word.strip(".,;:()[]-'\"") for word in cited.lower().split()]
        last = 0 if sample.finish == "stop" else 1  # cut off by the length, the last word may be half
        assert all(word in known or word.isdigit() or not word for word in words[: len(words) - last])


def test_where_nothing_can_be_copied_the_abstention_is_left(language):
    assert texts(language, within=("zzz",), max_tokens=16)[0].strip() in ("Not in my notes.", "zzz")


def test_a_trace_of_a_model_that_was_not_trained_to_think(language):
    samples, usage = drawn(language, count=4, temperature=0.8, thinking=Thinking(24))
    for sample in samples:
        assert 0 < sample.hidden <= 24 + 8
        assert sample.text
        assert "Answer:" not in sample.text
        assert len(sample.logprobs) == len(sample.entropies) <= 12
    assert usage.hidden == sum(sample.hidden for sample in samples)
    assert usage.completion == sum(sample.tokens for sample in samples)
    assert drawn(language, count=4, temperature=0.8, thinking=Thinking(24))[0] == samples


def test_a_trace_that_ends_early_goes_on_with_wait(language):
    once = drawn(language, thinking=Thinking(64))[0][0]
    longer = drawn(language, thinking=Thinking(64, waits=2))[0][0]
    assert "Wait," in longer.thought
    assert longer.hidden > once.hidden
    assert longer.hidden <= 64 + 8


def test_a_grammar_holds_for_the_reply_and_not_for_the_trace(language):
    sample = drawn(language, thinking=Thinking(16), grammar=PRICE, max_tokens=20)[0][0]
    assert sample.thought
    assert sample.text.endswith("]")


@pytest.mark.parametrize("thinking", [Thinking(-1), Thinking(5, -1), Thinking(5, 1000)])
def test_impossible_traces_are_refused(language, thinking):
    with pytest.raises(BadInput, match="trace"):
        drawn(language, thinking=thinking)


@pytest.mark.parametrize("tokens", [0, 10**9])
def test_no_trace_and_one_larger_than_the_context_are_bounded(own, tokens):
    client = own(context=512)
    sample = drawn(client, Prompt("", "Say yes."), thinking=Thinking(tokens), max_tokens=4)[0][0]
    assert sample.hidden < 512


def test_entropies_are_those_of_the_distributions(language):
    samples, _ = drawn(language, count=6, temperature=1.0)
    for sample in samples:
        assert len(sample.entropies) == sample.tokens
        assert all(0 <= entropy < 11 for entropy in sample.entropies)  # at most log(49152) = 10.8
    assert len({sample.entropies[0] for sample in samples}) == 1


PASSAGES = [
    (
        f"[1] (Mon {n} Feb 2025) Plumber number {n} costs {80 + n} euro an hour, call before noon, and ask for "
        f"colleague {n} of the {n} o'clock shift, who has the keys of the cabin and knows the way there in snow."
    )
    for n in range(1, 31)
]
PAIRS = [(about("What does plumber number 7 cost?", passage), "87 euro") for passage in PASSAGES]


def test_many_prompts_are_scored_as_each_would_be_alone(language):
    together = language.score_each(PAIRS)
    assert len(together) == 30
    alone = [language.score(prompt, [text])[0] for prompt, text in PAIRS[:10]]
    assert together[:10] == pytest.approx(alone, rel=0.06, abs=0.3)  # other batch shapes round otherwise
    assert max(range(30), key=together.__getitem__) == 6
    assert language.score_each([]) == []
    assert language.score_each([(PLUMBER, ""), (PLUMBER, "")]) == [0.0, 0.0]


def test_scores_do_not_depend_on_what_was_asked_before(language):
    """To the last bit, like replies: after other prompts, after the same, after a wave."""
    first = language.score_each(PAIRS)
    drawn(language, count=8, temperature=1.0)
    assert language.score_each(PAIRS) == first
    drawn(language, Prompt("", "Say yes."))
    assert language.score_each(PAIRS) == first
    assert language.score_each(PAIRS) == first


def test_more_texts_than_the_context_holds_at_once(own):
    client = own(context=1024)
    drawn(client, about("Who?", NOTES[:700]))
    scores = client.score_each(PAIRS[:12])
    assert max(range(12), key=scores.__getitem__) == 6
    with pytest.raises(PromptTooLong):
        client.score_each([*PAIRS[:2], (Prompt(SYSTEM, "word " * 1500), "x")])
    with pytest.raises(BadInput, match="empty"):
        client.score_each([*PAIRS[:2], (Prompt("", ""), "x")])
    assert client.score_each(PAIRS[:12]) == scores


def test_think_longer_and_a_follow_up_read_only_what_is_new(language):
    drawn(language, count=3, temperature=0.7)
    longer = drawn(language, count=5, temperature=0.7, seed=1000)[1]
    assert longer.cached == longer.prompt
    follow_up = drawn(language, about("And what does plumber number 8 cost?"))[1]
    assert follow_up.cached >= 384  # whole chunks of what both have in common
    assert follow_up.prompt - follow_up.cached < 128


@pytest.mark.parametrize("events", [1, 12])
def test_a_request_that_is_stopped_is_counted_and_leaves_its_prompt(language, events):
    """Stopped while the prompt is read, and among the samples: what was evaluated is known, and is not read again."""
    drawn(language, Prompt("", "Something else."))
    reply = language.sample(PLUMBER, Sampling(count=4, max_tokens=300, temperature=1.5))
    for _ in range(events):
        next(reply)
    reply.close()
    cost = reply.cost()
    assert cost == reply.cost()
    assert cost.cached == 0
    assert cost.prompt >= 128
    assert cost.prompt % 128 == 0 or events == 12
    assert (cost.completion > 0) == (events == 12)
    assert cost.seconds > 0
    again = drawn(language)[1]
    assert again.cached >= cost.prompt // 128 * 128


def test_the_cost_of_a_finished_reply_is_its_usage(language):
    reply = language.sample(PLUMBER, Sampling(max_tokens=4))
    events = list(reply)
    assert reply.cost() == events[-1]


def test_what_was_never_asked_costs_nothing(language):
    assert language.sample(PLUMBER, Sampling()).cost() == Usage()
