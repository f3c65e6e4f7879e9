"""What the presenters of the settings share: changing something, and being refused."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workstation.domain.errors import NewsroomError
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.usecases.desk import Desk


class ChangingPresenter(QObject):
    """Changes what it shows. `refused` carries why it may not be; nothing, when it is tried anew.

    What somebody typed stays when it is refused. A presenter whose view shows at once what was
    meant, as a tick does, sets `reads_again`: then a refusal brings back what holds.
    """

    refused = Signal(str)
    reads_again = False

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room

    def reload(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def change(self, work: Callable[[Desk], object]) -> None:
        """Have something changed; who else shows it hears of it as of any change."""
        self.refused.emit("")
        self._room.tasks.command(self, work, failed=self.refuse)

    def refuse(self, error: Exception) -> None:
        """Tell why something was not done; a bug is reported as everywhere."""
        self.refused.emit(told(error, self._room.lang).words)
        if not isinstance(error, NewsroomError | OSError):
            self._room.notices.tell(error)
        if self.reads_again:
            self.reload()
