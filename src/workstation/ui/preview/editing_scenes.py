"""What the column editor can do, each worth a picture in the manual."""

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from workstation.domain import tree
from workstation.ui.articles.article_view import ArticleView
from workstation.ui.articles.characters_sheet import CharactersSheet
from workstation.ui.articles.insert_sheets import TableSheet
from workstation.ui.articles.page import ArticlesPage
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.ui.styles.borrow_sheet import BorrowSheet
from workstation.ui.styles.layout_sheet import LayoutSheet
from workstation.usecases.article_list import Filter, ListPage, list_page
from workstation.usecases.fragments import save_fragment

EDITOR: Final = "王磊"
WITH_PHOTOS: Final = "六个瞬间"
UNTIDY: Final = "同心杯"
LOOK_MS: Final = 50
_DIGITS: Final = "abcdefghijklmnopqrstuvwxyz234567"
_SAYING: Final = (
    tree.Heading(tree.HeadingAttrs(id="aaaaaaaaaa"), (tree.Text("金句"),)),
    tree.Quote(tree.StyledAttrs(id="aaaaaaaaab"), (tree.Text("赢球靠配合，工作也一样。"),)),
)
Then = Callable[[ArticleView], object]


def view_of(page: Page) -> ArticleView:
    """Return the article's view of the place."""
    return cast("ArticlesPage", page).article


def with_article(words: str, then: Then, _shell: Shell, page: Page) -> None:
    """Open the article whose title holds these words, and go on once its text is on screen."""
    articles, view = cast("ArticlesPage", page), view_of(page)

    def go_on() -> None:
        _when(view, lambda: view.paper.is_ready and view.presenter.edited is not None, begin)

    def begin() -> None:
        view.middle.show_text()
        view.finder.bar.close_bar()
        view.dock.panel.show_tab("styles")
        view.side.show_tab("facts")
        then(view)

    def found(listed: ListPage) -> None:
        line = next(one for one in listed.lines if words in one.title)
        if view.presenter.article != line.article:
            view.presenter.page_changed.connect(go_on, Qt.ConnectionType.SingleShotConnection)
            articles.open_at(line.article)
        else:
            go_on()

    articles.room.tasks.query(articles, partial(list_page, wanted=Filter()), found)


# --- what is shown ------------------------------------------------------------------------------


def block_of(view: ArticleView, kind: type[tree.Block]) -> str:
    """Return the first block of a kind; empty where there is none."""
    edited = view.presenter.edited
    blocks = edited.doc.content if edited is not None else ()
    return next((one.attrs.id for one in blocks if isinstance(one, kind)), "")


def _photo(view: ArticleView) -> None:
    view.middle.show_preview(on=False)
    view.paper.setFocus()
    choose = partial(view.paper.focus_block, block_of(view, tree.Image))
    QTimer.singleShot(6 * LOOK_MS, view, choose)


def _menu(view: ArticleView) -> None:
    _photo(view)
    _when(view, lambda: _stands_on_photo(view), view.asks.open_at_cursor)


def _stands_on_photo(view: ArticleView) -> bool:
    photo = block_of(view, tree.Image)
    return bool(photo) and view.paper.canvas.standing.block == photo


def _find(view: ArticleView) -> None:
    view.middle.show_preview(on=False)
    view.finder.bar.open_bar("瞬间", replace=True, writable=True)
    view.finder.bar.search()


def _tab(name: str, view: ArticleView) -> None:
    view.middle.show_preview(on=False)
    view.dock.panel.show_tab(name)


def _material(view: ArticleView) -> None:
    """Keep two blocks as a style of the office, and show where it is offered."""
    _tab("material", view)
    if not view.dock.panel.material.cards:
        keep = partial(save_fragment, name="本期金句", doc=tree.Doc(_SAYING))
        view.room.tasks.command(view, keep)


def _lay_out(view: ArticleView) -> None:
    """Write as people do who part paragraphs by blank lines and indent by blanks."""
    edited = view.presenter.edited
    if edited is None:
        return
    blocks: list[tree.Block] = []
    for number, block in enumerate(edited.doc.content):
        if isinstance(block, tree.Paragraph) and block.content:
            attrs = tree.ParagraphAttrs(id=block.attrs.id, indent=False)
            words = (tree.Text("　　"), *block.content)
            blank = tree.ParagraphAttrs(id=f"aaaaaaaa{_DIGITS[number % 32]}{_DIGITS[number // 32]}")
            blocks += [tree.Paragraph(attrs, words), tree.Paragraph(blank)]
        else:
            blocks.append(block)
    view.presenter.set_doc(tree.Doc(tuple(blocks)))
    QTimer.singleShot(4 * LOOK_MS, view, view.dock.panel.lay_out)


def _when(view: ArticleView, true: Callable[[], bool], then: Callable[[], object]) -> None:
    """Go on once something is true."""
    if true():
        then()
    else:
        QTimer.singleShot(LOOK_MS, view, lambda: _when(view, true, then))


# --- when there is something to see -------------------------------------------------------------


def _open(kind: type[QDialog], _page: Page) -> bool:
    return any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets())


def pulled_down(_page: Page) -> bool:
    """Tell whether a menu is open."""
    return isinstance(QApplication.activePopupWidget(), QMenu)


def _laid_out(page: Page) -> bool:
    return view_of(page).paper.is_ready


def _counted(page: Page) -> bool:
    return view_of(page).finder.bar.isVisible()


def _kept(page: Page) -> bool:
    return bool(view_of(page).dock.panel.material.cards)


def _scene(name: str, then: Then, ready: Callable[[Page], bool], words: str = WITH_PHOTOS) -> Scene:
    return Scene(name, "articles", EDITOR, partial(with_article, words, then), ready)


EDITING_SCENES: Final = (
    _scene("editing-photo", _photo, lambda page: _stands_on_photo(view_of(page))),
    _scene("editing-menu", _menu, pulled_down),
    _scene("editing-templates", partial(_tab, "templates"), _laid_out),
    _scene("editing-material", _material, _kept),
    _scene("editing-layout", _lay_out, partial(_open, LayoutSheet), UNTIDY),
    _scene(
        "editing-borrow",
        lambda view: view.dock.panel.material.borrow_asked.emit(),
        partial(_open, BorrowSheet),
    ),
    _scene(
        "editing-characters",
        lambda view: view.inserting.ask_character(),
        partial(_open, CharactersSheet),
    ),
    _scene("editing-table", lambda view: view.inserting.ask_table(), partial(_open, TableSheet)),
    _scene("editing-find", _find, _counted),
)
