"""The commands: what is typed, read here and handed on. Each says its own help; exit codes are in domain/errors.py."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException

from memx.app import places
from memx.cli import models
from memx.cli.console import opened, run, say, say_json, warn

EXIT_CODES = (
    "Exit codes: 0 done · 1 a fault of MemX · 2 the command was wrong · 3 not found · "
    "4 the library cannot be used · 5 a model cannot be used · 6 done in part · 130 stopped."
)

app = typer.Typer(
    name="memx",
    help="Store anything, find it again by asking in plain English, on your own computer.",
    epilog=EXIT_CODES,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(models.app, name="models")
STRATEGY_HELP = (
    "Instead of the budget's own: extract, count, gather, draft, vote, best-of-n, best-of-n-weighted, think, search."
)
RERANK_HELP = "The language model looks again at the first passages. With --budget thorough or deep."
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]


def main() -> int:
    """Run the command that was typed; its exit code."""
    return run(typed)


def typed() -> int:
    try:
        return int(app(prog_name="memx", standalone_mode=False) or 0)
    except Abort:
        warn("Stopped.")
        return 130
    except TyperException as error:
        warn(f"{error.format_message()} `memx --help` names the commands.")
        return error.exit_code


def show_version(wanted: bool) -> None:
    if wanted:
        from memx import __version__

        say(f"memx {__version__}")
        raise typer.Exit()


@app.callback()
def everywhere(
    library: Annotated[
        Path | None, typer.Option("--library", metavar="DIR", help="Another library. Also: MEMX_LIBRARY.")
    ] = None,
    version: Annotated[  # noqa: ARG001 (its callback has done it)
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """What stands before the command."""
    if library is not None:
        os.environ[places.VARIABLE] = str(library)


@app.command()
def add(
    text: Annotated[list[str] | None, typer.Argument(help="The note. `-` or nothing reads standard input.")] = None,
    as_json: AsJson = False,
) -> int:
    """Keep a note."""
    from memx.cli.notes import add_note

    return add_note(text or [], as_json)


@app.command()
def search(
    text: Annotated[list[str], typer.Argument(help='Words, "a phrase", -word, tag:x, before:2026-05, last week.')],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many.")] = 10,
    meaning: Annotated[bool, typer.Option("--meaning", help="By meaning too: waits for the embedder.")] = False,
    any_time: Annotated[bool, typer.Option("--any-time", help="“Last week” in the text is no filter.")] = False,
    as_json: AsJson = False,
) -> int:
    """Find notes by words, at once; by meaning with --meaning."""
    from memx.cli.notes import find

    return find(" ".join(text), limit, meaning, not any_time, as_json)


@app.command()
def related(
    note: Annotated[str, typer.Argument(help="The note's id, as `memx search` shows it.")],
    limit: Annotated[int, typer.Option(min=1, max=100, help="At most so many.")] = 5,
    as_json: AsJson = False,
) -> int:
    """Notes that have to do with a note, and the sentences that say why."""
    from memx.cli import notes

    return notes.related(note, limit, as_json)


@app.command()
def ask(
    question: Annotated[list[str] | None, typer.Argument(help="In plain words.")] = None,
    budget: Annotated[str, typer.Option(help="instant, quick, balanced, thorough or deep.")] = "balanced",
    strategy: Annotated[str | None, typer.Option(help=STRATEGY_HELP)] = None,
    samples: Annotated[int | None, typer.Option(min=1, max=256, help="Draw so many, no more and no less.")] = None,
    seed: Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Of the sampling.")] = 0,
    now: Annotated[str | None, typer.Option(metavar="TIME", help="What “today” means, in ISO form.")] = None,
    after: Annotated[int | None, typer.Option(metavar="NUMBER", help="It follows this one of `memx asked`.")] = None,
    rerank: Annotated[bool, typer.Option("--rerank", help=RERANK_HELP)] = False,
    batch: Annotated[Path | None, typer.Option(metavar="FILE", help="Questions: a JSON object a line.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Where a batch's replies go.")] = None,
    as_json: AsJson = False,
) -> int:
    """Ask your notes."""
    from memx.app.batch import Orders
    from memx.cli import asking
    from memx.domain.budget import Budget
    from memx.domain.errors import BadInput

    orders = Orders(Budget.named(budget), strategy, samples, seed, rerank)
    if rerank and not orders.budget.rerank:
        raise BadInput("--rerank goes with --budget thorough or deep. Nothing was asked.")
    if batch is None:
        if out is not None:
            raise BadInput("--out goes with --batch. Nothing was asked.")
        return asking.ask_one(asking.Single(" ".join(question or []), asking.moment(now), after), orders, as_json)
    if question or now or after is not None:
        raise BadInput("With --batch the questions and their times stand in the file. Nothing was asked.")
    return asking.ask_batch(batch, orders, out)


@app.command()
def asked(
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 20,
    as_json: AsJson = False,
) -> int:
    """Earlier questions, newest first; with --json the whole record of each."""
    from memx.cli import records

    return records.list_asked(limit, as_json)


@app.command()
def explain(
    number: Annotated[int | None, typer.Argument(help="As `memx asked` shows it; the last one otherwise.")] = None,
    as_json: AsJson = False,
) -> int:
    """Why this answer: passages, samples, votes after each wave, what it cost, why it stopped."""
    from memx.cli import records

    return records.explain(number, as_json)


@app.command()
def judge(
    number: Annotated[int, typer.Argument(help="The question, as `memx asked` shows it.")],
    verdict: Annotated[str, typer.Argument(help="right, wrong, or neither: take it back.")],
) -> int:
    """Say whether an answer was right: later ones are then as sure as they should be."""
    from memx.cli import records

    return records.judge(number, verdict)


@app.command("import")
def take_in(
    paths: Annotated[list[Path], typer.Argument(help="JSON Lines, Markdown and text files, or folders of them.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen; keep nothing.")] = False,
    as_json: AsJson = False,
) -> int:
    """Take in notes; run again, it doubles none."""
    from memx.cli import transfer

    return transfer.take_in(paths, dry_run, as_json)


@app.command("export")
def give_out(
    target: Annotated[Path, typer.Argument(help="A new file for JSON Lines, a new folder otherwise.")],
    form: Annotated[str | None, typer.Option(help="jsonl, markdown or text; by the target's name otherwise.")] = None,
    as_json: AsJson = False,
) -> int:
    """Write out every note."""
    from memx.cli import transfer

    return transfer.give_out(target, form, as_json)


@app.command()
def doctor(
    tune: Annotated[
        bool, typer.Option("--tune", help="Measure which model format and how many threads are fastest here (20 s).")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Look over the library, the models and this computer; changes nothing of the library."""
    with opened() as memory:
        checks = [*memory.doctor(), *(memory.measure_computer() if tune else ())]
    if as_json:
        say_json([{"name": check.name, "ok": check.ok, "sentence": check.sentence} for check in checks])
    for check in () if as_json else checks:
        say(f"{'ok ' if check.ok else 'BAD'}  {check.name}: {check.sentence}")
    return next((check.exit_code for check in checks if not check.ok), 0)


@app.command()
def tour(as_json: AsJson = False) -> int:
    """See it work: sample notes in a temporary library, eight questions."""
    from memx.cli.touring import walk_through

    return walk_through(as_json)


@app.command()
def desktop() -> int:
    """Open the window. So does `memx` alone."""
    # Another process image: the window must not carry the command line's libraries.
    os.execv(sys.executable, [sys.executable, "-m", "memx", "desktop"])


@app.command()
def capture() -> int:
    """Open the small window for a thought: bind a key of your desktop to `memx capture`."""
    os.execv(sys.executable, [sys.executable, "-m", "memx", "capture"])
