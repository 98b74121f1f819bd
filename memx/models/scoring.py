"""How likely given texts are after given prompts. In the child only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from memx.models.llama import WAVE, Entry
from memx.models.prefix import Counted, Decoder, Prefix

GROUP = 1024  # tokens read together: with more, each looks at more of the cache than it saves in batches


@dataclass(frozen=True, slots=True)
class Text:
    """`tokens` of which the last `wanted` are scored; the others are read."""

    tokens: list[int]
    wanted: int


def after_prefix(decoder: Decoder, prefix: Prefix, continuations: Sequence[list[int]]) -> list[float]:
    """Sum of log-probabilities of each continuation of sequence 0; 0.0 for an empty one."""
    sums: list[float] = []
    texts = [Text(tokens, len(tokens)) for tokens in continuations]
    for group in _packed(texts, decoder.llama.context - len(prefix)):
        firsts = [prefix.first.logprob(text.tokens[0]) if text.tokens else 0.0 for text in group]
        rests = _group(decoder, len(prefix), group)
        sums += [first + rest for first, rest in zip(firsts, rests, strict=True)]
    return sums


def each(decoder: Decoder, prefix: Prefix, texts: Sequence[Text], counted: Counted) -> list[float]:
    """The same for texts with prompts of their own. What all have in common is read once, into sequence 0.

    Beside whatever another prompt has left there it would lie elsewhere in the cache, and its sums would be others by
    as much as half a nat: attention adds up in blocks of neighbours.
    """
    common = _common([text.tokens[: len(text.tokens) - text.wanted] for text in texts])
    if common:
        for _ in prefix.read(texts[0].tokens[:common], counted):
            pass
    else:
        prefix.forget()
    tails = [Text(text.tokens[common:], text.wanted) for text in texts]
    sums: list[float] = []
    for group in _packed(tails, min(decoder.llama.context - common, GROUP)):
        sums += _group(decoder, common, group)
        counted.prompt += sum(len(text.tokens) - 1 for text in group)
    return sums


def _group(decoder: Decoder, begin: int, group: Sequence[Text]) -> list[float]:
    """Texts that follow the `begin` tokens of sequence 0, decoded side by side: the sums over those wanted tokens
    that follow another token of the text."""
    sums = [0.0] * len(group)
    llama = decoder.llama
    places = [(which, i) for which, text in enumerate(group) for i in range(len(text.tokens) - 1)]
    try:
        for slot in range(1, len(group) + 1):
            llama.copy(0, slot)
        for start in range(0, len(places), llama.chunk):
            part = places[start : start + llama.chunk]
            entries = [Entry(group[w].tokens[i], begin + i, (w + 1,), _asks(group[w], i)) for w, i in part]
            asked = [(w, i) for (w, i), entry in zip(part, entries, strict=True) if entry.wanted]
            for (w, i), logits in zip(asked, decoder.decode(entries), strict=True):
                sums[w] += decoder.row(logits).logprob(group[w].tokens[i + 1])
    finally:
        for slot in range(1, len(group) + 1):
            llama.trim(slot)
    return sums


def _asks(text: Text, i: int) -> bool:
    """Whether the token after the i-th is one to be scored."""
    return len(text.tokens) - text.wanted - 1 <= i < len(text.tokens) - 1


def _common(prompts: Sequence[list[int]]) -> int:
    """Leading tokens that all have, leaving each its last."""
    least, most = min(prompts), max(prompts)
    same = next((i for i, (a, b) in enumerate(zip(least, most, strict=False)) if a != b), min(len(least), len(most)))
    return min(same, min(map(len, prompts)) - 1)


def _packed(texts: Sequence[Text], room: int) -> Iterator[list[Text]]:
    """Groups of less than WAVE texts that fit the room together."""
    group: list[Text] = []
    used = 0
    for text in texts:
        if group and (len(group) == WAVE - 1 or used + len(text.tokens) > room):
            yield group
            group, used = [], 0
        group.append(text)
        used += len(text.tokens)
    if group:
        yield group
