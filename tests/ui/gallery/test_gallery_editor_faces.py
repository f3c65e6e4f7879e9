"""Found faces in the window: framed, spared, offered for covering, and why a grid is no good."""

import io

import pytest
from library_on_screen import ALBUM
from PySide6.QtCore import QPointF, Qt

from drawn_faces import people
from workstation.gallery.framing import cuts_face
from workstation.gallery.recipes import Box, read_recipe
from workstation.gallery.seen import sight_of
from workstation.ui.gallery.editor_trial import Trials
from workstation.usecases.editing import in_hand
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import list_photos, set_photos

ALONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
SIZE = (600, 400)
TWO = ((30, 120, 90), (190, 150, 80))
FOUR = ((24, 140, 112), (172, 140, 112), (320, 140, 112), (468, 140, 112))


def drawn(places, seed=1):
    out = io.BytesIO()
    people(SIZE, places, seed).save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture
def photos(office, room):
    """Two people aside, four in a row, and nobody."""
    room.memory.put("gallery.stacking", value=False)
    sources = [
        Source(f"IMG_{n}.JPG", lambda n=n, one=one: drawn(one, n))
        for n, one in enumerate((TWO, FOUR, ()))
    ]
    return import_sources(office.boss, sources, ALBUM).photos


@pytest.fixture
def edit(page, photos, until):
    """Return how to open a photo in the editor, by its number, and wait for its faces."""

    def begin(number):
        page.editing.open([photos[number]])
        editor = page.editing.editor
        until(lambda: editor.is_ready() and editor.faces.found is not None)
        return editor

    return begin


@pytest.fixture
def key(qtbot):
    """Return how to press a key on the photo."""

    def press(editor, key, modifier=ALONE):
        qtbot.keyClick(editor.canvas, key, modifier)

    return press


def covered(editor):
    return [one.box for one in editor.session.recipe.covered]


def holds(outer, inner):
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


def test_the_first_proposal_of_a_crop_goes_about_the_faces(edit):
    editor = edit(0)
    for shape in ("square", "cover", "wide", "classic"):
        editor.panel.shapes[shape].click()
        crop = editor.session.crop()

        assert all(holds(crop, one) for one in editor.faces.found)
        assert editor.panel.cut.isHidden()


def test_a_face_that_the_crop_cuts_is_told(edit):
    editor = edit(0)
    face = min(editor.faces.found, key=lambda one: one.left)
    middle = (face.left + face.right) // 2

    editor.canvas.cropped.emit(Box(middle, 0, 10_000, 10_000))

    assert not editor.panel.cut.isHidden()
    assert editor.panel.cut.text() == "裁剪切到了 1 张人脸"
    assert editor.canvas._there.cut.count(True) == 1
    editor.head.undo.click()
    assert editor.panel.cut.isHidden()


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_cut_faces_are_counted_in_english(edit):
    editor = edit(1)

    editor.canvas.cropped.emit(Box(0, 5_000, 10_000, 10_000))

    assert editor.panel.cut.text() == "The crop cuts 4 faces."


def test_the_frames_follow_when_the_photo_is_turned_and_straightened(edit, key):
    editor = edit(0)
    before = editor.canvas._there.faces

    key(editor, Qt.Key.Key_R)
    turned = editor.canvas._there.faces
    assert len(turned) == len(before)
    assert [(10_000 - one.bottom, one.left) for one in before] == [
        pytest.approx((one.left, one.top), abs=2) for one in turned
    ]
    editor.panel.dials["tilt"].setValue(50)
    assert editor.canvas._there.faces != turned
    assert not editor.grab().isNull()


def test_a_click_on_a_dashed_frame_covers_that_face(edit, qtbot):
    editor = edit(0)
    editor.panel.cover.click()
    first = editor.canvas._there.uncovered[0]
    spot = editor.canvas.offer_rect(0).center().toPoint()

    qtbot.mouseClick(editor.canvas, Qt.MouseButton.LeftButton, pos=spot)

    assert covered(editor) == [first]
    assert len(editor.canvas._there.uncovered) == 1
    face = min(editor.faces.found, key=lambda one: one.left)
    assert holds(first, face)


def test_a_place_can_be_drawn_by_hand_over_an_offered_face(edit, qtbot):
    editor = edit(0)
    editor.panel.cover.click()
    offer = editor.canvas.offer_rect(0)
    start, end = offer.center(), offer.center() + QPointF(40, 30)

    qtbot.mousePress(editor.canvas, Qt.MouseButton.LeftButton, pos=start.toPoint())
    qtbot.mouseMove(editor.canvas, end.toPoint())
    qtbot.mouseRelease(editor.canvas, Qt.MouseButton.LeftButton, pos=end.toPoint())

    (place,) = covered(editor)
    assert place.left >= editor.canvas._there.uncovered[0].left
    assert len(editor.canvas._there.uncovered) == 2


