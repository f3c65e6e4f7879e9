"""Editing paragraphs one by one: every edit is a new document, and ids stay."""

import pytest

from workstation.document import block_edits as edits
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import inline_text

BOLD = (tree.Strong(),)


def paragraph(name, *pieces):
    content = tuple(tree.Text(one) if isinstance(one, str) else one for one in pieces)
    return tree.Paragraph(tree.ParagraphAttrs(name), content)


def words(doc):
    return [inline_text(one.content) for one in doc.content]


@pytest.fixture
def doc():
    first = paragraph("aaaaaaaaaa", "七个支部", tree.Text("组队", BOLD), "参赛。")
    heading = tree.Heading(tree.HeadingAttrs("bbbbbbbbbb"), (tree.Text("01 大局意识"),))
    return tree.Doc((first, heading, paragraph("cccccccccc", "第三段。")))


def test_other_words_leave_the_marks_of_what_stayed(doc):
    new = edits.with_text(doc, "aaaaaaaaaa", "七个支部组队参加比赛。")

    assert words(new)[0] == "七个支部组队参加比赛。"
    assert tree.Text("组队", BOLD) in new.content[0].content
    assert new.content[1:] == doc.content[1:]


def test_a_verbatim_quotation_stays_one(doc):
    quoted = tree.Quotation(tree.QuotationAttrs("dddddddddd", "党章"), (tree.Text("原文。"),))
    whole = tree.Doc((doc.content[0], quoted, doc.content[2]))

    assert edits.turned_into(whole, "dddddddddd", "paragraph") == whole


def test_blocks_are_put_in_behind_another_one(doc):
    more = edits.inserted(doc, "aaaaaaaaaa", edits.new_text("quote", "队长说。"))

    assert words(more)[1] == "队长说。"
    assert (more.content[0], *more.content[2:]) == doc.content


@pytest.mark.parametrize("kind", ["heading", "subheading", "quote", "lead", "listItem"])
def test_a_paragraph_becomes_another_kind_and_back_with_its_marks(doc, kind):
    turned = edits.turned_into(doc, "aaaaaaaaaa", kind)

    assert edits.kind_of(turned.content[0]) == kind
    assert turned.content[0].attrs.id == "aaaaaaaaaa"
    assert edits.turned_into(turned, "aaaaaaaaaa", "paragraph") == doc


def test_captions_and_credits_of_a_group_are_set_photo_by_photo():
    photos = tuple(
        tree.GroupPhoto(tree.GroupPhotoAttrs(new_block_id(), f"photo{n}")) for n in range(2)
    )
    doc = tree.Doc((tree.PhotoGroup(tree.PhotoGroupAttrs("gggggggggg"), photos),))

    doc = edits.with_caption(doc, "gggggggggg", 1, "夺冠瞬间")
    doc = edits.with_caption(doc, "gggggggggg", edits.GROUP_CAPTION, "赛场")
    doc = edits.with_credit(doc, "gggggggggg", "周洋", 1)

    group = doc.content[0]
    assert [inline_text(one.content) for one in group.content] == ["", "夺冠瞬间"]
    assert group.attrs.caption == "赛场"
    assert group.content[1].attrs.credit == "周洋"


def test_a_cell_of_a_table_is_reworded_alone():
    rows = tuple(
        tree.TableRow(tuple(tree.TableCell(content=(tree.Text(f"{r}{c}"),)) for c in "ab"))
        for r in "12"
    )
    doc = tree.Doc((tree.Table(tree.TableAttrs("tttttttttt"), rows),))

    new = edits.with_cell(doc, "tttttttttt", 1, 0, "改过")

    cells = [[inline_text(c.content) for c in row.content] for row in new.content[0].content]
    assert cells == [["1a", "1b"], ["改过", "2b"]]
