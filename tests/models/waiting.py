"""Waiting for conditions, and whether a process lives."""

import time
from collections.abc import Callable

import psutil


def until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait for a condition, never for a time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)


def is_alive(pid: int) -> bool:
    """A process that has ended and waits to be taken leave of is not."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
