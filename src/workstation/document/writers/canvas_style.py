"""A theme as the stylesheet of the canvas: what the WeChat writer says inline, said by class.

The canvas draws its blocks with the elements below, and each comes out where the written article
has its own: same boxes, same colours, same letters (`tests/ui/parity` measures it). Only content
that WeChat gets as elements and the canvas must not hold as text is drawn by the stylesheet: signs,
labels of list items, credits.

    p.b-paragraph[.a-left|.a-center|.a-right|.a-justify][.no-indent]   words
    p.b-listItem.k-<kind>[.boxed]  data-label, data-level, style="--hang:1.5em"
        `boxed`: the label has a box of its own width (bullets and labels of ASCII alone)
    section.b-heading.l-2|.l-3|.l-4 > div.t
    section.b-lead > div.t                           section.b-quote > div.t
    section.b-quotation > div.t + div.tail           tail: “——source”, empty when there is none
    section.b-image > div.frame > img, div.c         c: caption; data-credit="（摄影：…）"
        width in per cent by style="--width:70%" on the section
    section.b-photoGroup.lay-<layout>.cols-<n> > div.row > div.g*, then div.gc
        div.g > div.frame > img, div.c[data-credit]  gc: the line under the group as readers see it
        in columns the page reckons how wide each photo is: style="--cell:41.2%" on div.g
        in a grid img.is-square shows the photo's square, style="--square:url(…)"; img.is-whole came
        without one
    section.b-table[.has-head] > table > tbody > tr > td[.a-<align>]
    section.b-divider        section.b-banner > div.t + div.tail      section.b-signOff > div.t*
    section.b-followCard > div.frame > img, div.t    section.b-media[.inside|.leaves] > div.t

Each block bears `v-<variant>`; a token that is empty or unknown shows the theme's own variant.
Words: `strong`, `em`, `u`, `a[title]` (title: the address), `span.c-<token>`, `sup.note`. A note, a
link and a line of media that bear a number have it as `style="--note:'[1]'"`: the page counts them
as the writer does.
Captions and tails without words are not there, unless their block is `.here` (the cursor is in it).
"""

from collections.abc import Iterable, Iterator

from workstation.document.theme_rules import join_declarations, split_declarations
from workstation.document.themes import COUNTING_SIGN, Theme, Variant, paint
from workstation.document.writers.wechat_furniture import QR_STYLE, QR_WIDTH
from workstation.document.writers.wechat_inline import ARTICLE_PREFIXES, TEXT_COLORS
from workstation.document.writers.wechat_photos import (
    CAPTION_IN_GROUP,
    CELL_WIDTHS,
    PHOTO_CELL,
    PHOTO_ROW,
    ROW_CELL,
    SLIDE_CELL,
    SLIDE_STRIP,
)

ROOT = ".ProseMirror"
READING = (
    "font:17px/1.6 -apple-system,'Microsoft YaHei UI','Noto Sans CJK SC',sans-serif;"
    "overflow-wrap:break-word;white-space:pre-wrap"
)
"""How WeChat's page shows what a style leaves open: its letters and the height of its lines."""

_LEVELS = 4

_SELECTORS = {
    "heading2": ".b-heading.l-2",
    "heading3": ".b-heading.l-3",
    "heading4": ".b-heading.l-4",
    "lead": ".b-lead",
    "quote": ".b-quote",
    "quotation": ".b-quotation",
    "divider": ".b-divider",
    "banner": ".b-banner",
    "sign_off": ".b-signOff",
}
_INSIDE = ",".join(f'[title^="{prefix}"]' for prefix in ARTICLE_PREFIXES)
_LEAVING = f"{ROOT} a:not({_INSIDE})"
_NUMBERED = f":is({ROOT} a,.b-media>.t)::after"
_EMPTY = ":has(>br:only-child)"
_FIXED = f"""\
{ROOT}{{counter-reset:numbered}}
:where({ROOT}) :where(p,section,div){{margin:0}}
{ROOT} sup,{_NUMBERED}{{font-size:12px;line-height:1}}
{_NUMBERED}{{vertical-align:super}}
sup.note::before,{_NUMBERED}{{content:var(--note)}}
{ROOT} u{{text-decoration:underline}}
.b-listItem{{padding-left:calc(var(--level)*2em + var(--hang,0em));\
text-indent:calc(-1*var(--hang,0em))}}
.b-listItem::before{{content:attr(data-label)}}
.b-listItem.boxed::before{{display:inline-block;width:var(--hang,0em);text-indent:0}}
.frame>img{{display:block;width:var(--width,100%);height:auto;max-width:100%;margin:0 auto}}
.b-followCard>.frame>img{{width:{QR_WIDTH}%;{QR_STYLE}}}
.b-image>.c::after,.lay-full .c::after,.lay-slide .c::after{{content:attr(data-credit)}}
.lay-slide{{{PHOTO_ROW}}}
.lay-slide>.row{{{SLIDE_STRIP}}}
.lay-slide>.row>.g{{{SLIDE_CELL}}}
.lay-slide>.row,.b-table{{scrollbar-width:none}}
.lay-slide .c{{white-space:pre-wrap}}
.lay-grid .frame>img:not(.is-whole){{aspect-ratio:1;object-fit:cover}}
.lay-grid .frame>img.is-square{{content:var(--square)}}
:is(.lay-grid,.lay-columns)>.row{{{PHOTO_ROW}}}
.b-table{{overflow-x:auto}}
.b-table td{{min-width:0}}
.b-table table{{width:100%;border-collapse:collapse}}
"""
_HIDDEN = f"""\
.c[data-credit]:not([data-credit=""]){_EMPTY}>br{{display:none}}
:is(.b-image,.g):not(.here)>.c:is(:not([data-credit]),[data-credit=""]){_EMPTY},\
:is(.lay-grid,.lay-columns) .g:not(.here)>.c{_EMPTY},\
:is(.gc,.tail,.b-followCard>.t):empty{{display:none}}
"""
_PARTS = {
    "body": ".b-paragraph",
    "item": ".b-listItem",
    "caption": ".b-image>.c,.lay-full .c,.gc",
    "table": ".b-table",
    "cell": ".b-table td",
    "head_cell": ".b-table:where(.has-head) :where(tr:first-child)>td",
    "card": ".b-followCard",
    "card_text": ".b-followCard>.t",
    "media": ".b-media",
}


