"""Found faces on a photo as its recipe has it: which are cut, which are offered for covering."""

import msgspec
import pytest

from workstation.gallery.offering import faces_shown, faces_there
from workstation.gallery.recipes import NOTHING, Box, Covered, Recipe
from workstation.gallery.reframing import boxes_upright, reframed

SIZE = (1_500, 1_000)
LEFT, RIGHT = Box(1_000, 3_000, 2_000, 4_500), Box(7_000, 3_000, 8_000, 4_500)


def covering(there, *, how="mosaic", round_=False):
    return tuple(Covered(one, how, round=round_) for one in there.uncovered)


def test_a_face_is_cut_where_the_frame_goes_through_it():
    recipe = Recipe(crop=Box(1_500, 0, 10_000, 10_000))

    there = faces_there(recipe, SIZE, (RIGHT, LEFT))

    assert there.faces == (RIGHT, LEFT)
    assert there.cut == (False, True)


def test_faces_are_offered_from_left_to_right_a_little_larger_than_found():
    first, second = faces_there(NOTHING, SIZE, (RIGHT, LEFT)).uncovered

    for offered, face in ((first, LEFT), (second, RIGHT)):
        assert offered.left < face.left
        assert offered.top < face.top
        assert offered.right > face.right
        assert offered.bottom > face.bottom


@pytest.mark.parametrize("round_", [False, True])
def test_what_was_covered_as_offered_is_offered_no_more(round_):
    there = faces_there(NOTHING, SIZE, (LEFT, RIGHT))
    covered = covering(there, round_=round_)

    assert faces_there(Recipe(covered=covered), SIZE, (LEFT, RIGHT)).uncovered == ()
    (left,) = faces_there(Recipe(covered=covered[1:]), SIZE, (LEFT, RIGHT)).uncovered
    assert left == there.uncovered[0]


def test_a_face_that_is_covered_in_part_is_still_offered():
    eyes = Covered(Box(1_000, 3_000, 2_000, 3_600))

    assert len(faces_there(Recipe(covered=(eyes,)), SIZE, (LEFT,)).uncovered) == 1


def test_many_strokes_together_cover_a_face():
    strokes = tuple(
        Covered(Box(left, 2_700, left + 300, 4_800), round=False) for left in range(900, 2_000, 200)
    )

    assert faces_there(Recipe(covered=strokes), SIZE, (LEFT,)).uncovered == ()


@pytest.mark.parametrize(
    ("turn", "tilt", "crop"),
    [(90, 0, None), (0, 60, None), (180, -40, Box(500, 500, 9_500, 9_500)), (270, 15, None)],
)
def test_what_covers_a_face_covers_it_however_the_photo_is_turned(turn, tilt, crop):
    before = Recipe(covered=covering(faces_there(NOTHING, SIZE, (LEFT, RIGHT))))

    after = reframed(before, SIZE, turn=turn, tilt=tilt, crop=crop)

    assert faces_there(after, SIZE, (LEFT, RIGHT)).uncovered == ()
    assert (
        len(faces_there(msgspec.structs.replace(after, covered=()), SIZE, (LEFT, RIGHT)).faces) == 2
    )


def test_a_face_outside_the_frame_is_neither_cut_nor_offered():
    recipe = Recipe(crop=Box(5_000, 0, 10_000, 10_000))

    there = faces_there(recipe, SIZE, (LEFT, RIGHT))

    assert there.cut == (False, False)
    assert len(there.uncovered) == 1


def test_an_offer_at_the_edge_stays_within_the_picture():
    corner = Box(0, 0, 900, 1_200)

    (offer,) = faces_there(NOTHING, SIZE, (corner,)).uncovered

    assert (offer.left, offer.top) == (0, 0)


def test_faces_count_where_at_least_half_of_them_is_shown():
    assert faces_shown(NOTHING, SIZE, (LEFT, RIGHT)) == 2
    assert faces_shown(Recipe(crop=Box(1_400, 0, 9_000, 9_000)), SIZE, (LEFT, RIGHT)) == 2
    assert faces_shown(Recipe(crop=Box(1_600, 0, 9_000, 9_000)), SIZE, (LEFT, RIGHT)) == 1


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_face_found_on_the_turned_photo_lies_on_it_where_the_recipe_shows_it(turn):
    master = boxes_upright(turn, (LEFT,))

    assert faces_there(Recipe(turn=turn), SIZE, master).faces == (LEFT,)
