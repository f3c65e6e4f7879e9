"""Pasting into the canvas: words flow, and no photo, table or quotation is ever parted."""

import msgspec
import pytest
from PySide6.QtCore import Qt

from canvas_pages import named, paragraphs, words
from workstation.domain import tree

CTRL = Qt.KeyboardModifier.ControlModifier
PHOTO = tree.Image(tree.ImageAttrs(id=named(20), photo="p1"))


def paragraph(at, text=""):
    return tree.Paragraph(tree.ParagraphAttrs(id=named(at)), words(text))


def image(at, text="图说"):
    return tree.Image(tree.ImageAttrs(id=named(at), photo="p0"), words(text))


def group(at):
    one = tree.GroupPhoto(tree.GroupPhotoAttrs(id=named(at + 10), photo="p0"), words("图说"))
    two = tree.GroupPhoto(tree.GroupPhotoAttrs(id=named(at + 11), photo="p2"), words("又一"))
    return tree.PhotoGroup(tree.PhotoGroupAttrs(id=named(at)), (one, two))


def quotation(at):
    attrs = tree.QuotationAttrs(id=named(at), source="《讲话》")
    return tree.Quotation(attrs, words("原文"))


def table(at):
    row = tree.TableRow(tuple(tree.TableCell(tree.CellAttrs(), words(text)) for text in "甲乙"))
    return tree.Table(tree.TableAttrs(id=named(at)), (row,))


WHOLES = [image, group, quotation, table]
SIGN_OFF = tree.SignOff(tree.StyledAttrs(id=named(9)))


def raw(*blocks):
    return msgspec.to_builtins(blocks)


def stand_in(page, text):
    """Put the cursor behind the first letter of a text, wherever it stands."""
    page.js(
        "const {editor} = document.querySelector('.ProseMirror'); let at = 0;"
        "editor.state.doc.descendants((node, pos) => {"
        f"if (node.isText && node.text.startsWith({text!r})) at = pos; }});"
        "editor.commands.setTextSelection(at + 1); editor.view.focus(); return 1"
    )
    page.settle()


def kinds(doc):
    return [type(block) for block in doc.content]


@pytest.mark.parametrize("whole", WHOLES)
def test_blocks_pasted_into_a_whole_go_behind_it(page, whole):
    before = whole(1)
    page.load(tree.Doc((paragraph(0, "前"), before, paragraph(2, "后"))))
    stand_in(page, {quotation: "原文", table: "甲"}.get(whole, "图说"))

    document = page.act("paste", blocks=raw(PHOTO, paragraph(21, "新")))

    assert document.content[1] == before
    assert kinds(document)[2:] == [tree.Image, tree.Paragraph, tree.Paragraph]
    assert [block.content for block in document.content[3:]] == [words("新"), words("后")]


@pytest.mark.parametrize("whole", WHOLES)
def test_a_line_pasted_into_a_whole_flows_into_its_words(page, whole):
    page.load(tree.Doc((paragraph(0, "前"), whole(1))))
    stand_in(page, text := {quotation: "原文", table: "甲"}.get(whole, "图说"))

    document = page.act(
        "paste", blocks=raw(tree.Heading(tree.HeadingAttrs(named(21)), words("新")))
    )

    assert kinds(document) == [tree.Paragraph, type(whole(1))]
    assert f"{text[0]}新{text[1:]}" in str(page.text())


def test_several_lines_pasted_into_a_cell_are_its_lines(page):
    page.load(tree.Doc((table(1),)))
    stand_in(page, "甲")

    page.act("paste", blocks=raw(paragraph(21, "一"), paragraph(22, "二")))

    assert page.text() == [[["甲一|二", "乙"]]]


@pytest.mark.parametrize("whole", [image, quotation])
def test_what_was_copied_here_parts_no_whole_either(page, whole):
    page.load(tree.Doc((paragraph(0, "甲"), paragraph(1, "乙"), whole(2))), block=0)
    page.stand(0, 0)
    page.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.key(Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    page.key(Qt.Key.Key_C, CTRL)
    stand_in(page, "原文" if whole is quotation else "图说")

    page.key(Qt.Key.Key_V, CTRL)

    page.wait(lambda: len(page.settle().content) == 5)
    assert page.canvas.doc.content[2] == whole(2)
    assert page.text()[3:] == ["甲", "乙"]


def test_a_photo_is_pasted_over_no_photo_that_is_chosen(page):
    page.load(tree.Doc((image(0), paragraph(1, "后"))))
    page.choose(0)

    page.key(Qt.Key.Key_C, CTRL)
    page.key(Qt.Key.Key_V, CTRL)

    page.wait(lambda: len(page.settle().content) == 3)
    assert kinds(page.canvas.doc) == [tree.Image, tree.Image, tree.Paragraph]


@pytest.mark.parametrize("text", ["后", ""])
def test_after_a_photo_at_the_end_one_writes_on_before_the_sign_off(page, text):
    page.load(tree.Doc((paragraph(0, "前"), paragraph(1, text), SIGN_OFF)))
    page.stand(1, len(text))

    page.act("paste", blocks=raw(PHOTO))
    page.compose("续")

    kept = [tree.Paragraph, tree.Paragraph] if text else [tree.Paragraph]
    page.wait(lambda: "续" in page.text())
    assert kinds(page.canvas.doc) == [*kept, tree.Image, tree.Paragraph, tree.SignOff]


def test_nothing_is_pasted_behind_the_sign_off(page):
    page.load(tree.Doc((paragraph(0, "前"), SIGN_OFF)))
    page.stand(9)

    page.act("paste", blocks=raw(PHOTO))
    page.compose("续")

    page.wait(lambda: "续" in page.text())
    assert kinds(page.canvas.doc) == [
        tree.Paragraph,
        tree.Image,
        tree.Paragraph,
        tree.SignOff,
    ]


def test_a_photo_pasted_in_the_middle_leaves_the_cursor_in_the_text_below(page):
    page.load(paragraphs("前后"), block=0, at=1)

    page.act("paste", blocks=raw(PHOTO))
    page.compose("中")

    page.wait(lambda: "中后" in page.text())
    assert kinds(page.canvas.doc) == [tree.Paragraph, tree.Image, tree.Paragraph]


def test_blocks_are_put_behind_the_block_of_the_cursor_where_that_is_wanted(page):
    page.load(paragraphs("前后", "末"), block=0, at=1)

    page.act("paste", blocks=raw(paragraph(21, "新")), behind=True)
    page.compose("字")

    page.wait(lambda: page.text() == ["前后", "新字", "末"])
