"""Faces are found where they were drawn, and nowhere else; a damaged cascade is refused."""

import hashlib
import random
import struct

import pytest
from gallery_scenes import painted
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageEnhance

from drawn_faces import noisy, people
from workstation.domain.errors import Refused
from workstation.gallery.face_cascade import MAGIC, SIDE, frontal, read_cascade
from workstation.gallery.faces import LONG_SIDE, find_faces
from workstation.shipped import shipped

SHIPPED = "resources/faces/frontal.cascade"
THREE = ((100, 80, 90), (300, 60, 60), (450, 200, 130))
MODES = ("L", "RGBA", "CMYK", "P", "I;16", "LA", "1", "YCbCr", "HSV", "LAB", "I", "F")


def chance(seed):
    return random.Random(seed)  # noqa: S311 - grains, not secrets


def squares(picture):
    """What is found, in the picture's own pixels: left, top, side."""
    wide, high = picture.width / 10_000, picture.height / 10_000
    return [
        (face.left * wide, face.top * high, (face.right - face.left) * wide)
        for face in find_faces(picture)
    ]


def assert_found(picture, places):
    found = sorted(squares(picture))
    assert len(found) == len(places)
    for (left, top, side), place in zip(found, sorted(places), strict=True):
        assert abs(left - place[0]) < 0.15 * place[2]
        assert abs(top - place[1]) < 0.15 * place[2]
        assert 0.8 < side / place[2] < 1.25


def sealed(body, head=b"made by a test\n"):
    return MAGIC + head + hashlib.sha256(body).digest() + body


def body_of(data):
    return data.removeprefix(MAGIC).partition(b"\n")[2][32:]


@pytest.mark.parametrize(
    ("size", "place"),
    [
        ((800, 600), (370, 150, 40)),
        ((800, 600), (60, 300, 120)),
        ((600, 800), (100, 80, 380)),
        ((2400, 1350), (1900, 500, 200)),
        ((200, 200), (40, 40, 100)),
    ],
)
def test_a_face_is_found_where_it_is_from_a_twentieth_of_the_picture_to_most_of_it(size, place):
    assert_found(people(size, [place]), [place])


def test_all_faces_are_found_the_biggest_first():
    picture = people((800, 600), THREE)

    assert_found(picture, THREE)
    sides = [side for _, _, side in squares(picture)]
    assert sides == sorted(sides, reverse=True)


def test_a_row_of_people_is_found_to_the_last_one():
    row = [(60 + number * 150, 120 + number % 3 * 20, 80) for number in range(7)]

    assert_found(people((1200, 500), row), row)


@pytest.mark.parametrize("seed", range(3))
def test_grains_hide_nobody_and_add_nobody(seed):
    picture = noisy(people((800, 600), THREE, seed), chance(seed), most=60)

    assert_found(picture, THREE)


@pytest.mark.parametrize("light", [0.45, 1.25])
def test_brightness_does_not_matter(light):
    assert_found(ImageEnhance.Brightness(people((800, 600), THREE)).enhance(light), THREE)


def test_equal_pictures_give_equal_faces():
    assert find_faces(people((800, 600), THREE)) == find_faces(people((800, 600), THREE))


def test_looking_for_faces_leaves_the_picture_as_it_is():
    picture = people((300, 200), [(100, 40, 60)])
    before = picture.tobytes()

    find_faces(picture)

    assert picture.tobytes() == before


@pytest.mark.parametrize("mode", ["L", "RGBA", "CMYK", "P", "YCbCr", "HSV"])
def test_faces_are_found_in_every_mode(mode):
    assert_found(people((800, 600), THREE).convert(mode), THREE)


def test_faces_are_found_in_sixteen_bits():
    grey = people((800, 600), THREE).convert("L")
    deep = Image.frombytes(
        "I;16", grey.size, b"".join(struct.pack("<H", v * 257) for v in grey.tobytes())
    )

    assert_found(deep, THREE)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("size", [(1, 1), (SIDE, SIDE), (10_000, 3), (3, 10_000), (500, 21)])
def test_nothing_is_found_where_nothing_is_and_nothing_is_raised(mode, size):
    assert find_faces(Image.new(mode, size)) == ()


def banner():
    picture = Image.new("RGB", (1200, 800), (196, 24, 28))
    draw = ImageDraw.Draw(picture)
    for line in range(5):
        draw.text((60, 60 + line * 140), "RED ENGINE 2026", fill="gold", font_size=110)
    return picture


