"""How an answer's figures are said in words, the same in every front end."""


def confidence(probability: float) -> str:
    """A probability in words, for people; the figure stands beside it."""
    for least, words in ((0.9, "almost certain"), (0.7, "likely"), (0.4, "unsure")):
        if probability >= least:
            return words
    return "a guess"


def effort(samples: int, tokens: int, seconds: float) -> str:
    """What an answer cost, in a line. `tokens` are those the model wrote, hidden ones included."""
    if not samples:
        return f"no model, {seconds:.1f} s"
    return f"{samples} sample{'s' * (samples > 1)}, {tokens} tokens, {seconds:.1f} s"
