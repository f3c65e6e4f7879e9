"""Publishing on screen: watched, paused, broken off, settled by a person, never done twice."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from offices import sit_down
from workstation.bootstrap import remember_folder
from workstation.ui.preview.copy_sheet import CopySheet
from workstation.ui.publish import publisher as publisher_module
from workstation.ui.publish.history_sheet import HistorySheet
from workstation.ui.publish.outcomes import Kind
from workstation.ui.publish.publisher import publisher_of, resume_publishing
from workstation.ui.publish.sheets import RegisterSheet
from workstation.ui.room import Room
from workstation.ui.tasks import Tasks
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.issue_pages import list_issues, show_issue
from workstation.usecases.publication_settling import take_over
from workstation.usecases.whoami import who_am_i
from workstation.wechat.client import Client

LEFT = Qt.MouseButton.LeftButton


def kinds(page):
    return {one.channel: one.kind for one in page.presenter.outcomes}


@pytest.fixture
def ready(page, until):
    """The page, once the primary act may be taken."""
    until(page.header.primary.isEnabled)
    return page


def press(page, words):
    QApplication.processEvents()
    (act,) = [
        one
        for one in page.outcome_cards.findChildren(QPushButton)
        if one.isVisible() and one.text() == words
    ]
    act.click()


@pytest.fixture
def gate(monkeypatch):
    """Have the comparison of the draft wait until somebody opens the gate."""
    opened = threading.Event()
    compare = Client.get_draft

    def waiting(self, media):
        opened.wait(30)
        return compare(self, media)

    monkeypatch.setattr(Client, "get_draft", waiting)
    yield opened
    opened.set()


def comparing(page):
    return any(
        (step.phase, step.state) == ("compare", "going")
        for one in page.presenter.outcomes
        for step in one.phases
    )


def test_one_click_publishes_an_approved_issue_and_shows_its_addresses(
    ready, qtbot, until, office, issue
):
    qtbot.mouseClick(ready.header.primary, LEFT)

    until(lambda: kinds(ready) == {"wechat": Kind.DONE})
    (told,) = ready.presenter.outcomes
    assert all(url.startswith("http") for _, _, url in told.addresses)
    until(lambda: ready.presenter.page.issue.state == "published")
    assert not ready.header.primary.isVisible()
    assert not ready.header.add.isVisible()
    assert office.done("freepublish/submit") == 1
    press(ready, "全部复制")
    assert QGuiApplication.clipboard().text().count("http") == 2


def test_one_key_publishes_as_well(ready, qtbot, until):
    ready.composition.view.setFocus()

    qtbot.keyClick(ready.composition.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    until(lambda: kinds(ready) == {"wechat": Kind.DONE})


def test_a_draft_is_saved_and_its_publication_by_hand_registered(
    ready, qtbot, until, dialog, office
):
    ready.channels.choose_mode("draft")
    assert ready.header.primary.text() == "存为草稿"
    qtbot.mouseClick(ready.header.primary, LEFT)
    until(lambda: kinds(ready) == {"wechat": Kind.DRAFTED})
    assert ready.presenter.page.issue.state == "drafted"

    for number in range(2):
        press(ready, "登记已发布…")
        sheet = dialog(ready, RegisterSheet)
        assert not sheet.accept_button.isEnabled()
        sheet.url.setText(f"https://mp.weixin.qq.com/s/{number}")
        qtbot.keyClick(sheet, Qt.Key.Key_Return)
        until(lambda n=number: len(ready.presenter.page.history) == n + 2)
        until(lambda: not ready.findChildren(RegisterSheet))

    until(lambda: ready.presenter.page.issue.state == "published")
    assert office.done("freepublish/submit") == 0


def test_an_address_that_is_none_is_told_in_place(ready, qtbot, dialog, until):
    ready.asking.register()
    sheet = dialog(ready, RegisterSheet)
    sheet.url.setText("在公众号里")

    qtbot.mouseClick(sheet.accept_button, LEFT)

    until(lambda: not sheet.addressed.hint.isHidden())
    assert sheet.url.text() == "在公众号里"
    sheet.reject()


def test_pages_and_files_are_written_beside_and_the_switches_are_remembered(
    ready, qtbot, until, room, page_of
):
    ready.channels.web.switch.click()
    ready.channels.file.switch.click()
    qtbot.mouseClick(ready.header.primary, LEFT)

    until(lambda: set(kinds(ready).values()) == {Kind.DONE} and len(kinds(ready)) == 3)

    assert (room.home / "published" / "11" / "web").is_dir()
    assert page_of(room).channels.chosen().channels == ("wechat", "web", "file")


def test_a_chosen_folder_takes_the_pages(ready, until, tmp_path, qtbot):
    ready.channels._on_folder(str(tmp_path / "外网"))
    ready.channels.web.switch.click()
    ready.channels.wechat.switch.click()
    assert ready.header.primary.text() == "生成网页"

    qtbot.mouseClick(ready.header.primary, LEFT)

    until(lambda: kinds(ready) == {"web": Kind.DONE})
    assert len(list((tmp_path / "外网" / "11" / "web").glob("*.html"))) == 2


def test_while_it_goes_out_each_step_is_shown_and_nothing_can_be_changed(ready, qtbot, until, gate):
    qtbot.mouseClick(ready.header.primary, LEFT)

    until(lambda: comparing(ready))
    assert ready.header.primary.text() == "查看进度"
    assert not ready.composition.model.movable
    assert not ready.channels.isEnabled()
    assert ready.presenter.issues[0].state == "publishing"
    steps = ready.outcome_cards.cards["wechat"].steps
    assert [mark._state for _, mark, _, _ in steps._rows[:3]] == ["done", "done", "going"]
    assert "不会重复发送" in ready.outcome_cards.cards["wechat"].explained.text()
    qtbot.mouseClick(ready.header.primary, LEFT)  # only looks
    gate.set()
    until(lambda: kinds(ready) == {"wechat": Kind.DONE})


def test_a_pause_stops_before_the_next_step_and_going_on_ends_it(ready, qtbot, until, gate, office):
    qtbot.mouseClick(ready.header.primary, LEFT)
    until(lambda: comparing(ready))
    press(ready, "暂停")
    gate.set()
    until(lambda: kinds(ready) == {"wechat": Kind.PAUSED})
    assert office.done("freepublish/submit") == 0

    press(ready, "继续")

    until(lambda: kinds(ready) == {"wechat": Kind.DONE})
    assert office.done("freepublish/submit") == 1
    assert office.done("draft/add") == 1


def test_the_page_may_be_closed_and_opened_in_the_middle(ready, page_of, until, gate, office):
    ready.header.primary.click()
    until(lambda: comparing(ready))
    again = page_of(ready.room, rest=False)

    until(lambda: comparing(again))
    gate.set()

    until(lambda: kinds(again) == {"wechat": Kind.DONE})
    assert office.done("freepublish/submit") == 1


@pytest.fixture
def new_window(office, lang):
    """Return how to open one more window on the founder's home, as after a restart."""
    opened = []

    def put():
        desk = office.boss
        tasks = Tasks(lambda: sit_down(desk.home, "boss", office.clock))
        opened.append(Room(desk.home, tasks, who_am_i(desk), lang))
        return opened[-1]

    yield put
    for one in opened:
        one.tasks.close()
        one.tasks.deleteLater()
        one.deleteLater()


