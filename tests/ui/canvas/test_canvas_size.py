"""The page grows with the window's text; places asked of it stay places of the widget."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from canvas_pages import paragraphs
from workstation.ui.theme import dress


@pytest.fixture
def large(app, page):
    """The page at 150 %."""
    dress(app, "light", percent=150)
    yield page
    dress(app, "light")


def test_the_page_grows_with_the_text_of_the_window(page, app):
    page.load(paragraphs("甲"))
    narrow = page.js("return window.innerWidth")

    dress(app, "light", percent=150)
    page.wait(lambda: page.js("return window.innerWidth") < narrow)
    dress(app, "light")

    page.wait(lambda: page.js("return window.innerWidth") == narrow)


def place_of(page, number):
    """Return the middle of a block in the widget."""
    box = page.js(
        f"const b = document.querySelectorAll('.b')[{number}].getBoundingClientRect();"
        "return [b.left + 2, b.top + b.height / 2]"
    )
    zoom = page.canvas.living.view.zoomFactor()
    return QPointF(box[0] * zoom, box[1] * zoom)


def test_a_menu_is_asked_for_where_the_mouse_is(large):
    large.load(paragraphs("甲", "乙"))
    large.wait(lambda: large.canvas.living.view.zoomFactor() == 1.5)
    at = place_of(large, 1)

    large.js(
        f"const at = {{clientX: {at.x() / 1.5}, clientY: {at.y() / 1.5}, bubbles: true}};"
        "const block = document.querySelectorAll('.b')[1];"
        "block.dispatchEvent(new MouseEvent('contextmenu', at)); return 1"
    )
    large.wait(lambda: large.asked)

    ((what, place),) = large.asked
    assert (what, place.block) == ("menu", "aaaaaaaaab")
    assert (place.x, place.y) == (pytest.approx(at.x(), abs=2), pytest.approx(at.y(), abs=2))


def test_the_cursor_goes_where_something_is_dropped(large):
    large.load(paragraphs("甲", "乙", "丙"), block=0)
    data = QMimeData()
    data.setText("外")
    event = QDropEvent(
        place_of(large, 2),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    large.canvas.living.view.dropEvent(event)
    large.settle()

    assert large.canvas.standing.block == "aaaaaaaaac"
