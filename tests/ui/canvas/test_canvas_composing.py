"""Input methods: fifteen scripts of composing, each must leave exactly the words that were meant.

Synthetic events prove this program's plug-ins; the input methods of real systems are tried by hand.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from canvas_pages import named, paragraphs, words
from workstation.domain import tree

CTRL = Qt.KeyboardModifier.ControlModifier


def blocks(*made):
    return tree.Doc(tuple(made))


def paragraph(at, text="", *marks):
    return tree.Paragraph(tree.ParagraphAttrs(id=named(at)), words(text, *marks))


def test_words_are_composed_at_the_end_of_a_paragraph(page):
    page.load(paragraphs("第三支部", "第二段"), block=0, at=4)

    page.compose("夺冠", "duo", "duo guan")

    assert page.text() == ["第三支部夺冠", "第二段"]


def test_composing_twice_doubles_no_letter(page):
    page.load(paragraphs("比赛"), block=0, at=2)

    page.compose("结束", "j", "jie", "jie'shu")
    page.compose("了", "l", "le")

    assert page.text() == ["比赛结束了"]


def test_words_are_composed_in_a_new_paragraph(page):
    page.load(paragraphs("第一段"), block=0, at=3)

    page.key(Qt.Key.Key_Return)
    page.compose("第二段", "di", "dier", "dierduan")

    assert page.text() == ["第一段", "第二段"]
    assert page.canvas.doc.content[0].attrs.id == named(0)


def test_full_width_punctuation_is_committed_as_it_is(page):
    page.load(paragraphs("他说"), block=0, at=2)

    for sign in "：“好”、【一】……——":
        page.commit(sign)

    assert page.text() == ["他说：“好”、【一】……——"]


def test_a_cancelled_composition_leaves_nothing(page):
    page.load(paragraphs("不改"), block=0, at=2)

    page.preedit("b")
    page.preedit("bu'yao")
    page.preedit("")

    assert page.text() == ["不改"]
    assert page.changed == []


def test_words_composed_after_bold_was_switched_on_are_bold(page):
    page.load(paragraphs("开始"), block=0, at=2)

    page.act("bold")
    page.compose("强调", "q", "qiang'diao")

    assert page.settle().content[0].content == (*words("开始"), *words("强调", tree.Strong()))


def test_a_selection_is_replaced_by_what_is_composed(page):
    page.load(paragraphs("截止目前，第三支部"))
    page.stand(0, 0, 2)

    page.compose("截至", "jie", "jie'zhi")

    assert page.text() == ["截至目前，第三支部"]


def test_words_are_composed_at_the_start_of_a_heading(page):
    heading = tree.Heading(tree.HeadingAttrs(id=named(0)), words("意识"))
    page.load(blocks(heading, paragraph(1, "正文")), block=0)

    page.compose("大局", "d", "da'ju")

    assert page.text() == ["大局意识", "正文"]
    assert isinstance(page.canvas.doc.content[0], tree.Heading)


def test_a_selection_over_several_paragraphs_is_replaced(page):
    page.load(paragraphs("头一段尾", "中间", "另一段尾"), block=0)
    page.js(
        "const {editor} = document.querySelector('.ProseMirror');"
        "editor.commands.setTextSelection({from: 2, to: 13}); return 1"
    )

    page.compose("合", "h", "he")

    assert page.text() == ["头合段尾"]


def test_words_composed_behind_a_link_are_not_linked(page):
    link = tree.Link(tree.LinkAttrs("https://example.org/"))
    page.load(blocks(paragraph(0, "链接", link)), block=0, at=2)

    page.compose("之后", "z", "zhi'hou")

    assert page.settle().content[0].content == (*words("链接", link), *words("之后"))


def test_words_are_composed_in_an_empty_cell(page):
    cells = tuple(tree.TableCell(tree.CellAttrs(), words(text)) for text in ("", "乙"))
    page.load(blocks(tree.Table(tree.TableAttrs(id=named(0)), (tree.TableRow(cells),))), block=0)

    page.compose("甲", "j", "jia")

    assert page.text() == [[["甲", "乙"]]]


def test_words_are_composed_in_an_empty_document(page):
    page.load(tree.Doc())
    first = page.settle().content[0].attrs.id
    page.stand(first)

    page.compose("开头", "k", "kai'tou")

    assert page.text() == ["开头"]


def test_words_are_composed_in_a_new_item_of_a_list(page):
    item = tree.ListItem(tree.ListItemAttrs(id=named(0), kind="ordered"), words("甲"))
    page.load(blocks(item), block=0, at=1)

    page.key(Qt.Key.Key_Return)
    page.compose("乙", "y", "yi")

    assert page.text() == ["甲", "乙"]
    assert [block.attrs.kind for block in page.canvas.doc.content] == ["ordered", "ordered"]


def test_words_composed_on_a_chosen_block_stand_behind_it(page):
    divider = tree.Divider(tree.StyledAttrs(id=named(1)))
    page.load(blocks(paragraph(0, "前"), divider), block=1)

    page.compose("后", "h", "hou")

    assert page.text() == ["前", "", "后"]
    assert isinstance(page.canvas.doc.content[1], tree.Divider)


def test_everything_is_replaced_by_what_is_composed(page):
    page.load(paragraphs("一", "二", "三"), block=0)

    page.act("select_all")
    page.compose("新稿", "x", "xin'gao")

    assert page.text() == ["新稿"]


def test_no_report_is_made_while_somebody_composes(page):
    page.load(paragraphs("正文"), block=0, at=2)

    page.preedit("wei")
    page.preedit("wei'wan")
    page.wait(
        lambda: page.js("return document.querySelector('.ProseMirror').editor.view.composing")
    )
    assert page.changed == []
    page.commit("未完")

    page.wait(lambda: page.changed)
    assert page.changed[0].content[0].content == words("正文未完")


def test_words_are_composed_in_the_title(page):
    page.load(paragraphs("正文"), title="篮球赛")
    page.stand("title", 3)

    page.compose("里的故事", "li", "li'de'gu'shi")

    page.wait(lambda: page.titled)
    assert page.titled[-1] == "篮球赛里的故事"
    assert page.text() == ["正文"]


def test_much_that_was_composed_in_one_go_is_undone_in_steps(page):
    page.load(paragraphs(""), block=0)
    long = "同心杯篮球赛在园区体育馆落下帷幕七个支部参赛"
    page.compose(long, "t")
    page.compose("完", "w")

    page.act("undo")
    assert page.text() == [long]
    page.act("undo")

    assert page.text() == [""]


def test_words_are_composed_after_a_dialog_was_open(page):
    page.load(paragraphs("前"), block=0, at=1)
    dialog = QDialog(page.canvas)

    dialog.open()
    dialog.activateWindow()
    dialog.reject()
    page.canvas.activateWindow()
    page.canvas.setFocus()
    page.compose("后", "h", "hou")

    assert page.text() == ["前后"]
    dialog.deleteLater()
