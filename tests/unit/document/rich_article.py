"""One article that shows every block, mark and late field: what golden pages are made of."""

from itertools import count

from workstation.document.themes import Theme, theme_hash
from workstation.domain import tree
from workstation.domain.content import (
    ColumnRef,
    Content,
    LateFields,
    Picture,
    RelatedArticle,
    ThemeRef,
)
from workstation.domain.photo_squares import in_grids, square_of
from workstation.domain.tree_text import photos_used

COLUMN_OF_THEME = {
    "xiaoketang": "“两学一做”小课堂",
    "yaoqing": "大事要情",
    "shunjian": "精彩瞬间",
    "fengcai": "支部风采",
    "jianbao": "工作简报",
}

LATE = LateFields(
    editors=("李文静",),
    reviewers=("周明远", "何守正"),
    issue_number=12,
    published="2025-11-17",
    web_address="https://www.hailan.example/zhibu/12.html",
    related=(
        RelatedArticle(
            title="那盏值班灯：物业运营党支部的雨夜",
            address="https://mp.weixin.qq.com/s/zhibandeng",
        ),
        RelatedArticle(
            title="微党课讲安全：班前十分钟说透一件事", address="https://www.hailan.example/11.html"
        ),
    ),
)


def rich_content(theme: Theme) -> Content:
    """Return the article, laid out in `theme`."""
    doc = tree.Doc(content=(*_opening(), *_match(), *_lesson(), *_ending()))
    return make_content(doc, theme)


def make_content(doc: tree.Doc, theme: Theme) -> Content:
    """Return a content around `doc` with a picture for every photo it shows."""
    return Content(
        schema=1,
        title="球场四十分钟：职工篮球赛的六个瞬间",
        author="陶行远",
        digest="七支队伍、十二场比赛，镜头记录下起跳、传球、倒地再爬起的六个瞬间。",
        source="物业运营党支部",
        column=ColumnRef(id="column", name=COLUMN_OF_THEME.get(theme.name, "工作简报")),
        theme=ThemeRef(name=theme.name, hash=theme_hash(theme)),
        doc=doc,
        pictures=pictures_of(doc),
    )


def pictures_of(doc: tree.Doc) -> dict[str, Picture]:
    """Return a made-up picture for each photo, and squares for those in grids; QR codes are one."""
    code = _picture(430, 430, "png")
    whole = {one: code if one == "qr" else _picture(1080, 720) for one in photos_used(doc)}
    return whole | {square_of(one): _picture(720, 720) for one in in_grids(doc)}


def _picture(width: int, height: int, form: str = "jpeg") -> Picture:
    return Picture(blob="0" * 64, width=width, height=height, bytes=120_000, format=form)


