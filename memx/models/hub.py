"""What is asked of the model hub, and how its troubles are told. In the download's child only: it opens sockets.

huggingface_hub gives the address, the headers with the person's token, the session (proxy, certificates) and the
file's metadata. Its own `hf_hub_download` is not used: it compares the size but never the checksum, it cannot be
stopped while it waits for bytes or sleeps before it tries again, and with hf_xet installed the bytes come through a
runtime of their own that reports progress and takes no orders. A loop over ranges, in download_service.py, can be.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx2
from huggingface_hub import constants, get_hf_file_metadata, hf_hub_url
from huggingface_hub.errors import GatedRepoError, HfHubHTTPError
from huggingface_hub.utils import build_hf_headers, get_session  # type: ignore[attr-defined]  # public, not listed

from memx.domain.errors import ModelError

_SHA256 = re.compile(r"[0-9a-f]{64}")
_RANGE = re.compile(r"bytes (\d+)-\d*/(\d+|\*)")
PASSING = (408, 425, 429, 500, 502, 503, 504)
WAIT_AT_MOST = 60.0  # seconds, whatever a server asks for
ENDPOINT = constants.ENDPOINT  # HF_ENDPOINT names another


class PassingTrouble(Exception):
    """It may go better in a moment; `wait` in seconds where the server says how long."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Offer:
    """A file as the hub describes it; `revision` the commit, `sha256` empty where it gives no such checksum."""

    url: str
    revision: str
    sha256: str
    size: int


def offered(repo: str, file: str, revision: str | None, timeout: float) -> Offer:
    """Raises PassingTrouble, ModelError."""
    url = hf_hub_url(repo, file, revision=revision)
    with _told(repo):
        said = get_hf_file_metadata(url, timeout=timeout, library_name="memx")
    if not said.commit_hash or said.size is None:
        raise ModelError(f"{ENDPOINT} does not describe {repo}/{file} as a model hub does. Nothing was fetched.")
    pinned = hf_hub_url(repo, file, revision=said.commit_hash)
    return Offer(
        pinned, said.commit_hash, said.etag if _SHA256.fullmatch(said.etag or "") and said.etag else "", said.size
    )


@contextmanager
def opened(offer: Offer, start: int, timeout: float) -> Iterator[tuple[int, Iterator[bytes]]]:
    """Where the bytes begin, at `start` or 0, and the bytes as they come. Raises PassingTrouble, ModelError."""
    headers = {**build_hf_headers(library_name="memx"), "Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
    with _told(offer.url), get_session().stream("GET", offer.url, headers=headers, timeout=timeout) as response:
        if response.status_code == 416:
            yield 0, iter(())
            return
        if response.status_code not in (200, 206):
            raise _status_trouble(response.status_code, response.headers.get("Retry-After"), offer.url)
        yield _begin(response, offer.size), response.iter_raw()


def _begin(response: httpx2.Response, size: int) -> int:
    """Raises PassingTrouble where the answer is about another length than was offered."""
    if response.status_code == 200:
        begin, total = 0, response.headers.get("Content-Length", "*")
    else:
        found = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
        begin, total = (int(found[1]), found[2]) if found else (0, "*")
        if found is None:
            raise PassingTrouble("it answered with a part and did not say which")
    if total not in ("*", str(size)):
        raise PassingTrouble(f"it sends {total} bytes of a file of {size}")
    return begin


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Troubles of the net and of the hub as ours."""
    try:
        yield
    except GatedRepoError:
        raise ModelError(
            f"{what} wants its licence accepted first: do that on {ENDPOINT}/{what} with an account, then "
            "set HF_TOKEN to a token of it."
        ) from None
    except HfHubHTTPError as error:
        raise _status_trouble(error.response.status_code, error.response.headers.get("Retry-After"), what) from None
    except httpx2.TimeoutException:
        raise PassingTrouble("it did not answer in time") from None
    except httpx2.TransportError as error:
        raise PassingTrouble(f"the connection failed ({type(error).__name__})") from None
    except httpx2.HTTPError as error:
        raise ModelError(f"{what} could not be fetched ({type(error).__name__}: {error}).") from None


def _status_trouble(code: int, retry_after: str | None, what: str) -> Exception:
    if code in PASSING:
        busy = "it is asked too often" if code == 429 else f"it has a trouble of its own ({code})"
        return PassingTrouble(busy, _seconds(retry_after))
    if code in (401, 403):
        return ModelError(f"{ENDPOINT} refuses {what} ({code}). If it needs an account, set HF_TOKEN.")
    if code == 404:
        return ModelError(f"{what} is not on {ENDPOINT} (404): moved, withdrawn, or not for everybody.")
    return ModelError(f"{ENDPOINT} answered {code} for {what}.")


def _seconds(retry_after: str | None) -> float | None:
    """A date, which the header may hold too, is taken for nothing."""
    return min(float(retry_after), WAIT_AT_MOST) if retry_after and retry_after.isdecimal() else None
