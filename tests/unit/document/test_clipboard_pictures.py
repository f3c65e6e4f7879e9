"""Of the files that pasted markup names, only what Word and WPS left for it is ever read."""

import os
from pathlib import Path, PureWindowsPath

import pytest
from clipboard_reading import codes, read
from office_pages import drawn

from workstation.document.readers import clipboard_pictures
from workstation.document.readers.clipboard_pictures import PICTURE_BYTES, TemporaryPictures
from workstation.domain import tree

WORD = "msohtmlclip1/01/clip_image001.png"


@pytest.fixture
def folder(tmp_path):
    """The temporary folder, with what Word and WPS leave in it and some files of others."""
    temporary = tmp_path / "临时 文件夹"
    for name in (WORD, "ksohtml1028/wps1.jpg", "wps-wanglei/ksohtml/wpsAb3.png", "own/photo.png"):
        path = temporary / name
        path.parent.mkdir(parents=True)
        path.write_bytes(drawn())
    return temporary


def finder(folder, is_picture=lambda data: data.startswith(b"\xff\xd8")):
    return TemporaryPictures(folder, is_picture)


def address(path):
    return f"file://{path.as_posix()}"


@pytest.mark.parametrize(
    "name", [WORD, "ksohtml1028/wps1.jpg", "wps-wanglei/ksohtml/wpsAb3.png", WORD.upper().lower()]
)
def test_what_word_and_wps_left_is_found(folder, name):
    assert finder(folder).find(address(folder / name)) == drawn()


@pytest.mark.parametrize("form", ["file:{}", "file://{}", "file:///{}", "file://localhost{}"])
def test_both_programs_write_addresses_in_their_own_way(folder, form):
    assert finder(folder).find(form.format((folder / WORD).as_posix())) == drawn()


def test_a_path_with_signs_for_its_letters_is_understood(folder):
    from urllib.parse import quote  # noqa: PLC0415 - this test alone

    assert finder(folder).find(f"file://{quote((folder / WORD).as_posix())}") == drawn()


@pytest.mark.parametrize(
    "name",
    [
        "own/photo.png",
        "msohtmlclip1/01/clip_image001.png/../../../own/photo.png",
        "msohtmlclip1/../own/photo.png",
        "msohtmlclip1/01/secret.png",
        "msohtmlclip1/clip_image001.png",
        "deeper/msohtmlclip1/01/clip_image001.png",
        "msohtmlclip1/01/clip_image001.png\0.txt",
        "msohtmlclip1/01/clip_image001.png:stream",
        "msohtmlclip1/01/clip_image001.emz",
        "ksohtml/passwd.png",
    ],
)
def test_no_other_file_of_the_folder_is_touched(folder, name, monkeypatch):
    monkeypatch.setattr(clipboard_pictures, "_read", pytest.fail)

    assert finder(folder).find(f"file://{folder.as_posix()}/{name}") is None


@pytest.mark.parametrize(
    "source",
    [
        "file:///etc/passwd",
        "/etc/passwd",
        "file:///etc/msohtmlclip1/01/clip_image001.png",
        "file://evil.example/tmp/msohtmlclip1/01/clip_image001.png",
        "\\\\evil.example\\tmp\\msohtmlclip1\\01\\clip_image001.png",
        "https://evil.example/msohtmlclip1/01/clip_image001.png",
        "data:image/png;base64,AAAA",
        "file:",
        "",
        "file://" + "/" * 5_000,
    ],
)
def test_nothing_outside_the_folder_is_touched(folder, source, monkeypatch):
    monkeypatch.setattr(clipboard_pictures, "_read", pytest.fail)

    assert finder(folder).find(source) is None


@pytest.mark.parametrize("linked", ["msohtmlclip1", "msohtmlclip1/01", WORD])
def test_no_link_is_followed_out_of_the_folder(folder, tmp_path, linked):
    secret = tmp_path / "elsewhere"
    (folder / linked).rename(secret)
    (folder / linked).symlink_to(secret)

    assert finder(folder).find(address(folder / WORD)) is None


def test_what_is_too_large_is_not_read(folder):
    with (folder / WORD).open("wb") as file:
        file.write(b"\xff\xd8\xff")
        file.truncate(PICTURE_BYTES + 1)

    assert finder(folder).find(address(folder / WORD)) is None


