"""The way to a server. Requests run on an event loop in a thread of its own, so that any thread stops them at once.

Closing a request closes its connection, which is how the servers learn that they may stop. No redirect is followed, no
certificate is overlooked, and of the environment only proxies and certificates for https:// are heeded: what it holds
for OpenAI's own service (OPENAI_API_KEY and others) is never sent.
"""

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from memx import __version__
from memx.domain.errors import Cancelled, ModelError
from memx.models.remote_trouble import NONSENSE, SILENT, sentence
from memx.models.server_address import ServerAddress

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_log = logging.getLogger(__name__)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. `connect`; `first`: until an answer begins, tries included; `between`: from one piece to the next.

    `tries`: how often a request that was refused for now, or that never arrived, is sent again.
    """

    connect: float = 10.0
    first: float = 180.0
    between: float = 60.0
    tries: int = 3


class Wire:
    """Thread-safe. `words`: what sentences about this server are filled with."""

    def __init__(self, address: ServerAddress, model: str, key: str, patience: Patience) -> None:
        self.address, self.patience = address, patience
        self.words = {"host": address.host, "url": address.url, "model": model}
        self._running: set[Future[Any]] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(_unheard)
        self._client = _client(address, key, patience)
        self._thread = threading.Thread(target=self._loop.run_forever, name="memx-server", daemon=True)
        self._thread.start()

    def submit(self, work: Coroutine[Any, Any, Result]) -> "Future[Result]":
        """Begin; cancelling the future closes its connections."""
        with self._lock:
            if self._closed:
                work.close()
                raise ModelError("The language model is closed.")
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
            self._running.add(future)
        future.add_done_callback(self._forget)
        return future

    def _forget(self, future: "Future[Any]") -> None:
        with self._lock:
            self._running.discard(future)

    def wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Its result. Raises ModelError and its kinds, Cancelled."""
        try:
            return self.submit(work).result()
        except CancelledError:
            raise Cancelled("Stopped.") from None

    def cancel(self) -> None:
        """Close every request at once; those who wait get Cancelled."""
        with self._lock:
            running = list(self._running)
        for future in running:
            future.cancel()

    def close(self) -> None:
        """Cancel, and end the thread. May be called twice."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        asyncio.run_coroutine_threadsafe(self._end(), self._loop)
        self._thread.join(10.0)
        self._loop.close()

    async def _end(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        with contextlib.suppress(Exception):
            await self._client.close()
        self._loop.stop()

    async def get(self, url: str) -> Any:
        """JSON; a path under the address, or a whole URL of the same server. Raises ModelError and its kinds."""
        return await self._asked(url, None)

    async def post(self, url: str, body: dict[str, Any]) -> Any:
        """The same with a body."""
        return await self._asked(url, body)

    async def _asked(self, url: str, body: dict[str, Any] | None) -> Any:
        try:
            async with asyncio.timeout(self.patience.first):
                if body is None:
                    return await self._client.get(url, cast_to=object)
                return await self._client.post(url, cast_to=object, body=body)
        except Exception as error:  # noqa: BLE001 (all that a foreign server can bring about becomes a sentence)
            raise sentence(error, self.words) from None

    async def stream(self, url: str, body: dict[str, Any]) -> AsyncGenerator[dict[str, Any], None]:
        """The events of one answer. Closing it, or cancelling the task, closes the connection. Raises as `get`."""
        from openai import AsyncStream

        try:
            async with asyncio.timeout(self.patience.first):
                events = await self._client.post(
                    url, cast_to=object, body=body, stream=True, stream_cls=AsyncStream[object]
                )
            async with events:
                if not events.response.headers.get("content-type", "").startswith("text/event-stream"):
                    raise ModelError(NONSENSE.format_map(self.words))
                async for event in self._watched(events):
                    yield event
        except Exception as error:  # noqa: BLE001
            raise sentence(error, self.words) from None

    async def _watched(self, events: AsyncIterator[object]) -> AsyncIterator[dict[str, Any]]:
        """Each within its time; the first may take longer, as servers begin to answer before they have read."""
        seconds = self.patience.first
        while True:
            try:
                async with asyncio.timeout(seconds):
                    event = await anext(events)
            except StopAsyncIteration:
                return
            except TimeoutError:
                raise ModelError(SILENT.format_map(self.words)) from None
            if not isinstance(event, dict):
                raise ModelError(NONSENSE.format_map(self.words))
            seconds = self.patience.between
            yield event


def _unheard(_: asyncio.AbstractEventLoop, told: dict[str, Any]) -> None:
    """A request failed in the very moment in which it was closed: nobody waits for its sentence."""
    _log.debug("after it was closed: %s", type(told.get("exception")).__name__)


def _client(address: ServerAddress, key: str, patience: Patience) -> "AsyncOpenAI":
    import httpx2
    from openai import AsyncOpenAI

    class Client(AsyncOpenAI):
        """Sends no headers but these, whatever the environment holds."""

        @property
        def default_headers(self) -> dict[str, Any]:
            return {
                "Accept": "application/json",
                "Content-Type": "application/json",
                "User-Agent": f"memx/{__version__}",
            }

        def _auth_headers(self, security: Any) -> dict[str, str]:  # noqa: ARG002
            return {"Authorization": f"Bearer {key}"} if key else {}

        def _validate_headers(self, headers: Any, custom_headers: Any) -> None:
            """A server on one's own computer needs no key."""

    for name in ("openai", "httpx", "httpx2", "httpcore2"):  # they would log addresses and, when asked to, bodies
        logging.getLogger(name).setLevel(logging.WARNING)
    return Client(
        api_key="",
        base_url=address.url,
        max_retries=patience.tries,
        _enforce_credentials=False,
        http_client=httpx2.AsyncClient(
            follow_redirects=False,
            trust_env=address.encrypted,
            timeout=httpx2.Timeout(patience.first, connect=patience.connect),
        ),
    )
