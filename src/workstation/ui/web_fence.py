"""The fence around pages of the web engine: off the record, and no request leaves this program."""

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from typing_extensions import override

from workstation.ui.web_schemes import register_schemes


class Fence(QWebEngineUrlRequestInterceptor):
    """Blocks whatever is not of its `own` schemes; `blocked` counts, for tests and reports."""

    def __init__(self, own: frozenset[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self.blocked = 0

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in self._own:
            self.blocked += 1
            info.block(True)


class FencedProfile(QWebEngineProfile):
    """A profile that keeps nothing and asks nobody."""

    def __init__(self, own: frozenset[str], parent: QObject) -> None:
        register_schemes()
        super().__init__(parent)  # without a name it is off the record
        self.fence = Fence(own, self)  # the engine does not keep it; let go, it would block nothing
        self.setUrlRequestInterceptor(self.fence)
        self.setSpellCheckEnabled(False)
        self.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
