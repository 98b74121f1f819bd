"""Where a library is, said without the library that knows all systems' customs."""

from pathlib import Path

import platformdirs
import pytest

from memx.app import places


@pytest.mark.parametrize("named", [None, "", "/data", "relative", "~/data"])
def test_the_library_is_where_the_customs_of_the_system_have_it(named: str | None, monkeypatch) -> None:
    monkeypatch.delenv("MEMX_LIBRARY", raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if named is not None:
        monkeypatch.setenv("XDG_DATA_HOME", named)
    assert places.library_folder() == platformdirs.user_data_path("memx", appauthor=False)


def test_a_library_that_is_named_is_that_one(monkeypatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    monkeypatch.setenv("MEMX_LIBRARY", "~/notes")
    assert places.library_folder() == Path("/home/somebody/notes")
