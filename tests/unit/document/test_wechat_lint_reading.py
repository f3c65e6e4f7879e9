"""Words that are hard to read are found: faint ones, by day and in the dark, and crowded lines."""

import pytest

from workstation.document.writers.lint_reading import faint_words, overlapping_lines
from workstation.document.writers.lint_tree import read_tree


def faint(html):
    root, _ = read_tree(f"<section>{html}</section>")
    return [rule for rule, _ in faint_words(root)]


def crowded(html):
    root, _ = read_tree(f"<section>{html}</section>")
    return [node.path for node in overlapping_lines(root)]


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ('<p style="color:#888888">a</p>', "faint"),
        ('<p style="color:#ffffff">a</p>', "faint"),
        ('<section style="background-color:#c7000b;color:#494429"><p>a</p></section>', "faint"),
        ('<p style="color:#ffd76a;background-color:#c7000b;font-size:16px">a</p>', "faint"),
        ('<p style="color:#d7261e">a</p>', "faint_in_the_dark"),
        ('<p style="color:#737373">a</p>', "faint_in_the_dark"),
        ('<p style="color:#c7000b;background-color:#fbe9ea">a</p>', "faint_in_the_dark"),
    ],
)
def test_faint_words_are_found(html, rule):
    assert faint(html) == [rule]


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color:#3f3f3f">a</p>',
        '<p style="color:#595959">a</p>',
        '<section style="background-color:#c7000b;color:#ffffff"><p>a</p></section>',
        '<p style="color:#3f3f3f;background-color:#f7f7f7">a</p>',
        '<p style="color:#d7261e;font-size:18px;font-weight:bold">a</p>',
        '<p style="font-size:24px;color:#d7261e">a</p>',
        '<p style="color:#ffd76a;background-color:#c7000b;font-size:18px"><strong>a</strong></p>',
        '<section style="color:#ffffff"></section>',
        '<p style="color:nonsense">a</p>',
    ],
)
def test_what_can_be_read_is_let_through(html):
    assert faint(html) == []


@pytest.mark.parametrize(
    "html",
    [
        '<p style="line-height:.8">a</p>',
        '<p style="line-height:90%">a</p>',
        '<p style="font-size:16px;line-height:12px">a</p>',
        '<section style="line-height:0"><p>a</p></section>',
        '<section style="line-height:20px"><p style="font-size:24px">a</p></section>',
        '<section style="font-size:8px;line-height:2em"><p style="font-size:20px">a</p></section>',
    ],
)
def test_crowded_lines_are_found(html):
    assert len(crowded(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<p style="line-height:1">a</p>',
        '<section style="line-height:0"><img></section>',
        '<section style="line-height:20px"><p style="font-size:16px">a</p></section>',
        '<section style="font-size:10px;line-height:1.5"><p style="font-size:20px">a</p></section>',
        '<section style="line-height:0"><p style="line-height:1.6">a</p></section>',
    ],
)
def test_lines_with_room_are_let_through(html):
    assert crowded(html) == []
