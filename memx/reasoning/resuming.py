"""Think longer: go on from the votes that were cast, with another budget."""

from dataclasses import fields
from typing import Any

from memx.domain.answers import Answer, Candidate
from memx.reasoning import speakers
from memx.reasoning.case import Case

SEEDS_APART = 1_000_000  # so that nothing is drawn a second time


def go_on(case: Case, earlier: Answer) -> None:
    """Take over what an answer rests on: its passages, candidates and what was found out about them.

    The samples of its budget are drawn on top of those that were drawn. Of another model only the passages are taken:
    its votes weigh something else.
    """
    record, case.longer = earlier.trace, True
    case.hits, case.question = earlier.passages, str(record.get("question", case.question))
    case.person = speakers.asked_about(case.question, case.hits)
    case.evidence = dict(record.get("evidence", {}))
    if not record.get("model") or case.model is None or record["model"]["hash"] != case.info.hash:
        return
    case.resumed = True
    case.candidates = [_candidate(one) for one in record["candidates"]]
    case.drawn = int(record["samples"])
    case.cap += case.drawn
    case.probability, case.features = record["first_pass"], dict(record["features"])
    case.support, case.selects = dict(record.get("support", {})), bool(record.get("selects", False))
    case.counting = record.get("counting", "worth")
    case.record = [*record["steps"], {"step": "goes on", "samples": case.drawn, "stopped": record["stop_reason"]}]
    case.seed += SEEDS_APART * sum(step["step"] == "goes on" for step in case.record)


def _candidate(kept: dict[str, Any]) -> Candidate:
    """As the trace has it, out of its cluster; lists are tuples again."""
    values = {field.name: kept[field.name] for field in fields(Candidate) if field.name in kept}
    return Candidate(**{**values, "cited": tuple(kept["cited"]), "cluster": -1})
