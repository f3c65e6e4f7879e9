"""九宫格 in articles: squares are cut when an article is saved, frozen, and followed everywhere."""

import io

import msgspec
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from offices import write
from workstation.document.themes import load_theme
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree
from workstation.domain.content import LateFields
from workstation.domain.photo_blocks import Chosen, photo_block
from workstation.domain.photo_squares import pictures_shown, shown_whole, square_of
from workstation.gallery.covering import pixel_box
from workstation.gallery.recipes import read_recipe
from workstation.gallery.seen import sight_of
from workstation.gallery.squares import Original, make_square
from workstation.store.pictures import forget_renders, photo_row
from workstation.usecases.articles import save_content
from workstation.usecases.checking import findings_in
from workstation.usecases.editing import in_hand, save_edited
from workstation.usecases.finished_pictures import published_pictures
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_recipes import edit_photos
from workstation.usecases.purging import purge_article
from workstation.usecases.square_pictures import squares_for
from workstation.usecases.watermarks import stamp_for
from workstation.usecases.withdrawing_consent import withdraw_consent

SIZES = ((320, 240), (240, 320), (240, 240))


def drawn(size):
    """A photo with so much in it that no two encodings of it are alike."""
    picture = Image.effect_noise(size, 90).convert("RGB").filter(ImageFilter.GaussianBlur(1))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture
def photos(office):
    sources = [Source(f"{n}.jpg", lambda size=size: drawn(size)) for n, size in enumerate(SIZES)]
    return import_sources(office.boss, sources, "篮球赛").photos


@pytest.fixture
def article(office):
    return write(office.boss, "比赛开始。", title="篮球赛")[0]


