"""Crops about faces: nobody is cut who fits, and the same photo is always cropped the same way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.gallery.cooking import crop_of_ratio, shares_of_ratio
from workstation.gallery.framing import crop_about, cuts, cuts_face, head_of
from workstation.gallery.recipes import Box

WHOLE = 10_000
RATIOS = [(1, 1), (47, 20), (16, 9), (4, 3)]
SIDES = st.integers(min_value=200, max_value=6_000)


@st.composite
def faces(draw):
    """One to eight faces, anywhere, the biggest first."""
    found = []
    for _ in range(draw(st.integers(min_value=1, max_value=8))):
        wide = draw(st.integers(min_value=50, max_value=4_000))
        high = draw(st.integers(min_value=50, max_value=4_000))
        left = draw(st.integers(min_value=0, max_value=WHOLE - wide))
        top = draw(st.integers(min_value=0, max_value=WHOLE - high))
        found.append(Box(left, top, left + wide, top + high))
    return sorted(found, key=lambda one: (one.left - one.right) * (one.bottom - one.top))


def around(boxes):
    return Box(
        min(one.left for one in boxes),
        min(one.top for one in boxes),
        max(one.right for one in boxes),
        max(one.bottom for one in boxes),
    )


def holds(outer, inner):
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


@given(faces(), SIDES, SIDES, st.sampled_from(RATIOS))
def test_all_faces_lie_in_the_crop_where_they_fit(found, width, height, ratio):
    across, down = shares_of_ratio((width, height), ratio)
    union = around(found)

    crop = crop_about((width, height), ratio, (5_000, 5_000), found)

    assert holds(Box(0, 0, WHOLE, WHOLE), crop)
    assert (crop.right - crop.left, crop.bottom - crop.top) == (across, down)
    if union.right - union.left <= across and union.bottom - union.top <= down:
        assert holds(crop, union)
        assert not any(cuts_face(crop, one) for one in found)


@given(faces(), SIDES, SIDES, st.sampled_from(RATIOS))
def test_whole_heads_lie_in_the_crop_where_they_fit(found, width, height, ratio):
    across, down = shares_of_ratio((width, height), ratio)
    union = around([head_of(one) for one in found])

    crop = crop_about((width, height), ratio, (0, 0), found)

    if union.right - union.left <= across and union.bottom - union.top <= down:
        assert holds(crop, union)


@given(faces(), SIDES, SIDES, st.sampled_from(RATIOS))
def test_some_face_is_whole_where_any_fits(found, width, height, ratio):
    across, down = shares_of_ratio((width, height), ratio)

    crop = crop_about((width, height), ratio, (0, 0), found)

    if all(one.right - one.left <= across and one.bottom - one.top <= down for one in found):
        assert any(holds(crop, one) for one in found)


def test_as_many_as_fit_are_in_the_crop():
    row = [Box(left, 4_000, left + 800, 5_500) for left in (200, 3_000, 4_500, 6_000, 9_000)]

    crop = crop_about((4_500, 2_000), (1, 1), (0, 0), row)

    assert [holds(crop, one) for one in row] == [False, True, True, True, False]


def test_a_face_too_big_for_the_crop_is_in_its_middle():
    face = Box(5_000, 1_000, 9_000, 9_000)

    crop = crop_about((8_000, 2_000), (1, 1), (0, 0), [face])

    assert (crop.left + crop.right) // 2 == pytest.approx(7_000, abs=2)


def test_without_faces_the_crop_goes_about_what_matters():
    focus = (8_000, 3_000)

    assert crop_about((900, 600), (1, 1), focus, []) == crop_of_ratio((900, 600), (1, 1), focus)


def test_a_face_is_cut_only_where_more_than_its_edge_is_outside():
    crop = Box(1_000, 0, 6_000, WHOLE)

    assert cuts_face(crop, Box(500, 2_000, 1_500, 3_500))
    assert not cuts_face(crop, Box(950, 2_000, 1_950, 3_500))
    assert not cuts_face(crop, Box(100, 2_000, 1_000, 3_500))
    assert not cuts_face(crop, Box(2_000, 2_000, 3_000, 3_500))
    assert cuts(crop, Box(950, 2_000, 1_950, 3_500))
