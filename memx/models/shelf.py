"""Every language model that could answer: bundled, fetched, found, to be fetched; and what a person's word chooses."""

import os
from dataclasses import dataclass
from pathlib import Path

from memx.domain.errors import BadInput, ModelError, ModelMissing, NotFound
from memx.models import choice, downloaded, fit, gguf_header, weights
from memx.models.catalogue import Entry, catalogue
from memx.models.choice import ModelChoice
from memx.models.fit import Sizes, Verdict
from memx.models.found_files import Found, found
from memx.models.gguf_header import Header
from memx.models.headers import header_of

BUNDLED, BASE, FETCHED, CATALOGUE, FILE = "bundled", "base", "fetched", "catalogue", "file"
REWRITTEN = 2  # the bundled weights are rewritten with twice the bits (conversion.py)
WAY_OUT = (
    "Choose another with `memx models use`; `memx models list` names what there is, and `memx models use bundled` goes "
    "back to the model that comes with MemX."
)


@dataclass(frozen=True, slots=True)
class OnShelf:
    """One model. `size` in bytes, `context` trained for in tokens, `begun` bytes of an unfinished download.

    `origin`: BUNDLED, FETCHED, CATALOGUE, FILE, "LM Studio" or "Ollama". `verdict` None where the file cannot be used;
    `fault` says why. `checksum`: "pinned" or what it is compared with instead; empty for what nobody fetches.
    """

    name: str
    title: str
    origin: str
    path: str
    size: int
    licence: str
    context: int
    verdict: Verdict | None
    used: bool
    thinks: bool | None = None
    checksum: str = ""
    begun: int = 0
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """What a chosen file is started with; `context` in tokens."""

    path: Path
    adapter: Path | None
    context: int


def shelf() -> list[OnShelf]:
    """What is here first, then what can be fetched. Opens no socket and loads no model. Raises ModelError."""
    now, free = choice.chosen(), fit.available()
    here = [_bundled(now, free)]
    entries = list(catalogue().values())
    here += [_entry(one, now, free) for one in entries if downloaded.is_whole(one.name)]
    here += [_found(one, now, free) for one in found()]
    if now.kind == FILE and not any(one.used for one in here):
        here.append(_of_file(now.name or now.place, FILE, Path(now.place), 0, True, free))
    return here + [_entry(one, now, free) for one in entries if not downloaded.is_whole(one.name)]


def resolved(word: str, adapter: Path | None = None) -> ModelChoice:
    """What `memx models use WORD` means. Raises NotFound, ModelMissing, ModelError, BadInput."""
    if word in (BUNDLED, BASE):
        if adapter:
            raise BadInput("--adapter goes with a model file. Nothing was changed.")
        return ModelChoice(word)
    wanted = _named(word)
    if adapter:
        wanted = ModelChoice(FILE, wanted.place, wanted.name, str(adapter.expanduser().absolute()))
    header = header_of(Path(wanted.place))
    if wanted.adapter:
        _check_adapter(Path(wanted.adapter), header)
    return wanted


def require_fit(wanted: ModelChoice, anyway: bool) -> Verdict:
    """Raises ModelError for a file that won't fit into memory, unless `anyway`; the way back to bundled is open."""
    anyway = anyway or wanted.kind != FILE
    return fit.require(_sizes_of(wanted), wanted.name or Path(wanted.place).name or wanted.kind, anyway)


def ready(wanted: ModelChoice) -> Ready:
    """A chosen file looked over before it is loaded. Raises ModelMissing, ModelError with what to do."""
    path, adapter = Path(wanted.place), Path(wanted.adapter) if wanted.adapter else None
    try:
        header = header_of(path)
        if adapter:
            _check_adapter(adapter, header)
    except ModelError as error:
        again = f" `memx models get {wanted.name}` fetches it again." if wanted.name in catalogue() else ""
        raise type(error)(f"{error}{again} {WAY_OUT}") from error
    sizes = _sizes(header)
    return Ready(path, adapter, sizes.most(wanted.context) if wanted.context else fit.judged(sizes).context)


def standing(wanted: ModelChoice) -> Verdict:
    """Whether the chosen model fits now. Raises ModelMissing, ModelError."""
    if wanted.kind == FILE:
        ready(wanted)
    return fit.judged(_sizes_of(wanted))


