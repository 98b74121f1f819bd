"""What is known of models: what travels with MemX (resources/models/calibration-*.json, by the model's hash), and what
the person says of answers."""

import json
import logging
from functools import cache
from typing import TYPE_CHECKING, Any

from memx import bundled
from memx.domain.errors import BadInput, NotFound

if TYPE_CHECKING:
    from memx.library.store import Library
    from memx.reasoning.calibration import Calibration

JUDGED = "judged answers"  # the setting that holds them
KEPT = 200

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


def judge(library: "Library", question_id: int, right: bool) -> None:
    """Keep what the person says of an answer, with the features that its confidence came from. Raises NotFound.

    Another judgement of the same question takes the place of the first. Only the newest KEPT count.
    """
    kept = library.trace(question_id)
    if kept is None:
        raise NotFound(f"There is no question {question_id}.")
    trace = kept.get("trace") or {}
    said = {
        "id": question_id,
        "right": right,
        "model": (trace.get("model") or {}).get("hash", ""),
        "features": trace.get("answer_features") or {},
    }
    others = [one for one in _judged(library) if one["id"] != question_id]
    library.set_setting(JUDGED, json.dumps([*others, said][-KEPT:]))


def of_library(library: "Library") -> "dict[str, Calibration]":
    """What is known of models, moved by what the person of this library said of their answers."""
    from memx.reasoning import calibration
    from memx.reasoning.refining import refined

    found = dict(shipped())
    said: dict[str, list[tuple[dict[str, float], bool]]] = {}
    for one in _judged(library):
        if one["model"] and one["features"]:
            said.setdefault(one["model"], []).append((one["features"], bool(one["right"])))
    for model, judged in said.items():
        found[model] = refined(calibration.of_model(found, model), judged, model)
    return found


def _judged(library: "Library") -> list[dict[str, Any]]:
    try:
        kept = json.loads(library.setting(JUDGED, "[]"))
        return [one for one in kept if {"id", "right", "model", "features"} <= one.keys()]
    except (ValueError, TypeError, AttributeError):
        log.warning("what was said of answers cannot be read and is left aside")
        return []
