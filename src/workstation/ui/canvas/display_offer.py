"""Offers 兼容显示模式 where a page stays blank, once and by itself."""

from PySide6.QtCore import QObject

from workstation.ui.canvas.canvas import Canvas
from workstation.ui.canvas.display import NAME
from workstation.ui.notices import Act, Notice
from workstation.ui.room import Room


class DisplayOffer(QObject):
    """Listens to a canvas; the choice works from the next start of the window on."""

    def __init__(self, room: Room, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._room = room
        self._offered = room.memory.get(NAME, "off") == "on"
        canvas.blank.connect(self._offer)

    def _offer(self) -> None:
        if self._offered:
            return
        self._offered = True
        words = self.tr("The article stays blank on this PC. Nothing is lost. Drawing it without "
                        "the graphics card may help.")  # fmt: skip
        act = Act(self.tr("Use the compatible display"), self._choose)
        self._room.notices.said.emit(Notice("warn", words, (act,), 0))

    def _choose(self) -> None:
        self._room.memory.put(NAME, "on")
        self._room.notices.say(self.tr("It is used when the window is opened again."))
