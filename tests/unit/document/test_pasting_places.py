"""Where pasted blocks go: into the cursor's line, around it, behind it. Nothing gets lost there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.pasting import BEHIND, Spot, length, put_in
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.tree_form import checked
from workstation.domain.tree_text import inline_text, plain_text


def paragraph(words, identity=None):
    return tree.Paragraph(tree.ParagraphAttrs(identity or new_block_id()), run(words))


def run(words):
    return (tree.Text(words),) if words else ()


def heading(words):
    return tree.Heading(tree.HeadingAttrs(new_block_id()), run(words))


def image():
    return tree.Image(tree.ImageAttrs(new_block_id(), "p"))


def item(label, words, kind="label"):
    return tree.ListItem(tree.ListItemAttrs(new_block_id(), kind, label), run(words))


def quotation(words):
    return tree.Quotation(tree.QuotationAttrs(new_block_id()), run(words))


def sign_off():
    return tree.SignOff(tree.StyledAttrs(new_block_id()))


HERE = "a" * 10


def pasted(words, start, *blocks, end=None, target=None):
    doc = tree.Doc((target or paragraph(words, HERE),))
    spot = Spot(doc.content[0].attrs.id, start, start if end is None else end)
    return put_in(doc, spot, blocks, new_block_id)


def lines(placed):
    return [inline_text(getattr(block, "content", ())) for block in placed.doc.content]


def test_one_paragraph_flows_into_the_line():
    placed = pasted("前后", 1, paragraph("中"))

    assert lines(placed) == ["前中后"]
    assert (placed.block, placed.at) == (HERE, 2)


def test_what_was_chosen_is_replaced():
    assert lines(pasted("前旧后", 1, paragraph("新"), end=2)) == ["前新后"]


def test_several_blocks_part_the_line_and_its_ends_join_them():
    placed = pasted("前后", 1, paragraph("甲"), heading("题"), paragraph("乙"))

    assert lines(placed) == ["前甲", "题", "乙后"]
    assert placed.doc.content[0].attrs.id == HERE
    assert placed.at == 1


def test_a_picture_parts_the_line_and_joins_nothing():
    placed = pasted("前后", 1, image())

    assert [type(block).__name__ for block in placed.doc.content] == [
        "Paragraph",
        "Image",
        "Paragraph",
    ]
    assert lines(placed) == ["前", "", "后"]


def test_at_the_beginning_of_a_line_it_comes_before_and_the_line_keeps_its_id():
    placed = pasted("后", 0, heading("题"), image())

    assert [type(block).__name__ for block in placed.doc.content][:2] == ["Heading", "Image"]
    assert placed.doc.content[2].attrs.id == HERE


def test_an_empty_line_is_taken():
    assert lines(pasted("", 0, heading("题"))) == ["题"]
    assert lines(pasted("", 0, heading("题"), paragraph("文"))) == ["题", "文"]


def test_a_heading_pasted_into_words_is_words():
    placed = pasted("前后", 1, heading("题"))

    assert lines(placed) == ["前题后"]
    assert isinstance(placed.doc.content[0], tree.Paragraph)


def test_a_label_stays_with_its_words():
    assert lines(pasted("前", 1, item("（1）", "学习"))) == ["前（1）学习"]


def test_a_label_is_not_written_twice():
    placed = pasted("", 1, image(), target=item("一、", "前后"))

    assert isinstance(placed.doc.content[2], tree.Paragraph)


def test_a_bullet_goes_on_behind_what_was_pasted():
    placed = pasted("", 1, image(), target=item("", "前后", "bullet"))

    assert isinstance(placed.doc.content[2], tree.ListItem)


def test_a_verbatim_quotation_is_not_parted():
    quoted = quotation("原文")

    placed = pasted("", 1, paragraph("甲"), heading("题"), target=quoted)

    assert lines(placed) == ["原文", "甲", "题"]
    assert placed.doc.content[0] == quoted


def test_behind_a_picture_or_a_block_that_was_named():
    assert lines(pasted("", 0, paragraph("文"), target=image())) == ["", "文"]
    assert lines(pasted("前后", BEHIND, paragraph("文"))) == ["前后", "文"]


def test_without_a_block_the_text_ends_before_its_sign_off():
    doc = tree.Doc((paragraph("文"), paragraph(""), sign_off()))

    placed = put_in(doc, Spot(), (paragraph("末"),), new_block_id)

    assert lines(placed) == ["文", "末", ""]


def test_nothing_goes_behind_the_sign_off():
    doc = tree.Doc((paragraph("文"), sign_off()))

    placed = put_in(doc, Spot(doc.content[1].attrs.id), (paragraph("末"),), new_block_id)

    assert lines(placed) == ["文", "末", ""]


def test_letters_outside_the_first_plane_count_two_and_are_not_cut():
    assert lines(pasted("😀后", 2, paragraph("中"))) == ["😀中后"]
    assert lines(pasted("😀后", 1, paragraph("中"))) == ["中😀后"]
    assert length((tree.Text("😀"), tree.HardBreak())) == 3


@pytest.mark.parametrize("start", [-5, 99])
def test_a_place_outside_the_line_is_its_end_or_beginning(start):
    assert "".join(lines(pasted("前后", start, paragraph("中")))) in {"中前后", "前后中"}


def test_nothing_pasted_changes_nothing():
    placed = pasted("前后", 1)

    assert lines(placed) == ["前后"]
    assert placed.at == 1


WORDS = st.text(st.sampled_from("党员学习一😀 "), max_size=8)
BLOCKS = st.one_of(
    WORDS.map(paragraph),
    WORDS.map(heading),
    st.builds(item, st.sampled_from(["", "一、"]), WORDS),
    WORDS.map(quotation),
    st.builds(image),
    st.builds(sign_off),
)


@given(
    st.lists(BLOCKS, max_size=4),
    st.lists(BLOCKS, max_size=4),
    st.integers(0, 5),
    st.integers(-2, 10),
)
def test_pasting_keeps_every_word_of_both(before, blocks, place, start):
    doc = tree.Doc(tuple(before))
    target = before[place] if place < len(before) else None
    spot = Spot(target.attrs.id if target else "", start, start)

    placed = put_in(doc, spot, blocks, new_block_id)

    words = plain_text(doc) + plain_text(tree.Doc(tuple(blocks)))
    assert sorted("".join(plain_text(placed.doc).split())) == sorted("".join(words.split()))
    checked(placed.doc)
    assert {one.attrs.id for one in before if getattr(one, "content", ())} <= {
        one.attrs.id for one in placed.doc.content
    } | {target.attrs.id if target else ""}
