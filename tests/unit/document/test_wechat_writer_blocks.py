"""What a WeChat draft says, block by block."""

import msgspec
import pytest
from rich_article import LATE, make_content

from workstation.document.themes import load_theme
from workstation.document.writers.wechat import wechat_length, write_wechat
from workstation.domain import tree
from workstation.domain.content import LateFields, RelatedArticle
from workstation.domain.errors import Refused

THEME = load_theme("yaoqing")
ID = "a" * 10


def written(*blocks, late=LateFields()):  # noqa: B008 - a frozen value
    content = make_content(tree.Doc(tuple(blocks)), THEME)
    return write_wechat(content, theme=THEME, late=late, address="https://pic/{}".format)


def paragraph(*content, **attrs):
    return tree.Paragraph(tree.ParagraphAttrs(ID, **attrs), content)


def linked(words, href, *more):
    return tree.Text(words, (*more, tree.Link(tree.LinkAttrs(href))))


def item(words, kind, level=0, label=""):
    return tree.ListItem(tree.ListItemAttrs(ID, kind, label, level), (tree.Text(words),))


def labels(html):
    """The visible label before each item's words, which are all 事."""
    return [part.rsplit(">", 1)[-1] for part in html.replace("</span>", "").split("事")[:-1]]


def test_an_empty_article_is_one_bare_section():
    assert written() == "<section></section>"


def test_words_are_escaped_wherever_they_stand():
    evil = '<script>"&'
    html = written(
        paragraph(tree.Text(evil), tree.Footnote(tree.FootnoteAttrs(evil))),
        tree.Image(tree.ImageAttrs(ID, "p", evil, evil), (tree.Text(evil),)),
        item(evil, "label", 0, evil),
        tree.Quotation(tree.QuotationAttrs(ID, evil), (tree.Text(evil),)),
        tree.FollowCard(tree.FollowCardAttrs(ID, "", evil)),
        tree.Media(tree.MediaAttrs(ID, "audio", evil, evil)),
        tree.SignOff(tree.StyledAttrs(ID)),
        late=LateFields(editors=(evil,), related=(RelatedArticle(title=evil, address=evil),)),
    )

    assert "<script" not in html
    assert '"&"' not in html
    assert html.count("&lt;script&gt;&quot;&amp;") >= 11


def test_a_theme_cannot_bring_markup_in_through_its_ornaments():
    looks = msgspec.structs.replace(
        THEME.looks,
        heading2=(msgspec.structs.replace(THEME.looks.heading2[0], sign="<b>"),),
        divider=(msgspec.structs.replace(THEME.looks.divider[0], sign="<b>"),),
    )
    theme = msgspec.structs.replace(THEME, looks=looks)
    heading = tree.Heading(tree.HeadingAttrs(ID), (tree.Text("题"),))
    content = make_content(tree.Doc((heading, tree.Divider(tree.StyledAttrs(ID)))), theme)

    html = write_wechat(content, theme=theme, late=LateFields(), address=str)

    assert html.count("&lt;b&gt;") == 2


def test_characters_that_html_forbids_are_left_out():
    assert ">党员<" in written(paragraph(tree.Text("党\x00\x08\x85\ufffe\ud800员")))


def test_a_paragraph_takes_the_alignment_and_indent_it_was_given():
    body = written(paragraph(tree.Text("文")))
    centred = written(paragraph(tree.Text("文"), align="center"))
    flush = written(paragraph(tree.Text("文"), indent=False))

    assert "text-align:justify;text-indent:2em" in body
    assert "text-align:center" in centred
    assert "text-indent" not in centred + flush


def test_an_empty_paragraph_stays_a_blank_line():
    assert "<br></p>" in written(paragraph())


def test_an_address_outside_wechat_becomes_a_numbered_note():
    html = written(paragraph(linked("通知", "https://www.hailan.example/?a=1&b=2")))

    assert "<a " not in html
    assert "通知<sup" in html
    assert "[1] https://www.hailan.example/?a=1&amp;b=2</p>" in html


