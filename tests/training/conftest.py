"""The modules of packaging/reader can be imported here."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(autouse=True)
def packaging() -> Iterator[Path]:
    before = list(sys.path)
    sys.path[:0] = [str(PACKAGING / "reader"), str(PACKAGING)]
    try:
        yield PACKAGING
    finally:
        sys.path[:] = before


@pytest.fixture
def one_thread() -> Iterator[None]:
    """Nets this small are done before a second thread has begun."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session", autouse=True)
def nothing_left_open() -> Iterator[None]:
    """llama.cpp's bindings open two files for good where they are imported."""
    yield
    bindings = sys.modules.get("llama_cpp._utils")
    if bindings is not None:
        bindings.outnull_file.close()
        bindings.errnull_file.close()
