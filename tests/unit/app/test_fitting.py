"""What the measurement of this computer says to a person."""

from memx.app.fitting import findings
from memx.models.tuning import Fit, Trial, Verdict


def test_it_names_what_is_used_what_was_tried_and_why_a_format_was_left_out() -> None:
    fit = Fit(
        "Q8_0",
        2,
        (Verdict("Q8_0", 0.0012, 0.9956, 0.0022, 228, True), Verdict("Q4_0", 0.104, 0.909, 0.098, 88, False)),
        (Trial("Q8_0", 2, 885.0, 27.5), Trial(None, 2, 455.0, 26.5)),
        20.7,
    )
    sentences = [check.sentence for check in findings(fit)]
    assert sentences[0].startswith("Q8_0 on 2 threads: reads 885 tokens/s, 28 steps/s of 8 samples, 1.7 s for")
    assert sentences[1].startswith("tried: the file as it is on 2 threads: reads 455 tokens/s")
    assert sentences[2].startswith("answers as the shipped file does: the likeliest word is the same in 99.6% of 228")
    assert sentences[3].startswith("left out, its answers change")
    assert all(check.ok for check in findings(fit))
