"""A model is fetched from a hub that does everything a hub and a network can do to a download."""

import hashlib
from collections.abc import Callable

import pytest
from fetching import FILE, REPO, is_there, pinned
from hub_server import REVISION, Fault, Hub, serving

from memx.domain.errors import ModelError
from memx.models import downloaded, weights
from memx.models.download import Download
from memx.models.downloaded import Pin


def test_it_comes_whole_is_compared_and_pinned(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    steps = list(fetch())
    assert [steps[0].step, steps[-2].step, steps[-1].step] == ["asking", "checking", "done"]
    assert steps[-1].done == steps[-1].total == len(model)
    assert is_there(model)
    assert downloaded.pins() == {"small": Pin(REVISION, hashlib.sha256(model).hexdigest(), len(model))}
    assert downloaded.begun("small") == 0
    assert [path for _, path, _ in hub.asked] == [
        f"/{REPO}/resolve/main/{FILE}",
        f"/{REPO}/resolve/{REVISION}/{FILE}",
    ]


def test_its_checksum_is_known_without_reading_it_again(
    hub: Hub, model: bytes, fetch: Callable[..., Download], monkeypatch: pytest.MonkeyPatch
) -> None:
    list(fetch())
    monkeypatch.setattr(weights, "_sha256", lambda path: pytest.fail(f"{path} was read"))
    assert weights.digest([downloaded.file_of("small")]) == hashlib.sha256(model).hexdigest()


def test_a_pinned_one_is_asked_for_by_its_revision(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    list(fetch(**pinned(model)))
    assert {path for _, path, _ in hub.asked} == {f"/{REPO}/resolve/{REVISION}/{FILE}"}
    assert is_there(model)


def test_what_the_first_download_found_holds_for_the_next(
    hub: Hub, model: bytes, fetch: Callable[..., Download]
) -> None:
    list(fetch())
    assert downloaded.remove("small")
    hub.files[f"{REPO}/{FILE}"] = model + b"x"
    with pytest.raises(ModelError, match="another file"):
        list(fetch())
    assert f"/{REPO}/resolve/{REVISION}/{FILE}" in hub.asked[-1][1]
    assert not downloaded.file_of("small").exists()


def test_progress_grows_and_names_bytes_rate_and_seconds(
    hub: Hub, model: bytes, fetch: Callable[..., Download]
) -> None:
    hub.slow = 0.05
    steps = [step for step in fetch() if step.step == "fetching"]
    assert len(steps) > 3
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    last = steps[-1]
    assert last.total == len(model)
    assert last.rate is not None
    assert last.rate > 0
    assert last.seconds_left == (last.total - last.done) / last.rate


@pytest.mark.parametrize("cuts", [[500_000], [0, 1, 65_536], [1_000_000, 1_000_000]])
def test_a_dropped_connection_is_taken_up_where_it_broke(
    hub: Hub, model: bytes, fetch: Callable[..., Download], cuts: list[int]
) -> None:
    hub.gets = [Fault(after=cut) for cut in cuts]
    steps = list(fetch())
    assert is_there(model)
    assert "waiting" in [step.step for step in steps]
    place, expected = 0, []
    for cut in [*cuts, 0]:
        expected.append(f"bytes={place}-" if place else "")
        place += cut
    assert hub.ranges() == expected


def test_more_drops_than_tries_are_no_matter_while_bytes_come(
    hub: Hub, model: bytes, fetch: Callable[..., Download]
) -> None:
    hub.gets = [Fault(after=100_000) for _ in range(12)]
    list(fetch())
    assert is_there(model)


def test_a_connection_that_never_brings_a_byte_ends_with_a_sentence_and_the_part_stays(
    hub: Hub, model: bytes, fetch: Callable[..., Download]
) -> None:
    hub.gets = [Fault(after=1_000_000), *[Fault(after=0)] * 20]
    with pytest.raises(ModelError, match=r"stopped before the end|connection failed") as trouble:
        list(fetch())
    assert "is kept" in str(trouble.value)
    assert downloaded.begun("small") == 1_000_000
    hub.gets = []
    list(fetch())
    assert is_there(model)
    assert hub.ranges()[-1] == "bytes=1000000-"


@pytest.mark.parametrize("where", ["heads", "gets"])
@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_hub_in_trouble_is_asked_again(
    hub: Hub, model: bytes, fetch: Callable[..., Download], where: str, status: int
) -> None:
    setattr(hub, where, [Fault(status), Fault(status, headers={"Retry-After": "0"})])
    list(fetch())
    assert is_there(model)


@pytest.mark.parametrize(("status", "said"), [(429, "too often"), (500, "trouble of its own")])
def test_a_hub_that_stays_in_trouble_is_named(hub: Hub, fetch: Callable[..., Download], status: int, said: str) -> None:
    hub.gets = [Fault(status)] * 20
    with pytest.raises(ModelError, match=said):
        list(fetch())
    assert len(hub.ranges()) == 6


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (404, {}, "moved, withdrawn"),
        (401, {}, "HF_TOKEN"),
        (403, {"X-Error-Code": "GatedRepo"}, "licence accepted"),
        (418, {}, "418"),
    ],
)
@pytest.mark.parametrize("where", ["heads", "gets"])
def test_a_refusal_is_told_once(
    hub: Hub, fetch: Callable[..., Download], where: str, status: int, headers: dict[str, str], said: str
) -> None:
    setattr(hub, where, [Fault(status, headers=headers)] * 5)
    said = "refuses" if where == "gets" and status == 403 else said
    with pytest.raises(ModelError, match=said):
        list(fetch())
    assert len(getattr(hub, where)) == 4


