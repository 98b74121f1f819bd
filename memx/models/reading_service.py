"""The verifier's side of the pipe: it reads beside the embedder, in the same child, and is loaded when first asked."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import torch

from memx.domain.errors import Cancelled, ModelError, ModelMissing
from memx.models import half_width
from memx.models.child import Host
from memx.models.protocol import Frame
from memx.models.verifier import Prediction, Verifier


class ReadingService:
    """Answers `read`."""

    def __init__(self, folder: Path | None, base: Path, host: Host) -> None:
        self._folder, self._base, self._host = folder, base, host
        self._verifier: Verifier | None = None

    def read(self, arguments: Mapping[str, Any]) -> Frame:
        """Raises ModelMissing, ModelError, Cancelled."""
        if self._verifier is None:
            self._verifier = self._loaded()
        passages = [(date.fromisoformat(created), _clean(text)) for created, text in arguments["passages"]]
        found = self._verifier.predict(_clean(arguments["question"]), passages, between=self._go_on)
        return Frame({**_told(found), "last": True})

    def _go_on(self) -> None:
        if self._host.stop.is_set:
            raise Cancelled("Stopped.")
        self._host.beat()

    def _loaded(self) -> Verifier:
        if self._folder is None:
            raise ModelMissing("The verifier is not there. Answers come without it; install MemX again.")
        width = torch.bfloat16 if half_width.is_faster() else torch.float32
        try:
            return Verifier.load(self._folder, self._base, width)
        except (OSError, ValueError) as error:
            text = f"The verifier's files are damaged ({error}). Answers come without it; install MemX again."
            raise ModelError(text) from error


def _told(found: Prediction) -> dict[str, Any]:
    each = [[one.relevance, [[s.start, s.end, s.chance] for s in one.spans]] for one in found.verdicts]
    return {"each": each, "absent": found.null, "tokens": found.tokens}


def _clean(text: str) -> str:
    """A lone surrogate becomes a question mark, which is as long."""
    return text.encode("utf-8", "replace").decode()
