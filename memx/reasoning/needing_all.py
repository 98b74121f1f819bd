"""Which questions need all notes: how many, how many times, which days, list all; in four languages.

“How many” that asks for a number which a note states (“how many eggs go into the cake?”) is none of them: what is
doubtful is left to the reader.
"""

import re

from memx.reasoning import deeds
from memx.reasoning.wording import STOPWORDS, content, fold, stem

_TIMES = re.compile(r"\bhow many times\b|\bwie (?:oft|viele male)\b|\bcombien de fois\b|\bcuantas veces\b")
_DAYS_DONE = re.compile(
    r"\bhow many (?:different |separate |single )?days\b|\ban wie vielen tagen\b|\bcombien de jours\b|\bcuantos dias\b"
)
_DAYS = re.compile(
    r"\b(?:which|what) (?:days|dates)\b|\ban welchen tagen\b|\bquels jours\b|\bque dias\b|"
    r"\blist (?:all |the )*(?:days|dates)\b"
)
_LIST_DAYS = re.compile(r"\blist (?:all |the )*(?:days|dates)\b")
_ALL = re.compile(
    r"^\W*(?:please )?(?:list|show|name|give) (?:me )?(?:all|every|each)(?: of)?(?: (?:the|my))*\b|"
    r"^\W*(?:bitte )?(?:liste|zeig|zeige|nenn|nenne|gib)(?: mir)?(?: bitte)? (?:alle|jede[nrs]?|samtliche)\b|"
    r"^\W*(?:liste|enumere|montre|donne|cite)(?:[- ]moi)? (?:tou(?:te)?s|chaque)(?: (?:les|mes))?\b|"
    r"^\W*(?:enumera|lista|muestra|dame|nombra|muestrame|enumerame) tod[oa]s(?: (?:las|los|mis))?\b"
)
_WHICH = re.compile(
    r"^\W*(?:and |so )?(?:what|which) (?P<thing>(?:[^\W\d_]+ ){0,2}?[^\W\d_]+[^su\W]s) (?:did|have|has|had) |"
    r"^\W*welche (?P<ding>(?:[^\W\d_]+ )?[^\W\d_]+) (?:habe|haben|hast|hat|bin|sind) |"
    r"^\W*quel(?:le)?s (?P<chose>[^\W\d_]+) (?:ai-je|as-tu|a-t-|avons-nous|est-ce que )|"
    r"^\W*que (?P<cosa>[^\W\d_]+s) "
)
_MANY = re.compile(
    r"\b(?:how many|wie ?viele|combien d(?:e |')|cuant[oa]s|quant[ie]|count(?: of| the| all| my)*)\s*(?P<thing>[\w ]+)"
)
_ENDS = re.compile(
    r"\b(?:did|do|does|have|has|had|are|is|were|was|will|can|in|on|at|for|to|up|that|there|this|last|next|since|before|"
    r"after|between|during|from|by|habe|hast|hat|haben|bin|sind|war|waren|ai|as|avons|avez|ont|suis|he|ha|hemos|han|"
    r"hay|ich|wir|j)\b"
)
_IN_ENGLISH = re.compile(r"\b(?:how many|count)\b")
NOTES = re.compile(r"\b(?:how many|count(?: of| the| all| my)*|wie ?viele|cuantas|combien de) (?:not|entr|notiz)\w+")
# Asks for what is so every time, or should be, not for what was done.
_RATE = re.compile(
    r"\b(?:a|an|per|each|every|am|pro|jede[nrs]?|par|chaque|al|por|cada|a la|in der|im) "
    r"(?:day|week|month|year|night|time|hour|tag|woche|stunde|jour|semaine|mois|an|dia|semana|mes|ano)\b"
)
_STORED = re.compile(
    r"\b(?:go into|goes|fit|fits|does|should|must|can|could|will|would|need to|have to|left|ago|holds|in a row|"
    r"straight|consecutive(?:ly)?|at a time)\b|\b(?:are|is) (?:in|inside|needed|required)\b|"
    r"\bdo (?:i|we|you|they) (?!have\b)|\bdo the\b|"
    r"\b(?:soll|sollte|muss|kann|darf|noch|hintereinander|dois|doit|faut|peut|de suite|debo|debe|hay que|faltan|"
    r"seguid[oa]s)\b"
)
_BETWEEN = re.compile(
    r"\b(?:days|jours|dias) (?:before|after|between|since|until|till|later|early|late|in advance|off|of|avant|apres|"
    r"entre|depuis|de|antes|despues|desde|hasta)\b"
)
# Things that are measured or stated in a note, not counted over notes.
_MEASURES = """
    hours minutes days weeks months years grams kilos miles kilometres kilometers metres meters litres liters
    pounds euros dollars people guests persons percent degrees pages steps stunden minuten tage wochen monate
    jahre gramm liter leute gaste personen euro heures minutes jours semaines mois ans grammes litres
    personnes gens invites laps lengths chapters floors stairs words goals points nights seiten runden kapitel
    nachte chapitres nuits paginas capitulos noches kilometros horas minutos dias semanas meses anos gramos
    litros personas invitados
"""
_MEASURED = frozenset(stem(word) for word in _MEASURES.split())
# Verbs of “how many days” that ask for a length.
_LASTS = """
    be been have had take taken last stay stayed spend spent wait remain need live travel rent hire hike
    borrow get got lose save make cost passe reste dure mis pris attendu ete eu fallu estuve estado pase
    pasado dure duro tarde quede tuve tenido espere
"""
_LASTING = frozenset(_LASTS.split())
# “What dates did she give me?” asks for dates that stand in a note.
_DATED = frozenset(
    ("give", "given", "offer", "propose", "choose", "chosen", "pick", "book", "booked", "get", "got", "set")
)
_GOING = re.compile(r"\b(?:go|gone) (?:\w+ing|to the)\b")
_OF_SOMETHING = re.compile(r"\b(?:did|have|has|had) (?:the|my|our|his|her|their|this|that)\b")
# What a question says of any note at all.
_OF_NOTES = """
    list show name give all every each total number count time times day days date dates note notes noted
    entry entries write wrote written keep kept record recorded mention mentioned logged make made far please
    altogether since before until till between during years year months month weeks week life past recently
    lately exactly viele vielen welchen wieviele oft count different separate overall already ever liste zeig
    zeige nenn nenne alle bitte notiz notizen tag tage tagen male habe hast hatte bin bist waren auf combien
    fois jour jours quels quelles toutes tous enumere montre donne moi ai-je as-tu a-t-il a-t-elle suis-je
    avons-nous j'ai est-ce cuantas cuantos veces dia dias enumera lista muestra dame todas todos uber acerca
    he has ha hemos han
"""
_GENERAL = frozenset(stem(word) for word in _OF_NOTES.split())


