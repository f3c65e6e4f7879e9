"""Quiet words on the desktop: only while nobody looks, never twice a minute, never against a no."""

import pytest
from PySide6.QtCore import QObject

from offices import a_text, write
from workstation.ui.navigation import PlaceButton
from workstation.ui.notifying import Notifier, Tray
from workstation.ui.shell import Shell
from workstation.ui.syncing import Syncing
from workstation.usecases.articles import new_article
from workstation.usecases.newsdesk import Waiting
from workstation.usecases.reviewing import return_revision, submit_article
from workstation.usecases.tidings import Tidings

NO_WAIT, FOR_EVER = 1, 1_000_000


class Window(QObject):
    """A window that remembers what it was told to count."""

    def __init__(self):
        super().__init__()
        self.active = False
        self.counted = {}
        self.title = 0

    def isActiveWindow(self):  # noqa: N802 - Qt's name
        return self.active

    def count(self, name, number):
        self.counted[name] = number

    def count_in_title(self, number):
        self.title = number


class Voice:
    """Remembers what was said."""

    def __init__(self):
        self.said = []

    def say(self, _title, words):
        self.said.append(words)


class Newsroom:
    """A liaison who sends, a reviewer who hears, and one of them at a window."""

    def __init__(self, office, room_of, at_rest):
        self.office = office
        self.window, self.voice = Window(), Voice()
        self.anna = office.join("anna", ["reviewer"], stages=[1])
        self.lin = office.join("lin", ["liaison"])
        self._room_of, self._at_rest = room_of, at_rest

    def sit(self, desk, quiet_ms=FOR_EVER):
        """Let somebody sit at the window; what waits already is known to it."""
        self.room = self._room_of(desk)
        return self.listen(quiet_ms)

    def listen(self, quiet_ms=FOR_EVER):
        made = Notifier(self.room, self.window, self.voice, self.room, quiet_ms=quiet_ms)
        self._at_rest(self.room)
        return made

    def send(self, title):
        """Let an article come to the reviewer's PC; return it."""
        article, _ = write(self.lin, "请审核。", title=title)
        submit_article(self.lin, article)
        self.office.sync(self.lin, self.anna)
        return article

    def hear(self):
        """Let the window notice what another desk of the home took in."""
        self.room.tasks.tell_changed(frozenset({"article/x"}))
        self._at_rest(self.room)


@pytest.fixture
def newsroom(office, room_of, at_rest):
    return Newsroom(office, room_of, at_rest)


def test_what_waited_before_is_counted_and_not_said(newsroom):
    newsroom.send("篮球赛")

    newsroom.sit(newsroom.anna)

    window = newsroom.window
    assert newsroom.voice.said == []
    assert (window.counted["review"], window.counted["desk"], window.title) == (1, 1, 1)


def test_a_new_review_is_said_while_nobody_looks(newsroom):
    newsroom.sit(newsroom.anna)

    newsroom.send("篮球赛")
    newsroom.hear()

    assert newsroom.voice.said == ["待审核：《篮球赛》"]


def test_nothing_is_said_to_who_looks(newsroom):
    newsroom.sit(newsroom.anna)
    newsroom.window.active = True

    newsroom.send("篮球赛")
    newsroom.hear()
    newsroom.window.active = False
    newsroom.hear()

    assert newsroom.voice.said == []
    assert newsroom.window.counted["review"] == 1


def test_what_comes_within_a_minute_is_told_together_after_it(newsroom):
    notifier = newsroom.sit(newsroom.anna)
    for title in ("甲", "乙", "丙"):
        newsroom.send(title)
        newsroom.hear()
    within = list(newsroom.voice.said)

    notifier._quiet.timeout.emit()

    assert within == ["待审核：《甲》"]
    assert newsroom.voice.said[1:] == ["有 2 件新的事：待审核：《乙》……"]


def test_a_quiet_minute_ends_without_a_word_when_nothing_came(newsroom, until):
    notifier = newsroom.sit(newsroom.anna, NO_WAIT)
    newsroom.send("甲")
    newsroom.hear()

    until(lambda: not notifier._quiet.isActive())

    assert newsroom.voice.said == ["待审核：《甲》"]


def test_a_return_is_said_to_who_sent_it(newsroom):
    article = newsroom.send("篮球赛")
    newsroom.sit(newsroom.lin)

    signed = newsroom.anna.standing(article).round.signed
    return_revision(newsroom.anna, article, signed, "请补上日期。")
    newsroom.office.settle()
    newsroom.hear()

    assert newsroom.voice.said == ["已退回：《篮球赛》"]


def test_what_a_person_keeps_back_themselves_is_no_news(newsroom):
    newsroom.sit(newsroom.lin)

    write(newsroom.lin, "身份证号 11010519491231002X。")
    newsroom.hear()

    assert newsroom.voice.said == []


def test_notices_can_be_switched_off_for_good(newsroom):
    notifier = newsroom.sit(newsroom.anna)

    notifier.switch.trigger()
    newsroom.send("篮球赛")
    newsroom.hear()

    assert newsroom.voice.said == []
    assert newsroom.room.memory.get("notices_on_desktop", True) is False
    assert not newsroom.listen().switch.isChecked()


def test_the_window_counts_in_its_title_and_offers_the_switch(office, room, qtbot, until):
    shell = Shell(room, Syncing(room, office.share, room))
    qtbot.addWidget(shell)
    room.memory.put("place", "settings")
    new_article(office.boss, a_text("身份证号 11010519491231002X。"), column="yaoqing")

    shell.start()
    shell.notify()

    until(lambda: shell.windowTitle().startswith("(1)"))
    assert "桌面提醒" in [one.text() for one in shell.commands()]
    badge = next(one for one in shell.findChildren(PlaceButton) if one.place.name == "articles")
    assert badge.accessibleName() == "稿件 1"
    shell.count_in_title(0)
    assert shell.windowTitle() == "党建编辑工作站"


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_everything_that_may_be_said_has_its_words(newsroom, lang):
    notifier, voice = newsroom.sit(newsroom.lin, NO_WAIT), newsroom.voice
    reasons = (
        "review", "returned", "returned_branch", "conflict", "ready", "needs_person", "failed",
        "asking", "claim", "fork", "cloned",
    )  # fmt: skip

    for reason in reasons:
        waiting = Waiting(reason=reason, target="x/y", title="篮球赛", number=11, person="王磊")
        notifier._untold = Tidings(waiting=(waiting,), published=())
        notifier._tell()
    notifier._untold = Tidings(waiting=(), published=(11,))
    notifier._tell()

    assert len(voice.said) == len(reasons) + 1
    assert all("{" not in said and "%" not in said for said in voice.said)
    assert voice.said[-1] == ("第 11 期已发布" if lang == "zh_CN" else "Issue 11 is out")


def test_a_system_without_a_tray_is_silent(app, qtbot):
    tray = Tray()

    tray.say("标题", "正文")
    tray.leave()

    assert tray.clicked is not None
