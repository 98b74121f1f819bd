"""Tags suggested for a note: those of most of its near notes, and nothing where that is not clear."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from still_clock import NOW, Still

from memx.domain.errors import NotFound
from memx.domain.notes import Draft, Note
from memx.domain.search import SuggestedTag
from memx.library.store import Library
from memx.library.tagging import tags
from memx.retrieval.tag_suggestions import clear, suggested


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library", Still())
    yield library
    library.close()


def note(body: str) -> Note:
    return Note("n", body, NOW, NOW, tags=tags(body))


def named(own: str, near: Sequence[str]) -> list[str]:
    return [tag.name for tag in clear(note(own), [note(body) for body in near])]


def test_a_tag_of_most_near_notes_is_suggested_and_says_how_many_have_it() -> None:
    near = [note(body) for body in ("dug #plot", "sown #plot", "reaped #plot", "weeds")]
    assert clear(note("Hoed today"), near) == [SuggestedTag("plot", 3, 4)]


@pytest.mark.parametrize(
    "near",
    [
        [],
        ["no tag", "none either"],
        ["dug #plot"],  # one note's tag is chance
        ["dug #plot", "weeds"],
        ["dug #plot", "sown #plot", "a", "b", "c"],  # two of five are not half
    ],
)
def test_nothing_is_suggested_where_nothing_is_clear(near: list[str]) -> None:
    assert named("Hoed today", near) == []


@pytest.mark.parametrize("own", ["Hoed #plot", "Hoed #Plot", "Hoed #plot/beans"])
def test_a_tag_that_the_note_has_is_not_suggested(own: str) -> None:
    assert named(own, ["dug #plot", "sown #plot"]) == []


def test_the_tag_whose_word_is_in_the_note_comes_first() -> None:
    near = [note("a #green #roses"), note("b #green #roses"), note("c #green")]
    found = clear(note("Pruned the rose"), near)
    assert found == [SuggestedTag("roses", 2, 3, stands=True), SuggestedTag("green", 3, 3)]


@pytest.mark.parametrize(("tag", "stands"), [("home/roof-tiles", True), ("roof_tiles", True), ("roof-rack", False)])
def test_of_a_tag_of_several_words_all_are_in_the_note(tag: str, stands: bool) -> None:
    near = [note(f"a #{tag}"), note(f"b #{tag}")]
    assert [found.stands for found in clear(note("A tile fell from the roof"), near)] == [stands]


def test_two_at_most_are_suggested() -> None:
    assert named("Hoed", ["#a1 #b1 #c1", "#c1 #b1 #a1"]) == ["a1", "b1"]


BOILER = (
    "The boiler lost pressure, plumber came. #house",
    "Boiler pressure again at 0.8 bar. #house",
    "Plumber says: boiler valve, then pressure. #house #money",
)


def test_without_an_embedder_near_notes_are_found_by_their_words(library: Library) -> None:
    library.save_many([Draft(body) for body in (*BOILER, "Choir on Tuesdays. #choir")])
    new = library.save(Draft("Boiler: pressure is low today.")).note
    assert suggested(library, None, new.id) == [SuggestedTag("house", 3, 3)]


def test_what_is_hidden_from_models_gets_no_tag_and_lends_none(library: Library) -> None:
    kept = [saved.note for saved in library.save_many([Draft(body) for body in BOILER[:2]])]
    new = library.save(Draft("Boiler: pressure is low today.")).note
    assert suggested(library, None, new.id)
    library.set_hidden(kept[0].id, True)
    assert suggested(library, None, new.id) == []
    library.set_hidden(kept[0].id, False)
    library.set_hidden(new.id, True)
    assert suggested(library, None, new.id) == []


def test_a_note_in_the_trash_gets_and_lends_none_and_one_that_is_gone_is_said(library: Library) -> None:
    kept = [saved.note for saved in library.save_many([Draft(body) for body in BOILER[:2]])]
    new = library.save(Draft("Boiler: pressure is low today.")).note
    library.delete(kept[0].id)
    assert suggested(library, None, new.id) == []
    library.restore(kept[0].id)
    library.delete(new.id)
    assert suggested(library, None, new.id) == []
    with pytest.raises(NotFound):
        suggested(library, None, "nothing")
