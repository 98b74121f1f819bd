"""What a request has cost that the clock has ended."""

from collections.abc import Iterator

from scripted import ScriptedModel, answered, asked

from memx.domain.generation import Generated, Prompt, Sampling, Usage

NOTE = "Dentist appointment on 12 March 2026 at 9.15 with Dr Patel."
WHEN = "When is the dentist appointment?"


class StoppedReply:
    """As the real model's: it knows its cost also when it was stopped."""

    def __init__(self, events: Iterator[Generated]) -> None:
        self._events, self.closed = events, False

    def __iter__(self) -> "StoppedReply":
        return self

    def __next__(self) -> Generated:
        return next(self._events)

    def close(self) -> None:
        self.closed = True

    def cost(self) -> Usage:
        return Usage(prompt=640, cached=512, completion=3)


class SlowModel(ScriptedModel):
    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        return StoppedReply(super().sample(prompt, sampling))


def test_a_request_that_is_stopped_because_time_is_up_is_counted_as_it_was() -> None:
    model = SlowModel([("12 March 2026 [1]", -0.02)], pace=100.0)
    answer = answered(asked(WHEN, [NOTE], model, strategy="draft"))
    assert answer.stop_reason.startswith("time is up")
    usage = answer.effort.usage
    assert (usage.prompt, usage.cached, usage.completion) == (640, 512, 3)
