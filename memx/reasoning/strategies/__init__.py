"""One file a strategy. A strategy takes the case, adds candidates to it and yields what happens meanwhile."""

from collections.abc import Callable, Iterator

from memx.domain.events import AskEvent
from memx.reasoning.case import Case

Strategy = Callable[[Case], Iterator[AskEvent]]
