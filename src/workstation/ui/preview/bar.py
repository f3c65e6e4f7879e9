"""The bar above a preview: what is shown, how wide, light or dark, beside the text or alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workstation.ui.icons import icon
from workstation.ui.preview.choice import Choice
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import Segments, icon_button
from workstation.ui.widgets.labels import label
from workstation.usecases.preview_frames import WIDTHS


class PreviewBar(QFrame):
    """Shows a choice and tells another one. `closed`: no preview any more."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self._choice = choice
        self._make_parts()
        self._lay_out()
        self.show_choice(choice)

    def _make_parts(self) -> None:
        self.kind = Segments(
            [("phone", self.tr("Phone")), ("web", self.tr("Web page")), ("paper", self.tr("Word"))]
        )
        self.kind.chosen.connect(lambda kind: self._tell(kind=kind))
        self.width_of = Segments([(str(one), str(one)) for one in WIDTHS], look="chip")
        self.width_of.setToolTip(
            self.tr("Widths in pixels at which WeChat checks an article: phone, editor, computer")
        )
        self.width_of.chosen.connect(lambda width: self._tell(width=int(width)))
        self.dark = QToolButton()
        self.dark.setText(self.tr("Dark"))
        self.dark.setCheckable(True)
        self.dark.setToolTip(self.tr("As WeChat shows it in its dark mode"))
        self.dark.clicked.connect(lambda on: self._tell(dark=on))
        self.place = icon_button("alone", "", self._turn)
        self.close_button = icon_button("close", self.tr("Close the preview"), self.closed.emit)

    def _lay_out(self) -> None:
        whole = spaced(QVBoxLayout(self), 10, 7, 10, 7, spacing=6)
        first: QHBoxLayout = row(spacing=6)
        first.addWidget(self.kind)
        first.addStretch(1)
        first.addWidget(self.place)
        first.addWidget(self.close_button)
        whole.addLayout(first)
        self._more = QWidget()
        second: QHBoxLayout = spaced(QHBoxLayout(self._more), spacing=6)
        second.addWidget(label(self.tr("Width"), "muted"))
        second.addWidget(self.width_of)
        second.addStretch(1)
        second.addWidget(self.dark)
        whole.addWidget(self._more)

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen; tells nobody."""
        self._choice = choice
        self.kind.choose(choice.kind)
        self.width_of.choose(str(choice.width))
        self.dark.setChecked(choice.dark)
        self._more.setVisible(choice.kind == "phone")
        alone = choice.place == "alone"
        words = self.tr("Beside the text") if alone else self.tr("Instead of the text")
        self.place.setIcon(icon("beside" if alone else "alone", tint="text"))
        self.place.setToolTip(words)
        self.place.setAccessibleName(words)

    def _turn(self) -> None:
        self._tell(place="beside" if self._choice.place == "alone" else "alone")

    def _tell(self, **changed: object) -> None:
        self.show_choice(Choice(**{**self._choice._asdict(), **changed}))
        self.chosen.emit(self._choice)
