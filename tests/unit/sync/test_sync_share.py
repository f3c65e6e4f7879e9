import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sync_samples import (
    EDITOR,
    INSTANCE,
    LIAISON,
    OFFICE,
    OPEN_TEXT,
    PRIVATE_TEXT,
    ROOT,
    SECRET,
    SECRET_TEXT,
    a_chain,
    a_segment,
    an_entry,
    some_facts,
)

from offices import publish
from workstation.domain.errors import Unavailable
from workstation.sync import layout
from workstation.sync.folder import LocalFolder
from workstation.sync.reading import read_or_none
from workstation.sync.request import BadRequest, make_request
from workstation.sync.request_files import MAX_REQUESTS
from workstation.sync.segment import MAX_SEGMENT_BYTES
from workstation.sync.share import Marker, create_share, open_share
from workstation.sync.texts import MAX_TEXT_BYTES, make_text, pack_texts

MARKER = Marker(office=OFFICE, root=ROOT)
TEXTS = (PRIVATE_TEXT, OPEN_TEXT)


class DyingFolder:
    """A folder whose PC loses power at the given step that changes something."""

    def __init__(self, folder, steps):
        self._folder = folder
        self._left = steps

    def _step(self):
        if not self._left:
            raise KeyboardInterrupt
        self._left -= 1

    def list_names(self, folder):
        return self._folder.list_names(folder)

    def list_sizes(self, folder):
        return self._folder.list_sizes(folder)

    def read(self, path, limit):
        return self._folder.read(path, limit)

    def exists(self, path):
        return self._folder.exists(path)

    def put_new(self, path, data):
        self._step()
        return self._folder.put_new(path, data)

    def delete(self, path):
        self._step()
        self._folder.delete(path)


@pytest.fixture
def root(tmp_path):
    return tmp_path


@pytest.fixture
def folder(root):
    return LocalFolder(root, LIAISON.device)


@pytest.fixture
def share(folder):
    return create_share(folder, MARKER)


@pytest.fixture
def elsewhere(share, root):
    """Return the same share as another PC sees it."""
    return open_share(LocalFolder(root, EDITOR.device), OFFICE)


def all_bytes(root):
    return b"".join(path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file())


def names_in(root, part):
    return sorted(path.name for path in (root / part).rglob("*") if path.is_file())


def segments_on(share, key):
    """Return the files of a device's segments as a look finds them, in order."""
    shelf = share.segments.shelf(key.device).segments
    found = [
        read_or_none(share.folder, shelf[place].path, MAX_SEGMENT_BYTES) for place in sorted(shelf)
    ]
    return [raw for raw in found if raw is not None]


def texts_on(share, segment):
    """Return the texts of a segment as a look finds them."""
    header = segment.header
    beside = share.segments.shelf(header.device).texts
    return share.texts.read(beside.get((header.seq, segment.hash[:12]), ()), header)


def furthest(share):
    """Return how far the heads say that each device has come."""
    found = {}
    for device, seq in share.heads.told():
        found[device] = max(seq, found.get(device, 0))
    return found


def test_a_folder_becomes_an_offices_once(folder):
    create_share(folder, MARKER)

    again = create_share(folder, MARKER)

    assert again.marker == MARKER
    assert open_share(folder, OFFICE).marker == MARKER
    assert open_share(folder).marker == MARKER


@pytest.mark.parametrize(
    "other", [Marker(office="elsewhere", root=ROOT), Marker(office=OFFICE, root="1" * 64)]
)
def test_the_folder_of_another_office_is_left_alone(share, folder, other):
    with pytest.raises(Unavailable) as caught:
        create_share(folder, other)

    assert caught.value.code == "folder_of_other_office"
    assert caught.value.details["office"] == OFFICE
    assert open_share(folder).marker == MARKER


def test_a_share_of_another_office_is_not_opened(share, folder):
    with pytest.raises(Unavailable) as caught:
        open_share(folder, "elsewhere")

    assert caught.value.code == "folder_of_other_office"
    assert caught.value.details["office"] == OFFICE


