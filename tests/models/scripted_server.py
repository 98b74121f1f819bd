"""A server on loopback that says what a test wants it to, on real sockets: well-behaved until it is told otherwise."""

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Step = Callable[["Handler", dict[str, Any]], None]


def word(text: str, index: int = 0, logprob: Any = -0.2, **delta: Any) -> dict[str, Any]:
    """One event of one token; `logprob` None leaves log-probabilities out."""
    told: dict[str, Any] = {"index": index, "delta": {"content": text, **delta}, "finish_reason": None}
    if logprob is not None:
        tops = [{"token": text, "logprob": logprob}, {"token": "other", "logprob": -1.2}]
        told["logprobs"] = {"content": [{"token": text, "logprob": logprob, "top_logprobs": tops}]}
    return {"choices": [told]}


def end(index: int = 0, reason: str = "stop") -> dict[str, Any]:
    return {"choices": [{"index": index, "delta": {}, "finish_reason": reason}]}


def usage(prompt: int, completion: int, cached: int = 0, **more: Any) -> dict[str, Any]:
    told = {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "prompt_tokens_details": {"cached_tokens": cached},
    }
    return {"choices": [], "usage": told | more}


def events(*all_of_them: dict[str, Any] | bytes, done: bool = True) -> Step:
    """A stream of these; bytes are sent as they are."""

    def step(handler: "Handler", _: dict[str, Any]) -> None:
        handler.begin_stream()
        for event in all_of_them:
            handler.send(event)
        if done:
            handler.send(b"data: [DONE]\n\n")

    return step


def status(code: int, body: Any = None, kind: str = "application/json", **headers: str) -> Step:
    """Another answer than a stream."""
    content = body.encode() if isinstance(body, str) else json.dumps(body or {"error": {"message": "no"}}).encode()

    def step(handler: "Handler", _: dict[str, Any]) -> None:
        handler.send_response(code)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(content)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return step


def choices(handler: "Handler", body: dict[str, Any]) -> None:
    """As vLLM does: every choice that was asked for, and one count for all."""
    count = body.get("n", 1)
    logprob = -0.2 if body.get("logprobs") else None
    told = [word(f"answer {body['seed'] + i}", i, logprob) for i in range(count)]
    events(*told, *(end(i) for i in range(count)), usage(50, count, 10))(handler, body)


def drop(handler: "Handler", _: dict[str, Any]) -> None:
    """Hang up without a word."""
    handler.close_connection = True


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    raw: str


@dataclass
class ScriptedServer:
    """`steps` answer streamed questions one after the other, the last one over again; `probe` the others.

    `asked`: every request; `gone`: when clients hung up on an endless answer, monotonic seconds.
    """

    steps: list[Step] = field(default_factory=lambda: [choices])
    probe: dict[str, Any] = field(default_factory=dict)
    refuses: tuple[str, ...] = ()  # fields that are answered with 400
    refuses_all: Step | None = None
    heeds_n: bool = True
    models: Any = None
    asked: list[Asked] = field(default_factory=list)
    gone: list[float] = field(default_factory=list)
    streaming: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    address: str = ""
    said: int = 0

    @property
    def questions(self) -> list[dict[str, Any]]:
        """Bodies of the streamed ones."""
        return [one.body for one in self.asked if one.body.get("stream")]

    def take(self) -> Step:
        self.said += 1
        return self.steps[min(self.said, len(self.steps)) - 1]

    def wait_for_ever(self, handler: "Handler", _: dict[str, Any]) -> None:
        """Not even headers."""
        self.streaming.set()
        self._watch(handler)

    def silent_stream(self, handler: "Handler", _: dict[str, Any]) -> None:
        """It begins and says nothing more."""
        handler.begin_stream()
        handler.send(word("and "))
        self.streaming.set()
        self._watch(handler)

    def endless_pings(self, handler: "Handler", _: dict[str, Any]) -> None:
        handler.begin_stream()
        while not self.over.wait(0.05):
            handler.send(b": still here\n\n")

    def endless(self, handler: "Handler", _: dict[str, Any]) -> None:
        """Words, until the client hangs up."""
        handler.begin_stream()
        try:
            while not self.over.is_set():
                handler.send(word("and "))
                self.streaming.set()
                time.sleep(0.002)
        except OSError:
            self.gone.append(time.monotonic())

    def _watch(self, handler: "Handler") -> None:
        handler.connection.settimeout(0.02)
        while not self.over.is_set():
            try:
                if handler.connection.recv(1) == b"":
                    self.gone.append(time.monotonic())
                    return
            except TimeoutError:
                continue
            except OSError:
                self.gone.append(time.monotonic())
                return


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    script: ScriptedServer

    def do_GET(self) -> None:
        self._record("")
        if self.path.endswith("/models"):
            told = self.script.models or {"data": [{"id": "scripted", "owned_by": "tests", "max_model_len": 2048}]}
            if callable(told):
                told(self, {})
            else:
                status(200, told)(self, {})
        else:
            status(404)(self, {})

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers["Content-Length"])).decode()
        body = self._record(raw)
        refused = [name for name in self.script.refuses if name in body and not (name == "n" and body["n"] == 1)]
        if not self.path.endswith("/chat/completions"):
            status(404)(self, body)
        elif self.script.refuses_all:
            self.script.refuses_all(self, body)
        elif refused:
            status(400, {"error": {"message": f"unknown {refused}"}})(self, body)
        elif body.get("stream"):
            try:
                self.script.take()(self, body)
            except OSError:
                self.script.gone.append(time.monotonic())
            self.close_connection = True
        else:
            status(200, self._whole(body))(self, body)

    def begin_stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True

    def send(self, event: dict[str, Any] | bytes) -> None:
        self.wfile.write(event if isinstance(event, bytes) else f"data: {json.dumps(event)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        """Quiet."""

    def _record(self, raw: str) -> dict[str, Any]:
        body: dict[str, Any] = json.loads(raw) if raw else {}
        self.script.asked.append(
            Asked(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body, raw)
        )
        return body

    def _whole(self, body: dict[str, Any]) -> dict[str, Any]:
        """The answer to the first look: as many choices, and log-probabilities, as were asked for and can be had."""
        message = {"role": "assistant", "content": "Blue" if "logit_bias" not in body else "Zorp", **self.script.probe}
        choice: dict[str, Any] = {"message": message, "finish_reason": "length"}
        if body.get("logprobs") and self.script.probe.get("logprobs", True):
            choice["logprobs"] = {"content": [{"token": "Blue", "logprob": -0.1, "top_logprobs": []}]}
        count = body.get("n", 1) if self.script.heeds_n else 1
        return {"choices": [{"index": i, **choice} for i in range(count)], "usage": {}}


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = True

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up are what the tests are about."""


@contextmanager
def serving(script: ScriptedServer, tls: ssl.SSLContext | None = None) -> Iterator[ScriptedServer]:
    """Listening on a free port of loopback."""
    listener = _Listener(("127.0.0.1", 0), type("Scripted", (Handler,), {"script": script}))
    if tls:
        listener.socket = tls.wrap_socket(listener.socket, server_side=True)
    script.address = f"http{'s' * bool(tls)}://127.0.0.1:{listener.server_address[1]}"
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield script
    finally:
        script.over.set()
        listener.shutdown()
        listener.server_close()
        thread.join()
