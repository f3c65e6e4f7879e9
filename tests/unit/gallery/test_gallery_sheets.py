"""Many photos as one picture: nobody is cut in rows, everything stays on the paper."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFont

from workstation.gallery.sheets import (
    GAP,
    before_after,
    collage,
    contact_sheet,
    justified,
    long_image,
    painted,
    slices,
    squares,
)
from workstation.shipped import shipped

RATIOS = st.lists(st.sampled_from([0.56, 0.75, 1.0, 1.33, 1.5, 1.78, 2.4]), min_size=1, max_size=24)


@given(RATIOS, st.integers(400, 1_600))
def test_rows_are_full_and_no_photo_changes_its_proportions(ratios, width):
    placed = justified(ratios, width=width, row_height=width // 4)

    assert [one.photo for one in placed] == list(range(len(ratios)))
    rows = {}
    for one in placed:
        rows.setdefault(one.top, []).append(one)
        assert one.width / one.height == pytest.approx(ratios[one.photo], rel=0.06)
    for top in sorted(rows)[:-1]:
        row = rows[top]
        assert len({one.height for one in row}) == 1
        assert row[-1].left + row[-1].width == pytest.approx(width, abs=1)
        assert all(
            b.left - (a.left + a.width) in {GAP - 1, GAP, GAP + 1}
            for a, b in itertools.pairwise(row)
        )


@given(RATIOS, st.integers(1, 5))
def test_nothing_overlaps_and_nothing_leaves_the_paper(ratios, columns):
    names = [f"第{n}支部" for n in range(len(ratios))]
    for layout in (
        collage(ratios, width=1_080, row_height=300),
        contact_sheet(ratios, names, width=1_080, columns=columns, line=40),
        long_image(ratios, width=1_080),
    ):
        for one in layout.photos:
            assert one.left >= 0
            assert one.left + one.width <= layout.width + 1
            assert one.top + one.height <= layout.height
        for at, one in enumerate(layout.photos):
            for other in layout.photos[at + 1 :]:
                apart = (
                    one.left + one.width <= other.left
                    or other.left + other.width <= one.left
                    or one.top + one.height <= other.top
                    or other.top + other.height <= one.top
                )
                assert apart


def test_a_single_upright_photo_does_not_fill_a_wall():
    one, other = justified([1.5, 1.5, 1.5, 0.6], width=1_000, row_height=300)[-2:]

    assert other.height <= max(one.height * 1.7, 500)


def test_nine_squares_stand_in_three_rows():
    grid = squares(9, width=1_080)

    assert {one.width for one in grid} == {one.height for one in grid} == {352}
    assert len({one.top for one in grid}) == 3


def test_before_and_after_are_equally_high():
    layout = before_after([1.5, 0.75], width=1_000)

    assert len({one.height for one in layout.photos}) == 1
    assert layout.photos[1].left + layout.photos[1].width == 1_000


def test_a_painted_sheet_shows_each_photo_in_its_box_and_its_words():
    photos = [Image.new("RGB", (300, 200), colour) for colour in ("red", "lime", "blue")]
    layout = contact_sheet([1.5] * 3, ["甲支部", "", "丙"], width=600, columns=2, line=36)
    font = ImageFont.truetype(str(shipped("resources/fonts/hei.ttf")), 20)

    sheet = painted(layout, photos, font=font)

    assert sheet.size == (layout.width, layout.height)
    for one, colour in zip(layout.photos, ((255, 0, 0), (0, 255, 0), (0, 0, 255)), strict=True):
        assert sheet.getpixel((one.left + one.width // 2, one.top + one.height // 2)) == colour
    below = layout.photos[0]
    words = sheet.crop(
        (below.left, below.top + below.height, below.left + below.width, layout.words[0][0] + 36)
    )
    assert words.convert("L").getextrema()[0] < 120


@pytest.mark.parametrize(("height", "limit"), [(1, 10), (10, 10), (11, 10), (9_999, 1_000)])
def test_slices_leave_nothing_out_and_none_is_too_high(height, limit):
    cut = slices(height, limit)

    assert cut[0][0] == 0
    assert cut[-1][1] == height
    assert all(top < bottom <= top + limit for top, bottom in cut)
    assert all(one[1] == other[0] for one, other in itertools.pairwise(cut))
