"""One MemX a library: a second start hands over what was asked of it to the one that runs, and ends.

It is what stands between a person's shortcut and the small window for a thought: no Qt, and of Python's libraries only
what is small; pathlib, tempfile and typing cost more than all the rest.
"""

import hashlib
import os
import socket
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

WORDS = ("window", "capture", "hidden")  # what a second start may ask for


def name_of(folder: "Path | str") -> str:
    """The same for every way of writing the folder; another for each person."""
    person = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    place = os.path.realpath(os.path.expanduser(folder))
    return f"memx-{_digest(person)[:8]}-{_digest(place)[:16]}"


def hand_over(folder: "Path | str", word: str, patience: float = 0.0) -> bool:
    """Tell the MemX that runs; False where none does, or it does not answer within `patience` seconds."""
    if sys.platform == "win32":
        return False  # its pipes need Qt
    path = socket_of(folder)
    end = time.monotonic() + patience
    while True:
        try:
            if os.stat(path).st_uid == os.getuid() and tell(path, word):
                return True
        except OSError:
            pass
        if time.monotonic() >= end:
            return False
        time.sleep(0.05)


def tell(path: str, word: str) -> bool:
    """Say the word at a socket; was it taken?"""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(3.0)
        line.connect(path)
        line.sendall(f"{word}\n".encode())
        return line.recv(16).startswith(b"ok")


def socket_of(folder: "Path | str") -> str:
    """Where it is listened, in the folder for what is temporary."""
    named = [os.environ.get(name, "") for name in ("TMPDIR", "TEMP", "TMP")]
    places = [place for place in (*named, "/tmp", "/var/tmp") if place and os.access(place, os.W_OK | os.X_OK)]
    return os.path.join(os.path.abspath(places[0] if places else "."), name_of(folder))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
