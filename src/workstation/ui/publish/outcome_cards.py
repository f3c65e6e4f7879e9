"""The news of all channels, one card each; cards stay while their channel has news."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.publish.outcome_card import OutcomeCard, Rights
from workstation.ui.publish.outcomes import Outcome
from workstation.ui.widgets.boxes import spaced


class OutcomeCards(QWidget):
    """The cards below each other. Each signal is an act that a person asks for."""

    pause_asked = Signal()
    go_on_asked = Signal()
    settled = Signal(object, bool)
    take_over_asked = Signal(object)
    draft_asked = Signal()
    layout_asked = Signal()
    register_asked = Signal()
    said = Signal(str)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._whole = spaced(QVBoxLayout(self), spacing=12)
        self.cards: dict[str, OutcomeCard] = {}

    def show_outcomes(self, told: tuple[Outcome, ...], *, may_publish: bool) -> None:
        """Show how the channels stand."""
        for channel in [one for one in self.cards if one not in {each.channel for each in told}]:
            gone = self.cards.pop(channel)
            gone.hide()
            gone.deleteLater()
        for place, one in enumerate(told):
            card = self.cards.get(one.channel) or self._add(one.channel, place)
            card.show_outcome(one, Rights(publish=may_publish))
        self.setVisible(bool(told))

    def _add(self, channel: str, place: int) -> OutcomeCard:
        card = OutcomeCard(self._lang)
        for name in ("pause_asked", "go_on_asked", "settled", "take_over_asked", "draft_asked",
                     "layout_asked", "register_asked", "said"):  # fmt: skip
            getattr(card, name).connect(getattr(self, name))
        self.cards[channel] = card
        self._whole.insertWidget(place, card)
        return card
