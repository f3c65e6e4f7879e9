"""The list of articles: narrowed, searched, scrolled through, opened by mouse and by key."""

import pytest
from article_scenes import press, sheet
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from offices import edit, write
from workstation.domain.ids import ArticleId
from workstation.ui.articles.intake_sheets import ColumnQuestion
from workstation.ui.articles.rows import PAGE, ArticleRows, Role
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.article_list import ArticleLine, ListPage
from workstation.usecases.editing import start_article
from workstation.usecases.reviewing import submit_article


def line(number):
    return ArticleLine(
        article=f"{number:020}", title=f"第{number}篇", column="大事要情", branch="机关",
        author="", editor="", state="draft", changed=False, revision="", updated=1, held=False,
        unsaved=False, shared=True, conflict=False, pieces=0,
    )  # fmt: skip


def part(start, total):
    lines = tuple(line(one) for one in range(start, min(start + PAGE, total)))
    return ListPage(lines=lines, offset=start, total=total, counts={"draft": total})


def titles(page):
    rows = page.presenter.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


@pytest.fixture
def tester(qtbot):
    """Return how to watch a model for every mistake Qt knows of."""

    def watch(model):
        return QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
        )

    return watch


def test_ten_thousand_rows_are_fetched_page_by_page_as_they_are_looked_at(app, qtbot, tester):
    rows, asked = ArticleRows(), []
    rows.wanted.connect(asked.append)
    rows.show_page(part(0, 10_000), fresh=True)
    tester(rows)

    before = rows.index(5_050).data(Role.LINE)
    qtbot.waitUntil(lambda: asked == [50])
    rows.show_page(part(5_000, 10_000))

    assert before is None
    assert rows.rowCount() == 10_000
    assert rows.index(5_050).data() == "第5050篇"
    rows.deleteLater()


def test_a_list_that_grew_or_shrank_is_shown_anew(app, tester):
    rows = ArticleRows()
    tester(rows)

    rows.show_page(part(0, 3), fresh=True)
    rows.show_page(part(0, 0), fresh=True)
    rows.show_page(part(0, 250), fresh=True)

    assert rows.rowCount() == 250
    assert rows.row_of(line(7).article) == 7
    assert rows.row_of("nobody") == -1
    rows.deleteLater()


def test_an_empty_newsroom_teaches_what_to_do(page):
    assert page.list.layers.currentIndex() == 1


def test_what_a_colleague_or_another_place_writes_appears_by_itself(page, room, until):
    room.tasks.command(room, lambda desk: write(desk, "第一段。", title="新来的"))

    until(lambda: titles(page) == ["新来的"])
    assert page.list.layers.currentIndex() == 0


def test_the_list_is_narrowed_by_state_and_the_counts_stay(page, room, until):
    def fill(desk):
        sent, _ = write(desk, "一。", title="送审的")
        submit_article(desk, sent)
        write(desk, "二。", title="还在写的")

    room.tasks.command(room, fill)
    until(lambda: page.presenter.rows.rowCount() == 2)

    QTest.mouseClick(page.list.states._buttons["submitted"], Qt.MouseButton.LeftButton)

    until(lambda: titles(page) == ["送审的"])
    assert "1" in page.list.states._buttons["draft"].text()


def test_typing_in_the_search_field_finds_and_clearing_shows_all(page, room, until):
    room.tasks.command(room, lambda desk: write(desk, "说到篮球。", title="一场比赛"))
    room.tasks.command(room, lambda desk: write(desk, "别的。", title="会议"))
    until(lambda: page.presenter.rows.rowCount() == 2)

    QTest.keyClicks(page.list.search, "zzz")
    until(lambda: page.list.layers.currentIndex() == 2)
    page.list.search.setText("篮球")
    until(lambda: titles(page) == ["一场比赛"])
    page.list.show_everything()

    until(lambda: page.presenter.rows.rowCount() == 2)


def test_an_overtaken_search_never_shows(page, room, until):
    for word in ("一", "二", "三"):
        room.tasks.command(room, lambda desk, word=word: write(desk, "字。", title=f"第{word}篇稿"))
    until(lambda: page.presenter.rows.rowCount() == 3)

    for word in ("第一篇", "第二篇", "第三篇"):
        page.presenter.narrow(search=word)

    until(lambda: titles(page) == ["第三篇稿"])


