"""Photos into articles, and out as files."""

import pytest
from library_scenes import photo_bytes
from PIL import Image

from offices import write
from workstation.domain import tree
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.photo_blocks import Chosen, photo_block, with_block
from workstation.gallery.traces import has_private_metadata
from workstation.usecases.listing import content_in_hand
from workstation.usecases.photo_export import export_photo
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import article_from_photos, insert_photos
from workstation.usecases.photo_library import list_photos, set_photos
from workstation.usecases.reviewing import submit_article


@pytest.fixture
def photos(office):
    sources = [Source(f"{n}.jpg", lambda n=n: photo_bytes(n, (640, 480))) for n in range(9)]
    return import_sources(office.boss, sources, "篮球赛").photos


@pytest.fixture
def article(office):
    return write(office.boss, "上午九点，比赛开始。", "下午四点，比赛结束。")[0]


def group_in(desk, article):
    return next(
        one
        for one in content_in_hand(desk, article).doc.content
        if isinstance(one, tree.PhotoGroup)
    )


def test_nine_photos_become_a_grid_in_the_order_they_were_chosen(office, photos, article):
    chosen = photos[::-1]

    insert_photos(office.boss, article, chosen, layout="grid")

    group = group_in(office.boss, article)
    assert tuple(one.attrs.photo for one in group.content) == chosen
    assert (group.attrs.layout, group.attrs.columns) == ("grid", 3)


def test_captions_and_credits_come_along(office, photos, article):
    set_photos(office.boss, photos[:1], caption="决赛最后一攻", credit="周洋")

    insert_photos(office.boss, article, photos[:2], layout="slide")

    one, other = group_in(office.boss, article).content
    assert (one.content[0].text, one.attrs.credit) == ("决赛最后一攻", "周洋")
    assert (other.content, other.attrs.credit) == ((), "")


def test_photos_stand_before_the_sign_off(office, photos, article):
    insert_photos(office.boss, article, photos, layout="full")

    kinds = [type(one).__name__ for one in content_in_hand(office.boss, article).doc.content]
    assert kinds == ["Banner", "Paragraph", "Paragraph", "PhotoGroup", "SignOff"]


def test_photos_stand_behind_the_block_that_was_named(office, photos, article):
    first = content_in_hand(office.boss, article).doc.content[1].attrs.id

    insert_photos(office.boss, article, photos[:1], layout="grid", after=first)

    kinds = [type(one).__name__ for one in content_in_hand(office.boss, article).doc.content]
    assert kinds == ["Banner", "Paragraph", "Image", "Paragraph", "SignOff"]


def test_inserted_photos_count_as_picked(office, photos, article):
    insert_photos(office.boss, article, photos[:3], layout="grid")

    assert {one.pick for one in list_photos(office.boss) if one.id in photos[:3]} == {"pick"}


def test_a_photo_that_is_there_already_is_not_shown_twice(office, photos, article):
    insert_photos(office.boss, article, photos[:2], layout="grid")

    done = insert_photos(office.boss, article, photos[:3], layout="grid")

    assert (done.photos, done.skipped) == ((photos[2],), photos[:2])


def test_when_all_are_there_already_nothing_is_saved(office, photos, article):
    saved = insert_photos(office.boss, article, photos[:2], layout="grid")

    with pytest.raises(Refused, match="photos_already_there"):
        insert_photos(office.boss, article, photos[:2], layout="columns")

    assert office.boss.standing(article).head == saved.revision


@pytest.mark.parametrize("consent", ["minor", "visit", "none"])
def test_what_nothing_allows_showing_goes_into_no_article(office, photos, article, consent):
    set_photos(office.boss, photos[:1], consent=consent)
    before = office.boss.standing(article).head

    with pytest.raises(Refused, match="photos_not_cleared"):
        insert_photos(office.boss, article, photos, layout="grid")

    assert office.boss.standing(article).head == before


