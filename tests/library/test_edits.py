"""What each save changed: taken back step by step, bounded in steps, size and age, gone with its note."""

from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from libraries import SetClock, opened

from memx.domain.notes import Draft, Edit
from memx.library.edits import MOST, ROOM, difference
from memx.library.store import Library


def texts(library: Library, note_id: str) -> list[str]:
    """The note's text, and each before it that its steps lead back to."""
    found = [library.note(note_id).body]
    for edit in library.edits(note_id):
        before = edit.undone(found[-1])
        assert before is not None
        found.append(before)
    return found


def test_steps_lead_back_to_each_text_that_was_saved_also_after_a_restart(folder: Path, clock: SetClock) -> None:
    written = ["Tea", "Tea with milk", "Tea with oat milk", "Tea", "Coffee 👍🏽 and\nTea"]
    with opened(folder, clock) as library:
        note_id = library.save(Draft(written[0])).note.id
        for body in written[1:]:
            library.save(Draft(body, id=note_id))
        library.save(Draft(written[-1], id=note_id))
    with opened(folder, clock) as library:
        assert texts(library, note_id) == written[::-1]
        assert library.edits(note_id)[0].saved == library.note(note_id).modified


def test_a_step_is_not_taken_back_from_a_text_that_it_did_not_lead_to() -> None:
    edit = Edit(2, "x", "yz", 6, SetClock().now())
    assert edit.undone("abyzcd") == "abxcd"
    assert edit.undone("abyycd") is None
    assert edit.undone("abyzcde") is None


def test_only_so_many_steps_are_kept(library: Library) -> None:
    note_id = library.save(Draft("0")).note.id
    for number in range(MOST + 5):
        library.save(Draft(f"text {number}", id=note_id))
    assert len(library.edits(note_id)) == MOST
    assert texts(library, note_id)[-1] == "text 4"


def test_a_step_that_is_too_large_ends_what_can_be_taken_back(library: Library) -> None:
    note_id = library.save(Draft("short")).note.id
    library.save(Draft("longer", id=note_id))
    library.save(Draft("x" * (ROOM + 1), id=note_id))
    assert library.edits(note_id) == []
    library.save(Draft("x" * (ROOM + 1) + "y", id=note_id))
    assert texts(library, note_id)[-1] == "x" * (ROOM + 1)


def test_what_is_older_than_a_month_is_not_offered_and_goes(library: Library, folder: Path, clock: SetClock) -> None:
    note_id, other = (saved.note.id for saved in library.save_many([Draft("old secret"), Draft("other")]))
    library.save(Draft("new", id=note_id))
    clock.at += timedelta(days=31)
    assert library.edits(note_id) == []
    library.save(Draft("other text", id=other))
    clock.at -= timedelta(days=20)
    assert library.edits(note_id) == []


def test_a_note_that_is_removed_for_good_leaves_no_step(folder: Path, clock: SetClock) -> None:
    secret = "Zanzibarquadrille"
    with opened(folder, clock) as library:
        note_id = library.save(Draft(f"begins {secret}")).note.id
        library.save(Draft("begins", id=note_id))
        assert secret in library.edits(note_id)[0].removed
        library.delete(note_id)
        library.empty_trash()
    assert secret.encode() not in b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@given(st.text("ab\n👍"), st.text("ab\n👍"))
def test_a_difference_leads_from_one_text_to_the_other_and_back(before: str, after: str) -> None:
    place, removed, added = difference(before, after)
    assert before[:place] + added + before[place + len(removed) :] == after
    assert Edit(place, removed, added, len(after), SetClock().now()).undone(after) == before
    assert not (removed and added and (removed[0] == added[0] or removed[-1] == added[-1]))


def test_the_files_of_a_note_are_those_that_were_attached_to_it(library: Library) -> None:
    one, other = (saved.note.id for saved in library.save_many([Draft("one"), Draft("other")]))
    for name, content in (("b.png", b"first"), ("a.png", b"second"), ("b.png", b"third")):
        library.attach(one, name, "image/png", content)
    assert [(file.name, file.path.read_bytes(), file.size) for file in library.attached(one)] == [
        ("b.png", b"first", 5),
        ("a.png", b"second", 6),
        ("b.png", b"third", 5),
    ]
    assert library.attached(other) == []
