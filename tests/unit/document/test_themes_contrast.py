"""Every word of every theme can be read: by day, in WeChat's dark mode, on the dark web page.

WeChat recolours articles itself. `dark_fill` and `dark_text` follow the published description of
its rule (opaque colours only); the known answers below come from running the real one.
"""

import colorsys

import msgspec
import pytest
from rich_article import LATE, make_content

from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.lint_tree import read_tree
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree

NAMES = theme_names()
PAGE, DARK_PAGE = (255, 255, 255), (25, 25, 25)
NEARLY_WHITE, BRIGHTEST_FILL, LEAST_OFFSET, BRIGHT_FILL = 250, 190, 65, 100
GREY_TURNS, LOWEST_FILL = 40, 22
LARGEST_OFFSET = 0xA3 - 25


def rgb(color):
    return tuple(bytes.fromhex(color.removeprefix("#")))


def brightness(color):
    return (color[0] * 299 + color[1] * 587 + color[2] * 114) / 1000


def lightness(color):
    return (max(color) + min(color)) / 2 / 255 * 100


def with_lightness(color, value):
    hue, _, saturation = colorsys.rgb_to_hls(*(part / 255 for part in color))
    return tuple(part * 255 for part in colorsys.hls_to_rgb(hue, value / 100, saturation))


def rounded(color):
    return tuple(round(part) for part in color)


def with_brightness(color, target):
    ratio = target / (brightness(color) or 1)
    red, green, blue = (min(255, part * ratio) for part in color)
    if green == 0 or red == 255 or blue == 255:
        green = (target * 1000 - red * 299 - blue * 114) / 587
    elif red == 0:
        red = (target * 1000 - green * 587 - blue * 114) / 299
    elif blue == 0 or green == 255:
        blue = (target * 1000 - red * 299 - green * 587) / 114
    return (red, green, blue)


def dark_fill(color):
    grey = max(color) == min(color)
    if (grey and lightness(color) > GREY_TURNS) or brightness(color) > NEARLY_WHITE:
        turned = min(100, 100 + lightness(DARK_PAGE) - lightness(color))
        return rounded((turned * 2.55,) * 3)
    if brightness(color) > BRIGHTEST_FILL:
        return rounded(with_brightness(color, BRIGHTEST_FILL))
    if lightness(color) < LOWEST_FILL:
        return rounded(with_lightness(color, LOWEST_FILL))
    return color


def dark_text(color, fill):
    below = brightness(fill)
    offset = abs(below - brightness(color))
    flips = lightness(color) > 90 - GREY_TURNS if below >= BRIGHT_FILL else is_low(color)
    if brightness(color) >= NEARLY_WHITE:
        return rounded(color)
    if offset > LARGEST_OFFSET and below <= brightness(DARK_PAGE) + 2:
        return rounded(with_brightness(color, LARGEST_OFFSET + below))
    if offset >= LEAST_OFFSET:
        return rounded(color)
    if flips:
        return dark_text(with_lightness(color, 90 - lightness(color)), fill)
    wanted = below - LEAST_OFFSET if below >= BRIGHT_FILL else below + LEAST_OFFSET
    return rounded(with_brightness(color, min(LARGEST_OFFSET, wanted)))


def is_low(color):
    return lightness(color) <= GREY_TURNS


def luminance(color):
    parts = [part / 255 for part in color]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def every_look(theme):
    """One document with each variant of each kind of block."""
    words = (tree.Text("党员"), tree.Text("亮", marks=(tree.Strong(),)))
    blocks = [
        tree.Paragraph(tree.ParagraphAttrs("a" * 10), words + tuple(coloured())),
        tree.ListItem(tree.ListItemAttrs("a" * 10), words),
        tree.Table(
            tree.TableAttrs("a" * 10, header=True),
            tuple(tree.TableRow((tree.TableCell(content=words),)) for _ in range(2)),
        ),
        tree.FollowCard(tree.FollowCardAttrs("a" * 10, photo="qr", text="关注")),
        tree.Media(tree.MediaAttrs("a" * 10, "video", "片", "https://v.hailan.example/1")),
    ]
    for kind, variants in msgspec.structs.asdict(theme.looks).items():
        blocks += [block_of(kind, variant.name, words) for variant in variants]
    return make_content(tree.Doc(tuple(blocks)), theme)


