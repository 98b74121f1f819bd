"""What was learned about one model: how its samples and votes foretell that an answer is right.

Fitted by `packaging/calibrate.py` and kept as JSON with the model's hash. Without one, or with one of another model,
sane defaults hold.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from memx.domain.errors import BadInput
from memx.reasoning.logistic import Logistic

FORMAT = "memx-calibration-2"

LEAST_READ = 0.02
NEVER = 2.0  # a probability that nothing reaches
READ = Logistic(-2.5, {"chance": 2.5, "gap": 1.0, "relevance": 1.0, "absent": -1.0, "wrong_kind": -1.0})


@dataclass(frozen=True, slots=True)
class Calibration:
    """`sample` weighs one sample (difficulty.features), `answer` the leader of a vote (confidence.features), `read` a
    stretch that was read closely (strategies/read.py).

    `alone` is how likely the best of what was found without the language model is right: its weight where None.

    `sure` ends the thinking after the first pass, `sure_read` before it; under `least` an answer is not given, under
    `least_read` not one that was found without the language model. `off`: strategies that gained nothing with this
    model on the calibration questions, and the figures that say so.
    """

    sample: Logistic
    answer: Logistic
    sure: float
    least: float
    model_hash: str = ""
    off: Mapping[str, str] = field(default_factory=dict)
    read: Logistic = READ
    reader_hash: str = ""  # of the close reader it was fitted beside
    least_read: float = LEAST_READ
    alone: Logistic | None = None
    sure_read: float = NEVER

    def to_json(self) -> dict[str, Any]:
        """The inverse of `read`."""
        return {"format": FORMAT, **asdict(self)}


# Signs and proportions by hand; bias and scale fitted on 160 held-out questions with the bundled model and adapter.
DEFAULT = Calibration(
    sample=Logistic(
        -3.0,
        {
            "likelihood": 2.02,
            "worst_token": 0.65,
            "first_margin": 0.08,
            "verbatim": 0.97,
            "abstains": 0.48,
            "right_kind": 0.48,
            "wrong_kind": -0.65,
            "extract_agrees": 1.21,
            "echoes": -1.21,
        },
    ),
    answer=Logistic(-3.83, {"share": 1.42, "best": 2.83, "mean": 0.89, "grounded": 0.44, "agreement": 0.35}),
    sure=0.75,
    least=0.25,
    off={"verify": "whether this model's word for an answer can be trusted was never measured"},
)


def read(data: Mapping[str, Any]) -> Calibration:
    """From JSON. Raises BadInput for anything else."""
    try:
        if data["format"] != FORMAT:
            raise BadInput(f"This calibration has the format {data['format']!r}; {FORMAT!r} is needed.")
        sample, answer, reading = (_logistic(data[name]) for name in ("sample", "answer", "read"))
        alone = _logistic(data["alone"]) if data.get("alone") else None
        off = {str(name): str(why) for name, why in data.get("off", {}).items()}
        sure, least, least_read = float(data["sure"]), float(data["least"]), float(data.get("least_read", LEAST_READ))
        sure_read = float(data.get("sure_read", NEVER))
        model_hash, reader_hash = str(data["model_hash"]), str(data["reader_hash"])
        return Calibration(
            sample, answer, sure, least, model_hash, off, reading, reader_hash, least_read, alone, sure_read
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput("The calibration file is not whole; remove it and MemX goes on with its defaults.") from error


def _logistic(data: Mapping[str, Any]) -> Logistic:
    return Logistic(float(data["bias"]), {str(k): float(v) for k, v in data["weights"].items()})


def of_model(known: Mapping[str, Calibration], model_hash: str, reader_hash: str = "") -> Calibration:
    """What holds for a model, of what is known by models' hashes; one that was fitted on another model, or beside
    another close reader than the one at hand, never does."""
    found = known.get(model_hash, DEFAULT)
    beside_another = reader_hash and found.reader_hash and reader_hash != found.reader_hash
    return DEFAULT if found.model_hash != model_hash or beside_another else found


def of_reader(known: Mapping[str, Calibration], reader_hash: str) -> Calibration:
    """What holds for what is found without a language model (`read`, `alone`, `least_read`): the close reader's own,
    whichever language model it was fitted beside."""
    return next((one for one in known.values() if one.reader_hash == reader_hash), DEFAULT)
