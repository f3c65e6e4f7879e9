"""A real Samba server: who holds what open, what a cut leaves, two ways to one folder."""

import os
import subprocess
import sys

import pytest
from place_samba import SambaPlace, serve_samba
from small_disk import fill, small_disk
from store_places import HERE, THERE, Kind
from test_stores_acceptance import ENTRY, SEGMENT, code_of, race

from workstation.sync.folder import LocalFolder
from workstation.sync.probing import probe
from workstation.sync.surroundings import Surroundings

SAMBA = Kind("samba", serve_samba)


@pytest.fixture
def samba(serving, tmp_path):
    """A fresh folder of the share."""
    place = serving(SAMBA)(tmp_path)
    yield place
    place.close()


def held(place, path, *, sharing):
    """Hold a file of the share open as another program does."""
    import smbclient  # noqa: PLC0415 - a library not everybody has
    from smb_disk import share_root  # noqa: PLC0415 - same

    at = share_root(place.root.parent.name, "share", *path.split("/"))
    options = place.disk()._connected()
    return smbclient.open_file(str(at), "rb", share_access=sharing, **options)


class Scanned:
    """What a virus scanner does: it opens each new file, and lets go after some time."""

    def __init__(self, place, patience):
        self._place = place
        self._left = patience
        self._files = []
        self.disk = place.disk()
        self._write_new = self.disk.write_new
        self.disk.write_new = self._write_then_scan

    def _write_then_scan(self, path, data):
        self._write_new(path, data)
        below = "/".join(path.parts[-3:])
        self._files.append(held(self._place, below, sharing="r"))

    def wait(self, _seconds):
        """Stand in for sleeping: the scanner comes to its end meanwhile."""
        self._left -= 1
        if self._left <= 0:
            self.let_go()

    def let_go(self):
        while self._files:
            self._files.pop().close()


@pytest.mark.parametrize("patience", [1, 3, 7])
def test_a_scanner_holding_the_new_file_is_waited_for(samba, patience):
    scanner = Scanned(samba, patience)

    published = samba.folder(scanner.disk, sleep=scanner.wait).put_new(ENTRY, b"entry")

    assert published
    assert samba.open(THERE).read(ENTRY, 10) == b"entry"


def test_a_scanner_that_never_lets_go_costs_nothing_but_time(samba):
    scanner = Scanned(samba, 1000)
    folder = samba.folder(scanner.disk, sleep=scanner.wait)

    code = code_of(folder.put_new, ENTRY, b"entry")
    torn = samba.open(THERE).read(ENTRY, 10)
    scanner.let_go()
    again = samba.open().put_new(ENTRY, b"entry")

    assert code == "folder_unreachable"
    assert torn is None
    assert again


def test_a_file_that_somebody_reads_is_deleted_once_that_is_over(samba):
    samba.open().put_new(ENTRY, b"entry")
    reading = held(samba, ENTRY, sharing="r")
    waits = []

    def wait(seconds):
        waits.append(seconds)
        reading.close()

    samba.folder(samba.disk(), sleep=wait).delete(ENTRY)

    assert len(waits) == 1
    assert samba.files() == {}


def test_a_file_that_somebody_reads_is_read_by_others_too(samba):
    samba.open().put_new(ENTRY, b"entry")

    with held(samba, ENTRY, sharing="r"):
        assert samba.open(THERE).read(ENTRY, 10) == b"entry"


@pytest.mark.parametrize("moment", ["before", "half written", "written", "renamed"])
def test_a_server_that_falls_over_while_a_file_is_written_leaves_it_whole_or_absent(samba, moment):
    disk = samba.disk()
    write, rename = disk.write_new, disk.rename

    def write_until_the_cut(path, data):
        if moment == "before":
            samba.take_away()
        write(path, data[:5_000] if moment == "half written" else data)
        if moment in {"half written", "written"}:
            samba.take_away()

    def rename_and_cut(source, target):
        rename(source, target)
        if moment == "renamed":
            samba.take_away()

    disk.write_new, disk.rename = write_until_the_cut, rename_and_cut
    data = bytes(range(256)) * 40

    code = code_of(samba.folder(disk).put_new, SEGMENT, data)
    samba.bring_back()
    found = samba.open(THERE).read(SEGMENT, 20_000)
    again = samba.open().put_new(SEGMENT, data)

    assert code == "folder_unreachable"
    assert found == (data if moment == "renamed" else None)
    assert again == (moment != "renamed")
    assert samba.open(THERE).read(SEGMENT, 20_000) == data


