"""From drawn questions to a calibration: what a sample is worth, how sure a vote is, where to abstain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from memx.domain.answers import Candidate
from memx.domain.generation import Usage
from memx.reasoning import confidence, voting
from memx.reasoning.calibration import DEFAULT, Calibration
from memx.reasoning.case import Case
from memx.reasoning.fitting import fit
from memx.reasoning.logistic import Logistic

Features = dict[str, float]
FOLDS = 5
RIDGE = 3.0
UNKNOWN = 0.2  # of a person's questions, that their notes do not answer; those drawn for calibration are twice as many
MOST_FALSE = 0.12  # of the answerable questions that may be abstained from
EVIDENCE = ("margin", "near", "kind_there", "overlap", "covered", "absent", "query_gain")
SAMPLE = (*DEFAULT.sample.weights, "cited_overlap", "borne_out", *EVIDENCE)
READ = (*DEFAULT.read.weights, "right_kind", "extract_agrees", "echoes", "cited_overlap", "first")
# Fewer than there are: with some hundred questions more of them foretell worse.
ANSWER = ("share", "best", "mean", "support", "judged", "abstaining", "borne_out", "overlap", "query_gain")
ALONE = ("share", "best", "borne_out", "read", "nowhere", "overlap", "covered", "margin", "near", "kind_there")


@dataclass
class Extra:
    """A candidate of a further strategy."""

    candidate: Candidate
    features: Features
    right: bool


@dataclass
class Outcome:
    """One question: its case, the features of each sample, which candidates were right, what other verifiers say of its
    texts, what further strategies added; what best-of-N would hear of the samples alone, and what each request cost."""

    case: Case
    source: str
    features: list[Features]  # of the candidates that the model drew, in order
    right: list[bool]  # of all candidates
    answers: tuple[str, ...]
    said: dict[str, dict[str, float]] = field(default_factory=dict)
    extra: dict[str, list[Extra]] = field(default_factory=dict)
    picked: dict[str, float] | None = None  # the verifier's word for the clusters that best-of-N judges, by their text
    judging: float = 0.0  # tokens that it read for one text, on average
    read: tuple[Features, ...] = ()  # of the stretches that were read closely, in order
    usage: tuple[tuple[int, Usage], ...] = ()  # of the requests in order: how many samples it drew, and what that cost

    @property
    def answerable(self) -> bool:
        return bool(self.answers)


@dataclass(frozen=True)
class Leader:
    """Of one question's vote: features, right, whether it abstains."""

    features: Features
    right: bool
    abstains: bool
    answerable: bool


def fitted(outcomes: Sequence[Outcome], model_hash: str) -> Calibration:
    """Weights of samples and of leaders by folds over all questions; prints how well each foretells on the others'."""
    outcomes = [one for one in outcomes if one.features]
    judge_verifiers(outcomes)
    report_origins(outcomes)
    outcomes = as_asked(outcomes)
    pairs, leaders, drafts, quotes = [], [], [], []
    for train, held in folds(outcomes):
        part = trained(train, model_hash)
        pairs += [
            (part.sample.probability(row), ok) for one in held for row, ok in zip(one.features, own(one), strict=True)
        ]
        drafts += [first_pass(one, part) for one in held]
        quotes += [found_alone(one, part) for one in held]
        leaders += [(part.answer.probability(led.features), led) for one in held for led in [leader(one, part)]]
    report("samples, held out", pairs)
    report("leaders, held out", [(p, led.right) for p, led in leaders])
    report("found without the language model, held out", [(p, led.right) for p, led in quotes])
    least, least_read = threshold(leaders), threshold(quotes)
    print_abstention(leaders, least)
    print_abstention(quotes, least_read)
    sure_read = gate([(p, one.right, led.right) for (p, one), (_, led) in zip(quotes, leaders, strict=True)])
    print(f"no language model from {sure_read:.2f}: {sum(p >= sure_read for p, _ in quotes)} of {len(quotes)}")
    whole = replace(trained(outcomes, model_hash), sure=gate(drafts), sure_read=sure_read)
    return replace(whole, least=least, least_read=least_read, off=gainless(outcomes, whole))


