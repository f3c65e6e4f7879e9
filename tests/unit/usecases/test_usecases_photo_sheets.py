"""Sheets, picture messages, and the order of picks."""

import io

import pytest
from library_scenes import photo_bytes
from PIL import Image

from offices import write
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.gallery.traces import has_private_metadata
from workstation.usecases.albums import describe_album, find_album
from workstation.usecases.arranging import article_arranged, insert_arranged, proposed
from workstation.usecases.listing import content_in_hand
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import list_photos, order_picks, photos_named, set_photos
from workstation.usecases.photo_sheets import make_sheets
from workstation.usecases.picture_messages import write_picture_message
from workstation.usecases.withdrawing_consent import withdraw_consent

ALBUM = "手抄党章"
SIZES = [(640, 480), (480, 640), (640, 480), (900, 400)]


@pytest.fixture
def photos(office):
    sources = [
        Source(f"{n}.jpg", lambda n=n, size=size: photo_bytes(n, size))
        for n, size in enumerate(SIZES)
    ]
    return import_sources(office.boss, sources, ALBUM).photos


def pixels(office, photo):
    (one,) = photos_named(office.boss, [photo])
    return Image.open(io.BytesIO(office.boss.store.blobs.read(one.master)))


@pytest.mark.parametrize("kind", ["collage", "contact", "long"])
def test_a_sheet_is_a_photo_of_the_album(office, photos, kind):
    made = make_sheets(office.boss, photos, kind)

    assert {one.album for one in photos_named(office.boss, made.photos)} == {ALBUM}
    assert len(list_photos(office.boss, ALBUM)) == len(photos) + len(made.photos)
    for one in made.photos:
        assert not has_private_metadata(office.boss.store.blobs.read(
            photos_named(office.boss, [one])[0].master))  # fmt: skip


def test_a_collage_shows_every_photo_whole(office, photos):
    (sheet,) = make_sheets(office.boss, photos, "collage").photos

    picture = pixels(office, sheet).convert("RGB")
    colours = {Image.open(io.BytesIO(photo_bytes(n, size))).convert("RGB").getpixel((5, 5))
               for n, size in enumerate(SIZES)}  # fmt: skip
    seen = {picture.getpixel((x, y)) for x in range(0, picture.width, 8)
            for y in range(0, picture.height, 8)}  # fmt: skip
    near = [any(max(abs(a - b) for a, b in zip(one, other, strict=True)) < 6 for other in seen)
            for one in colours]  # fmt: skip
    assert all(near)


def test_a_long_image_comes_in_pieces_that_stay_whole(office, photos):
    made = make_sheets(office.boss, photos, "long").photos

    heights = [pixels(office, one).height for one in made]
    assert len(made) > 1
    assert max(heights) <= 1_440
    assert sum(heights) == sum(round(1_080 * h / w) for w, h in SIZES) + 3 * 12


def test_a_sheet_says_what_all_its_photos_say(office, photos):
    album = find_album(office.boss, ALBUM)
    describe_album(office.boss, album, consent="group", event="手抄党章")
    set_photos(office.boss, photos[:1], credit="周洋", caption="甲", leaders=True)
    set_photos(office.boss, photos[1:], credit="李强")

    (sheet,) = make_sheets(office.boss, photos, "collage").photos

    (one,) = photos_named(office.boss, [sheet])
    assert (one.credit, one.caption, one.consent, one.event, one.leaders) == (
        "周洋、李强", "", "group", "手抄党章", True,
    )  # fmt: skip


def test_what_may_not_be_shown_goes_on_no_sheet(office, photos):
    set_photos(office.boss, photos[1:2], consent="minor")

    with pytest.raises(Refused, match="photos_not_cleared"):
        make_sheets(office.boss, photos, "collage")


