"""How a family of models wants a conversation written. Marks are single tokens; a note can never contain one."""

from dataclasses import dataclass

from memx.domain.generation import Prompt


@dataclass(frozen=True, slots=True)
class Mark:
    """A control token, by its text in the vocabulary."""

    text: str


Part = Mark | str
_IM_START, _IM_END = Mark("<|im_start|>"), Mark("<|im_end|>")


def chatml(prompt: Prompt) -> list[Part]:
    """SmolLM, Qwen and their kin. An empty system text is left out."""
    parts: list[Part] = []
    if prompt.system:
        parts += [_IM_START, f"system\n{prompt.system}", _IM_END, "\n"]
    return [*parts, _IM_START, f"user\n{prompt.user}", _IM_END, "\n", _IM_START, f"assistant\n{prompt.opening}"]
