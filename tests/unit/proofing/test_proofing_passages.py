import pytest

from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, ThemeRef
from workstation.proofing.checking import check
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage, passages_of, passages_of_block

ID = "aaaaaaaaaaaa"
STYLED = tree.StyledAttrs(ID)


def words(text, *marks):
    return (tree.Text(text, marks),)


def a_content(*blocks, title="标题", author="", digest="", source=""):
    return Content(
        schema=1,
        title=title,
        author=author,
        digest=digest,
        source=source,
        column=ColumnRef("c", "大事要情"),
        theme=ThemeRef("jianbao", "0" * 64),
        doc=tree.Doc(blocks),
        pictures={},
    )


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            tree.Paragraph(
                tree.ParagraphAttrs(ID), (*words("1380013"), *words("8000", tree.Strong()))
            ),
            [("13800138000", "text")],
        ),
        (tree.Heading(tree.HeadingAttrs(ID), words("一、开头")), [("一、开头", "text")]),
        (tree.Paragraph(tree.ParagraphAttrs(ID)), []),
        (
            tree.ListItem(tree.ListItemAttrs(ID, "label", "一是"), words("学习")),
            [("一是学习", "text")],
        ),
        (
            tree.Quotation(tree.QuotationAttrs(ID, "《党章》"), words("原文")),
            [("原文", "verbatim"), ("《党章》", "source")],
        ),
        (
            tree.Image(tree.ImageAttrs(ID, "p", alt="合影", credit="林若溪摄"), words("图说")),
            [("图说", "caption"), ("合影", "text"), ("林若溪摄", "credit")],
        ),
        (
            tree.PhotoGroup(
                tree.PhotoGroupAttrs(ID, caption="总说"),
                (
                    tree.GroupPhoto(tree.GroupPhotoAttrs(ID, "p", credit="甲")),
                    tree.GroupPhoto(tree.GroupPhotoAttrs(ID, "q"), words("乙图")),
                ),
            ),
            [("乙图", "caption"), ("总说", "caption"), ("甲", "credit")],
        ),
        (
            tree.Table(
                tree.TableAttrs(ID),
                (
                    tree.TableRow(
                        (tree.TableCell(content=words("甲")), tree.TableCell(content=words("乙")))
                    ),
                ),
            ),
            [("甲\n乙", "text")],
        ),
        (tree.FollowCard(tree.FollowCardAttrs(ID, text="关注我们")), [("关注我们", "text")]),
        (
            tree.Media(tree.MediaAttrs(ID, "video", "片名", "https://v.example/1")),
            [("片名", "text"), ("https://v.example/1", "address")],
        ),
        (tree.Divider(STYLED), []),
        (tree.Banner(STYLED), []),
        (tree.SignOff(STYLED), []),
        (
            tree.Paragraph(
                tree.ParagraphAttrs(ID),
                (
                    *words("见此", tree.Link(tree.LinkAttrs("mailto:a@example.com"))),
                    tree.Footnote(tree.FootnoteAttrs("注文")),
                ),
            ),
            [("见此", "text"), ("注文", "note"), ("mailto:a@example.com", "address")],
        ),
    ],
)
def test_everything_a_block_says_is_read(block, expected):
    found = list(passages_of_block(block))

    assert [(one.text, one.kind) for one in found] == expected
    assert {one.block for one in found} <= {ID}


def test_words_of_a_photo_of_a_group_name_the_photo():
    photos = tuple(
        tree.GroupPhoto(
            tree.GroupPhotoAttrs(one * 12, "p1", alt=f"{one}景", credit=f"{one}摄"),
            words(f"{one}图"),
        )
        for one in "bc"
    )
    group = tree.PhotoGroup(tree.PhotoGroupAttrs(ID, caption="总说"), photos)

    found = {one.text: (one.block, one.photo) for one in passages_of_block(group)}

    assert found.pop("总说") == (ID, "")
    assert found == {
        text: (ID, text[0] * 12) for text in ("b图", "b景", "b摄", "c图", "c景", "c摄")
    }


def test_an_article_is_read_from_its_title_to_its_last_block():
    paragraph = tree.Paragraph(tree.ParagraphAttrs(ID), words("正文"))
    content = a_content(paragraph, author="作者", digest="摘要", source="来源")

    assert passages_of(content) == (
        Passage("title", "标题", "title"),
        Passage("author", "作者", "author"),
        Passage("digest", "摘要", "digest"),
        Passage("source", "来源", "credit"),
        Passage(ID, "正文", "text"),
    )


def test_what_ought_to_have_words_and_has_none_is_found():
    article = a_content(
        tree.Quotation(tree.QuotationAttrs(ID), words("原文")),
        tree.Image(tree.ImageAttrs(ID, "p")),
        tree.PhotoGroup(
            tree.PhotoGroupAttrs(ID), (tree.GroupPhoto(tree.GroupPhotoAttrs(ID, "p")),) * 2
        ),
        title="\u200b ",
    )

    findings = check(passages_of(article), pack=load_pack())

    assert [(f.rule, f.part) for f in findings] == [
        ("BM001", "title"),
        ("BM002", "source"),
        ("BM003", "caption"),
        ("BM003", "caption"),
    ]
