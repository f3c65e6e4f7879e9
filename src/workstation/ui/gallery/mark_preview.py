"""How a watermark stands on a picture: light at its top, dark at its foot, for either may come."""

from collections.abc import Callable
from functools import partial

from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from workstation.domain.errors import NewsroomError
from workstation.gallery.watermarks import Stamp, Watermark, stamped
from workstation.ui.gallery.editor_trial import as_image
from workstation.ui.room import Room

SIZE = QSize(360, 240)
_LIGHT, _DARK = (226, 231, 236), (58, 66, 74)


class MarkPreview(QLabel):
    """Draws on the pool; the newest wish is shown."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.setFixedSize(SIZE)
        self.setProperty("look", "thumbnail")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("How it looks"))

    def show_mark(self, template: Watermark, logo: Callable[[], bytes] = bytes) -> None:
        """Show a template on a picture; `logo` reads the bytes of its logo, off the UI thread."""
        work = partial(drawn, template, logo, self.devicePixelRatioF())
        self._room.tasks.aside(self, work, self._show, topic="mark")

    def _show(self, image: QImage) -> None:
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(QPixmap.fromImage(image))


def drawn(template: Watermark, logo: Callable[[], bytes], ratio: float) -> QImage:
    """Return a picture with the mark on it, and without where there is none that can be read."""
    size = round(SIZE.width() * ratio), round(SIZE.height() * ratio)
    falling = Image.linear_gradient("L").resize(size)
    picture = Image.composite(
        Image.new("RGB", size, _DARK), Image.new("RGB", size, _LIGHT), falling
    )
    try:
        stamp = Stamp(template, logo() if template.photo or not template.words else b"")
        if stamp.logo or template.words.strip():
            picture = stamped(picture, stamp, template.corner)
    except (NewsroomError, OSError):
        return as_image(picture)
    return as_image(picture)
