"""`memx models`: which language model answers, which model search by meaning reads with, and others that could."""

from pathlib import Path
from typing import Annotated

import typer

from memx.cli import server
from memx.cli.console import opened, say, say_json

app = typer.Typer(no_args_is_help=True, help="The models: what there is, what is used.")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
app.command("server")(server.choose)


@app.command("list")
def list_all(as_json: AsJson = False) -> int:
    """What there is on this computer and what can be fetched, with memory need and licence."""
    from memx.cli import model_shelf

    return model_shelf.list_all(as_json)


@app.command()
def get(name: Annotated[str, typer.Argument(help="As `memx models list` names it.")], as_json: AsJson = False) -> int:
    """Fetch a model from the hub; stopped and called again it goes on. The only command that goes online by itself."""
    from memx.cli import model_shelf

    return model_shelf.get(name, as_json)


@app.command()
def use(
    name: Annotated[
        str,
        typer.Argument(help="A name of `memx models list`, a GGUF's path, `bundled`, or `base`: bundled, no adapter."),
    ],
    adapter: Annotated[Path | None, typer.Option(help="A LoRA adapter for the model file.")] = None,
    anyway: Annotated[bool, typer.Option("--anyway", help="Even where it won't fit into memory.")] = False,
) -> int:
    """Answer with another model from now on."""
    from memx.cli import model_shelf

    return model_shelf.use(name, adapter, anyway)


@app.command()
def remove(
    name: Annotated[str, typer.Argument(help="A model that was fetched, or begun.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> int:
    """Delete what was fetched."""
    from memx.cli import model_shelf

    return model_shelf.remove(name, yes)


@app.command()
def used(as_json: AsJson = False) -> int:
    """Say which model answers."""
    with opened() as memory:
        choice = memory.language_choice()
    if as_json:
        say_json({"kind": choice.kind, "place": choice.place, "name": choice.name})
    else:
        where = f" on {choice.place}" if choice.kind == "server" else ""
        say((choice.name or choice.place or choice.kind) + where)
    return 0


@app.command()
def embedder(
    model: Annotated[
        str, typer.Argument(help="A folder of sentence-transformers, or `bundled`. Nothing: says which is used.")
    ] = "",
) -> int:
    """Search by meaning with another embedding model; every note is read again, the former one serves meanwhile."""
    from memx.cli import embedding

    return embedding.choose(model) if model else embedding.used()
