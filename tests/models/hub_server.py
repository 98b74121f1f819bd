"""A model hub on loopback that drops connections, lies, refuses and hangs: real sockets, faults in the order given."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

REVISION = "a" * 40


@dataclass
class Fault:
    """For one request. `status`: answered instead of the file. `after`: bytes until the connection is cut, or with
    `hang` until nothing more comes. `wrong`: the bytes are others. `length`: what it claims to be long. `whole`: takes
    no notice of a range. `start`: begins elsewhere than asked."""

    status: int = 0
    after: int | None = None
    hang: bool = False
    wrong: bool = False
    length: int | None = None
    whole: bool = False
    start: int | None = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Hub:
    """`files`: by "owner/name/file". `heads` and `gets`: faults of the next requests; then all goes well."""

    files: dict[str, bytes] = field(default_factory=dict)
    heads: list[Fault] = field(default_factory=list)
    gets: list[Fault] = field(default_factory=list)
    sha256: str | None = None  # in place of the true one; "" for none
    size: int | None = None
    mirror: str = ""  # where files are redirected to, as the real hub does
    slow: float = 0.0  # seconds between two pieces of 64 KiB
    asked: list[tuple[str, str, str]] = field(default_factory=list)  # (method, path, Range)
    authorised: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def ranges(self) -> list[str]:
        return [given for method, _, given in self.asked if method == "GET"]


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    handler = type("Handler", (_Handler,), {"hub": hub})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        hub.ended.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub

    def do_HEAD(self) -> None:
        self._note()
        fault = self.hub.heads.pop(0) if self.hub.heads else Fault()
        if fault.hang:
            self.hub.ended.wait(60)
            return
        name, body = self._wanted()
        if fault.status or body is None:
            self._refuse(fault.status or 404, fault.headers)
            return
        sha256 = hashlib.sha256(body).hexdigest() if self.hub.sha256 is None else self.hub.sha256
        said = {"X-Repo-Commit": REVISION, "ETag": '"abc"', "X-Linked-Size": str(self.hub.size or len(body))}
        if sha256:
            said["X-Linked-Etag"] = f'"{sha256}"'
        self.send_response(302 if self.hub.mirror else 200)
        if self.hub.mirror:
            said["Location"] = f"{self.hub.mirror}/{name}"
        self._headers({**said, "Content-Length": "0" if self.hub.mirror else str(len(body))})

    def do_GET(self) -> None:
        self._note()
        fault = self.hub.gets.pop(0) if self.hub.gets else Fault()
        name, body = self._wanted()
        if fault.status or body is None:
            self._refuse(fault.status or 404, fault.headers)
        elif self.hub.mirror:
            self.send_response(302)
            self._headers({"Location": f"{self.hub.mirror}/{name}", "Content-Length": "0"})
        else:
            self._give(body[::-1] if fault.wrong else body, fault)

    def _give(self, body: bytes, fault: Fault) -> None:
        given = self.headers.get("Range")
        start = int(given.removeprefix("bytes=").rstrip("-")) if given and not fault.whole else 0
        if start > len(body):
            self._refuse(416, {})
            return
        begin = start if fault.start is None else fault.start
        length = fault.length if fault.length is not None else len(body)
        self.send_response(206 if given and not fault.whole else 200)
        more = {"Content-Range": f"bytes {begin}-{length - 1}/{length}"} if given and not fault.whole else {}
        self._headers({**more, "Content-Length": str(length - start)})
        self._send(body[start:] if fault.after is None else body[start : start + fault.after])
        if fault.hang:
            self.hub.ended.wait(60)

    def _send(self, body: bytes) -> None:
        try:
            for at in range(0, len(body), 1 << 16):
                self.wfile.write(body[at : at + (1 << 16)])
                if self.hub.slow and self.hub.ended.wait(self.hub.slow):
                    break
        except OSError:
            pass  # the other side has gone, as it may

    def _wanted(self) -> tuple[str, bytes | None]:
        """`/owner/name/resolve/REVISION/file`, or a mirror's `/owner/name/file`."""
        parts = self.path.lstrip("/").split("/")
        if len(parts) == 5 and parts[2] == "resolve":
            if parts[3] not in ("main", REVISION):
                return "", None
            parts = [*parts[:2], parts[4]]
        name = "/".join(parts)
        return name, self.hub.files.get(name)

    def _refuse(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        self._headers({**headers, "Content-Length": "0"})

    def _headers(self, said: dict[str, str]) -> None:
        for name, value in {**said, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()

    def _note(self) -> None:
        self.hub.asked.append((self.command, self.path, self.headers.get("Range", "")))
        self.hub.authorised.append(self.headers.get("Authorization", ""))

    def log_message(self, *arguments: Any) -> None:
        """Not to stderr."""
