"""Builds llama-server once for tests and benchmarks and prints its path: `python packaging/build_llama_server.py`.

The source is that of the pinned llama-cpp-python, the libraries are those that its wheel has installed, so that the
server computes exactly as MemX does and only its own files are compiled: 1.5 minutes of one core. Kept in build/ by
version and library. It is no part of what is shipped.
"""

import fcntl
import hashlib
import importlib.metadata
import os
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NEEDED = ("tools/server/", "tools/mtmd/", "common/", "include/", "ggml/include/", "vendor/")


def llama_server() -> Path:
    """The program, built first where it is not there yet. Raises CalledProcessError, FileNotFoundError."""
    version = importlib.metadata.version("llama-cpp-python")
    libraries = Path(sysconfig.get_path("platlib")) / "lib"
    common = (libraries / "libllama-common.so").read_bytes()
    folder = ROOT / "build" / "llama-server" / f"{version}-{hashlib.sha256(common).hexdigest()[:12]}"
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "llama-server"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # a second test run waits for the first
        if not program.is_file():
            with tempfile.TemporaryDirectory(dir=folder) as work:
                _build(_source(version, Path(work)), libraries, Path(work) / "out").replace(program)
    return program


def _source(version: str, work: Path) -> Path:
    """llama.cpp out of the source package."""
    wanted = f"llama-cpp-python=={version}"
    pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
    _run([*pip, "--no-binary", "llama-cpp-python", "-d", str(work), wanted])
    prefix = f"llama_cpp_python-{version}/vendor/llama.cpp/"
    with tarfile.open(next(work.glob("*.tar.gz"))) as archive:
        members = [m for m in archive if m.name.startswith(tuple(prefix + name for name in NEEDED))]
        safely: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # not before 3.11.4
        archive.extractall(work, members, **safely)
    return work / prefix


def _build(source: Path, libraries: Path, out: Path) -> Path:
    here = Path(__file__).resolve().parent / "llama_server"
    flags = ["-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O2"]
    paths = [f"-DSOURCE={source}", f"-DLIBRARIES={libraries}"]
    _run(["cmake", "-S", str(here), "-B", str(out), *flags, *paths])
    _run(["cmake", "--build", str(out), "-j", str(os.cpu_count() or 2)])
    return out / "llama-server"


def _run(command: list[str]) -> None:
    """Its output only where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout[-4000:] + done.stderr[-4000:])
        done.check_returncode()


if __name__ == "__main__":
    print(llama_server())
