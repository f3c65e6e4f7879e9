"""The tools around the text: toolbar, menus, keys, find and replace, panes, preview."""

import pytest
from article_scenes import (
    compose,
    doc_of,
    keyboard,
    press,
    report,
    sheet,
    stand,
    text_blocks,
    words_of,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton

from offices import write
from workstation.domain import tree
from workstation.ui.articles.characters_sheet import CharactersSheet
from workstation.ui.articles.insert_sheets import FootnoteSheet, LinkSheet, TableSheet, WordsSheet
from workstation.ui.canvas.said import Standing
from workstation.ui.gallery.placing import STOOD
from workstation.ui.keys_of_places import KEYS_OF_PLACES

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def article(office):
    return write(office.boss, "七个支部参赛。", "第二段。", title="篮球赛", author="王磊")[0]


@pytest.fixture
def view(opened, article, until):
    """An article on screen, the cursor in its first paragraph."""
    made = opened(article)
    stand(made, 0)
    report(made, until)
    until(lambda: made.paper.canvas.standing.block == text_blocks(made)[0].attrs.id)
    return made


def chosen(view, start, end, until):
    """Choose letters of the first paragraph."""
    stand(view, 0, start, end)
    until(lambda: len(view.paper.canvas.standing.chosen_text) == end - start)


def marks_of(view):
    """Return the runs of the first paragraph with the types of their marks."""
    return [
        (one.text, [type(mark) for mark in one.marks])
        for one in text_blocks(view)[0].content
        if isinstance(one, tree.Text)
    ]


def test_a_key_makes_chosen_words_bold_and_the_tool_shows_it(view, until):
    chosen(view, 0, 4, until)

    press(keyboard(view), Qt.Key.Key_B, CONTROL)

    until(lambda: ("七个支部", [tree.Strong]) in marks_of(view))
    until(view.acts.of["bold"].isChecked)


def test_a_tool_makes_a_list_and_the_same_tool_takes_it_away(view, until):
    view.acts.of["turn_bullet"].trigger()
    until(lambda: isinstance(text_blocks(view)[0], tree.ListItem))
    until(view.acts.of["turn_bullet"].isChecked)

    view.acts.of["turn_bullet"].trigger()

    until(lambda: isinstance(text_blocks(view)[0], tree.Paragraph))


def test_the_first_line_is_indented_or_not(view, until):
    view.acts.of["first_line"].trigger()
    until(lambda: not text_blocks(view)[0].attrs.indent)

    view.acts.of["first_line"].trigger()

    until(lambda: text_blocks(view)[0].attrs.indent)


def test_acts_on_photos_are_offered_where_they_do_something(view):
    photos = [view.acts.of["photos_join"], view.acts.of["photo_out"]]

    at_text = [one.isEnabled() for one in photos]
    view.acts.show_standing(Standing(can_join=True, can_part=True))
    at_photos = [one.isEnabled() for one in photos]
    view.acts.let_write(writable=False)

    assert (at_text, at_photos) == ([False, False], [True, True])
    assert not any(one.isEnabled() for one in view.acts.of.values())


def test_every_act_on_the_text_does_what_its_name_says(view, until):
    done = [
        ("align_center", lambda: text_blocks(view)[0].attrs.align == "center"),
        ("turn_heading3", lambda: getattr(text_blocks(view)[0].attrs, "level", 0) == 3),
        ("turn_lead", lambda: isinstance(text_blocks(view)[0], tree.Lead)),
        ("turn_quote", lambda: isinstance(text_blocks(view)[0], tree.Quote)),
        ("turn_quotation", lambda: isinstance(text_blocks(view)[0], tree.Quotation)),
        ("turn_paragraph", lambda: isinstance(text_blocks(view)[0], tree.Paragraph)),
        ("block_twice", lambda: len(text_blocks(view)) == 3),
        ("block_gone", lambda: len(text_blocks(view)) == 2),
        ("add_divider", lambda: any(isinstance(b, tree.Divider) for b in doc_of(view).content)),
        ("undo_edit", lambda: not any(isinstance(b, tree.Divider) for b in doc_of(view).content)),
    ]

    for name, true in done:
        view.acts.of[name].trigger()
        report(view, until)
        assert true(), name


def test_a_look_is_carried_from_one_paragraph_to_another(view, until):
    view.acts.of["turn_heading2"].trigger()
    until(lambda: isinstance(text_blocks(view)[0], tree.Heading))
    view.acts.of["brush_copy"].trigger()
    stand(view, 1)
    until(lambda: view.paper.canvas.standing.block == text_blocks(view)[1].attrs.id)

    view.acts.of["brush_apply"].trigger()

    until(lambda: all(isinstance(one, tree.Heading) for one in text_blocks(view)))


def test_where_the_cursor_stands_is_remembered_for_photos_to_come(view, article, until, room):
    stand(view, 1)

    until(lambda: room.memory.get(STOOD, {}) == {article: text_blocks(view)[1].attrs.id})


def test_words_take_a_colour_of_the_theme(view, until):
    chosen(view, 0, 4, until)

    view.inserting.colours.actions()[0].trigger()

    until(lambda: ("七个支部", [tree.Color]) in marks_of(view))


def test_chosen_words_lead_somewhere_by_key_and_dialog(view, until):
    chosen(view, 0, 4, until)

    press(keyboard(view), Qt.Key.Key_K, CONTROL | SHIFT)
    until(lambda: sheet(view, LinkSheet))
    sheet(view, LinkSheet).address.setText("mp.weixin.qq.com/s/abc")
    press(sheet(view, LinkSheet).address, Qt.Key.Key_Return)

    until(lambda: ("七个支部", [tree.Link]) in marks_of(view))


def test_a_table_a_note_and_a_sign_come_from_their_dialogs(view, until):
    view.inserting.ask_character()
    signs = sheet(view, CharactersSheet)
    next(one for one in signs._cells if one.text() == "★").click()
    until(lambda: words_of(view)[0] == "★七个支部参赛。")
    signs.reject()

    view.inserting.ask_footnote()
    note = sheet(view, FootnoteSheet)
    note.words.setPlainText("据赛会公报")
    note.accept()
    until(lambda: any(isinstance(one, tree.Footnote) for one in text_blocks(view)[0].content))

    view.inserting.ask_table()
    table = sheet(view, TableSheet)
    table.columns.setValue(2)
    table.accept()
    until(lambda: any(isinstance(one, tree.Table) for one in doc_of(view).content))

    made = next(one for one in doc_of(view).content if isinstance(one, tree.Table))
    assert (len(made.content), len(made.content[0].content), made.attrs.header) == (3, 2, True)


# --- the toolbar ------------------------------------------------------------------------------


def test_the_tools_are_one_stop_of_the_tab_key_and_arrows_go_along(view, until):
    tools = view.bar.tools
    view.page_acts.of["to_toolbar"].trigger()
    until(lambda: tools.isAncestorOf(QApplication.focusWidget()))
    first = QApplication.focusWidget()
    stops = [
        one
        for one in tools.findChildren(QToolButton)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    press(first, Qt.Key.Key_Right)
    second = QApplication.focusWidget()
    press(second, Qt.Key.Key_End)
    last = QApplication.focusWidget()
    press(last, Qt.Key.Key_Right)

    assert stops == [first]
    assert second is not first
    assert QApplication.focusWidget() is first


def test_escape_leads_from_the_tools_back_to_the_text(view, until):
    view.page_acts.of["to_toolbar"].trigger()
    until(lambda: view.bar.tools.isAncestorOf(QApplication.focusWidget()))

    press(QApplication.focusWidget(), Qt.Key.Key_Escape)

    until(keyboard(view).hasFocus)


@pytest.mark.parametrize("width", [1_500, 1_100, 900, 820])
def test_whatever_has_no_room_in_the_bar_stands_in_its_menu(view, page, until, width):
    page.resize(width, 700)
    until(lambda: page.width() == width)
    tools = view.bar.tools
    shown = {one.defaultAction() for one in tools._tools if not one.isHidden()}
    tools._fill()

    offered = {one for one in tools._hidden.actions() if one.text()}
    missing = [
        one.text()
        for one in (*view.acts.of.values(), view.page_acts.of["lay_out"])
        if one.objectName() in {"bold", "turn_heading2", "add_divider", "lay_out"}
        and one not in shown | offered
    ]
    assert not missing
    assert view.bar.minimumSizeHint().width() <= width


def test_f6_goes_round_the_parts_of_the_page(view, until):
    seen = []
    until(view.side.isVisible)
    view.paper.setFocus()
    until(keyboard(view).hasFocus)

    for _ in range(4):
        press(QApplication.focusWidget(), Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        seen.append(
            next(
                name
                for name, pane in (
                    ("text", view.paper),
                    ("side", view.side),
                    ("styles", view.dock),
                    ("tools", view.bar.tools),
                )
                if pane.isAncestorOf(focus)
            )
        )

    assert seen == ["side", "styles", "tools", "text"]


def test_the_tab_key_reaches_every_part_of_the_page(view, until):
    until(view.side.isVisible)
    reached, widget = set(), view.nextInFocusChain()
    while widget is not view:
        reached.add(widget)
        widget = widget.nextInFocusChain()

    parts = (view.dock.panel, view.bar.tools, view.bar.preview, view.paper.canvas, view.side.facts)
    assert set(parts) <= reached


# --- find and replace -------------------------------------------------------------------------


def test_words_are_found_counted_and_replaced(opened, office, until):
    article, _ = write(office.boss, "支部参赛，支部夺冠。", "别的支部。", title="篮球赛")
    view = opened(article)

    press(keyboard(view), Qt.Key.Key_H, CONTROL)
    bar = view.finder.bar
    until(bar.isVisible)
    bar.words.setText("支部")
    until(lambda: bar.found.text().endswith("共 3 处"))
    bar.other.setText("党支部")
    bar.all.click()

    until(lambda: words_of(view) == ["党支部参赛，党支部夺冠。", "别的党支部。"])


def test_closing_the_bar_leads_back_to_the_text(view, until):
    press(keyboard(view), Qt.Key.Key_F, CONTROL)
    until(view.finder.bar.isVisible)

    press(view.finder.bar.words, Qt.Key.Key_Escape)

    assert not view.finder.bar.isVisible()
    until(keyboard(view).hasFocus)


# --- the menu of a block ----------------------------------------------------------------------


def test_the_menu_of_a_block_opens_by_its_key_and_knows_its_kind(view, until):
    view.acts.of["turn_quotation"].trigger()
    until(lambda: isinstance(text_blocks(view)[0], tree.Quotation))
    until(lambda: view.paper.canvas.standing.kind == "quotation")

    press(keyboard(view), Qt.Key.Key_Slash, CONTROL)

    until(lambda: view.asks.menu is not None and view.asks.menu.isVisible())
    words = [one.text() for one in view.asks.menu.actions()]
    view.asks.menu.close()
    assert "出处…" in words
    assert "删除这一段" in words


def test_the_source_of_a_quotation_is_written_by_its_menu(view, until):
    view.acts.of["turn_quotation"].trigger()
    until(lambda: isinstance(text_blocks(view)[0], tree.Quotation))
    block = text_blocks(view)[0].attrs.id

    view.inserting.ask_words("source", "", block=block)
    asked = sheet(view, WordsSheet)
    asked.line.setText("《党章》第三条")
    asked.accept()

    until(lambda: text_blocks(view)[0].attrs.source == "《党章》第三条")


def test_somebody_who_reads_gets_no_menu_that_changes(page_of, room_of, office, article, until):
    zhao = office.join("zhao", ["liaison"], branch="工程建设党支部")
    office.settle()
    page = page_of(room_of(zhao))
    page.open_at(article)
    until(lambda: page.article.presenter.page is not None and page.article.paper.is_ready)

    page.article.asks.open_at_cursor()

    assert page.article.asks.menu is None
    assert not page.article.acts.of["bold"].isEnabled()


# --- styles, preview, pasting -----------------------------------------------------------------


def test_a_style_of_the_panel_dresses_the_block_at_the_cursor(view, until):
    view.dock.panel.style_chosen.emit("heading2", "bar")
    until(lambda: isinstance(text_blocks(view)[0], tree.Heading))
    until(lambda: view.paper.canvas.standing.kind == "heading")

    view.dock.panel.style_chosen.emit("heading2", "ribbon")

    until(lambda: text_blocks(view)[0].attrs.style == "ribbon")


def test_furniture_of_the_panel_is_put_behind_the_cursor(view, until):
    view.dock.panel.style_chosen.emit("divider", "star")

    until(lambda: any(isinstance(one, tree.Divider) for one in doc_of(view).content))
    made = next(one for one in doc_of(view).content if isinstance(one, tree.Divider))
    assert made.attrs.style == "star"


def test_the_preview_stands_beside_the_text_and_goes_again(view, until):
    view.bar.preview.click()
    until(lambda: view.middle.preview is not None and view.middle.preview.isVisible())
    beside = view.paper.isVisible()

    view.bar.preview.click()

    until(lambda: not view.middle.preview.isVisible())
    assert beside
    assert view.paper.isVisible()


def test_only_the_words_of_a_copy_are_pasted_where_that_is_asked_for(view, until):
    QGuiApplication.clipboard().setText("只有字")

    press(keyboard(view), Qt.Key.Key_V, CONTROL | SHIFT)

    until(lambda: words_of(view)[0] == "只有字七个支部参赛。")


def test_the_panel_of_styles_gives_its_room_to_the_text_by_a_key(view, until):
    press(keyboard(view), Qt.Key.Key_F4)
    hidden = view.dock.isHidden()
    way_back = view.bar.isAncestorOf(view.bar.back)

    press(keyboard(view), Qt.Key.Key_F4)

    assert hidden
    assert way_back
    assert not view.dock.isHidden()


def test_every_key_of_the_page_is_on_its_view(view):
    named = {key.name for key in KEYS_OF_PLACES if key.place == "article"}

    assert named <= {one.objectName() for one in view.actions()}


def test_letters_stay_letters_whatever_the_keys_of_places_are(view, until):
    for key in (Qt.Key.Key_J, Qt.Key.Key_P, Qt.Key.Key_Slash):
        press(keyboard(view), key)

    until(lambda: words_of(view)[0].lower() == "jp/七个支部参赛。")
    compose(view, "你好")
    until(lambda: "你好" in words_of(view)[0])
