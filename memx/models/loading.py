"""Which files stand for a model in a format: converted, and with its adapter already inside where that can be had."""

from dataclasses import dataclass
from pathlib import Path

from memx.models import merging
from memx.models.conversion import converted


@dataclass(frozen=True, slots=True)
class Loadable:
    """`weights` without the adapter; `file` to load; `adapter` to add at each step, None where it is in the file."""

    weights: Path
    file: Path
    adapter: Path | None

    @property
    def merged(self) -> bool:
        return self.file != self.weights


def loadable(shipped: Path, adapter: Path | None, form: str | None, threads: int) -> Loadable:
    """Made where they are not there yet; the shipped file where that cannot be done."""
    weights = converted(shipped, form, threads) if form else shipped
    if adapter and weights != shipped and form == merging.FORM:
        both = merging.merged(shipped, weights, adapter)
        if both is not None:
            return Loadable(weights, both, None)
    return Loadable(weights, weights, adapter)
