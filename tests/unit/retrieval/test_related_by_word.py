"""Related notes without a model: by the words that two notes share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from still_clock import Still

from memx.domain.errors import NotFound
from memx.domain.notes import Draft
from memx.library.store import Library
from memx.retrieval.related import related
from memx.retrieval.snippets import sentences

LONG = "\n\n".join(f"Paragraph {i} says a little about subject{i} and its keeper." for i in range(200))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library", Still())
    bodies = {
        "boiler": "Plumber came. The boiler lost pressure again, valve replaced.",
        "valve": "Bought milk. Boiler valve: part 11043, pressure 1.5 bar.",
        "copy": "Plumber came. The boiler lost pressure again, valve replaced!",
        "choir": "Choir on Tuesdays at St Barnabas.",
        "long": LONG,
        "keeper": "Ask the keeper of subject190 for a little paragraph.",
    }
    library.save_many([Draft(body, source_id=name) for name, body in bodies.items()])
    yield library
    library.close()


def id_of(library: Library, name: str) -> str:
    note = library.note_by_source(name)
    assert note is not None
    return note.id


def test_a_note_is_shown_those_that_share_its_words_and_the_sentences_that_do(library: Library) -> None:
    found = related(library, None, id_of(library, "boiler"), 5)
    by_id = {one.note_id: one for one in found}
    other = by_id[id_of(library, "valve")]
    assert (other.mine, other.sentence) == (
        "The boiler lost pressure again, valve replaced.",
        "Boiler valve: part 11043, pressure 1.5 bar.",
    )
    assert not other.repeats
    assert id_of(library, "choir") not in by_id
    assert id_of(library, "boiler") not in by_id


def test_a_near_copy_comes_first_and_is_called_one(library: Library) -> None:
    first = related(library, None, id_of(library, "boiler"), 5)[0]
    assert (first.note_id, first.repeats) == (id_of(library, "copy"), True)


def test_opening_lands_on_the_passage_of_the_other_note(library: Library) -> None:
    one = related(library, None, id_of(library, "keeper"), 5)[0]
    body = library.note(one.note_id).body
    assert body[one.theirs.start : one.theirs.end] == one.theirs.text
    assert one.sentence in one.theirs.text


def test_a_long_note_looks_from_all_of_it(library: Library) -> None:
    assert [one.note_id for one in related(library, None, id_of(library, "long"), 5)] == [id_of(library, "keeper")]


def test_a_deleted_note_is_related_to_nothing_any_more(library: Library) -> None:
    library.delete(id_of(library, "copy"))
    assert id_of(library, "copy") not in [one.note_id for one in related(library, None, id_of(library, "boiler"), 9)]


def test_a_note_that_is_not_there_is_said(library: Library) -> None:
    with pytest.raises(NotFound):
        related(library, None, "nothing", 5)


@pytest.mark.parametrize("text", ["", "?!", "one line", "A. B. C.", "東京。大阪。", "x" * 10_000])
def test_any_text_has_a_sentence(text: str) -> None:
    assert sentences(text)