def test_a_wechat_article_stays_a_link():
    html = written(paragraph(linked("上期", "https://mp.weixin.qq.com/s/1")))

    assert '<a href="https://mp.weixin.qq.com/s/1"' in html
    assert "<sup" not in html


@pytest.mark.parametrize(
    "href", ["https://mp.weixin.qq.com.evil.example/s", "https://evil.example/mp.weixin.qq.com/"]
)
def test_an_address_that_only_looks_like_wechat_is_no_link(href):
    assert "<a " not in written(paragraph(linked("上期", href)))


def test_one_address_keeps_one_number_and_one_link_of_several_runs_gets_one():
    href = "https://www.hailan.example/1"
    html = written(
        paragraph(linked("通", href), linked("知", href, tree.Strong())),
        paragraph(linked("再看", href)),
    )

    assert html.count("[1]</sup>") == 2
    assert "[2]" not in html


def test_an_address_that_is_there_to_read_needs_no_note():
    html = written(
        paragraph(
            linked("https://www.hailan.example/1", "https://www.hailan.example/1"),
            linked("https://www.hailan.example/2", "https://www.hailan.example/2", tree.Strong()),
            linked("dang@hailan.example", "mailto:dang@hailan.example"),
        )
    )

    assert "<sup" not in html


def test_footnotes_and_addresses_are_numbered_together_in_reading_order():
    html = written(
        paragraph(
            tree.Footnote(tree.FootnoteAttrs("注")), linked("链", "https://www.hailan.example/1")
        )
    )

    assert html.index("注释与链接") < html.index("[1] 注<") < html.index("[2] https://")


def test_marks_become_the_fewest_elements():
    html = written(
        paragraph(
            tree.Text("甲", (tree.Strong(), tree.Emphasis(), tree.Underline())),
            tree.Text("乙", (tree.Underline(), tree.Color(tree.ColorAttrs("gold")))),
            tree.Text("丙", (tree.Color(tree.ColorAttrs("paper")),)),
        )
    )

    assert '<strong><em><span style="text-decoration:underline">甲</span></em></strong>' in html
    assert f"text-decoration:underline;color:{THEME.light.gold}" in html
    assert "</span>丙" in html


def test_lists_number_themselves_as_chinese_documents_do():
    html = written(
        item("事", "ordered"),
        item("事", "ordered", 1),
        item("事", "ordered", 1),
        item("事", "ordered", 2),
        item("事", "ordered"),
        item("事", "ordered", 1),
        item("事", "bullet"),
        item("事", "ordered"),
    )

    assert labels(html) == ["1.", "（1）", "（2）", "①", "2.", "（1）", "•", "1."]


def test_a_block_between_two_items_starts_the_numbers_again():
    html = written(item("事", "ordered"), paragraph(), item("事", "ordered"))

    assert html.count(">1.</span>事") == 2


def test_a_written_label_stands_as_it_was_written():
    html = written(item("事", "label", 0, "一是"))

    assert "padding-left:2em;text-indent:-2em" in html
    assert ">一是事</p>" in html


def test_a_numbered_look_counts_its_headings():
    heading = tree.Heading(tree.HeadingAttrs(ID, 2, "number"), (tree.Text("题"),))

    html = written(heading, paragraph(), heading)

    assert html.index(">01<") < html.index(">02<")


def test_the_banner_shows_the_column_and_the_issue_once_it_has_a_number():
    banner = tree.Banner(tree.StyledAttrs(ID))

    assert "大事要情" in written(banner)
    assert "期</" not in written(banner)
    assert "第12期" in written(banner, late=LATE)


def test_the_sign_off_names_who_edited_and_reviewed_and_leaves_out_whom_there_is_not():
    sign_off = tree.SignOff(tree.StyledAttrs(ID))

    full = written(sign_off, late=LATE)
    half = written(sign_off, late=LateFields(editors=("李文静",)))

    assert "责编：李文静" in full
    assert "审核：周明远、何守正" in full
    assert "审核" not in half


def test_a_sign_off_without_any_name_leaves_nothing_behind():
    content = make_content(tree.Doc((tree.SignOff(tree.StyledAttrs(ID)),)), THEME)
    nameless = msgspec.structs.replace(content, source="")

    html = write_wechat(nameless, theme=THEME, late=LateFields(), address=str)

    assert html == "<section></section>"


