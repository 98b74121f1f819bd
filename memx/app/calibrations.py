"""What was learned about models and travels with MemX: resources/models/calibration-*.json, by the model's hash."""

import json
import logging
from functools import cache
from typing import TYPE_CHECKING

from memx import bundled
from memx.domain.errors import BadInput

if TYPE_CHECKING:
    from memx.reasoning.calibration import Calibration

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
