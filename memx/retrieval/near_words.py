"""Typing errors: a word that no note holds, brought to one that differs by a single edit."""

from dataclasses import replace

from memx.domain.ports import PassageStore
from memx.domain.search import Query
from memx.retrieval.words import folded, tokens

SHORTEST = 5  # letters; a shorter word has too many neighbours
_LOOKED_AT = 200  # passages


def corrected(store: PassageStore, query: Query) -> Query | None:
    """The query with each unknown word replaced; None where no word is near.

    One edit leaves one half of a word whole (a pigeonhole argument), so the halves find all candidates.
    """
    wanted = [*query.words, *([query.prefix] if query.prefix else [])]
    found = [_nearest(store, query, word) for word in wanted]
    if not any(found):
        return None
    return replace(query, words=tuple(new or old for new, old in zip(found, wanted, strict=True)), prefix="")


def _nearest(store: PassageStore, query: Query, word: str) -> str | None:
    if len(word) < SHORTEST:
        return None
    middle = (len(word) + 1) // 2
    halves = tuple(half for half in (word[:middle], word[middle:]) if len(half) >= 3)
    free = replace(query, words=halves, prefix="", phrases=())
    texts = store.passages([id_ for id_, _ in store.substring(free, _LOOKED_AT)])
    seen = (token for passage in texts.values() for token, _, _ in tokens(passage.text))
    near = sorted({token for token in seen if one_edit(folded(word), folded(token))})
    return near[0] if near else None


def one_edit(one: str, other: str) -> bool:
    """At most one letter added, lost, changed, or exchanged with the next."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at + 1 : at + 2] == other[at : at + 1] and one[at : at + 1] == other[at + 1 : at + 2]
    return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])