def as_asked(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The answerable ones as many times as makes the others UNKNOWN of all: fitted on a set in which every second
    question has no answer, “not in your notes” would seem likelier than it is (label shift, Saerens et al. 2002).
    Copies stand side by side, so they fall into the same fold."""
    unknown = sum(not one.answerable for one in outcomes)
    times = max(1, round(unknown * (1 - UNKNOWN) / UNKNOWN / max(1, len(outcomes) - unknown)))
    print(f"{len(outcomes)} questions, {unknown} without an answer; the others count {times} times")
    return [copy for one in outcomes for copy in [one] * (times if one.answerable else 1)]


def gate(firsts: Sequence[tuple[float, bool, bool]]) -> float:
    """Where a vote ends before it begins: the least probability of a first answer from which on those are as often
    right as the votes' leaders; 0.4 to 0.85. Of each question: that probability, is it right, is the leader."""
    found = 0.85
    for step in range(85, 39, -1):
        above = [(first, led) for p, first, led in firsts if p >= step / 100]
        if sum(first for first, _ in above) < sum(led for _, led in above):
            return found
        found = step / 100
    return found


def first_pass(one: Outcome, part: Calibration) -> tuple[float, bool, bool]:
    """For `gate`."""
    candidates = weighed(one, part).candidates
    place = next(n for n, c in enumerate(candidates) if c.origin == "draft")
    return candidates[place].weight, one.right[place], leader(one, part).right


def gainless(outcomes: Sequence[Outcome], found: Calibration) -> dict[str, str]:
    """Strategies after which no more leaders are right than after the vote, and the figures."""
    off = {}
    for name in ("verify", "think", "search"):
        asked = [one for one in outcomes if (one.case.support if name == "verify" else one.extra.get(name))]
        before = sum(leader(one, found).right for one in asked)
        after = sum(right_after(one, found, name) for one in asked)
        print(f"{name}: right {after} of {len(asked)}, after the vote alone {before}")
        if asked and after <= before:
            off[name] = f"right {after} of {len(asked)} weighted calibration questions, {before} without it"
    return off


def right_after(one: Outcome, found: Calibration, name: str) -> bool:
    if name == "verify":
        return leader(one, found, supported=True).right
    more = one.extra[name]
    candidates = [replace(x.candidate, weight=max(0.01, found.sample.probability(x.features))) for x in more]
    case = weighed(one, found)
    whole = replace(
        one, case=replace(case, candidates=case.candidates + candidates), right=one.right + [x.right for x in more]
    )
    return is_right(whole, voting.tally(whole.case.candidates))


def folds(outcomes: Sequence[Outcome]) -> list[tuple[list[Outcome], list[Outcome]]]:
    """Neighbours, which share notes, stay together."""
    place = [n * FOLDS // len(outcomes) for n in range(len(outcomes))]
    return [
        (
            [o for o, p in zip(outcomes, place, strict=True) if p != k],
            [o for o, p in zip(outcomes, place, strict=True) if p == k],
        )
        for k in range(FOLDS)
    ]


def trained(outcomes: Sequence[Outcome], model_hash: str) -> Calibration:
    """Weights of samples first; the leaders are those of votes with such weights."""
    rows = [row for one in outcomes for row in one.features]
    sample = fit(rows, [ok for one in outcomes for ok in own(one)], list(SAMPLE), ridge=RIDGE)
    part = replace(DEFAULT, sample=sample, read=trained_to_read(outcomes), model_hash=model_hash)
    part = replace(part, alone=trained_alone(outcomes, part))
    leaders = [leader(one, part) for one in outcomes]
    answer = fit([led.features for led in leaders], [led.right for led in leaders], list(ANSWER), ridge=RIDGE)
    return replace(part, answer=answer)


def trained_alone(outcomes: Sequence[Outcome], part: Calibration) -> Logistic | None:
    """How likely the best of what was found without the language model is right."""
    told = [(confidence.features(one.case, result), is_right(one, result)) for one, result in found(outcomes, part)]
    if len({ok for _, ok in told}) < 2:
        return None
    return fit([row for row, _ in told], [ok for _, ok in told], list(ALONE), ridge=RIDGE)


def trained_to_read(outcomes: Sequence[Outcome]) -> Logistic:
    """How likely a stretch is right that the close reading likes."""
    found = [(row, ok) for one in outcomes for row, ok in zip(one.read, read_closely(one), strict=True)]
    if len({ok for _, ok in found}) < 2:
        return DEFAULT.read
    return fit([row for row, _ in found], [ok for _, ok in found], list(READ), ridge=RIDGE)


def read_closely(one: Outcome) -> list[bool]:
    """Which of the stretches are right that were read closely."""
    return [ok for c, ok in zip(one.case.candidates, one.right, strict=True) if c.origin == "read"]


def own(one: Outcome) -> list[bool]:
    """Of the candidates that the model drew."""
    return [ok for c, ok in zip(one.case.candidates, one.right, strict=True) if c.origin not in voting.FOUND]


def leader(one: Outcome, part: Calibration, supported: bool = False) -> Leader:
    """The vote's leader under these weights."""
    case = weighed(one, part)
    result = voting.tally(case.candidates, case.support if supported else voting.NOTHING)
    return Leader(confidence.features(case, result), is_right(one, result), result.clusters[0].abstains, one.answerable)


def found_alone(one: Outcome, part: Calibration) -> tuple[float, Leader]:
    """The leader of what is found without the language model, and how likely it is right."""
    for few, result in found([one], part):
        return confidence.found_alone(few.case, result, part), Leader({}, is_right(few, result), False, one.answerable)
    return 0.0, Leader({}, False, False, one.answerable)


def found(outcomes: Sequence[Outcome], part: Calibration) -> Iterator[tuple[Outcome, voting.Tally]]:
    """Those where something was found without the language model, with nothing else, and how that stands."""
    for one in outcomes:
        pairs = zip(weighed(one, part).candidates, one.right, strict=True)
        if kept := [(c, ok) for c, ok in pairs if c.origin in voting.FOUND]:
            case = replace(one.case, candidates=[c for c, _ in kept])
            yield replace(one, case=case, right=[ok for _, ok in kept]), voting.tally(case.candidates)


def is_right(one: Outcome, result: voting.Tally) -> bool:
    members = result.members[0]
    texts = [one.case.candidates[m].text for m in members]
    return one.right[members[texts.index(result.clusters[0].text)]]


def weighed(one: Outcome, part: Calibration) -> Case:
    """The case with the weights that its candidates have under this calibration; extracted ones keep theirs."""
    weights = iter(max(0.01, part.sample.probability(row)) for row in one.features)
    closely = iter(part.read.probability(row) for row in one.read)
    candidates = [
        replace(c, weight=next(closely))
        if c.origin == "read"
        else c
        if c.origin in voting.FOUND
        else replace(c, weight=next(weights))
        for c in one.case.candidates
    ]
    return replace(one.case, candidates=candidates)


def threshold(leaders: Sequence[tuple[float, Leader]]) -> float:
    """The greatest under which no more answerable questions than allowed are abstained from; at most one half."""
    steps = [step / 200 for step in range(10, 101)]
    return max((least for least in steps if abstained(leaders, least, True) <= MOST_FALSE), default=steps[0])


def abstained(leaders: Sequence[tuple[float, Leader]], least: float, answerable: bool) -> float:
    """The share that is abstained from, of those that are answerable or not."""
    some = [(p, led) for p, led in leaders if led.answerable is answerable]
    return sum(led.abstains or p < least for p, led in some) / max(1, len(some))


def print_abstention(leaders: Sequence[tuple[float, Leader]], least: float) -> None:
    false, true = abstained(leaders, least, True), abstained(leaders, least, False)
    print(f"answering from {least:.2f}: abstained {true:.2f} of the unanswerable, {false:.2f} of the answerable")


def judge_verifiers(outcomes: Sequence[Outcome]) -> None:
    """Whether a verifier's word tells right from wrong, before anything trusts it."""
    for name in sorted({name for one in outcomes for name in one.said}):
        report(f"verifier {name}", [pair for one in outcomes for pair in _judged(one, one.said.get(name, {}))])
    report("verifier that is used", [pair for one in outcomes for pair in _judged(one, one.case.support)])


def report_origins(outcomes: Sequence[Outcome]) -> None:
    """How often each kind of first candidate is right, of the answerable questions."""
    for origin in ("extract", "moment", "read", "draft"):
        told = [
            next(ok for c, ok in zip(one.case.candidates, one.right, strict=True) if c.origin == origin)
            for one in outcomes
            if one.answerable and any(c.origin == origin for c in one.case.candidates)
        ]
        print(f"{origin}: right {sum(told)} of {len(told)} answerable")


def _judged(one: Outcome, support: dict[str, float]) -> list[tuple[float, bool]]:
    right = {c.text: ok for c, ok in zip(one.case.candidates, one.right, strict=True)}
    return [(p, right[text]) for text, p in support.items()]


def report(name: str, pairs: Sequence[tuple[float, bool]]) -> None:
    """Error detection AUROC and calibration error over ten bins of equal mass."""
    good, bad = [p for p, ok in pairs if ok], [p for p, ok in pairs if not ok]
    auroc = sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / max(1, len(good) * len(bad))
    ordered, size = sorted(pairs), max(1, len(pairs) // 10)
    bins = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    error = sum(abs(sum(p for p, _ in b) - sum(ok for _, ok in b)) for b in bins) / max(1, len(pairs))
    share = len(good) / max(1, len(pairs))
    print(f"{name}: n {len(pairs)}, right {share:.2f}, AUROC {auroc:.3f}, calibration error {error:.3f}")
