"""A logistic model small enough to read: a weight for each named feature."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Logistic:
    """p = 1 / (1 + exp(-(bias + sum of weight * feature))); a feature that is missing counts 0."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, features: Mapping[str, float]) -> float:
        """0 to 1; features that are not finite count 0."""
        z = self.bias
        for name, weight in self.weights.items():
            value = features.get(name, 0.0)
            z += weight * value if math.isfinite(value) else 0.0
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))
