"""A model file's own chat template, which is a program: run once, apart, with limits, and never over a note's text.

`python -m memx.models.file_template` renders it in a process of its own (jinja2's immutable sandbox, two seconds of
processor, a gigabyte of memory) with placeholders for the texts; what stands around them is the frame.
"""

import datetime
import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from memx.domain.errors import ModelError
from memx.domain.generation import Prompt
from memx.models.templates import Mark, Part, Template

SECONDS = 20.0  # of the clock; a busy computer is slow to start a process
CPU_SECONDS = 2
MEMORY = 1 << 30
LONGEST = 1 << 17  # characters of a template, and of what it writes
SYSTEM, USER = "\ue000system\ue001", "\ue000user\ue001"


class FileFrame:
    """Writes a prompt as the file's template does. A template without a system turn gets both texts as the user's."""

    def __init__(self, with_system: str, alone: str) -> None:
        self._with_system, self._alone = with_system, alone

    def __call__(self, prompt: Prompt) -> list[Part]:
        if prompt.system and self._with_system:
            before, _, rest = self._with_system.partition(SYSTEM)
            between, _, after = rest.partition(USER)
            return [Mark(before), prompt.system, Mark(between), prompt.user, Mark(after)]
        before, _, after = self._alone.partition(USER)
        text = f"{prompt.system}\n\n{prompt.user}" if prompt.system else prompt.user
        return [Mark(before), text, Mark(after)]


def of_file(metadata: Mapping[str, str], thinks: bool = False) -> Template:
    """Raises ModelError with a sentence where the template cannot be used."""
    theirs = metadata.get("tokenizer.chat_template", "")
    if not theirs:
        raise ModelError("The model's file has no chat template; prompts are written plainly.")
    rendered = _rendered(theirs)
    alone, with_system = rendered.get("alone", ""), rendered.get("with_system", "")
    if alone.count(USER) != 1:
        raise ModelError("The chat template of the model's file leaves the question out; prompts are written plainly.")
    usable = with_system.count(SYSTEM) == with_system.count(USER) == 1
    in_order = usable and with_system.index(SYSTEM) < with_system.index(USER)
    return Template("the file's own", FileFrame(with_system if in_order else "", alone), thinks)


def _rendered(template: str) -> dict[str, str]:
    command = [sys.executable, "-P", "-m", "memx.models.file_template"]
    what = json.dumps({"template": template[:LONGEST]})
    try:
        run = subprocess.run(command, input=what, capture_output=True, encoding="utf-8", timeout=SECONDS, check=True)
        rendered = json.loads(run.stdout)
    except subprocess.TimeoutExpired:
        raise ModelError("The chat template of the model's file does not end; prompts are written plainly.") from None
    except (subprocess.CalledProcessError, OSError, ValueError):
        raise ModelError("The chat template of the model's file cannot be used; prompts are written plainly.") from None
    return {str(name): str(text) for name, text in rendered.items()}


def main() -> None:
    """The process: a template in, what it writes out. Exit code 1 where it writes nothing."""
    _limit()
    template = json.load(sys.stdin)["template"]
    question = {"role": "user", "content": USER}
    rendered = {"alone": _render(template, [question])}
    try:
        rendered["with_system"] = _render(template, [{"role": "system", "content": SYSTEM}, question])
    except Exception as error:  # noqa: BLE001 - whatever a foreign program raises: it then has no system turn
        sys.stderr.write(f"no system turn: {type(error).__name__}\n")
    sys.stdout.write(json.dumps(rendered))


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _render(template: str, messages: list[dict[str, str]]) -> str:
    from jinja2.exceptions import TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def refuse(message: str) -> None:
        raise TemplateError(message)

    environment: Any = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[])
    environment.globals["raise_exception"] = refuse
    environment.globals["strftime_now"] = lambda form: datetime.datetime.now().astimezone().strftime(form)
    pieces: list[str] = []
    length = 0
    values = {"messages": messages, "add_generation_prompt": True, "bos_token": "", "eos_token": "", "tools": None}
    for piece in environment.from_string(template).generate(**values, enable_thinking=False):
        length += len(piece)
        if length > LONGEST:
            raise ValueError("too long")
        pieces.append(piece)
    return "".join(pieces)


if __name__ == "__main__":
    main()
