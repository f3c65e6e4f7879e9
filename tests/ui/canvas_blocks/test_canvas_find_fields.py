"""Finding words that stand in attributes: credits, sources, cards; each shown in its field."""

import pytest
from PySide6.QtCore import Qt

from canvas_pages import named, paragraphs, words
from workstation.domain import tree


def article():
    photo = tree.GroupPhoto(
        tree.GroupPhotoAttrs(id=named(11), photo="p2", credit="周洋摄"), words("周洋在讲")
    )
    return tree.Doc(
        (
            tree.Image(
                tree.ImageAttrs(id=named(0), photo="p0", credit="周洋 周洋", alt="周洋领奖"),
                words("图说"),
            ),
            tree.PhotoGroup(tree.PhotoGroupAttrs(id=named(1), caption="周洋等"), (photo,)),
            tree.Quotation(tree.QuotationAttrs(id=named(2), source="周洋文"), words("原文")),
            tree.FollowCard(tree.FollowCardAttrs(id=named(3), text="找周洋")),
            tree.Paragraph(
                tree.ParagraphAttrs(id=named(4)),
                (*words("末"), tree.Footnote(tree.FootnoteAttrs("周洋注"))),
            ),
        )
    )


def found(page):
    return next((value for what, value in reversed(page.asked) if what == "found"), None)


def field(page):
    """Return what the field says and which of its words are chosen; None while it is shut."""
    return page.js(
        "const box = document.querySelector('.field'), one = box.querySelector('input');"
        "return box.hidden ? null"
        " : [one.value, one.value.slice(one.selectionStart, one.selectionEnd), one.selectionStart]"
    )


@pytest.fixture
def searched(page):
    page.load(article(), block=0)
    page.act("find", query="周洋", case=False)
    page.wait(lambda: found(page) and found(page)[1] == 9)
    return page


def test_words_of_attributes_are_found_in_reading_order_and_shown_in_their_fields(searched):
    seen = []
    for _ in range(9):
        searched.settle()
        seen.append(field(searched) or searched.canvas.standing.chosen_text)
        searched.act("find_step", by=1)

    assert [found(searched)[0], found(searched)[1]] == [1, 9]
    assert seen == [
        ["周洋 周洋", "周洋", 0],
        ["周洋 周洋", "周洋", 3],
        ["周洋领奖", "周洋", 0],
        "周洋",
        ["周洋摄", "周洋", 0],
        ["周洋等", "周洋", 0],
        ["周洋文", "周洋", 0],
        ["找周洋", "周洋", 1],
        ["周洋注", "周洋", 0],
    ]


def test_one_place_in_an_attribute_is_replaced_and_the_next_one_shown(searched):
    searched.act("replace_one", text="周洋洋")

    searched.wait(lambda: field(searched) == ["周洋洋 周洋", "周洋", 4])
    assert searched.settle().content[0].attrs.credit == "周洋洋 周洋"
    searched.act("replace_one", text="")
    assert searched.settle().content[0].attrs.credit == "周洋洋 "
    searched.wait(lambda: field(searched) == ["周洋领奖", "周洋", 0])
    searched.act("undo")
    assert searched.settle().content[0].attrs.credit == "周洋洋 周洋"


def test_all_places_are_replaced_but_the_quotation_s(searched):
    document = searched.act("replace_all", text="周扬")

    searched.wait(lambda: found(searched) == [1, 1, 8])
    image, group, quotation, card, paragraph = document.content
    assert (image.attrs.credit, image.attrs.alt) == ("周扬 周扬", "周扬领奖")
    assert (group.attrs.caption, group.content[0].attrs.credit) == ("周扬等", "周扬摄")
    assert group.content[0].content == words("周扬在讲")
    assert quotation.attrs.source == "周洋文"
    assert (card.attrs.text, paragraph.content[1].attrs.text) == ("找周扬", "周扬注")
    assert searched.act("undo") == article()


def test_a_note_is_never_emptied_and_no_attribute_grows_beyond_its_bounds(page):
    page.load(
        tree.Doc(
            (
                tree.Image(tree.ImageAttrs(id=named(0), photo="p0", credit="甲" * 400)),
                tree.Paragraph(
                    tree.ParagraphAttrs(id=named(1)),
                    (*words("末"), tree.Footnote(tree.FootnoteAttrs("甲"))),
                ),
            )
        )
    )
    page.act("find", query="甲", case=False)

    document = page.act("replace_all", text="")
    assert (document.content[0].attrs.credit, document.content[1].content[1].attrs.text) == (
        "",
        "甲",
    )
    page.act("undo")
    page.act("find", query="甲", case=False)

    document = page.act("replace_all", text="乙" * 3)
    assert len(document.content[0].attrs.credit) <= 500
    (refused,) = set(document.content[0].attrs.credit) & {"甲"}
    left = document.content[0].attrs.credit.count(refused)
    page.wait(lambda: found(page)[1:] == [left, 401 - left])


def test_a_field_is_opened_at_the_place_that_is_meant(page):
    photo = tree.GroupPhoto(tree.GroupPhotoAttrs(id=named(2), photo="p1", credit="𠮷周洋摄"))
    group = tree.PhotoGroup(tree.PhotoGroupAttrs(id=named(1)), (photo,))
    page.load(tree.Doc((*paragraphs("甲").content, group)), block=0)

    page.act("edit", what="credit", block=named(1), photo=named(2), at=1, end=3)

    page.wait(lambda: field(page) == ["𠮷周洋摄", "周洋", 2])


def test_the_end_of_a_find_leaves_the_field_to_write_in(searched):
    searched.act("find_end")
    assert searched.canvas.doc == article()
    searched.canvas.focus_block(named(4))

    searched.wait(lambda: not field(searched))
    searched.key(Qt.Key.Key_Home)
    assert searched.canvas.doc == article()


def test_no_field_is_opened_where_nothing_may_be_changed(page):
    page.load(article(), writable=False)

    page.act("find", query="找周洋", case=False)

    page.wait_selected(named(3))
    assert found(page) == [1, 1, 0]
    assert field(page) is None