def removed(name: str) -> Path:
    """The file of a model that MemX fetched, to be removed. Raises NotFound, BadInput."""
    if name in catalogue():
        if downloaded.file_of(name).exists() or downloaded.begun(name):
            return downloaded.file_of(name)
        raise NotFound(f"{name} was not fetched, so there is nothing to remove.")
    if any(name == one.name for one in found()) or Path(name).expanduser().exists():
        raise BadInput(f"MemX removes only what it fetched itself; {name} belongs to you or another program.")
    raise NotFound(f"There is no model “{name[:60]}”. `memx models list` names what there is.")


def _named(word: str) -> ModelChoice:
    """By a name of the catalogue, of another program's, or by a path."""
    entries = catalogue()
    if word in entries:
        if not downloaded.is_whole(word):
            raise ModelMissing(f"{word} is not here yet. `memx models get {word}` fetches it ({_gb(entries[word])}).")
        return ModelChoice(FILE, str(downloaded.file_of(word)), word)
    matches = [one for one in found() if word in (one.name, one.name.partition(":")[2])]
    if matches:
        if len({one.path for one in matches}) > 1:
            raise BadInput(f"“{word}” is several: {', '.join(one.name for one in matches)}. Name one of them.")
        return ModelChoice(FILE, str(matches[0].path), matches[0].name, matches[0].adapter)
    path = Path(word).expanduser()
    if os.sep in word or word.endswith(".gguf") or path.is_file():
        return ModelChoice(FILE, str(path.absolute()))
    raise NotFound(f"There is no model “{word[:60]}”. `memx models list` names what there is; or give a file's path.")


def _check_adapter(adapter: Path, header: Header) -> None:
    """Raises ModelMissing, ModelError where it is none, or one for another kind of model."""
    made_for = gguf_header.adapter_architecture(adapter)
    if made_for != header.architecture:
        raise ModelError(f"The adapter {adapter.name} is for a model of kind {made_for}, not {header.architecture}.")


def _sizes_of(wanted: ModelChoice) -> Sizes:
    if wanted.kind == FILE:
        return _sizes(header_of(Path(wanted.place)))
    sizes = _sizes(header_of(weights.language_weights()))
    return Sizes(sizes.weights * REWRITTEN, sizes.context, sizes.kv_width, sizes.vocabulary)


def _sizes(header: Header) -> Sizes:
    return Sizes(header.size, header.context, header.kv_width, header.vocabulary)


def _bundled(now: ModelChoice, free: int) -> OnShelf:
    used = now.kind in (BUNDLED, BASE)
    path = weights.language_weights()
    header = header_of(path)
    verdict = fit.judged(_sizes_of(ModelChoice()), free)
    without = now.kind == BASE or weights.adapter_fault()
    title = "SmolLM2 135M Instruct" + (", without its reading adapter" if without else " with a reading adapter")
    return OnShelf(
        BUNDLED, title, BUNDLED, str(path), header.size, "Apache-2.0", header.context, verdict, used, thinks=False
    )


def _entry(one: Entry, now: ModelChoice, free: int) -> OnShelf:
    path, here = downloaded.file_of(one.name), downloaded.is_whole(one.name)
    pin = downloaded.pins().get(one.name)
    size = one.size or (pin.size if pin else 0)
    sizes = Sizes(size, one.context, one.kv_width, one.vocabulary)
    return OnShelf(
        name=one.name,
        title=one.title,
        origin=FETCHED if here else CATALOGUE,
        path=str(path) if here else "",
        size=size,
        licence=one.licence,
        context=one.context,
        verdict=fit.judged(sizes, free) if size else None,
        used=_is_used(path, now),
        thinks=one.thinks,
        checksum="pinned" if one.sha256 or pin else "checked against the hub's own checksum",
        begun=0 if here else downloaded.begun(one.name),
    )


def _found(one: Found, now: ModelChoice, free: int) -> OnShelf:
    return _of_file(one.name, one.origin, one.path, one.size, _is_used(one.path, now), free)


def _of_file(name: str, origin: str, path: Path, size: int, used: bool, free: int) -> OnShelf:
    try:
        header = header_of(path)
    except ModelError as error:
        return OnShelf(name, "", origin, str(path), size, "", 0, None, used, fault=str(error))
    verdict = fit.judged(_sizes(header), free)
    return OnShelf(name, header.name, origin, str(path), header.size, header.licence, header.context, verdict, used)


def _is_used(path: Path, now: ModelChoice) -> bool:
    return now.kind == FILE and Path(now.place) == path


def _gb(one: Entry) -> str:
    return f"{one.size / 1e9:.1f} GB" if one.size else "its size is not known yet"
