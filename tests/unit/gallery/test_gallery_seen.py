"""What is seen in a picture: its faces, the square about them, the same on every PC."""

import io

import pytest
from PIL import Image

from drawn_faces import people
from workstation.gallery.framing import cuts_face
from workstation.gallery.recipes import Box
from workstation.gallery.seen import faces_in, seen_in, sight_of
from workstation.gallery.sights import Sight, Sights

SIZE = (600, 400)
ASIDE = ((30, 120, 90), (190, 150, 80))
ROW = ((24, 140, 112), (172, 140, 112), (320, 140, 112), (468, 140, 112))


def jpeg(picture, **how):
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90, **how)
    return out.getvalue()


def middles(faces, size=SIZE):
    return [
        ((one.left + one.right) * size[0] / 20_000, (one.top + one.bottom) * size[1] / 20_000)
        for one in faces
    ]


def test_the_square_goes_about_the_people_and_cuts_nobody():
    sight = sight_of(jpeg(people(SIZE, ASIDE)))

    assert len(sight.faces) == len(ASIDE)
    assert sight.square.left < 10_000 * 30 // 600
    assert not any(cuts_face(sight.square, one) for one in sight.faces)


def test_the_same_bytes_give_the_same_square():
    data = jpeg(people(SIZE, ROW))

    assert sight_of(data) == sight_of(bytes(data))


def test_a_square_that_holds_not_all_shows_as_many_as_fit():
    sight = sight_of(jpeg(people(SIZE, ROW)))

    whole = [one for one in sight.faces if sight.square.left <= one.left]
    whole = [one for one in whole if one.right <= sight.square.right]
    assert len(sight.faces) == 4
    assert len(whole) == 2


def test_a_picture_without_people_has_a_square_all_the_same():
    sight = sight_of(jpeg(Image.new("RGB", SIZE, "silver")))

    assert sight.faces == ()
    assert sight.square.bottom - sight.square.top == 10_000


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_faces_of_a_photo_that_lies_on_its_side_are_found_as_it_is_turned(turn):
    upright = people(SIZE, ASIDE)
    lying = upright.rotate(turn, expand=True)  # counter-clockwise: turning it back is clockwise
    wanted = [(left + side / 2, top + side / 2) for left, top, side in ASIDE]

    found = faces_in(jpeg(lying), turn)

    size = lying.size
    back = {90: lambda x, y: (size[1] - y, x), 180: lambda x, y: (size[0] - x, size[1] - y),
            270: lambda x, y: (y, size[0] - x)}[turn]  # fmt: skip
    assert len(found) == len(ASIDE)
    for place, (x, y) in zip(
        sorted(wanted), sorted(back(*one) for one in middles(found, size)), strict=True
    ):
        assert (x, y) == pytest.approx(place, abs=20)
    assert faces_in(jpeg(upright)) != found


def test_a_photo_stored_on_its_side_is_looked_at_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    data = jpeg(people(SIZE, ASIDE).rotate(90, expand=True), exif=exif)

    assert len(faces_in(data)) == len(ASIDE)


def test_a_picture_is_looked_at_once():
    sights, data = Sights(), jpeg(people(SIZE, ASIDE))

    first = seen_in(sights, "one", data)

    assert seen_in(sights, "one", b"gone meanwhile") is first
    assert sights.get("another") is None


def test_what_was_asked_for_least_lately_is_forgotten():
    sights = Sights(most=2)
    sight = Sight((), Box(0, 0, 10_000, 10_000))
    for name in ("one", "two"):
        sights.note(name, sight)
    sights.get("one")

    sights.note("three", sight)

    assert [sights.get(name) is None for name in ("one", "two", "three")] == [False, True, False]
