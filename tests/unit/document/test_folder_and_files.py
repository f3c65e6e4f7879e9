import errno
import os
from pathlib import Path

import pytest
from trees import content_of

from workstation.document.readers import folder as folder_module
from workstation.document.readers.folder import read_folder
from workstation.document.readers.pick import read_file, sniff
from workstation.document.readers.text import read_text
from workstation.document.writers.markdown import write_markdown
from workstation.domain import tree
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import block_text, plain_text

JPEG = b"\xff\xd8\xff and more"


@pytest.fixture
def handed_in(tmp_path):
    """A folder as a liaison hands it in."""

    def lay(**files):
        for name, data in files.items():
            path = tmp_path / name.replace("__", ".")
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        return tmp_path

    return lay


def read(path):
    return read_file(path, new_id=new_block_id)


def refusal(path):
    with pytest.raises(Refused) as refused:
        read(path)
    return refused.value


def images(imported):
    data = {picture.key: picture.data for picture in imported.pictures}
    return [data[b.attrs.photo] for b in imported.doc.content if isinstance(b, tree.Image)]


# --- folders -------------------------------------------------------------------------------------


def test_a_folder_holds_one_text_and_its_photos_in_the_order_people_count(handed_in):
    path = handed_in(体会__txt="正文", 图10__jpg=b"ten", 图2__jpg=b"two", 视频__mp4=b"film")

    found = read_folder(path)

    assert found.text.name == "体会.txt"
    assert list(found.photos) == ["图2.jpg", "图10.jpg"]
    assert found.ignored == ("视频.mp4",)


def test_temporary_and_hidden_files_do_not_count(handed_in):
    path = handed_in(
        **{"体会__txt": "正文", "~$体会__docx": "", "__DS_Store": "", "a__jpg__tmp": ""}
    )

    found = read_folder(path)

    assert (found.text.name, found.photos, found.ignored) == ("体会.txt", {}, ())


def test_a_link_out_of_the_folder_does_not_count(handed_in, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "工资表.jpg"
    secret.write_bytes(JPEG)
    path = handed_in(体会__txt="正文")
    try:
        (path / "图1.jpg").symlink_to(secret)
    except OSError as error:
        pytest.skip(f"this account may not make links: {os.strerror(error.errno or errno.EPERM)}")

    assert read_folder(path).photos == {}


def test_a_folder_with_two_texts_names_both(handed_in):
    refused = refusal(handed_in(甲__docx="x", 乙__md="y"))

    assert refused.code == "several_texts"
    assert sorted(refused.details["names"]) == ["乙.md", "甲.docx"]


def test_a_folder_of_photos_only_has_no_text(handed_in):
    assert refusal(handed_in(图1__jpg=JPEG)).code == "no_text"


def test_a_folder_of_too_many_files_is_refused(handed_in, monkeypatch):
    monkeypatch.setattr(folder_module, "ENTRY_LIMIT", 2)

    assert refusal(handed_in(甲__txt="x", 一__jpg="1", 二__jpg="2")).code == "too_many_files"


def test_photos_beyond_all_size_are_refused(handed_in, monkeypatch):
    monkeypatch.setattr(folder_module, "TOTAL_BYTES", 5)

    assert refusal(handed_in(甲__txt="x", 一__jpg="123", 二__jpg="123")).code == "file_too_large"


def test_a_missing_file_is_refused_by_name(tmp_path):
    refused = refusal(tmp_path / "没有.docx")

    assert (refused.code, refused.details["kind"]) == ("not_found", "file")


def test_a_file_that_cannot_be_read_may_be_tried_again(tmp_path, monkeypatch):
    def broken(_self, _mode):
        raise PermissionError(errno.EACCES, "locked by another program")

    monkeypatch.setattr(Path, "open", broken)

    with pytest.raises(Unavailable) as unavailable:
        read(tmp_path / "占用.txt")
    assert unavailable.value.code == "cannot_read"


# --- what a file is ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"PK\x03\x04rest", "a.txt", "word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", "word"),
        (b"<html><body>", "a.doc", "html"),
        ("<!DOCTYPE html>".encode("utf-16"), "a.txt", "html"),
        (b"text", "a.md", "markdown"),
        (b"text", "a", "text"),
    ],
)
def test_first_bytes_count_for_more_than_the_name(data, name, kind):
    assert sniff(data, name) == kind


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"{\\rtf1", "a.doc", "rtf"),
        (b"%PDF-1.7", "a.docx", "pdf"),
        (JPEG, "a.txt", "picture"),
        (b"MIME-Version: 1.0", "a.doc", "mht"),
        (b"text", "a.xlsx", "xlsx"),
    ],
)
def test_what_the_newsroom_cannot_read_is_named(tmp_path, data, name, kind):
    (tmp_path / name).write_bytes(data)

    refused = refusal(tmp_path / name)

    assert (refused.code, refused.details["kind"]) == ("unsupported_format", kind)


