"""Making photos good: recipes set, copied, taken back, and what they come to in articles."""

import io
import itertools
import json

import pytest
from PIL import Image

from offices import write
from workstation.domain.errors import Refused
from workstation.domain.photo_squares import square_of
from workstation.gallery.traces import has_private_metadata
from workstation.store.photo_queries import photo_rows
from workstation.usecases.edited_pictures import (
    new_looks,
    old_looks,
    renew_pictures,
    show_pictures,
)
from workstation.usecases.editing import in_hand, keep_typing, save_edited, set_article
from workstation.usecases.finished_pictures import published_picture
from workstation.usecases.office import set_register
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_library import describe_photos, list_photos, photos_named
from workstation.usecases.photo_recipes import copy_recipe, edit_photos
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.thumbnails import thumbnail_of

HALF = '{"crop":{"bottom":10000,"left":0,"right":5000,"top":0}}'
FACE = {"left": 0, "top": 0, "right": 5_000, "bottom": 10_000}


def halves(left="red", right="blue", size=(400, 200)):
    picture = Image.new("RGB", size, right)
    picture.paste(left, (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95)
    return out.getvalue()


def fine_lines(size=(600, 400)):
    """A picture whose neighbouring columns differ as much as they can."""
    row = bytes(255 * (x % 2) for x in range(size[0]))
    out = io.BytesIO()
    Image.frombytes("L", size, row * size[1]).save(out, "JPEG", quality=95)
    return out.getvalue()


@pytest.fixture
def photos(office):
    made = [Source("a.jpg", halves), Source("b.jpg", lambda: halves("lime", "white"))]
    return import_sources(office.boss, made, "篮球赛").photos


@pytest.fixture
def article(office):
    return write(office.boss, "比赛开始。", title="篮球赛里的四种意识")[0]


def pixels(desk, picture):
    return Image.open(io.BytesIO(desk.store.blobs.read(picture.blob)))


def told(desk, photo):
    return photos_named(desk, [photo])[0].recipe


def test_a_recipe_is_said_of_several_photos_at_once(office, photos):
    edit_photos(office.boss, photos, '{"turn": 90}')

    assert [one.recipe for one in list_photos(office.boss)] == ['{"turn":90}'] * 2


def test_what_was_done_can_be_taken_back(office, photos):
    edit_photos(office.boss, photos[:1], '{"turn":90}')

    before = edit_photos(office.boss, photos, '{"auto":true}')
    describe_photos(office.boss, before)

    assert [told(office.boss, one) for one in photos] == ['{"turn":90}', ""]


def test_doing_what_is_done_already_records_nothing(office, photos):
    edit_photos(office.boss, photos, HALF)
    before = digest(office.boss).facts

    assert edit_photos(office.boss, photos, HALF) == {}
    assert digest(office.boss).facts == before


@pytest.mark.parametrize(
    "recipe", ["nonsense", '{"turn":45}', '{"brightness":101}', '{"unknown":1}', "[]", "{"]
)
def test_what_is_no_recipe_is_refused_and_nothing_said(office, photos, recipe):
    with pytest.raises(Refused, match="bad_recipe"):
        edit_photos(office.boss, photos, recipe)

    assert told(office.boss, photos[0]) == ""


def test_a_mark_needs_a_watermark_that_is_known(office, photos):
    with pytest.raises(Refused, match="unknown_watermark"):
        edit_photos(office.boss, photos, '{"mark":{"template":"nobodys"}}')


def test_tones_are_copied_and_places_stay_each_photos_own(office, photos):
    edit_photos(office.boss, photos[:1], '{"auto":true,"turn":90,"warmth":20}')
    edit_photos(office.boss, photos[1:], HALF)

    copy_recipe(office.boss, photos[0], photos[1:])

    assert json.loads(told(office.boss, photos[1])) == {
        "auto": True,
        "warmth": 20,
        **json.loads(HALF),
    }


def test_a_finished_picture_is_what_the_recipe_says(office, photos):
    plain = published_picture(office.boss, photos[0])
    edit_photos(office.boss, photos[:1], HALF)

    made = published_picture(office.boss, photos[0])

    assert (plain.width, made.width, made.height) == (400, 200, 200)
    assert pixels(office.boss, made).getpixel((180, 100)) == pytest.approx((254, 0, 0), abs=3)


def test_taking_everything_back_gives_the_very_picture_again(office, photos):
    plain = published_picture(office.boss, photos[0])
    edit_photos(office.boss, photos[:1], '{"sharpen":40}')
    assert published_picture(office.boss, photos[0]) != plain

    edit_photos(office.boss, photos[:1], "")

    assert published_picture(office.boss, photos[0]) == plain


def test_a_finished_picture_is_made_once(office, photos, monkeypatch):
    edit_photos(office.boss, photos[:1], '{"auto":true,"tilt":20}')
    first = published_picture(office.boss, photos[0])
    monkeypatch.setattr(type(office.boss.store.blobs), "read", None)

    assert published_picture(office.boss, photos[0]) == first


def test_finished_pictures_hold_nothing_private(office, photos):
    edit_photos(office.boss, photos[:1], '{"mark":{"template":"office"},"tilt":30}')

    data = office.boss.store.blobs.read(published_picture(office.boss, photos[0]).blob)

    assert has_private_metadata(data) == ()


def test_nothing_is_made_of_a_recipe_that_cannot_be_read(office, photos):
    # A newer program may have covered a face in a way this one does not know.
    with office.boss.change() as change:
        set_register(change, f"photo/{photos[0]}", "recipe", value='{"covered_better":[]}')

    with pytest.raises(Refused, match="bad_recipe"):
        published_picture(office.boss, photos[0])


def test_a_covered_place_is_covered_on_the_cover_too(office, article):
    [photo] = import_sources(office.boss, [Source("a.jpg", fine_lines)], "慰问").photos
    edit_photos(office.boss, [photo], json.dumps({"covered": [{"box": FACE}]}))
    insert_photos(office.boss, article, [photo], layout="full")

    cover = in_hand(office.boss, article).content.cover

    row = pixels(office.boss, cover.wide_picture).convert("L").crop((0, 190, 200, 191)).tobytes()
    changes = sum(abs(one - other) > 12 for one, other in itertools.pairwise(row))
    assert changes <= 200 // 12 + 1


def test_a_thumbnail_shows_what_was_done(office, photos):
    store = office.boss.store
    master = photo_rows(store._db, device=office.boss.device, among=photos[:1])[0].master

    plain = thumbnail_of(store.blobs, store.thumbnails, master)
    edited = thumbnail_of(store.blobs, store.thumbnails, master, HALF)
    again = thumbnail_of(store.blobs, store.thumbnails, master)

    sizes = [Image.open(io.BytesIO(one)).size for one in (plain, edited, again)]
    assert sizes == [(400, 200), (200, 200), (400, 200)]


def test_a_purge_takes_edited_thumbnails_along(office, photos):
    store = office.boss.store
    master = photo_rows(store._db, device=office.boss.device, among=photos[:1])[0].master
    thumbnail_of(store.blobs, store.thumbnails, master, HALF)

    store.thumbnails.remove([master])

    assert not list(store.thumbnails.path(master).parent.glob("*.jpg"))


def test_an_article_keeps_the_picture_it_was_saved_with(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    before = in_hand(office.boss, article).content.pictures

    edit_photos(office.boss, photos[:1], HALF)
    set_article(office.boss, article, digest="四种意识")

    assert in_hand(office.boss, article).content.pictures == before


def test_an_article_with_the_old_look_is_named(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    assert old_looks(office.boss, photos) == ()

    edit_photos(office.boss, photos[:1], HALF)

    [one] = old_looks(office.boss, photos)
    assert (one.article, one.title, one.photos) == (article, "篮球赛里的四种意识", (photos[0],))
    edit_photos(office.boss, photos[:1], "")
    assert old_looks(office.boss, photos) == ()


def test_the_new_look_is_taken_into_the_article_with_its_cover(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    edit_photos(office.boss, photos[:1], HALF)
    old = in_hand(office.boss, article).content

    renew_pictures(office.boss, article)

    new = in_hand(office.boss, article).content
    assert new.pictures[photos[0]].width == 200
    assert new.pictures[photos[1]] == old.pictures[photos[1]]
    assert new.cover.wide_picture != old.cover.wide_picture
    assert old_looks(office.boss, photos) == ()


def test_taking_the_new_look_twice_makes_one_revision(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    edit_photos(office.boss, photos[:1], HALF)
    renew_pictures(office.boss, article)
    before = digest(office.boss).facts

    renew_pictures(office.boss, article)

    assert digest(office.boss).facts == before


def test_what_is_being_typed_stays_a_draft_with_the_new_look(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    hand = in_hand(office.boss, article)
    typed = hand.edited.__class__(
        **{name: getattr(hand.edited, name) for name in hand.edited.__struct_fields__}
        | {"title": "还在写"}
    )
    keep_typing(office.boss, article, typed, hand.base)
    edit_photos(office.boss, photos[:1], HALF)
    facts = digest(office.boss).facts

    renew_pictures(office.boss, article)

    now = in_hand(office.boss, article)
    assert (now.edited.title, now.content.pictures[photos[0]].width) == ("还在写", 200)
    assert digest(office.boss).facts == facts
    save_edited(office.boss, article, now.edited, now.base)
    assert in_hand(office.boss, article).content.pictures[photos[0]].width == 200


def test_an_editor_takes_the_new_look_in_hand_and_the_old_one_back(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    edit_photos(office.boss, photos[:1], HALF)
    old, facts = in_hand(office.boss, article).content, digest(office.boss).facts
    [look] = new_looks(office.boss, article)

    show_pictures(office.boss, article, {look.photo: look.after})
    taken = in_hand(office.boss, article)
    left = new_looks(office.boss, article)
    show_pictures(office.boss, article, {look.photo: look.before}, old.cover)
    back = in_hand(office.boss, article)

    assert (look.photo, look.before, look.after.width) == (photos[0], old.pictures[photos[0]], 200)
    assert taken.typed
    # What is square already is its own square.
    looks = {photos[0]: look.after, square_of(photos[0]): look.after}
    assert taken.content.pictures == {**old.pictures, **looks}
    assert taken.content.cover.wide_picture != old.cover.wide_picture
    assert left == ()
    assert (back.content, back.typed) == (old, 0)
    assert digest(office.boss).facts == facts


def test_a_photo_that_went_meanwhile_gets_no_picture(office, photos, article):
    insert_photos(office.boss, article, photos[1:], layout="grid")
    old = in_hand(office.boss, article).content

    show_pictures(office.boss, article, {photos[0]: old.pictures[photos[1]]})

    assert in_hand(office.boss, article).content == old


def test_who_may_not_write_an_article_renews_nothing_in_it(office, photos, article):
    insert_photos(office.boss, article, photos, layout="grid")
    edit_photos(office.boss, photos[:1], HALF)
    other = office.join("赵敏", ("liaison",), branch="工程建设党支部")
    office.settle()

    with pytest.raises(Refused, match="not_allowed"):
        renew_pictures(other, article)
    with pytest.raises(Refused, match="not_allowed"):
        show_pictures(other, article, {})


def test_recipes_travel_and_survive_a_rebuild(office, photos):
    edit_photos(office.boss, photos[:1], HALF)
    colleague = office.join("王磊", ("editor",))
    office.settle()

    assert told(colleague, photos[0]) == HALF
    rebuild(office.boss)
    assert told(office.boss, photos[0]) == HALF


def test_a_purge_takes_along_what_was_tried_and_never_shown(office, photos, article):
    insert_photos(office.boss, article, photos[:1], layout="full")
    edit_photos(office.boss, photos[:1], HALF)
    tried = published_picture(office.boss, photos[0])

    purge_article(office.boss, article)

    assert not office.boss.store.blobs.has(tried.blob)


def test_a_photo_that_looks_otherwise_in_another_article_stays_there(office, photos, article):
    other = write(office.boss, "颁奖以后。", title="另一篇")[0]
    insert_photos(office.boss, article, photos[:1], layout="full")
    edit_photos(office.boss, photos[:1], HALF)
    insert_photos(office.boss, other, photos[:1], layout="full")
    shown = in_hand(office.boss, other).content.pictures[photos[0]]

    purge_article(office.boss, article)

    master = photo_rows(office.boss.store._db, device=office.boss.device, among=photos[:1])[
        0
    ].master
    assert office.boss.store.blobs.has(shown.blob)
    assert office.boss.store.blobs.has(master)
