"""Pictures of pages: whole, of the width asked for, with no script and no page trusted."""

from functools import partial

import painter_program
import pytest
from PIL import Image

PAGE = """<!doctype html><meta charset="utf-8"><body style="margin:0;background:{background}">
<p style="height:{height}px;margin:0;background:#c1161c">党建</p>
<script>document.body.style.background = "#00ff00"; document.body.innerHTML = ""</script></body>"""


paint = partial(painter_program.paint, "workstation.ui.page_picture")


@pytest.fixture
def page(tmp_path):
    def write(name, *, height, background="#ffffff"):
        path = tmp_path / name
        text = PAGE.format(height=height, background=background)
        path.write_text(text, encoding="utf-8")
        return path.as_uri()

    return write


def test_pages_are_painted_whole_in_the_widths_asked_for(page, tmp_path):
    short, long = page("short.html", height=300), page("long.html", height=3_000)
    outs = tmp_path / "short.png", tmp_path / "long.png"

    done = paint(short, outs[0], long, outs[1], "--width", 375, "--width", 500)

    assert done.returncode == 0, done.stderr
    with Image.open(outs[0]) as first, Image.open(outs[1]) as second:
        assert first.width == 375
        assert second.size == (500, 3_000)


def test_no_script_of_a_page_runs(page, tmp_path):
    out = tmp_path / "page.png"

    done = paint(page("page.html", height=900), out, "--width", 200)

    assert done.returncode == 0, done.stderr
    with Image.open(out) as picture:
        assert picture.convert("RGB").getpixel((190, 890)) == (0xC1, 0x16, 0x1C)


def test_a_page_that_cannot_be_opened_leaves_no_picture_and_spares_the_others(page, tmp_path):
    missing, good = tmp_path / "missing.png", tmp_path / "good.png"

    done = paint((tmp_path / "none.html").as_uri(), missing, page("good.html", height=90), good)

    assert done.returncode == 1
    assert "none.html" in done.stderr
    assert not missing.exists()
    assert good.is_file()


def test_a_page_without_a_file_to_paint_it_to_is_a_usage_error(page):
    assert paint(page("page.html", height=90)).returncode == 2
