"""What is known of models: what travels with MemX (resources/models/calibration-*.json, by the model's hash), and what
the person says of answers."""

import json
import logging
from functools import cache
from typing import TYPE_CHECKING

from memx import bundled
from memx.domain.errors import BadInput

if TYPE_CHECKING:
    from memx.library.store import Library
    from memx.reasoning.calibration import Calibration

COUNTED = 200  # judgements, the newest
# Libraries may hold judgements of the bundled pair under the hash of its weights as rewritten to Q8_0; to be removed
# when the pair is trained anew.
FORMERLY = {
    "46765d40ee4a14a75d87f3173dcf5bf573d1cfc2f882e0a48dd3bc15d79e857f": (
        "2180acf3ea2f443161ed8693e67a7867ab1ff1987b95d5fd4e7fd763ca092e56"
    )
}

log = logging.getLogger(__name__)


@cache
def shipped() -> "dict[str, Calibration]":
    """Every calibration that can be read; one that cannot is left aside, and logged."""
    from memx.reasoning import calibration

    found = {}
    for path in sorted((bundled.folder("resources") / "models").glob("calibration-*.json")):
        try:
            one = calibration.read(json.loads(path.read_text(encoding="utf-8")))
        except (BadInput, ValueError, OSError):
            log.warning("the calibration %s was left aside", path.name, exc_info=True)
            continue
        found[one.model_hash] = one
    return found


def of_library(library: "Library") -> "dict[str, Calibration]":
    """What is known of models, moved by what the person of this library said of their answers."""
    from memx.reasoning import calibration
    from memx.reasoning.refining import refined, refined_alone

    readers = {one.reader_hash for one in shipped().values()}
    found = dict(shipped())
    said: dict[str, list[tuple[dict[str, float], bool]]] = {}
    for one in library.judged(COUNTED):
        if one.by and one.features:
            said.setdefault(FORMERLY.get(one.by, one.by), []).append((one.features, one.right))
    for by, judged in said.items():
        if by not in readers:
            found[by] = refined(calibration.of_model(found, by), judged, by)
    return {key: refined_alone(one, said.get(one.reader_hash, ())) for key, one in found.items()}
