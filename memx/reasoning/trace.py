"""The whole record of an answer, JSON-ready: kept with the question, shown on demand, exported."""

from dataclasses import asdict
from typing import Any

from memx.reasoning.case import Case
from memx.reasoning.confidence import features as confidence_features
from memx.reasoning.voting import Tally, marked

VERSION = 1


def of(case: Case, result: Tally, strategy: str, confidence: float, cpu: float) -> dict[str, Any]:
    """Everything that decided, in the order in which it happened."""
    info = case.info if case.model and case.drawn else None
    return {
        "version": VERSION,
        "model": {"name": info.name, "hash": info.hash, "adapter": info.adapter} if info else None,
        "reader": case.reader_hash if case.readings else "",
        "sent_to": case.sent_to,
        "weighed": case.weighed if case.drawn else None,
        "question": case.question,
        "now": case.now.isoformat(),
        "level": case.level,
        "strategy": strategy,
        "seed": case.seed,
        "passages": [
            {
                "passage": hit.passage.id,
                "note": hit.passage.note_id,
                "score": hit.score,
                "lexical": hit.lexical,
                "dense": hit.dense,
            }
            for hit in case.hits
        ],
        "candidates": [asdict(candidate) for candidate in marked(case.candidates, result)],
        "clusters": [asdict(cluster) for cluster in result.clusters],
        "posterior": result.posterior,
        "steps": case.record,
        "evidence": case.evidence,
        "support": case.support,
        "selects": case.selects,
        "counting": case.counting,
        "features": case.features,
        "first_pass": case.probability,
        "confidence": confidence,
        "answer_features": confidence_features(case, result) if result.clusters else {},
        "calibrated": bool(case.drawn and case.calibration.model_hash),
        "stop_reason": case.stop_reason,
        "samples": case.drawn,
        "usage": asdict(case.usage),
        "seconds": case.timer.elapsed(),
        "cpu_seconds": cpu,
    }
