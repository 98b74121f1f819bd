"""Does a text ask something? Decides what Enter does; the person may always choose otherwise."""

import re

_ASKING_WORDS = (
    "who whom whose what when where why how which "
    "wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie welche welcher welches welchen "
    "qui quoi quand où comment pourquoi combien quel quelle quels quelles "
    "quién quiénes qué cuándo dónde cómo cuál cuáles cuánto cuánta cuántos cuántas adónde"
)
_HELPING_WORDS = (
    "is are was were am do does did can could should would will shall has have had may might "
    "ist sind war hat habe haben kann soll wird est-ce es están fue"
)
_ASKING, _HELPING = frozenset(_ASKING_WORDS.split()), frozenset(_HELPING_WORDS.split())
_CJK = re.compile("[吗呢谁哪]|什么|怎么|为什么|多少|几[个时点]|何|誰|いつ|どこ|なぜ|ですか|ますか")


def is_question(text: str) -> bool:
    """True for a question mark anywhere at the end, or a question's first word with something after it."""
    text = text.strip()
    if text.endswith(("?", "？", "؟")) or text.startswith("¿"):
        return len(text) > 1
    words = text.lower().split()
    if _CJK.search(text):
        return len(text) > 3
    if len(words) < 3:
        return False
    return words[0] in _ASKING or (words[0] in _HELPING and len(words) > 3)
