"""One article for a theme with every kind of block in every look, and what the measuring needs."""

from itertools import count

from workstation.document.themes import Theme, Variant, theme_hash
from workstation.document.writers.listing import Labels
from workstation.document.writers.wording import issue_words, sign_off_lines
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, LateFields, Picture, ThemeRef
from workstation.domain.photo_squares import square_of
from workstation.domain.tree_text import photos_used

LATE = LateFields(editors=("李文静",), reviewers=("周明远", "何守正"), issue_number=12)
LONG = (
    "周六下午的园区体育馆看台坐得满满当当，七支队伍、12场比赛，镜头记录下起跳、传球、倒地再爬起。"
)
_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"


class _Ids:
    def __init__(self) -> None:
        self._numbers = count()

    def __call__(self) -> str:
        number = next(self._numbers)
        return "block" + "".join(_ALPHABET[number >> shift & 31] for shift in (20, 15, 10, 5, 0))


def text(words: str, *marks: tree.Mark) -> tree.Text:
    return tree.Text(words, marks)


def _link(href: str) -> tree.Link:
    return tree.Link(tree.LinkAttrs(href))


def _inlines() -> tuple[tree.Inline, ...]:
    """Every mark, a break, a note and all kinds of links, in words that fill several lines."""
    sports = _link("https://www.hailan.example/sports?id=7")
    written_out = _link("https://www.hailan.example/")
    return (
        text("物业运营"),
        text("党支部", tree.Strong()),
        text("在", tree.Emphasis()),
        text("这里", tree.Underline()),
        text("相遇", tree.Color(tree.ColorAttrs("accent"))),
        text("皮球", tree.Strong(), tree.Underline(), tree.Color(tree.ColorAttrs("gold"))),
        text("掌声", tree.Color(tree.ColorAttrs("muted"))),
        tree.Footnote(tree.FootnoteAttrs("历时两周。")),
        text("，详见"),
        text("赛事", sports),
        text("安排", tree.Strong(), sports),
        text("和"),
        text("上期报道", _link("https://mp.weixin.qq.com/s/shangqi")),
        text("，报名见"),
        text("https://www.", written_out),
        text("hailan.example/", tree.Strong(), written_out),
        text("或"),
        text("dang@hailan.example", _link("mailto:dang@hailan.example")),
        text("，"),
        text("主页", written_out),
        tree.Footnote(tree.FootnoteAttrs("周末也开放。")),
        text("再看安排", sports),
        tree.HardBreak(),
        text(LONG),
    )


def every_block(theme: Theme) -> Content:
    """Return the article."""
    new = _Ids()
    blocks = (
        *_paragraphs(new),
        *_looks(new, theme),
        *_items(new),
        *_photos(new, theme),
        *_tables(new),
        *_cards(new),
    )
    doc = tree.Doc(blocks)
    return Content(
        schema=1,
        title="球场四十分钟",
        author="陶行远",
        digest="",
        source="物业运营党支部",
        column=ColumnRef(id="column", name=theme.columns[0]),
        theme=ThemeRef(name=theme.name, hash=theme_hash(theme)),
        doc=doc,
        pictures={name: _picture(name) for name in (*photos_used(doc), *map(square_of, SQUARES))},
    )


SQUARES = ("s1", "s2", "s3", "s4")
"""Photos that the article holds squares of; the others came to their grids without."""

SIZES = {
    "qr": (43, 43),
    "p1": (108, 72),
    "p2": (54, 96),
    "p3": (120, 60),
    "p4": (72, 72),
    **dict(zip(SQUARES, ((108, 72), (54, 96), (120, 60), (108, 72)), strict=True)),
    **dict.fromkeys(map(square_of, SQUARES), (60, 60)),
}


def _picture(photo: str) -> Picture:
    width, height = SIZES[photo]
    return Picture(
        blob=f"{list(SIZES).index(photo):064x}",
        width=width,
        height=height,
        bytes=120,
        format="png",
    )


