"""Where a server is, and whether what is sent there leaves this computer or travels unencrypted."""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from memx.domain.errors import BadInput, ModelError

CLOUD = ("-cloud", ":cloud")  # how the names of Ollama's models end that do not run where Ollama does
INSECURE = (
    "{host} is not on your own network, and with http:// anybody on the way could read your notes and the key. Use the "
    "server's https:// address, or say --insecure-http if the way there is safe for other reasons."
)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """`url` ends where /chat/completions goes on. `host`: as a person knows it, with the port where one was given."""

    url: str
    host: str
    name: str  # the host alone, as it is looked up
    encrypted: bool

    @property
    def root(self) -> str:
        """Without the /v1 under which the OpenAI-compatible part lies."""
        return self.url.removesuffix("/v1")

    @property
    def here(self) -> bool:
        """Whether the server runs on this very computer."""
        literal = _literal(self.name)
        return self.name == "localhost" if literal is None else literal.is_loopback

    def goes_to(self, model: str) -> str:
        """The host that passages go to, empty where they stay here. Ollama sends its cloud models' questions on."""
        if self.here:
            return f"ollama.com (through {self.host})" if model.endswith(CLOUD) else ""
        return self.host


def read(text: str, insecure: bool = False) -> ServerAddress:
    """From what was typed; /v1 is added where there is no path. `insecure`: http:// to anywhere. Raises BadInput."""
    try:
        parts = urlsplit(text.strip())
        port, name = parts.port, (parts.hostname or "").rstrip(".")
    except ValueError:
        raise BadInput(f"“{text.strip()}” is not a server's address.") from None
    if parts.username or parts.password:  # said without repeating it
        raise BadInput("A name or password does not belong into the address. Give the key with --key-stdin.")
    if (
        parts.scheme not in ("http", "https")
        or not name
        or any(c.isspace() or not c.isprintable() for c in text.strip())
    ):
        raise BadInput(f"“{text.strip()}” is not a server's address, such as http://127.0.0.1:8080 or https://host/v1.")
    if parts.query or parts.fragment:
        raise BadInput("A server's address ends with its path, such as https://host/v1: no “?” and no “#”.")
    host = f"[{name}]" if ":" in name else name
    host = f"{host}:{port}" if port else host
    address = ServerAddress(
        f"{parts.scheme}://{host}{parts.path.rstrip('/') or '/v1'}", host, name, parts.scheme == "https"
    )
    literal = _literal(name)
    if not address.encrypted and not insecure and literal is not None and not _near(literal):
        raise BadInput(INSECURE.format(host=host))
    return address


def check_way(address: ServerAddress, insecure: bool) -> None:
    """A name with http:// must lead to this computer or its own network. Looks the name up. Raises ModelError."""
    if address.encrypted or insecure or address.name == "localhost":
        return
    try:
        found = socket.getaddrinfo(address.name, None, type=socket.SOCK_STREAM)
    except OSError:
        raise ModelError(f"There is no computer called {address.name} in reach. Is the address right?") from None
    if not all(_near(ipaddress.ip_address(str(entry[4][0]).partition("%")[0])) for entry in found):
        raise BadInput(INSECURE.format(host=address.host))


def _literal(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address(name)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def _near(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """This computer, or a network that the public one does not reach (home, office, VPN)."""
    address = getattr(address, "ipv4_mapped", None) or address
    return not address.is_global and not address.is_multicast and not address.is_unspecified
