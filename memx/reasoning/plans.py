"""Which steps a question may take: forced by name, or what the budget affords."""

from memx.domain.budget import Budget
from memx.domain.errors import UnknownStrategy
from memx.domain.ports import LanguageModel
from memx.reasoning.strategies import Strategy
from memx.reasoning.strategies.again import again
from memx.reasoning.strategies.best_of_n import best_of_n, weighted_best_of_n
from memx.reasoning.strategies.count import count
from memx.reasoning.strategies.draft import draft
from memx.reasoning.strategies.extract import extract
from memx.reasoning.strategies.gather import gather
from memx.reasoning.strategies.read import read
from memx.reasoning.strategies.search import search
from memx.reasoning.strategies.think import think
from memx.reasoning.strategies.verify import verify
from memx.reasoning.strategies.vote import vote

# Forced by name: these and nothing else.
STRATEGIES: dict[str, tuple[Strategy, ...]] = {
    "extract": (extract,),
    "read": (read,),
    "count": (count,),
    "gather": (gather,),
    "draft": (draft,),
    "vote": (draft, vote),
    "best-of-n": (draft, best_of_n),
    "best-of-n-weighted": (draft, weighted_best_of_n),
    "think": (draft, think),
    "search": (draft, search, verify),
}
# Left to itself, the controller takes the cheapest first, and what costs no model before everything.
PLANS: dict[str, tuple[Strategy, ...]] = {
    "extract": (count, extract, read),
    "draft": (count, extract, read, draft),
    "vote": (count, extract, read, gather, draft, vote),
    "vote, verified": (count, extract, read, gather, draft, vote, verify),
    "search": (count, extract, read, gather, draft, vote, verify, again, think, search, verify),
}
KEPT_BACK = 8  # samples that the plan "search" keeps for what comes after the vote
BEFORE = (
    "count",
    "extract",
    "read",
    "gather",
    "draft",
)  # what is not done again when a question is thought about longer
AFTER = ("verify", "again", "think", "search")  # steps after which confidence is judged anew
# Of a vote that has not settled the question; what a plan has left goes on from it.
UNSETTLED = ("all samples drawn", "more samples would not pay", "")


def chosen(strategy: str | None, budget: Budget, samples: int | None, model: LanguageModel | None) -> str:
    """The strategy's name: what was asked for, or what the budget affords."""
    if strategy is not None:
        if strategy not in STRATEGIES:
            raise UnknownStrategy(f"There is no strategy “{strategy}”. Choose one of: {', '.join(STRATEGIES)}.")
        return strategy
    most = budget.samples if samples is None else samples
    if model is None or most < 1:
        return "extract"
    if most == 1:
        return "draft"
    return {"thorough": "vote, verified", "deep": "search"}.get(budget.level, "vote") if samples is None else "vote"