def test_an_empty_file_is_refused(tmp_path):
    (tmp_path / "a.md").write_bytes(b"\n\n")

    assert refusal(tmp_path / "a.md").code == "empty_file"


# --- photos beside the text ----------------------------------------------------------------------


def test_photos_go_where_the_text_names_them_and_the_rest_to_the_end(handed_in):
    path = handed_in(
        体会__txt="会审间隙，讲了一堂党课。【图2】\n问一问自己。",
        图1__jpg=b"one",
        图2__jpg=b"two",
    )

    imported = read(path)

    kinds = [type(block).__name__ for block in imported.doc.content]
    assert kinds == ["Paragraph", "Image", "Paragraph", "Image"]
    assert images(imported) == [b"two", b"one"]
    assert [loss.code for loss in imported.warnings] == ["photo_unplaced"]


def test_a_marker_without_a_photo_stays_in_the_text(handed_in):
    imported = read(handed_in(体会__txt="党课【图3】现场", 图1__jpg=b"one"))

    assert block_text(imported.doc.content[0]) == "党课【图3】现场"
    assert "marker_without_photo" in [loss.code for loss in imported.warnings]


def test_a_markdown_text_shows_the_photos_it_names_once(handed_in):
    imported = read(handed_in(稿__md="# 题\n\n![图](图1.jpg)\n\n正文", 图1__jpg=b"one"))

    assert images(imported) == [b"one"]
    assert imported.warnings == ()


def test_a_page_finds_the_pictures_saved_with_it(tmp_path):
    (tmp_path / "简报.files").mkdir()
    (tmp_path / "简报.files" / "image001.jpg").write_bytes(JPEG)
    source = "file:///C:/Users/x/简报.files/image001.jpg"
    (tmp_path / "简报.htm").write_text(f"<p>文</p><img src='{source}'>", encoding="utf-8")

    assert images(read(tmp_path / "简报.htm")) == [JPEG]


@pytest.mark.parametrize("source", ["../秘密.jpg", "/秘密.jpg", "..\\秘密.jpg", "a/../../秘密.jpg"])
def test_a_text_cannot_fetch_pictures_from_elsewhere(tmp_path, source):
    inside = tmp_path / "稿件"
    inside.mkdir()
    (tmp_path / "秘密.jpg").write_bytes(JPEG)
    (inside / "稿.html").write_text(f"<p>文</p><img src='{source}'>", encoding="utf-8")

    imported = read(inside / "稿.html")

    assert imported.pictures == ()
    assert "picture_missing" in [loss.code for loss in imported.warnings]


def test_an_exported_article_with_its_pictures_can_be_imported_again(tmp_path):
    photo = tree.Image(tree.ImageAttrs("a" * 12, "p1"), (tree.Text("图为现场"),))
    text = write_markdown(
        content_of(tree.Doc((photo,)), title="雨夜里的灯"), picture_path="稿.files/{}.jpg".format
    )
    (tmp_path / "稿.files").mkdir()
    (tmp_path / "稿.files" / "p1.jpg").write_bytes(JPEG)
    (tmp_path / "稿.md").write_text(text, encoding="utf-8")

    imported = read(tmp_path / "稿.md")

    assert imported.title == "雨夜里的灯"
    assert images(imported) == [JPEG]


# --- plain text ----------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_a_text_is_read_in_the_encoding_it_was_saved_in(encoding):
    data = "值班灯\r\n\r\n入汛以来 A1，灯一直亮着。\r\n".encode(encoding)

    imported = read_text(data, name="稿.txt", new_id=new_block_id)

    assert imported.title == "值班灯"
    assert plain_text(imported.doc) == "入汛以来 A1，灯一直亮着。"


def test_a_first_line_without_a_blank_one_behind_it_is_no_title():
    imported = read_text("第一行\n第二行".encode(), name="稿.txt", new_id=new_block_id)

    assert imported.title == ""
    assert plain_text(imported.doc) == "第一行\n第二行"


def test_bytes_that_are_no_text_leave_a_warning():
    imported = read_text("党员".encode() + b"\xff\xff\x81", name="稿.txt", new_id=new_block_id)

    assert [loss.code for loss in imported.warnings] == ["undecodable_text"]


def test_an_oversized_text_is_refused():
    with pytest.raises(Refused) as refused:
        read_text(b"x" * 5_000_001, name="稿.txt", new_id=new_block_id)

    assert refused.value.code == "file_too_large"
