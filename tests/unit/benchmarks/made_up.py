"""Questions of a few samples, made by a seed."""

import random


def questions(count: int, right: float, samples: int = 9, found: float = 0.0, support: float = 0.9) -> list:
    """Each sample is right as often as said and has four tokens; the verifier says `support` of a right one, 0.2 of a
    wrong one; what was found without the model is as likely right as said, and is."""
    from walks import Question, Sample

    rng, made = random.Random(3), []
    for _ in range(count):
        hits = [rng.random() < right for _ in range(samples)]
        made.append(
            Question(
                [
                    Sample("the barn" if ok else f"shed {n}", False, ok, 4, 0.5, support if ok else 0.2)
                    for n, ok in enumerate(hits)
                ],
                found,
                found > 0,
                prompt=[500, *[900] * 2, *[1300] * (samples - 3)],
                before=0.1,
                looked=(300.0, 100.0),
                judging=200.0,
            )
        )
    return made