def test_no_photo_and_an_unknown_one_are_refused(office, article):
    with pytest.raises(Refused, match="no_photos"):
        insert_photos(office.boss, article, [], layout="grid")
    with pytest.raises(Refused, match="not_found"):
        insert_photos(office.boss, article, ["abc"], layout="grid")


def test_a_photo_still_on_its_way_goes_into_no_article(office, photos, article):
    office.boss.store.blobs.remove(list_photos(office.boss)[0].master)

    with pytest.raises(Unavailable, match="blob_missing"):
        insert_photos(office.boss, article, photos, layout="grid")


def test_an_article_under_review_becomes_a_draft_again(office, photos, article):
    submit_article(office.boss, article)

    insert_photos(office.boss, article, photos, layout="grid")

    assert office.boss.standing(article).state == "draft"


def test_a_new_article_is_made_of_photos(office, photos):
    done = article_from_photos(
        office.boss, photos, layout="grid", column="精彩瞬间", title="“同心杯”篮球赛"
    )

    content = content_in_hand(office.boss, done.article)
    assert (content.title, content.column.name) == ("“同心杯”篮球赛", "精彩瞬间")
    assert content.cover.photo == photos[0]
    assert len(group_in(office.boss, done.article).content) == 9


def test_who_may_not_write_makes_no_article_of_photos(office, photos):
    publisher = office.join("发布员", ("publisher",))

    with pytest.raises(Refused, match="not_allowed"):
        article_from_photos(publisher, photos, layout="grid", column="精彩瞬间", title="篮球赛")


@pytest.mark.parametrize(("count", "columns"), [(2, 2), (3, 3), (4, 2), (5, 3), (9, 3)])
def test_a_grid_leaves_no_hole_that_two_columns_would_fill(count, columns):
    block = photo_block([Chosen(f"p{n}") for n in range(count)], "grid")

    assert block.attrs.columns == columns


def test_an_empty_article_takes_photos_too():
    block = photo_block([Chosen("p1")], "grid")

    assert with_block(tree.Doc(), block).content == (block,)


@pytest.mark.parametrize(
    ("preset", "size"), [("body", (640, 480)), ("cover", (900, 383)), ("square", (500, 500))]
)
def test_a_photo_goes_out_in_the_size_that_is_needed(office, photos, tmp_path, preset, size):
    done = export_photo(office.boss, photos[0], preset, tmp_path / "出" / "照片.jpg")

    with Image.open(done.path) as picture:
        assert picture.size == size == (done.width, done.height)
    assert done.bytes == (tmp_path / "出" / "照片.jpg").stat().st_size


def test_the_original_goes_out_at_full_size_without_a_trace(office, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Shenhai"
    data = photo_bytes(1, (4000, 3000), exif=exif.tobytes())
    photo = import_sources(office.boss, [Source("a.jpg", lambda: data)], "篮球赛").photos[0]

    done = export_photo(office.boss, photo, "original", tmp_path / "a.jpg")

    assert (done.width, done.height) == (3000, 4000)
    assert has_private_metadata((tmp_path / "a.jpg").read_bytes()) == ()


def test_the_original_stays_on_the_pc_that_imported_it(office, tmp_path):
    colleague = office.join("王磊", ("editor",))
    large = Source("a.jpg", lambda: photo_bytes(1, (4000, 3000)))
    photos = import_sources(office.boss, [large], "篮球赛").photos
    set_photos(office.boss, photos, pick="pick")
    office.settle()

    with pytest.raises(Unavailable, match="original_elsewhere"):
        export_photo(colleague, photos[0], "original", tmp_path / "a.jpg")
    assert export_photo(colleague, photos[0], "body", tmp_path / "a.jpg").bytes


def test_a_photo_nobody_knows_is_not_exported(office, tmp_path):
    with pytest.raises(Refused, match="not_found"):
        export_photo(office.boss, "abc", "body", tmp_path / "a.jpg")