@pytest.mark.parametrize(
    "data", [None, b"", b"{}", b'{"office":"hailan"}', b"\xff" * 10, b"[" * 5000]
)
def test_any_other_folder_is_no_share(folder, root, data):
    if data is not None:
        (root / "workspace.json").write_bytes(data)

    with pytest.raises(Unavailable) as caught:
        open_share(folder)

    assert caught.value.code == "folder_not_office"


def test_a_full_folder_is_no_reason_to_call_it_foreign(root):
    def rename(*_):
        raise OSError(28, "full")

    with pytest.raises(Unavailable, match="folder_full"):
        create_share(LocalFolder(root, LIAISON.device, rename=rename), MARKER)


def test_a_segment_arrives_with_its_texts(share, elsewhere):
    segment = a_segment()

    published = publish(share, segment, TEXTS)

    assert published
    assert furthest(elsewhere) == {LIAISON.device: 1}
    assert segments_on(elsewhere, LIAISON) == [segment.raw]
    assert set(texts_on(elsewhere, segment)) == set(TEXTS)


def test_anybody_may_publish_a_segment_again(share, elsewhere, root):
    segment = a_segment()
    publish(share, segment, TEXTS)
    before = sorted(root.rglob("*"))

    published = publish(elsewhere, segment, TEXTS)

    assert not published
    assert set(before) ^ set(root.rglob("*")) <= {root / "t" / EDITOR.device}


def test_a_text_travels_only_beside_the_segment_that_names_it(share, root):
    segment = a_segment(texts=[OPEN_TEXT.id])

    with pytest.raises(ValueError, match="names"):
        publish(share, segment, TEXTS)

    assert SECRET_TEXT not in all_bytes(root)


def test_a_segment_without_texts_needs_no_text_file(share, root):
    segment = a_segment(texts=[])

    publish(share, segment)

    assert texts_on(share, segment) == ()
    assert [name[-4:] for name in names_in(root, "d")] == [".seg"]


def test_long_texts_take_several_files_and_come_back_together(share):
    texts = [make_text(bytes([number]) * MAX_TEXT_BYTES) for number in range(3)]
    segment = a_segment(texts=[text.id for text in texts])

    publish(share, segment, texts)

    assert set(texts_on(share, segment)) == set(texts)


def test_texts_nobody_signed_for_are_not_read(share, root):
    segment = a_segment(texts=[OPEN_TEXT.id])
    publish(share, segment, [OPEN_TEXT])
    planted = layout.texts_path(
        layout.bucket_of(LIAISON.device, 1), layout.TextsName(1, segment.hash), "f" * 64
    )
    (root / planted).write_bytes(pack_texts(TEXTS))

    assert texts_on(share, segment) == (OPEN_TEXT,)


def test_texts_that_have_not_arrived_are_not_there_yet(share, root):
    segment = a_segment()
    publish(share, segment)

    assert texts_on(share, segment) == ()
    publish(share, segment, TEXTS)
    assert len(texts_on(share, segment)) == 2


@pytest.mark.parametrize("steps", range(5))
def test_a_power_cut_never_leaves_a_segment_without_its_texts(share, root, folder, steps):
    first, second = a_chain(LIAISON, 1)[0], a_segment(seq=2, previous=a_chain(LIAISON, 1)[0].hash)
    publish(share, first)
    dying = open_share(DyingFolder(folder, steps))

    try:
        publish(dying, second, TEXTS)
    except KeyboardInterrupt:
        cut = True
    else:
        cut = False

    assert cut == (steps < 4)
    arrived = segments_on(share, LIAISON)[1:]
    assert (not arrived) or len(texts_on(share, second)) == 2
    assert furthest(share)[LIAISON.device] == 1 or arrived
    assert publish(share, second, TEXTS) == (not arrived)
    assert furthest(share) == {LIAISON.device: 2}
    assert len(names_in(root, "h")) == 1


def test_segments_come_in_order_over_folders_and_after_the_cursor(share):
    chain = a_chain(LIAISON, 258)
    for segment in reversed(chain):
        publish(share, segment)

    assert segments_on(share, LIAISON) == [segment.raw for segment in chain]
    beyond = share.segments.shelf_between(LIAISON.device, 256, 258)
    assert sorted(seq for seq, _ in beyond.segments) == [256, 257, 258]