def test_a_picture_carries_its_size_its_words_and_its_photographer():
    html = written(
        tree.Image(tree.ImageAttrs(ID, "p", "两人起跳", "周洋", 60), (tree.Text("开场。"),))
    )

    assert 'src="https://pic/p" data-w="1080" data-ratio="0.6667" alt="两人起跳"' in html
    assert "width:60%;margin:0 auto" in html
    assert "开场。（摄影：周洋）</p>" in html


def test_a_picture_without_a_description_is_described_by_its_caption():
    assert 'alt="开场"' in written(tree.Image(tree.ImageAttrs(ID, "p"), (tree.Text("开场"),)))


def group(layout, columns=3):
    photos = tuple(
        tree.GroupPhoto(tree.GroupPhotoAttrs(ID, f"p{n}", "", who))
        for n, who in enumerate(("周洋", "陶行远", "周洋"))
    )
    return tree.PhotoGroup(tree.PhotoGroupAttrs(ID, layout, columns, "瞬间"), photos)


def test_a_grid_names_each_photographer_once():
    html = written(group("grid"))

    assert html.count("width:33.33%") == 3
    assert "瞬间（摄影：周洋、陶行远）" in html


def test_a_strip_says_that_it_can_be_swiped_and_is_exempted_from_the_width_rule():
    html = written(group("slide"))

    assert "瞬间（左右滑动查看）" in html
    assert html.count("data-ignore-width") == 2 + 3 + 1


def test_a_table_keeps_its_spans_and_paints_cells_only():
    cell = tree.TableCell(tree.CellAttrs(2, 3, "right"), (tree.Text("数"),))
    html = written(tree.Table(tree.TableAttrs(ID, header=True), (tree.TableRow((cell,)),)))

    assert '<tr><td colspan="2" rowspan="3" style="' in html
    assert "text-align:right" in html
    assert THEME.light.tint in html


def test_a_media_card_follows_no_address_that_is_not_one():
    html = written(tree.Media(tree.MediaAttrs(ID, "video", "片", "javascript:alert(1)")))

    assert "▶ 视频：片</p>" in html
    assert "javascript" not in html


def test_related_articles_in_wechat_are_links():
    html = written(late=LATE)

    assert '<a href="https://mp.weixin.qq.com/s/zhibandeng"' in html
    assert "往期推荐" in html


@pytest.mark.parametrize(
    "block",
    [
        tree.Image(tree.ImageAttrs(ID, "gone")),
        tree.FollowCard(tree.FollowCardAttrs(ID, "gone")),
        tree.PhotoGroup(
            tree.PhotoGroupAttrs(ID), (tree.GroupPhoto(tree.GroupPhotoAttrs(ID, "gone")),)
        ),
    ],
)
def test_a_photo_without_its_picture_is_refused(block):
    content = msgspec.structs.replace(make_content(tree.Doc((block,)), THEME), pictures={})

    with pytest.raises(Refused) as refused:
        write_wechat(content, theme=THEME, late=LATE, address=str)

    assert (refused.value.code, refused.value.details) == ("picture_missing", {"photo": "gone"})


def test_length_is_counted_as_wechat_counts_it():
    length = wechat_length("<p>党𠮷</p>")

    assert (length.characters, length.bytes) == (9, 14)


def test_an_article_of_five_thousand_characters_fits_with_room_to_spare():
    words = (
        "支部把学习放进每周三的午间半小时，十九名党员边抄边问、边问边讲，抄过的内容记得住、用得上。"
        * 2
    )
    body = [paragraph(tree.Text(words)) for _ in range(5_000 // len(words) + 1)]
    heads = [tree.Heading(tree.HeadingAttrs(ID), (tree.Text("场边的毛巾"),))] * 8
    photos = [tree.Image(tree.ImageAttrs(ID, "p", "图", "周洋"), (tree.Text("开场"),))] * 9

    html = written(*body, *heads, *photos)

    assert wechat_length(html).characters < 19_000
