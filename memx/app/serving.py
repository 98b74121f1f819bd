"""Choosing a model on a server: what is said before, what is found out, what is kept."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from memx.domain.errors import BadInput
from memx.models import choice, secrets, server_address
from memx.models.choice import ModelChoice

if TYPE_CHECKING:
    from memx.app.memory import Memory
    from memx.models.remote import ServerClient


@dataclass(frozen=True, slots=True)
class Wanted:
    """As a person gave it. `insecure`: http:// to anywhere."""

    url: str
    model: str = ""
    insecure: bool = False


def warning(wanted: Wanted) -> str:
    """Where passages would go, in plain words. Raises BadInput."""
    address = server_address.read(wanted.url, wanted.insecure)
    host = address.goes_to(wanted.model)
    if not host:
        return f"{address.host} is this computer: your notes stay on it, as long as the server there keeps them on it."
    open_way = (
        ""
        if address.encrypted or address.here
        else " The way there is not encrypted: others on the network can read along."
    )
    return (
        f"With this your questions, and the passages of your notes that may answer them, are sent to {host}. "
        f"They leave this computer, and whoever runs that server can read and keep them.{open_way} "
        "Notes that you hide from models are never sent."
    )


def leaves(wanted: Wanted) -> bool:
    """Whether passages would leave this computer. Raises BadInput."""
    return bool(server_address.read(wanted.url, wanted.insecure).goes_to(wanted.model))


def choose(memory: "Memory", wanted: Wanted, key: str | None) -> str:
    """Reach the server, keep its key in the keyring where one is given, and answer with it from now on.

    What was found out, as a sentence. Raises ModelError and its kinds, BadInput; then nothing was changed.
    """
    made, sentence = tried(wanted, key)
    if key is not None:
        secrets.keep(made.place, secrets.checked(key))
    memory.choose_language(made)
    return sentence


def tried(wanted: Wanted, key: str | None) -> tuple[ModelChoice, str]:
    """Reach the server as it would be asked, with a question of no note: what would be chosen, and what was found out.

    Changes nothing. Raises ModelError and its kinds, BadInput.
    """
    from memx.models.remote import ServerClient

    address = server_address.read(wanted.url, wanted.insecure)
    key = None if key is None else secrets.checked(key)
    former = choice.chosen()
    keyed = key is not None or (former.place == address.url and former.keyed)
    made = ModelChoice("server", address.url, wanted.model, keyed=keyed, insecure=wanted.insecure)
    client = ServerClient(made, key=key or "")
    try:
        client.look_anew()
        sentence = findings(client, address.host)
        made = replace(made, name=client.info().name)
        if address.goes_to(made.name) and not leaves(wanted):
            raise BadInput(f"The model {made.name} does not run on this computer. Name it with --model to choose it.")
    finally:
        client.close()
    return made, sentence


def findings(client: "ServerClient", host: str) -> str:
    """What matters to who asks: the model, its context, how it votes."""
    able = client.abilities
    many = f"up to {able.together} samples in one request" if able.together > 1 else "one sample in each request"
    votes = "votes are weighed" if able.logprobs else "votes count without weights, as it gives no log-probabilities"
    thinks = " It thinks before it answers." if able.thinks else ""
    return (
        f"Questions are answered by {client.info().name} on {host}: {client.context} tokens of context, {many}; "
        f"{votes}.{thinks}"
    )
