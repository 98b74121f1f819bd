"""Where the folders that travel with the code are: in a checkout, an installed wheel or a frozen program."""

import sys
from pathlib import Path


def folder(name: str) -> Path:
    """The folder `resources` or `migrations`; raises FileNotFoundError naming the places looked at."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / name
    places = (package / f"_{name}", package.parent / name, frozen)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"MemX is not whole: no folder {name!r} at {', '.join(map(str, places))}")
