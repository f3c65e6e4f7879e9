"""Hints: blurred among its like, too dark, too bright; an ordinary photo gets none."""

import pytest
from gallery_bursts import jpeg, scene
from PIL import Image, ImageFilter

from workstation.gallery.hints import ENOUGH, blurred, exposure
from workstation.gallery.previews import look_at


@pytest.fixture(scope="module")
def scenes():
    return [scene(number) for number in range(8)]


def test_the_shaken_shot_of_a_stack_is_hinted_at_and_no_steady_one(scenes):
    wrong = 0
    for pixels in scenes:
        steady = look_at(jpeg(pixels.rotate(0.4, Image.Resampling.BICUBIC))).sharpness
        shaken = look_at(jpeg(pixels.filter(ImageFilter.GaussianBlur(1.5)))).sharpness
        marks = {"sharp": look_at(jpeg(pixels)).sharpness, "steady": steady, "shaken": shaken}
        wrong += blurred(marks, [tuple(marks)]) != {"shaken"}

    assert wrong == 0


def test_a_single_shot_is_judged_by_what_is_usual_in_its_album(scenes):
    marks = {str(at): look_at(jpeg(pixels)).sharpness for at, pixels in enumerate(scenes)}
    assert blurred(marks, []) == frozenset()

    marks["shaken"] = look_at(jpeg(scenes[0].filter(ImageFilter.GaussianBlur(3)))).sharpness

    assert blurred(marks, []) == {"shaken"}


def test_few_photos_have_nothing_usual():
    assert blurred({str(at): 100 * (at > 0) for at in range(ENOUGH - 1)}, []) == frozenset()


def test_exposure_is_hinted_at_where_light_or_dark_are_closed(scenes):
    for pixels in scenes:
        dark = pixels.point([level // 9 for level in range(256)] * 3)
        bright = pixels.point([min(255, 170 + level) for level in range(256)] * 3)
        assert [exposure(one) for one in (pixels, dark, bright)] == ["", "dark", "bright"]


def test_a_stage_in_the_dark_is_no_mistake():
    stage = Image.new("RGB", (100, 100))
    stage.paste((240, 200, 180), (30, 30, 70, 70))

    assert exposure(stage) == ""
