"""The menu of one block: what may be done with what lies under the mouse or the cursor."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain import tree
from workstation.domain.tree_text import inline_text
from workstation.ui.articles.acts import ALIGN_NAMES, TURN_NAMES, Acts
from workstation.ui.articles.inserting import Inserting

WIDTHS: Final = (50, 75, 100)
_ROWS: Final = ("row_above", "row_below", "row_gone", "col_left", "col_right", "col_gone")
_CELLS: Final = ("merge", "split")


class BlockMenu(QObject):
    """Makes menus of the acts and of what only one kind of block knows.

    `replace` asks for another photo in place of one: the block and the photo. `comment_asked`: to
    say something about the block of the cursor.
    """

    comment_asked = Signal()

    def __init__(
        self,
        view: QWidget,
        acts: Acts,
        inserting: Inserting,
        do: Callable[..., object],
        replace: Callable[[str, str], object],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._inserting = inserting
        self._do = do
        self._replace = replace

    def menu_for(self, block: tree.Block | None, photo: str, standing: Any) -> QMenu:  # noqa: ANN401 - the canvas's own
        """Return what may be done with a block; `photo` is the one under the mouse."""
        menu = QMenu(self._view)
        match block:
            case tree.Image():
                self._add_image(menu, block)
            case tree.PhotoGroup():
                self._add_group(menu, block, photo)
            case tree.Table():
                self._add_table(menu, block)
            case tree.FollowCard(attrs=attrs):
                edit = partial(self._inserting.ask_words, "card", attrs.text, block=attrs.id)
                self._add(menu, self.tr("Words of the card…"), edit)
            case tree.Media(attrs=attrs):
                self._add(menu, self.tr("Title and address…"), partial(self._media, attrs))
            case _ if isinstance(block, tree.TextBlock):
                self._add_text(menu, block, standing)
        self._add_common(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _checked=False: act())

    def _add_common(self, menu: QMenu) -> None:
        menu.addSeparator()
        of = self._acts.of
        menu.addActions([of[name] for name in ("block_up", "block_down", "block_twice")])
        menu.addActions([of[name] for name in ("brush_copy", "brush_apply")])
        menu.addMenu(self._inserting.insert_menu())
        self._add(menu, self.tr("Comment…"), self.comment_asked.emit)
        menu.addSeparator()
        menu.addAction(of["block_gone"])

    def _add_text(self, menu: QMenu, block: tree.TextBlock, standing: Any) -> None:  # noqa: ANN401 - the canvas's own
        if standing is not None and standing.href:
            edit = partial(self._inserting.ask_link, str(standing.href))
            self._add(menu, self.tr("Change the link…"), edit)
            menu.addSeparator()
        if isinstance(block, tree.Quotation):
            ask = self._inserting.ask_words
            source = partial(ask, "source", block.attrs.source, block=block.attrs.id)
            self._add(menu, self.tr("Source…"), source)
        kinds = menu.addMenu(self.tr("Kind of paragraph"))
        kinds.addActions([self._acts.of[TURN_NAMES[kind]] for kind in TURN_NAMES])

    def _media(self, attrs: tree.MediaAttrs) -> None:
        self._inserting.ask_media(attrs.id, attrs.kind, attrs.title, attrs.href)

    # --- photos ---------------------------------------------------------------------------------

    def _add_image(self, menu: QMenu, block: tree.Image) -> None:
        attrs = block.attrs
        self._add_of_photo(menu, attrs, attrs.id, inline_text(block.content))
        widths = menu.addMenu(self.tr("Width"))
        for percent in WIDTHS:
            words = self.tr("{percent} %").format(percent=percent)
            self._add(widths, words, partial(self._do, "width", percent=percent, block=attrs.id))
        menu.addAction(self._acts.of["photos_join"])

    def _add_group(self, menu: QMenu, block: tree.PhotoGroup, photo: str) -> None:
        name = block.attrs.id
        layouts = menu.addMenu(self.tr("Layout"))
        for layout, columns, words in layout_words():
            act = partial(self._do, "group_layout", layout=layout, columns=columns, block=name)
            self._add(layouts, words, act)
        self._add(
            menu,
            self.tr("Caption of the whole group…"),
            partial(self._inserting.ask_words, "caption", block.attrs.caption, block=name),
        )
        menu.addAction(self._acts.of["photos_join"])
        found = next((one for one in block.content if one.attrs.photo == photo), None)
        if found is None:
            return
        menu.addSeparator()
        self._add_of_photo(menu, found.attrs, name, inline_text(found.content))
        for by, words in ((-1, self.tr("Photo forward")), (1, self.tr("Photo back"))):
            move = partial(self._do, "photo_move", photo=photo, block=name, by=by)
            self._add(menu, words, move)
        out = partial(self._do, "photo_out", photo=photo, block=name)
        self._add(menu, self._acts.of["photo_out"].text(), out)
        gone = partial(self._do, "photo_gone", photo=photo, block=name)
        self._add(menu, self.tr("Take this photo out"), gone)

    def _add_of_photo(
        self, menu: QMenu, attrs: tree.ImageAttrs | tree.GroupPhotoAttrs, block: str, caption: str
    ) -> None:
        place, ask = {"block": block, "photo": attrs.photo}, self._inserting.ask_words
        change = partial(self._replace, block, attrs.photo)
        self._add(menu, self.tr("Replace the photo…"), change)
        self._add(menu, self.tr("Caption…"), partial(ask, "caption", caption, **place))
        self._add(menu, self.tr("Photographer…"), partial(ask, "credit", attrs.credit, **place))
        self._add(menu, self.tr("Description…"), partial(ask, "alt", attrs.alt, **place))

    # --- tables ---------------------------------------------------------------------------------

    def _add_table(self, menu: QMenu, block: tree.Table) -> None:
        words = table_words()
        for name in _ROWS:
            self._add(menu, words[name], partial(self._do, name))
        menu.addSeparator()
        for name in _CELLS:
            self._add(menu, words[name], partial(self._do, name))
        aligns = menu.addMenu(self.tr("Align the cell"))
        for value in ("left", "center", "right"):
            act = partial(self._do, "cell_align", value=value)
            self._add(aligns, self._acts.of[ALIGN_NAMES[value]].text(), act)
        header = menu.addAction(self.tr("The first row names the columns"))
        header.setCheckable(True)
        header.setChecked(block.attrs.header)
        header.triggered.connect(lambda on: self._do("header", on=on, block=block.attrs.id))


def layout_words() -> tuple[tuple[str, int, str], ...]:
    """Return the layouts of a photo group: layout, columns, words."""
    return (
        ("grid", 3, QCoreApplication.translate("articles", "Grid of nine")),
        ("columns", 2, QCoreApplication.translate("articles", "Two columns")),
        ("columns", 3, QCoreApplication.translate("articles", "Three columns")),
        ("full", 3, QCoreApplication.translate("articles", "Full width")),
        ("slide", 3, QCoreApplication.translate("articles", "Slide sideways")),
    )


def table_words() -> dict[str, str]:
    """Return what the acts on tables are called."""
    return {
        "row_above": QCoreApplication.translate("articles", "Row above"),
        "row_below": QCoreApplication.translate("articles", "Row below"),
        "row_gone": QCoreApplication.translate("articles", "Delete the row"),
        "col_left": QCoreApplication.translate("articles", "Column at the left"),
        "col_right": QCoreApplication.translate("articles", "Column at the right"),
        "col_gone": QCoreApplication.translate("articles", "Delete the column"),
        "merge": QCoreApplication.translate("articles", "Merge the cells"),
        "split": QCoreApplication.translate("articles", "Split the cell"),
    }
