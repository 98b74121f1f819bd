"""Search as a person sees it: with what was understood, and a stretch of time in plain words as a filter."""

from dataclasses import replace
from datetime import datetime

from memx.domain.search import Found, Hit, Query
from memx.retrieval import words
from memx.retrieval.reading import read
from memx.retrieval.searcher import HybridSearcher


def find(
    searcher: HybridSearcher, text: str, limit: int, now: datetime, *, meaning: bool = True, dates: bool = True
) -> Found:
    """Hits from the time that `text` names, or without any of then those of all times; never raises for a text.

    `dates`: False once the person has taken the filter away; then the words of the date are words. `meaning`: False
    searches by words alone, the last of them maybe unfinished.
    """
    query = read(text, now, typing=not meaning)
    if not query.when or not dates:
        query = replace(query, when=None)
        return Found(tuple(_search(searcher, query, limit, meaning)), query)
    then = within_time(query)
    hits = _search(searcher, then, limit, meaning)
    if hits:
        return Found(tuple(hits), query)
    rest = then if then.words or then.prefix or then.phrases else query
    always = replace(rest, after=query.after, before=query.before, when=None)
    return Found((), query, tuple(_search(searcher, always, limit, meaning)))


def within_time(query: Query) -> Query:
    """The stretch of time as a filter, together with `after:` and `before:`; its words are looked for no more."""
    when = query.when
    if when is None:
        return query
    free = " ".join((query.meaning[: when.start] + " " + query.meaning[when.end :]).split())
    kept = set(words.content_words(free)) if any(mark.isalnum() for mark in free) else set()
    if kept <= words.STOP_WORDS | words.QUESTION_WORDS | _NOTHING_ELSE:
        kept, free = set(), ""
    bounds = [day for day in (query.after, when.after) if day], [day for day in (query.before, when.before) if day]
    return replace(
        query,
        words=tuple(word for word in query.words if word in kept),
        prefix=query.prefix if query.prefix in kept else "",
        meaning=free,
        names=tuple(name for name in query.names if name in kept),
        unnamed=words.unnamed(free, query.names),
        after=max(bounds[0], default=None),
        before=min(bounds[1], default=None),
        when=None,
    )


# Beside a date these ask for everything from then, in the languages in which dates are read.
_SAID = (
    "everything anything notes note diary log journal did do write wrote happened plans que hice hizo paso notas todo "
    "quoi fait est ce ai je tout was habe ich gemacht alles notizen war de la el le les die der das"
)
_NOTHING_ELSE = frozenset(_SAID.split())


def _search(searcher: HybridSearcher, query: Query, limit: int, meaning: bool) -> list[Hit]:
    if not meaning:
        return searcher.of_words(query, limit)
    return searcher.with_nearest_sentences(query, searcher.of_query(query, limit))