def test_withdrawing_takes_the_sheets_too(office, photos):
    (sheet,) = make_sheets(office.boss, photos, "collage").photos

    done = withdraw_consent(office.boss, photos[:1])

    assert done.sheets == (sheet,)
    assert photos_named(office.boss, [sheet])[0].place == "purged"
    assert photos_named(office.boss, photos[1:2])[0].place == "here"


@pytest.mark.parametrize("count", [1, 3])
def test_before_and_after_are_two(office, photos, count):
    with pytest.raises(Refused, match="pair_of_two"):
        make_sheets(office.boss, photos[:count], "pair")


@pytest.mark.parametrize(("arrangement", "kind"), [("pair", tree.Image), ("long", tree.PhotoGroup)])
def test_sheets_go_into_the_article_in_one_act(office, photos, arrangement, kind):
    article = write(office.boss, "上午九点。")[0]

    insert_arranged(office.boss, article, photos[:2], arrangement)

    blocks = content_in_hand(office.boss, article).doc.content
    assert any(isinstance(one, kind) for one in blocks)


def test_three_columns_make_a_new_article(office, photos):
    made = article_arranged(office.boss, photos[:3], "three", column="yaoqing", title="手抄党章")

    blocks = content_in_hand(office.boss, made.article).doc.content
    group = next(one for one in blocks if isinstance(one, tree.PhotoGroup))
    assert (group.attrs.layout, group.attrs.columns) == ("columns", 3)


def test_fitting_rows_are_proposed_where_shapes_differ():
    assert proposed([1.5, 1.5, 0.66], "grid") == ("three", "shapes")
    assert proposed([1.5, 1.5, 1.33], "grid") is None
    assert proposed([1.5, 0.66, 1.5], "full") is None
    assert proposed([1.5, 0.66, 1.5], "columns") is None
    assert proposed([1.5, 0.66], "grid") is None
    assert proposed([], "grid") is None


def test_rows_are_proposed_where_a_square_would_cut_a_group():
    assert proposed([1.5, 1.5, 1.5], "grid", 4) == ("columns", "faces")
    assert proposed([1.5, 0.66, 1.5], "grid", 9) == ("columns", "faces")
    assert proposed([1.5], "grid", 4) is None
    assert proposed([1.5, 1.5, 1.5], "grid", 3) is None
    assert proposed([1.5, 1.5, 1.5], "slide", 30) is None


def test_a_picture_message_is_numbered_files(office, photos, tmp_path):
    set_photos(office.boss, photos[:1], caption="第一页", credit="周洋")

    done = write_picture_message(office.boss, photos[::-1], tmp_path / "out")

    names = sorted(one.name for one in (tmp_path / "out").iterdir())
    assert names == ["01.jpg", "02.jpg", "03.jpg", "04.jpg", "图说.txt"]
    assert (tmp_path / "out" / "图说.txt").read_text("utf-8").splitlines()[3] == (
        "04 第一页（周洋 摄）"
    )
    with Image.open(done.files[0]) as first:
        assert first.size == (900, 400)


def test_a_picture_message_takes_twenty(office, photos, tmp_path):
    many = [f"{n}" for n in range(21)]

    with pytest.raises(Refused, match="too_many_photos"):
        write_picture_message(office.boss, many, tmp_path)
    with pytest.raises(Refused, match="no_photos"):
        write_picture_message(office.boss, [], tmp_path)


def test_picks_are_put_in_another_order(office, photos):
    for one in photos:
        set_photos(office.boss, [one], pick="pick")
    wanted = [photos[2], photos[0], photos[3], photos[1]]

    order_picks(office.boss, wanted)

    listed = sorted(list_photos(office.boss), key=lambda one: one.picked)
    assert [one.id for one in listed] == wanted


def test_what_is_not_picked_stays_so(office, photos):
    set_photos(office.boss, photos[:2], pick="pick")

    order_picks(office.boss, [photos[3], photos[1], photos[0]])

    assert photos_named(office.boss, photos[3:])[0].pick == "none"
