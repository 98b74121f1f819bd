"""From a server's events to pieces and samples: each choice grows by itself, its trace apart from its reply."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from memx.domain.generation import Piece, Sampled, Sampling
from memx.models.text import TextStream

BEGIN, END = "<think>", "</think>"


class Choice:
    """One choice as it grows. Sequence `index` of the whole sampling."""

    def __init__(self, index: int, sampling: Sampling) -> None:
        self.index = index
        self.finish = ""
        self.begun = False
        self.hidden = 0
        self.tokens = 0
        self._most = sampling.max_tokens
        self._shown, self._thought = TextStream(sampling.stops), ""
        self._logprobs: list[float] = []
        self._sound = True
        self._margin = 0.0
        self._parting = _Parting()

    def take(self, told: Mapping[str, Any]) -> Iterator[Piece]:
        """What one event says of this choice."""
        delta = told.get("delta")
        delta = delta if isinstance(delta, dict) else {}
        trace = _text(delta.get("reasoning_content")) or _text(delta.get("reasoning"))
        thought, reply = self._parting.take(_text(delta.get("content")))
        self._count(told, bool(trace or thought or self._parting.inside))
        if trace:
            self._parting.told_apart()
        if trace or thought:
            self.begun = True
            self._thought += trace + thought
            yield Piece(self.index, trace + thought, hidden=True)
        if reply and (shown := self._show(reply)):
            yield Piece(self.index, shown)
        if told.get("finish_reason") not in (None, "", "abort", "error"):  # those are no end, but a breaking off
            yield from self.end("length" if told["finish_reason"] == "length" else "stop")

    def end(self, finish: str) -> Iterator[Piece]:
        """No more will come."""
        if self.finish:
            return
        self.finish = "stop" if self._shown.stopped else finish
        held = self._parting.rest()
        rest = (self._show(held) if held else "") + self._shown.finish()
        if rest:
            yield Piece(self.index, rest)

    @property
    def overlong(self) -> bool:
        """It goes on far beyond what was asked for."""
        return self.tokens > 2 * self._most + 64

    def sampled(self, weighed: bool) -> Sampled:
        """As it ended. Without sound log-probabilities for every token there are none."""
        logprobs = tuple(self._logprobs) if weighed and self._sound else ()
        margin = self._margin if logprobs else 0.0
        thought = self._thought.strip()
        return Sampled(self.index, self._shown.text, logprobs, margin, self.finish, (), thought, self.hidden)

    def _show(self, reply: str) -> str:
        self.begun = True
        return self._shown.feed(reply.encode("utf-8", "replace"))

    def _count(self, told: Mapping[str, Any], hidden: bool) -> None:
        """The tokens of one event; one where the server does not list them and something came."""
        listed = told.get("logprobs")
        entries = listed.get("content") if isinstance(listed, dict) else None
        if not isinstance(entries, list):
            delta = told.get("delta") or {}
            came = bool(delta.get("content") or delta.get("reasoning_content") or delta.get("reasoning"))
            self.hidden += came and hidden
            self.tokens += came and not hidden
            return
        if hidden:
            self.hidden += len(entries)
            return
        self.tokens += len(entries)
        if not self._shown.stopped:
            for entry in entries:
                self._weigh(entry if isinstance(entry, dict) else {})

    def _weigh(self, entry: Mapping[str, Any]) -> None:
        value = entry.get("logprob")
        if not isinstance(value, int | float) or not math.isfinite(value) or value > 1e-3:
            self._sound = False
            return
        if not self._logprobs:
            self._margin = _margin(entry)
        self._logprobs.append(min(0.0, float(value)))


class _Parting:
    """Where a trace stands in the text itself, between <think> marks, it is cut out. `inside`: it has not ended."""

    def __init__(self) -> None:
        self._held = ""
        self._state = "start"

    @property
    def inside(self) -> bool:
        return self._state == "trace"

    def take(self, text: str) -> tuple[str, str]:
        """What can be told of the trace, and of the reply."""
        self._held += text
        if self._state == "start":
            begin = self._held.lstrip()
            if not begin or (len(begin) < len(BEGIN) and BEGIN.startswith(begin)):
                return "", ""
            self._state = "reply"
            if begin.startswith(BEGIN):
                self._state, self._held = "trace", begin[len(BEGIN) :]
        thought = self._trace() if self._state == "trace" else ""
        if self._state == "after":  # the empty lines between a trace and its reply
            self._held = self._held.lstrip()
            self._state = "reply" if self._held else "after"
        if self._state != "reply":
            return thought, ""
        reply, self._held = self._held, ""
        return thought, reply

    def told_apart(self) -> None:
        """The server itself keeps the trace apart: what comes in the text is the reply."""
        self._state = "after" if self._state == "start" else self._state

    def rest(self) -> str:
        """What was held back at the end: a reply, unless a trace was cut off."""
        held, self._held = self._held, ""
        return held if self._state == "start" else ""

    def _trace(self) -> str:
        thought, mark, rest = self._held.partition(END)
        if mark:
            self._state, self._held = "after", rest
            return thought
        kept = next((n for n in range(len(END) - 1, 0, -1) if thought.endswith(END[:n])), 0)
        self._held = thought[len(thought) - kept :]
        return thought[: len(thought) - kept]


def _margin(entry: Mapping[str, Any]) -> float:
    """Between the two likeliest tokens, nats."""
    told = entry.get("top_logprobs")
    values = [one.get("logprob") for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    sound = sorted((float(v) for v in values if isinstance(v, int | float) and math.isfinite(v)), reverse=True)
    return sound[0] - sound[1] if len(sound) > 1 else 0.0


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
