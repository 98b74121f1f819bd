"""A download is paused, cancelled, killed, and begun twice."""

import errno
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from fetching import is_there
from hub_server import Fault, Hub
from waiting import is_alive, until

from memx.domain.errors import Cancelled, ModelError
from memx.models import downloaded
from memx.models.download import Download


def test_a_pause_keeps_what_has_come_and_the_next_goes_on(
    hub: Hub, model: bytes, fetch: Callable[..., Download]
) -> None:
    hub.slow = 0.02
    download = fetch()
    step = next(step for step in download if step.done > 300_000)
    pid = download.pid()
    download.close()
    assert pid is not None
    assert not is_alive(pid)
    kept = downloaded.begun("small")
    assert step.done <= kept < len(model)
    hub.slow = 0
    list(fetch())
    assert is_there(model)
    assert hub.ranges() == ["", f"bytes={kept}-"]


def test_a_pause_is_at_once_also_from_another_thread_while_the_hub_hangs(
    hub: Hub, fetch: Callable[..., Download]
) -> None:
    hub.gets = [Fault(hang=True, after=100_000)]
    download = fetch(timeout=50)
    troubles: list[Exception] = []

    def read() -> None:
        try:
            list(download)
        except Cancelled as error:
            troubles.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    until(lambda: downloaded.begun("small") == 100_000)
    begun = time.monotonic()
    download.close()
    reader.join(10)
    assert len(troubles) == 1
    assert time.monotonic() - begun < 10  # of 50 s


def test_a_cancel_leaves_nothing(hub: Hub, fetch: Callable[..., Download]) -> None:
    hub.slow = 0.02
    download = fetch()
    next(step for step in download if step.done > 100_000)
    download.discard()
    assert downloaded.begun("small") == 0
    assert not downloaded.file_of("small").exists()


def test_killed_in_the_middle_it_goes_on_from_there(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    hub.slow = 0.02
    download = fetch()
    next(step for step in download if step.done > 300_000)
    os.kill(download.pid() or 0, signal.SIGKILL)
    with pytest.raises(ModelError, match=r"download was killed.*\(SIGKILL\)\. What has come is kept"):
        list(download)
    kept = downloaded.begun("small")
    assert kept >= 300_000
    hub.slow = 0
    list(fetch())
    assert is_there(model)
    assert hub.ranges()[-1] == f"bytes={kept}-"


def test_two_at_once_do_not_mix(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    hub.slow = 0.02
    first = fetch()
    next(step for step in first if step.step == "fetching")
    with pytest.raises(ModelError, match="Another MemX"):
        list(fetch())
    with pytest.raises(ModelError, match="Another MemX"):
        downloaded.remove("small")
    hub.slow = 0
    list(first)
    assert is_there(model)


@pytest.mark.parametrize(("code", "said"), [(errno.ENOSPC, "disk became full"), (errno.EACCES, "Permission denied")])
def test_a_disk_that_takes_no_more_is_told_and_the_part_stays(
    hub: Hub, fetch: Callable[..., Download], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child's file system answers so from its second piece on."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(FULL.format(code=code))
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path / 'site'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    hub.slow = 0.02
    with pytest.raises(ModelError, match=said):
        list(fetch())
    assert downloaded.begun("small") > 0


FULL = """
import builtins, os
from pathlib import Path
opened = Path.open
class Full:
    def __init__(self, file):
        self._file, self._pieces = file, 0
    def write(self, piece):
        self._pieces += 1
        if self._pieces > 4:
            raise OSError({code}, os.strerror({code}))
        return self._file.write(piece)
    def __getattr__(self, name):
        return getattr(self._file, name)
    def __enter__(self):
        return self
    def __exit__(self, *trouble):
        self._file.close()
def full(path, mode="r", *more, **named):
    file = opened(path, mode, *more, **named)
    return Full(file) if path.suffix == ".part" and mode == "ab" else file
Path.open = full
"""
