"""One window per home: a second start shows the first window and hands it what it was given."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from workstation.ui.door import door_of

ANSWER_MS = 1_000
MOST_BYTES = 64 * 1024


def hand_over(home: Path, words: str) -> bool:
    """Hand words to the window that is open on a home; false where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(door_of(home))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(words.encode() + b"\n")
    reached = socket.waitForBytesWritten(ANSWER_MS)
    socket.disconnectFromServer()
    return reached


class Instance(QObject):
    """Listens for later starts on the same home. Only this user's programs may knock."""

    knocked = Signal(str)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knock)
        if not self._server.listen(door_of(home)):
            QLocalServer.removeServer(door_of(home))  # left by a program that was killed
            self._server.listen(door_of(home))

    def _on_knock(self) -> None:
        if not self._server.hasPendingConnections():
            return
        socket = self._server.nextPendingConnection()
        socket.setParent(self)
        socket.readyRead.connect(lambda: self._hear(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            line = bytes(socket.readLine(MOST_BYTES).data())
            self.knocked.emit(line.decode("utf-8", "replace").strip())

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()
