"""The key of a server: in the system's keyring, or given by the environment. Never in a file, a log or a message."""

import os
from typing import TYPE_CHECKING, Any

from memx.domain.errors import BadInput, ModelError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

VARIABLE = "MEMX_SERVER_KEY"
SERVICE = "MemX language server"
NO_KEYRING = (
    f"This computer has no keyring that MemX could keep the key in, and it writes keys nowhere else. Set {VARIABLE} in "
    "the environment instead."
)


def checked(key: str) -> str:
    """Without the line end it came with. Raises BadInput for what cannot be a key."""
    key = key.strip()
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise BadInput("That is not a key: one line of letters, digits and signs is expected. Nothing was kept.")
    return key


def keep(address: str, key: str) -> None:
    """Raises ModelError where there is no keyring."""
    _ask("set_password", SERVICE, address, key)


def key_for(address: str, kept: bool) -> str:
    """What the environment gives, else what the keyring holds where one is `kept`; empty where there is none."""
    given = os.environ.get(VARIABLE, "")
    if given or not kept:
        return checked(given) if given else ""
    found = _ask("get_password", SERVICE, address)
    if not found:
        raise ModelError(
            f"The keyring holds no key for this server any more. Choose the server again, or set {VARIABLE}."
        )
    return str(found)


def _ask(method: str, *arguments: str) -> Any:
    """Of the keyring; what it says when it refuses is not repeated, as it might hold the key."""
    from keyring.errors import KeyringError

    try:
        return getattr(_backend(), method)(*arguments)
    except KeyringError:
        raise ModelError(NO_KEYRING) from None


def _backend() -> "KeyringBackend":
    """The first that encrypts: keyrings of a plain file have a low priority, and so has the lack of any."""
    import keyring
    from keyring.errors import NoKeyringError

    chosen: Any = keyring.get_keyring()
    for backend in getattr(chosen, "backends", None) or [chosen]:
        if float(backend.priority) >= 1 and not type(backend).__module__.startswith("keyrings.alt"):
            return backend  # type: ignore[no-any-return]
    raise NoKeyringError
