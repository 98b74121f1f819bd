"""What is kept of a note, and how exactly."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from libraries import SetClock, bodies, opened

from memx.domain.errors import BadInput, NotFound
from memx.domain.notes import Draft
from memx.library.store import Library

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda text: f"x{text}")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT)
def test_any_text_comes_back_as_it_was_and_its_passages_stand_in_it(library: Library, body: str) -> None:
    note = library.save(Draft(body)).note
    assert library.note(note.id).body == body
    mine = [passage for passage in library.all_passages() if passage.note_id == note.id]
    assert mine
    assert all(body[passage.start : passage.end] == passage.text for passage in mine)


@pytest.mark.parametrize(
    "body",
    [
        "before\0after",
        "\0",
        "שלום עולם \u200f right to left",
        "👩‍👩‍👧‍👦 family 🏳️‍🌈",
        "é and e\u0301 are kept apart",
        "line\r\nline\rline\u2028line",
        "\ufeffbyte order mark",
    ],
)
def test_unusual_text_is_kept_code_point_by_code_point(library: Library, body: str) -> None:
    note = library.save(Draft(f"x{body}")).note
    assert library.note(note.id).body == f"x{body}"


def test_words_after_a_nul_are_found(library: Library) -> None:
    from memx.domain.search import Query

    library.save(Draft("before\0afterwards"))
    assert library.lexical(Query("", words=("afterwards",)), 5)
    assert library.substring(Query("", words=("fterwar",)), 5)


def test_half_a_surrogate_pair_does_not_stop_a_save(library: Library) -> None:
    assert library.save(Draft("a\ud83d\ude00b")).note.body == "a😀b"
    assert library.save(Draft("a\ud83db")).note.body == "a\ufffdb"


@pytest.mark.parametrize("body", ["", "  \n\t ", "\0"])
def test_a_new_note_without_text_is_refused_and_nothing_is_kept(library: Library, body: str) -> None:
    with pytest.raises(BadInput, match="empty"):
        library.save(Draft(body))
    assert library.count() == 0


def test_an_old_note_may_become_empty_and_its_text_is_a_version(library: Library) -> None:
    note = library.save(Draft("All of it")).note
    assert library.save(Draft("", id=note.id)).note.body == ""
    assert [version.body for version in library.versions(note.id)] == ["All of it"]


def test_five_megabytes_are_one_note(library: Library) -> None:
    body = "The quick brown fox jumps over the lazy dog, again. " * 100_000
    note = library.save(Draft(body)).note
    assert library.note(note.id).body == body
    assert not library.save(Draft(body, id=note.id)).changed
    library.delete(note.id)
    assert list(library.all_passages()) == []


def test_one_word_of_five_megabytes_is_one_note(library: Library) -> None:
    note = library.save(Draft("x" * 5_000_000)).note
    assert len(library.note(note.id).body) == 5_000_000


def test_an_unknown_note_is_not_found(library: Library) -> None:
    for ask in (library.note, library.delete, library.restore, library.versions, lambda id_: library.pin(id_, True)):
        with pytest.raises(NotFound, match="nothing-here"):
            ask("nothing-here")
    with pytest.raises(NotFound):
        library.save(Draft("text", id="nothing-here"))


def test_a_name_sorts_by_when_it_was_given(library: Library) -> None:
    names = [library.save(Draft(f"note {i}")).note.id for i in range(20)]
    assert names == sorted(names)


@pytest.mark.parametrize(
    "when",
    [
        datetime(1999, 12, 31, 23, 59, 59, 999_999, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-12))),
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
    ],
)
def test_a_time_keeps_its_offset(library: Library, when: datetime) -> None:
    note = library.save(Draft("then", created=when)).note
    assert library.note(note.id).created == when
    assert library.note(note.id).created.isoformat() == when.isoformat()


def test_a_naive_time_is_local(library: Library) -> None:
    note = library.save(Draft("then", created=datetime(2025, 7, 1, 12, 0))).note
    assert note.created == datetime(2025, 7, 1, 12, 0).astimezone()


def test_an_import_run_again_changes_nothing(library: Library) -> None:
    drafts = [Draft(f"turn {i}", source_id=f"D1:{i}", created=datetime(2023, 5, 1, tzinfo=UTC)) for i in range(30)]
    first = library.save_many(drafts)
    again = library.save_many(drafts)
    assert all(saved.is_new for saved in first)
    assert not any(saved.changed or saved.is_new for saved in again)
    assert [saved.note for saved in first] == [saved.note for saved in again]
    assert library.count() == 30


def test_the_same_source_changes_that_note(library: Library) -> None:
    first = library.save(Draft("v1", source_id="mail/7")).note
    second = library.save(Draft("v2", source_id="mail/7"))
    assert second.note.id == first.id
    assert second.changed
    assert library.note_by_source("mail/7").body == "v2"
    assert library.note_by_source("mail/8") is None


def test_a_source_name_that_another_note_has_is_refused(library: Library) -> None:
    library.save(Draft("one", source_id="s"))
    other = library.save(Draft("two")).note
    with pytest.raises(BadInput, match="source"):
        library.save(Draft("two", id=other.id, source_id="s"))


def test_one_bad_draft_of_many_keeps_none(library: Library) -> None:
    with pytest.raises(BadInput):
        library.save_many([Draft("fine"), Draft(" "), Draft("fine too")])
    assert library.count() == 0
    assert list(library.all_passages()) == []


def test_a_deleted_note_that_is_saved_stays_deleted(library: Library) -> None:
    note = library.save(Draft("first", source_id="s")).note
    library.delete(note.id)
    saved = library.save(Draft("second", source_id="s"))
    assert saved.note.deleted
    assert list(library.all_passages()) == []
    assert library.restore(note.id).body == "second"
    assert [passage.text for passage in library.all_passages()] == ["second"]


def test_typing_leaves_no_versions_and_rewriting_does(library: Library) -> None:
    note = library.save(Draft("Call")).note
    for text in ("Call Mum", "Call Mum on Sunday", "Call my Mum on Sunday"):
        library.save(Draft(text, id=note.id))
    assert library.versions(note.id) == []
    library.save(Draft("Call", id=note.id))
    assert [version.body for version in library.versions(note.id)] == ["Call my Mum on Sunday"]


def test_text_added_later_leaves_a_version(library: Library, clock: SetClock) -> None:
    note = library.save(Draft("Call")).note
    clock.at += timedelta(hours=1)
    library.save(Draft("Call Mum", id=note.id))
    assert [version.body for version in library.versions(note.id)] == ["Call"]


def test_tags_are_the_hash_words_outside_code(library: Library) -> None:
    body = "# Title\n#Work/Home and #été, `#code` a#b http://x.y/#part #1 #work/home\n```\n#fenced\n```\n#end"
    assert library.save(Draft(body)).note.tags == ("work/home", "été", "end")


def test_tags_follow_the_text(library: Library) -> None:
    note = library.save(Draft("#one #two")).note
    assert library.save(Draft("#two #three", id=note.id)).note.tags == ("two", "three")


def test_unchanged_passages_keep_their_ids_when_a_note_is_edited(library: Library) -> None:
    paragraphs = [f"Paragraph {i}. " + f"Words of paragraph {i} go on and on. " * 10 for i in range(6)]
    note = library.save(Draft("\n\n".join(paragraphs))).note
    before = {passage.text: passage.id for passage in library.all_passages()}
    paragraphs[2] = "Something else entirely."
    library.save(Draft("\n\n".join(paragraphs), id=note.id))
    after = {passage.text: passage.id for passage in library.all_passages()}
    kept = before.keys() & after.keys()
    assert len(kept) >= 4
    assert all(before[text] == after[text] for text in kept)
    assert set(after.values()) - set(before.values()) == {after[text] for text in after.keys() - kept}


def test_a_changed_date_moves_the_passages(library: Library) -> None:
    note = library.save(Draft("moved")).note
    then = datetime(2020, 1, 1, tzinfo=UTC)
    assert library.save(Draft("moved", id=note.id, created=then)).changed
    assert [passage.created for passage in library.all_passages()] == [then]


def test_pinned_notes_come_first_then_the_newest(library: Library) -> None:
    ids = [library.save(Draft(f"note {i}")).note.id for i in range(5)]
    assert library.pin(ids[1], True).pinned
    assert bodies(library.notes(10)) == ["note 1", "note 4", "note 3", "note 2", "note 0"]
    assert bodies(library.notes(2, 1)) == ["note 4", "note 3"]
    assert not library.pin(ids[1], False).pinned
    assert bodies(library.notes(1)) == ["note 4"]


def test_all_notes_come_in_the_order_of_their_creation(library: Library) -> None:
    days = [datetime(2025, 1, day, tzinfo=UTC) for day in (3, 1, 2)]
    library.save_many([Draft(f"{day:%d}", created=day) for day in days])
    assert bodies(list(library.all_notes())) == ["01", "02", "03"]
    assert [passage.text for passage in library.all_passages()] == ["01", "02", "03"]


def test_a_save_under_way_is_all_or_nothing(library: Library) -> None:
    note = library.save(Draft("The first text")).note
    with patch("memx.library.passages._add", side_effect=RuntimeError("power cut")), pytest.raises(RuntimeError):
        library.save(Draft("Another text #tag", id=note.id))
    assert library.note(note.id) == note
    assert library.versions(note.id) == []


def test_attachments_are_kept_once_by_content(library: Library, folder: Path) -> None:
    one, two = (library.save(Draft(f"note {i}")).note for i in range(2))
    names = {library.attach(note.id, "a.png", "image/png", b"\x89PNG") for note in (one, two)}
    (name,) = names
    assert library.attachment(name).read_bytes() == b"\x89PNG"
    assert len([path for path in (folder / "attachments").rglob("*") if path.is_file()]) == 1
    with pytest.raises(NotFound):
        library.attachment("0" * 64)
    with pytest.raises(BadInput):
        library.attachment("../../etc/passwd")


def test_the_data_version_tells_that_something_was_written(folder: Path, clock: SetClock) -> None:
    with opened(folder, clock) as one, opened(folder, clock) as other:
        before = one.data_version()
        assert one.data_version() == before
        other.save(Draft("from the other"))
        between = one.data_version()
        assert between != before
        one.save(Draft("from this one"))
        assert one.data_version() != between
