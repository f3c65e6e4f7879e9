"""The panel at the left: looks, templates, kept styles, the outline, and the sheets it opens."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from workstation.document.themes import load_theme, pick
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import plain_text
from workstation.ui.styles.borrow_sheet import BorrowSheet
from workstation.ui.styles.keep_sheets import KeepSheet, NameSheet
from workstation.ui.styles.layout_sheet import LayoutSheet
from workstation.ui.styles.miniature import miniature_of
from workstation.ui.styles.panel import StylePanel
from workstation.usecases.columns import list_columns
from workstation.usecases.editing import start_article
from workstation.usecases.fragments import list_fragments, save_fragment
from workstation.usecases.frames import list_frames
from workstation.usecases.office_themes import own_themes

COLUMN = "shunjian"


def paragraph(words):
    return tree.Paragraph(tree.ParagraphAttrs(new_block_id()), (tree.Text(words),) if words else ())


def heading(words, level=2):
    return tree.Heading(tree.HeadingAttrs(new_block_id(), level), (tree.Text(words),))


class Standing(msgspec.Struct):
    """As the canvas tells it, as far as the panel asks."""

    block: str = ""
    kind: str = "heading"
    level: int = 2
    style: str = "ribbon"


def doc_of(*blocks):
    return tree.Doc(blocks)


ROUGH = doc_of(
    paragraph("　　正文。"), heading("甲"), paragraph("甲文"), heading("乙"), paragraph("一、学习"),
    paragraph("乙文"),
)  # fmt: skip


@pytest.fixture
def show(qtbot, until):
    """Return how to show a panel with an article in it."""

    def put(room, desk, doc=ROUGH, *, writable=True):
        panel = StylePanel(room)
        qtbot.addWidget(panel)
        hand = start_article(desk, column=COLUMN)
        panel.resize(panel.width(), 700)
        panel.show()
        edited = msgspec.structs.replace(hand.edited, doc=doc)
        panel.show_article(hand.article, edited, writable=writable)
        until(lambda: panel.offered is not None)
        return panel

    return put


@pytest.fixture
def panel(show, room, office):
    return show(room, office.boss)


def heard(signal):
    told = []
    signal.connect(lambda *values: told.append(values))
    return told


def sheet_of(panel, kind):
    return next(one for one in panel.findChildren(kind) if not one.isHidden())


def button_of(widget, words):
    return next(one for one in widget.findChildren(QPushButton) if words in one.text())


# --- looks -------------------------------------------------------------------------------------


def test_a_click_on_a_card_says_which_look_of_the_column_s_theme(panel):
    told = heard(panel.style_chosen)

    panel.styles.cards["heading2", ""].click()

    assert told == [("heading2", "")]
    assert "瞬间" in panel.theme_line.text()


def test_a_kind_opens_all_its_looks_below_its_card(panel):
    panel.styles.cards["quote", ""].more.click()

    names = [name for kind, name in panel.styles.cards if kind == "quote"]
    assert names[1:] == [one.name for one in load_theme(COLUMN).looks.quote]
    told = heard(panel.style_chosen)
    panel.styles.cards["quote", names[-1]].click()
    assert told == [("quote", names[-1])]


def test_arrow_keys_move_along_the_cards_and_open_them(panel):
    panel.styles.cards["banner", ""].setFocus()

    QTest.keyClick(panel.styles.cards["banner", ""], Qt.Key.Key_Down)
    assert panel.styles.cards["heading2", ""].hasFocus()
    QTest.keyClick(panel.styles.cards["heading2", ""], Qt.Key.Key_Right)
    first = load_theme(COLUMN).looks.heading2[0].name
    QTest.keyClick(panel.styles.cards["heading2", ""], Qt.Key.Key_Down)
    assert panel.styles.cards["heading2", first].hasFocus()
    told = heard(panel.style_chosen)
    QTest.keyClick(panel.styles.cards["heading2", first], Qt.Key.Key_Return)
    assert told == [("heading2", first)]


def test_what_the_block_at_the_cursor_wears_is_marked(panel):
    panel.styles.open_kind("heading2")
    panel.show_standing(Standing())

    worn = {key for key, card in panel.styles.cards.items() if card.worn}
    assert worn == {("heading2", ""), ("heading2", "ribbon")}


def test_a_layout_of_photos_is_asked_for_by_its_name(panel):
    told = heard(panel.photos_asked)

    for words in ("九宫格", "两栏", "滑动"):
        button_of(panel.styles, words).click()

    assert told == [("grid", 3), ("columns", 2), ("slide", 3)]


def test_an_article_that_may_only_be_read_offers_the_outline_alone(show, room, office):
    panel = show(room, office.boss, writable=False)

    assert not panel.styles.isEnabled()
    assert panel.outline.isEnabled()


def test_what_is_dropped_is_done_where_the_cursor_has_gone(panel):
    told = heard(panel.style_chosen)

    panel.styles.cards["quote", ""].dropped.emit()
    assert told == []
    panel.show_standing(Standing())

    assert told == [("quote", "")]


def test_what_is_dropped_where_the_cursor_stood_already_is_done_too(panel, until):
    told = heard(panel.style_chosen)

    panel.styles.cards["divider", ""].dropped.emit()

    until(lambda: told == [("divider", "")])


def test_a_miniature_is_painted_in_the_theme_s_own_colours(app):
    theme = load_theme("yaoqing")
    made = miniature_of(pick(theme.looks.heading2, "band"), theme.light, "题")
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))

    painter = QPainter(image)
    made.paint(painter, QRectF(10, 10, 180, 40), 1.0)
    painter.end()

    assert image.pixelColor(180, 20).name() == theme.light.plate
    assert image.pixelColor(5, 20).name() == "#ffffff"


# --- templates and kept styles -----------------------------------------------------------------


def test_a_template_begins_an_empty_article_at_once(show, room, office, until):
    panel = show(room, office.boss, doc_of(paragraph("")))
    told = heard(panel.doc_made)

    panel.templates.cards["texie"].click()

    until(lambda: told)
    doc, focus = told[0]
    assert "【填写：" in plain_text(doc)
    assert focus == doc.content[0].attrs.id


def test_a_template_asks_before_it_takes_the_place_of_words(panel, until):
    told = heard(panel.doc_made)

    panel.templates.cards["dangke"].click()

    assert told == []
    sheet_of(panel, QDialog).accept()
    until(lambda: told)


def test_templates_of_the_column_come_first(panel):
    assert next(iter(panel.templates.cards)) == "texie"


def test_chosen_paragraphs_are_kept_and_put_into_another_article(panel, office, until, at_rest):
    asked = heard(panel.fragment_asked)
    button_of(panel.material, "保存选中的段落").click()
    assert asked == [()]

    panel.keep_blocks(doc_of(paragraph("关注我们")))
    sheet = sheet_of(panel, KeepSheet)
    sheet.line.setText("结尾")
    sheet.accept_button.click()

    until(lambda: panel.material.cards)
    (identity,) = panel.material.cards
    told = heard(panel.blocks_chosen)
    panel.material.cards[identity].click()
    panel.material.cards[identity].click()
    until(lambda: len(told) == 1)
    assert plain_text(told[0][0]) == "关注我们"
    assert told[0][0] != list_fragments(office.boss)[0].doc


def test_a_name_that_is_taken_is_refused_in_the_sheet(panel, office, until):
    save_fragment(office.boss, "结尾", doc_of(paragraph("旧")))
    panel.keep_blocks(doc_of(paragraph("新")))
    sheet = sheet_of(panel, KeepSheet)

    sheet.line.setText("结尾")
    sheet.accept_button.click()

    until(sheet.field.hint.text)
    assert "结尾" in sheet.field.hint.text()
    assert sheet.isVisible()
    assert [plain_text(one.doc) for one in list_fragments(office.boss)] == ["旧"]


def test_a_name_pressed_twice_is_sent_once(panel, room, until, monkeypatch):
    panel.keep_blocks(doc_of(paragraph("新")))
    sheet = sheet_of(panel, KeepSheet)
    sheet.line.setText("结尾")
    sent, command = [], room.tasks.command
    monkeypatch.setattr(
        room.tasks, "command", lambda *told, **more: (sent.append(told), command(*told, **more))
    )

    sheet.accept()
    sheet.accept()

    assert len(sent) == 1
    until(lambda: panel.material.cards)


def test_a_kept_style_is_renamed_removed_and_made_a_footer(show, room, office, until):
    identity = save_fragment(office.boss, "结尾", doc_of(paragraph("往期")))
    panel = show(room, office.boss)

    acts = {one.text(): one for one in panel.material.cards[identity].menu().actions()}
    acts["改名…"].trigger()
    sheet = sheet_of(panel, NameSheet)
    sheet.line.setText("收尾")
    sheet.accept_button.click()
    until(lambda: [one.name for one in panel.offered.fragments] == ["收尾"])

    panel.material.frame_asked.emit("foot", identity)
    until(lambda: panel.offered.foot)
    assert [one.side for one in list_frames(office.boss)] == ["foot"]
    panel.material.unframe_asked.emit("foot")
    until(lambda: not panel.offered.foot)

    panel.material.remove_asked.emit(identity)
    sheet_of(panel, QDialog).accept()
    until(lambda: not panel.material.cards)


def test_a_liaison_is_offered_what_is_kept_and_nothing_to_keep(show, room_of, office):
    save_fragment(office.boss, "结尾", doc_of(paragraph("往期")))
    liaison = office.join("zhou", ["liaison"])
    panel = show(room_of(liaison), liaison)

    (card,) = panel.material.cards.values()
    assert [one.text() for one in card.menu().actions()] == ["插入稿件"]
    assert not [one for one in panel.material.findChildren(QPushButton) if "保存" in one.text()]


# --- the outline -------------------------------------------------------------------------------


def lines(panel):
    return [panel.outline.item(at).text() for at in range(panel.outline.count())]


def test_the_outline_leads_to_a_heading(panel):
    told = heard(panel.block_asked)

    rect = panel.outline.visualItemRect(panel.outline.item(1))
    QTest.mouseClick(panel.outline.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    assert lines(panel) == ["甲", "乙"]
    assert told == [(ROUGH.content[3].attrs.id,)]


def test_alt_and_an_arrow_move_a_section(panel):
    told = heard(panel.doc_made)
    panel.outline.setCurrentRow(1)

    QTest.keyClick(panel.outline, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    doc, focus = told[0]
    assert [one.attrs.id for one in doc.content[1:]] == [
        ROUGH.content[at].attrs.id for at in (3, 4, 5, 1, 2)
    ]
    assert focus == ROUGH.content[3].attrs.id


def test_a_dropped_line_takes_its_section_along(panel):
    told = heard(panel.doc_made)

    panel.outline.dropped.emit(ROUGH.content[1].attrs.id, "")

    assert [one.attrs.id for one in told[0][0].content[-2:]] == [
        ROUGH.content[at].attrs.id for at in (1, 2)
    ]


# --- the sheets --------------------------------------------------------------------------------


def laid_sheet(panel, until):
    panel.lay_out()
    sheet = sheet_of(panel, LayoutSheet)
    until(sheet.told.text)
    return sheet


def test_one_key_layout_is_seen_before_it_is_done(panel, until):
    told = heard(panel.doc_made)
    sheet = laid_sheet(panel, until)

    assert {row.rule for row in sheet.model.rows} == {"blanks", "headings", "frame"}
    assert "小标题" in sheet.boxes["headings"].text()
    assert told == []

    sheet.accept_button.click()
    doc, focus = told[0]
    assert any(isinstance(one, tree.SignOff) for one in doc.content)
    assert focus in {one.attrs.id for one in doc.content}


def test_a_rule_that_is_not_ticked_changes_nothing_and_is_remembered(panel, until):
    sheet = laid_sheet(panel, until)

    sheet.boxes["headings"].setChecked(False)
    until(lambda: {row.rule for row in sheet.model.rows} == {"blanks", "frame"})
    told = heard(panel.doc_made)
    sheet.accept_button.click()

    kinds = [type(one) for one in told[0][0].content]
    assert kinds.count(tree.Heading) == 2
    assert not laid_sheet(panel, until).boxes["headings"].isChecked()


def test_what_is_laid_out_already_leaves_nothing_to_agree_to(panel, until):
    told = heard(panel.doc_made)
    laid_sheet(panel, until).accept_button.click()
    panel.show_doc(told[0][0])

    sheet = laid_sheet(panel, until)

    assert not sheet.accept_button.isEnabled()
    assert "已经排好" in sheet.told.text()


PAGE = (
    '<section style="border-left:4px solid #8a1420;color:#8a1420;font-size:17px;'
    'box-shadow:1px 1px #000"><strong>场边</strong></section>'
    "<p>正文写在这里，比小标题长得多，也没有颜色。</p>"
)


def test_a_column_is_dressed_in_the_looks_of_a_past_article(panel, office, until, tmp_path):
    path = tmp_path / "旧稿.html"
    path.write_text(PAGE, encoding="utf-8")
    button_of(panel.material, "沿用这篇的样式").click()
    sheet = sheet_of(panel, BorrowSheet)

    sheet.read(path)
    until(sheet.accept_button.isEnabled)
    assert "小标题" in sheet.taken.text()
    assert "阴影" in sheet.refused.text()
    sheet.dress.setChecked(True)
    sheet.name.setText("深红")
    sheet.accept_button.click()

    until(lambda: panel.offered.theme_title == "深红")
    assert panel.offered.theme.light.accent == "#8a1420"
    themes = {row.id: row.theme for row in list_columns(office.boss)}
    assert themes[COLUMN] == panel.offered.theme_name


def test_looks_kept_twice_at_once_are_kept_once(panel, office, until, tmp_path):
    path = tmp_path / "旧稿.html"
    path.write_text(PAGE, encoding="utf-8")
    button_of(panel.material, "沿用这篇的样式").click()
    sheet = sheet_of(panel, BorrowSheet)
    sheet.read(path)
    until(sheet.accept_button.isEnabled)
    told = heard(sheet.accepted)

    sheet.accept()
    sheet.accept()

    assert not sheet.accept_button.isEnabled()
    until(lambda: told)
    assert len(own_themes(office.boss)) == 1


def test_a_page_without_looks_is_refused_in_the_sheet(panel, until, tmp_path):
    path = tmp_path / "素.html"
    path.write_text("<p>只有字。</p>", encoding="utf-8")
    button_of(panel.material, "沿用这篇的样式").click()
    sheet = sheet_of(panel, BorrowSheet)

    sheet.read(path)

    until(sheet.taken.text)
    assert "素.html" in sheet.taken.text()
    assert not sheet.accept_button.isEnabled()


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_in_english_too(panel, until):
    sheet = laid_sheet(panel, until)

    assert "change" in sheet.told.text()
    assert sheet.pos() != QPoint(-1, -1)
