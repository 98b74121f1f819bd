"""Measures this computer with one model (trial.py) and keeps what was found. In a child only."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from memx.domain.errors import BadInput
from memx.models.child import Call, Host
from memx.models.protocol import Frame


def load(host: Host, options: Mapping[str, Any]) -> "TuningService":
    return TuningService(host, options)


class TuningService:
    """Answers `measure`; the models are loaded then."""

    def __init__(self, host: Host, options: Mapping[str, Any]) -> None:
        self._host, self._options = host, options

    def describe(self) -> dict[str, Any]:
        return {}

    def answer(self, call: Call) -> Iterator[Frame]:
        from memx.models import trial

        if call.name != "measure":
            raise BadInput(f"A measurement knows no “{call.name}”.")
        file = Path(self._options["weights"])
        adapter = Path(self._options["adapter"]) if self._options["adapter"] else None
        fit = trial.measured(file, adapter, self._host, {}, self._options["forms"])
        yield Frame({"fit": asdict(fit), "last": True})