def test_all_pictures_together_are_bounded(folder, monkeypatch):
    monkeypatch.setattr(clipboard_pictures, "TOTAL_BYTES", len(drawn()) + 10)
    found = finder(folder)

    assert found.find(address(folder / WORD)) is not None
    assert found.find(address(folder / "ksohtml1028/wps1.jpg")) is None


def test_what_is_no_picture_stays_where_it_is(folder):
    (folder / WORD).write_text("the password is …", "utf-8")

    assert finder(folder).find(address(folder / WORD)) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(folder):
    (folder / WORD).unlink()
    os.mkfifo(folder / WORD)

    assert finder(folder).find(address(folder / WORD)) is None


def test_a_missing_file_is_no_fault(folder):
    (folder / WORD).unlink()

    assert finder(folder).find(address(folder / WORD)) is None


class WindowsFolder:
    """A temporary folder of Windows, for the letters of its paths alone."""

    drive = "C:"

    def __init__(self):
        self.parts = PureWindowsPath("C:/Users/WANGLE~1/AppData/Local/Temp").parts

    def resolve(self):
        return self


@pytest.mark.parametrize(
    ("source", "inner"),
    [
        ("file:///C:/Users/WANGLE~1/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg", True),
        ("file:///C:\\Users\\wangle~1\\AppData\\Local\\Temp\\ksohtml10284\\wps1.jpg", True),
        ("file://C:/Users/WANGLE~1/AppData/Local/Temp/ksohtml/wps1.jpg", True),
        ("file:///D:/Users/WANGLE~1/AppData/Local/Temp/ksohtml/wps1.jpg", False),
        ("file:////server/Users/WANGLE~1/AppData/Local/Temp/ksohtml/wps1.jpg", False),
        ("file://server/C:/Users/WANGLE~1/AppData/Local/Temp/ksohtml/wps1.jpg", False),
        ("file:///C:/Users/WANGLE~1/AppData/Local/Temp/../Temp/ksohtml/wps1.jpg", False),
        ("file:///C:/Users/WANGLE~1/Desktop/ksohtml/wps1.jpg", False),
        ("file://///?/C:/Users/WANGLE~1/AppData/Local/Temp/ksohtml/wps1.jpg", False),
    ],
)
def test_paths_of_windows_are_told_by_their_letters(source, inner, monkeypatch):
    monkeypatch.setattr(clipboard_pictures, "PurePath", PureWindowsPath)

    assert (TemporaryPictures(WindowsFolder(), bool)._inner(source) is not None) == inner


def test_pictures_come_with_the_words_around_them(folder):
    html = f'<p>前</p><p><img src="{address(folder / WORD)}"></p><p>图为现场</p><img src="https://x/1">'

    pasted = read(html, picture=finder(folder).find)

    (image,) = (block for block in pasted.blocks if isinstance(block, tree.Image))
    assert image.content[0].text == "图为现场"
    assert [picture.data for picture in pasted.pictures] == [drawn()]
    assert codes(pasted) == {"picture_linked"}


def test_a_picture_written_into_the_markup_may_be_large():
    import base64  # noqa: PLC0415 - this test alone

    data = b"\xff\xd8\xff" + b"\0" * 12_000_000
    html = f'<p>文</p><img src="data:image/jpeg;base64,{base64.b64encode(data).decode()}">'

    pasted = read(html)

    assert [picture.data for picture in pasted.pictures] == [data]


def test_a_lone_picture_is_taken_from_the_clipboard_and_not_from_the_web():
    pasted = read('<img src="https://x.example/1.png">', images=(drawn,))

    assert pasted.source == "picture"
    assert [picture.data for picture in pasted.pictures] == [drawn()]


def test_words_win_over_the_picture_that_a_spreadsheet_makes_of_them():
    pasted = read("<table><tr><td>甲</td><td>乙</td></tr></table>", images=(drawn,))

    assert pasted.pictures == ()
    assert isinstance(pasted.blocks[0], tree.Table)


def test_the_folder_itself_may_be_reached_through_a_link(folder, tmp_path):
    (tmp_path / "tmp").symlink_to(folder)

    assert finder(Path(tmp_path / "tmp")).find(address(folder / WORD)) == drawn()
    assert finder(Path(tmp_path / "tmp")).find(address(tmp_path / "tmp" / WORD)) == drawn()