def test_two_segments_of_one_number_are_both_shown(share):
    one, other = a_segment(facts=some_facts(count=1)), a_segment(facts=some_facts(count=2))
    publish(share, one)
    publish(share, other)

    assert set(segments_on(share, LIAISON)) == {one.raw, other.raw}


def test_segments_are_found_without_their_heads_and_heads_without_segments(share, root):
    publish(share, a_segment())
    for name in names_in(root, "h"):
        (root / "h" / name).unlink()
    (root / "h" / f"{EDITOR.device}.99999999.0123456789ab").write_bytes(b"")

    assert list(share.segments.devices()) == [LIAISON.device]
    assert furthest(share) == {EDITOR.device: 99_999_999}
    assert segments_on(share, EDITOR) == []


def test_heads_of_others_are_left_alone(share, elsewhere, root):
    publish(share, a_segment(LIAISON))
    publish(elsewhere, a_segment(EDITOR))

    assert furthest(share) == {LIAISON.device: 1, EDITOR.device: 1}
    assert len(names_in(root, "h")) == 2


def test_foreign_files_in_the_folder_disturb_nobody(share, root):
    publish(share, a_segment(), TEXTS)
    bucket = root / layout.bucket_of(LIAISON.device, 1)
    (bucket / "desktop.ini").write_bytes(b"x")
    (bucket / "00000002-zzzzzzzzzzzz.seg").write_bytes(b"x")
    (root / "h" / "Thumbs.db").write_bytes(b"x")
    (root / "d" / "新建文件夹").mkdir()
    (root / "d" / EDITOR.device).mkdir()
    (root / "d" / EDITOR.device / "00ff").mkdir()

    assert segments_on(share, EDITOR) == []
    assert len(segments_on(share, LIAISON)) == 1
    assert furthest(share) == {LIAISON.device: 1}
    assert share.texts.purge({PRIVATE_TEXT.id}) == 1


def test_a_segment_that_grew_on_the_share_is_seen_by_its_size(share, root):
    segment = a_segment()
    publish(share, segment)
    path = root / layout.segment_path(LIAISON.device, 1, segment.hash)
    path.write_bytes(bytes(MAX_SEGMENT_BYTES + 100))

    (lying,) = share.segments.shelf(LIAISON.device).segments.values()

    assert lying.size == MAX_SEGMENT_BYTES + 100


def test_membership_entries_come_by_number(share, elsewhere):
    first = an_entry()
    second = an_entry(seq=2, previous=first.hash, kind="policy", body={})

    share.membership.put_back(second)
    share.membership.put_back(first)
    elsewhere.membership.put_back(first)

    assert list(elsewhere.entries()) == [first.raw, second.raw]


def test_a_new_pc_shows_itself_to_the_office(share, elsewhere):
    raw = make_request(LIAISON, secret=SECRET, invitation="invite2lin", instance=INSTANCE)
    later = make_request(LIAISON, secret=SECRET, invitation="invite3lin", instance=INSTANCE)

    assert share.put_request(raw)
    assert not share.put_request(raw)
    assert share.put_request(later)

    assert set(elsewhere.requests()) == {raw, later}


def test_what_is_no_request_is_not_published(share, root):
    with pytest.raises(BadRequest):
        share.put_request(b"WRQ1")

    assert not (root / "e").exists()


def test_a_flood_of_requests_is_read_in_part_only(share, root):
    (root / "e").mkdir()
    for number in range(MAX_REQUESTS + 5):
        (root / "e" / f"abcdefghijkl-{number:012x}.req").write_bytes(b"x")

    assert len(list(share.requests())) == MAX_REQUESTS


