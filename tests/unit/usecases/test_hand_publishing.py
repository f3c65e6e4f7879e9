"""Publishing by hand: the package, the rich text, the files; for accounts without an interface."""

import re

import msgspec
import pytest
from PIL import Image

from offices import COLUMN, Office
from workstation.document.writers.hand_list import crop_words
from workstation.domain import tree
from workstation.domain.content import Crop
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, new_block_id
from workstation.domain.photo_squares import square_of
from workstation.domain.tree_text import photos_used
from workstation.usecases.exporting import write_article
from workstation.usecases.hand_ins import HandIn
from workstation.usecases.hand_package import write_hand_package
from workstation.usecases.intake import take_in
from workstation.usecases.previewing import article_material
from workstation.usecases.rich_copy import rich_copy


@pytest.fixture
def office(tmp_path):
    office = Office(tmp_path)
    yield office
    office.close()


@pytest.fixture
def blobs(office):
    return office.boss.store.blobs


@pytest.fixture
def made(office, tmp_path):
    """An article with two photos and a follow card."""
    text = tmp_path / "稿.txt"
    text.write_text("主题党日\n【图1】\n第一段。\n【图2】\n第二段。", "utf-8")
    photos = []
    for number, shade in ((1, "#a33"), (2, "#3a3")):
        photo = tmp_path / f"图{number}.jpg"
        Image.new("RGB", (1200, 800), shade).save(photo)
        photos.append(photo)
    taken = take_in(office.boss, HandIn(text, tuple(photos)), column=COLUMN)
    made = article_material(office.boss, ArticleId(taken.article))
    card = tree.FollowCard(attrs=tree.FollowCardAttrs(id=new_block_id(), text="关注我们"))
    doc = tree.Doc((*made.content.doc.content, card))
    return made._replace(content=msgspec.structs.replace(made.content, doc=doc, digest="摘要。"))


def package(made, blobs, out, **more):
    return write_hand_package(made, blobs, out, **more)


def lose(blobs, made):
    """Take the first picture of the text off this PC."""
    photo = photos_used(made.content.doc)[0]
    blobs.path(made.content.pictures[photo].blob).unlink()


def test_a_package_holds_all_one_needs(made, blobs, tmp_path):
    told = package(made, blobs, tmp_path / "包")

    names = sorted(path.relative_to(told.folder).as_posix() for path in told.folder.rglob("*.*"))
    assert names == [
        "article.html", "cover-square.jpg", "cover-wide.jpg",
        "pictures/01.jpg", "pictures/02.jpg", "清单.txt",
    ]  # fmt: skip
    assert (told.pictures, told.absent) == (2, 0)


def test_the_page_shows_the_numbered_pictures_in_the_order_of_the_text(made, blobs, tmp_path):
    told = package(made, blobs, tmp_path / "包")

    html = (told.folder / "article.html").read_text("utf-8")

    assert re.findall(r'src="([^"]+)"', html) == ["pictures/01.jpg", "pictures/02.jpg"]


def test_the_list_names_fields_pictures_crops_and_what_is_done_by_hand(made, blobs, tmp_path):
    told = package(made, blobs, tmp_path / "包")

    listed = (told.folder / "清单.txt").read_text("utf-8-sig")

    assert "摘要（3 / 120 字）：摘要。" in listed
    assert "应有 2 张图片" in listed
    assert "公众号名片" in listed
    assert re.search(r"pic_crop_235_1：[\d.]+(_[\d.]+){3}", listed)
    assert len(re.findall(r"^□ (\d+)\.", listed, re.MULTILINE)) >= 6


