"""What a person does with a library, in order."""

from pathlib import Path

from libraries import SetClock, bodies, opened

from memx.domain.notes import Draft
from memx.domain.search import Query


def found(library, *words: str) -> list[str]:
    ids = [id_ for id_, _ in library.lexical(Query(" ".join(words), words=words), 10)]
    return [library.passages(ids)[id_].text for id_ in ids]


def test_a_note_is_saved_found_still_there_after_a_restart_deleted_and_brought_back(
    folder: Path, clock: SetClock
) -> None:
    with opened(folder, clock) as library:
        saved = library.save(Draft("The boiler was serviced by Mr Okafor. #house"))
        library.save(Draft("Buy oat milk"))
        assert saved.is_new
        assert saved.changed
        assert found(library, "boilers") == ["The boiler was serviced by Mr Okafor. #house"]
    with opened(folder, clock) as library:
        assert library.note(saved.note.id) == saved.note
        assert bodies(library.notes(10)) == ["Buy oat milk", "The boiler was serviced by Mr Okafor. #house"]
        gone = library.delete(saved.note.id)
        assert gone.deleted == clock.at
        assert found(library, "boiler") == []
        assert bodies(library.notes(10)) == ["Buy oat milk"]
        assert library.trash(10) == [gone]
    with opened(folder, clock) as library:
        assert library.restore(saved.note.id) == saved.note
        assert found(library, "boiler") == ["The boiler was serviced by Mr Okafor. #house"]
        assert library.trash(10) == []
        assert library.check() == []


def test_an_edit_keeps_the_earlier_text(folder: Path, clock: SetClock) -> None:
    with opened(folder, clock) as library:
        first = library.save(Draft("Dinner with Ana on Tuesday")).note
        second = library.save(Draft("Dinner with Ana on Friday", id=first.id)).note
        assert second.modified > first.modified
        assert second.created == first.created
        assert [(v.body, v.saved) for v in library.versions(first.id)] == [(first.body, first.modified)]
        assert found(library, "tuesday") == []
        assert found(library, "friday") == ["Dinner with Ana on Friday"]
