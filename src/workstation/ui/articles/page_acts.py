"""What is done with the whole page, as actions with their keys: save, preview, find, go round."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from workstation.ui.keys import GROUP, action

if TYPE_CHECKING:
    from workstation.ui.articles.article_view import ArticleView

WRITING: Final = ("add_photos", "add_photo_group", "lay_out", "paste_plain", "replace_words")
"""Acts that only somebody who may write can do."""


class PageActs(QObject):
    """Hangs the actions of the page on its view."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self.of: dict[str, QAction] = {}
        self._add_article()
        self._add_insertions()
        self._add_going()

    def _add(self, name: str, words: str, slot: object, group: str = "") -> None:
        made = action(self._view, name, words, slot)  # type: ignore[arg-type] # given below
        if group:
            made.setProperty(GROUP, group)
        self.of[name] = made

    def _add_article(self) -> None:
        view = self._view
        self._add("save_article", self.tr("Save"), view.presenter.save)
        self._add("submit_article", self.tr("Send for review…"), view.bar.ask_main)
        self._add("article_preview", self.tr("Phone preview"), view.bar.toggle_preview)
        self._add("where_is_it", self.tr("Why is it not there…"), view.leading.show_where)
        self._add("back_to_list", self.tr("Back to the list"), view.left.emit)

    def _add_insertions(self) -> None:
        view, insert = self._view, self.tr("Insert")
        self._add("add_photos", self.tr("Photo"), view.photos.choose, insert)
        group = partial(view.photos.choose, "grid")
        self._add("add_photo_group", self.tr("Photo group"), group, insert)
        plain = partial(view.pasting.paste, plain=True)
        self._add("paste_plain", self.tr("Paste words only"), plain, self.tr("Text"))
        lay_out = partial(view.presenter.hand_in, view.dock.panel.lay_out)
        self._add("lay_out", self.tr("One-key layout"), lay_out)
        self._add("block_menu", self.tr("Menu of this block"), view.asks.open_at_cursor)

    def _add_going(self) -> None:
        view, going, step = self._view, self.tr("Go to"), self._view.leading.step_finding
        for name, words, slot in (
            ("find_words", self.tr("Find…"), partial(view.finder.open, replace=False)),
            (
                "replace_words",
                self.tr("Find and replace…"),
                partial(view.finder.open, replace=True),
            ),
            ("find_next", self.tr("Find next"), partial(view.finder.step, 1)),
            ("find_previous", self.tr("Find previous"), partial(view.finder.step, -1)),
            ("next_finding", self.tr("Next finding"), partial(step, 1)),
            (
                "previous_finding",
                self.tr("Previous finding"),
                partial(step, -1),
            ),
            ("comment_here", self.tr("Comment on this passage"), view.leading.comment_here),
            ("styles_panel", self.tr("Panel of styles"), view.dock_place.toggle),
            ("to_toolbar", self.tr("To the tools"), view.bar.tools.take_focus),
            ("text_colour", self.tr("Colour of the letters"), view.bar.open_colours),
            ("next_pane", self.tr("Next part of the page"), partial(view.panes.go, True)),
            ("previous_pane", self.tr("Previous part of the page"), partial(view.panes.go, False)),
        ):
            self._add(name, words, slot, going)

    def let_write(self, *, writable: bool) -> None:
        """Let the article be changed or only read."""
        self._view.finder.writable = writable
        for name in WRITING:
            self.of[name].setEnabled(writable)

    def let_step_findings(self, comparing: bool) -> None:  # noqa: FBT001 - a signal carries it
        """F7 goes from change to change where drafts are compared, else from finding to finding."""
        for name in ("next_finding", "previous_finding"):
            self.of[name].setEnabled(not comparing)