def canvas_stylesheet(theme: Theme, *, dark: bool = False) -> str:
    """Return the stylesheet under which the canvas shows articles of this theme.

    `dark` takes the theme's own dark palette, as its web page does; what WeChat makes of the light
    one in its dark mode is computed on the written article (`document/dark_mode.py`).
    """
    palette = theme.dark if dark else theme.light
    rules = [*_root(), *_parts(theme), _FIXED, *_layouts(theme), *_alignments()]
    for kind, base in _SELECTORS.items():
        for variant, selector in _chosen(base, getattr(theme.looks, kind)):
            rules += _look(variant, selector)
    rules += [*_pictures(theme.looks.picture), _HIDDEN]
    return paint("\n".join(filter(None, rules)), palette)


def _root() -> Iterator[str]:
    yield f"{ROOT}{{{READING};color:$ink;background-color:$paper}}"
    yield f"{ROOT} a:is({_INSIDE}){{color:$accent;text-decoration:underline}}"
    yield ".b-media.inside>.t{color:$accent;text-decoration:underline}"
    yield f"{_LEAVING}{{text-decoration:underline dotted}}"
    yield from (f"{ROOT} .c-{token}{{color:${token}}}" for token in sorted(TEXT_COLORS))
    yield from (f'.b-listItem[data-level="{n}"]{{--level:{n}}}' for n in range(_LEVELS))


def _parts(theme: Theme) -> Iterator[str]:
    for name, selector in _PARTS.items():
        yield _rule(selector, getattr(theme.parts, name))


def _layouts(theme: Theme) -> Iterator[str]:
    """Yield the cells of photo groups and the captions inside them."""
    for columns, width in CELL_WIDTHS.items():
        yield _rule(f".lay-grid.cols-{columns}>.row>.g", PHOTO_CELL.format(width=width))
    yield _rule(".lay-columns>.row>.g", ROW_CELL.replace("{width}%", "var(--cell)"))
    caption = split_declarations(theme.parts.caption) | {"margin": CAPTION_IN_GROUP}
    selector = ":is(.lay-grid,.lay-columns,.lay-slide) .g>.c"
    yield _rule(selector, join_declarations(caption))


def _alignments() -> Iterator[str]:
    """Yield the rules for alignments; a line in the middle or to the right has no indent."""
    yield ".b-paragraph.no-indent{text-indent:0;text-align:justify}"
    for align in ("left", "center", "right"):
        yield f":is(.b-paragraph,.b-table td).a-{align}{{text-align:{align}}}"
    yield ".b-table td.a-justify{text-align:justify}"
    yield ".b-paragraph:is(.a-center,.a-right){text-indent:0}"


def _chosen(base: str, variants: Iterable[Variant]) -> Iterator[tuple[Variant, str]]:
    """Yield each variant with its selector; the theme's own takes all tokens no other has."""
    own, *others = variants
    taken = ",".join(f".v-{variant.name}" for variant in others)
    yield own, f"{base}:not({taken})" if taken else base
    yield from ((variant, f"{base}.v-{variant.name}") for variant in others)


def _look(variant: Variant, selector: str) -> Iterator[str]:
    yield _rule(selector, variant.box)
    yield _rule(f"{selector}>.t", variant.text)
    yield _rule(f"{selector}>.tail", variant.tail)
    if variant.sign == COUNTING_SIGN:
        yield f"{selector}{{counter-increment:numbered}}"
    if variant.sign:
        mark = {"display": "block"} | split_declarations(variant.mark)
        content = f"content:{_content(variant.sign)}"
        yield _rule(f"{selector}::before", f"{content};{join_declarations(mark)}")


def _pictures(variants: tuple[Variant, ...]) -> Iterator[str]:
    """Yield the looks of single photos; a group at full width shows the theme's own."""
    own = variants[0]
    yield _rule(".lay-full .frame", own.box)
    yield _rule(".lay-full .frame>img", own.text)
    for variant, selector in _chosen(".b-image", variants):
        yield _rule(f"{selector}>.frame", variant.box)
        yield _rule(f"{selector}>.frame>img", variant.text)


def _content(sign: str) -> str:
    """Return a sign as CSS draws it; signs are a theme's, so nothing in them may end the string."""
    if sign == COUNTING_SIGN:
        return "counter(numbered,decimal-leading-zero)"
    return '"' + "".join(f"\\{ord(character):x} " for character in sign) + '"'


def _rule(selector: str, declarations: str) -> str:
    return f"{selector}{{{declarations}}}" if declarations else ""
