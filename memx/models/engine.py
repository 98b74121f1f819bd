"""One prefill, many samples. In the child only.

The prompt's cache is prefix.py, the samples' common steps wave.py, given texts are scored in scoring.py; here is what
all of it is asked for.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from memx.domain.errors import BadInput, PromptTooLong
from memx.domain.generation import Piece, Prompt, Sampled, Sampling
from memx.models import scoring
from memx.models.constraint import Both, Constraint
from memx.models.copying import Copying
from memx.models.grammar import Grammar
from memx.models.llama import WAVE, Llama
from memx.models.prefix import Counted, Decoder, Prefix
from memx.models.stop import Stop
from memx.models.templates import END_THINK, THINK, Mark, Part, Template
from memx.models.thinking import UNASKED, TraceForm
from memx.models.wave import Wave

SAMPLES_AT_MOST = 1024
WAITS_AT_MOST = 16


class Engine:
    """`template` writes a prompt the way the model wants it; `beat` is called between decodes."""

    def __init__(self, llama: Llama, template: Template, stop: Stop, beat: Callable[[], None]) -> None:
        self._llama, self._template = llama, template
        self._decoder = Decoder(llama, stop, beat)
        self._prefix = Prefix(self._decoder)
        self._marks = self._mark_tokens()
        self.counted = Counted()  # of the request at hand or the last one

    def count(self, text: str) -> int:
        return len(self._llama.tokens(text))

    def prompt_tokens(self, prompt: Prompt, thinking: bool = False) -> list[int]:
        """Raises BadInput for a prompt without any text."""
        if not (prompt.system + prompt.user + prompt.opening).strip():
            raise BadInput("There is nothing to ask: the prompt is empty.")
        return self._llama.beginning() + self._written(self._template.write(prompt, thinking))

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Piece | Sampled]:
        """Pieces as they come, a Sampled for each sequence. An empty piece of sequence 0: the prompt is still read."""
        self.counted = Counted()
        _check(sampling)
        constraint = _constraint(sampling)
        tokens = self.prompt_tokens(prompt, sampling.thinking is not None)
        forms = self._trace_forms(prompt)
        need = sampling.max_tokens + max(len(form.closing) for form in forms)
        room = self._check_room(len(tokens), need)
        if sampling.thinking:
            budget = min(sampling.thinking.tokens, room - need)
            sampling = replace(sampling, thinking=replace(sampling.thinking, tokens=budget))
            need += budget
        for _ in self._prefix.read(tokens, self.counted):
            yield Piece(0, "")
        size = min(WAVE, room // need, sampling.count)
        unasked = min(UNASKED, room // size - need)
        for start in range(0, sampling.count, size):
            wave = Wave(self._decoder, self._prefix, sampling, constraint, forms, unasked, self.counted)
            yield from wave.run(range(start, min(start + size, sampling.count)))

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        """Sum of log-probabilities of each continuation, tokenised by itself; 0.0 for an empty one."""
        self.counted = Counted()
        tokens = self.prompt_tokens(prompt)
        wanted = [self._text(text) for text in continuations]
        self._check_room(len(tokens), max(map(len, wanted), default=0))
        for _ in self._prefix.read(tokens, self.counted):
            pass
        return scoring.after_prefix(self._decoder, self._prefix, wanted)

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        """The same for pairs of a prompt and its own continuation. Sequence 0 is theirs then."""
        self.counted = Counted()
        texts = []
        for prompt, continuation in pairs:
            tokens, wanted = self.prompt_tokens(prompt), self._text(continuation)
            self._check_room(len(tokens), len(wanted))
            texts.append(scoring.Text(tokens + wanted, len(wanted)))
        return scoring.each(self._decoder, self._prefix, texts, self.counted) if texts else []

    def _check_room(self, prompt: int, more: int) -> int:
        """Tokens that are free beside the prompt."""
        context = self._llama.context
        if prompt + more > context:
            raise PromptTooLong(
                f"The question and its notes are {prompt} tokens, and the model reads at most {max(0, context - more)} "
                "before it answers. Ask with fewer or shorter notes."
            )
        return context - prompt

    def _trace_forms(self, prompt: Prompt) -> tuple[TraceForm, TraceForm]:
        """How a trace is closed that was asked for, and one that was not, before the reply to this prompt."""
        begin, end = (self._llama.single(mark.text) for mark in (THINK, END_THINK))
        wait = tuple(self._llama.tokens("\nWait,"))
        closing = tuple(self._written(["\n", END_THINK, "\n\n", prompt.opening]))
        unasked = TraceForm(begin, end, () if end is not None else (END_THINK.text,), closing, (), wait)
        if self._template.thinks:
            return unasked, unasked
        forced, ended = (tuple(self._written(self._template.closing(prompt, ended))) for ended in (False, True))
        return TraceForm(None, end, ("\n\n",), forced, ended, wait), unasked

    def _written(self, parts: Sequence[Part]) -> list[int]:
        """Tokens of a prompt's parts; texts that follow one another are read as one."""
        tokens: list[int] = []
        text = ""
        for part in [*parts, Mark("")]:
            if isinstance(part, str):
                text += part
                continue
            tokens += self._text(text)
            tokens += self._llama.tokens(part.text, special=True)
            text = ""
        return tokens

    def _text(self, text: str) -> list[int]:
        """Tokens of a text that holds no marks. A file may say that its marks are ordinary tokens: a note that spells
        one out is then cut within it."""
        tokens = self._llama.tokens(text)
        forged = next((self._marks[token] for token in tokens if token in self._marks), "")
        if not forged or forged not in text:
            return tokens
        before, _, after = text.partition(forged)
        return self._text(before + forged[0]) + self._text(forged[1:]) + self._text(after)

    def _mark_tokens(self) -> dict[int, str]:
        """The tokens that the template writes and no note may."""
        marks = [part for part in self._template.write(Prompt("s", "u"), True) if isinstance(part, Mark)]
        tokens = {t for mark in [*marks, THINK, END_THINK] for t in self._llama.tokens(mark.text, special=True)}
        return {token: self._llama.spelling(token) for token in tokens if self._llama.is_mark(token)}


def _check(sampling: Sampling) -> None:
    if not 1 <= sampling.count <= SAMPLES_AT_MOST:
        raise BadInput(f"{sampling.count} samples cannot be drawn: choose 1 to {SAMPLES_AT_MOST}.")
    if sampling.max_tokens < 1:
        raise BadInput("An answer needs room for at least one token.")
    thinking = sampling.thinking
    if thinking and (thinking.tokens < 0 or not 0 <= thinking.waits <= WAITS_AT_MOST):
        raise BadInput(f"A private trace has 0 or more tokens and goes on at most {WAITS_AT_MOST} times.")


def _constraint(sampling: Sampling) -> Constraint | None:
    grammar = Grammar(sampling.grammar) if sampling.grammar.strip() else None
    copying = Copying(sampling.within) if sampling.within else None
    if grammar and copying:
        return Both(grammar, copying)
    return grammar or copying
