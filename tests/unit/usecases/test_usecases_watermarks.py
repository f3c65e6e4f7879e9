"""The office's watermarks: offered to everybody, put on pictures, kept by photos that bear them."""

import io

import pytest
from PIL import Image, ImageChops

from workstation.domain.errors import Refused
from workstation.gallery.recipes import Mark, Recipe
from workstation.gallery.watermarks import Watermark
from workstation.usecases.finished_pictures import published_picture
from workstation.usecases.office import set_register
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import list_photos, set_photos
from workstation.usecases.photo_recipes import edit_photos
from workstation.usecases.watermarks import (
    add_watermark,
    list_watermarks,
    remove_watermark,
    stamp_for,
    stamp_named,
)


def picture_bytes(colour="navy", size=(600, 400), kind="JPEG", mode="RGB"):
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind)
    return out.getvalue()


def logo_bytes():
    logo = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    logo.paste((255, 0, 0, 255), (25, 25, 75, 75))
    out = io.BytesIO()
    logo.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def photo(office):
    return import_sources(office.boss, [Source("a.jpg", picture_bytes)], "篮球赛").photos[0]


@pytest.fixture
def logo(office):
    return import_sources(office.boss, [Source("l.png", logo_bytes)], "标识").photos[0]


def finished(desk, photo):
    data = desk.store.blobs.read(published_picture(desk, photo).blob)
    return Image.open(io.BytesIO(data)).convert("RGB")


def touched(desk, photo):
    """The box of a finished picture in which it is no longer navy."""
    made = finished(desk, photo)
    plain = Image.new("RGB", made.size, "navy")
    seen = ImageChops.difference(made, plain).convert("L").point(lambda v: 255 * (v > 40))
    return seen.getbbox()


def test_the_offices_name_is_there_without_setting_up(office):
    [one] = list_watermarks(office.boss)

    assert (one.id, one.words, one.own) == ("office", "海岚党群工作部", False)


def test_the_offices_name_stands_in_the_corner_that_was_asked_for(office, photo):
    edit_photos(office.boss, [photo], '{"mark":{"corner":"top-left","template":"office"}}')

    left, top, right, bottom = touched(office.boss, photo)

    assert left < 30
    assert top < 30
    assert right < 300
    assert bottom < 60


def test_a_logo_lets_through_what_is_behind_it(office, photo, logo):
    name = add_watermark(office.boss, "徽标", Watermark(photo=logo, height=25, opacity=100))
    edit_photos(office.boss, [photo], f'{{"mark":{{"template":"{name}"}}}}')

    left, top, right, bottom = touched(office.boss, photo)

    # A quarter of 400 pixels, of which the middle half is red.
    assert (right - left, bottom - top) == (pytest.approx(50, abs=4), pytest.approx(50, abs=4))
    assert (
        finished(office.boss, photo).getpixel(((left + right) // 2, (top + bottom) // 2))[0] > 240
    )


def test_a_logo_is_picked_so_that_colleagues_get_it(office, logo):
    add_watermark(office.boss, "徽标", Watermark(photo=logo))
    colleague = office.join("王磊", ("editor",))
    office.settle()

    assert next(one for one in list_photos(office.boss) if one.id == logo).pick == "pick"
    assert [one.title for one in list_watermarks(colleague)] == ["海岚党群工作部", "徽标"]
    name = list_watermarks(colleague)[1].id
    assert stamp_named(colleague, name).logo


def test_who_shows_people_without_consent_is_no_logo(office, logo):
    set_photos(office.boss, [logo], consent="minor")

    with pytest.raises(Refused, match="photos_not_cleared"):
        add_watermark(office.boss, "徽标", Watermark(photo=logo))


def test_a_removed_watermark_is_offered_no_more_and_stays_on_photos(office, photo):
    name = add_watermark(office.boss, "篮球赛", Watermark(words="同心杯篮球赛"))
    edit_photos(office.boss, [photo], f'{{"mark":{{"template":"{name}"}}}}')
    before = published_picture(office.boss, photo)

    remove_watermark(office.boss, "篮球赛")

    assert [one.id for one in list_watermarks(office.boss)] == ["office"]
    assert published_picture(office.boss, photo) == before
    with pytest.raises(Refused, match="unknown_watermark"):
        remove_watermark(office.boss, "office")


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (Watermark(), "bad_watermark"),
        (Watermark(words="一" * 41), "bad_watermark"),
        (Watermark(words="甲", opacity=400), "bad_watermark"),
        (Watermark(words="甲\u202e乙"), "bad_watermark"),
        (Watermark(words="联系人 13800138000"), "blocked_by_findings"),
        (Watermark(photo="nowhere"), "not_found"),
    ],
)
def test_what_is_no_watermark_is_refused(office, template, code):
    with pytest.raises(Refused, match=code):
        add_watermark(office.boss, "试", template)

    assert len(list_watermarks(office.boss)) == 1


def test_a_watermark_has_a_name_of_its_own(office):
    add_watermark(office.boss, "篮球赛", Watermark(words="同心杯"))

    for title in ("篮球赛", "海岚党群工作部"):
        with pytest.raises(Refused, match="name_taken"):
            add_watermark(office.boss, title, Watermark(words="另一个"))


def test_only_who_composes_makes_watermarks(office):
    other = office.join("赵敏", ("liaison",), branch="工程建设党支部")
    office.settle()

    with pytest.raises(Refused, match="not_allowed"):
        add_watermark(other, "甲", Watermark(words="乙"))


def test_what_somebody_wrote_into_the_folder_is_no_watermark_by_itself(office):
    with office.boss.change() as change:
        set_register(change, "watermark/abc", "look", words='{"words":"","height":9000}')

    assert [one.id for one in list_watermarks(office.boss)] == ["office"]
    assert stamp_for(office.boss, Recipe(mark=Mark("abc"))) is None
