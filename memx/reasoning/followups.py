"""A question that leans on the one before it (“and when was that?”), rewritten so that it stands alone.

By rules, in English, German, French and Spanish: a small model rewrites worse than it answers. What is not understood
stays as it is.
"""

import re
from collections.abc import Sequence

from memx.reasoning import values
from memx.reasoning.wording import STOPWORDS, content, flat, fold, spans

Exchange = tuple[str, str]  # a question, and its answer (empty where it was not in the notes)
MOST_LEANING = 3  # words of its own that a question may have and still lean on the one before

_BEGINS = re.compile(
    r"^(?:and|but|so|what about|how about|und|aber|was ist mit|et|mais|qu'en est-il de|y|pero|que tal)\b"
)
_PERSON = re.compile(r"\b(?:he|she|him|his|her|hers|er|sie|ihn|ihm|ihr|sein|seine|il|elle|lui|el|ella)\b")
_THING = re.compile(
    r"\b(?:it|its|that|this|those|these|they|them|their|there|then|one|das|dies|es|dort|damals|ca|cela|celui|celle|y|"
    r"eso|esto|alli|entonces|lo)\b"
)
_ABOUT = re.compile(
    r"^(?:and|und|et|y|what about|how about|was ist mit|qu'en est-il de|que tal)\s+(?P<rest>[^?]+)", re.IGNORECASE
)
_PLACED = r"(?:for|at|in|on|to|from|with|of|by|fur|bei|mit|von|nach|pour|chez|dans|avec|de|para|con|en)"


def rewritten(question: str, thread: Sequence[Exchange]) -> str:
    """The question as it stands alone; unchanged where it leans on nothing or nothing stands before it."""
    if not thread or not leans(question):
        return question
    before, answer = thread[-1]
    folded = fold(question)
    swapped = _swapped(question, before)
    if swapped:
        return swapped
    if _PERSON.search(folded) and (person := _person(answer, before)):
        return _replaced(question, _PERSON, person)
    topic = " ".join(before[a:b] for a, b in spans(before) if fold(before[a:b]) not in STOPWORDS)
    said = f", {flat(answer)}" if answer and len(answer.split()) <= 8 else ""
    return f"{question.rstrip(' ?')} ({topic}{said})?"


def leans(question: str) -> bool:
    """Whether it needs the one before: it begins like a follow-up, or says “that” or “he” and little of its own."""
    folded = fold(question).strip()
    if len(content(question)) > MOST_LEANING:
        return False
    return bool(_BEGINS.search(folded) or _PERSON.search(folded) or _THING.search(folded))


def _swapped(question: str, before: str) -> str:
    """“And at the cabin?” after “What is the wifi password at the mill house?”: the same with the other place."""
    about = _ABOUT.match(question.strip())
    rest = about["rest"].strip() if about else ""
    if not rest or _asks(rest) or _THING.search(fold(rest)) or _PERSON.search(fold(rest)):
        return ""
    first = rest.split()[0]
    placed = re.fullmatch(_PLACED, fold(first))
    ends = list(re.finditer(rf"\b{re.escape(first) if placed else _PLACED}\b", before, re.IGNORECASE))
    if not ends:
        return ""
    return before[: ends[-1].start() if placed else ends[-1].end() + 1].rstrip() + " " + rest + "?"


def _asks(text: str) -> bool:
    return bool(
        re.match(r"(?:who|when|where|what|which|why|how|wer|wann|wo|was|qui|quand|ou|quien|cuando|donde)\b", fold(text))
    )


def _person(answer: str, before: str) -> str:
    """Whom “he” or “she” means: a name in the answer, else in the question."""
    found = [value.text for text in (answer, before) for value in values.names(text)]
    return next((name for name in found if fold(name) not in STOPWORDS), "")


def _replaced(question: str, pattern: re.Pattern[str], name: str) -> str:
    """The first such word of the question, by its place among its words."""
    for start, end in spans(question):
        word = fold(question[start:end])
        if pattern.fullmatch(word):
            owns = word in {"his", "hers", "her", "sein", "seine", "ihr"} and question[end:].strip(" ?!.") != ""
            return question[:start] + name + ("’s" if owns else "") + question[end:]
    return question
