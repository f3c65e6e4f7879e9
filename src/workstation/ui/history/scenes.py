"""States of an article's history and comments worth a picture."""

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Qt

from workstation.domain import tree
from workstation.domain.ids import ArticleId
from workstation.ui.articles.page import ArticlesPage
from workstation.ui.history.choice import Pair
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.usecases.article_list import Filter, ListPage, list_page
from workstation.usecases.comments import add_comment
from workstation.usecases.draft_history import DraftHistory, draft_history

EDITOR: Final = "王磊"
TITLE: Final = "六个瞬间"
SAID: Final = "请再核对一遍比分和日期。"


def _page(page: Page) -> ArticlesPage:
    return cast("ArticlesPage", page)


def _open(page: Page, then: Callable[[], object]) -> None:
    articles = _page(page)

    def found(listed: ListPage) -> None:
        line = next((one for one in listed.lines if TITLE in one.title), None)
        if line is not None:
            changed = articles.article.presenter.page_changed
            changed.connect(then, Qt.ConnectionType.SingleShotConnection)
            articles.open_at(line.article)

    articles.room.tasks.query(articles, partial(list_page, wanted=Filter()), found)


def _drafts(_shell: Shell, page: Page) -> None:
    view = _page(page).article
    _open(page, lambda: view.side.show_tab("story"))


def _compare(_shell: Shell, page: Page) -> None:
    view = _page(page).article

    def compare(history: DraftHistory) -> None:
        saved = [one.revision for one in history.lines if one.kind == "saved"]
        view.middle.compare_pair(Pair(saved[-1], saved[0]))
        if view.middle.compared is not None:
            turned = view.middle.compared.paper.turned
            turned.connect(view.middle.compared.next_change, Qt.ConnectionType.SingleShotConnection)

    def ask() -> None:
        view.side.show_tab("story")
        work = partial(draft_history, article=ArticleId(view.presenter.article))
        view.room.tasks.query(view, work, compare)

    _open(page, ask)


def _comment(_shell: Shell, page: Page) -> None:
    view = _page(page).article

    def say() -> None:
        view.middle.show_text()
        view.side.show_tab("comments")
        shown = view.presenter.edited
        blocks = shown.doc.content if shown is not None else ()
        texts = [one.attrs.id for one in blocks if isinstance(one, tree.Paragraph)]
        work = partial(
            add_comment, article=view.presenter.article, words=SAID, block=texts[1] if texts else ""
        )
        view.room.tasks.command(view, work, lambda _: view.side.comments.reload())

    _open(page, say)


def _has_drafts(page: Page) -> bool:
    return bool(_page(page).article.side.story.drafts)


def _is_compared(page: Page) -> bool:
    pane = _page(page).article.middle.compared
    return pane is not None and pane.paper.current >= 0


def _is_said(page: Page) -> bool:
    return bool(_page(page).article.side.comments.comments)


SCENES: Final = (
    Scene("history-drafts", "articles", EDITOR, _drafts, _has_drafts),
    Scene("history-compare", "articles", EDITOR, _compare, _is_compared),
    Scene("history-comments", "articles", EDITOR, _comment, _is_said),
)
