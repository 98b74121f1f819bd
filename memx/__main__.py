"""The command `memx`: the window without a word after it (`capture`: the small one, `--hidden`: none
yet), the command line otherwise."""

import os
import sys

OPTION = "--library"
WINDOWS = {"": "window", "desktop": "window", "capture": "capture", "--hidden": "hidden"}


def main() -> None:
    """Import one front end only: the window must not wait for the command line's libraries."""
    try:
        sys.exit(front_end(sys.argv[1:]))
    except KeyboardInterrupt:  # while the libraries load: nothing has been begun
        sys.exit(130)


def front_end(arguments: list[str]) -> int:
    """Run what was asked for; its exit code."""
    library, rest = named_library(arguments)
    if (word := WINDOWS.get(" ".join(rest))) is not None:
        if library:
            os.environ["MEMX_LIBRARY"] = library
        from memx.desktop import start

        return start.main(word)
    from memx.cli import commands

    return commands.main()


def named_library(arguments: list[str]) -> tuple[str, list[str]]:
    """What `--library DIR` or `--library=DIR` at the front names, and what comes after it."""
    if len(arguments) >= 2 and arguments[0] == OPTION:
        return arguments[1], arguments[2:]
    if arguments and arguments[0].startswith(f"{OPTION}="):
        return arguments[0].partition("=")[2], arguments[1:]
    return "", arguments


if __name__ == "__main__":
    main()
