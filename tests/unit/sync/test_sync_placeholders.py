"""Files whose bytes a mirror keeps elsewhere, and temporary files that no mirror may carry."""

import errno
from types import SimpleNamespace

import pytest
from sync_samples import EDITOR, LIAISON

from workstation.domain.errors import Unavailable
from workstation.sync.disk import (
    Disk,
    PlaceholderError,
    Seen,
    is_placeholder,
    long_path,
    rename_new,
)
from workstation.sync.folder import LocalFolder
from workstation.sync.mirrors import Mirror
from workstation.sync.probing import probe
from workstation.sync.surroundings import Surroundings

PATH = "m/00000001-0123456789ab.mem"
OTHER = "m/00000002-0123456789ab.mem"


class CloudDisk(Disk):
    """A disk on which some files are placeholders, as a mirror's program makes them."""

    def __init__(self):
        super().__init__()
        self.elsewhere = set()
        self.online = True
        self.fetched = []
        self.asked = []

    def scan(self, folder):
        for seen in super().scan(folder):
            yield Seen(seen.name, seen.size, seen.name in self.elsewhere, seen.folder)

    def read(self, path, limit, *, fetch=True):
        if path.name in self.elsewhere:
            if not fetch:
                raise PlaceholderError(errno.EAGAIN, "not on this PC", str(path))
            self.asked.append(path.name)
            if not self.online:
                error = OSError(errno.EINVAL, "the cloud file provider is not running")
                error.winerror = 362
                raise error
            self.elsewhere.discard(path.name)
            self.fetched.append(path.name)
        return super().read(path, limit, fetch=fetch)


class Clock:
    """A clock that stands."""

    now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def root(tmp_path):
    share = tmp_path / "share"
    share.mkdir()
    (share / "m").mkdir()
    for path in (PATH, OTHER):
        (share / path).write_bytes(b"entry")
    return share


@pytest.fixture
def cloud():
    disk = CloudDisk()
    disk.elsewhere = {PATH[2:], OTHER[2:]}
    return disk


def test_a_placeholder_is_fetched_when_it_is_read_and_not_before(root, cloud):
    folder = LocalFolder(root, LIAISON.device, disk=cloud)

    assert folder.list_names("m") == (PATH[2:], OTHER[2:])
    assert folder.list_sizes("m") == {PATH[2:]: 5, OTHER[2:]: 5}
    assert folder.exists(PATH)
    assert cloud.fetched == []
    assert folder.read(PATH, 10) == b"entry"
    assert cloud.fetched == [PATH[2:]]


def test_while_the_mirrors_program_is_off_its_files_are_not_there_yet(root, cloud):
    clock = Clock()
    cloud.online = False
    folder = LocalFolder(root, LIAISON.device, disk=cloud, clock=clock)

    read = [folder.read(PATH, 10), folder.read(OTHER, 10), folder.read(PATH, 10)]
    asked = list(cloud.asked)
    cloud.online = True
    clock.now += 600

    assert read == [None] * 3
    assert asked == [PATH[2:]]
    assert folder.read(OTHER, 10) == b"entry"


def test_publishing_what_lies_elsewhere_is_no_conflict(root, cloud):
    folder = LocalFolder(root, LIAISON.device, disk=cloud)

    assert not folder.put_new(PATH, b"entry")
    cloud.online = False
    with pytest.raises(Unavailable, match="folder_unreachable"):
        folder.put_new(OTHER, b"entry")


def test_placeholders_are_counted_in_a_trial_without_being_fetched(root, cloud):
    around = Surroundings(ground="disk", mirror=Mirror("onedrive", str(root)))

    found = probe(LocalFolder(root, LIAISON.device, disk=cloud), LIAISON.device, 0, around=around)

    assert found.placeholders == 2
    assert cloud.fetched == []


# Temporary files of a mirror


class WatchedDisk(Disk):
    """A disk that notes where files were first written."""

    def __init__(self):
        super().__init__()
        self.written = []

    def write_new(self, path, data):
        self.written.append(path)
        super().write_new(path, data)


def test_a_mirror_never_sees_a_temporary_file(root, tmp_path):
    disk = WatchedDisk()
    folder = LocalFolder(root, LIAISON.device, temps=tmp_path / "home" / "outgoing", disk=disk)

    published = folder.put_new("d/abcdefghijkl/0000/a.seg", b"segment")

    assert published
    assert [path.parent for path in disk.written] == [tmp_path / "home" / "outgoing"]
    assert not (root / "t").exists()
    assert list((tmp_path / "home" / "outgoing").iterdir()) == []
    assert folder.read("d/abcdefghijkl/0000/a.seg", 10) == b"segment"


def test_what_a_killed_writer_left_beside_the_mirror_is_listed_and_swept(root, tmp_path):
    outgoing = tmp_path / "outgoing"
    outgoing.mkdir()
    (outgoing / "m-00000001-abc").write_bytes(b"half")
    own = f"t/{LIAISON.device}"
    folder = LocalFolder(root, LIAISON.device, temps=outgoing)

    listed = [folder.list_names("t"), folder.list_names(own)]
    others = LocalFolder(root, EDITOR.device, temps=outgoing).list_names(own)
    read = folder.read(f"{own}/m-00000001-abc", 10)
    folder.delete(f"{own}/m-00000001-abc")

    assert listed == [(LIAISON.device,), ("m-00000001-abc",)]
    assert others == ()
    assert read == b"half"
    assert list(outgoing.iterdir()) == []


def test_from_another_disk_nothing_can_be_renamed_and_the_share_itself_serves(root, tmp_path):
    def rename(source, target):
        if source.parent.name == "outgoing":
            raise OSError(errno.EXDEV, "another disk")
        rename_new(source, target)

    folder = LocalFolder(root, LIAISON.device, temps=tmp_path / "outgoing", rename=rename)

    assert folder.put_new("m/new", b"new")
    assert folder.put_new("m/newer", b"newer")
    assert list((tmp_path / "outgoing").iterdir()) == []
    assert folder.list_names(f"t/{LIAISON.device}") == ()


# Paths of Windows


@pytest.mark.parametrize(
    ("path", "long"),
    [
        (r"C:\共享", r"\\?\C:\共享"),
        (r"Z:\a\..\共享", r"\\?\Z:\共享"),
        ("C:/共享/子", r"\\?\C:\共享\子"),
        (r"\\nas\党群\共享", r"\\?\UNC\nas\党群\共享"),
        (r"\\?\C:\共享", r"\\?\C:\共享"),
        (r"\\?\UNC\nas\党群", r"\\?\UNC\nas\党群"),
        ("共享", "共享"),
    ],
)
def test_a_windows_path_has_a_form_that_may_be_long(path, long):
    assert long_path(path) == long


@pytest.mark.parametrize(("attributes", "told"), [(0x20, False), (0x400020, True), (0x1600, False)])
def test_windows_mark_of_a_file_whose_bytes_are_elsewhere_is_known(attributes, told):
    assert is_placeholder(SimpleNamespace(st_file_attributes=attributes)) is told


def test_an_ordinary_file_is_no_placeholder(root):
    seen = sorted(Disk().scan(root / "m"), key=lambda one: one.name)

    assert seen == [Seen(PATH[2:], 5), Seen(OTHER[2:], 5)]
