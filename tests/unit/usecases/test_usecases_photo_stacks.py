"""Stacks in the library, settling them, and the clocks of cameras that disagree."""

import io
import random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from workstation.domain.errors import Refused
from workstation.usecases.album_clocks import album_cameras, clock_between, set_clock
from workstation.usecases.albums import create_album, find_album
from workstation.usecases.office import set_register
from workstation.usecases.photo_import import import_photos
from workstation.usecases.photo_library import (
    describe_photos,
    list_photos,
    move_photos,
    photos_named,
    set_photos,
)
from workstation.usecases.photo_stacks import (
    choose_rule,
    is_settled,
    keep_photos,
    lay_apart,
    lay_as_found,
    lay_together,
    stacks_among,
    standing_for,
)

ALBUM = "篮球赛"


def shot(scene, softness, taken, camera="Canon EOS 80D"):
    """A photo of a scene; the more softness, the less sharp."""
    chance = random.Random(scene)  # noqa: S311 - a picture that can be had again
    pixels = Image.new("RGB", (160, 120), (90, 120, 150))
    draw = ImageDraw.Draw(pixels)
    for _ in range(60):
        x, y, size = chance.randrange(160), chance.randrange(120), chance.randrange(4, 50)
        draw.ellipse((x, y, x + size, y + size), fill=tuple(chance.randbytes(3)))
    exif = Image.Exif()
    exif[0x0110] = camera
    exif.get_ifd(0x8769)[0x9003] = taken
    out = io.BytesIO()
    pixels.filter(ImageFilter.GaussianBlur(softness)).save(out, "JPEG", exif=exif.tobytes())
    return out.getvalue()


@pytest.fixture
def photos(office, tmp_path):
    """A burst of three, its sharpest in the middle, and two single shots."""
    files = [
        shot(1, 0.4, "2026:11:12 15:00:00"),
        shot(1, 0.0, "2026:11:12 15:00:01"),
        shot(1, 5.0, "2026:11:12 15:00:02"),
        shot(2, 0.0, "2026:11:12 15:10:00"),
        shot(3, 0.0, "2026:11:12 14:00:00", "ELE-AL00"),
    ]
    for number, data in enumerate(files):
        (tmp_path / f"{number}.jpg").write_bytes(data)
    paths = [tmp_path / f"{number}.jpg" for number in range(len(files))]
    return import_photos(office.boss, paths, ALBUM).photos


def told(desk, photo):
    return next(one for one in list_photos(desk) if one.id == photo)


def picks(desk, photos):
    known = {one.id: one.pick for one in list_photos(desk)}
    return [known[photo] for photo in photos]


def test_photos_of_one_moment_form_a_group_named_by_the_sharpest(office, photos):
    groups = {one.id: one.group for one in list_photos(office.boss, ALBUM)}

    assert [groups[photo] for photo in photos] == [photos[1]] * 3 + ["", ""]
    assert [one.group for one in photos_named(office.boss, photos[:1])] == [photos[1]]


def test_the_shaken_shot_is_hinted_at(office, photos):
    assert [one.id for one in list_photos(office.boss) if one.blurred] == [photos[2]]


def test_a_camera_is_known_by_its_model(office, photos):
    assert told(office.boss, photos[0]).camera == "Canon EOS 80D"


def test_settling_a_stack_keeps_one_and_puts_the_others_aside(office, photos):
    before = keep_photos(office.boss, [photos[1]])

    assert picks(office.boss, photos) == ["reject", "none", "reject", "none", "none"]
    describe_photos(office.boss, before)
    assert picks(office.boss, photos) == ["none"] * 5


def test_settling_never_puts_a_pick_aside_and_takes_back_a_rejection(office, photos):
    set_photos(office.boss, [photos[0]], pick="pick")
    set_photos(office.boss, [photos[1]], pick="reject")

    keep_photos(office.boss, [photos[1]])

    assert picks(office.boss, photos)[:3] == ["pick", "none", "reject"]


def test_keeping_a_photo_of_no_stack_says_nothing_of_others(office, photos):
    assert keep_photos(office.boss, [photos[3]]) == {}


