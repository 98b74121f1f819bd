"""Which addresses a server may have, what is said of them, and where its key is."""

import sys
from collections.abc import Iterator
from types import ModuleType

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from memx.app import serving
from memx.domain.errors import BadInput, ModelError
from memx.models import secrets, server_address


@pytest.mark.parametrize(
    ("typed", "url", "host", "stays"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1", "127.0.0.1:8080", True),
        (" http://localhost:11434/v1/ ", "http://localhost:11434/v1", "localhost:11434", True),
        ("http://[::1]:8000", "http://[::1]:8000/v1", "[::1]:8000", True),
        ("http://[::ffff:127.0.0.1]", "http://[::ffff:127.0.0.1]/v1", "[::ffff:127.0.0.1]", True),
        ("http://192.168.1.20:8000", "http://192.168.1.20:8000/v1", "192.168.1.20:8000", False),
        ("http://100.100.7.7", "http://100.100.7.7/v1", "100.100.7.7", False),
        ("http://gpu-box.local:8000", "http://gpu-box.local:8000/v1", "gpu-box.local:8000", False),
        ("https://api.example.com", "https://api.example.com/v1", "api.example.com", False),
        ("HTTPS://API.example.com./openai/v1", "https://api.example.com/openai/v1", "api.example.com", False),
        ("http://localhost.example.com", "http://localhost.example.com/v1", "localhost.example.com", False),
    ],
)
def test_an_address_is_read(typed: str, url: str, host: str, stays: bool) -> None:
    address = server_address.read(typed)
    assert (address.url, address.host, address.here) == (url, host, stays)
    assert address.root == url.removesuffix("/v1")


@pytest.mark.parametrize(
    "typed",
    ["", "gpu-box:8000", "ftp://host", "http://", "http://host:99999", "http://ho st", "http://[::1", "https://h/v1?k=v",
     "https://h/v1#x", "http://h\nx", "file:///etc/passwd", "http://0.0.0.0:99999999"],
)  # fmt: skip
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        server_address.read(typed)


def test_a_key_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(BadInput, match="--key-stdin") as caught:
        server_address.read("https://user:sk-12345@host/v1")
    assert "sk-12345" not in str(caught.value)


@pytest.mark.parametrize("typed", ["http://8.8.8.8", "http://[2001:4860:4860::8888]:80", "http://[::ffff:8.8.8.8]"])
def test_beyond_the_own_network_only_encrypted_or_on_the_persons_word(typed: str) -> None:
    with pytest.raises(BadInput, match="--insecure-http"):
        server_address.read(typed)
    assert not server_address.read(typed, insecure=True).here
    assert server_address.read(typed.replace("http:", "https:")).encrypted


def test_a_name_is_looked_up_before_anything_goes_there_unencrypted(monkeypatch: pytest.MonkeyPatch) -> None:
    leads = {"near": ["192.168.1.7"], "far": ["192.168.1.7", "8.8.8.8"], "scoped": ["fe80::1%eth0"]}

    def looked_up(name: str, *_: object, **__: object) -> list[tuple]:
        if name not in leads:
            raise OSError("no such name")
        return [(2, 1, 6, "", (address, 0)) for address in leads[name]]

    monkeypatch.setattr(server_address.socket, "getaddrinfo", looked_up)
    for name in ("near", "scoped"):
        server_address.check_way(server_address.read(f"http://{name}"), False)
    far = server_address.read("http://far")
    with pytest.raises(BadInput, match="--insecure-http"):
        server_address.check_way(far, False)
    server_address.check_way(far, True)
    server_address.check_way(server_address.read("https://nowhere"), False)
    with pytest.raises(ModelError, match="no computer called nowhere"):
        server_address.check_way(server_address.read("http://nowhere"), False)


@pytest.mark.parametrize(
    ("typed", "model", "host"),
    [
        ("http://localhost:11434", "qwen3:4b", ""),
        ("http://localhost:11434", "gpt-oss:120b-cloud", "ollama.com (through localhost:11434)"),
        ("http://localhost:11434", "glm-4.6:cloud", "ollama.com (through localhost:11434)"),
        ("http://localhost.example.com", "qwen3:4b", "localhost.example.com"),
        ("https://gpu.example:8443", "", "gpu.example:8443"),
    ],
)
def test_where_passages_go(typed: str, model: str, host: str) -> None:
    assert server_address.read(typed).goes_to(model) == host
    wanted = serving.Wanted(typed, model)
    assert serving.leaves(wanted) == bool(host)
    assert (f"are sent to {host}. They leave this computer" if host else "is this computer") in serving.warning(wanted)


def test_a_way_that_anybody_can_read_along_is_said() -> None:
    said = [serving.warning(serving.Wanted(url)) for url in ("http://192.168.1.2", "https://192.168.1.2")]
    assert ["not encrypted" in one for one in said] == [True, False]


class Kept(KeyringBackend):
    """A keyring in memory."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked(f"cannot keep {password}")
        self.held[service, username] = password


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    monkeypatch.delenv(secrets.VARIABLE, raising=False)
    former = keyring.get_keyring()
    kept = Kept()
    keyring.set_keyring(kept)
    yield kept
    keyring.set_keyring(former)


def test_a_key_is_kept_for_its_server_alone(ring: Kept) -> None:
    secrets.keep("https://a/v1", "sk-1")
    assert secrets.key_for("https://a/v1", kept=True) == "sk-1"
    assert secrets.key_for("https://a/v1", kept=False) == ""
    with pytest.raises(ModelError, match="holds no key"):
        secrets.key_for("https://b/v1", kept=True)


def test_the_environment_comes_first(ring: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    secrets.keep("https://a/v1", "sk-1")
    monkeypatch.setenv(secrets.VARIABLE, "sk-2\n")
    assert secrets.key_for("https://a/v1", kept=True) == "sk-2"


def test_where_there_is_no_keyring_or_it_refuses_the_key_is_kept_nowhere(ring: Kept) -> None:
    ring.locked = True
    with pytest.raises(ModelError, match=r"writes keys nowhere else.*MEMX_SERVER_KEY") as caught:
        secrets.keep("https://a/v1", "sk-secret")
    assert "sk-secret" not in str(caught.value)
    assert caught.value.__suppress_context__
    ring.locked = False
    ring.__class__.priority = 0.5  # type: ignore[assignment]  # as keyrings of a plain file have
    try:
        with pytest.raises(ModelError, match="no keyring"):
            secrets.keep("https://a/v1", "sk-secret")
    finally:
        ring.__class__.priority = 5  # type: ignore[assignment]
    assert ring.held == {}


def test_a_keyring_of_a_plain_file_is_passed_over(ring: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = type("PlaintextKeyring", (Kept,), {"__module__": "keyrings.alt.file"})
    keyring.set_keyring(plain())
    monkeypatch.setitem(sys.modules, "keyrings.alt.file", ModuleType("keyrings.alt.file"))
    with pytest.raises(ModelError, match="no keyring"):
        secrets.keep("https://a/v1", "sk-secret")


@pytest.mark.parametrize("typed", ["", " \n", "two words", "line\nbreak", "ключ", "tab\tbed"])
def test_what_cannot_be_a_key_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="not a key"):
        secrets.checked(typed)
