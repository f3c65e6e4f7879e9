"""发布前检查: what is in order, and what to do about each thing that is not."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workstation.ui.icons import icon
from workstation.ui.widgets.boxes import Card, emptied, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label, pill, tint_pill
from workstation.usecases.preflight import Check
from workstation.wording.catalogue import sentence, word

ICON_PIXELS = 18


class PreflightCard(Card):
    """What preflight found. `open_article` shows the one a line is about."""

    def __init__(
        self, lang: str, open_article: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("publish", "Before publishing"), parent)
        self._lang = lang
        self._open_article = open_article
        self.mark = pill("", "grey")
        self.head.addWidget(self.mark)

    def show_checks(self, checks: tuple[Check, ...] | None) -> None:
        """Show what was found; None while it is being looked for."""
        emptied(self.body)
        if checks is None:
            tint_pill(self.mark, self.tr("Checking…"), "grey")
            return
        faults = [one for one in checks if not one.ok]
        if not faults:
            tint_pill(self.mark, self.tr("All in order"), "green")
            self._say(icon("check", tint="good"), self._passed(checks), None)
            return
        tint_pill(self.mark, self.tr("%n thing(s) to mend", "", len(faults)), "red")
        for one in faults:
            self._say(icon("warn", tint="warn"), self._words(one), one)

    def _words(self, one: Check) -> str:
        said = sentence(self._lang, one.code, one.fields)
        title = one.fields.get("title", "")
        if not title or title in said:
            return said
        return f"{title}: {said}" if self._lang == "en" else f"{title}：{said}"

    def _passed(self, checks: tuple[Check, ...]) -> str:
        names = dict.fromkeys(word(self._lang, "check", one.check) for one in checks)
        between = ", " if self._lang == "en" else "、"
        return between.join(names)

    def _say(self, mark: QIcon, words: str, fault: Check | None) -> None:
        line: QHBoxLayout = row(spacing=8)
        sign = QLabel()
        sign.setPixmap(mark.pixmap(ICON_PIXELS, ICON_PIXELS))
        line.addWidget(sign)
        line.addWidget(label(words, wrap=True), 1)
        if fault is not None and fault.article:
            article = fault.article
            act = button(
                self.tr("Open the article"), lambda: self._open_article(article), look="link"
            )
            act.setAccessibleName(f"{act.text()}: {words}")
            line.addWidget(act)
        self.body.addLayout(line)