def _paragraphs(new: _Ids) -> list[tree.Block]:
    aligned = [
        tree.Paragraph(tree.ParagraphAttrs(new(), align, indent), (text(LONG),))
        for align in ("", "left", "center", "right", "justify")
        for indent in (True, False)
    ]
    marked = tree.Paragraph(tree.ParagraphAttrs(new()), _inlines())
    spaced = tree.Paragraph(tree.ParagraphAttrs(new()), (text("  姓名   李文静  党群办 2026"),))
    return [marked, *aligned, spaced, tree.Paragraph(tree.ParagraphAttrs(new()))]


def _looks(new: _Ids, theme: Theme) -> list[tree.Block]:
    looks = theme.looks
    found: list[tree.Block] = []
    for words in ("倒地之后", LONG):
        run = (text(words),)
        found += [
            tree.Heading(tree.HeadingAttrs(new(), level, name), run)
            for level in (2, 3, 4)
            for name in _names(getattr(looks, f"heading{level}"))
        ]
        found += [tree.Lead(tree.StyledAttrs(new(), one), run) for one in _names(looks.lead)]
        found += [tree.Quote(tree.StyledAttrs(new(), one), run) for one in _names(looks.quote)]
        for source in ("", "《中国共产党章程》总纲"):
            found += [
                tree.Quotation(tree.QuotationAttrs(new(), source, one), run)
                for one in _names(looks.quotation)
            ]
    found += [tree.Divider(tree.StyledAttrs(new(), one)) for one in _names(looks.divider)]
    found += [tree.Banner(tree.StyledAttrs(new(), one)) for one in _names(looks.banner)]
    found += [tree.SignOff(tree.StyledAttrs(new(), one)) for one in _names(looks.sign_off)]
    return found


def _names(variants: tuple[Variant, ...]) -> list[str]:
    """Return the names of all looks, the empty token, and one that no theme has."""
    return ["", *(one.name for one in variants), "nobody"]


def _items(new: _Ids) -> list[tree.Block]:
    def item(kind: str, level: int = 0, label: str = "") -> tree.ListItem:
        return tree.ListItem(tree.ListItemAttrs(new(), kind, label, level), (text(LONG),))

    plain = [item(kind, level) for kind in ("bullet", "ordered") for level in (0, 1, 1, 2, 3)]
    many = [item("ordered") for _ in range(11)]
    labels = ("一是", "1.", "（1）", "①", "(a)", "第十二条第三款", "")
    return [*plain, *many, *(item("label", at % 4, one) for at, one in enumerate(labels))]


def _photos(new: _Ids, theme: Theme) -> list[tree.Block]:
    found: list[tree.Block] = []
    for name in _names(theme.looks.picture):
        for words, credit, width in (
            ("开场第三秒。", "陶行远", 100),
            ("", "周洋", 60),
            ("", "", 100),
        ):
            attrs = tree.ImageAttrs(new(), "p1", "起跳", credit, width, name)
            found.append(tree.Image(attrs, (text(words),) if words else ()))
    for layout in ("grid", "columns", "full", "slide"):
        for columns, shown, caption, own in (
            (3, 3, "赛场上的瞬间", ""),
            (2, 3, "", "第一个瞬间"),
            (3, 4, "", ""),
            (3, 2, "两个瞬间", ""),
        ):
            attrs = tree.PhotoGroupAttrs(new(), layout, columns, caption)
            found.append(tree.PhotoGroup(attrs, _group(new, own)[:shown]))
    for columns in (2, 3):
        attrs = tree.PhotoGroupAttrs(new(), "grid", columns, "九宫格")
        found.append(tree.PhotoGroup(attrs, _group(new, "瞬间", "s")))
    return found


