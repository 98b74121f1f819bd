"""Stop frees the processor, whatever the answer is in the middle of."""

import threading
import time
from pathlib import Path

import pytest

from memx.app.memory import Memory
from memx.domain.budget import Budget
from memx.domain.errors import Cancelled
from memx.domain.events import Answered, Drafted
from memx.domain.notes import Draft

pytestmark = pytest.mark.models


def test_stop_in_the_middle_of_a_wave_ends_the_question_within_a_second(tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "library")
    memory.save(Draft("The gate code is 4471 until the committee changes it."))
    try:
        memory.warm_up()
        stopped_at: list[float] = []

        def stop() -> None:
            stopped_at.append(time.monotonic())
            memory.stop_answering()

        with pytest.raises(Cancelled):
            for event in memory.ask("What is the gate code?", Budget.named("deep"), samples=64, strategy="vote"):
                assert not isinstance(event, Answered)
                if isinstance(event, Drafted):  # the first wave is next, and shows nothing while it is drawn
                    threading.Timer(0.05, stop).start()
        assert time.monotonic() - stopped_at[0] < 1.0
        answers = [event for event in memory.ask("gate code?", Budget.named("quick")) if isinstance(event, Answered)]
        assert len(answers) == 1, "the next question is answered as if nothing had been"
    finally:
        memory.close()
