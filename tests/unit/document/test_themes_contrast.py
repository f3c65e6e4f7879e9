"""Every word of every theme can be read: by day, in WeChat's dark mode, on the dark web page."""

import msgspec
import pytest
from rich_article import LATE, make_content

from workstation.document.colors import brightness, contrast, parse_color
from workstation.document.dark_mode import DARK_PAGE, LIGHT_PAGE, dark_fill, dark_words
from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.lint_tree import read_tree
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree

NAMES = theme_names()
BRIGHT_FILL = 100


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
    yield from below(root, parse_color("#000000"), None, 17.0, bold=False)


def below(node, color, fill, size, *, bold):
    color = parse_color(node.styles["color"]) if "color" in node.styles else color
    fill = (
        parse_color(node.styles["background-color"]) if "background-color" in node.styles else fill
    )
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


@pytest.mark.parametrize("name", NAMES)
def test_all_words_can_be_read_by_day(name):
    pairs = (
        (color, fill or LIGHT_PAGE, large, path)
        for color, fill, large, path in readings(load_theme(name))
    )

    assert too_faint(pairs) == []


@pytest.mark.parametrize("name", NAMES)
def test_all_words_can_be_read_in_wechat_s_dark_mode(name):
    fills = [
        (color, dark_fill(fill) if fill else DARK_PAGE, large, path)
        for color, fill, large, path in readings(load_theme(name))
    ]
    pairs = ((dark_words(color, fill), fill, large, path) for color, fill, large, path in fills)

    assert too_faint(pairs) == []


@pytest.mark.parametrize("name", NAMES)
def test_all_words_can_be_read_on_the_dark_web_page(name):
    theme = load_theme(name)
    dark = msgspec.structs.replace(theme, light=theme.dark)
    page = parse_color(theme.dark.paper)
    pairs = ((color, fill or page, large, path) for color, fill, large, path in readings(dark))

    assert too_faint(pairs) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_fill_turns_muddy_in_the_dark(name):
    light = load_theme(name).light
    turned = [brightness(dark_fill(parse_color(color))) for color in (light.tint, light.plate)]

    assert max(turned) < BRIGHT_FILL
