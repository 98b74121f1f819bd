"""From the bytes of tokens to text that may be shown: whole characters only, nothing that may belong to a stop."""

import codecs
import copy
from collections.abc import Sequence


class TextStream:
    """Feed it the bytes of one token after the other; `text` is all that was given out."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = tuple(stop for stop in stops if stop)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self.text = ""
        self.stopped = False

    def feed(self, piece: bytes) -> str:
        """What can be shown now. After a stop: nothing more, ever."""
        if self.stopped:
            return ""
        self._held += self._decoder.decode(piece)
        found = [at for stop in self._stops if (at := self._held.find(stop)) >= 0]
        if found:
            self.stopped = True
            return self._release(min(found))
        return self._release(len(self._held) - self._undecided())

    def finish(self) -> str:
        """The rest, at the end of the sequence."""
        if self.stopped:
            return ""
        self._held += self._decoder.decode(b"", final=True)
        return self._release(len(self._held))

    def copy(self) -> "TextStream":
        """Another that goes its own way from here."""
        twin = copy.copy(self)
        twin._decoder = copy.copy(self._decoder)
        return twin

    def resumed(self) -> "TextStream":
        """Another that goes on after a stop, with the text so far."""
        twin = TextStream(self._stops)
        twin.text = self.text
        return twin

    def _release(self, length: int) -> str:
        shown, self._held = self._held[:length], self._held[length:]
        self.text += shown
        return shown

    def _undecided(self) -> int:
        """Length of the longest end of the held text with which a stop begins."""
        longest = max((len(stop) for stop in self._stops), default=1) - 1
        for length in range(min(longest, len(self._held)), 0, -1):
            if any(stop.startswith(self._held[-length:]) for stop in self._stops):
                return length
        return 0
