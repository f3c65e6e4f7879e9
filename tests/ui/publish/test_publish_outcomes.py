"""What the page says of each way a channel can stand, and what it offers to do about it."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from workstation.ui.publish.acts import Chosen, primary_act
from workstation.ui.publish.outcome_card import OutcomeCard, Rights
from workstation.ui.publish.outcome_words import said_of
from workstation.ui.publish.outcomes import Kind, Outcome, outcomes
from workstation.usecases.issue_pages import IssueArticle, IssuePage, ListedIssue, PublicationLine
from workstation.usecases.publication_progress import PhaseProgress, Progress
from workstation.usecases.publishing_choices import AccountChoice, Choices
from workstation.usecases.publishing_orders import Address, ChannelResult, Order, Round

ARTICLE = IssueArticle(
    article="a", title="头条", column="", branch="", state="approved", approved=True, pictures=1
)
CHOICES = Choices(accounts=(AccountChoice(name="号", sandbox=True, mode="publish", here=True),),
                  publishers=("林若溪",))  # fmt: skip
URL = "https://mp.weixin.qq.com/s/x"


def a_page(*history, state="publishing", may_publish=True, articles=(ARTICLE,)):
    issue = ListedIssue(issue="i", number=11, date="", state=state, articles=1, first="头条")
    return IssuePage(issue=issue, articles=articles, history=history, fixed=False,
                     may_compose=True, may_publish=may_publish)  # fmt: skip


def a_line(**told):
    told = {
        "plan": "p", "channel": "wechat", "mode": "publish", "account": "号", "state": "failed",
        "at": 1_700_000_000_000, "holder": "王磊", "here": True, "by_hand": False,
        "contested": False, "question": "", "phases": (), "addresses": (("a", "头条", ""),), **told,
    }  # fmt: skip
    return PublicationLine(**told)


def kept(state, code="", **told):
    result = ChannelResult("wechat", state, code, told.pop("fields", {}), "p", **told)
    return Round(Order("i", ("wechat",), "号", "publish"), (result,))


@pytest.mark.parametrize(
    ("line", "told", "kind"),
    [
        ({}, kept("failed", "wechat_ip_not_listed"), Kind.ADDRESS),
        ({}, kept("failed", "wechat_not_granted"), Kind.RIGHTS),
        ({}, kept("failed", "wechat_unreachable"), Kind.RETRYING),
        ({}, kept("failed", "wechat_quota_used_up"), Kind.FAILED),
        ({"state": "waiting"}, kept("waiting"), Kind.WAITING),
        ({"state": "running"}, kept("paused"), Kind.PAUSED),
        ({"state": "needs_person"}, kept("needs_person", "outcome_unknown"), Kind.UNKNOWN),
        ({"state": "needs_person"}, kept("needs_person", "held_differs"), Kind.DIFFERS),
        ({"here": False}, kept("needs_person", "claimed_elsewhere"), Kind.ELSEWHERE),
        ({"contested": True}, kept("needs_person", "claimed_elsewhere"), Kind.CONTESTED),
        ({}, kept("refused", "partly_by_hand"), Kind.REFUSED),
        ({"state": "done"}, kept("done"), Kind.DONE),
        ({"state": "done", "mode": "draft"}, kept("done"), Kind.DRAFTED),
        ({"state": "done"}, None, Kind.DONE),
        ({"state": "done", "mode": "draft"}, None, Kind.DRAFTED),
        ({"state": "needs_person", "question": "publish"}, None, Kind.UNKNOWN),
        ({"state": "needs_person", "question": "verify"}, None, Kind.DIFFERS),
        ({"state": "needs_person"}, None, Kind.DIFFERS),
        ({"state": "running", "here": False}, None, Kind.ELSEWHERE),
        ({"state": "needs_person", "contested": True}, None, Kind.CONTESTED),
        ({"state": "running"}, None, Kind.PAUSED),
        ({"state": "failed"}, None, Kind.FAILED),
        ({"state": "done"}, kept("failed", "wechat_busy"), Kind.DONE),
        ({"state": "failed"}, kept("done"), Kind.DONE),
    ],
)
def test_a_channel_stands_by_what_is_known_of_it(line, told, kind):
    (one,) = outcomes(a_page(a_line(**line)), told)

    assert one.kind is kind


def test_an_order_under_way_shows_every_channel_and_its_steps():
    order = Order("i", ("wechat", "web"), "号", "publish")
    going = Progress("wechat", "p", (PhaseProgress(phase="pictures", state="going"),))

    wechat, web = outcomes(a_page(), None, order, {"wechat": going})

    assert (wechat.kind, wechat.phases[0].state) == (Kind.RUNNING, "going")
    assert (web.kind, [one.phase for one in web.phases]) == (Kind.RUNNING, ["write", "archive"])


def test_what_is_over_is_not_told_of_an_issue_composed_anew():
    assert outcomes(a_page(a_line(), state="ready"), None) == ()
    assert outcomes(a_page(a_line(state="done"), state="composed"), kept("done")) == ()


def test_the_newest_address_of_each_article_counts():
    page = a_page(
        a_line(state="done", by_hand=True, addresses=(("a", "头条", URL),)),
        a_line(state="done", addresses=(("a", "头条", ""), ("b", "二条", "https://b"))),
        state="published",
    )

    (one,) = outcomes(page, None)

    assert one.addresses == (("a", "头条", URL), ("b", "二条", "https://b"))


@pytest.fixture
def card(app, qtbot):
    made = OutcomeCard("zh_CN")
    qtbot.addWidget(made)
    made.show()
    return made


def offered(card):
    QApplication.processEvents()
    return [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]


def press(card, words):
    QApplication.processEvents()
    (act,) = [b for b in card.findChildren(QPushButton) if b.isVisible() and b.text() == words]
    act.click()


OFFERS = {
    Kind.RUNNING: ["暂停"],
    Kind.WAITING: ["继续"],
    Kind.PAUSED: ["继续"],
    Kind.RETRYING: ["继续"],
    Kind.FAILED: ["继续"],
    Kind.RIGHTS: ["存为草稿", "复制排版…", "登记已发布…"],
    Kind.UNKNOWN: ["已看到", "没看到"],
    Kind.ELSEWHERE: ["接手…"],
    Kind.CONTESTED: ["接手…"],
    Kind.DRAFTED: ["登记已发布…"],
    Kind.REFUSED: [],
    Kind.DONE: ["登记已发布…"],
    Kind.DIFFERS: ["继续"],
    Kind.ADDRESS: ["继续"],
}


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_each_standing_has_its_sentence_and_its_acts(card, kind, lang):
    one = Outcome(kind, "wechat", step="publish", at=1_700_000_000_000)

    card.show_outcome(one, Rights(publish=True))

    told = said_of(one, lang)
    assert told.mark
    assert told.explained
    if lang == "zh_CN":
        assert offered(card) == OFFERS[kind]


@pytest.mark.parametrize("kind", list(Kind))
def test_who_may_not_publish_is_offered_nothing(card, kind):
    card.show_outcome(Outcome(kind, "wechat"), Rights(publish=False))

    assert offered(card) == []


def test_each_act_is_asked_for_once_however_often_the_card_is_shown(card, qtbot):
    one = Outcome(Kind.UNKNOWN, "wechat", plan="p", step="publish")
    for done in range(3):
        phases = (PhaseProgress(phase="pictures", done=done, total=3),)
        card.show_outcome(one._replace(phases=phases), Rights(publish=True))
    heard = []
    card.settled.connect(lambda told, seen: heard.append((told.plan, seen)))

    for words in ("已看到", "没看到"):
        press(card, words)

    assert heard == [("p", True), ("p", False)]


def test_an_address_is_copied_and_said_so(card, qtbot):
    one = Outcome(Kind.ADDRESS, "wechat", code="wechat_ip_not_listed", fields={"ip": "10.9.8.7"})
    card.show_outcome(one, Rights(publish=True))
    said = []
    card.said.connect(said.append)

    press(card, "复制")

    assert QGuiApplication.clipboard().text() == "10.9.8.7"
    assert said == ["已复制。"]
    assert "10.9.8.7" in card.explained.text()


def test_what_is_out_shows_its_addresses_and_copies_them_all(card):
    addresses = (("a", "头条", URL), ("b", "二条", "https://b"), ("c", "三条", ""))
    card.show_outcome(Outcome(Kind.DONE, "wechat", addresses=addresses), Rights(publish=True))

    fields = [one.text() for one in card.findChildren(QLineEdit)]
    press(card, "全部复制")

    assert fields == [URL, "https://b"]
    assert QGuiApplication.clipboard().text() == f"头条 {URL}\n二条 https://b"


PUBLISH = Chosen(("wechat",), "号", "publish")


@pytest.mark.parametrize(
    ("chosen", "told", "words", "enabled"),
    [
        (PUBLISH, (), "发布（不推送）", True),
        (PUBLISH._replace(mode="draft"), (), "存为草稿", True),
        (PUBLISH._replace(channels=("web",)), (), "生成网页", True),
        (PUBLISH._replace(channels=("file",)), (), "生成文件", True),
        (PUBLISH._replace(channels=("web", "file")), (), "生成网页和文件", True),
        (PUBLISH._replace(channels=()), (), "生成网页", False),
        (PUBLISH._replace(account="没有的号"), (), "发布（不推送）", False),
        (PUBLISH, (Outcome(Kind.RUNNING, "wechat"),), "查看进度", True),
        (PUBLISH, (Outcome(Kind.FAILED, "wechat"),), "继续", True),
        (PUBLISH, (Outcome(Kind.UNKNOWN, "wechat"),), "发布（不推送）", False),
        (PUBLISH, (Outcome(Kind.ELSEWHERE, "wechat"),), "发布（不推送）", False),
        (PUBLISH, (Outcome(Kind.DRAFTED, "wechat"),), "发布（不推送）", True),
        (
            PUBLISH._replace(channels=("wechat", "file")),
            (Outcome(Kind.DONE, "wechat"),),
            "生成文件",
            True,
        ),
    ],
)
def test_the_button_says_what_it_does(app, chosen, told, words, enabled):
    act = primary_act(a_page(state="ready"), chosen, CHOICES, told, 0)

    assert (act.words, not act.reason) == (words, enabled)


def test_the_button_says_why_it_may_not_be_pressed(app):
    ready = a_page(state="ready")

    def reason(page=ready, faults=0, choices=CHOICES):
        return primary_act(page, PUBLISH, choices, (), faults).reason

    assert reason() == ""
    assert "林若溪" in reason(a_page(may_publish=False))
    assert "管理员" in reason(a_page(may_publish=False), choices=Choices())
    assert "2" in reason(faults=2)
    assert reason(faults=None)
    assert reason(a_page(articles=()))


def test_nothing_offers_to_notify_all_followers(page):
    words = [one.text() for one in page.findChildren(QPushButton)]
    words += [one.text() for one in page.menu_actions()]

    assert not [one for one in words if "群发" in one]
    assert page.channels.chosen().mode in {"draft", "publish"}


def test_once_all_is_out_there_is_nothing_left_to_press(app):
    out = Outcome(Kind.DONE, "wechat", addresses=(("a", "头条", URL),))

    act = primary_act(a_page(state="published"), PUBLISH, CHOICES, (out,), 0)

    assert act.name == "none"
    assert Address("a", URL).url == URL
