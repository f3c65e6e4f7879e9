"""样式: the looks of the column's theme, one card for each kind, all its looks below on demand."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workstation.document.themes import PLAIN_THEME, Theme, Variant, load_theme
from workstation.ui.styles.miniature import miniature_of
from workstation.ui.styles.style_card import StyleCard
from workstation.ui.widgets.boxes import emptied, row, spaced
from workstation.ui.widgets.buttons import button

KINDS: Final = ("banner", "heading2", "quote", "divider", "groups", "sign_off")
MORE_KINDS: Final = ("lead", "heading3", "heading4", "quotation", "picture")


def kind_words(kind: str) -> str:
    """Return what a kind of block is called, for people."""
    return {
        "banner": QCoreApplication.translate("StyleList", "Column banner"),
        "heading2": QCoreApplication.translate("StyleList", "Heading"),
        "heading3": QCoreApplication.translate("StyleList", "Second heading"),
        "heading4": QCoreApplication.translate("StyleList", "Third heading"),
        "lead": QCoreApplication.translate("StyleList", "Lead-in"),
        "quote": QCoreApplication.translate("StyleList", "Quote"),
        "quotation": QCoreApplication.translate("StyleList", "Verbatim quotation"),
        "divider": QCoreApplication.translate("StyleList", "Divider"),
        "picture": QCoreApplication.translate("StyleList", "Picture frame"),
        "sign_off": QCoreApplication.translate("StyleList", "Sign-off"),
    }[kind]


def sample_words(kind: str) -> str:
    """Return what stands in a sample; dividers and pictures hold no words."""
    if kind in {"divider", "picture"}:
        return ""
    if kind == "sign_off":
        return QCoreApplication.translate("StyleList", "Editor/reviewer sign-off")
    return kind_words(kind)


class StyleList(QWidget):
    """Tells which look was chosen or dropped (kind, token), or which photo group was asked for."""

    style_chosen = Signal(str, str)
    style_dropped = Signal(str, str)
    photos_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._palette = load_theme(PLAIN_THEME).light
        self._open = ""
        self._more = False
        self._standing = ("", "")
        self._whole = spaced(QVBoxLayout(self), 14, 2, 14, 10, spacing=8)
        self.cards: dict[tuple[str, str], StyleCard] = {}

    def show_theme(self, theme: Theme) -> None:
        """Show the looks of a theme."""
        if theme != self._theme:
            self._theme, self._palette = theme, theme.light
            self._build()

    def show_standing(self, kind: str, token: str) -> None:
        """Mark the look that the block at the cursor wears."""
        self._standing = (kind, token)
        for (of, name), card in self.cards.items():
            card.wear(worn=of == kind and name in {token, ""} and self._is_worn(of, name, token))

    def _is_worn(self, kind: str, name: str, token: str) -> bool:
        """Tell whether a card stands for what is worn: the first of a kind for the theme's own."""
        if name:
            return name == token or (not token and name == self._looks(kind)[0].name)
        return True

    def _looks(self, kind: str) -> tuple[Variant, ...]:
        looks: tuple[Variant, ...] = getattr(self._theme.looks, kind) if self._theme else ()
        return looks

    def open_kind(self, kind: str) -> None:
        """Show all looks of a kind below its card; asked again, only the card."""
        self._open = "" if kind == self._open else kind
        self._build()
        if (card := self.cards.get((kind, ""))) is not None:
            card.show()  # what is not on screen yet takes no focus
            card.setFocus()

    def _toggle_more(self) -> None:
        self._more = not self._more
        self._build()

    def _build(self) -> None:
        emptied(self._whole)
        self.cards = {}
        for kind in (*KINDS, *(MORE_KINDS if self._more else ())):
            if kind == "groups":
                self._whole.addWidget(self._groups())
            else:
                self._add_kind(kind)
        words = self.tr("Fewer styles") if self._more else self.tr("More styles")
        self._whole.addWidget(button(words, self._toggle_more, look="link"))
        self._whole.addStretch(1)
        self.show_standing(*self._standing)
        self.updateGeometry()

    def _add_kind(self, kind: str) -> None:
        looks = self._looks(kind)
        card = self._card(kind, looks[0], first=True)
        self._whole.addWidget(card)
        more = card.more
        more.setText("▴" if self._open == kind else "▾")
        more.clicked.connect(lambda: self.open_kind(kind))
        words = self.tr("All looks: {kind}").format(kind=kind_words(kind))
        more.setToolTip(words)
        more.setAccessibleName(words)
        if self._open == kind:
            for look in looks:
                self._whole.addWidget(self._card(kind, look))

    def _card(self, kind: str, look: Variant, *, first: bool = False) -> StyleCard:
        words = sample_words(kind)
        number = 0 if kind == "picture" else -1
        miniature = miniature_of(look, self._palette, words, picture=number)
        token = "" if first else look.name
        name = kind_words(kind) if first else f"{kind_words(kind)} · {look.title}"
        card = StyleCard(name, miniature, more=first)
        card.clicked.connect(lambda: self.style_chosen.emit(kind, token))
        card.dropped.connect(lambda: self.style_dropped.emit(kind, token))
        card.stepped.connect(partial(self._step, card, kind))
        self.cards[kind, token] = card
        return card

    def _step(self, card: StyleCard, kind: str, step: int) -> None:
        if abs(step) > 1:
            if (self._open == kind) != (step > 0):
                self.open_kind(kind)
            return
        order = list(self.cards.values())
        place = order.index(card) + step if card in order else 0
        if 0 <= place < len(order):
            order[place].show()
            order[place].setFocus()

    def _groups(self) -> QFrame:
        """Return the card of photo groups: each layout a word to click."""
        made = QFrame()
        made.setProperty("look", "paper-card")
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside: QHBoxLayout = row(4, 4, 4, 4, spacing=0)
        made.setLayout(inside)
        inside.addStretch(1)
        for layout, columns, words in (
            ("grid", 3, self.tr("Grid")),
            ("columns", 2, self.tr("Two columns")),
            ("slide", 3, self.tr("Slide")),
        ):
            one = button(words, partial(self.photos_asked.emit, layout, columns), look="on-paper")
            one.setToolTip(self.tr("Photo group: {layout}").format(layout=words))
            inside.addWidget(one)
        inside.addStretch(1)
        return made
