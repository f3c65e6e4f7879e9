"""A folder that is getting full: words go first, photos wait for room, and somebody is told."""

import pytest
from carried_office import illustrated, noise, pictures_of

from workstation.domain.errors import Unavailable
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.exchange import exchange
from workstation.usecases.folders import show_folder
from workstation.usecases.rebuilding import digest

MIB = 1024 * 1024


class CrowdedFolder(LocalFolder):
    """A folder with little room left, as far as it tells; `refuses` puts pictures off as well."""

    room = 9 * MIB
    refuses = False

    def free_bytes(self):
        return self.room

    def put_new(self, path, data):
        if self.refuses and path.startswith("b/"):
            raise Unavailable("folder_full", path=path)
        return super().put_new(path, data)


@pytest.fixture
def lin(office):
    return office.join("lin", ("editor",))


def sync_through(desk, folder):
    return exchange(desk, open_share(folder, desk.store.values.get("office")))


@pytest.mark.parametrize(("room", "refuses"), [(8 * MIB, False), (0, False), (None, True)])
def test_where_room_is_short_words_go_out_and_photos_wait(office, lin, room, refuses):
    folder = CrowdedFolder(office.folder, lin.device)
    folder.room, folder.refuses = room, refuses
    before = pictures_of(office.boss)
    illustrated(lin, "图说主题党日", noise(1), noise(2))

    sync_through(lin, folder)
    sync_through(lin, folder)
    office.sync(office.boss)

    assert digest(office.boss).facts == digest(lin).facts
    assert pictures_of(office.boss) == before
    assert show_folder(lin).short_bytes > 10_000


def test_photos_go_out_once_there_is_room_again(office, lin):
    folder = CrowdedFolder(office.folder, lin.device)
    illustrated(lin, "图说主题党日", noise(1), noise(2))
    folder.room = 0
    sync_through(lin, folder)
    folder.room = 20 * MIB

    sync_through(lin, folder)
    office.sync(office.boss)

    assert pictures_of(office.boss) == pictures_of(lin)
    assert show_folder(lin).short_bytes == 0


def test_the_photos_that_fit_are_not_held_up_by_one_that_does_not(office, lin):
    folder = CrowdedFolder(office.folder, lin.device)
    folder.room = 8 * MIB + 120_000
    illustrated(lin, "图说主题党日", noise(1, (800, 600)), noise(2, (160, 120)))

    sync_through(lin, folder)
    before = pictures_of(office.boss)
    office.sync(office.boss)

    assert 0 < len(pictures_of(office.boss) - before) < len(pictures_of(lin) - before)
    assert show_folder(lin).short_bytes > 100_000