def test_an_unknown_photo_is_not_kept(office, photos):
    with pytest.raises(Refused, match="not_found"):
        keep_photos(office.boss, ["nowhere"])


def test_the_best_is_what_people_say_and_the_sharpest_where_they_say_nothing(office, photos):
    def best():
        (stack,) = stacks_among(list_photos(office.boss)).values()
        return [one.id for one in standing_for(stack)]

    assert best() == [photos[1]]
    set_photos(office.boss, [photos[0]], rating=4)
    assert best() == [photos[0]]
    set_photos(office.boss, [photos[0]], pick="reject")
    assert best() == [photos[1]]
    set_photos(office.boss, [photos[0], photos[2]], pick="pick")
    assert best() == [photos[0], photos[2]]


def test_a_stack_is_settled_once_nothing_is_left_to_choose(office, photos):
    def settled():
        (stack,) = stacks_among(list_photos(office.boss)).values()
        return is_settled(stack)

    assert not settled()
    set_photos(office.boss, photos[:2], pick="pick")
    assert not settled()
    set_photos(office.boss, photos[2:3], pick="reject")
    assert settled()


def test_an_album_says_how_alike_photos_must_be(office, photos):
    album = find_album(office.boss, ALBUM)
    choose_rule(office.boss, album, "off")
    assert {one.group for one in list_photos(office.boss)} == {""}

    choose_rule(office.boss, album, "loose")
    assert told(office.boss, photos[0]).group == photos[1]
    with pytest.raises(Refused, match="bad_rule"):
        choose_rule(office.boss, album, "by magic")


@pytest.mark.parametrize("nonsense", [7, True, "by magic", ""])
def test_a_rule_that_is_none_is_the_usual_one(office, photos, nonsense):
    with office.boss.change() as change:
        set_register(change, f"album/{find_album(office.boss, ALBUM)}", "alike", value=nonsense)

    assert told(office.boss, photos[0]).group == photos[1]


def groups(desk, photos):
    known = {one.id: one.group for one in list_photos(desk)}
    return [photos.index(known[photo]) if known[photo] else None for photo in photos]


def test_photos_are_laid_together_by_hand_and_back_again(office, photos):
    before = lay_together(office.boss, [photos[3], photos[4]])
    joined = groups(office.boss, photos)
    assert joined[:3] == [1, 1, 1]
    assert joined[3] == joined[4]
    assert joined[3] is not None

    describe_photos(office.boss, before)

    assert groups(office.boss, photos) == [1, 1, 1, None, None]


def test_what_is_joined_leaves_the_stack_it_lay_on(office, photos):
    lay_together(office.boss, [photos[1], photos[3]])

    assert groups(office.boss, photos) == [0, 3, 0, 3, None]


def test_a_photo_taken_out_of_its_stack_stays_out(office, photos):
    lay_apart(office.boss, [photos[1]])
    assert groups(office.boss, photos) == [0, None, 0, None, None]

    lay_apart(office.boss, [photos[0]])
    assert groups(office.boss, photos) == [None] * 5

    lay_as_found(office.boss, photos)
    assert groups(office.boss, photos) == [1, 1, 1, None, None]


def test_what_hands_joined_outlasts_any_rule(office, photos):
    lay_together(office.boss, [photos[3], photos[4]])

    choose_rule(office.boss, find_album(office.boss, ALBUM), "off")

    assert [one is None for one in groups(office.boss, photos)] == [True] * 3 + [False] * 2


def test_hands_count_in_one_album_only(office, photos):
    lay_together(office.boss, [photos[3], photos[4]])

    move_photos(office.boss, [photos[4]], "知识竞赛")

    assert groups(office.boss, photos)[3:] == [None, None]


def test_one_photo_alone_is_no_stack(office, photos):
    with pytest.raises(Refused, match="too_few_to_stack"):
        lay_together(office.boss, [photos[0], photos[0]])
    with pytest.raises(Refused, match="not_found"):
        lay_together(office.boss, [photos[0], "nowhere"])


