"""Ids: every block has one, no two the same, and words keep theirs for life (editor.md 2.4)."""

from PySide6.QtCore import Qt

from canvas_pages import named, paragraphs, words
from workstation.domain import tree
from workstation.domain.tree_form import checked


def ids(page):
    doc = page.settle()
    checked(doc)
    return [block.attrs.id for block in doc.content]


def test_enter_in_the_middle_leaves_the_id_with_the_first_half(page):
    page.load(paragraphs("前半后半", "下一段"), block=0, at=2)

    page.key(Qt.Key.Key_Return)

    first, second, third = ids(page)
    assert page.text() == ["前半", "后半", "下一段"]
    assert (first, third) == (named(0), named(1))
    assert second not in {named(0), named(1)}


def test_enter_at_the_start_leaves_the_id_with_the_words(page):
    page.load(paragraphs("文字"), block=0)

    page.key(Qt.Key.Key_Return)

    first, second = ids(page)
    assert page.text() == ["", "文字"]
    assert second == named(0)
    assert first != named(0)


def test_joining_two_blocks_keeps_the_id_of_the_first(page):
    page.load(paragraphs("甲", "乙"), block=1)

    page.key(Qt.Key.Key_Backspace)

    assert page.text() == ["甲乙"]
    assert ids(page) == [named(0)]


def test_undo_brings_back_the_same_id(page):
    page.load(paragraphs("甲", "乙"), block=1)
    page.act("remove")
    assert ids(page) == [named(0)]

    page.act("undo")

    assert ids(page) == [named(0), named(1)]


def test_another_kind_of_block_keeps_its_id(page):
    page.load(paragraphs("小标题"), block=0)

    page.act("turn", kind="heading2")

    assert ids(page) == [named(0)]


def test_a_moved_block_keeps_its_id(page):
    page.load(paragraphs("甲", "乙", "丙"), block=2)

    page.act("move", by=-1)

    assert ids(page) == [named(0), named(2), named(1)]
    assert page.canvas.standing.block == named(2)


def test_a_doubled_block_gets_an_id_of_its_own(page):
    page.load(paragraphs("甲", "乙"), block=0)

    page.act("duplicate")

    first, second, third = ids(page)
    assert page.text() == ["甲", "甲", "乙"]
    assert (first, third) == (named(0), named(1))
    assert second not in {named(0), named(1)}


def test_a_doubled_group_has_new_ids_on_its_photos_too(page):
    photos = tuple(
        tree.GroupPhoto(tree.GroupPhotoAttrs(id=named(at), photo=f"p{at}")) for at in (1, 2)
    )
    group = tree.PhotoGroup(tree.PhotoGroupAttrs(id=named(0)), photos)
    page.load(tree.Doc((group,)), block=0)

    page.act("duplicate")

    first, second = page.settle().content
    assert first == group
    assert not {one.attrs.id for one in second.content} & {one.attrs.id for one in photos}
    checked(page.canvas.doc)


def test_a_copy_in_one_step_of_a_program_leaves_no_id_twice(page):
    page.load(paragraphs("甲", "乙"))

    page.js(
        "const {view} = document.querySelector('.ProseMirror').editor;"
        "view.dispatch(view.state.tr.insert(view.state.doc.content.size, view.state.doc.child(0)));"
        "return 1"
    )

    first, second, third = ids(page)
    assert page.text() == ["甲", "乙", "甲"]
    assert len({first, second, third}) == 3


def test_a_cut_block_keeps_its_id_where_it_is_pasted(page):
    page.load(paragraphs("甲", "乙"))
    page.choose(0)

    page.key(Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    page.stand(1, 1)
    page.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.wait(lambda: page.text() == ["乙", "甲"])

    assert ids(page) == [named(1), named(0)]


def test_a_copied_block_gets_another_id_where_it_is_pasted(page):
    page.load(paragraphs("甲", "乙"))
    page.choose(0)

    page.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    page.stand(1, 1)
    page.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.wait(lambda: page.text() == ["甲", "乙", "甲"])

    assert ids(page)[:2] == [named(0), named(1)]
    assert ids(page)[2] not in {named(0), named(1)}


def test_nothing_typed_is_given_an_id_before_it_is_composed(page):
    page.load(paragraphs("甲"), block=0, at=1)

    page.key(Qt.Key.Key_Return)
    page.preedit("y")
    page.preedit("yi")
    page.commit("乙")

    first, second = ids(page)
    assert (first, page.text()) == (named(0), ["甲", "乙"])
    assert second != first


def test_an_empty_article_gets_a_paragraph_with_an_id(page):
    page.load(tree.Doc())

    (block,) = page.settle().content

    assert block == tree.Paragraph(tree.ParagraphAttrs(id=block.attrs.id))
    assert words("") == ()