class _Ids:
    """Block ids in order, so that the article is the same every time."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._numbers = count(100_000)

    def __call__(self) -> str:
        return self._prefix + "".join("abcdefghij"[int(c)] for c in str(next(self._numbers)))


def _text(words: str, *marks: tree.Mark) -> tree.Text:
    return tree.Text(text=words, marks=marks)


def _link(href: str) -> tree.Link:
    return tree.Link(attrs=tree.LinkAttrs(href=href))


def _color(token: str) -> tree.Color:
    return tree.Color(attrs=tree.ColorAttrs(token=token))


def _paragraph(new: _Ids, *content: tree.Inline, align: tree.Align = "", indent: bool = True):
    return tree.Paragraph(
        attrs=tree.ParagraphAttrs(id=new(), align=align, indent=indent), content=content
    )


def _heading(new: _Ids, words: str, level: int = 2, style: str = "") -> tree.Heading:
    return tree.Heading(
        attrs=tree.HeadingAttrs(id=new(), level=level, style=style), content=(_text(words),)
    )


def _item(new: _Ids, words: str, kind: str = "bullet", label: str = "", level: int = 0):
    return tree.ListItem(
        attrs=tree.ListItemAttrs(id=new(), kind=kind, label=label, level=level),
        content=(_text(words),),
    )


def _group(new: _Ids, names: str, layout: str, columns: int = 3, caption: str = ""):
    photos = tuple(
        tree.GroupPhoto(
            attrs=tree.GroupPhotoAttrs(
                id=new(),
                photo=name,
                alt=f"比赛照片{name}",
                credit=("陶行远", "周洋")[index % 2],
            ),
            content=() if layout == "grid" else (_text(f"第{index + 1}个瞬间"),),
        )
        for index, name in enumerate(names)
    )
    return tree.PhotoGroup(
        attrs=tree.PhotoGroupAttrs(id=new(), layout=layout, columns=columns, caption=caption),
        content=photos,
    )


def _opening() -> tuple[tree.Block, ...]:
    new = _Ids("open")
    return (
        tree.Banner(attrs=tree.StyledAttrs(id=new())),
        tree.Lead(
            attrs=tree.StyledAttrs(id=new()),
            content=(
                _text(
                    "周六下午的园区体育馆，看台坐得满满当当。七支队伍、十二场比赛，"
                    "镜头记录下起跳、传球、倒地再爬起的六个瞬间。"
                ),
            ),
        ),
        _paragraph(
            new,
            _text("由工会和党群办共同组织的职工篮球赛迎来决赛，物业运营党支部与"),
            _text("工程建设党支部", tree.Strong()),
            _text(
                "两支队伍在这里相遇。第一个瞬间定格在开场第三秒：两名中锋同时起跳，指尖几乎同时碰到"
            ),
            _text("皮球", _color("accent")),
            _text("，全场先是安静，随后爆发出掌声。"),
            tree.Footnote(
                attrs=tree.FootnoteAttrs(text="本次比赛历时两周，七支队伍共进行十二场。")
            ),
        ),
        tree.Image(
            attrs=tree.ImageAttrs(
                id=new(), photo="p1", alt="两名中锋同时起跳争球", credit="陶行远"
            ),
            content=(_text("开场第三秒，两名中锋同时起跳。"),),
        ),
    )


def _match() -> tuple[tree.Block, ...]:
    new = _Ids("game")
    return (
        _heading(new, "倒地之后"),
        _paragraph(
            new,
            _text(
                "第三个瞬间属于三十九岁的后卫马成林。第二节他在抢断时摔倒在地，裁判刚要吹停，"
                "他已经撑着地板站起来，把球传给了空位的队友。"
            ),
        ),
        tree.Quote(
            attrs=tree.StyledAttrs(id=new()),
            content=(_text("“赢球靠配合，工作也一样。训练里最难的，是把球传出去。”"),),
        ),
        _group(new, ("p2", "p3", "p4", "p5", "p6", "p7"), "grid", 3, "赛场上的六个瞬间"),
        _heading(new, "暂停时的战术板", 3),
        _paragraph(
            new,
            _text("第四个瞬间是暂停时的战术板，教练用红蓝两色画满了箭头，最后只说了一句"),
            _text("“防住就有机会”", tree.Emphasis(), tree.Underline()),
            _text("。详见"),
            _text("赛事安排", _link("https://www.hailan.example/sports?id=7&day=2")),
            _text("和"),
            _text("上期报道", _link("https://mp.weixin.qq.com/s/shangqi")),
            _text("。"),
        ),
        _item(new, "守住小节，先把篮板保护好；", "label", "一是"),
        _item(new, "打出快攻，把球交给跑在前面的人；", "label", "二是"),
        _item(new, "轮换要早，不让一个人打满全场。", "label", "三是"),
        tree.Divider(attrs=tree.StyledAttrs(id=new())),
    )


def _lesson() -> tuple[tree.Block, ...]:
    new = _Ids("work")
    cells = (("队伍", "胜", "负"), ("物业运营党支部", "5", "1"), ("工程建设党支部", "4", "2"))
    return (
        _heading(new, "场边的毛巾"),
        tree.Quotation(
            attrs=tree.QuotationAttrs(id=new(), source="《中国共产党章程》总纲"),
            content=(_text("坚持全心全意为人民服务。"),),
        ),
        _heading(new, "赛后三件事", 4),
        _item(new, "核对参赛人员，补登缺漏；", "ordered"),
        _item(new, "整理照片，征得本人同意：", "ordered"),
        _item(new, "内网相册先行开放；", "ordered", level=1),
        _item(new, "公开刊发的另行确认。", "ordered", level=1),
        _item(new, "归还场地和器材。", "ordered"),
        _item(new, "羽毛球和拔河比赛下月开始，欢迎各支部报名，报名表请于本周五下班前送党群办。"),
        _item(new, "报名不限年龄。"),
        tree.Table(
            attrs=tree.TableAttrs(id=new(), header=True),
            content=tuple(
                tree.TableRow(
                    content=tuple(
                        tree.TableCell(
                            attrs=tree.CellAttrs(align="center" if index else ""),
                            content=(_text(words),),
                        )
                        for index, words in enumerate(row)
                    )
                )
                for row in cells
            ),
        ),
        _group(new, ("p8", "p9"), "columns", 2),
        _group(new, ("p2", "p3", "p4"), "slide", caption="更多瞬间"),
    )


def _ending() -> tuple[tree.Block, ...]:
    new = _Ids("last")
    return (
        _heading(new, "没有奖杯的合影", style="ribbon"),
        _paragraph(
            new,
            _text("终场哨响，比分停在58:55。第六个瞬间没有奖杯，"),
            tree.HardBreak(),
            _text("只有两支队伍混在一起的合影。"),
        ),
        _paragraph(new, _text("（本文照片经参赛队员本人同意后使用）"), align="center"),
        tree.Media(
            attrs=tree.MediaAttrs(
                id=new(),
                kind="video",
                title="决赛最后两分钟",
                href="https://v.hailan.example/final",
            )
        ),
        tree.SignOff(attrs=tree.StyledAttrs(id=new())),
        tree.FollowCard(
            attrs=tree.FollowCardAttrs(id=new(), photo="qr", text="长按识别二维码，关注“海岚党建”")
        ),
    )
