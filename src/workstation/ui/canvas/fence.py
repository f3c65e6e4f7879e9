"""The fence around the canvas' page: off the record, and no request leaves this program.

Three walls, any of which would do: the interceptor blocks every scheme but `app:`, the page's own
policy (CSP in `canvas.html`) names nothing else, and the page may go nowhere.
"""

from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
)
from typing_extensions import override

from workstation.ui.web_schemes import APP

ADDRESS: Final = f"{APP}://canvas/canvas.html"
OWN: Final = frozenset({APP, "data"})

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
