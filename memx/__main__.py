"""The command `memx`: the window without a word after it, the command line otherwise."""

import sys


def main() -> None:
    """Import one front end only: the window must not wait for the command line's libraries."""
    if sys.argv[1:] in ([], ["desktop"]):
        from memx.desktop.start import main as start
    else:
        from memx.cli.commands import main as start
    sys.exit(start())


if __name__ == "__main__":
    main()
