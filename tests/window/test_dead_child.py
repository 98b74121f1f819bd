"""The language model's process is killed in the middle of an answer: the window says so, keeps the words, goes on."""

import os
import signal
from collections.abc import Callable

import pytest
from conftest import Window, until
from processes import language_process

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = [pytest.mark.window, pytest.mark.models]
Start = Callable[..., Window]


def test_the_window_goes_on_when_the_model_is_killed(start: Start, library: Memory) -> None:
    library.save(Draft("The boiler was serviced by Kerensa on Tuesday 3 March"))
    library.set_setting("thinking_budget", "deep")
    window = start(library.folder)
    window.key("ctrl+l")
    window.type("Who serviced the boiler?")
    until(lambda: language_process(window.process.pid), seconds=120, what="the language model's process")
    window.key("Return")
    os.kill(language_process(window.process.pid), signal.SIGKILL)
    window.key("ctrl+n")
    window.type("Words typed meanwhile")
    until(lambda: library.search_words("meanwhile"), what="the words typed meanwhile in the library")
    window.key("ctrl+l")
    window.type("Who serviced the boiler?")
    window.key("Return")
    until(lambda: library.asked(1), seconds=180, what="an answer of the next model process")
    window.picture("14-after-a-dead-model")
    assert window.quit() == 0
