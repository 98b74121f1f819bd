"""llama-server as a peer on the same file: started on loopback, asked for n choices in one streamed request."""

import contextlib
import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

BUILD = Path(__file__).resolve().parents[2] / "packaging" / "build_llama_server.py"


@contextlib.contextmanager
def llama_server(weights: Path, port: int, threads: int, slots: int) -> Iterator[str]:
    """Its address. With what makes it fastest: one unified cache, flash attention, no copies of old prompts."""
    program = subprocess.run([sys.executable, str(BUILD)], capture_output=True, text=True, check=True).stdout.strip()
    options = (
        f"--host 127.0.0.1 --port {port} -c 8192 -np {slots} -kvu -fa on -t {threads} -tb {threads} -cram 0 --offline"
    )
    command = [program, "-m", str(weights), *options.split(), "--no-webui"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(server, address, 60.0)
        yield address
    finally:
        server.terminate()
        server.wait(20)


def first_and_total(address: str, prompt: str, samples: int, tokens: int) -> tuple[float, float, int]:
    """Seconds to the first text and to the last, and the tokens of all choices."""
    asked = {"prompt": prompt, "n": samples, "max_tokens": tokens, "temperature": 1.0, "min_p": 0.02, "top_k": 0,
             "top_p": 1.0, "stream": True, "seed": 1, "stream_options": {"include_usage": True}}  # fmt: skip
    request = urllib.request.Request(
        f"{address}/v1/completions", json.dumps(asked).encode(), {"Content-Type": "application/json"}
    )
    start, first, drawn = time.perf_counter(), 0.0, 0
    with urllib.request.urlopen(request, timeout=300) as reply:
        for line in reply:
            if not line.startswith(b"data: {"):
                continue
            event = json.loads(line[6:])
            if not first and any(choice["text"] for choice in event.get("choices", [])):
                first = time.perf_counter() - start
            drawn += (event.get("usage") or {}).get("completion_tokens", 0)
    return first, time.perf_counter() - start, drawn


def _wait(server: "subprocess.Popen[bytes]", address: str, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{address}/health", timeout=5).close()
            return
        time.sleep(0.1)
    raise RuntimeError("llama-server did not start")
