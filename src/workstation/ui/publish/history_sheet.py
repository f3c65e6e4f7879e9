"""Past publications of an issue: when, by which channel, by whom, what came of it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.publish import words
from workstation.ui.widgets.boxes import row, scrolled, spaced
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import Tint, label, pill
from workstation.usecases.issue_pages import PublicationLine

TINTS: dict[str, Tint] = {
    "done": "green",
    "failed": "red",
    "needs_person": "red",
    "waiting": "amber",
    "running": "amber",
}


class HistorySheet(Sheet):
    """The list, the newest first."""

    def __init__(self, number: int, lines: tuple[PublicationLine, ...], parent: QWidget) -> None:
        title = QCoreApplication.translate("publish", "Publications of issue {number}")
        super().__init__(title.format(number=number), parent, width=560)
        content = QWidget()
        whole = spaced(QVBoxLayout(content), spacing=12)
        for one in lines:
            head = row(spacing=8)
            head.addWidget(label(_what(one), "strong"))
            head.addStretch(1)
            head.addWidget(pill(_state(one), TINTS.get(one.state, "grey")))
            whole.addLayout(head)
            said = " · ".join(
                part for part in (words.moment(one.at), one.holder, one.account) if part
            )
            whole.addWidget(label(said, "muted"))
        whole.addStretch(1)
        area = scrolled(content)
        area.setMinimumHeight(min(420, 70 * len(lines) + 20))
        self.body.addWidget(area, 1)
        self.set_buttons(self.tr("Close"), "")
        self.reject_button.hide()


def _what(one: PublicationLine) -> str:
    if one.by_hand:
        return QCoreApplication.translate("publish", "Published by hand")
    if one.channel == "wechat":
        return f"{words.channel_name(one.channel)} · {words.mode_name(one.mode)}"
    return words.channel_name(one.channel)


def _state(one: PublicationLine) -> str:
    translate = QCoreApplication.translate
    return {
        "done": translate("publish", "Done"),
        "failed": translate("publish", "Stopped"),
        "needs_person": translate("publish", "Please look"),
        "waiting": translate("publish", "Going out"),
        "running": translate("publish", "Going out"),
    }.get(one.state, one.state)
