"""Photos in columns: whole, equally high in each row, and never blown up at the end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.writers.photo_rows import cell_widths, per_cent, photo_widths

WIDTHS = (343, 677)
PADDING = 0.006
shapes = st.lists(st.sampled_from([0.56, 0.67, 0.75, 1.0, 1.33, 1.5, 1.78, 2.35]), min_size=1)


def rows_of(ratios, columns):
    """Return the rows of a group as pairs of a photo's shape and its cell's width."""
    cells = list(zip(ratios, cell_widths(ratios, columns), strict=True))
    return [cells[at : at + columns] for at in range(0, len(cells), columns)]


def heights(row, width):
    return [(cell / 10_000 - 2 * PADDING) * width / ratio for ratio, cell in row]


@given(shapes, st.sampled_from([2, 3]))
def test_all_photos_of_a_row_are_equally_high_on_every_screen(ratios, columns):
    for row in rows_of(ratios, columns):
        for width in WIDTHS:
            high = heights(row, width)
            assert max(high) - min(high) < 0.5


@given(shapes, st.sampled_from([2, 3]))
def test_a_full_row_fills_the_width_and_never_breaks(ratios, columns):
    for row in rows_of(ratios, columns):
        filled = sum(cell for _, cell in row)
        assert filled <= 10_000
        if len(row) == columns:
            assert filled > 10_000 - 1 - columns


@given(shapes, st.sampled_from([2, 3]))
def test_a_row_that_is_not_full_is_no_higher_than_the_one_above(ratios, columns):
    rows = [heights(row, 677) for row in rows_of(ratios, columns)]

    for above, row in pairwise(rows):
        if len(row) < columns:
            assert max(row) < max(above) + 0.5


def test_fewer_photos_than_columns_share_the_width():
    assert sum(cell_widths([1.5, 0.75], 3)) in {9_999, 10_000}


def test_photos_of_one_shape_are_equally_wide():
    assert cell_widths([1.5] * 4, 3) == (3333, 3333, 3333, 3333)


@pytest.mark.parametrize(("width", "told"), [(5000, "50"), (3333, "33.33"), (720, "7.2")])
def test_widths_are_told_in_per_cent(width, told):
    assert per_cent(width) == told


def test_margins_are_taken_from_the_width_before_photos_share_it():
    ((one, other),) = photo_widths([2.0, 1.0], 2, 0.05)

    assert (one, other) == pytest.approx((0.6, 0.3))
