"""For every test: nothing of the person's own settings and fetched models is read or written."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def settings_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEMX_SETTINGS", str(tmp_path_factory.mktemp("settings")))
        patch.setenv("MEMX_MODELS", str(tmp_path_factory.mktemp("models")))
        yield
