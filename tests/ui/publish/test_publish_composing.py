"""Composing an issue on screen, with the mouse and with keys alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from workstation.ui.publish.delegates import _way_out
from workstation.ui.publish.history_sheet import HistorySheet
from workstation.ui.publish.page import PublishPage
from workstation.ui.publish.rows import ROW
from workstation.ui.publish.sheets import CandidatesSheet, IssueSheet
from workstation.usecases.composing import create_issue
from workstation.usecases.issue_pages import list_issues, show_issue

LEFT = Qt.MouseButton.LeftButton


def titles(page):
    return [one.title for one in page.presenter.page.articles]


def test_the_newest_issue_is_on_screen_with_its_articles(page):
    assert page.header.number.text() == "第 11 期"
    assert page.header.count.text() == "2 / 8 · 2026-11-16"
    assert titles(page) == ["篮球赛里的“四种意识”", "重温入党誓词"]
    assert page.preflight.mark.text() == "可以发布"
    assert page.side.cards.isVisible()


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_page_speaks_english_too(page):
    assert page.header.number.text() == "Issue 11"
    assert page.header.primary.text() == "Publish (no notice)"
    assert page.preflight.mark.text() == "All in order"


def test_a_new_issue_is_made_with_the_proposed_number(page, qtbot, dialog, until, office):
    qtbot.mouseClick(page.issues.add, LEFT)
    sheet = dialog(page, IssueSheet)

    assert sheet.number.value() == 12
    qtbot.keyClick(sheet, Qt.Key.Key_Return)

    until(lambda: page.presenter.page and page.presenter.page.issue.number == 12)
    assert page.composition.empty.isVisible()
    assert page.issues.view.currentIndex().data() == "第 12 期"


def test_a_number_that_is_taken_is_told_in_place_and_nothing_typed_is_lost(
    page, qtbot, dialog, until
):
    page.asking.new_issue()
    sheet = dialog(page, IssueSheet)
    sheet.number.setValue(11)
    sheet.dated.setChecked(True)

    qtbot.mouseClick(sheet.accept_button, LEFT)

    until(lambda: not sheet.numbered.hint.isHidden())
    assert "11" in sheet.numbered.hint.text()
    assert sheet.isVisible()
    assert sheet.dated.isChecked()
    assert sheet.accept_button.isEnabled()
    sheet.reject()


def test_an_issue_asked_for_twice_at_once_is_made_once(page, dialog, until):
    page.asking.new_issue()
    sheet = dialog(page, IssueSheet)
    asked = []
    sheet.asked.connect(lambda *told: asked.append(told))

    sheet.accept_button.click()
    sheet.accept_button.click()

    assert asked == [(12, "")]
    until(lambda: page.presenter.page and page.presenter.page.issue.number == 12)


def test_number_and_day_are_changed(page, qtbot, dialog, until):
    qtbot.mouseClick(page.header.change, LEFT)
    sheet = dialog(page, IssueSheet)
    sheet.number.setValue(21)
    sheet.dated.setChecked(False)

    qtbot.mouseClick(sheet.accept_button, LEFT)

    until(lambda: page.header.number.text() == "第 21 期")
    assert page.header.count.text() == "2 / 8"


def test_approved_articles_are_added_with_keys_alone(page, qtbot, dialog, until, office):
    office.approved("支部书记讲党课")
    office.approved("晒一晒“手抄党章”")
    page.asking.add_articles()
    sheet = dialog(page, CandidatesSheet)
    until(lambda: sheet.model.rowCount() == 2)

    sheet.search.setText("手抄")
    until(lambda: sheet.model.rowCount() == 1)
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.view, Qt.Key.Key_Space)
    until(sheet.accept_button.isEnabled)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)

    until(lambda: len(titles(page)) == 3)
    assert titles(page)[-1] == "晒一晒“手抄党章”"


def test_no_more_than_eight_come_in(page_of, room, office, dialog, until):
    first = [office.approved(f"稿件{n}", photo=False) for n in range(7)]
    create_issue(office.boss, 1, first)
    office.approved("第八篇", photo=False)
    office.approved("第九篇", photo=False)
    page = page_of(room)
    page.asking.add_articles()
    sheet = dialog(page, CandidatesSheet)
    until(lambda: sheet.model.rowCount() == 2)

    sheet.view.selectAll()

    assert not sheet.accept_button.isEnabled()
    assert "1" in sheet.hint.text()
    sheet.reject()


def test_one_article_goes_out_by_itself_from_the_same_dialog(page, dialog, until, office):
    office.approved("单独发的一篇")
    page.asking.add_articles()
    sheet = dialog(page, CandidatesSheet)
    until(lambda: sheet.model.rowCount() == 1)
    assert not sheet.single.isEnabled()
    sheet.view.selectAll()

    sheet.single.click()

    until(lambda: page.presenter.page and titles(page) == ["单独发的一篇"])
    until(page.header.primary.isEnabled)


def test_where_nothing_waits_the_dialog_teaches(page, dialog, until):
    page.asking.add_articles()
    sheet = dialog(page, CandidatesSheet)

    until(sheet.empty.isVisible)
    assert not sheet.accept_button.isEnabled()
    sheet.reject()


def test_an_article_is_moved_by_keys(page, qtbot, until, office, at_rest):
    view = page.composition.view
    view.setFocus()
    view.setCurrentIndex(page.composition.model.index(0))

    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    until(lambda: titles(page)[0] == "重温入党誓词")
    at_rest(page.room)
    assert view.currentIndex().data() == "篮球赛里的“四种意识”"
    recorded = show_issue(office.boss, page.presenter.current)
    assert [one.title for one in recorded.articles] == titles(page)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    until(lambda: titles(page)[0] == "篮球赛里的“四种意识”")


def test_an_article_is_dragged_to_another_place(page, until):
    model = page.composition.model

    model.dropMimeData(model.mimeData([model.index(1)]), Qt.DropAction.MoveAction, 0, 0,
                       page.composition.view.rootIndex())  # fmt: skip

    until(lambda: titles(page)[0] == "重温入党誓词")


def test_an_article_is_taken_out_by_its_cross_or_by_a_key(page, qtbot, until):
    view = page.composition.view
    frame = view.visualRect(page.composition.model.index(0)).adjusted(0, 0, 0, -8)

    qtbot.mouseClick(view.viewport(), LEFT, pos=_way_out(frame).center())

    until(lambda: titles(page) == ["重温入党誓词"])
    view.setFocus()
    view.setCurrentIndex(page.composition.model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    until(lambda: titles(page) == [])
    assert page.composition.empty.isVisible()
    assert page.header.primary.toolTip()


def test_an_empty_issue_is_deleted(page, qtbot, until, office, dialog):
    create_issue(office.boss, 12)
    page.presenter.reload()
    until(lambda: len(page.presenter.issues) == 2)
    page.presenter.choose(page.presenter.issues[0].issue)
    until(page.header.delete.isVisible)

    qtbot.mouseClick(page.header.delete, LEFT)

    until(lambda: page.header.number.text() == "第 11 期" and len(page.presenter.issues) == 1)


def test_an_office_without_issues_is_told_what_one_is(page_of, room):
    page = page_of(room)

    assert page._middle.currentIndex() == 1
    assert page._create.isVisible()


def test_what_is_not_approved_is_named_with_the_way_to_it(page_of, room, office, qtbot, until):
    draft = office.written("急稿")
    create_issue(office.boss, 1, [draft, office.approved("成稿")])
    page = page_of(room)
    went = []
    room.go.connect(lambda place, target: went.append((place, target)))

    until(lambda: page.preflight.mark.text() == "1 处须处理")
    (act,) = [one for one in page.preflight.findChildren(type(page.header.add)) if one.isVisible()]
    qtbot.mouseClick(act, LEFT)

    assert went == [("articles", draft)]
    assert not page.header.primary.isEnabled()


def test_an_article_of_the_list_is_opened_and_previewed(page, qtbot, until, room, monkeypatch):
    went, read = [], []
    room.go.connect(lambda place, target: went.append((place, target)))
    monkeypatch.setattr(page.side.phone, "show_article", read.append)
    view = page.composition.view
    view.setFocus()
    view.setCurrentIndex(page.composition.model.index(1))
    article = page.composition.model.index(1).data(ROW).article

    page.composition.open_act.trigger()
    qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert went == [("articles", article)]
    assert read == [article]
    assert page.side.shows_article
    qtbot.mouseClick(page.side.back, LEFT)
    assert not page.side.shows_article


def test_a_card_on_the_phone_opens_its_article(page, qtbot, monkeypatch):
    read = []
    monkeypatch.setattr(page.side.phone, "show_article", read.append)
    cards = page.side.cards

    qtbot.mouseClick(cards, LEFT, pos=cards._frames()[1].center())
    page.side.show_cards()
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Up)
    qtbot.keyClick(cards, Qt.Key.Key_Return)

    articles = [one.article for one in page.presenter.page.articles]
    assert read == [articles[1], articles[0]]


def test_covers_come_from_the_finished_pictures(page, until):
    cards = page.side.cards
    wide = page.presenter.page.articles[0].wide

    until(lambda: any(key[0] == wide for key in page.room.pictures._kept))

    picture = cards.grab().toImage()
    headline = cards._frames()[0]
    colours = {picture.pixelColor(headline.topLeft() + QPoint(x, 4)).name() for x in (9, 90, 180)}
    assert colours != {picture.pixelColor(cards.rect().center()).name()}


def test_a_small_window_hides_the_phone_until_it_is_asked_for(page_of, issue, room, qtbot):
    page = page_of(room, size=(940, 575))
    assert not page.side.isVisible()

    qtbot.mouseClick(page.header.phone, LEFT)

    assert page.side.isVisible()


def test_an_issue_is_opened_by_number_from_elsewhere(page, office, until):
    create_issue(office.boss, 12)

    page.open_at("12")
    until(lambda: page.header.number.text() == "第 12 期")
    page.open_at("11")

    until(lambda: page.header.number.text() == "第 11 期")


def test_publish_this_one_gives_an_article_an_issue_of_its_own(page, office, until):
    article = office.approved("单独发的一篇")

    page.open_at(f"article/{article}")

    until(lambda: page.presenter.page and titles(page) == ["单独发的一篇"])
    assert page.header.primary.isEnabled() or page.presenter.checks is None
    assert len(list_issues(office.boss)) == 2


def test_a_reviewer_sees_the_issue_and_whose_it_is_to_publish(page_of, room_of, office, issue):
    office.settle()
    page = page_of(room_of(office.chu))

    assert not page.issues.add.isVisible()
    assert not page.header.add.isVisible()
    assert not page.header.primary.isEnabled()
    assert "陈立行" in page.header.reason.text()
    assert not page.composition.model.movable


def test_two_issues_of_one_number_are_marked_and_one_gets_another(
    page, office, until, dialog, qtbot
):
    other = office.join("wang", ["editor"])
    create_issue(other, 12)
    create_issue(office.boss, 12)
    office.settle()
    page.presenter.reload()
    until(lambda: any(one.twice for one in page.presenter.issues))
    page.presenter.choose(page.presenter.issues[0].issue)
    until(page.header.twice.isVisible)

    page.asking.change_issue()
    sheet = dialog(page, IssueSheet)
    sheet.number.setValue(13)
    qtbot.mouseClick(sheet.accept_button, LEFT)

    until(lambda: page.header.number.text() == "第 13 期" and not page.header.twice.isVisible())


def test_a_page_that_closes_while_it_asks_hears_nothing(app, issue, room, at_rest):
    page = PublishPage(room)
    page.show()
    page.presenter.candidates(page, lambda _rows: None)

    page.left()
    page.hide()
    page.deleteLater()

    at_rest(room)


def test_every_control_has_a_name(page):
    nameless = [
        type(one).__name__
        for one in page.findChildren(QLineEdit)
        if one.isVisible() and not one.accessibleName()
    ]

    assert not nameless
    assert page.composition.view.accessibleName()
    assert page.issues.view.accessibleName()
    assert not page.findChildren(HistorySheet)
