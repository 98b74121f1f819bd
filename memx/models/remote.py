"""A language model on a server: any that speaks OpenAI's chat completions (vLLM, llama-server, Ollama).

Chat completions, since the server knows its model's template and MemX does not. What the figures are: log-probabilities
of llama-server (unless asked for others) and vLLM (`--logprobs-mode raw_logprobs`, its default) are those of the raw
distribution, as `Sampled` wants them; a server whose are missing or are no numbers gives samples without weights.
Imported when a server was chosen, and only then; the libraries it needs are loaded with the first request.
"""

import queue
import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from memx.domain.errors import BadInput, Cancelled, MemXError, ModelError, PromptTooLong
from memx.domain.generation import Capabilities, Generated, ModelInfo, Piece, Prompt, Sampling
from memx.models import secrets, server_address
from memx.models.choice import ModelChoice

if TYPE_CHECKING:
    from memx.models.remote_abilities import Abilities
    from memx.models.remote_wire import Patience, Wire

Result = TypeVar("Result")
SAMPLES_AT_MOST = 1024
LOOK = 0.1  # seconds after which an empty piece says that nothing has come yet


class ServerClient:
    """Thread-safe RunningModel. Raises ModelError and its kinds, Cancelled; BadInput for a sampling that cannot be.

    `choice`: of kind "server". `key` is used instead of the kept one. A sample of such a model takes no grammar and no
    copy constraint, and it scores no given texts: its Capabilities say so.
    """

    def __init__(self, choice: ModelChoice, *, key: str = "", patience: "Patience | None" = None) -> None:
        try:
            self._address = server_address.read(choice.place, choice.insecure)
        except BadInput as error:  # settings that somebody wrote by hand
            raise ModelError(str(error)) from None
        self._choice, self._key, self._patience = choice, key, patience
        self._lock = threading.Lock()
        self._wire: Wire | None = None
        self._model = choice.name
        self._abilities: Abilities | None = None
        self._state, self._why, self._closed, self._fresh = "off", "", False, False

    def look_anew(self) -> None:
        """Start, and find out what the model can do even if it is known."""
        self._abilities, self._fresh = None, True
        self.start()

    def start(self) -> None:
        """Reach the server, and find out once what its model can do. No text of any note is sent."""
        self._ready()

    def state(self) -> tuple[str, str]:
        """("off" | "starting" | "ready" | "failed", why): "failed" until a request works again."""
        return self._state, self._why

    def info(self) -> ModelInfo:
        """Starts it. The hash is of the address and the model's name: what is behind them MemX cannot see."""
        able = self._ready()[1]
        can = Capabilities(
            many=able.together > 1,
            logprobs=able.logprobs,
            scores=False,
            constraints=False,
            thinks=able.thinks,
            host=self._address.goes_to(self._model),
        )
        digest = sha256(f"{self._address.url}\n{self._model}".encode()).hexdigest()
        return ModelInfo(self._model, digest, self.context, capabilities=can)

    @property
    def abilities(self) -> "Abilities":
        """Starts it."""
        return self._ready()[1]

    @property
    def context(self) -> int:
        """Tokens that a prompt and its reply may have together."""
        context = self._ready()[1].context
        return min(context, self._choice.context) if self._choice.context else context

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens in each text: the server's own count where it has one, else one a byte, which no tokenizer exceeds."""
        from memx.models import remote_count

        wire, able = self._ready()
        return self._tried(lambda: wire.wait(remote_count.counts(wire, able, self._model, texts)))

    def sample(self, prompt: Prompt, sampling: Sampling) -> Generator[Generated, None, None]:
        """Pieces, a Sampled for each sequence, one Usage. Closing the iterator, or `cancel`, closes the requests.

        An empty piece of sequence 0 comes while nothing else does. `seconds` of the Usage are wall time; no processor
        time is known. A model that was not trained to think answers at once, whatever `thinking` says.
        """
        _check(prompt, sampling)
        return self._sampled(prompt, sampling)

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:  # noqa: ARG002 (the port's names)
        """Never: raises ModelError."""
        raise ModelError(f"The model on {self._address.host} cannot say how likely a given text is.")

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:  # noqa: ARG002
        """Never: raises ModelError."""
        return self.score(Prompt("", ""), [])

    def cancel(self) -> None:
        """Stop whatever is being answered, from any thread; those who wait get Cancelled."""
        wire = self._wire
        if wire is not None:
            wire.cancel()

    def close(self) -> None:
        """Close every request and the way to the server; further requests raise ModelError."""
        self._closed = True
        self.cancel()
        while not self._lock.acquire(timeout=LOOK):
            self.cancel()  # whoever is finding out what the server can do
        wire, self._wire = self._wire, None
        self._state, self._why = "off", ""
        self._lock.release()
        if wire is not None:
            wire.close()

    def _ready(self) -> "tuple[Wire, Abilities]":
        """The wire and what the model can do. One thread finds out, the others wait for it."""
        wire, able = self._wire, self._abilities
        if wire is not None and able is not None:
            return wire, able
        with self._lock:
            if self._closed:
                raise ModelError("The language model is closed.")
            if self._wire is not None and self._abilities is not None:
                return self._wire, self._abilities
            self._state, self._why = "starting", ""
            return self._tried(self._reached)

    def _reached(self) -> "tuple[Wire, Abilities]":
        from memx.models import remote_abilities
        from memx.models.remote_wire import Patience, Wire

        if self._wire is None:
            try:
                server_address.check_way(self._address, self._choice.insecure)
                key = self._key or secrets.key_for(self._address.url, self._choice.keyed)
            except BadInput as error:
                raise ModelError(str(error)) from None
            self._wire = Wire(self._address, self._choice.name, key, self._patience or Patience())
        self._model, self._abilities = self._wire.wait(
            remote_abilities.found(self._wire, self._choice.name, self._fresh)
        )
        return self._wire, self._abilities

    def _sampled(self, prompt: Prompt, sampling: Sampling) -> Generator[Generated, None, None]:
        from memx.models.remote_request import Drawing

        wire, able = self._ready()
        begun = time.monotonic()
        came: queue.SimpleQueue[Generated | None] = queue.SimpleQueue()
        drawing = Drawing(wire, able, self._model, prompt, sampling, came.put)
        future: Future[None] = wire.submit(drawing.run())
        future.add_done_callback(lambda _: came.put(None))
        try:
            while True:
                try:
                    event = came.get(timeout=LOOK)
                except queue.Empty:
                    yield Piece(0, "")
                    continue
                if event is None:
                    break
                yield event
            self._tried(lambda: self._ended(future))
            yield replace(drawing.count.usage, seconds=time.monotonic() - begun)
        finally:
            future.cancel()

    def _ended(self, future: "Future[None]") -> None:
        """Its error, if any. A server that refuses what it once took is looked at anew for the next question."""
        from memx.models import remote_abilities
        from memx.models.remote_trouble import Refused

        try:
            future.result()
        except CancelledError:
            raise Cancelled("Stopped.") from None
        except Refused:
            self._abilities = None
            remote_abilities.forget(self._address.url, self._model)
            raise

    def _tried(self, work: Callable[[], Result]) -> Result:
        """Its result; the state says how it went."""
        try:
            result = work()
        except (Cancelled, BadInput, PromptTooLong):  # no trouble of the server's
            self._state, self._why = ("ready" if self._abilities else "off"), ""
            raise
        except MemXError as error:
            self._state, self._why = "failed", str(error)
            raise
        self._state, self._why = "ready", ""
        return result


def _check(prompt: Prompt, sampling: Sampling) -> None:
    """What cannot be asked of a server is said before anything is sent."""
    if not (prompt.system + prompt.user + prompt.opening).strip():
        raise BadInput("There is nothing to ask: the prompt is empty.")
    if not 1 <= sampling.count <= SAMPLES_AT_MOST:
        raise BadInput(f"{sampling.count} samples cannot be drawn: choose 1 to {SAMPLES_AT_MOST}.")
    if sampling.max_tokens < 1:
        raise BadInput("An answer needs room for at least one token.")
    if sampling.grammar.strip() or sampling.within:
        raise BadInput("A model on a server takes no grammar and copies from no text: choose a model on this computer.")
