"""The right side: the issue's cards on a phone; one article as a phone shows it, once clicked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId
from workstation.ui.phone import PHONE_WIDTH, Phone
from workstation.ui.publish.phone_cards import PhoneCards
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.issue_pages import IssuePage

CARDS_WIDTH = 308


class Side(QFrame):
    """Cards, or one article."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side-ground")
        self._titles: dict[str, str] = {}
        whole = spaced(QVBoxLayout(self), 0, 14, 0, 14, spacing=8)
        self._layers = QStackedWidget()
        whole.addWidget(self._layers)
        self.cards = PhoneCards(room)
        self.phone = Phone(room)
        self._layers.addWidget(self._cards_page())
        self._layers.addWidget(self._phone_page())
        self.cards.opened.connect(self.show_article)
        self.show_cards()

    def _cards_page(self) -> QWidget:
        made = QWidget()
        whole = spaced(QVBoxLayout(made), spacing=8)
        centre = Qt.AlignmentFlag.AlignHCenter
        whole.addWidget(label(self.tr("On a phone"), "muted"), 0, centre)
        whole.addWidget(self.cards, 1, centre)
        whole.addStretch(0)
        return made

    def _phone_page(self) -> QWidget:
        made = QWidget()
        whole = spaced(QVBoxLayout(made), 8, 0, 8, 0, spacing=8)
        head = row()
        self.back = button(self.tr("‹ All articles"), self.show_cards, look="quiet")
        self._title = Elided(look="muted")
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        whole.addLayout(head)
        whole.addWidget(self.phone, 1)
        return made

    def show_page(self, page: IssuePage | None) -> None:
        """Show the cards of an issue."""
        articles = page.articles if page else ()
        self._titles = {one.article: one.title for one in articles}
        self.cards.show_articles(articles)

    def show_cards(self) -> None:
        """Show all cards."""
        self._layers.setCurrentIndex(0)
        self.setFixedWidth(CARDS_WIDTH)

    def show_article(self, article: str) -> None:
        """Show one article at phone width."""
        self._title.setText(self._titles.get(article, ""))
        self.phone.show_article(ArticleId(article))
        self._layers.setCurrentIndex(1)
        self.setFixedWidth(PHONE_WIDTH + 24)
        self.back.setFocus()

    @property
    def shows_article(self) -> bool:
        """Tell whether one article is on show."""
        return self._layers.currentIndex() == 1