@pytest.mark.usefixtures("issue")
def test_a_window_that_closes_in_mid_publication_goes_on_at_the_next_start(
    new_window, page_of, until, office, monkeypatch
):
    room = new_window()
    compare = Client.get_draft

    def until_the_window_closes(self, media):
        pause = threading.Event()
        while room.tasks.is_open:
            pause.wait(0.01)
        return compare(self, media)

    monkeypatch.setattr(Client, "get_draft", until_the_window_closes)
    page = page_of(room)
    until(page.header.primary.isEnabled)
    page.header.primary.click()
    until(lambda: comparing(page))
    page.left()
    room.tasks.close()
    assert office.done("freepublish/submit") == 0
    assert list_issues(office.boss)[0].state == "publishing"

    later = new_window()
    ended = []
    publisher_of(later).ended.connect(lambda *told: ended.append(told))
    resume_publishing(later)

    until(lambda: ended)
    assert [one.state for one in ended[0][1].results] == ["done"]
    assert office.done("freepublish/submit") == 1
    assert office.done("draft/add") == 1


def test_a_network_that_is_away_is_tried_again_by_itself(ready, qtbot, until, office, monkeypatch):
    monkeypatch.setattr(publisher_module, "PAUSES_MS", (50,))
    office.close_sandbox()
    qtbot.mouseClick(ready.header.primary, LEFT)
    until(lambda: kinds(ready).get("wechat") is Kind.RETRYING)
    assert "稍后自动再试" in ready.outcome_cards.cards["wechat"].explained.text()

    office.open_sandbox()

    until(lambda: kinds(ready) == {"wechat": Kind.DONE})
    assert office.done("freepublish/submit") == 1


def test_an_address_that_is_not_allowed_is_shown_to_copy_and_gone_on_with(
    ready, qtbot, until, office
):
    office.open_sandbox(allowed_ips=("10.9.8.7",))
    qtbot.mouseClick(ready.header.primary, LEFT)
    until(lambda: kinds(ready) == {"wechat": Kind.ADDRESS})
    press(ready, "复制")
    assert QGuiApplication.clipboard().text() == "127.0.0.1"

    office.open_sandbox()
    assert ready.header.primary.text() == "继续"
    qtbot.mouseClick(ready.header.primary, LEFT)

    until(lambda: kinds(ready) == {"wechat": Kind.DONE})


