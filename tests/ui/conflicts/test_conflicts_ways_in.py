"""The ways into the inbox: the icon while something waits, the search, an article's strip."""

import pytest
from PySide6.QtWidgets import QPushButton

from workstation.ui.articles.page import ArticlesPage
from workstation.ui.navigation import PlaceButton
from workstation.ui.search.finder import Finder
from workstation.ui.shell import Shell
from workstation.ui.syncing import Syncing


@pytest.fixture
def shell(room, office, qtbot):
    """The window of the founder's home."""
    shell = Shell(room, Syncing(room, office.share, room))
    qtbot.addWidget(shell)
    shell.resize(1300, 820)
    shell.show()
    return shell


@pytest.fixture
def icon(shell):
    """The icon of the inbox among the places."""
    return next(one for one in shell.findChildren(PlaceButton) if one.place.name == "conflicts")


def test_the_icon_is_there_only_while_something_waits_or_the_inbox_is_shown(
    shell, icon, at_rest, until
):
    shell.go_to("desk")
    until(lambda: shell._current is shell.page("desk"))
    assert not icon.isVisible()

    shell.count("conflicts", 2)
    assert icon.isVisible()
    assert icon.accessibleName() == "冲突 2"

    shell.count("conflicts", 0)
    assert not icon.isVisible()
    shell.go_to("conflicts")
    assert icon.isVisible()
    shell.go_to("desk")
    assert not icon.isVisible()
    at_rest(shell.room)


def test_the_search_finds_the_inbox(shell, until, at_rest):
    shell.go_to("desk")
    until(lambda: shell._current is shell.page("desk"))
    finder = Finder(shell.room, shell.commands, shell)

    finder.find("冲突")
    until(lambda: finder.answered == "冲突")
    row = next(row for row in finder.model.rows if row.target == "go_conflicts")
    finder.carry_out(row)

    until(lambda: shell._current is shell.page("conflicts"))
    at_rest(shell.room)


def test_an_article_changed_apart_leads_to_its_two_sides(apart, room, qtbot, until, gone_to):
    article = apart.article()
    page = ArticlesPage(room)
    qtbot.addWidget(page)
    page.resize(1300, 820)
    page.show()
    page.open_at(article)
    strips = page.article.strips
    until(lambda: any("左右对照" in one.text() for one in strips.findChildren(QPushButton)))

    next(one for one in strips.findChildren(QPushButton) if "左右对照" in one.text()).click()

    assert gone_to == [("conflicts", f"article/{article}")]
