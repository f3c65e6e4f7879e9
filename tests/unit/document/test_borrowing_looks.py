"""沿用这篇的样式: what a past article gives a theme, and what no theme may take."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.borrowing import OWN_LOOK, borrow
from workstation.document.colors import Rgb, contrast, hex_color, parse_color
from workstation.document.dark_mode import DARK_PAGE, dark_words
from workstation.document.theme_contrast import faint_meetings
from workstation.document.theme_rules import split_declarations
from workstation.document.themes import load_theme, parse_theme, theme_bytes, theme_names
from workstation.domain.errors import Refused

BASE = load_theme("jianbao")
BODY = (
    '<p style="font-size:16px;color:#3f3f3f">'
    "十一月十二日，公司第三届篮球赛落下帷幕，七个支部组队参赛。</p>"
)
BANNER = (
    '<section style="text-align:center;margin:0 0 30px"><section style="display:inline-block;'
    "padding:6px 22px;background-color:#8a1420;color:#ffffff;font-size:18px;font-weight:bold;"
    'letter-spacing:2px;border-radius:4px">精彩瞬间</section></section>'
)
HEADING = (
    '<section style="margin:28px 0 14px"><p style="border-left:4px solid #8a1420;padding-left:10px;'
    'font-size:17px;color:#8a1420"><strong>{words}</strong></p></section>'
)
QUOTE = (
    '<section style="background-color:#fbe9ea;border-left:4px solid #8a1420;padding:14px 16px;'
    'font-size:15px;color:#595959">“赢球靠配合，工作也一样。”队长李强说。</section>'
)
PAGE = (
    BANNER
    + BODY
    + HEADING.format(words="替补席上的掌声")
    + BODY
    + QUOTE
    + HEADING.format(words="场边")
)


def borrowed(page, base=BASE):
    return borrow(page.encode(), name="旧稿.html", base=base)


def own(theme, kind):
    look = getattr(theme.looks, kind)[0]
    assert look.name == OWN_LOOK
    return split_declarations(look.box), split_declarations(look.text)


def test_banner_heading_quote_and_colours_are_taken():
    found = borrowed(PAGE)

    assert dict(found.taken) == {
        "banner": "精彩瞬间",
        "heading2": "替补席上的掌声",
        "quote": "“赢球靠配合，工作也一样。”队长李强说。",
    }
    assert found.theme.light.accent == "#8a1420"
    box, text = own(found.theme, "banner")
    assert box["text-align"] == "center"
    assert (text["background-color"], text["color"]) == ("$plate", "$reverse")
    assert (text["padding"], text["border-radius"], text["font-size"]) == (
        "6px 22px 6px 22px",
        "4px",
        "18px",
    )
    box, _ = own(found.theme, "heading2")
    assert (box["border-left"], box["color"], box["font-weight"]) == (
        "4px solid $accent",
        "$accent",
        "bold",
    )
    box, _ = own(found.theme, "quote")
    assert (box["background-color"], box["border-left"]) == ("$tint", "4px solid $accent")


def test_all_other_looks_stay_the_base_theme_s():
    theme = borrowed(PAGE).theme

    assert theme.parts == BASE.parts
    assert theme.looks.heading2[1:] == BASE.looks.heading2
    assert theme.looks.divider == BASE.looks.divider


def test_sizes_go_to_what_wechat_s_own_editor_offers():
    odd = HEADING.replace("17px", "21.3px").replace("28px 0 14px", "27px 0 3px")

    box, _ = own(borrowed(odd.format(words="场边") + BODY).theme, "heading2")

    assert (box["font-size"], box["margin"]) == ("20px", "24px 0 0 0")


@pytest.mark.parametrize(
    ("style", "code"),
    [
        ("background-image:linear-gradient(90deg,#8a1420,#c00000)", "gradient"),
        ("box-shadow:2px 2px 4px #000000", "shadow"),
        ("transform:rotate(3deg)", "transform"),
        ("position:absolute", "position"),
        ("font-family:华文行楷", "font"),
        ("opacity:0.4", "opacity"),
        ("animation:turn 2s", "animation"),
        ("background:url(file:///C:/flag.png) #8a1420", "picture"),
        ("width:300px", "fixed_size"),
    ],
)
def test_what_no_theme_may_say_is_left_out_and_told(style, code):
    page = BANNER.replace("padding:6px 22px", f"padding:6px 22px;{style}") + BODY

    found = borrowed(page)

    assert code in found.refused
    said = msgspec.json.encode(found.theme.looks.banner[0]).decode()
    assert style.partition(":")[2] not in said


def test_a_gradient_becomes_its_first_colour():
    page = BANNER.replace("background-color:#8a1420", "background:linear-gradient(#0a5c36,#ffffff)")

    _, text = own(borrowed(page + BODY).theme, "banner")

    assert text["background-color"] == "$plate"
    assert borrowed(page + BODY).theme.light.plate == "#0a5c36"


def test_a_picture_is_never_taken_and_told():
    page = BANNER.replace("精彩瞬间", '精彩瞬间<img src="data:image/png;base64,AAAA">')

    assert "picture" in borrowed(page + BODY).refused


def test_a_colour_too_bright_is_darkened_until_it_can_be_read():
    theme = borrowed(PAGE.replace("#8a1420", "#ff4d4f")).theme
    accent = parse_color(theme.light.accent)

    assert theme.light.accent != "#ff4d4f"
    assert contrast(accent, Rgb(255, 255, 255)) >= 4.5
    assert contrast(dark_words(accent, DARK_PAGE), DARK_PAGE) >= 4.5


def test_a_tint_that_would_turn_muddy_is_made_paler_and_told():
    found = borrowed(PAGE)

    assert "muddy" in found.refused
    assert found.theme.light.tint != "#fbe9ea"


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_that_ships_can_be_read_itself(name):
    assert faint_meetings(load_theme(name)) == ()


def test_what_a_page_has_not_is_told():
    assert set(borrowed(HEADING.format(words="场边") + BODY).refused) == {"no_banner", "no_quote"}


def test_a_page_without_looks_gives_nothing():
    with pytest.raises(Refused) as refused:
        borrowed(BODY * 3)

    assert refused.value.code == "nothing_to_borrow"


def test_styles_of_a_sheet_count_like_styles_of_an_element():
    page = (
        "<style>.t{border-left:4px solid #8a1420;color:#8a1420;font-size:17px}</style>"
        f'<h2 class="t">场边</h2>{BODY}'
    )

    box, _ = own(borrowed(page).theme, "heading2")
    assert box["border-left"] == "4px solid $accent"


colors = st.builds(lambda r, g, b: hex_color(Rgb(r, g, b)), *(st.integers(0, 255),) * 3)


@given(colors, colors, colors)
def test_whatever_colours_a_page_has_the_theme_can_be_read(main, plate, tint):
    page = PAGE.replace("color:#8a1420;font", f"color:{plate};font").replace("#fbe9ea", tint)

    theme = borrowed(page.replace("#8a1420", main)).theme

    assert faint_meetings(theme) == ()
    assert parse_theme(theme_bytes(theme)) == theme


@given(st.text("<>/=\"';:#$spandivect ion style background-color:url(0123px)%!", max_size=300))
def test_no_page_breaks_the_rules_of_themes(text):
    page = HEADING.format(words="场边") + f'<section style="{text}">{text}</section>' + BODY

    theme = borrowed(page).theme

    assert parse_theme(theme_bytes(theme)) == theme
