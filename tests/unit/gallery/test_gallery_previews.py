"""What the photo list shows of a picture."""

from gallery_scenes import camera_exif, opened, painted, phone_photo, saved, written_sideways
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from workstation.gallery.numbering import picture_number
from workstation.gallery.previews import look_at, thumbnail
from workstation.gallery.traces import has_private_metadata


def differing_bits(one, other):
    return (int(one, 16) ^ int(other, 16)).bit_count()


def test_a_thumbnail_is_small_upright_and_clean():
    data = thumbnail(phone_photo(), 60)

    assert opened(data).size == (60, 40)
    assert has_private_metadata(data) == ()


def test_a_thumbnail_never_blows_a_picture_up():
    assert opened(thumbnail(saved(painted(30, 20)), 480)).size == (30, 20)


def test_a_blurred_shot_is_less_sharp_than_its_neighbour():
    shot = painted(900, 600)
    blurred = shot.filter(ImageFilter.GaussianBlur(3))

    assert look_at(saved(shot)).sharpness > 2 * look_at(saved(blurred)).sharpness


def test_one_sharp_face_before_a_soft_wall_counts_as_sharp():
    soft = Image.new("RGB", (960, 640), "grey")
    face = soft.copy()
    face.paste(painted(320, 320).filter(ImageFilter.FIND_EDGES), (320, 160))

    assert look_at(saved(soft)).sharpness == 0
    assert look_at(saved(face)).sharpness > 50


@given(width=st.integers(1, 12), height=st.integers(1, 12))
def test_the_smallest_pictures_have_a_sharpness_too(width, height):
    assert look_at(saved(Image.new("RGB", (width, height), "teal"), "png")).sharpness == 0


def test_two_shots_of_one_scene_resemble_each_other():
    scene = painted(900, 600)
    shifted = scene.crop((8, 6, 900, 600)).point(lambda level: min(255, int(level * 1.03)))
    other = scene.transpose(Image.Transpose.ROTATE_180)

    hashes = [look_at(saved(shot)).likeness for shot in (scene, shifted, other)]

    assert differing_bits(hashes[0], hashes[1]) <= 8
    assert differing_bits(hashes[0], hashes[2]) > 16


def test_a_shot_held_sideways_resembles_the_upright_one():
    upright = painted(300, 200)
    sideways = saved(written_sideways(upright, 6), "png", exif=camera_exif(6))

    assert look_at(sideways).likeness == look_at(saved(upright, "png")).likeness


def test_a_file_s_name_tells_which_picture_it_is():
    names = {
        "图1.jpg": 1,
        "图片２.PNG": 2,
        "【图三】合影.jpg": 3,
        "稿件/图4 会场.jpeg": 4,
        "稿件\\照片 5.jpg": 5,
        "06-会场.jpg": 6,
        "7.jpg": 7,
        "图十二.jpg": 12,
        "附图二十.png": 20,
        "配图三十一.png": 31,
    }

    assert {name: picture_number(name) for name in names} == names


def test_a_camera_s_name_is_no_number():
    names = ("IMG_1234.jpg", "20261015_093000.jpg", "10-15会场.jpg", "图纸.jpg", "图0.jpg")
    doubtful = ("图十十.jpg", "图一二.jpg", "1024.jpg", "图1234.jpg", "", ".jpg")

    assert {picture_number(name) for name in names + doubtful} == {None}


@given(st.text())
def test_any_name_gives_a_number_or_none(name):
    number = picture_number(name)

    assert number is None or 1 <= number <= 999


@given(st.integers(1, 99))
def test_chinese_numerals_count_to_ninety_nine(number):
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    word = (
        (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")
    )

    assert picture_number(f"图{word}.jpg") == number