def test_a_photo_that_stands_alone_and_in_a_grid_is_packed_whole_and_as_a_square(
    made, blobs, tmp_path
):
    content = made.content
    photo, other = photos_used(content.doc)
    one = tree.GroupPhoto(tree.GroupPhotoAttrs(new_block_id(), photo, alt="开场"))
    grid = tree.PhotoGroup(tree.PhotoGroupAttrs(new_block_id(), "grid"), (one,))
    pictures = {**content.pictures, square_of(photo): content.pictures[other]}
    doc = tree.Doc((grid, *content.doc.content))
    told = package(
        made._replace(content=msgspec.structs.replace(content, doc=doc, pictures=pictures)),
        blobs,
        tmp_path / "包",
    )

    html = (told.folder / "article.html").read_text("utf-8")
    listed = (told.folder / "清单.txt").read_text("utf-8-sig")

    shown = ["pictures/01.jpg", "pictures/02.jpg", "pictures/03.jpg"]
    assert re.findall(r'src="([^"]+)"', html) == shown
    assert "应有 3 张图片" in listed
    assert "01.jpg　开场\n02.jpg　开场\n03.jpg" in listed


def test_the_list_says_what_the_layout_check_found_and_where(made, blobs, tmp_path):
    told = package(made, blobs, tmp_path / "包")

    _, _, found = (told.folder / "清单.txt").read_text("utf-8-sig").partition("排版检查\n")

    lines = found.splitlines()
    assert len(lines) == told.faults == 2
    assert [line[:5] for line in lines] == ["图 01：", "图 02："]


def test_a_picture_that_is_not_here_is_told_by_its_number(made, blobs, tmp_path):
    lose(blobs, made)

    told = package(made, blobs, tmp_path / "包")

    assert told.absent == 1
    assert "01.jpg" in (told.folder / "清单.txt").read_text("utf-8-sig")


def test_a_folder_that_is_in_use_is_left_alone(made, blobs, tmp_path):
    used = tmp_path / "有东西"
    used.mkdir()
    (used / "别的.txt").write_text("别的", "utf-8")

    with pytest.raises(Refused, match="folder_in_use"):
        package(made, blobs, used)

    assert [path.name for path in used.iterdir()] == ["别的.txt"]


class Stopped(Exception):  # noqa: N818 - an ending, not an error
    """Somebody called the work off."""


def stop_at(step):
    def advance(done, _of):
        if done >= step:
            raise Stopped

    return advance


def test_a_package_that_is_called_off_leaves_nothing(made, blobs, tmp_path):
    out = tmp_path / "出" / "包"

    with pytest.raises(Stopped):
        package(made, blobs, out, advance=stop_at(1))

    assert not out.exists()
    assert not list(out.parent.iterdir())


def test_a_pdf_tells_how_far_it_is_and_stops_when_asked(made, blobs, tmp_path):
    out, told = tmp_path / "稿.pdf", []

    with pytest.raises(Stopped):
        write_article(made, blobs, "pdf", out, advance=stop_at(1))
    assert not out.exists()

    write_article(made, blobs, "pdf", out, advance=lambda *step: told.append(step))

    assert out.read_bytes().startswith(b"%PDF")
    assert told[0] == (0, 3)
    assert told[-1] == (3, 3)
    assert told == sorted(told)


def test_an_export_waits_for_a_picture_that_is_not_here(made, blobs, tmp_path):
    lose(blobs, made)

    with pytest.raises(Unavailable, match="blob_missing"):
        write_article(made, blobs, "pdf", tmp_path / "稿.pdf")


# --- copying ------------------------------------------------------------------------------------


def test_a_copy_holds_its_pictures_and_its_plain_text(made, blobs):
    copied = rich_copy(made, blobs)

    assert copied.html.count("data:image/jpeg;base64,") == 2
    assert copied.plain.startswith(made.content.title)
    assert "第二段。" in copied.plain
    assert "<" not in copied.plain


def test_a_copy_may_mark_the_places_of_pictures_instead(made, blobs):
    copied = rich_copy(made, blobs, "numbered")

    assert "<img" not in copied.html
    assert re.findall("【图 ([0-9]+)】", copied.html) == ["01", "02"]
    assert copied.html.count("<section") == copied.html.count("</section>")


def test_a_copy_marks_the_place_of_a_picture_that_is_not_here(made, blobs):
    lose(blobs, made)

    copied = rich_copy(made, blobs)

    assert copied.absent == 1
    assert "【图 01】" in copied.html


def test_crops_are_written_as_the_platform_wants_them():
    crop = Crop(left=1_250, top=0, right=10_000, bottom=9_999)

    assert crop_words(crop) == "0.125_0_1_0.9999"
