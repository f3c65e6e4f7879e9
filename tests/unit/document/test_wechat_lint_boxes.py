"""What is wider than its screen is found without a browser; what fits is let through."""

import pytest

from workstation.document.writers.lint import lint_wechat
from workstation.document.writers.lint_boxes import SCREENS, Room, overflowing
from workstation.document.writers.lint_tree import read_tree


def too_wide(html):
    root, _ = read_tree(f"<section>{html}</section>")
    return [node.path.removeprefix("section[1]/") for node in overflowing(root)]


def cell(words, style="padding:6px 8px;border:1px solid #d9d9d9"):
    return f'<td style="{style}">{words}</td>'


def table(*rows):
    return "<table><tbody>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</tbody></table>"


LONG = "x" * 40


@pytest.mark.parametrize(
    ("html", "place"),
    [
        ('<p style="margin:0 0 0 330px">党员</p>', "p[1]"),
        ('<p style="padding:0 170px">党员</p>', "p[1]"),
        ('<p style="padding-left:22em;font-size:16px">党员</p>', "p[1]"),
        ('<section style="width:100%;padding:8px">a</section>', "section[1]"),
        ('<section style="width:90%;margin:0 24px">a</section>', "section[1]"),
        ('<section style="width:500px">a</section>', "section[1]"),
        ('<section style="padding:0 100px"><p style="padding:0 80px">党员</p></section>', "p[1]"),
        ('<section style="width:30%"><p style="width:300px">a</p></section>', "p[1]"),
        ('<p style="text-indent:-2em;font-size:16px">党员</p>', "p[1]"),
        ('<p style="padding-left:1em;text-indent:-2em">党员</p>', "p[1]"),
        ('<p style="text-indent:22em;font-size:16px">党员</p>', "p[1]"),
        (f'<p style="white-space:nowrap">{"党" * 30}</p>', "p[1]"),
        ('<img style="width:100%;padding:5px">', "img[1]"),
        ('<img style="width:120%">', "img[1]"),
        (f"<table><tbody><tr>{cell(LONG)}</tr></tbody></table>", "table[1]"),
        (f"<table><tbody><tr>{cell('党') * 12}</tr></tbody></table>", "table[1]"),
        (
            f"<table><tbody><tr>{cell('党', 'padding:0 60px') * 3}</tr></tbody></table>",
            "table[1]",
        ),
    ],
)
def test_what_is_wider_than_a_screen_is_found(html, place):
    found = too_wide(html)

    assert len(found) == 1
    assert found[0].endswith(place)


@pytest.mark.parametrize(
    "html",
    [
        '<p style="margin:0 0 16px;text-indent:2em">党员</p>',
        '<p style="padding:14px 16px;border:1px solid #d9d9d9">党员</p>',
        '<p style="padding-left:10em;text-indent:-4em;font-size:16px">党员</p>',
        '<section style="width:100%;padding:8px;box-sizing:border-box">a</section>',
        '<section style="width:40%;margin:32px auto"></section>',
        '<span style="display:inline-block;width:1em;text-indent:0">•</span>',
        '<span style="padding:0 400px">a</span>',
        '<img style="display:block;width:100%;padding:5px;box-sizing:border-box">',
        f'<section style="overflow-x:auto">{table(cell(LONG))}</section>',
        f'<section style="white-space:nowrap" data-ignore-width=""><p>{"党" * 99}</p></section>',
        table(cell("党员") * 4),
        f"<p>{LONG}{LONG}</p>",
        table(f'<td colspan="4">{LONG}</td>', cell("a") * 4),
    ],
)
def test_what_fits_is_let_through(html):
    assert too_wide(html) == []


def test_cells_that_span_rows_keep_their_column():
    rows = f'<tr><td rowspan="2">{"y" * 20}</td>{cell("a")}</tr><tr>{cell("b")}</tr>'

    assert too_wide(f"<table><tbody>{rows}</tbody></table>") == []


def test_every_screen_is_looked_at():
    fits_the_phone_only = '<section style="width:300px"><p>a</p></section>'
    fits_none = '<p style="margin:0 0 0 680px">党员</p>'

    assert SCREENS == (375, 585, 677)
    assert too_wide(fits_the_phone_only) == []  # that its share differs is a fault of its own
    assert too_wide(fits_none) == ["p[1]"]
    assert "fixed_width" in {
        f.rule for f in lint_wechat(f"<section>{fits_the_phone_only}</section>", ())
    }


@pytest.mark.parametrize(
    "value", ["", "auto", "1", "1px 2px 3px 4px 5px", "-", "calc(1px)", "9" * 400]
)
def test_whatever_a_style_says_is_weighed(value):
    styles = ";".join(f"{name}:{value}" for name in ("margin", "padding", "border", "width"))

    assert isinstance(too_wide(f'<p style="{styles}">a</p>'), list)


def test_a_room_begins_at_the_text_of_the_page():
    assert Room(343.0).left == 0
