"""Which program mirrors a folder: by marks, by settings, by names, and not by chance."""

import json
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from workstation.sync.mirrors import Mirror, dropbox_places, mirror_of

HOME = PureWindowsPath(r"C:\Users\李文静")


def told(folder, *there, environment=None, dropbox=()):
    return mirror_of(
        folder,
        is_there=lambda path: path in there,
        environment=environment or {},
        dropbox=dropbox,
    )


@pytest.mark.parametrize(
    ("mark", "program"),
    [
        (".stfolder", "syncthing"),
        (".dropbox.cache", "dropbox"),
        (".nextcloudsync.log", "nextcloud"),
    ],
)
@pytest.mark.parametrize("depth", ["", "党建/共享", "共享"])
def test_what_a_program_leaves_at_its_top_betrays_it(mark, program, depth):
    top = PurePosixPath("/srv/data")

    found = told(top / depth, top / mark)

    assert found == Mirror(program, "/srv/data")


@pytest.mark.parametrize(
    ("folder", "program", "top"),
    [
        (r"OneDrive\党建", "onedrive", "OneDrive"),
        (r"OneDrive - 海岚产业园区\党建", "onedrive", "OneDrive - 海岚产业园区"),
        (r"Nutstore\1\我的坚果云\党建", "nutstore", r"Nutstore\1\我的坚果云"),
        (r"Nutstore Files\党建", "nutstore", "Nutstore Files"),
        (r"我的坚果云", "nutstore", "我的坚果云"),
        (r"Dropbox\党建", "dropbox", "Dropbox"),
        (r"BaiduSyncdisk", "baidu", "BaiduSyncdisk"),
        (r"WPS云盘\共享", "wps", "WPS云盘"),
    ],
)
def test_the_names_programs_give_their_folders_betray_them(folder, program, top):
    assert told(HOME / folder) == Mirror(program, str(HOME / top))


@pytest.mark.parametrize(
    "folder",
    [
        PureWindowsPath(r"\\nas\党群\共享"),
        PureWindowsPath(r"D:\Dropboxes\共享"),
        PureWindowsPath(r"D:\关于OneDrive的稿件"),
        PurePosixPath("/srv/onedriver/share"),
    ],
)
def test_an_ordinary_folder_is_no_mirror(folder):
    assert told(folder) is None


def test_onedrive_is_found_wherever_it_was_moved_to():
    at = PureWindowsPath(r"E:\云盘\党建\共享")

    found = told(at, environment={"OneDriveCommercial": "e:\\云盘\\"})

    assert found == Mirror("onedrive", r"E:\云盘")


def test_dropbox_is_found_wherever_its_own_note_says(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / "info.json").write_text(
        json.dumps({"personal": {"path": "/data/box", "host": 1}, "business": {"path": 3}})
    )

    places = dropbox_places(tmp_path, tmp_path / "none")

    assert told(PurePosixPath("/data/box/share"), dropbox=places) == Mirror("dropbox", "/data/box")
    assert told(PurePosixPath("/data/boxes"), dropbox=places) is None


@pytest.mark.parametrize("note", ["", "[]", "{", "null", '"x"', "[" * 50_000, '{"a": []}'])
def test_a_note_of_dropbox_that_says_nothing_is_no_trouble(tmp_path, note):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / "info.json").write_text(note)

    assert dropbox_places(tmp_path) == ()
