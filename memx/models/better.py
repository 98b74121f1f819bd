"""The model that is offered to whom the bundled one answers: a larger one that this computer holds and keeps pace with.

The catalogue's models are all larger than the bundled one. None was measured on a person's notes, so size decides.
"""

from collections.abc import Sequence

from memx.models import downloaded, fit, shelf, weights
from memx.models.shelf import OnShelf

OPEN = ("Apache-2.0", "MIT")  # licences that ask nothing of who uses the model
A_CORE = 500_000_000  # bytes of weights: with more, reading alone takes longer than most budgets allow (reckoned)
NEARLY = 0.9  # of the largest one's size


def better(models: Sequence[OnShelf], cores: int | None = None) -> OnShelf | None:
    """None where nothing better fits, another model was chosen, or nothing may be fetched. `cores`: of this computer.

    One that is here already, or begun, comes before any that is not; then the largest, and of those nearly as large
    one that answers without thinking first.
    """
    if downloaded.forbidden() or not any(one.used and one.origin == shelf.BUNDLED for one in models):
        return None
    room = A_CORE * (cores or weights.physical_cores())
    suited = [one for one in models if _suits(one) and one.size <= room]
    for some in ([one for one in suited if one.origin == shelf.FETCHED], [one for one in suited if one.begun], suited):
        if some:
            most = max(one.size for one in some)
            large = [one for one in some if one.size >= NEARLY * most]
            return max(large, key=lambda one: (not one.thinks, one.size))
    return None


def _suits(one: OnShelf) -> bool:
    ours = one.origin in (shelf.CATALOGUE, shelf.FETCHED)
    fits = one.verdict is not None and one.verdict.word == fit.FITS
    return ours and fits and one.licence in OPEN and one.checksum == "pinned"