def _group(new: _Ids, words: str, letter: str = "p") -> tuple[tree.GroupPhoto, ...]:
    credits_ = ("陶行远", "周洋", "", "") if words else ("", "", "", "")
    return tuple(
        tree.GroupPhoto(
            tree.GroupPhotoAttrs(new(), f"{letter}{at + 1}", "照片", one),
            (text(words),) if words else (),
        )
        for at, one in enumerate(credits_)
    )


def _tables(new: _Ids) -> list[tree.Block]:
    aligns = ("", "left", "center", "right", "justify")
    cells = tuple(tree.TableCell(tree.CellAttrs(align=one), (text("党支部"),)) for one in aligns)
    row = tree.TableRow(cells)
    spanned = tree.TableRow(
        (
            tree.TableCell(tree.CellAttrs(colspan=3), _inlines()),
            tree.TableCell(tree.CellAttrs(rowspan=2), (text("合计 128"),)),
            tree.TableCell(),
        )
    )
    rest = tree.TableRow((*cells[:3], cells[4]))
    wide = tree.TableRow(tuple(tree.TableCell(content=(text("Shenzhen2026"),)) for _ in range(7)))
    return [
        tree.Table(tree.TableAttrs(new(), header=True), (row, row)),
        tree.Table(tree.TableAttrs(new()), (row, spanned, rest)),
        tree.Table(tree.TableAttrs(new(), header=True), (wide, wide)),
    ]


def _cards(new: _Ids) -> list[tree.Block]:
    return [
        tree.FollowCard(tree.FollowCardAttrs(new(), "qr", "长按识别二维码，关注“海岚党建”")),
        tree.Media(
            tree.MediaAttrs(new(), "video", "决赛最后两分钟", "https://mp.weixin.qq.com/s/1")
        ),
        tree.Media(tree.MediaAttrs(new(), "audio", "录音")),
        tree.Media(tree.MediaAttrs(new(), "video", LONG, "https://v.hailan.example/final")),
        tree.Paragraph(tree.ParagraphAttrs(new()), (text("结尾"),)),
    ]


def words_around(content: Content) -> dict[str, str]:
    """Return what the page shows in banner and sign-off."""
    return {
        "column": content.column.name,
        "issue": issue_words(LATE),
        "sign_off": "\n".join(sign_off_lines(content, LATE)),
    }


def briefs(content: Content, theme: Theme) -> list[dict[str, object]]:
    """Return what the measuring must know of each block."""
    labels = Labels()
    found: list[dict[str, object]] = []
    for block in content.doc.content:
        if not isinstance(block, tree.ListItem):
            labels.interrupt()
        found.append({"id": block.attrs.id, "type": _type(block), **_details(block, theme, labels)})
    return found


def _details(block: tree.Block, theme: Theme, labels: Labels) -> dict[str, object]:
    match block:
        case tree.ListItem():
            return {"label": labels.label(block)}
        case tree.PhotoGroup(attrs=attrs):
            return {"layout": attrs.layout}
        case tree.Heading() | tree.Lead() | tree.Quote() | tree.Quotation() | tree.Banner():
            return _parts(block, theme)
        case tree.Divider(attrs=attrs):
            return {"sign": _look(theme.looks.divider, attrs.style).sign != ""}
        case _:
            return {}


def _parts(block: tree.Block, theme: Theme) -> dict[str, object]:
    kind = _type(block) + (str(block.attrs.level) if isinstance(block, tree.Heading) else "")
    look = _look(getattr(theme.looks, kind), block.attrs.style)
    tail = isinstance(block, tree.Banner) or (
        isinstance(block, tree.Quotation) and block.attrs.source != ""
    )
    single = not (look.sign or look.text or tail)
    return {"sign": bool(look.sign), "tail": tail, "single": single}


def _look(variants: tuple[Variant, ...], name: str) -> Variant:
    return next((one for one in variants if one.name == name), variants[0])


def _type(block: tree.Block) -> str:
    name = type(block).__name__
    return name[0].lower() + name[1:]
