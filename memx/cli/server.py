"""`memx models server`: answer with a model on a server, after a plain word about where passages go."""

import sys
from typing import Annotated

import typer

from memx.app import serving
from memx.cli.console import opened, say, warn
from memx.domain.errors import BadInput


def choose(
    url: Annotated[str, typer.Argument(help="The server's address: http://127.0.0.1:8080, https://host/v1.")],
    model: Annotated[str, typer.Option(help="The model's name; not needed where the server has one.")] = "",
    key_stdin: Annotated[
        bool, typer.Option("--key-stdin", help="Read the server's key from standard input, into the keyring.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether passages may go there.")] = False,
    insecure_http: Annotated[
        bool, typer.Option("--insecure-http", help="Allow http:// to an address beyond your own network.")
    ] = False,
) -> int:
    """Answer with a model on a server that speaks OpenAI's interface: vLLM, llama-server, Ollama."""
    wanted = serving.Wanted(url, model, insecure_http)
    warn(serving.warning(wanted))
    if not yes and serving.leaves(wanted):
        if key_stdin or not sys.stdin.isatty():
            raise BadInput("Nothing was changed. Say --yes if passages may be sent there.")
        typer.confirm("May passages of your notes be sent there?", abort=True)
    key = sys.stdin.readline() if key_stdin else ""
    with opened() as memory:
        say(serving.choose(memory, wanted, key if key_stdin else None))
        say("`memx models use bundled` goes back to the model on this computer.")
    return 0