@pytest.fixture
def grid(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    return article


def content(desk, article):
    return in_hand(desk, article).content


def laid_out(desk, article, layout):
    """Lay the group of an article out otherwise, and save it."""
    hand = in_hand(desk, article)
    blocks = tuple(
        msgspec.structs.replace(one, attrs=msgspec.structs.replace(one.attrs, layout=layout))
        if isinstance(one, tree.PhotoGroup)
        else one
        for one in hand.edited.doc.content
    )
    save_edited(
        desk, article, msgspec.structs.replace(hand.edited, doc=tree.Doc(blocks)), hand.base
    )


def without_squares(desk, article):
    """Save an article as it was saved before there were squares."""
    hand = in_hand(desk, article)
    whole = {
        name: one for name, one in hand.content.pictures.items() if not name.endswith(".square")
    }
    old = msgspec.structs.replace(hand.content, pictures=whole)
    save_content(desk, article, hand.branch, old, parents=hand.base)


def opened(desk, picture):
    return Image.open(io.BytesIO(desk.store.blobs.read(picture.blob))).convert("RGB")


def forgotten(desk, pictures):
    """Let this PC be one that made none of these pictures itself."""
    with desk.store.writing():
        desk.store.write(forget_renders, [one.blob for one in pictures.values()])


def test_every_cell_of_a_grid_is_square(office, photos, grid):
    saved = content(office.boss, grid)

    shown = [saved.pictures[name] for name in pictures_shown(saved.doc, saved.pictures)]

    assert len(shown) == len(photos)
    assert all(abs(one.width - one.height) <= 1 for one in shown)
    assert shown_whole(saved.doc, saved.pictures) == frozenset()


def test_readers_in_wechat_get_the_squares_and_nothing_else(office, photos, grid):
    saved = content(office.boss, grid)
    asked = []

    write_wechat(
        saved,
        theme=load_theme(saved.theme.name),
        late=LateFields(),
        address=lambda name: asked.append(name) or f"https://pic/{name}",
    )

    assert asked == [square_of(one) for one in photos]
    assert set(asked) == set(pictures_shown(saved.doc, saved.pictures))


def test_a_square_photo_is_its_own_square(office, photos, grid):
    saved = content(office.boss, grid)

    assert saved.pictures[square_of(photos[2])] == saved.pictures[photos[2]]


def test_other_layouts_have_no_squares_and_a_grid_gets_them_again(office, photos, grid):
    squares = content(office.boss, grid).pictures

    laid_out(office.boss, grid, "columns")
    assert set(content(office.boss, grid).pictures) == set(photos)
    laid_out(office.boss, grid, "grid")

    assert content(office.boss, grid).pictures == squares


def test_a_grid_saved_before_there_were_squares_stays_as_it_is(office, photos, grid):
    without_squares(office.boss, grid)

    hand = in_hand(office.boss, grid)
    words = msgspec.structs.replace(hand.edited, title="改过的标题")
    save_edited(office.boss, grid, words, hand.base)

    saved = content(office.boss, grid)
    assert set(saved.pictures) == set(photos)
    assert pictures_shown(saved.doc, saved.pictures) == photos


def test_an_old_grid_laid_out_anew_gets_squares(office, photos, grid):
    without_squares(office.boss, grid)

    laid_out(office.boss, grid, "slide")
    laid_out(office.boss, grid, "grid")

    assert set(content(office.boss, grid).pictures) == {*photos, *map(square_of, photos)}


def test_a_photo_edited_later_keeps_its_square(office, photos, grid):
    before = content(office.boss, grid).pictures
    edit_photos(office.boss, photos[:1], '{"turn":180}')

    laid_out(office.boss, grid, "full")
    laid_out(office.boss, grid, "grid")

    assert content(office.boss, grid).pictures == before


def test_a_square_is_never_cut_again_for_an_article_that_has_it(office, photos, article):
    edit_photos(office.boss, photos[:1], '{"turn":180}')
    insert_photos(office.boss, article, photos, layout="grid")
    before = content(office.boss, article).pictures
    edit_photos(office.boss, photos[:1], '{"brightness":40}')
    forgotten(office.boss, before)

    hand = in_hand(office.boss, article)
    words = msgspec.structs.replace(hand.edited, title="改过的标题")
    save_edited(office.boss, article, words, hand.base)

    assert content(office.boss, article).pictures == before


@pytest.mark.parametrize("mark", ["", '"mark":{"template":"office"},'])
def test_a_square_looks_as_the_whole_photo_that_the_article_holds(office, photos, article, mark):
    insert_photos(office.boss, article, photos[:2], layout="columns")
    whole = content(office.boss, article).pictures[photos[0]]
    edit_photos(office.boss, photos[:1], f'{{{mark}"turn":180}}')  # it looks otherwise now

    laid_out(office.boss, article, "grid")

    square = content(office.boss, article).pictures[square_of(photos[0])]
    shown = opened(office.boss, whole)
    box = sight_of(office.boss.store.blobs.read(whole.blob)).square
    part = shown.crop(pixel_box(box, shown.size))
    off = ImageChops.difference(part, opened(office.boss, square))
    assert max(ImageStat.Stat(off).mean) < 5


def test_a_watermark_stands_in_the_square_as_on_the_whole_photo(office, photos, article):
    marked = '{"mark":{"corner":"bottom-right","template":"office"}}'
    edit_photos(office.boss, photos[:1], marked)
    insert_photos(office.boss, article, photos, layout="grid")

    saved = content(office.boss, article).pictures
    whole, square = saved[photos[0]], saved[square_of(photos[0])]
    finished = office.boss.store.blobs.read(whole.blob)
    original = office.boss.store.read(photo_row, photos[0])[0]
    recipe = read_recipe(marked)
    stamp = stamp_for(office.boss, recipe)
    assert stamp is not None
    again = make_square(finished, Original(office.boss.store.blobs.read(original), recipe, stamp))
    assert office.boss.store.blobs.read(square.blob) == again.data


@pytest.mark.parametrize(
    ("place", "told"), [((0, 3_000), ["第1张"]), ((4_000, 6_000), []), ((0, 500), [])]
)
def test_a_square_that_cuts_a_covered_place_is_told(office, photos, article, place, told):
    left, right = place
    box = f'{{"left":{left},"top":3000,"right":{right},"bottom":6000}}'
    edit_photos(office.boss, photos[:1], f'{{"covered":[{{"box":{box}}}]}}')
    insert_photos(office.boss, article, photos, layout="grid")

    found = findings_in(office.boss, article, content(office.boss, article))

    assert [one.text for one in found if one.rule == "ZP006"] == told


@pytest.mark.parametrize("made_here", [True, False])
def test_withdrawn_consent_takes_the_square_along(office, photos, grid, made_here):
    pictures = content(office.boss, grid).pictures
    square = pictures[square_of(photos[0])].blob
    if made_here:
        laid_out(office.boss, grid, "full")
    else:
        forgotten(office.boss, pictures)
    assert office.boss.store.blobs.has(square)

    withdraw_consent(office.boss, photos[:1])

    assert not office.boss.store.blobs.has(square)


def test_withdrawn_consent_takes_a_square_along_that_no_article_shows(office, photos):
    edit_photos(office.boss, photos[:1], '{"turn":90}')
    doc = tree.Doc((photo_block([Chosen(one) for one in photos[:2]], "grid"),))
    whole = published_pictures(office.boss, photos[:2])
    made = squares_for(office.boss, doc, whole, None)
    square = made[square_of(photos[0])].blob

    withdraw_consent(office.boss, photos[:1])

    assert not office.boss.store.blobs.has(square)


def test_a_purged_article_leaves_no_square(office, photos, grid):
    squares = [content(office.boss, grid).pictures[square_of(one)].blob for one in photos]

    purge_article(office.boss, grid)

    assert not any(map(office.boss.store.blobs.has, squares))
