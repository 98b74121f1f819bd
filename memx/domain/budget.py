"""The thinking budget: what the slider sets."""

from dataclasses import dataclass

from memx.domain.errors import UnknownBudget


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many samples and seconds for one answer. `level` is the slider's stop.

    `read`: passages that are read closely. `rerank`: of the seconds, how many a second look at what was found may take
    where one is asked for; 0 where there are too few to pay for it.
    """

    level: str
    samples: int
    seconds: float
    rerank: float = 0.0
    read: int = 50

    @staticmethod
    def named(level: str) -> "Budget":
        """The budget of a slider stop; raises UnknownBudget naming those that exist."""
        try:
            return BUDGETS[level]
        except KeyError:
            raise UnknownBudget(level, tuple(BUDGETS)) from None


# Seconds are for 2 cores with the bundled pair of models.
BUDGETS: dict[str, Budget] = {
    budget.level: budget
    for budget in (
        Budget("instant", 0, 1.0, read=12),
        Budget("quick", 1, 5.0),
        Budget("balanced", 9, 12.0),
        Budget("thorough", 16, 25.0, rerank=5.0),
        Budget("deep", 64, 45.0, rerank=9.0),
    )
}
