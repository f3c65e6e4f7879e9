"""The inbox on screen: two who were apart, and the founder's window over what came of it."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from offices import a_text, edit, write
from workstation.ui.conflicts.page import ConflictsPage
from workstation.usecases.composing import create_issue
from workstation.usecases.deadlines import set_due
from workstation.usecases.members import change_member
from workstation.usecases.returned_files import edit_article

TEXT = ("一早，志愿者来到园区。", "大家清理了步道。", "活动受到职工欢迎。")


class Apart:
    """An office of the founder and `second`, who may do everything; both work while apart."""

    def __init__(self, office):
        self.office = office
        self.boss = office.boss
        self.second = office.join("second", ["editor", "publisher", "admin"])
        office.settle()

    def article(self):
        """Have both word one paragraph, and one of them another; return the article."""
        article, _ = write(self.boss, *TEXT, title="雷锋月")
        self.office.settle()
        both = ("一早，三十名志愿者来到园区。", "清晨，志愿者来到园区。")
        edit_article(self.boss, article, a_text(both[0], *TEXT[1:], title="雷锋月"))
        edit_article(self.second, article, a_text(both[1], *TEXT[1:], "下周继续。", title="雷锋月"))
        self.office.settle()
        return article

    def titles(self):
        """Have both change the title; return the article."""
        article, _ = write(self.boss, *TEXT, title="雷锋月")
        self.office.settle()
        edit_article(self.boss, article, a_text(*TEXT, title="雷锋月里的志愿者"))
        edit_article(self.second, article, a_text(*TEXT, title="园区里的雷锋月"))
        self.office.settle()
        return article

    def elsewhere(self):
        """Have both change different paragraphs; return the article."""
        article, _ = write(self.boss, *TEXT, title="雷锋月")
        self.office.settle()
        edit(self.boss, article, "一早，三十名志愿者来到园区。", *TEXT[1:])
        edit(self.second, article, *TEXT, "下周继续。")
        self.office.settle()
        return article

    def due(self):
        """Have both set a due date; return the article."""
        article, _ = write(self.boss, *TEXT, title="手抄党章")
        self.office.settle()
        set_due(self.boss, article, "2026-07-10")
        set_due(self.second, article, "2026-07-17")
        self.office.settle()
        return article

    def number(self):
        """Have both open issue 9; return both."""
        made = create_issue(self.boss, 9), create_issue(self.second, 9)
        self.office.settle()
        return made

    def rights(self):
        """Have both change the rights of a third member; return that desk."""
        lin = self.office.join("lin", ["liaison"])
        self.office.settle()
        for desk, role in ((self.boss, "editor"), (self.second, "publisher")):
            change_member(desk, lin.member, roles=[role], stages=[], branches=[])
        self.office.settle()
        return lin


@pytest.fixture
def apart(office):
    """Two who work while apart."""
    return Apart(office)


@pytest.fixture
def page_of(qtbot, until, at_rest):
    """Return how to put the inbox of a room on screen."""

    def put(room, target=""):
        page = ConflictsPage(room)
        page.resize(1300, 820)
        qtbot.addWidget(page)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(page.list.model, fatal, page)
        page.show()
        page.shown()
        page.open_at(target)
        until(lambda: page.presenter.inbox is not None)
        at_rest(room)
        return page

    return put


@pytest.fixture
def page(room, page_of):
    """The founder's inbox; what is to be found there must have happened before."""
    return page_of(room)


@pytest.fixture
def told(room):
    """What the window said in passing."""
    heard = []
    room.notices.said.connect(heard.append)
    return heard


@pytest.fixture
def gone_to(room):
    """Where the founder was sent from the inbox."""
    places = []
    room.go.connect(lambda place, target: places.append((place, target)))
    return places
