"""An answer as JSON, for other programs: the form of every `--json` and of a batch's lines."""

from typing import Any

from memx.domain.answers import Answer, Citation
from memx.domain.search import Hit


def reply(answer: Answer) -> dict[str, Any]:
    """`answer` is plain text, empty where abstained; offsets are code points of the note's body;
    `tokens.prompt` counts every prompt token, `cached` those of them not evaluated again; `sent_to`: the host that
    passages went to, empty where they stayed on this computer."""
    usage = answer.effort.usage
    return {
        "question": answer.question,
        "read_as": answer.read_as or answer.question,
        "answer": answer.text,
        "abstained": answer.abstained,
        "unsupported": list(answer.unsupported),
        "confidence": answer.confidence,
        "citations": [citation(c) for c in answer.citations],
        "conflicts": [
            {"text": c.text, "note_id": c.note_id, "source_id": c.source_id, "created": c.created}
            for c in answer.conflicts
        ],
        "passages": [passage(hit) for hit in answer.passages],
        "samples": answer.effort.samples,
        "tokens": {
            "prompt": usage.prompt,
            "cached": usage.cached,
            "completion": usage.completion,
            "hidden": usage.hidden,
            "verifier": usage.verifier,
        },
        "seconds": answer.effort.seconds,
        "cpu_seconds": answer.effort.cpu_seconds,
        "stop_reason": answer.stop_reason,
        "strategy": answer.strategy,
        "sent_to": answer.trace.get("sent_to", ""),
        "votes": [{"text": v.text, "votes": v.votes, "share": v.share, "abstains": v.abstains} for v in answer.votes],
    }


def citation(cited: Citation) -> dict[str, Any]:
    return {
        "marker": cited.marker,
        "note_id": cited.note_id,
        "source_id": cited.source_id,
        "quote": cited.quote,
        "start": cited.start,
        "end": cited.end,
    }


def passage(hit: Hit) -> dict[str, Any]:
    """Without its text, which the note holds at [start:end]."""
    found = hit.passage
    return {
        "note_id": found.note_id,
        "source_id": found.source_id,
        "start": found.start,
        "end": found.end,
        "score": hit.score,
    }
