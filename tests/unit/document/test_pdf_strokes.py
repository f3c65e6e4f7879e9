"""What is taken down for a preview is what the printed file holds, page by page."""

import re

import pypdfium2
import pytest
from office_pages import THEME, drawn
from rich_article import LATE, rich_content

from workstation.document.writers.pdf import set_pages, write_pdf
from workstation.document.writers.pdf_strokes import Box, Letters, Rule, Shown

BLANKS = re.compile(r"\s")


@pytest.fixture(scope="module")
def both():
    """The pages as taken down, and the file, of an article with everything in it."""
    content = rich_content(THEME)
    pages = set_pages(content, theme=THEME, late=LATE, picture=lambda _: drawn())
    data = write_pdf(content, theme=THEME, late=LATE, picture=lambda _: drawn())
    return pages, pypdfium2.PdfDocument(data)


def test_there_are_as_many_pages_of_the_same_size(both):
    pages, file = both

    assert [(page.width, page.height) for page in pages] == [
        pytest.approx(page.get_size(), abs=0.01) for page in file
    ]


def test_every_page_says_the_same(both):
    pages, file = both

    for page, printed in zip(pages, file, strict=True):
        said = BLANKS.sub("", printed.get_textpage().get_text_bounded())
        assert sorted(BLANKS.sub("", page.words())) == sorted(said)


def test_every_page_has_as_many_pictures(both):
    pages, file = both

    for page, printed in zip(pages, file, strict=True):
        taken = [stroke for stroke in page.strokes if isinstance(stroke, Shown)]
        assert len(taken) == len(list(printed.get_objects(filter=[3], max_depth=2)))


def test_everything_lies_on_the_paper_in_a_colour(both):
    pages, _ = both
    kinds = {type(stroke) for page in pages for stroke in page.strokes}

    assert kinds == {Letters, Box, Rule, Shown}
    for page in pages:
        for stroke in page.strokes:
            assert 0 <= stroke.x <= page.width
            assert 0 <= stroke.y <= page.height
            if isinstance(stroke, Letters):
                assert re.fullmatch("#[0-9a-f]{6}", stroke.color)
