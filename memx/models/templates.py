"""How a family of models wants a conversation written. Marks are control tokens; a note can never contain one.

The families' templates are those of the models' own files; `recognised` tells a family by the file's template and by
the marks in its vocabulary. What belongs to none is written as the file's template says (file_template.py).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from memx.domain.generation import Prompt


@dataclass(frozen=True, slots=True)
class Mark:
    """A control token, by its text in the vocabulary; or text of a file's template, with such tokens in it."""

    text: str


Part = Mark | str
Frame = Callable[[Prompt], list[Part]]
THINK, END_THINK = Mark("<think>"), Mark("</think>")


@dataclass(frozen=True, slots=True)
class Template:
    """`frame` writes a prompt up to where the reply begins. `thinks`: trained to reason between THINK and END_THINK."""

    name: str
    frame: Frame
    thinks: bool = False

    def write(self, prompt: Prompt, thinking: bool) -> list[Part]:
        """The whole prompt, with the trace opened where one is wanted, and closed where it would come unasked.

        A model that was not trained to think gets its trace opened by plain text.
        """
        parts = self.frame(prompt)
        if self.thinks:
            return parts + ([THINK, "\n"] if thinking else [THINK, "\n\n", END_THINK, "\n\n", prompt.opening])
        return [*parts, "Let me think." if thinking else prompt.opening]

    def closing(self, prompt: Prompt, ended: bool) -> list[Part]:
        """What stands between a trace in plain text and the reply. `ended`: by the model, with an empty line."""
        return [f"{'' if ended else chr(10)}Answer: {prompt.opening}".rstrip(" ")]


def chatml(prompt: Prompt) -> list[Part]:
    """SmolLM, Qwen and their kin. An empty system text is left out."""
    start, end = Mark("<|im_start|>"), Mark("<|im_end|>")
    parts: list[Part] = [start, f"system\n{prompt.system}", end, "\n"] if prompt.system else []
    return [*parts, start, f"user\n{prompt.user}", end, "\n", start, "assistant\n"]


def llama_3(prompt: Prompt) -> list[Part]:
    """Llama 3, 3.1, 3.2."""
    parts: list[Part] = []
    for role, text in (("system", prompt.system), ("user", prompt.user)):
        if text:
            parts += [*_header(role), text, Mark("<|eot_id|>")]
    return [*parts, *_header("assistant")]


def _header(role: str) -> list[Part]:
    return [Mark("<|start_header_id|>"), role, Mark("<|end_header_id|>"), "\n\n"]


def gemma(prompt: Prompt) -> list[Part]:
    """Gemma 2 and 3, which know no system turn."""
    start, end = Mark("<start_of_turn>"), Mark("<end_of_turn>")
    return [start, f"user\n{_together(prompt)}", end, "\n", start, "model\n"]


def mistral(prompt: Prompt) -> list[Part]:
    """Mistral and Ministral up to their third tokenizer."""
    return [Mark("[INST]"), _together(prompt), Mark("[/INST]")]


def mistral_7(prompt: Prompt) -> list[Part]:
    """Mistral Small 3 and later: a system turn of its own."""
    parts: list[Part] = []
    if prompt.system:
        parts = [Mark("[SYSTEM_PROMPT]"), prompt.system, Mark("[/SYSTEM_PROMPT]")]
    return [*parts, Mark("[INST]"), prompt.user, Mark("[/INST]")]


def phi_3(prompt: Prompt) -> list[Part]:
    """Phi-3 and 3.5."""
    return _phi(prompt, "\n")


def phi_4_mini(prompt: Prompt) -> list[Part]:
    """Phi-4-mini: no line ends."""
    return _phi(prompt, "")


def _phi(prompt: Prompt, line: str) -> list[Part]:
    parts: list[Part] = []
    for role, text in (("<|system|>", prompt.system), ("<|user|>", prompt.user)):
        if text:
            parts += [Mark(role), f"{line}{text}", Mark("<|end|>"), line]
    return [*parts, Mark("<|assistant|>"), line]


def phi_4(prompt: Prompt) -> list[Part]:
    """Phi-4 of 14 billion parameters."""
    parts: list[Part] = []
    for role, text in (("system", prompt.system), ("user", prompt.user)):
        if text:
            parts += [Mark("<|im_start|>"), role, Mark("<|im_sep|>"), text, Mark("<|im_end|>")]
    return [*parts, Mark("<|im_start|>"), "assistant", Mark("<|im_sep|>")]


def deepseek(prompt: Prompt) -> list[Part]:
    """DeepSeek-R1 and what was distilled from it."""
    return [prompt.system, Mark("<｜User｜>"), prompt.user, Mark("<｜Assistant｜>")]


def plain(prompt: Prompt) -> list[Part]:
    """For a model that names no template: text that any model goes on from."""
    system = f"{prompt.system}\n\n" if prompt.system else ""
    return [f"{system}{prompt.user}\n\nAnswer: ".rstrip(" ")]


def _together(prompt: Prompt) -> str:
    return f"{prompt.system}\n\n{prompt.user}" if prompt.system else prompt.user


_BY_ROLE = re.compile(r"<\|'\s*\+\s*message\[['\"]role['\"]\]\s*\+\s*'\|>")
# A family is the first whose words are all in the file's template.
_FAMILIES: tuple[tuple[str, Frame, tuple[str, ...]], ...] = (
    ("Phi 4", phi_4, ("<|im_start|>", "<|im_sep|>")),
    ("ChatML", chatml, ("<|im_start|>", "<|im_end|>")),
    ("Llama 3", llama_3, ("<|start_header_id|>", "<|eot_id|>")),
    ("Gemma", gemma, ("<start_of_turn>", "<end_of_turn>")),
    ("DeepSeek", deepseek, ("<｜User｜>", "<｜Assistant｜>")),
    ("Mistral 7", mistral_7, ("[INST]", "[SYSTEM_PROMPT]")),
    ("Mistral", mistral, ("[INST]", "[/INST]")),
    ("Phi 3", phi_3, ("<|user|>", "<|assistant|>", "<|end|>")),
)


def recognised(metadata: Mapping[str, str], is_mark: Callable[[str], bool]) -> Template | None:
    """The family of a file, by its own template; None where none fits or a mark is no single token of its vocabulary.

    A file without a template that has ChatML's marks is taken for ChatML.
    """
    theirs = metadata.get("tokenizer.chat_template", "")
    thinks = all(is_mark(mark.text) for mark in (THINK, END_THINK)) and THINK.text in theirs
    if not theirs and is_mark("<|im_start|>") and is_mark("<|im_end|>"):
        return Template("ChatML", chatml)
    if "<|end|>" in theirs and _BY_ROLE.search(theirs) and is_mark("<|user|>"):
        return Template("Phi 4 mini", phi_4_mini)
    for name, frame, words in _FAMILIES:
        if all(word in theirs for word in words):
            marks = [part.text for part in frame(Prompt("s", "u")) if isinstance(part, Mark)]
            return Template(name, frame, thinks) if all(is_mark(mark) for mark in marks) else None
    return None
