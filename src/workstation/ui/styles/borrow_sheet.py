"""沿用这篇的样式: a saved or copied page, what it gives, what was refused, and the theme's name."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget
from typing_extensions import override

from workstation.document.borrowing import Borrowed
from workstation.document.readers.folder import read_bounded
from workstation.document.readers.html import SIZE_LIMIT
from workstation.document.themes import Theme
from workstation.domain.ids import ColumnId
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.styles.miniature import miniature_of
from workstation.ui.styles.styles_work import Offered
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.borrowing import borrow_looks, save_borrowed
from workstation.usecases.columns import choose_theme
from workstation.usecases.desk import Desk
from workstation.usecases.office_themes import LONGEST_TITLE

_SCALE: Final = 0.85
_GAP: Final = 12


def refused_words(code: str) -> str:
    """Return what was refused, and what stands there instead."""
    words = {
        "gradient": QCoreApplication.translate(
            "BorrowSheet", "gradients: their first colour stands"
        ),
        "shadow": QCoreApplication.translate("BorrowSheet", "shadows"),
        "transform": QCoreApplication.translate("BorrowSheet", "turned or moved boxes"),
        "position": QCoreApplication.translate("BorrowSheet", "boxes out of the flow"),
        "font": QCoreApplication.translate("BorrowSheet", "fonts of its own"),
        "opacity": QCoreApplication.translate("BorrowSheet", "opacity and filters"),
        "animation": QCoreApplication.translate("BorrowSheet", "movement"),
        "picture": QCoreApplication.translate("BorrowSheet", "pictures, emblems included"),
        "fixed_size": QCoreApplication.translate(
            "BorrowSheet", "sizes that break on other screens"
        ),
        "faint": QCoreApplication.translate("BorrowSheet", "colours that are hard to read"),
        "muddy": QCoreApplication.translate(
            "BorrowSheet", "a tint that turns muddy in WeChat's dark mode: a paler one stands"
        ),
        "no_banner": QCoreApplication.translate("BorrowSheet", "no banner was found"),
        "no_heading": QCoreApplication.translate("BorrowSheet", "no heading was found"),
        "no_quote": QCoreApplication.translate("BorrowSheet", "no quote was found"),
    }
    return words.get(code, code)


class LooksPreview(QWidget):
    """Banner, heading and quote of a theme, as they will look."""

    def __init__(self, column: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._column = column
        self.setFixedHeight(176)
        self.setAccessibleName(self.tr("Preview"))

    def show_theme(self, theme: Theme | None) -> None:
        """Show another theme."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        painter.fillRect(frame, QColor("#ffffff"))
        if self._theme is not None:
            self._paint_looks(painter, frame.adjusted(16, 12, -16, -8), self._theme)
        painter.end()

    def _paint_looks(self, painter: QPainter, frame: QRectF, theme: Theme) -> None:
        looks = (
            (theme.looks.banner[0], self._column),
            (theme.looks.heading2[0], self.tr("Heading")),
            (theme.looks.quote[0], self.tr("Quote: what somebody said, in their own words.")),
        )
        for look, words in looks:
            made = miniature_of(look, theme.light, words)
            made.paint(painter, frame, _SCALE)
            frame.moveTop(frame.top() + made.height(frame.width(), _SCALE) + _GAP)


