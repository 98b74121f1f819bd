"""Commands of the terminal that the floors below name in their sentences, said as what is to be pressed in the window.

They know no window, and the command line says them as they are.
"""

import re

from memx.desktop.texts import later, tr

_WRITTEN = (
    (
        r"Choose another with `memx models use`; `memx models list` names what there is, and `memx models use bundled` "
        r"goes back to the model that comes with MemX\.",
        later("Press Models in the settings to choose another one, or the one that comes with MemX."),
    ),
    (
        r"Close other programs, choose a smaller model, or insist with --anyway\.",
        later("Close other programs, or choose a smaller model in the sheet Models."),
    ),
    (
        r"`memx models get \S+` fetches it again\.",
        later("The sheet Models downloads it again, once it was removed there."),
    ),
    (r"`memx models get \S+` fetches it \((?P<size>.+)\)\.", later("The sheet Models downloads it ({size}).")),
    (
        r"`memx models list` names what there is; or give a file's path\.",
        later("The sheet Models names what there is, and takes a file of your own."),
    ),
    (r"`memx models list` names what there is\.", later("The sheet Models names what there is.")),
    (
        r"Use the server's https:// address, or say --insecure-http if the way there is safe for other reasons\.",
        later("Use the server's https:// address, or allow the unencrypted way if it is safe for other reasons."),
    ),
    (r"Give the key with --key-stdin\.", later("Write the key into its own field.")),
    (
        r"(?P<what>Install MemX again|Word search works without it; put it back), or choose another (?:one|model) with "
        r"`memx models embedder`\.",
        later("{what}, or press “Search with the bundled model” in the sheet Models."),
    ),
    (
        r"Say with --model which model of (?P<host>.+?) is to answer\. It has: (?P<names>.*)\.",
        later("Write into the field Model which one of {host} is to answer. It has: {names}."),
    ),
    (
        r"`memx models server \S+` says which it has\.",
        later("“Use a server” in the sheet Models says which it has: leave the field Model empty and test it."),
    ),
    (
        r"Give it again: `memx models server \S+ --key-stdin`\.",
        later("Give it again with “Use a server” in the sheet Models."),
    ),
    (r"Name it with --model to choose it\.", later("Write its name into the field Model to choose it.")),
    (
        r"What has come is kept; the same command goes on there\.",
        later("What has come is kept; try again, and it goes on from there."),
    ),
    (
        r"(?P<percent>\S+?)%? has come and is kept; the same command goes on there\.",
        later("{percent} % has come and is kept; try again, and it goes on from there."),
    ),
)
_INSTEAD = [(re.compile(pattern, re.DOTALL), source) for pattern, source in _WRITTEN]


def found(text: str) -> tuple[str, str, str] | None:
    """What stands before a command, what to press instead of it, and what stands after; None where there is none."""
    if "`memx" not in text and "--" not in text and "same command" not in text:
        return None
    for pattern, source in _INSTEAD:
        if place := pattern.search(text):
            return text[: place.start()].strip(), tr(source, **place.groupdict()), text[place.end() :].strip()
    return None
