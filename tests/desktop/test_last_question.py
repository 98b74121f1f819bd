"""The slider says what came of the last question at each stop where it was asked, and of no other."""

from fake_memory import FakeMemory, an_answer, told
from pytestqt.qtbot import QtBot


def ask(window, qtbot: QtBot, question: str, level: str) -> None:
    window.slider.set_level(level)
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.ask(question)


def test_each_stop_says_what_came_of_the_last_question_there(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["The code is 5 < 6."]))
    stops = window.slider.stops
    assert "Last question" not in stops.toolTip() + stops.accessibleDescription()
    memory.answer = told(an_answer(memory, "n0", "The code is 5 < 6.", "5 < 6"))
    ask(window, qtbot, "What is the code?", "balanced")
    assert stops.accessibleDescription().endswith("Last question at Balanced: 1.9 s, 3 samples, “5 < 6”")
    window.slider.set_level("quick")
    assert "Last question" not in stops.accessibleDescription(), "nothing is known of it there"
    memory.answer = told(an_answer(memory, "n0", "The code is 5 < 6.", "", abstained=True))
    ask(window, qtbot, "What is the code?", "quick")
    assert "at Quick: 1.9 s, 3 samples, not in the notes" in stops.toolTip()
    assert "at Balanced: 1.9 s, 3 samples, “5 &lt; 6”" in stops.toolTip()
    ask(window, qtbot, "Who has the code?", "quick")
    assert "Balanced" not in stops.toolTip(), "that was another question"


def test_the_chosen_stop_shows_it_and_nothing_in_the_window_moves(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(memory := FakeMemory(["The code is 5 < 6."]))
    text = "<b>5 < 6</b>, as the note says that hangs by the door " * 2
    memory.answer = told(an_answer(memory, "n0", "The code is 5 < 6.", text))
    places = set()

    def look(shown: str) -> None:
        qtbot.wait(20)
        assert window.slider.last().startswith(shown)
        assert bool(window.slider.last()) == bool(shown)
        places.add((window.body.y(), window.slider.stops.geometry().getRect(), window.field.geometry().getRect()))

    look("")
    ask(window, qtbot, "What is the code?", "balanced")
    look("Last question at Balanced: 1.9 s, 3 samples, “<b>5")
    assert window.slider.last().endswith("…")
    picture(window, "slider-last")
    for level, shown in (("deep", ""), ("instant", ""), ("balanced", "Last question at Balanced")):
        window.slider.set_level(level)
        look(shown)
    picture(window, "slider-last-2")
    assert len(places) == 1


def test_thinking_longer_says_no_seconds_that_are_not_all(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["The code is 5820."]))
    memory.answer = told(an_answer(memory, "n0", "The code is 5820.", "5820"))
    ask(window, qtbot, "What is the code?", "balanced")
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.think_longer()
    assert "Last question at Thorough, thought about longer: “5820”" in window.slider.stops.toolTip()