class BorrowSheet(DoingSheet):
    """Makes a theme of a page, and keeps it for the office."""

    def __init__(self, room: Room, offered: Offered, parent: QWidget | None) -> None:
        super().__init__(room, self.tr("Borrow an article's looks"), parent, width=560)
        self._offered = offered
        self._borrowed: Borrowed | None = None
        words = self.tr(
            "Choose a saved page of one of your own past articles, or copy the article in WeChat "
            "and paste it here. Banner, heading, quote and colours are taken; pictures never."
        )
        self.body.addWidget(label(words, "muted", wrap=True))
        sources = row()
        sources.addWidget(button(self.tr("Choose a saved page…"), self.choose_file))
        sources.addWidget(button(self.tr("Paste"), self.paste))
        sources.addStretch(1)
        self.body.addLayout(sources)
        self.preview = LooksPreview(offered.column_name)
        self.preview.show_theme(offered.theme)
        self.body.addWidget(self.preview)
        self.taken = label("", wrap=True)
        self.refused = label("", "muted", wrap=True)
        self.body.addWidget(self.taken)
        self.body.addWidget(self.refused)
        self.name = QLineEdit(self.tr("{column} theme").format(column=offered.column_name))
        self.name.setMaxLength(LONGEST_TITLE)
        self.field = Labelled(self.tr("Name of the theme"), self.name)
        self.body.addWidget(self.field)
        dress = self.tr("Dress the column {column} in it from now on")
        self.dress = QCheckBox(dress.format(column=offered.column_name))
        self.dress.setVisible(offered.may_dress)
        self.body.addWidget(self.dress)
        self.set_buttons(self.tr("Keep the theme"), self.tr("Cancel"))
        self.check()

    # --- where it comes from --------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a saved page."""
        dialog = QFileDialog(self, self.tr("Choose a saved page"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([self.tr("Web pages") + " (*.html *.htm)"])
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a saved page."""
        work = partial(_read_page, path=path, theme=self._offered.theme_name)
        self.room.tasks.query(self, work, self.show_borrowed, failed=self._say, topic="borrow")

    def paste(self) -> None:
        """Take the page that was copied."""
        data = QGuiApplication.clipboard().mimeData()
        if not data.hasHtml():
            self.taken.setText(self.tr("Nothing with a layout was copied."))
            return
        work = partial(
            borrow_looks,
            data=data.html()[:SIZE_LIMIT].encode("utf-8", "ignore"),
            name=self.tr("Clipboard"),
            theme=self._offered.theme_name,
        )
        self.room.tasks.query(self, work, self.show_borrowed, failed=self._say, topic="borrow")

    # --- what it gives --------------------------------------------------------------------------

    def show_borrowed(self, borrowed: Borrowed) -> None:
        """Show what a page gives, and what was refused."""
        self._borrowed = borrowed
        self.preview.show_theme(borrowed.theme)
        kinds = {
            "banner": self.tr("banner"),
            "heading2": self.tr("heading"),
            "quote": self.tr("quote"),
        }
        taken = self.tr(", ").join(
            [*(kinds[kind] for kind, _ in borrowed.taken), self.tr("colours")]
        )
        self.taken.setText(self.tr("Taken: {looks}.").format(looks=taken))
        refused = self.tr("; ").join(map(refused_words, borrowed.refused))
        self.refused.setText(self.tr("Left out: {reasons}.").format(reasons=refused))
        self.refused.setVisible(bool(borrowed.refused))
        self.check()
        self.adjustSize()

    def _say(self, error: Exception) -> None:
        self.taken.setText(told(error, self.room.lang).words)

    @override
    def ready(self) -> bool:
        return self._borrowed is not None

    @override
    def work(self) -> Callable[[Desk], object] | None:
        if self._borrowed is None:
            return None
        return partial(
            _keep,
            borrowed=self._borrowed,
            title=self.name.text(),
            offered=self._offered,
            dress=self.dress.isChecked() and not self.dress.isHidden(),
        )

    @override
    def complain(self, words: str) -> None:
        self.field.say(words, wrong=True)


def _read_page(desk: Desk, path: Path, theme: str) -> Borrowed:
    return borrow_looks(desk, read_bounded(path, SIZE_LIMIT), name=path.name, theme=theme)


def _keep(desk: Desk, borrowed: Borrowed, title: str, offered: Offered, *, dress: bool) -> None:
    name = save_borrowed(desk, borrowed, title=title, theme=offered.theme_name)
    if dress:
        choose_theme(desk, ColumnId(offered.column), name)