def test_an_account_that_may_not_publish_saves_a_draft_or_gives_the_layout(
    ready, qtbot, until, office, dialog
):
    office.open_sandbox(certified=False)
    qtbot.mouseClick(ready.header.primary, LEFT)
    until(lambda: kinds(ready) == {"wechat": Kind.RIGHTS})

    QGuiApplication.clipboard().clear()
    press(ready, "复制排版…")
    sheet = dialog(ready, CopySheet)
    sheet.accept_button.click()
    until(lambda: (held := QGuiApplication.clipboard().mimeData()) and held.hasHtml())
    html = QGuiApplication.clipboard().mimeData().html()
    sheet.close()
    press(ready, "存为草稿")

    assert "党员志愿者" in html
    assert "data:image/jpeg;base64," in html
    until(lambda: kinds(ready) == {"wechat": Kind.DRAFTED})
    assert len(show_issue(office.boss, ready.presenter.current).history) == 2


def lose_the_submission(page, office, until):
    office.open_sandbox("freepublish/submit:lost@1;freepublish/batchget:errcode=48001@1-2")
    page.header.primary.click()
    until(lambda: page.presenter.publisher.run_of(page.presenter.current) is None)
    for path in (office.root / "wechat" / "publications").glob("*.json"):
        path.unlink()
    office.open_sandbox()
    page.go_on()
    until(lambda: kinds(page) == {"wechat": Kind.UNKNOWN})


def test_what_a_person_has_seen_counts_as_published(ready, until, office):
    lose_the_submission(ready, office, until)
    assert not ready.header.primary.isEnabled()
    assert "请在手机上看一眼" in ready.outcome_cards.cards["wechat"].explained.text()

    press(ready, "已看到")

    until(lambda: kinds(ready) == {"wechat": Kind.DONE})
    until(lambda: ready.presenter.page.issue.state == "published")
    assert office.done("freepublish/submit") == 1


def test_what_nobody_has_seen_may_be_tried_again(ready, until, office):
    lose_the_submission(ready, office, until)

    press(ready, "没看到")

    until(lambda: kinds(ready) == {"wechat": Kind.FAILED})
    assert ready.header.primary.text() == "继续"


@pytest.fixture
def second_page(office, room_of, page_of):
    """Return how to seat a second publisher who knows all, with the page on screen."""

    def put():
        second = office.join("lu", ["publisher", "editor"])
        remember_folder(second, office.folder)
        office.connect(second)
        office.settle()
        return page_of(room_of(second))

    return put


def test_a_dead_pcs_publication_is_taken_over_after_a_question(
    ready, until, office, second_page, dialog
):
    office.open_sandbox("draft/add:errcode=45009@1")
    ready.header.primary.click()
    until(lambda: kinds(ready) == {"wechat": Kind.FAILED})
    page = second_page()
    until(lambda: kinds(page) == {"wechat": Kind.ELSEWHERE})
    assert "陈立行" in page.outcome_cards.cards["wechat"].explained.text()

    press(page, "接手…")
    question = dialog(page, Question)
    question.accept_button.click()

    until(lambda: kinds(page) == {"wechat": Kind.DONE})
    assert office.done("freepublish/submit") == 1


def test_the_pc_whose_publication_was_taken_over_says_where_it_went(ready, until, office, issue):
    office.open_sandbox("draft/add:errcode=45009")
    ready.header.primary.click()
    until(lambda: kinds(ready) == {"wechat": Kind.FAILED})
    second = office.join("lu", ["publisher"])
    plan = show_issue(second, issue).history[0].plan
    take_over(second, plan, announce=office.announcing(second))
    office.open_sandbox()
    ready.room.tasks.tell_changed(frozenset({"membership/chain"}))  # admitted beside this window

    ready.go_on()

    until(lambda: kinds(ready) == {"wechat": Kind.ELSEWHERE})
    assert office.done("freepublish/submit") == 0


def test_past_publications_are_listed(ready, qtbot, until, dialog):
    ready.header.primary.click()
    until(lambda: ready.presenter.page and ready.presenter.page.issue.state == "published")

    qtbot.mouseClick(ready.header.history, LEFT)

    sheet = dialog(ready, HistorySheet)
    assert "第 11 期" in sheet.heading.text()
    sheet.accept()


def test_a_share_that_is_away_stops_before_readers_see_anything(ready, until, office):
    office.folder.rename(office.root / "gone")

    ready.header.primary.click()

    until(lambda: kinds(ready).get("wechat") is Kind.RETRYING)
    assert office.done("freepublish/submit") == 0
    ready.presenter.pause()
    (office.root / "gone").rename(office.folder)
    ready.go_on()
    until(lambda: kinds(ready) == {"wechat": Kind.DONE})


def test_going_on_by_itself_ends_with_the_window(ready, until, office, room):
    office.close_sandbox()
    ready.header.primary.click()
    until(lambda: kinds(ready).get("wechat") is Kind.RETRYING)
    assert publisher_of(room).is_waiting(ready.presenter.current)

    publisher_of(room).pause(ready.presenter.current)

    assert not publisher_of(room).is_waiting(ready.presenter.current)


def test_a_dialog_closed_before_its_answer_comes_loses_nothing(ready, qtbot, dialog, until, room):
    said = []
    room.notices.said.connect(said.append)
    ready.asking.register()
    sheet = dialog(ready, RegisterSheet)
    sheet.url.setText("在公众号里")

    sheet.accept_button.click()
    sheet.reject()

    until(lambda: said)
    assert "在公众号里" in said[0].words
