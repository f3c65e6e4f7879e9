"""Where AppID, AppSecret and the list of addresses are: the way through WeChat's pages."""

from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from workstation.ui.widgets.boxes import box, row
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label, pill

PLATFORM: Final = "https://developers.weixin.qq.com/platform"


class AccountGuide(Sheet):
    """Five steps for whoever looks after the account."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__("", parent, width=600)
        title = self.tr("Where to find AppID, AppSecret and the list of addresses")
        self.setWindowTitle(title)
        self.heading.setText(title)
        for number, words in enumerate(self._steps(), start=1):
            line = row(spacing=10)
            line.addWidget(pill(str(number), "red"))
            line.addWidget(label(words, wrap=True), 1)
            self.body.addLayout(line)
        inner = row(12, 9, 12, 9)
        words = self.tr("Never put 0.0.0.0/0 on the list: then anybody who learns the secret can "
                        "publish in your name.")  # fmt: skip
        inner.addWidget(label(words, wrap=True), 1)
        self.body.addWidget(box("note", inner))
        self.foot.insertWidget(
            0,
            button(
                self.tr("Open the developer platform"),
                lambda: QDesktopServices.openUrl(QUrl(PLATFORM)),
            ),
        )
        self.foot.addWidget(primary(self.tr("Close"), self.close))

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Sign in to the developer platform (微信开发者平台) by scanning the code with the "
                "phone of the account's administrator."
            ),
            self.tr("Open 我的业务, then 公众号 or 服务号, then 基础信息, then 开发信息."),
            self.tr("Copy the AppID, which begins with wx."),
            self.tr("Reset the AppSecret and copy it at once: WeChat shows it only this time. "
                    "Resetting stops other programs that use the old one."),
            self.tr("On the same page add this PC's outgoing address to IP白名单. Not sure which? "
                    "Connect first: if it is missing, the check shows it to be copied."),
        )  # fmt: skip
