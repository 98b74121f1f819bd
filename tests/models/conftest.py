"""The real models, started once for all tests; and a worker that needs none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fetching import fetch, hub, model  # noqa: F401 (fixtures of the downloads)

from memx.models.embedder import EmbedderClient
from memx.models.language import LanguageClient
from memx.models.life import WorkerSpec
from memx.models.worker import Worker

HERE = Path(__file__).parent


class ListFeed:
    """A VectorFeed over a list of (sequence, passage id, vector)."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, int, bytes]] = []
        self.pages = 0

    def keep(self, passage: int, vector: bytes) -> None:
        self.rows.append((len(self.rows) + 1, passage, vector))

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, bytes]]:
        assert model_hash
        self.pages += 1
        return [row for row in self.rows if row[0] > sequence][:limit]

    def vector_count(self, model_hash: str) -> tuple[int, int]:
        assert model_hash
        return len({row[1] for row in self.rows}), len(self.rows)


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Nothing is written to the person's own cache."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEMX_CACHE", str(folder))
        patch.setenv("MEMX_SETTINGS", str(tmp_path_factory.mktemp("settings")))
        yield folder


@pytest.fixture
def make_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Worker]]:
    monkeypatch.setenv("PYTHONPATH", str(HERE))
    workers = []

    def make(options: dict | None = None, **seconds: float) -> Worker:
        worker = Worker(WorkerSpec("echo_service", "The echo", tmp_path, options or {}, **seconds))
        workers.append(worker)
        return worker

    yield make
    for worker in workers:
        worker.close()


@pytest.fixture(scope="session")
def language(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageClient]:
    client = LanguageClient(tmp_path_factory.mktemp("language"))
    client.start()  # now, with the shipped adapter: started later it could meet the one that a test tampered with
    yield client
    client.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Callable[..., LanguageClient]]:
    """A language model of the test's own, to be killed and starved."""
    clients: list[LanguageClient] = []

    def make(*arguments: Path | None, **options: object) -> LanguageClient:
        clients.append(LanguageClient(tmp_path, *arguments, **options))  # type: ignore[arg-type]
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbedderClient]:
    """With an empty feed; a test that needs another index makes its own client."""
    client = EmbedderClient(ListFeed(), tmp_path_factory.mktemp("embedder"))
    yield client
    client.close()
