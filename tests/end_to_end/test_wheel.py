"""The wheel is whole: what stands beside the code in a checkout travels inside it."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return next(target.glob("memx-*.whl"))


def test_the_wheel_carries_migrations_and_resources(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    assert {
        "memx/_migrations/library.py",
        "memx/_resources/samples/notes.jsonl",
        "memx/_resources/icons/memx.svg",
        "memx/_resources/models/catalogue.json",
        "memx/_resources/translations/memx_de.qm",
    } <= names
    assert "memx/_resources/models/reader-smollm2-135m.gguf" in names


def test_an_unpacked_wheel_keeps_and_finds_a_note_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path / "site")
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site"), "HOME": str(tmp_path)}

    def memx(*words: str) -> str:
        command = [sys.executable, "-m", "memx", "--library", str(tmp_path / "library"), *words]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    memx("add", "The gate code is 4471")
    assert "4471" in memx("search", "gate")
    where = "import memx; print(memx.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", where], check=True, env=environment, cwd=tmp_path, capture_output=True, text=True
    )
    assert str(tmp_path) in found.stdout, "it ran from the wheel, not from the checkout"
