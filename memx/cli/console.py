"""What is printed and how a command ends: plain lines, one sentence for a trouble, a documented exit code."""

import json
import logging
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from memx.app import logs, places
from memx.app.memory import Memory
from memx.domain.errors import MemXError

log = logging.getLogger(__name__)
# Escape sequences in a note must not reach the terminal.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Without what a terminal would obey."""
    return CONTROL.sub("", text.replace("\r\n", "\n"))


def say(text: str = "") -> None:
    print(clean(text))


def warn(text: str) -> None:
    print(f"memx: {clean(text)}", file=sys.stderr)


def say_json(value: Any) -> None:
    """One JSON value on one line."""
    print(json.dumps(value, ensure_ascii=False))


@contextmanager
def opened() -> Iterator[Memory]:
    """The library that was named, closed at the end with its models."""
    memory = Memory.open(places.library_folder())
    try:
        yield memory
    finally:
        memory.close()


def run(command: Callable[[], int]) -> int:
    """The exit code of a command, every trouble said in a sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    path = logs.start()
    try:
        code = command()
        sys.stdout.flush()
        return code
    except MemXError as error:
        log.warning("ended: %s", type(error).__name__, exc_info=True)
        warn(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        warn("Stopped.")
        return 130
    except BrokenPipeError:  # the reader has seen enough, as in `memx search x | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        log.exception("a fault of ours")
        warn(f"a fault of MemX itself ({type(error).__name__}); your notes are kept. Where it happened: {path}")
        return 1
