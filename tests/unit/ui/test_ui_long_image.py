"""长图: whole pages as pictures, sharp, cut between blocks, with nothing missing at the seams."""

from functools import partial
from itertools import pairwise

import painter_program
import pytest
from PIL import Image

from workstation.ui.long_image import Measures, cuts_of

COLOURS = ("#c1161c", "#1f5fae", "#1c7c54", "#b7791f", "#5b3a8e")


paint = partial(painter_program.paint, "workstation.ui.long_image")


@pytest.fixture
def page(tmp_path):
    """Return how to write a page of striped blocks, each so many CSS pixels high."""

    def write(*heights, gap=10):
        blocks = "".join(
            f"<!--b:aaaaaaaaa{'abcdefghijklmnop'[number]}-->"
            f'<div style="height:{height}px;margin:0 0 {gap}px;background:'
            f'repeating-linear-gradient({COLOURS[number % 5]} 0 7px,#fff 7px 20px)"></div>'
            for number, height in enumerate(heights)
        )
        path = tmp_path / "page.html"
        path.write_text(
            f'<!doctype html><meta charset="utf-8"><body style="margin:0">{blocks}'
            "<script>document.body.innerHTML = ''</script>",
            encoding="utf-8",
        )
        return path

    return write


def stripes(picture):
    """Return the colours met from the top down, each once where it is met anew."""
    column = picture.convert("RGB").resize((1, picture.height), box=(0, 0, 4, picture.height))
    found = []
    for y in range(column.height):
        colour = column.getpixel((0, y))
        if not found or found[-1] != colour:
            found.append(colour)
    return found


def test_a_page_is_painted_whole_at_the_width_asked_for(page, tmp_path):
    out = tmp_path / "长图.png"

    done = paint(page(700, 900), out, "--width", 1_080, "--layout", 360)

    assert done.returncode == 0, done.stderr
    with Image.open(out) as picture:
        assert picture.size == (1_080, 3 * (700 + 10 + 900 + 10))
    assert done.stdout.split() == [str(out)]


def test_no_line_is_lost_or_doubled_where_windows_of_the_page_meet(page, tmp_path):
    out = tmp_path / "one.png"

    done = paint(page(2_000, gap=0), out, "--width", 720, "--layout", 360)

    assert done.returncode == 0, done.stderr
    with Image.open(out) as picture:
        red, rows = (0xC1, 0x16, 0x1C), picture.convert("RGB")
        starts = [
            y for y in range(1, rows.height)
            if rows.getpixel((5, y)) == red and rows.getpixel((5, y - 1)) != red
        ]  # fmt: skip
    assert len(starts) == 99
    assert {after - before for before, after in pairwise(starts)} == {40}


def test_what_is_too_high_for_one_picture_is_cut_between_blocks(page, tmp_path):
    out = tmp_path / "多.jpg"

    done = paint(
        page(400, 400, 400), out, "--width", 360, "--layout", 360, "--most", 900,
        "--progress", tmp_path / "progress",
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "多-1.jpg") as first, Image.open(tmp_path / "多-2.jpg") as second:
        assert (first.height, second.height) == (815, 405)
    assert (tmp_path / "progress").read_text("ascii") == "1220 1220"
    assert not out.exists()


def test_a_page_that_is_not_there_ends_in_words(tmp_path):
    done = paint(tmp_path / "none.html", tmp_path / "out.png")

    assert done.returncode == 1
    assert "none.html" in done.stderr
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize(
    ("height", "tops", "cuts"),
    [
        (900, (), [0, 900]),
        (2_500, (100, 800, 1_600), [0, 800, 1_600, 2_500]),
        (2_500, (), [0, 1_000, 2_000, 2_500]),
        (2_500, (10, 2_400), [0, 10, 1_010, 2_010, 2_500]),
        (1_000, (500,), [0, 1_000]),
    ],
)
def test_cuts_stand_before_blocks_and_as_rarely_as_possible(height, tops, cuts):
    assert cuts_of(Measures(height, tops), 1_000) == cuts
