"""What leaves this computer, in words: nothing, or exactly what."""

from typing import TYPE_CHECKING

from memx.desktop.texts import later, tr

if TYPE_CHECKING:
    from memx.models.choice import ModelChoice

_NOTHING_LEAVES = later(
    "Nothing leaves this computer. Searching and answering are done here; MemX opens no connection to anywhere, and "
    "nobody counts what you do."
)


def what_leaves(choice: "ModelChoice") -> str:
    """Nothing, or exactly what. Raises BadInput for an address that is none."""
    if choice.kind != "server":
        return tr(_NOTHING_LEAVES)
    from memx.app import serving

    if not serving.leaves(serving.Wanted(choice.place, choice.name, choice.insecure)):
        return tr(
            "Questions are answered by a server on this computer ({place}). Your notes stay on it, as long as "
            "that server keeps them on it.",
            place=choice.place,
        )
    return tr(
        "As you chose, each question and the passages found for it go to the model at {place}. "
        "Nothing else leaves this computer: searching is done here, and notes hidden from AI are never sent.",
        place=choice.place,
    )
