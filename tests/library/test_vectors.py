"""Pending, kept, failed; and the feed that an index follows."""

import struct

from memx.domain.notes import Draft, IndexStatus
from memx.library.store import Library


def vector(value: float, dimensions: int = 4) -> bytes:
    return struct.pack(f"<{dimensions}f", *([value] * dimensions))


def ids(library: Library) -> list[int]:
    return [passage.id for passage in library.all_passages()]


def test_every_passage_is_pending_until_it_has_a_vector_or_failed(library: Library) -> None:
    library.save_many([Draft(f"note {i}") for i in range(4)])
    one, two, three, four = ids(library)
    assert [passage.id for passage in library.pending("m", 3)] == [one, two, three]
    library.keep_vectors("m", [(one, vector(1)), (three, vector(3))])
    library.mark_failed("m", two, "too strange")
    assert [passage.id for passage in library.pending("m", 9)] == [four]
    assert library.index_status("m") == IndexStatus(notes=4, indexed=2, pending=1, failed=1)
    assert library.index_status("another") == IndexStatus(notes=4, indexed=0, pending=4, failed=0)
    library.keep_vectors("m", [(four, vector(4)), (two, vector(2))])
    assert library.pending("m", 9) == []
    assert library.index_status("m") == IndexStatus(notes=4, indexed=4, pending=0, failed=0)
    assert len(library.pending("another", 9)) == 4


def test_what_is_saved_later_is_pending_too(library: Library) -> None:
    library.save(Draft("first"))
    library.keep_vectors("m", [(id_, vector(1)) for id_ in ids(library)])
    assert library.pending("m", 9) == []
    library.save(Draft("second"))
    assert [passage.text for passage in library.pending("m", 9)] == ["second"]


def test_the_feed_gives_vectors_in_the_order_in_which_they_were_kept(library: Library) -> None:
    library.save_many([Draft(f"note {i}") for i in range(3)])
    one, two, three = ids(library)
    library.keep_vectors("m", [(two, vector(2)), (one, vector(1))])
    library.keep_vectors("other", [(one, vector(9, 2))])
    first = library.vectors_after("m", 0, 9)
    assert [(passage, value) for _, passage, value in first] == [(two, vector(2)), (one, vector(1))]
    library.keep_vectors("m", [(three, vector(3)), (two, vector(7))])
    later = library.vectors_after("m", first[-1][0], 9)
    assert [(passage, value) for _, passage, value in later] == [(three, vector(3)), (two, vector(7))]
    assert library.vectors_after("m", 0, 1) == first[1:]
    assert library.index_status("m").indexed == 3


def test_an_unchanged_passage_keeps_its_vector_and_a_changed_one_loses_it(library: Library) -> None:
    stays = "This paragraph stays as it is. " * 12
    note = library.save(Draft(f"{stays}\n\nThis one is changed.")).note
    library.keep_vectors("m", [(id_, vector(1)) for id_ in ids(library)])
    library.save(Draft(f"{stays}\n\nNow it reads otherwise.", id=note.id))
    assert [passage.text for passage in library.pending("m", 9)] == ["Now it reads otherwise."]
    assert library.index_status("m").indexed == 1


def test_a_deleted_note_has_no_vectors_and_a_late_one_is_passed_over(library: Library) -> None:
    note = library.save(Draft("gone soon")).note
    (id_,) = ids(library)
    library.keep_vectors("m", [(id_, vector(1))])
    library.delete(note.id)
    assert library.vectors_after("m", 0, 9) == []
    library.keep_vectors("m", [(id_, vector(1))])
    library.mark_failed("m", id_, "gone")
    assert library.vectors_after("m", 0, 9) == []
    library.restore(note.id)
    assert ids(library) != [id_], "an id never means another passage"
    assert len(library.pending("m", 9)) == 1