@pytest.mark.parametrize("nonsense", [7, True, "x" * 5000])
def test_a_stack_that_somebody_wrote_wrongly_joins_nothing(office, photos, nonsense):
    with office.boss.change() as change:
        set_register(change, f"photo/{photos[1]}", "stack", value=nonsense)

    assert groups(office.boss, photos) == [0, None, 0, None, None]


def test_a_clock_put_right_moves_the_photos_of_its_camera_in_this_album(office, photos):
    album = find_album(office.boss, ALBUM)
    assert next(one.id for one in list_photos(office.boss)) == photos[4]

    assert set_clock(office.boss, album, "ELE-AL00", 3605) == 0

    assert [one.id for one in list_photos(office.boss)][3:] == [photos[4], photos[3]]
    moved = told(office.boss, photos[4])
    assert (moved.taken, moved.clock) == ("2026-11-12T15:00:05", 3605)
    assert set_clock(office.boss, album, "ELE-AL00", 0) == 3605
    assert told(office.boss, photos[4]).taken == "2026-11-12T14:00:00"


def test_a_clock_counts_in_its_album_only(office, photos):
    set_clock(office.boss, find_album(office.boss, ALBUM), "ELE-AL00", 60)

    move_photos(office.boss, [photos[4]], "知识竞赛")

    assert told(office.boss, photos[4]).taken == "2026-11-12T14:00:00"


def test_an_album_lists_its_cameras(office, photos):
    canon, phone = album_cameras(office.boss, find_album(office.boss, ALBUM))

    assert (canon.camera, canon.photos, canon.clock) == ("Canon EOS 80D", 4, 0)
    assert (canon.first, canon.last) == ("2026-11-12T15:00:00", "2026-11-12T15:10:00")
    assert (phone.camera, phone.photos) == ("ELE-AL00", 1)


def test_two_photos_of_one_moment_tell_how_far_a_clock_was_off(office, photos):
    album = find_album(office.boss, ALBUM)

    seconds = clock_between(office.boss, photos[3], photos[4])
    set_clock(office.boss, album, "ELE-AL00", seconds)

    assert told(office.boss, photos[4]).taken == told(office.boss, photos[3]).taken
    assert clock_between(office.boss, photos[3], photos[4]) == seconds


def test_one_camera_tells_nothing_of_its_own_clock(office, photos):
    with pytest.raises(Refused, match="no_clock"):
        clock_between(office.boss, photos[0], photos[3])


@pytest.mark.parametrize(
    ("camera", "seconds", "code"),
    [("Nikon", 60, "not_found"), ("ELE-AL00", 10**12, "clock_too_far")],
)
def test_a_clock_that_cannot_be_is_refused(office, photos, camera, seconds, code):
    with pytest.raises(Refused, match=code):
        set_clock(office.boss, find_album(office.boss, ALBUM), camera, seconds)


@pytest.mark.parametrize("nonsense", ["an hour", 10**15])
def test_a_clock_that_somebody_wrote_wrongly_counts_for_nothing(office, photos, nonsense):
    with office.boss.change() as change:
        album = f"album/{find_album(office.boss, ALBUM)}"
        set_register(change, album, "clock:ELE-AL00", value=nonsense)

    assert told(office.boss, photos[4]).taken == "2026-11-12T14:00:00"


def test_an_empty_album_has_no_camera(office):
    assert album_cameras(office.boss, create_album(office.boss, "志愿服务日")) == ()


def test_photos_are_labelled_with_colours_that_there_are(office, photos):
    before = set_photos(office.boss, photos[:1], label="red")
    assert told(office.boss, photos[0]).label == "red"
    describe_photos(office.boss, before)
    assert told(office.boss, photos[0]).label == ""
    with pytest.raises(Refused, match="bad_label"):
        set_photos(office.boss, photos[:1], label="pink")


@pytest.mark.parametrize("nonsense", [7, "pink"])
def test_a_colour_that_there_is_not_is_none(office, photos, nonsense):
    with office.boss.change() as change:
        set_register(change, f"photo/{photos[0]}", "label", value=nonsense)

    assert told(office.boss, photos[0]).label == ""
    set_photos(office.boss, photos[:1], label="red")
    assert told(office.boss, photos[0]).label == "red"