def test_faces_are_covered_by_keys_alone(edit, key, page):
    editor = edit(0)
    key(editor, Qt.Key.Key_M)
    wanted = list(editor.canvas._there.uncovered)

    key(editor, Qt.Key.Key_Tab)
    assert "1" in editor.canvas.accessibleDescription()
    key(editor, Qt.Key.Key_Return)
    key(editor, Qt.Key.Key_Return)

    assert covered(editor) == wanted
    assert page.editing.is_open
    assert editor.canvas.accessibleDescription() == ""
    key(editor, Qt.Key.Key_Return)
    assert not page.editing.is_open


def test_tab_goes_on_when_every_face_was_offered(edit, key):
    editor = edit(0)
    key(editor, Qt.Key.Key_M)
    seen = []
    for _ in range(2):
        key(editor, Qt.Key.Key_Tab)
        seen.append((editor.canvas.offer, editor.canvas.hasFocus()))

    key(editor, Qt.Key.Key_Tab)

    assert seen == [(0, True), (1, True)]
    assert editor.canvas.offer == -1
    assert not editor.canvas.hasFocus()


def test_all_faces_are_covered_in_one_step(edit, qtbot):
    editor = edit(1)
    editor.panel.cover.click()
    box = editor.panel.covering_box
    assert box.cover_all.text() == "全部打码（4 张人脸）"
    assert "自己" in box.guess.text()

    box.cover_all.click()

    assert len(covered(editor)) == 4
    assert all(any(holds(one, face) for one in covered(editor)) for face in editor.faces.found)
    assert box.cover_all.isHidden()
    editor.head.undo.click()
    assert covered(editor) == []
    assert not box.cover_all.isHidden()


def test_the_key_that_covers_all_shows_what_it_does(edit, key):
    editor = edit(1)

    key(editor, Qt.Key.Key_M, SHIFT)

    assert editor.panel.cover.isChecked()
    assert len(covered(editor)) == 4


def test_a_photo_of_nobody_says_that_finding_is_a_guess(edit):
    editor = edit(2)

    editor.panel.cover.click()

    box = editor.panel.covering_box
    assert box.found.text() == "没有找到人脸。"
    assert box.cover_all.isHidden()
    assert not box.guess.isHidden()


def test_faces_of_the_photo_before_are_dropped(room, photos, office, until, qtbot):
    masters = {one.id: one.master for one in list_photos(office.boss)}
    trials, heard = Trials(room), []
    trials.found.connect(lambda faces: heard.append(len(faces)))
    opened = []
    trials.opened.connect(lambda *_: opened.append(trials.ask(read_recipe(""), None)))

    trials.open(masters[photos[1]])
    until(lambda: opened)
    trials.open(masters[photos[0]])

    until(lambda: len(opened) == 2 and heard)
    assert heard == [2]


def test_nothing_of_the_faces_is_kept_with_the_recipe(edit, key, until, office, photos):
    editor = edit(0)
    editor.panel.shapes["square"].click()
    key(editor, Qt.Key.Key_Return)

    def recipe():
        known = {one.id: one.recipe for one in list_photos(office.boss)}
        return read_recipe(known[photos[0]])

    until(lambda: recipe().crop is not None)
    assert recipe().covered == ()


@pytest.fixture
def ready(office, article, photos, page, until):
    """All three photos picked, an article to take them."""
    for photo in photos:
        set_photos(office.boss, [photo], pick="pick")
    page.presenter.reload()
    until(lambda: page.placing.chosen() and page.strip.count() == len(photos))
    return page


def test_rows_are_proposed_where_a_square_would_cut_a_group(ready, until):
    until(lambda: not ready.tray.proposal.isHidden())
    assert ready.tray.proposal.text() == "合影用两栏"

    ready.tray.proposal.click()

    assert ready.placing.layout == "columns"
    assert ready.tray.proposal.isHidden()
    ready.tray.layouts["grid"].click()
    until(lambda: not ready.tray.proposal.isHidden())


def test_photos_without_a_crowd_may_be_squares(ready, until, office, photos):
    set_photos(office.boss, [photos[1]], pick="none")
    ready.presenter.reload()
    until(lambda: ready.strip.count() == 2)

    until(lambda: not ready.inserting._crowds.is_looking())

    assert ready.tray.proposal.isHidden()


def test_a_cut_square_spares_whoever_fits(ready, until, office, article, photos):
    ready.tray.insert.click()

    def pictures():
        return in_hand(office.boss, article).content.pictures

    until(lambda: f"{photos[0]}.square" in pictures())
    sight = sight_of(office.boss.store.blobs.read(pictures()[photos[0]].blob))
    assert not any(cuts_face(sight.square, one) for one in sight.faces)
