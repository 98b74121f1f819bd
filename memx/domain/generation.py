"""What goes to a language model and what comes back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a model can do; the bundled one can do all but think.

    `many`: n samples in one request. `logprobs`: log-probabilities of what it drew; without them votes have no weights.
    `scores`: log-probabilities of given texts. `constraints`: grammars and the copy constraint. `thinks`: trained to
    reason in a private trace first. `host`: where passages are sent to; empty where nothing leaves this computer.
    """

    many: bool = True
    logprobs: bool = True
    scores: bool = True
    constraints: bool = True
    thinks: bool = False
    host: str = ""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model at hand. `hash` is the sha256 of what decides its output (weights, adapter), hexadecimal: of the files as
    they came, and so the same in whatever form they run.

    `adapter_fault`: why the adapter that belongs to it was left out; empty where none was.
    """

    name: str
    hash: str
    context: int  # tokens
    adapter: str | None = None
    capabilities: Capabilities = Capabilities()
    adapter_fault: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One exchange, before the model's own chat template; `opening` begins the reply for the model."""

    system: str
    user: str
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Thinking:
    """A private trace before the reply: at most `tokens`, then its end is forced.

    `waits`: how often a trace that ends early is made to go on with "Wait" (budget forcing, arXiv 2501.19393).
    """

    tokens: int = 512
    waits: int = 0


@dataclass(frozen=True, slots=True)
class Sampling:
    """How to draw: `count` sequences from one prefill, sequence i with seed `seed + i`.

    `temperature` 0 is greedy. `min_p` drops tokens less likely than that share of the likeliest.
    `stops` end a sequence and are not part of its text. `grammar` is GBNF that the reply must follow. `within`: texts;
    where there are any, the reply is made of words found in them. `thinking` asks for a private trace first.
    """

    count: int = 1
    max_tokens: int = 48
    temperature: float = 0.0
    min_p: float = 0.05
    seed: int = 0
    stops: tuple[str, ...] = ()
    grammar: str = ""
    within: tuple[str, ...] = ()
    thinking: Thinking | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Some more text of sequence `index`; `hidden` where it belongs to the private trace."""

    index: int
    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sampled:
    """Sequence `index`, finished: by `stop`, `length` or `cancelled`.

    `logprobs` are natural logarithms under the raw distribution (temperature 1, before min-p), one a token,
    the end token included when it was drawn. `first_margin` is the difference between the two likeliest first tokens.
    `entropies`: of the same distributions, nats. `thought`: the private trace, `hidden` its tokens, which are in none
    of the other figures.
    """

    index: int
    text: str
    logprobs: tuple[float, ...]
    first_margin: float
    finish: str
    entropies: tuple[float, ...] = ()
    thought: str = ""
    hidden: int = 0

    @property
    def tokens(self) -> int:
        return len(self.logprobs)

    @property
    def mean_logprob(self) -> float:
        return sum(self.logprobs) / len(self.logprobs) if self.logprobs else float("-inf")


@dataclass(frozen=True, slots=True)
class Usage:
    """What one request cost. `cached` of the `prompt` tokens were not evaluated again."""

    prompt: int = 0
    cached: int = 0
    completion: int = 0
    hidden: int = 0
    verifier: int = 0
    seconds: float = 0.0
    cpu_seconds: float = 0.0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.prompt + other.prompt,
            self.cached + other.cached,
            self.completion + other.completion,
            self.hidden + other.hidden,
            self.verifier + other.verifier,
            self.seconds + other.seconds,
            self.cpu_seconds + other.cpu_seconds,
        )


Generated = Piece | Sampled | Usage
