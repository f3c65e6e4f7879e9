"""WeChat's dark mode comes out as running the real one gave it (editor research, 3.4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich_article import LATE, rich_content

from workstation.document.colors import Rgb, brightness, contrast, hex_color, parse_color
from workstation.document.dark_mode import DARK_PAGE, dark_fill, dark_words, darkened
from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.lint_tree import read_tree
from workstation.document.writers.wechat import write_wechat

GREY = dark_fill(parse_color("#f7f7f7"))
COLORS = st.builds(Rgb, *[st.integers(0, 255)] * 3)


def nearly(turned, expected):
    return max(abs(a - b) for a, b in zip(turned, parse_color(expected), strict=True)) <= 1


@pytest.mark.parametrize(
    ("color", "expected", "read"),
    [
        ("#3f3f3f", "#a3a3a3", 7.0),
        ("#c7000b", "#ff1315", 4.5),
        ("#d7261e", "#d7261e", 3.5),
        ("#595959", "#8c8c8c", 5.2),
        ("#737373", "#737373", 3.7),
        ("#888888", "#888888", 5.0),
        ("#e6b8bb", "#bd979a", 6.7),
    ],
)
def test_words_and_borders_on_the_page_turn_as_in_wechat(color, expected, read):
    turned = dark_words(parse_color(color), DARK_PAGE)

    assert nearly(turned, expected)
    assert contrast(turned, DARK_PAGE) == pytest.approx(read, abs=0.06)


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ("#fbe9ea", "#c8baba"),
        ("#fff5f5", "#c3bcbc"),
        ("#ffffff", "#191919"),
        ("#f7f7f7", "#212121"),
        ("#fffbfb", "#1b1b1b"),
        ("#c7000b", "#c7000b"),
        ("#d7261e", "#d7261e"),
        ("#000000", "#383838"),
    ],
)
def test_fills_turn_as_in_wechat(color, expected):
    assert nearly(dark_fill(parse_color(color)), expected)


@pytest.mark.parametrize("fill", ["#fffbfb", "#fffafa", "#fffcf5", "#f7f7f7"])
def test_body_words_on_a_pale_fill_turn_as_in_wechat(fill):
    below = dark_fill(parse_color(fill))
    words = dark_words(parse_color("#3f3f3f"), below)

    assert "#a5a5a5" <= hex_color(words) <= "#a7a7a7"
    assert 6.6 <= contrast(words, below) <= 7.1


@pytest.mark.parametrize(("color", "fill"), [("#ffffff", "#c7000b"), ("#ffd76a", "#c7000b")])
def test_bright_words_on_a_plate_stay(color, fill):
    assert dark_words(parse_color(color), dark_fill(parse_color(fill))) == parse_color(color)


@given(COLORS, COLORS)
def test_every_colour_turns_into_a_colour(words, fill):
    below = dark_fill(fill)
    turned = dark_words(words, below)

    assert parse_color(hex_color(turned)) == turned
    assert parse_color(hex_color(below)) == below


@given(COLORS)
def test_no_fill_glares(fill):
    assert brightness(dark_fill(fill)) <= 192


def test_words_are_turned_by_the_fill_they_stand_on():
    html = darkened(
        '<p style="color:#3f3f3f"><span style="background-color:#c7000b;color:#ffffff">b</span></p>'
    )

    assert html == (
        '<p style="color:#a3a3a3"><span style="background-color:#c7000b;color:#ffffff">b</span></p>'
    )


def test_a_fill_without_a_colour_of_words_is_given_one():
    html = darkened(
        '<section style="color:#3f3f3f"><p style="background-color:#f7f7f7">a</p></section>'
    )

    words = hex_color(dark_words(parse_color("#3f3f3f"), GREY))
    assert f"background-color:{hex_color(GREY)};color:{words}" in html


def test_the_fill_ends_with_its_element():
    html = darkened(
        '<section style="background-color:#c7000b;color:#ffffff">a<br></section>'
        '<p style="color:#3f3f3f">b</p>'
    )

    assert html.endswith('<p style="color:#a3a3a3">b</p>')


def test_what_asks_to_be_left_alone_is():
    html = '<p style="color:#3f3f3f" data-no-dark="">a</p>'

    assert darkened(html) == html


def test_colours_of_borders_turn_and_their_widths_stay():
    html = darkened('<p style="border-left:4px solid #e6b8bb;border:0">a</p>')

    assert html == '<p style="border-left:4px solid #bd979a;border:0">a</p>'


@pytest.mark.parametrize(
    "text", ["<p", "</p></p>", "<p style='color:#12'>", "a < b", '<p style="">']
)
def test_what_is_no_article_passes_unchanged(text):
    assert darkened(text) == text


@pytest.mark.parametrize("name", theme_names())
def test_nothing_but_colours_changes_in_an_article(name):
    theme = load_theme(name)
    html = write_wechat(rich_content(theme), theme=theme, late=LATE, address=str)

    before, _ = read_tree(html)
    after, flaws = read_tree(darkened(html))

    def bones(root):
        return [
            (node.path, {k: v for k, v in node.styles.items() if "color" not in k and "#" not in v})
            for node in root.walk()
        ]

    assert flaws == ()
    assert [path for path, _ in bones(after)] == [path for path, _ in bones(before)]
    assert [styles for _, styles in bones(after)] == [styles for _, styles in bones(before)]
