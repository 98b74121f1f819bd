"""Numbers in English words, as far as dates need them."""

import re

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_NUMBERS = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)} | {
    **{word: 10 * tens for tens, word in enumerate(TENS, 2)},
    "a": 1,
    "an": 1,
    "couple": 2,
    "dozen": 12,
    "hundred": 100,
    "few": 5,
    "several": 5,
}
ORDINALS = {
    word: nth
    for nth, words in enumerate(("last", "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"))
    for word in words.split()
}


def number(word: str) -> int:
    """“3”, “three”, “twenty-five”, “a couple of”."""
    if word.isdigit():
        return int(word)
    words = [one for one in re.split(r"[\s-]+", word) if one not in {"of", "and"}]
    return sum(_NUMBERS[one] for one in (words[1:] if len(words) > 1 and words[0] == "a" else words))
