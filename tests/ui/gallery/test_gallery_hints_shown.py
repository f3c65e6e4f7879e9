"""What the grid hints at beyond stacks: dark and bright photos, edited ones, what marks mean."""

import io

import pytest
from library_on_screen import ALBUM
from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from workstation.ui.gallery.legend import legend
from workstation.ui.gallery.marks import pills_room
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import set_photos
from workstation.usecases.photo_recipes import edit_photos

DARK, PLAIN, BRIGHT = range(3)


def lit(number, low, high):
    """A photo whose levels run from low to high."""
    pixels = Image.new("RGB", (160, 120), (high, high, high))
    draw = ImageDraw.Draw(pixels)
    for line in range(0, 120, 8):
        level = low + (high - low) * line // 120
        draw.rectangle((number, line, 150, line + 5), fill=(level, level, level))
    out = io.BytesIO()
    pixels.save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def photos(office):
    """A dark photo, an ordinary one and one that is too bright, none of them scrolled to."""
    files = [lit(3, 2, 20), lit(5, 10, 240), lit(7, 200, 255)]
    sources = [Source(f"{n}.jpg", lambda data=data: data) for n, data in enumerate(files)]
    return import_sources(office.boss, sources, ALBUM).photos


@pytest.fixture
def looked(page, until):
    """The library once it has looked through the album."""
    until(lambda: page.presenter.counts().get("dark") and page.presenter.counts().get("bright"))
    return page


def cell_of(page, photo):
    return page.presenter.cells.cell(page.presenter.cells.row_of(photo))


def test_dark_and_bright_photos_are_found_by_filters(looked, photos):
    for filtered, expected in (("dark", DARK), ("bright", BRIGHT)):
        looked.presenter.choose_shown(filtered)

        assert looked.presenter.cells.ids() == [photos[expected]]
        assert looked.presenter.counts()[filtered] == 1


def test_a_photo_that_is_not_used_needs_no_light(looked, office, photos, until):
    set_photos(office.boss, [photos[DARK]], pick="reject")
    looked.presenter.reload()

    until(lambda: looked.presenter.counts()["dark"] == 0)


def test_a_photo_made_brighter_is_dark_no_more(looked, office, photos, until):
    edit_photos(office.boss, [photos[DARK]], '{"auto":true,"brightness":100,"contrast":60}')
    looked.presenter.reload()

    until(lambda: looked.presenter.counts()["dark"] == 0)


def test_an_edited_photo_bears_a_badge_and_can_be_heard(page, office, photos, until):
    edit_photos(office.boss, [photos[PLAIN]], '{"brightness":20}')
    page.presenter.reload()
    until(lambda: cell_of(page, photos[PLAIN]).photo.recipe)

    index = page.presenter.cells.index(page.presenter.cells.row_of(photos[PLAIN]))
    assert "修过图" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert legend(cell_of(page, photos[PLAIN]), "dark").splitlines()[-2:] == [
        "偏暗：只是提示，请放大看看",
        "修过图：原图还在",
    ]


def test_what_a_photo_lacks_never_covers_its_stars(page):
    tile, font = QRectF(0, 0, 136, 103), page.grid.font()
    stars = 60

    beside = pills_room(tile, stars, "修过图", font)
    above = pills_room(tile, stars, "缺少图说、摄影和使用同意", font)

    assert (beside.left(), beside.bottom()) == (stars, tile.bottom())
    assert above.left() == tile.left()
    assert above.bottom() < tile.bottom() - page.grid.fontMetrics().height()


def test_marks_are_explained_under_the_mouse(page, photos, office, until):
    set_photos(office.boss, [photos[PLAIN]], pick="pick", caption="决赛")
    page.presenter.reload()
    until(lambda: cell_of(page, photos[PLAIN]).number == 1)
    index = page.presenter.cells.index(page.presenter.cells.row_of(photos[PLAIN]))
    at = page.grid.visualRect(index).center()
    asked = QHelpEvent(QEvent.Type.ToolTip, at, page.grid.viewport().mapToGlobal(QPoint(at)))

    page.grid.viewportEvent(asked)

    assert QToolTip.text().splitlines()[:2] == ["决赛", "1：选用的次序"]
    QToolTip.hideText()
