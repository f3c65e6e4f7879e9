"""The rows of the publishing page, under Qt's own test of models."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from workstation.ui.publish.rows import ROOT, ROW, ArticlesModel, CandidatesModel, IssuesModel
from workstation.usecases.issue_pages import Candidate, IssueArticle, ListedIssue

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def an_issue(number, **told):
    told = {"date": "", "state": "ready", "articles": 1, "first": "头条", **told}
    return ListedIssue(issue=f"i{number}", number=number, **told)


def an_article(name, **told):
    told = {"column": "大事要情", "branch": "机关", "state": "approved", **told}
    return IssueArticle(article=name, title=name, approved=True, pictures=1, **told)


def a_candidate(name, **told):
    return Candidate(article=name, title=name, column="支部风采", branch="机关", updated=0, **told)


def test_issues_are_shown_and_replaced(app):
    model = IssuesModel()
    QAbstractItemModelTester(model, FATAL)
    heard = []
    model.dataChanged.connect(lambda top, _bottom: heard.append(top.row()))
    model.show_rows((an_issue(2), an_issue(1)))

    model.show_rows((an_issue(2), an_issue(1, state="published")))
    model.show_rows((an_issue(3), an_issue(2)))

    assert heard == [1]
    assert [model.index(n).data() for n in range(2)] == ["第 3 期", "第 2 期"]
    assert model.row_of("i2") == 1
    assert model.row_of("nobody") == -1
    assert "可发布" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(5).data(ROW) is None


@pytest.fixture
def places(app):
    model = ArticlesModel()
    QAbstractItemModelTester(model, FATAL)
    model.movable = True
    model.show_rows([an_article(name) for name in "甲乙丙"])
    return model


@pytest.mark.parametrize(
    ("source", "target", "order"),
    [(0, 3, "乙丙甲"), (0, 2, "乙甲丙"), (2, 0, "丙甲乙"), (1, 0, "乙甲丙")],
)
def test_an_article_is_moved_to_another_place(places, source, target, order):
    heard = []
    places.arranged.connect(heard.append)

    assert places.moveRows(ROOT, source, 1, ROOT, target)

    assert heard == [list(order)]


@pytest.mark.parametrize(("source", "target"), [(0, 0), (0, 1), (3, 0), (0, 9), (-1, 2)])
def test_a_move_to_where_it_is_or_nowhere_changes_nothing(places, source, target):
    assert not places.moveRows(ROOT, source, 1, ROOT, target)

    assert places.articles() == list("甲乙丙")


@pytest.mark.parametrize(("row", "order"), [(3, "乙丙甲"), (-1, "乙丙甲"), (0, "甲乙丙")])
def test_an_article_is_dropped_between_others(places, row, order):
    carried = places.mimeData([places.index(0)])

    places.dropMimeData(carried, Qt.DropAction.MoveAction, row, 0, QModelIndex())

    assert places.articles() == list(order)


def test_nothing_is_dragged_where_nothing_may_move(places):
    carried = places.mimeData([places.index(0)])
    places.movable = False

    assert not places.flags(places.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not places.dropMimeData(carried, Qt.DropAction.MoveAction, 3, 0, QModelIndex())


def test_what_comes_from_elsewhere_is_not_dropped_here(places):
    carried = places.mimeData([])
    carried.setText("甲")

    assert not places.dropMimeData(carried, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_candidates_are_searched_and_those_that_wait_elsewhere_come_last(app):
    model = CandidatesModel()
    QAbstractItemModelTester(model, FATAL)
    rows = (a_candidate("党课", number=3), a_candidate("志愿服务"), a_candidate("党课心得"))
    model.show_rows(rows)
    everything = [model.index(n).data(ROW).title for n in range(model.rowCount())]

    model.search("党课 支部")

    assert everything == ["志愿服务", "党课心得", "党课"]
    assert [model.index(n).data(ROW).title for n in range(model.rowCount())] == ["党课心得", "党课"]
    assert not model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.total == 3