def kind(question: str) -> str:
    """ "times", "days done", "days", "all", "which", "many", or nothing: what is asked of all notes."""
    folded = fold(question).replace("’", "'")
    if _DAYS_DONE.search(folded):
        return "days done" if _days_counted(question, folded) else ""
    if _LIST_DAYS.search(folded) or _DAYS.search(folded):
        named = _LIST_DAYS.search(folded) is None and (not deeds.done(question) or deeds.verb(question) in _DATED)
        return "" if named else "days"
    if _ALL.search(folded):
        return "all"
    if _RATE.search(folded) or _STORED.search(folded):
        return ""
    if _TIMES.search(folded):
        return "times" if deeds.done(question) else ""
    if _WHICH.search(folded) and deeds.done(question):
        return "which"
    return "many" if counted(question) is not None and _countable(question, folded) else ""


def _countable(question: str, folded: str) -> bool:
    """Without the rules for the present that English has, other languages' “how many” needs what was done, or notes."""
    return _IN_ENGLISH.search(folded) is not None or deeds.done(question) or NOTES.search(folded) is not None


def _days_counted(question: str, folded: str) -> bool:
    """“How many days did I swim?”, not “how many days did it take?” nor “was I in Lisbon?”, which ask for a length."""
    verb = deeds.verb(question)
    if any(rule.search(folded) for rule in (_RATE, _STORED, _BETWEEN)) or not deeds.done(question):
        return False
    if "an wie vielen" in folded:
        return True
    going = verb in ("go", "gone", "alle", "fui") and _GOING.search(folded) is not None
    return (going or (verb not in _LASTING and verb not in ("", "go", "gone"))) and not _OF_SOMETHING.search(folded)


def counted(question: str) -> set[str] | None:
    """The stems of what is to be counted; empty for “how many times”; None where nothing is."""
    folded = fold(question).replace("’", "'")
    if _TIMES.search(folded):
        return set()
    things = {word for word in content(thing(question)) if word.isalpha()}
    return things - _GENERAL if things and not things & _MEASURED else None


def thing(question: str) -> str:
    """What “how many” or “which” is followed by, folded; empty where nothing is."""
    folded = fold(question).replace("’", "'")
    if which := _WHICH.search(folded):
        return next(found for found in which.groups() if found)
    match = _MANY.search(folded)
    return _ENDS.split(match["thing"])[0] if match else ""


def tells(word: str) -> bool:
    """Whether a folded word of the question is one that a note about it would hold."""
    return word not in STOPWORDS and stem(word) not in _GENERAL
