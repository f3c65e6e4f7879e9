"""States of the articles' place worth a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workstation.document.block_edits import with_text
from workstation.domain import tree
from workstation.domain.importing import Loss
from workstation.domain.tree_text import inline_text
from workstation.ui.articles.intake_sheets import ColumnQuestion, IntakeAnswers
from workstation.ui.articles.page import ArticlesPage
from workstation.ui.articles.questions import SubmitSheet, ask_submit
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.usecases.article_list import Filter, ListPage, list_page
from workstation.usecases.hand_ins import HandIn, Parcel, TakenIn

EDITOR: Final = "王磊"
LIAISON: Final = "陶行远"
PRIVATE: Final = "家属联系人身份证号11010519491231002X。"
"""A made-up number with a right check digit, so that the program holds it back."""


def _page(page: Page) -> ArticlesPage:
    return cast("ArticlesPage", page)


def _list(_shell: Shell, page: Page) -> None:
    articles = _page(page)
    articles.show_list()
    articles.list.show_everything()


def _search(_shell: Shell, page: Page) -> None:
    _list(_shell, page)
    _page(page).list.search.setText("党员")
    _page(page).presenter.narrow(search="党员")


def _nothing(_shell: Shell, page: Page) -> None:
    _list(_shell, page)
    _page(page).list.search.setText("登月")
    _page(page).presenter.narrow(search="登月")


def _open(page: Page, words: str, then: Callable[[], object] = lambda: None) -> None:
    """Open the article whose title holds these words, and go on when it is on screen."""
    articles = _page(page)
    presenter = articles.article.presenter

    def found(listed: ListPage) -> None:
        for line in listed.lines:
            if words in line.title:
                presenter.page_changed.connect(then, Qt.ConnectionType.SingleShotConnection)
                articles.open_at(line.article)
                return

    articles.room.tasks.query(articles, partial(list_page, wanted=Filter()), found)


def _write(_shell: Shell, page: Page) -> None:
    _open(page, "六个瞬间")


def _findings(_shell: Shell, page: Page) -> None:
    _open(page, "同心杯", lambda: _page(page).article.side.show_tab("findings"))


def _story(_shell: Shell, page: Page) -> None:
    _open(page, "值班灯", lambda: _page(page).article.side.show_tab("story"))


def _where(_shell: Shell, page: Page) -> None:
    _open(page, "值班灯", _page(page).article.leading.show_where)


def _apart(_shell: Shell, page: Page) -> None:
    _open(page, "清风小札")


def _choose(_shell: Shell, page: Page) -> None:
    _page(page).article.leading.choose_wordings()


def _cover(_shell: Shell, page: Page) -> None:
    _page(page).article.side.facts.cover.ask()


def _ask_column(shell: Shell, page: Page) -> None:
    articles = _page(page)
    _list(shell, page)
    parcel = Parcel((HandIn(Path("通讯.docx"), tuple(map(Path, "123456789"))),), (), ())
    columns = articles.presenter.columns
    ColumnQuestion(columns, articles.presenter.proposed(columns), parcel, shell).open()


def _answers(shell: Shell, page: Page) -> None:
    articles = _page(page)
    _list(shell, page)
    taken = (
        TakenIn(
            path="通讯.docx", article="a", title="第一支部走进社区", blocks=9, images=9,
            warnings=(Loss("photo_unplaced", "图9.jpg"),), repairs=4,
        ),
        TakenIn(path="值班表.docx", error="encrypted_file"),
    )  # fmt: skip
    parcel = Parcel((), (), (Path("参赛名单.xlsx"),))
    IntakeAnswers(parcel, taken, 0, articles.room.lang, shell).open()


def _held(_shell: Shell, page: Page) -> None:
    _open(page, "两袋米", lambda: _write_private(_page(page)))


def _write_private(page: ArticlesPage) -> None:
    """Write a private number, and save: the gate keeps it here."""
    presenter = page.article.presenter
    doc = presenter.edited.doc if presenter.edited is not None else tree.Doc()
    for block in doc.content:
        if isinstance(block, tree.Paragraph):
            words = f"{inline_text(block.content)}{PRIVATE}"
            presenter.set_doc(with_text(doc, block.attrs.id, words))
            presenter.save()
            return


def _send(shell: Shell, page: Page) -> None:
    _open(page, "值班灯", lambda: ask_submit(_page(page).article.presenter, shell))


def _sent(_shell: Shell, page: Page) -> None:
    _open(page, "值班灯", _page(page).article.presenter.submit)


# --- when there is something to see -------------------------------------------------------------


def _listed(page: Page) -> bool:
    presenter = _page(page).presenter
    return presenter.page is not None and presenter.page.total > 0


def _found(page: Page) -> bool:
    articles = _page(page)
    shown = articles.presenter.page
    searching = articles.presenter.wanted != Filter()
    return shown is not None and searching and articles.presenter.rows.line(0) is not None


def _none_found(page: Page) -> bool:
    return _page(page).list.layers.currentIndex() == 2  # noqa: PLR2004 - the third layer


def _laid_out(page: Page) -> bool:
    view = _page(page).article
    if view.presenter.edited is None or view.presenter.page is None:
        return False
    return view.paper.is_ready


def _checked(page: Page) -> bool:
    return _laid_out(page) and bool(_page(page).article.presenter.findings)


def _told(page: Page) -> bool:
    view = _page(page).article
    return _laid_out(page) and view.side.story.layout() is not None


def _whereabouts(page: Page) -> bool:
    return _laid_out(page) and _page(page).article.side.where.is_told()


def _split(page: Page) -> bool:
    shown = _page(page).article.presenter.page
    return _laid_out(page) and shown is not None and bool(shown.choices)


def _kept_here(page: Page) -> bool:
    shown = _page(page).article.presenter.page
    return _laid_out(page) and shown is not None and bool(shown.held)


def _asked(page: Page) -> bool:
    return _laid_out(page) and any(
        isinstance(one, SubmitSheet) for one in QApplication.topLevelWidgets()
    )


def _handed_in(page: Page) -> bool:
    return _page(page).article.ready.isVisible()


SCENES: Final = (
    Scene("articles-list", "articles", EDITOR, _list, _listed),
    Scene("articles-search", "articles", EDITOR, _search, _found),
    Scene("articles-nothing", "articles", EDITOR, _nothing, _none_found),
    Scene("articles-column", "articles", EDITOR, _ask_column, _listed),
    Scene("articles-answers", "articles", EDITOR, _answers, _listed),
    Scene("articles-writing", "articles", EDITOR, _write, _laid_out),
    Scene("articles-cover", "articles", EDITOR, _cover, _laid_out),
    Scene("articles-findings", "articles", EDITOR, _findings, _checked),
    Scene("articles-history", "articles", EDITOR, _story, _told),
    Scene("articles-where", "articles", EDITOR, _where, _whereabouts),
    Scene("articles-apart", "articles", EDITOR, _apart, _split),
    Scene("articles-wordings", "articles", EDITOR, _choose, _split),
    Scene("articles-held", "articles", LIAISON, _held, _kept_here),
    Scene("articles-send", "articles", LIAISON, _send, _asked),
    Scene("articles-sent", "articles", LIAISON, _sent, _handed_in),
)