def test_a_line_opens_by_click_and_by_enter(page, room, until):
    room.tasks.command(room, lambda desk: write(desk, "第一段。", title="甲"))
    until(lambda: page.presenter.rows.rowCount() == 1)
    view = page.list.list
    index = page.presenter.rows.index(0)

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    until(lambda: page.article.presenter.page is not None)
    page.show_list()
    view.setCurrentIndex(index)
    press(view, Qt.Key.Key_Return)

    until(lambda: page.article.presenter.page is not None)
    assert page.article.isVisible()


def test_the_chosen_line_stays_chosen_when_others_come_above_it(page, room, until):
    room.tasks.command(room, lambda desk: write(desk, "一。", title="甲"))
    until(lambda: page.presenter.rows.rowCount() == 1)
    page.list.list.setCurrentIndex(page.presenter.rows.index(0))

    room.tasks.command(room, lambda desk: write(desk, "二。", title="乙"))
    until(lambda: page.presenter.rows.rowCount() == 2)

    until(lambda: page.list.chosen() is not None)
    assert page.list.chosen().title == "甲"


def test_a_slash_goes_to_the_search_field(page, room, until):
    room.tasks.command(room, lambda desk: write(desk, "一。", title="甲"))
    until(lambda: page.presenter.rows.rowCount() == 1)
    page.activateWindow()
    page.list.list.setFocus()
    until(page.list.list.hasFocus)

    press(page.list.list, Qt.Key.Key_Slash)

    until(page.list.search.hasFocus)


def test_the_column_is_asked_for_a_new_article_and_remembered(page, room, until):
    page.begin()
    until(lambda: sheet(page, ColumnQuestion))
    question = sheet(page, ColumnQuestion)
    question._group.button(2).click()
    press(question, Qt.Key.Key_Return)

    until(lambda: page.article.presenter.edited is not None)
    assert page.article.presenter.edited.column == "shunjian"
    assert page.presenter.proposed(page.presenter.columns) == "shunjian"


def test_the_menu_offers_what_fits_the_line(page, room, until):
    room.tasks.command(room, lambda desk: start_article(desk, column="大事要情", title="本机的"))
    until(lambda: page.presenter.rows.rowCount() == 1)

    menu = page.list.menu_for(page.presenter.rows.line(0))

    assert len([one for one in menu.actions() if not one.isSeparator()]) == 2
    menu.deleteLater()


def test_giving_up_a_draft_is_asked_first(page, room, until):
    room.tasks.command(room, lambda desk: start_article(desk, column="大事要情", title="本机的"))
    until(lambda: page.presenter.rows.rowCount() == 1)

    page.list.ask_to_discard(page.presenter.rows.line(0))
    question = sheet(page, Question)
    QTest.mouseClick(question.accept_button, Qt.MouseButton.LeftButton)

    until(lambda: page.presenter.rows.rowCount() == 0)


def test_taking_an_article_on_from_the_list_names_oneself(page, room, office, until):
    room.tasks.command(room, lambda desk: write(desk, "一。", title="甲"))
    until(lambda: page.presenter.rows.rowCount() == 1)

    page.presenter.take(page.presenter.rows.line(0).article)

    until(lambda: page.presenter.rows.line(0) and page.presenter.rows.line(0).editor == "陈立行")


def test_conflicts_and_waiting_pieces_are_marked_in_the_list(page_of, room_of, office, until):
    anna = office.join("anna", ["editor"])
    article, _ = write(office.boss, "一。", "二。", title="甲")
    office.settle()
    edit(office.boss, article, "一甲。", "二。")
    edit(anna, article, "一乙。", "二。")
    office.settle()

    page = page_of(room_of(office.boss))

    until(lambda: page.presenter.rows.line(0) is not None)
    spoken = page.presenter.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "两种写法" in spoken
    assert page.presenter.rows.row_of(ArticleId(article)) == 0


def test_right_click_beside_the_lines_opens_nothing(page):
    page.list._open_menu(QPoint(5, 5))


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_the_list_speaks_both_languages(page, lang):
    words = page.list.new.text()

    assert words == ("新建稿件" if lang == "zh_CN" else "New article")
