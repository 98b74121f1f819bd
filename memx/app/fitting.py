"""What the measurement of this computer found, as sentences."""

from typing import TYPE_CHECKING

from memx.app.states import Check

if TYPE_CHECKING:
    from memx.models.tuning import Fit, Trial, Verdict


def findings(fit: "Fit") -> list[Check]:
    """What will be used first, then each format that was tried."""
    used = next((t for t in fit.trials if (t.form, t.threads) == (fit.form, fit.threads)), None)
    chosen = f"{_name(fit.form)} on {fit.threads} threads" + (f": {_speed(used)}" if used else "")
    sentences = [f"{chosen}. Measured in {fit.seconds:.0f} s; counts from the next start of the model."]
    sentences += [f"tried: {_name(t.form)} on {t.threads} threads: {_speed(t)}." for t in fit.trials if t is not used]
    checks = [Check("language model", True, sentence) for sentence in sentences]
    return checks + [Check(f"format {verdict.form}", True, _judged(verdict)) for verdict in fit.verdicts]


def _name(form: str | None) -> str:
    return form or "the file as it is"


def _speed(trial: "Trial") -> str:
    return (
        f"reads {trial.reading:.0f} tokens/s, {trial.steps:.0f} steps/s of 8 samples, "
        f"{trial.seconds():.1f} s for a usual question"
    )


def _judged(verdict: "Verdict") -> str:
    verb = "answers as the shipped file does" if verdict.kept else "left out, its answers change"
    return (
        f"{verb}: the likeliest word is the same in {verdict.agreement:.1%} of {verdict.places} places, "
        f"divergence {verdict.divergence:.4f} nats, right answers {verdict.loss:+.4f} nats a token less likely."
    )
