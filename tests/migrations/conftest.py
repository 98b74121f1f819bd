"""Libraries of every released schema, as files made at the time."""

import gzip
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RELEASED = sorted(HERE.glob("schema-*.db.gz"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.name)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a library as an earlier MemX left it."""
    folder = tmp_path / "library"
    folder.mkdir(mode=0o700)
    (folder / "library.db").write_bytes(gzip.decompress(request.param.read_bytes()))
    return folder
