"""The line between Python and the canvas' page: one string each way, read elsewhere."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage


class Bridge(QObject):
    """What the page sees of Python: `say` to speak, `told` to hear. `said` is what it spoke."""

    told = Signal(str)
    said = Signal(str)

    def __init__(self, page: QWebEnginePage) -> None:
        super().__init__(page)
        channel = QWebChannel(page)
        channel.registerObject("bridge", self)
        page.setWebChannel(channel)

    @Slot(str)
    def say(self, message: str) -> None:
        """Hear the page; answered after its call has returned, so that it may be let go then."""
        self.said.emit(message)
