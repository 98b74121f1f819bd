"""What leaves this computer, in words: nothing, or exactly what."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memx.models.choice import ModelChoice

_NOTHING_LEAVES = (
    "Nothing leaves this computer. Searching and answering are done here; MemX opens no connection to anywhere, and "
    "nobody counts what you do."
)


def what_leaves(choice: "ModelChoice") -> str:
    """Nothing, or exactly what. Raises BadInput for an address that is none."""
    if choice.kind != "server":
        return _NOTHING_LEAVES
    from memx.app import serving

    if not serving.leaves(serving.Wanted(choice.place, choice.name, choice.insecure)):
        return (
            f"Questions are answered by a server on this computer ({choice.place}). Your notes stay on it, as long as "
            "that server keeps them on it."
        )
    return (
        f"As you chose, each question and the passages found for it go to the model at {choice.place}. "
        "Nothing else leaves this computer: searching is done here, and notes hidden from AI are never sent."
    )