def coloured():
    for token in ("accent", "muted", "gold"):
        yield tree.Text("色", marks=(tree.Color(tree.ColorAttrs(token)),))
    yield tree.Text("链", marks=(tree.Link(tree.LinkAttrs("https://mp.weixin.qq.com/s/1")),))
    yield tree.Footnote(tree.FootnoteAttrs("注"))


def block_of(kind, name, words):
    styled = tree.StyledAttrs("a" * 10, name)
    if kind.startswith("heading"):
        return tree.Heading(tree.HeadingAttrs("a" * 10, int(kind[-1]), name), words)
    return {
        "lead": tree.Lead(styled, words),
        "quote": tree.Quote(styled, words),
        "quotation": tree.Quotation(tree.QuotationAttrs("a" * 10, "出处", name), words),
        "picture": tree.Image(tree.ImageAttrs("a" * 10, "p", "图", "我", 100, name), words),
        "divider": tree.Divider(styled),
        "banner": tree.Banner(styled),
        "sign_off": tree.SignOff(styled),
    }[kind]


def readings(theme):
    """Yield (colour, fill, large, path) for all words of the theme as WeChat gets them."""
    html = write_wechat(every_look(theme), theme=theme, late=LATE, address=lambda photo: photo)
    root, _ = read_tree(html)
    yield from below(root, rgb("#000000"), None, 17.0, bold=False)


def below(node, color, fill, size, *, bold):
    color = rgb(node.styles["color"]) if "color" in node.styles else color
    fill = rgb(node.styles["background-color"]) if "background-color" in node.styles else fill
    size = float(node.styles.get("font-size", f"{size}px").removesuffix("px"))
    bold = bold or node.tag == "strong" or node.styles.get("font-weight") == "bold"
    if node.words:
        yield color, fill, size >= 24 or (bold and size >= 18), node.path
    for child in node.children:
        yield from below(child, color, fill, size, bold=bold)


def too_faint(pairs):
    return [
        (path, round(contrast(color, fill), 2))
        for color, fill, large, path in pairs
        if contrast(color, fill) < (3 if large else 4.5)
    ]


@pytest.mark.parametrize(
    ("color", "expected"), [("#3f3f3f", "#a3a3a3"), ("#c7000b", "#ff1315"), ("#d7261e", "#d7261e")]
)
def test_words_on_the_page_turn_dark_as_in_wechat(color, expected):
    turned = dark_text(rgb(color), DARK_PAGE)

    assert max(abs(a - b) for a, b in zip(turned, rgb(expected), strict=True)) <= 1


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ("#fbe9ea", "#c8baba"),
        ("#fff5f5", "#c3bcbc"),
        ("#ffffff", "#191919"),
        ("#f7f7f7", "#212121"),
        ("#fffbfb", "#1b1b1b"),
        ("#c7000b", "#c7000b"),
    ],
)
def test_fills_turn_dark_as_in_wechat(color, expected):
    turned = dark_fill(rgb(color))

    assert max(abs(a - b) for a, b in zip(turned, rgb(expected), strict=True)) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_all_words_can_be_read_by_day(name):
    pairs = (
        (color, fill or PAGE, large, path)
        for color, fill, large, path in readings(load_theme(name))
    )

    assert too_faint(pairs) == []


@pytest.mark.parametrize("name", NAMES)
def test_all_words_can_be_read_in_wechat_s_dark_mode(name):
    fills = [
        (color, dark_fill(fill) if fill else DARK_PAGE, large, path)
        for color, fill, large, path in readings(load_theme(name))
    ]
    pairs = ((dark_text(color, fill), fill, large, path) for color, fill, large, path in fills)

    assert too_faint(pairs) == []


@pytest.mark.parametrize("name", NAMES)
def test_all_words_can_be_read_on_the_dark_web_page(name):
    theme = load_theme(name)
    dark = msgspec.structs.replace(theme, light=theme.dark)
    page = rgb(theme.dark.paper)
    pairs = ((color, fill or page, large, path) for color, fill, large, path in readings(dark))

    assert too_faint(pairs) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_fill_turns_muddy_in_the_dark(name):
    light = load_theme(name).light
    turned = [brightness(dark_fill(rgb(color))) for color in (light.tint, light.plate)]

    assert max(turned) < BRIGHT_FILL
