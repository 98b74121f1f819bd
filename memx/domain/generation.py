"""What goes to a language model and what comes back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model at hand. `hash` is the sha256 of what decides its output (weights, adapter), hexadecimal."""

    name: str
    hash: str
    context: int  # tokens
    adapter: str | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """One exchange, before the model's own chat template; `opening` begins the reply for the model."""

    system: str
    user: str
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How to draw: `count` sequences from one prefill, sequence i with seed `seed + i`.

    `temperature` 0 is greedy. `min_p` drops tokens less likely than that share of the likeliest.
    `stops` end a sequence and are not part of its text.
    """

    count: int = 1
    max_tokens: int = 48
    temperature: float = 0.0
    min_p: float = 0.05
    seed: int = 0
    stops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Some more text of sequence `index`."""

    index: int
    text: str


@dataclass(frozen=True, slots=True)
class Sampled:
    """Sequence `index`, finished: by `stop`, `length` or `cancelled`.

    `logprobs` are natural logarithms under the raw distribution (temperature 1, before min-p), one a token,
    the end token included when it was drawn. `first_margin` is the difference between the two likeliest first tokens.
    """

    index: int
    text: str
    logprobs: tuple[float, ...]
    first_margin: float
    finish: str

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
