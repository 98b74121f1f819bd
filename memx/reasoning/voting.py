"""From candidates to a tally of clusters, leader first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from memx.domain.answers import Candidate, Cluster
from memx.reasoning import clustering, stopping

# Origins that are no samples of the model, and how much of all its samples' weight they have each. Measured on held-out
# notes and reading sets: dates that code resolves deserve as much as the model, other spans half.
FOUND = {"extract": 0.5, "moment": 1.0, "count": 1.0, "read": 1.0}
NOTHING: Mapping[str, float] = MappingProxyType({})
LEAST = 0.01  # no verifier's word takes all of a vote away

# What a candidate counts: the probability that it is right, the same for all, or the same for all clusters.
Counting = Literal["worth", "heads", "clusters"]


@dataclass(frozen=True, slots=True)
class Tally:
    """`scores` are the clusters' weighted votes, scaled so that they add up to the number of candidates."""

    clusters: tuple[Cluster, ...]
    members: tuple[tuple[int, ...], ...]
    scores: tuple[float, ...]

    @property
    def posterior(self) -> float:
        """That the leader would stay the leader: 0 with no candidate at all."""
        if not self.scores:
            return 0.0
        return stopping.posterior(self.scores[0], self.scores[1] if len(self.scores) > 1 else 0.0)


def counted(candidates: Sequence[Candidate], counting: Counting) -> Sequence[Candidate]:
    """The candidates with the weight that the vote gives them."""
    if counting == "worth":
        return candidates
    groups = clustering.group([c.text for c in candidates], [c.abstains for c in candidates])
    size = {m: len(g.members) if counting == "clusters" else 1 for g in groups for m in g.members}
    return [replace(c, weight=1.0 / size[m]) for m, c in enumerate(candidates)]


def tally(candidates: Sequence[Candidate], support: Mapping[str, float] = NOTHING) -> Tally:
    """Cluster the candidates and add up their weights; ties go to the cluster that was seen first.

    `support`: what a verifier says of a cluster's text, 0 to 1; its cluster's sum is multiplied by that (weighted
    best-of-N), abstention's by what the best lacks, those that were not judged by the middle.
    """
    groups = clustering.group([c.text for c in candidates], [c.abstains for c in candidates])
    weights = _weights(candidates)
    central = [_central(candidates, weights, g.members) for g in groups]
    texts = [candidates[member].text for member, _ in central]
    sums = [
        score * _factor(text, g.abstains, support) for g, text, (_, score) in zip(groups, texts, central, strict=True)
    ]
    total = sum(sums) or 1.0
    order = sorted(range(len(groups)), key=lambda g: -sums[g])
    clusters = tuple(Cluster(texts[g], len(groups[g].members), sums[g] / total, groups[g].abstains) for g in order)
    return Tally(
        clusters,
        tuple(tuple(groups[g].members) for g in order),
        tuple(len(candidates) * sums[g] / total for g in order),
    )


def _factor(text: str, abstains: bool, support: Mapping[str, float]) -> float:
    if not support:
        return 1.0
    return max(1.0 - max(support.values()), LEAST) if abstains else max(support.get(text, 0.5), LEAST)


def _weights(candidates: Sequence[Candidate]) -> list[float]:
    """Samples of one model repeat each other's errors: what was found without it is weighed against all of them."""
    sampled = sum(candidate.origin not in FOUND for candidate in candidates)
    return [c.weight * (max(1.0, sampled * FOUND[c.origin]) if c.origin in FOUND else 1.0) for c in candidates]


def _central(candidates: Sequence[Candidate], weights: Sequence[float], members: Sequence[int]) -> tuple[int, float]:
    """The member that all candidates together are closest to, the earliest of equals, and the weight of what is close.

    A vote counts as far as it says the same (minimum Bayes risk decoding under token F1, Kumar and Byrne 2004): of 500
    questions with 20 samples each 75.2 % instead of 74.2 % are then right, and a lead shows after fewer samples.
    """
    scores = {member: _near(candidates[member], candidates, weights) for member in members}
    best = max(members, key=lambda member: scores[member])
    return best, scores[best]


def _near(one: Candidate, candidates: Sequence[Candidate], weights: Sequence[float]) -> float:
    if one.abstains:
        return sum(weight for other, weight in zip(candidates, weights, strict=True) if other.abstains)
    return sum(
        weight * clustering.closeness(one.text, other.text)
        for other, weight in zip(candidates, weights, strict=True)
        if not other.abstains
    )


def marked(candidates: Sequence[Candidate], result: Tally) -> list[Candidate]:
    """The candidates with their cluster's place in the tally."""
    home = {member: place for place, members in enumerate(result.members) for member in members}
    return [replace(candidate, cluster=home[position]) for position, candidate in enumerate(candidates)]
