"""Notes are not instructions: sentences of a note that order a model about are not shown to it.

They stay in the note, are found and quoted as any other; the model alone does not read them. Chat marks and roles are
treated the same. English, German, French and Spanish.
"""

import re

from memx.reasoning.wording import fold, sentences

LEFT_OUT = "…"
_FORGET = "ignore|disregard|forget|override|bypass|ignoriere|vergiss|ignorez|oubliez?|ignora|olvida"
_SAY = "answer|reply|respond|say|write|print|output|responde|repondez|antworte|antwortest"
_ABOUT = "instruction|prompt|rule|note|context|message|question|above|previous|anweisung|consigne|instruccion"
_EVERY = "every|any|all|each|jede|toute|toda|cualquier"
_ALWAYS = "only|exactly|nothing but|just|always|nur|immer|seulement|toujours|solo|siempre"
_MUST = "must|should|shall|has to|is to"
_PATTERNS = (
    rf"\b(?:{_FORGET})\b.{{0,60}}\b(?:{_ABOUT})",
    rf"\b(?:{_SAY})\b.{{0,40}}\b(?:{_EVERY})\b.{{0,20}}\b(?:question|frage|pregunta)",
    rf"^\W*(?:{_SAY})\b.{{0,30}}\b(?:{_ALWAYS})\b",
    rf"\b(?:{_ALWAYS})\b.{{0,12}}\b(?:{_SAY})\b",
    rf"\banswer (?:to|for) (?:{_EVERY}) question",
    r"\b(?:you are now|act as|pretend to be|from now on,? you|new instructions?|developer mode|du bist (?:jetzt|nun)|"
    r"tu es maintenant|ahora eres)\b",
    r"^\W*(?:system|assistant)\s*(?:prompt|message)?\s*:",
    r"<\|?/?(?:im_start|im_end|system|assistant|user|s|inst)\b|\[/?inst\]|<<sys>>|###\s*(?:instruction|system|response)",
    rf"\b(?:ai|assistant|language model|chatbot|llm)\b.{{0,40}}\b(?:{_MUST})\b.{{0,20}}\b(?:{_SAY})",
    r"\b(?:delete|remove|erase) (?:all|every) (?:other )?notes?\b",
    r"^\W*\[\d+\] \(|\btoday is \w{3} \d",  # as the prompt itself is written
)
_ORDER = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))


def is_order(sentence: str) -> bool:
    """Whether a sentence speaks to a model and not to a person."""
    return bool(_ORDER.search(fold(" ".join(sentence.split()))))


def without(text: str) -> str:
    """A text as a model reads it: each run of orders is one “…”; unchanged where there is none."""
    places = sentences(text)
    orders = [is_order(text[a:b]) for a, b in places]
    if not any(orders):
        return text
    kept: list[str] = []
    for (start, end), order in zip(places, orders, strict=True):
        said = LEFT_OUT if order else text[start:end]
        if not (order and kept and kept[-1] == LEFT_OUT):
            kept.append(said)
    return " ".join(kept)
