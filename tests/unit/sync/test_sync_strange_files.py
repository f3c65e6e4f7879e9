"""Files under names that no PC of the office gives: which they are, and what is in them."""

import pytest
from sync_samples import LIAISON

from workstation.domain.errors import Unavailable
from workstation.sync import layout
from workstation.sync.disk import Disk
from workstation.sync.folder import LocalFolder
from workstation.sync.strange_files import holds_any
from workstation.sync.texts import make_text, pack_texts

DEVICE = LIAISON.device
HASH = "0123456789abcdef" * 4
OURS = (
    layout.MARKER,
    layout.entry_path(1, HASH),
    layout.request_path(DEVICE, HASH),
    layout.head_path(DEVICE, 7, HASH),
    layout.receipt_path(DEVICE, HASH),
    layout.entry_notice_path(1, HASH),
    layout.request_notice_path(DEVICE, HASH),
    layout.segment_path(DEVICE, 7, HASH),
    layout.texts_path(layout.bucket_of(DEVICE, 7), layout.TextsName(7, HASH), HASH),
    layout.pack_path(DEVICE, 1, 255, HASH),
    layout.pack_path(DEVICE, 1, 255, HASH, texts=True),
    layout.snapshot_path("20260706", DEVICE, HASH),
    layout.blob_path(HASH),
    layout.blob_path(HASH, 12),
    layout.collected_path(HASH),
    layout.temp_path(DEVICE, layout.MARKER, HASH),
    layout.temp_path(DEVICE, layout.segment_path(DEVICE, 7, HASH), HASH),
    f"{layout.bucket_of(DEVICE, 7)}/00000007-0123456789ab-conflict.seg",
)


@pytest.fixture
def root(tmp_path):
    share = tmp_path / "share"
    share.mkdir()
    return share


def place(root, path, data=b"x"):
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def strangers(root):
    return sorted(one.path for one in LocalFolder(root, DEVICE).strangers())


@pytest.mark.parametrize("path", OURS)
def test_what_a_pc_writes_is_no_stranger(root, path):
    place(root, path)

    assert strangers(root) == []


@pytest.mark.parametrize("path", OURS)
def test_the_same_in_another_folder_or_with_another_name_is_one(root, path):
    strange = [f"副本/{path}", f"{path} (1)", path.upper() + ".TMP"]
    for one in strange:
        place(root, one)

    assert strangers(root) == sorted(strange)


def test_strangers_are_read_and_dropped(root):
    place(root, "d/Zhang's copy.wtx", b"words")
    (one,) = LocalFolder(root, DEVICE).strangers()

    assert (one.name, one.size, one.read(2), one.read(9)) == (
        "Zhang's copy.wtx", 5, b"wor", b"words",
    )  # fmt: skip
    one.drop()
    one.drop()
    assert one.read(9) is None
    assert strangers(root) == []


def test_links_are_not_followed(root, tmp_path):
    place(tmp_path, "elsewhere/private.txt")
    try:
        (root / "Folder").symlink_to(tmp_path / "elsewhere")
        (root / "File").symlink_to(tmp_path / "elsewhere" / "private.txt")
        (root / "Round").symlink_to(root)
    except OSError:
        pytest.skip("this system lets nobody make links")

    assert strangers(root) == []


def test_depth_is_bounded(root):
    place(root, "/".join(["A"] * 60) + "/x")
    place(root, "A/x")

    assert strangers(root) == ["A/x"]


def test_a_folder_that_cannot_be_listed_keeps_no_other_out(root):
    place(root, "A/x")
    place(root, "B/x")

    class Refusing(Disk):
        def scan(self, folder):
            if folder.name == "A":
                raise PermissionError(13, "denied")
            return super().scan(folder)

    folder = LocalFolder(root, DEVICE, disk=Refusing(), sleep=lambda _: None)

    assert [one.path for one in folder.strangers()] == ["B/x"]


def test_a_folder_that_is_gone_has_no_answer(root):
    root.rmdir()

    with pytest.raises(Unavailable) as caught:
        strangers(root)
    assert caught.value.code == "folder_unreachable"


@pytest.mark.parametrize(
    "around", [b"", b"WTX1", b"PK\x03\x04" + b"\x00" * 77, b"WCY1" + b"a" * 999]
)
def test_texts_are_found_wherever_they_stand(around):
    here, other = make_text(b"here"), make_text(b"other")
    raw = around + pack_texts([here, make_text(b"third")]) + around

    assert holds_any(raw, {here.id})
    assert not holds_any(raw, {other.id})


def test_a_torn_text_counts_as_well():
    text = make_text(b"words" * 100)

    assert holds_any(pack_texts([text])[:90], {text.id})
    assert not holds_any(b"", {text.id})
