"""The publishing page on screen, with an office that is ready to publish and a sandbox."""

import pytest

from publishing_office import PublishingOffice
from workstation.bootstrap import remember_folder
from workstation.ui.publish.page import PublishPage
from workstation.usecases import wechat_channel
from workstation.usecases.composing import create_issue


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    """Look at a publication as often as ever, without the seconds in between."""
    monkeypatch.setattr(wechat_channel, "WAITS", (0.0,) * len(wechat_channel.WAITS))


@pytest.fixture
def office(tmp_path):
    """The founder publishes, `chu` reviews, the sandbox listens."""
    made = PublishingOffice(tmp_path)
    remember_folder(made.boss, made.folder)
    made.connect()
    yield made
    made.close()


@pytest.fixture
def issue(office):
    """An issue of two approved articles."""
    articles = [office.approved("篮球赛里的“四种意识”"), office.approved("重温入党誓词")]
    return create_issue(office.boss, 11, articles, "2026-11-16")


@pytest.fixture
def page_of(app, qtbot, at_rest):
    """Return how to put the page of a room on screen."""

    def put(room, size=(1356, 833), *, rest=True):
        page = PublishPage(room)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.shown()
        for _ in range(2 * rest):
            at_rest(room)
        return page

    return put


@pytest.fixture
def page(page_of, issue, room):
    """The founder's page, the issue on screen."""
    return page_of(room)


@pytest.fixture
def dialog(until):
    """Return how to wait for the dialog that opens over a page."""

    def over(page, kind):
        found = []

        def opened():
            found[:] = [one for one in page.findChildren(kind) if one.isVisible()]
            return found

        until(opened)
        return found[0]

    return over