@pytest.mark.parametrize("moment", ["write_new", "rename"])
def test_a_writer_that_is_killed_leaves_a_temporary_file_and_no_torn_one(samba, moment):
    program = (
        "import os, sys\n"
        f"sys.path.insert(0, {os.path.dirname(__file__)!r})\n"  # noqa: PTH120 - inside the text
        "from types import SimpleNamespace\n"
        "from smb_disk import SmbDisk, share_root\n"
        "from workstation.sync.folder import LocalFolder\n"
        f"disk = SmbDisk(SimpleNamespace(user={samba.server.user!r}, port={samba.server.port}))\n"
        "def cut(path, *_):\n"
        "    import smbclient\n"
        "    if path.parts[-3] == 't':\n"
        "        smbclient.open_file(str(path), 'wb', **disk._connected()).write(b'half')\n"
        "    os._exit(9)\n"
        f"disk.{moment} = cut\n"
        f"root = share_root({samba.root.parent.name!r}, 'share')\n"
        f"LocalFolder(root, {HERE!r}, disk=disk).put_new({ENTRY!r}, b'entry')\n"
    )

    ended = subprocess.run([sys.executable, "-c", program], check=False)  # noqa: S603 - our own interpreter and text
    found = samba.open(THERE).read(ENTRY, 10)
    left = samba.open().list_names(f"t/{HERE}")
    samba.open().put_new(ENTRY, b"entry")

    assert ended.returncode == 9
    assert found is None
    assert len(left) == 1
    assert samba.open(THERE).read(ENTRY, 10) == b"entry"


def test_the_server_is_full(serving, tmp_path):
    server = serving(SAMBA)(tmp_path).server
    with small_disk(server.folder / "small") as disk:
        place = SambaPlace(server, disk)
        store = place.open()
        store.put_new(ENTRY, b"entry")
        room = store.free_bytes()
        ballast = fill(disk)

        code = code_of(store.put_new, SEGMENT, bytes(1_000_000))
        ballast.unlink()
        store.put_new(SEGMENT, b"segment")

        assert 0 < room <= 3 * 1024 * 1024
        assert code == "folder_full"
        assert place.files() == {ENTRY: b"entry", SEGMENT: b"segment"}
        place.close()


def test_a_trial_finds_a_share_that_keeps_its_promises(samba):
    here, there = samba.open(), samba.open(THERE)
    now_ms = int(samba.root.stat().st_mtime * 1000)

    found = probe(here, HERE, now_ms, again=there, around=Surroundings(ground="network"))

    assert (found.mode, found.excludes, found.seen_ms) == ("share", True, 0)
    assert found.habits.claims
    assert found.folds_case
    assert abs(found.ahead_seconds) <= 60
    assert found.free_bytes > 0
    assert samba.files() == {}


# At the server itself and over the network, to one folder


@pytest.fixture
def beside(samba):
    """The store of somebody who sits at the server and writes to its disk."""
    return LocalFolder(samba.root, HERE)


def test_what_is_written_at_the_server_is_seen_over_the_network(samba, beside):
    there = samba.open(THERE)
    seen = [there.read(ENTRY, 10), there.list_names("m")]

    beside.put_new(ENTRY, b"entry")

    assert seen == [None, ()]
    assert there.read(ENTRY, 10) == b"entry"
    assert there.list_sizes("m") == {ENTRY[2:]: 5}


def test_rivals_at_the_server_and_over_the_network_leave_one_whole_file(samba, beside):
    stores = [beside, samba.open("b" * 12), LocalFolder(samba.root, "c" * 12), samba.open("d" * 12)]
    datas = [bytes([65 + number]) * 5_000 for number in range(4)]
    for number in range(5):
        path = f"m/{number}"

        given = race(
            [
                lambda store=store, data=data, path=path: store.put_new(path, data)
                for store, data in zip(stores, datas, strict=True)
            ]
        )

        # Samba looks before it renames, which the server's own disk does not wait for: more than
        # one may have been first. What lies there is whole all the same.
        assert set(given) <= {True, "folder_conflict"}
        assert True in given
        assert samba.open().read(path, 10_000) in datas
