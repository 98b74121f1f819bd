"""A private trace before the reply: hidden, counted apart, ended by force when its budget is spent. In the child only.

Models that were trained to reason write it between marks of their own (<think> and </think>). For any other model it is
opened and closed by plain text; such a trace ends with its first empty line.
Budget forcing: Muennighoff et al. 2025, arXiv:2501.19393.
"""

from dataclasses import dataclass

from memx.domain.generation import Thinking
from memx.models.text import TextStream

UNASKED = 128  # tokens at most for a trace that nobody asked for
TAG = "<think>"


@dataclass(frozen=True, slots=True)
class TraceForm:
    """How one model's trace is written, in tokens.

    `begin` and `end` are the single tokens of its marks, where it has them. `stops` end it in text. `closing` is put in
    when the budget is spent, `after_stop` when the model ended it itself, `wait` to make it go on.
    """

    begin: int | None
    end: int | None
    stops: tuple[str, ...]
    closing: tuple[int, ...]
    after_stop: tuple[int, ...]
    wait: tuple[int, ...]


class Trace:
    """The trace of one sequence. `forced`: the tokens that come next whatever the model would draw."""

    def __init__(self, form: TraceForm, thinking: Thinking) -> None:
        self._form, self._budget, self._waits = form, thinking.tokens, thinking.waits
        self._stream = TextStream(form.stops)
        self._closing = False
        self.tokens = 0
        self.forced: list[int] = []
        if self._budget <= 0:
            self._close(form.closing)

    @property
    def text(self) -> str:
        return self._stream.text.strip()

    @property
    def over(self) -> bool:
        """The reply begins."""
        return self._closing and not self.forced

    def force(self, piece: bytes) -> str:
        """The next forced token is taken; what of it can be shown."""
        self.forced.pop(0)
        self.tokens += 1
        return "" if self._closing else self._stream.feed(piece)

    def take(self, token: int, piece: bytes, ends: bool) -> tuple[bool, str]:
        """A token was drawn: whether it is kept, and what of it can be shown. `ends`: it would end the reply."""
        if ends or token == self._form.end:
            self._finish(self._form.closing)
            return False, ""
        self.tokens += 1
        shown = self._stream.feed(piece)
        if self._stream.stopped:
            self._finish(self._form.after_stop)
        elif self.tokens >= self._budget:
            self._close(self._form.closing)
        return True, shown

    def copy(self) -> "Trace":
        """Another that goes its own way from here."""
        twin = Trace(self._form, Thinking(self._budget, self._waits))
        twin._stream, twin._closing = self._stream.copy(), self._closing
        twin.tokens, twin.forced = self.tokens, list(self.forced)
        return twin

    def _finish(self, closing: tuple[int, ...]) -> None:
        """The model is done with it: let it, or make it go on."""
        if self._waits and self.tokens + len(self._form.wait) < self._budget:
            self._waits -= 1
            self._stream = self._stream.resumed()
            self.forced = list(self._form.wait)
        else:
            self._close(closing)

    def _close(self, closing: tuple[int, ...]) -> None:
        self._closing = True
        self.forced = list(closing)
