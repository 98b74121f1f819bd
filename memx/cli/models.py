"""`memx models`: which language model answers, and others that could."""

from typing import Annotated

import typer

from memx.cli.console import opened, say, say_json
from memx.models.choice import ModelChoice

app = typer.Typer(no_args_is_help=True, help="The language models: what there is, what is used.")


@app.command()
def use(
    name: Annotated[str, typer.Argument(help="`bundled`, or `base`: the bundled one without its reading adapter.")],
) -> int:
    """Answer with another model from now on."""
    with opened() as memory:
        memory.choose_language(ModelChoice(name))
    say(f"Questions are answered by {name}.")
    return 0


@app.command()
def used(as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False) -> int:
    """Say which model answers."""
    with opened() as memory:
        choice = memory.language_choice()
    say_json({"kind": choice.kind, "place": choice.place, "name": choice.name}) if as_json else say(choice.kind)
    return 0