def test_a_purged_text_leaves_no_byte_in_the_folder(share, root):
    segment = a_segment()
    publish(share, segment, TEXTS)
    half = root / layout.temp_path(EDITOR.device, "d/x/0000/00000001-aa-bb.wtx", "k3j2h1")
    half.parent.mkdir(parents=True)
    half.write_bytes(pack_texts([PRIVATE_TEXT])[:-3])

    removed = share.texts.purge({PRIVATE_TEXT.id})

    assert removed == 2
    assert SECRET_TEXT[:12] not in all_bytes(root)
    assert PRIVATE_TEXT.salt not in all_bytes(root)
    assert texts_on(share, segment) == (OPEN_TEXT,)
    assert segments_on(share, LIAISON) == [segment.raw]


def test_a_purge_leaves_alone_what_others_are_writing(share, root):
    half = root / layout.temp_path(EDITOR.device, "d/x/0000/00000001-aa-bb.wtx", "k3j2h1")
    half.parent.mkdir(parents=True)
    half.write_bytes(pack_texts([OPEN_TEXT]))

    removed = share.texts.purge({PRIVATE_TEXT.id})

    assert removed == 0
    assert half.exists()


def test_purging_again_finds_nothing(share):
    publish(share, a_segment(), TEXTS)
    share.texts.purge({PRIVATE_TEXT.id})

    assert share.texts.purge({PRIVATE_TEXT.id}) == 0
    assert share.texts.purge(set()) == 0


def test_purging_every_text_leaves_no_text_file(share, root):
    publish(share, a_segment(), TEXTS)

    share.texts.purge({text.id for text in TEXTS})

    assert [name for name in names_in(root, "d") if name.endswith(".wtx")] == []


def test_a_purged_text_brought_again_is_purged_again(share, elsewhere, root):
    segment = a_segment()
    publish(share, segment, TEXTS)
    share.texts.purge({PRIVATE_TEXT.id})
    publish(elsewhere, segment, TEXTS)

    share.texts.purge({PRIVATE_TEXT.id})

    assert SECRET_TEXT not in all_bytes(root)
    assert texts_on(share, segment) == (OPEN_TEXT,)


@pytest.mark.parametrize("steps", range(3))
def test_a_power_cut_while_purging_loses_no_other_text(share, folder, root, steps):
    segment = a_segment()
    publish(share, segment, TEXTS)
    dying = open_share(DyingFolder(folder, steps))

    try:
        dying.texts.purge({PRIVATE_TEXT.id})
    except KeyboardInterrupt:
        assert OPEN_TEXT in texts_on(share, segment)
    share.texts.purge({PRIVATE_TEXT.id})

    assert texts_on(share, segment) == (OPEN_TEXT,)
    assert SECRET_TEXT not in all_bytes(root)
    assert len(names_in(root, "d")) == 2


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sets(st.integers(0, 4)), min_size=1, max_size=4), st.randoms())
def test_pcs_that_purge_in_any_order_leave_the_same_folder(tmp_path_factory, purges, random):
    texts = [make_text(b"text %d" % number, salt=bytes([number]) * 16) for number in range(5)]
    segment = a_segment(texts=[text.id for text in texts])
    doomed = set().union(*purges)

    left = []
    for order in (purges, random.sample(purges, len(purges))):
        root = tmp_path_factory.mktemp("share")
        share = create_share(LocalFolder(root, LIAISON.device), MARKER)
        publish(share, segment, texts)
        for numbers in [*order, doomed]:
            share.texts.purge({texts[number].id for number in numbers})
        left.append((names_in(root, "d"), all_bytes(root)))

    assert left[0] == left[1]
    assert set(texts_on(share, segment)) == {
        text for number, text in enumerate(texts) if number not in doomed
    }


def test_only_our_own_leftovers_are_swept(share, root):
    for device in (LIAISON.device, EDITOR.device):
        temp = root / layout.temp_path(device, "m/00000001-aa.mem", "k3j2h1")
        temp.parent.mkdir(parents=True, exist_ok=True)
        temp.write_bytes(b"half")

    assert share.sweep_temp(LIAISON.device) == 1
    assert share.sweep_temp(LIAISON.device) == 0
    assert len(names_in(root, "t")) == 1


def test_pictures_lie_in_the_same_folder(share, elsewhere):
    name = share.blobs.put(b"picture")

    assert elsewhere.blobs.get(name) == b"picture"
