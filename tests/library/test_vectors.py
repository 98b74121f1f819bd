"""Pending, kept, failed; and the feed that an index follows."""

import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from memx.domain.notes import Draft, IndexStatus
from memx.library.store import Library
from memx.library.vectors import FIRST, TRIES


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
    assert library.index_status("m") == IndexStatus(
        notes=4,
        indexed=2,
        pending=1,
        failed=1,
        waiting=1,
        reasons=((library.passages([two])[two].note_id, "too strange"),),
    )
    assert library.index_status("another") == IndexStatus(notes=4, indexed=0, pending=4, failed=0, waiting=4)
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
    status = library.index_status("m")
    assert (status.indexed, status.pending, status.waiting) == (0, 1, 1)


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


class SetClock:
    """Stands at `at` until it is set anew."""

    def __init__(self) -> None:
        self.at = datetime(2026, 5, 1, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return 0.0


def test_what_failed_is_tried_again_later_and_later_then_only_by_hand(tmp_path: Path) -> None:
    clock = SetClock()
    library = Library.open(tmp_path / "library", clock)
    library.save(Draft("strange"))
    (id_,) = ids(library)
    waits = []
    for _ in range(TRIES - 1):
        library.mark_failed("m", id_, "no")
        waits.append(0)
        while not library.pending("m", 9):
            clock.at += timedelta(minutes=10)
            waits[-1] += 10
    assert waits == [10, 60, 360, 2160]
    library.mark_failed("m", id_, "no")
    clock.at += timedelta(days=3650)
    assert library.pending("m", 9) == []
    assert library.index_status("m").failed == 1
    assert library.retry_failed("m") == 1
    assert [passage.id for passage in library.pending("m", 9)] == [id_]
    library.keep_vectors("m", [(id_, vector(1))])
    assert library.index_status("m") == IndexStatus(1, indexed=1, pending=0, failed=0)
    assert library.retry_failed("m") == 0
    library.close()


def test_a_very_long_note_holds_up_none_that_is_saved_after_it(library: Library) -> None:
    library.save(Draft("\n\n".join(f"Paragraph {i}. " + "It goes on and on. " * 40 for i in range(3 * FIRST))))
    long = len(ids(library))
    assert long > 2 * FIRST
    library.save(Draft("a short one"))
    seen = []
    while batch := library.pending("m", 32):
        seen += [passage.text for passage in batch]
        library.keep_vectors("m", [(passage.id, vector(1)) for passage in batch])
    assert len(seen) == long + 1
    assert seen.index("a short one") == FIRST
    assert library.index_status("m") == IndexStatus(2, indexed=2, pending=0, failed=0)


def test_a_hidden_note_is_excluded_from_the_index_and_loses_what_was_made_of_it(library: Library) -> None:
    note = library.save(Draft("the safe is behind the picture")).note
    library.save(Draft("milk, bread"))
    library.keep_vectors("m", [(id_, vector(1)) for id_ in ids(library)])
    secret = library.vectors_after("m", 0, 9)[0][1]
    assert library.set_hidden(note.id, True).hidden
    assert library.note(note.id).hidden
    assert len(library.vectors_after("m", 0, 9)) == 1
    assert secret not in ids(library), "a stale index cannot find it"
    assert library.pending("m", 9) == []
    assert library.index_status("m") == IndexStatus(2, indexed=1, pending=0, failed=0, excluded=1)
    assert not library.set_hidden(note.id, False).hidden
    assert [passage.text for passage in library.pending("m", 9)] == ["the safe is behind the picture"]
    assert library.index_status("m") == IndexStatus(2, indexed=1, pending=1, failed=0, waiting=1)


def test_a_hidden_note_stays_hidden_whatever_is_done_with_it(library: Library) -> None:
    note = library.save(Draft("the safe is behind the picture")).note
    library.set_hidden(note.id, True)
    library.set_hidden(note.id, True)
    library.save(Draft("the safe is behind the other picture", id=note.id))
    assert library.pending("m", 9) == []
    library.delete(note.id)
    assert library.set_hidden(note.id, True).deleted
    assert library.restore(note.id).hidden
    assert library.pending("m", 9) == []
    (found,) = library.passages(ids(library)).values()
    assert found.hidden


def test_a_model_that_was_forgotten_and_is_chosen_again_begins_anew(library: Library) -> None:
    library.save_many([Draft(f"note {i}") for i in range(3)])
    for model in ("m", "other"):
        library.keep_vectors(model, [(id_, vector(1)) for id_ in ids(library)])
        assert library.pending(model, 9) == []
    library.mark_failed("m", ids(library)[0], "too strange")
    assert library.forget_vectors("other") == 3
    assert library.vector_count("m")[0] == 0
    assert library.vector_count("other")[0] == 3
    assert len(library.pending("m", 9)) == 3, "also what had failed"
    assert library.index_status("m") == IndexStatus(notes=3, indexed=0, pending=3, failed=0, waiting=3)
    library.keep_vectors("m", [(ids(library)[0], vector(2))])
    assert len(library.pending("m", 9)) == 2, "nothing is taken for done because it once was"
    assert library.pending("other", 9) == []


def test_more_vectors_than_a_transaction_takes_are_forgotten(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("memx.library.vectors.FORGOTTEN", 3)
    library.save_many([Draft(f"note {i}") for i in range(7)])
    library.keep_vectors("m", [(id_, vector(1)) for id_ in ids(library)])
    assert library.forget_vectors("other") == 7
    assert library.forget_vectors("other") == 0