def test_wrong_bytes_are_deleted_and_said(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    hub.gets = [Fault(wrong=True)]
    with pytest.raises(ModelError, match="not the right file") as trouble:
        list(fetch(**pinned(model)))
    assert "deleted" in str(trouble.value)
    assert list(downloaded.folder().glob("small*gguf")) + list(downloaded.folder().glob("*.part")) == []
    list(fetch(**pinned(model)))
    assert is_there(model)


def test_one_wrong_byte_after_a_resumption_is_found(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    digest = hashlib.sha256(model).hexdigest()
    downloaded.part_of("small", digest).write_bytes(bytes([model[0] ^ 1]) + model[1:1000])
    with pytest.raises(ModelError, match="not the right file"):
        list(fetch())
    assert hub.ranges() == ["bytes=1000-"]


def test_the_right_bytes_of_something_that_is_no_model_are_not_kept(hub: Hub, fetch: Callable[..., Download]) -> None:
    hub.files[f"{REPO}/{FILE}"] = b"<html>Sign in to the hotel's network</html>"
    with pytest.raises(ModelError, match="no GGUF"):
        list(fetch())
    assert not downloaded.file_of("small").exists()
    assert downloaded.begun("small") == 0


@pytest.mark.parametrize("length", [1_000, 10_000_000])
def test_a_wrong_length_is_no_matter_once_and_named_when_it_stays(
    hub: Hub, model: bytes, fetch: Callable[..., Download], length: int
) -> None:
    hub.gets = [Fault(length=length)]
    list(fetch())
    assert is_there(model)
    downloaded.remove("small")
    hub.gets = [Fault(length=length)] * 20
    with pytest.raises(ModelError, match=f"sends {length} bytes of a file of {len(model)}"):
        list(fetch())


def test_a_server_that_ignores_the_range_begins_anew(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    hub.gets = [Fault(after=700_000), Fault(whole=True)]
    list(fetch())
    assert is_there(model)


def test_a_server_that_begins_elsewhere_is_not_believed(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    hub.gets = [Fault(after=700_000), Fault(start=5)]
    list(fetch())
    assert is_there(model)


def test_a_part_longer_than_the_file_begins_anew(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    downloaded.part_of("small", hashlib.sha256(model).hexdigest()).write_bytes(bytes(len(model) + 5))
    list(fetch())
    assert is_there(model)


def test_what_was_begun_of_an_older_file_of_this_name_goes_when_the_new_one_is_there(
    hub: Hub, model: bytes, fetch: Callable[..., Download]
) -> None:
    downloaded.part_of("small", "0" * 64).write_bytes(b"of another")
    list(fetch())
    assert is_there(model)
    assert list(downloaded.folder().glob("*.part")) == []


def test_what_is_here_is_not_fetched_again(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    list(fetch())
    asked = len(hub.asked)
    (step,) = list(fetch())
    assert (step.step, step.done) == ("done", len(model))
    assert len(hub.asked) == asked


def test_a_whole_part_is_compared_and_nothing_fetched(hub: Hub, model: bytes, fetch: Callable[..., Download]) -> None:
    downloaded.part_of("small", hashlib.sha256(model).hexdigest()).write_bytes(model)
    list(fetch())
    assert is_there(model)
    assert hub.ranges() == []


@pytest.mark.parametrize("where", ["heads", "gets"])
def test_a_hub_that_hangs_is_given_up_and_asked_again(
    hub: Hub, model: bytes, fetch: Callable[..., Download], where: str
) -> None:
    setattr(hub, where, [Fault(hang=True, after=300_000)])
    list(fetch(timeout=0.5))
    assert is_there(model)


def test_another_file_than_the_pinned_one_is_not_fetched(
    hub: Hub, model: bytes, fetch: Callable[..., Download]
) -> None:
    for wrong in ({"sha256": "0" * 64}, {"size": 5}):
        with pytest.raises(ModelError, match="another file"):
            list(fetch(**{**pinned(model), **wrong}))
    assert hub.ranges() == []


def test_without_any_checksum_nothing_is_fetched(hub: Hub, fetch: Callable[..., Download]) -> None:
    hub.sha256 = ""
    with pytest.raises(ModelError, match="no checksum"):
        list(fetch())
    assert hub.ranges() == []


def test_no_room_is_said_before_anything_is_fetched(hub: Hub, fetch: Callable[..., Download]) -> None:
    hub.size = 10**16
    with pytest.raises(ModelError, match="no room"):
        list(fetch())
    assert hub.ranges() == []


def test_nobody_listening_is_a_sentence(
    hub: Hub, fetch: Callable[..., Download], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(ModelError, match=r"connection failed.*ConnectError"):
        list(fetch())


def test_the_token_goes_to_the_hub_and_never_on_to_its_mirror(
    hub: Hub, model: bytes, fetch: Callable[..., Download], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    with serving(Hub({f"{REPO}/{FILE}": model})) as mirror:
        hub.mirror = mirror.url.replace("127.0.0.1", "localhost")
        list(fetch())
        assert is_there(model)
        assert set(hub.authorised) == {"Bearer hf_secret"}
        assert mirror.authorised == [""]


def test_offline_by_the_person_s_own_wish_is_kept(
    hub: Hub, fetch: Callable[..., Download], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="HF_HUB_OFFLINE"):
        fetch()
    assert hub.asked == []


def test_a_name_is_no_part_of_another_s(hub: Hub, model: bytes) -> None:
    downloaded.part_of("small", "1" * 64).write_bytes(b"12")
    downloaded.part_of("small.2", "2" * 64).write_bytes(b"1234")
    assert (downloaded.begun("small"), downloaded.begun("small.2")) == (2, 4)
    assert downloaded.discard_part("small")
    assert downloaded.begun("small.2") == 4
