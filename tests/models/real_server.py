"""llama-server on the bundled model, on loopback: built from the pinned source where it is not there yet."""

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from memx.models import weights

BUILD = Path(__file__).resolve().parents[2] / "packaging" / "build_llama_server.py"
SLOTS = 4
NAME = "smollm2"


@contextmanager
def llama_server(*options: str, context: int = 4096, slots: int = SLOTS) -> Iterator[str]:
    """Its address. One thread: on a busy machine several wait for each other at every step."""
    program = subprocess.run([sys.executable, str(BUILD)], capture_output=True, text=True, check=True).stdout.strip()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    adapter = weights.adapter()
    command = [program, "-m", str(weights.language_weights()), *(["--lora", str(adapter)] if adapter else [])]
    where = f"--host 127.0.0.1 --port {port} -c {context} -np {slots} -kvu -t 1 -tb 1 -cram 0 --offline --no-webui"
    server = subprocess.Popen(
        [*command, *where.split(), "--alias", NAME, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(server, address, 120.0)
        yield address
    finally:
        server.terminate()
        server.wait(30)


def slots(address: str, key: str = "") -> list[dict[str, Any]]:
    """What each of its slots is doing."""
    request = urllib.request.Request(f"{address}/slots", headers={"Authorization": f"Bearer {key}"} if key else {})
    with urllib.request.urlopen(request, timeout=30) as reply:
        found: list[dict[str, Any]] = json.load(reply)
    return found


def _wait(server: "subprocess.Popen[bytes]", address: str, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        with suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{address}/health", timeout=5).close()
            return
        time.sleep(0.1)
    raise RuntimeError("llama-server did not start")
