"""The articles' place on screen."""

import pytest

from workstation.ui.articles.page import ArticlesPage


@pytest.fixture
def page_of(qtbot, until, room_of):
    """Return how to put the articles' place of a room on screen; its canvas goes at the end."""
    rooms = []

    def show(room):
        page = ArticlesPage(room)
        qtbot.addWidget(page)
        rooms.append(room)
        page.resize(1440, 820)
        page.show()
        page.activateWindow()
        page.shown()
        until(lambda: page.presenter.page is not None and page.presenter.columns)
        return page

    yield show
    for room in rooms:
        room.closing.emit()


@pytest.fixture
def page(page_of, room):
    """The articles' place of the founder, its list on screen."""
    return page_of(room)


@pytest.fixture
def opened(page, until):
    """Return how to open an article on the page and wait until it is painted."""

    def open_it(article):
        page.open_at(article)
        presenter = page.article.presenter
        until(lambda: presenter.article == article and presenter.edited is not None)
        until(lambda: page.article.paper.is_ready)
        return page.article

    return open_it
