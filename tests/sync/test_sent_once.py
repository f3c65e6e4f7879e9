"""What is on the share is not sent again: on slow lines and counted requests that would hurt."""

import pytest

from offices import edit, write
from workstation.sync.folder import LocalFolder
from workstation.sync.share import Share, open_share
from workstation.usecases.exchange import exchange


class Counted:
    """A folder that remembers what was asked of it."""

    def __init__(self, folder):
        self._folder = folder
        self.asked = []

    def __getattr__(self, name):
        act = getattr(self._folder, name)
        if not callable(act):
            return act

        def remembered(*args):
            self.asked.append((name, args[0] if args else ""))
            return act(*args)

        return remembered

    def put(self, top):
        """Return what was published below a folder."""
        return [path for name, path in self.asked if name == "put_new" and path.startswith(top)]


@pytest.fixture
def folder(office):
    return Counted(LocalFolder(office.folder, office.boss.device))


def exchange_with(office, folder):
    share = open_share(folder, office.boss.store.values.get("office"))
    assert isinstance(share, Share)
    exchange(office.boss, share)


def test_a_picture_goes_out_once_however_often_its_article_is_edited(office, folder):
    article, _ = write(office.boss, "第一段")
    exchange_with(office, folder)
    first = folder.put("b/")
    folder.asked.clear()

    edit(office.boss, article, "第一段，改过")
    exchange_with(office, folder)

    assert first
    assert folder.put("b/") == []
    assert folder.put("d/")


def test_looking_for_unused_pictures_opens_only_the_folders_that_are_there(office, folder):
    exchange_with(office, folder)

    listed = [path for name, path in folder.asked if name.startswith("list") and path[:2] == "b/"]

    assert len(listed) < 10
