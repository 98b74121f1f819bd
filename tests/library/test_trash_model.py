"""Any sequence of saves, deletes and undos leaves what a simple model says, in the list, the search and the vectors."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule
from libraries import SetClock

from memx.domain.errors import NotFound
from memx.domain.notes import Draft
from memx.domain.search import Query
from memx.library.store import Library

WORDS = st.sampled_from(["amber", "birch", "cedar", "dogwood", "elm", "fir"])
BODIES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
EXAMPLES = 1000 if os.environ.get("MEMX_TORTURE") else 25


class Trash(RuleBasedStateMachine):
    """The model: id -> (body, deleted, pinned)."""

    notes = Bundle("notes")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="memx-test-"))
        self.clock = SetClock()
        self.library = Library.open(self.folder, self.clock)
        self.model: dict[str, tuple[str, bool, bool]] = {}

    def teardown(self) -> None:
        assert self.library.check() == []
        self.library.close()
        shutil.rmtree(self.folder)

    @rule(target=notes, body=BODIES)
    def add(self, body: str) -> str:
        id_ = self.library.save(Draft(body)).note.id
        self.model[id_] = (body, False, False)
        return id_

    def gone(self, id_: str) -> bool:
        """Whether it was removed for good: nothing can be done with it."""
        if id_ in self.model:
            return False
        for does in (self.library.note, self.library.delete, self.library.restore, self.library.versions):
            with pytest.raises(NotFound):
                does(id_)
        return True

    @rule(id_=notes, body=BODIES)
    def edit(self, id_: str, body: str) -> None:
        if self.gone(id_):
            return
        before, deleted, pinned = self.model[id_]
        assert self.library.save(Draft(body, id=id_)).changed == (body != before)
        self.model[id_] = (body, deleted, pinned)

    @rule(id_=notes)
    def delete(self, id_: str) -> None:
        if self.gone(id_):
            return
        body, _, pinned = self.model[id_]
        assert self.library.delete(id_).deleted
        self.model[id_] = (body, True, pinned)

    @rule(id_=notes)
    def restore(self, id_: str) -> None:
        if self.gone(id_):
            return
        body, _, pinned = self.model[id_]
        assert not self.library.restore(id_).deleted
        self.model[id_] = (body, False, pinned)

    @rule(id_=notes, pinned=st.booleans())
    def pin(self, id_: str, pinned: bool) -> None:
        if self.gone(id_):
            return
        body, deleted, _ = self.model[id_]
        self.library.pin(id_, pinned)
        self.model[id_] = (body, deleted, pinned)

    @rule()
    def empty(self) -> None:
        living = {id_: kept for id_, kept in self.model.items() if not kept[1]}
        assert self.library.trash_count() == len(self.model) - len(living)
        assert self.library.empty_trash() == len(self.model) - len(living)
        self.model = living

    @rule()
    def embed(self) -> None:
        self.library.keep_vectors("m", [(passage.id, bytes(8)) for passage in self.library.pending("m", 50)])
        assert self.library.index_status("m").pending == 0

    @rule()
    def restart(self) -> None:
        self.library.close()
        self.library = Library.open(self.folder, self.clock)

    @invariant()
    def agrees(self) -> None:
        living = {id_: body for id_, (body, deleted, _) in self.model.items() if not deleted}
        listed = self.library.notes(100)
        assert {note.id: note.body for note in listed} == living
        assert self.library.count() == len(living)
        assert [note.pinned for note in listed] == sorted((note.pinned for note in listed), reverse=True)
        assert {note.id for note in self.library.trash(100)} == self.model.keys() - living.keys()
        passages = {passage.note_id: passage.text for passage in self.library.all_passages()}
        assert passages == living
        ids = {passage.id for passage in self.library.all_passages()}
        assert {passage for _, passage, _ in self.library.vectors_after("m", 0, 999)} <= ids
        for word in ("amber", "elm"):
            found = self.library.passages([id_ for id_, _ in self.library.lexical(Query("", words=(word,)), 99)])
            assert {passage.note_id for passage in found.values()} == {
                id_ for id_, body in living.items() if word in body.split()
            }


TestTrash = Trash.TestCase
TestTrash.settings = settings(max_examples=EXAMPLES, stateful_step_count=20, deadline=None)
