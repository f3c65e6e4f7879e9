"""How alike photos must be to lie on each other: 相似程度, a choice of each album."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workstation.ui.icons import icon


def rule_words() -> dict[str, str]:
    """Return the rules that an album may go by, the strictest first."""
    return {
        "strict": QCoreApplication.translate("gallery", "Only nearly the same"),
        "usual": QCoreApplication.translate("gallery", "As usual"),
        "loose": QCoreApplication.translate("gallery", "Also less alike"),
        "off": QCoreApplication.translate("gallery", "Only by hand"),
    }


class Likeness(QToolButton):
    """Opens the choice. `rule_chosen` carries the rule by its name (`gallery.stacks.RULES`)."""

    rule_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("down", tint="text"))
        self.setAccessibleName(self.tr("How alike"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addSection(self.tr("How alike"))
        self.acts = {}
        self._group = QActionGroup(self)
        for name, words in rule_words().items():
            act = menu.addAction(words)
            act.setCheckable(True)
            act.triggered.connect(lambda _checked=False, name=name: self.rule_chosen.emit(name))
            self._group.addAction(act)
            self.acts[name] = act
        self.setMenu(menu)

    def show_rule(self, name: str | None) -> None:
        """Show the rule that an album goes by; none where several albums stand together."""
        self.setEnabled(name is not None)
        self.acts[name or "usual"].setChecked(True)
        words = self.tr("How alike: {rule}").format(rule=rule_words()[name or "usual"])
        self.setToolTip(words if name else self.tr("How alike"))

    def open(self) -> None:
        """Open the choice below the button; `showMenu` would wait until it closes."""
        if self.isEnabled():
            self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def chosen_rule(self) -> str:
        """Return the rule that is on."""
        return next(name for name, act in self.acts.items() if act.isChecked())