def lanterns():
    drawn = chance(7)
    picture = Image.new("RGB", (1200, 800), (28, 36, 60))
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, r = drawn.randrange(1200), drawn.randrange(800), drawn.randrange(15, 80)
        draw.ellipse(
            (x - r, y - r * 0.8, x + r, y + r * 0.8), fill=(drawn.randrange(150, 240), 24, 12)
        )
        draw.rectangle((x - r / 2, y - r, x + r / 2, y - r * 0.8), fill="gold")
    return noisy(picture, drawn)


def squared():
    picture = Image.new("L", (640, 480))
    for x in range(0, 640, 16):
        for y in range(x // 16 % 2 * 16, 480, 32):
            picture.paste(255, (x, y, x + 16, y + 16))
    return picture


def grains():
    return noisy(Image.new("L", (640, 480), 128), chance(3), most=250)


@pytest.mark.parametrize("scene", [painted, banner, lanterns, squared, grains])
def test_no_face_is_seen_in_scenes_without_people(scene):
    assert find_faces(scene()) == ()


@pytest.mark.parametrize(
    "photo", sorted(path.name for path in shipped("resources/sample/photos").glob("*.jpg"))
)
def test_the_drawn_people_of_the_sample_have_no_faces_to_find(photo):
    with Image.open(shipped("resources/sample/photos") / photo) as picture:
        assert find_faces(picture) == ()


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_faces_of_any_small_picture_lie_within_it(data):
    mode = data.draw(st.sampled_from(("L", "RGB", "CMYK", "1")))
    width, height = data.draw(st.integers(1, 70)), data.draw(st.integers(1, 70))
    picture = Image.new(mode, (width, height))
    drawn = chance(data.draw(st.integers(0, 2**32)))
    picture.putdata(
        [tuple(drawn.randbytes(len(picture.getbands()))) for _ in range(width * height)]
        if len(picture.getbands()) > 1
        else list(drawn.randbytes(width * height))
    )

    for face in find_faces(picture):
        assert 0 <= face.left < face.right <= 10_000
        assert 0 <= face.top < face.bottom <= 10_000


def test_a_picture_no_larger_than_what_is_looked_at_needs_no_shrinking():
    place = (100, 100, 100)

    assert_found(people((LONG_SIDE, LONG_SIDE), [place]), [place])


def test_the_shipped_cascade_is_whole():
    stages = frontal()

    assert [len(stage.trees) for stage in stages[:4]] == [3, 9, 14, 19]
    assert len(stages) == 20
    assert sum(len(stage.trees) for stage in stages) == 1047


def test_the_two_forms_of_a_stage_ask_the_same():
    for stage in frontal():
        asked = [tree.first for tree in stage.trees] + [tree.second for tree in stage.trees]
        for at, question in enumerate(asked):
            for number, part in enumerate(question.parts):
                columns = stage.columns.corners[number * 4 : number * 4 + 4]
                assert tuple(column[at] for column in columns) == part.corners
                assert stage.columns.weights[number][at] == part.weight
            assert stage.columns.thresholds[at] == question.threshold


@pytest.mark.parametrize("kept", [0, 5, len(MAGIC), 60, 120, 2_000, -1])
def test_a_cascade_cut_short_is_refused(kept):
    data = shipped(SHIPPED).read_bytes()

    with pytest.raises(Refused) as refused:
        read_cascade(data[:kept])

    assert refused.value.code == "bad_face_cascade"


@pytest.mark.parametrize("at", [0, 14, 130, 200, 30_000, 45_975])
def test_a_cascade_with_one_other_byte_is_refused(at):
    data = bytearray(shipped(SHIPPED).read_bytes())
    data[at] ^= 0x40

    with pytest.raises(Refused):
        read_cascade(bytes(data))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        struct.pack("<BB", 24, 1),
        struct.pack("<BB", SIDE, 0),
        struct.pack("<BBHf", SIDE, 1, 0, 0.5),
        struct.pack("<BBHf", SIDE, 1, 65_535, 0.5),
        struct.pack("<BBHf3fB", SIDE, 1, 1, 0.5, 1, 2, 3, 0),
        struct.pack("<BBHf3fB", SIDE, 1, 1, 0.5, 1, 2, 3, 9),
        struct.pack("<BBHf3fB4Bb", SIDE, 1, 1, 0.5, 1, 2, 3, 1, 15, 0, 6, 2, 1),
        struct.pack("<BBHf3fB4Bb", SIDE, 1, 1, 0.5, 1, 2, 3, 1, 15, 0, 0, 2, 1),
    ],
)
def test_a_sealed_cascade_out_of_bounds_is_refused(body):
    with pytest.raises(Refused):
        read_cascade(sealed(body))


def test_a_sealed_cascade_with_something_behind_it_is_refused():
    body = body_of(shipped(SHIPPED).read_bytes())

    assert len(read_cascade(sealed(body))) == 20
    with pytest.raises(Refused):
        read_cascade(sealed(body + b"\0"))
