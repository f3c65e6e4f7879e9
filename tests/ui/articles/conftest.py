"""The articles' place on screen."""

import pytest

from workstation.ui.articles.page import ArticlesPage


@pytest.fixture
def page_of(qtbot, until):
    """Return how to put the articles' place of a room on screen."""

    def show(room):
        page = ArticlesPage(room)
        qtbot.addWidget(page)
        page.resize(1300, 820)
        page.show()
        page.shown()
        until(lambda: page.presenter.page is not None and page.presenter.columns)
        return page

    return show


@pytest.fixture
def page(page_of, room):
    """The articles' place of the founder, its list on screen."""
    return page_of(room)


@pytest.fixture
def opened(page, until):
    """Return how to open an article on the page and wait until it is laid out."""

    def open_it(article):
        page.open_at(article)
        until(lambda: page.article.presenter.edited is not None)
        blocks = page.article.paper.blocks
        until(
            lambda: all(
                blocks.row(one.attrs.id) for one in page.article.presenter.edited.doc.content
            )
        )
        return page.article

    return open_it
