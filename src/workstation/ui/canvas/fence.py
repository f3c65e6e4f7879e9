"""The fence around the canvas' page: off the record, and no request leaves this program.

Three walls, any of which would do: the interceptor blocks every scheme but `app:`, the page's own
policy (CSP in `canvas.html`) names nothing else, and the page may go nowhere.
"""

from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from typing_extensions import override

from workstation.ui.web_schemes import APP, register_schemes

ADDRESS: Final = f"{APP}://canvas/canvas.html"
_OWN: Final = {APP, "data"}

_OFF: Final = (
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
)


class Fence(QWebEngineUrlRequestInterceptor):
    """Blocks whatever is not this program's own; `blocked` counts, for tests and reports."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocked = 0

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in _OWN:
            self.blocked += 1
            info.block(True)


class FencedProfile(QWebEngineProfile):
    """A profile that keeps nothing and asks nobody."""

    def __init__(self, parent: QObject) -> None:
        register_schemes()
        super().__init__(parent)  # without a name it is off the record
        self.fence = Fence(self)  # the engine does not keep it; let go, it would block nothing
        self.setUrlRequestInterceptor(self.fence)
        self.setSpellCheckEnabled(False)
        self.downloadRequested.connect(QWebEngineDownloadRequest.cancel)


class FencedPage(QWebEnginePage):
    """A page that stays where it is, opens nothing, asks for no file and may do nothing else."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        settings = self.settings()
        for attribute in _OFF:
            settings.setAttribute(attribute, False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.WebRTCPublicInterfacesOnly, True)
        self.setBackgroundColor(QColor("white"))
        self.permissionRequested.connect(QWebEnginePermission.deny)
        self.troubles: list[str] = []

    @override
    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        main: bool,
    ) -> bool:
        return main and QUrl(url).toString() == ADDRESS

    @override
    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override] # None is how Qt opens none
        return None

    @override
    def chooseFiles(
        self, mode: QWebEnginePage.FileSelectionMode, old: object, kinds: object
    ) -> list[str]:
        return []

    @override
    def javaScriptAlert(self, origin: QUrl | str, words: str) -> None:
        """Show nothing."""

    @override
    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Keep what went wrong in the page; the last of it goes into reports of bugs."""
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            self.troubles = [*self.troubles[-19:], f"{message[:500]} ({source[-80:]}:{line})"]
