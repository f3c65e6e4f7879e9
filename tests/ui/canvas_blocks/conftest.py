"""The blocks of the canvas in tests: one page for a whole file, with a mouse."""

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent

from canvas_pages import Page
from workstation.document.themes import load_theme
from workstation.document.writers.canvas_style import canvas_stylesheet
from workstation.domain.content import Picture
from workstation.store.blobs import BlobFolder

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.MouseButton.NoButton
HEARD = {
    QEvent.Type.MouseMove: "mousemove",
    QEvent.Type.MouseButtonPress: "mousedown",
    QEvent.Type.MouseButtonRelease: "mouseup",
}
_LISTEN = """
if (!window.heardOfMouse) {
  window.heardOfMouse = { mousemove: 0, mousedown: 0, mouseup: 0 };
  for (const what of Object.keys(window.heardOfMouse))
    window.addEventListener(what, () => (window.heardOfMouse[what] += 1), true);
}
"""
PHOTOS = tuple(f"p{number}" for number in range(6))
SHAPES = ((120, 80), (80, 120), (160, 60), (80, 80), (120, 90), (60, 100))


class Desk(Page):
    """A page on which somebody works with the mouse; waits for what it did, never for time."""

    def __init__(self, qapp, blobs):
        super().__init__(qapp, blobs)
        self.pointer, self.held, self.clock = (0, 0), False, 1_000
        self.css = canvas_stylesheet(load_theme("jianbao"))
        self.pictures = dict.fromkeys(PHOTOS, _picture(blobs))
        self.unlike = dict(zip(PHOTOS, (_picture(blobs, *one) for one in SHAPES), strict=True))
        self.square = _picture(blobs, 60, 60)

    def load(self, doc, **fields):
        if self.held:
            self.mouse(QEvent.Type.MouseButtonRelease, self.pointer, LEFT)
        return super().load(doc, **{"css": self.css, "pictures": self.pictures, **fields})

    def rect(self, selector, at=0):
        """Return left, top, width, height of an element; None where there is none."""
        return self.js(
            f"const one = document.querySelectorAll({selector!r})[{at}]?.getBoundingClientRect();"
            "return one && [one.left, one.top, one.width, one.height]"
        )

    def middle(self, selector, at=0, x=0.5, y=0.5):
        """Return a point within an element, scrolled into view first."""
        self.js(
            f"document.querySelectorAll({selector!r})[{at}].scrollIntoView({{block: 'center'}})"
        )
        left, top, width, height = self.rect(selector, at)
        return left + width * x, top + height * y

    def mouse(self, kind, point, button=NONE):
        """Let the mouse do one thing, and wait until the page has heard of it."""
        if kind == QEvent.Type.MouseMove and point == self.pointer:
            return
        self.pointer = point
        self.held = kind != QEvent.Type.MouseButtonRelease and (self.held or button == LEFT)
        at = QPointF(*point)
        whole = self.keyboard.mapToGlobal(at)
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, whole, button, LEFT if self.held else NONE, none)
        self.clock += 1_000
        event.setTimestamp(self.clock)
        before = self.js(_LISTEN + f"return window.heardOfMouse.{HEARD[kind]}")
        self.qapp.sendEvent(self.keyboard, event)
        self.wait(lambda: self.js(f"return window.heardOfMouse.{HEARD[kind]}") > before)

    def press(self, point):
        """Press the left button and let go."""
        self.mouse(QEvent.Type.MouseMove, point)
        self.mouse(QEvent.Type.MouseButtonPress, point, LEFT)
        self.mouse(QEvent.Type.MouseButtonRelease, point, LEFT)

    def drag(self, start, end, *, dropped=True):
        """Take something at one point and carry it to another."""
        self.mouse(QEvent.Type.MouseMove, start)
        self.mouse(QEvent.Type.MouseButtonPress, start, LEFT)
        for part in (0.25, 0.5, 0.75, 1):
            point = tuple(a + (b - a) * part for a, b in zip(start, end, strict=True))
            self.mouse(QEvent.Type.MouseMove, point)
        if dropped:
            self.mouse(QEvent.Type.MouseButtonRelease, end, LEFT)

    def selected(self):
        """Return the id of what is selected as a whole, empty where nothing is."""
        return self.js(
            "return document.querySelector('.ProseMirror-selectednode')?.dataset.id ?? ''"
        )

    def wait_selected(self, name):
        """Wait until a block or photo is selected as a whole."""
        self.wait(lambda: self.selected() == name)

    def wait_doc(self, true):
        """Wait until the document is as wanted; return it."""
        self.wait(lambda: true(self.settle()))
        return self.canvas.doc

    def shown(self, selector):
        """Tell whether an element is on screen."""
        rect = self.rect(selector)
        return bool(rect and rect[2] and rect[3])


def _picture(blobs, width=120, height=80):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x7F9FB8)
    data = _encoded(image)
    size = {"width": width, "height": height}
    return Picture(blob=blobs.keep(data), bytes=len(data), format="png", **size)


def _encoded(image):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


@pytest.fixture(scope="module")
def open_desk(qapp, tmp_path_factory):
    desk = Desk(qapp, BlobFolder(tmp_path_factory.mktemp("blobs")))
    yield desk
    desk.close()


@pytest.fixture
def page(open_desk):
    """The one page of this file; each test loads a document of its own."""
    return open_desk
