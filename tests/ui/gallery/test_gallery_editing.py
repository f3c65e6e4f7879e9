"""修图: a photo made good by mouse and by keys, kept, undone, copied; what articles still show."""

import io

import pytest
from library_on_screen import ALBUM
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider

from workstation.gallery.recipes import Recipe, read_recipe
from workstation.gallery.watermarks import Watermark
from workstation.ui.gallery.watermark_sheet import WatermarkSheet
from workstation.ui.keys_of_places import KEYS_OF_PLACES
from workstation.usecases.albums import find_album
from workstation.usecases.editing import in_hand
from workstation.usecases.office import set_register
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_library import list_photos
from workstation.usecases.watermarks import add_watermark, list_watermarks

ALONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def scene(number):
    """A photo of 900 x 600 with a red square, no two of one moment."""
    shade = Image.linear_gradient("L").rotate(90 * number).resize((900, 600))
    picture = shade.convert("RGB")
    picture.paste((200, 10 + number, 20), (600, 120, 760, 280))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=92)
    return out.getvalue()


@pytest.fixture
def photos(office, room):
    """Four photos side by side, large enough to take hold of."""
    room.memory.put("gallery.stacking", value=False)
    sources = [Source(f"IMG_{n}.JPG", lambda n=n: scene(n)) for n in range(4)]
    return import_sources(office.boss, sources, ALBUM).photos


@pytest.fixture
def editor(page, press, until):
    """The editor over the library, the first photo ready in it."""
    press(Qt.Key.Key_E)
    until(lambda: page.editing.editor is not None and page.editing.editor.is_ready())
    return page.editing.editor


@pytest.fixture
def key(qtbot, editor):
    """Return how to press a key in the editor."""

    def press(key, modifier=ALONE, widget=None):
        (widget or editor.canvas).setFocus()
        qtbot.keyClick(widget or editor.canvas, key, modifier)

    return press


@pytest.fixture
def recipe(office, photos):
    """Return what is done to a photo by its number, the first where none is named."""

    def ask(number=0):
        known = {one.id: one.recipe for one in list_photos(office.boss)}
        return read_recipe(known[photos[number]])

    return ask


@pytest.fixture
def shown_width(office, photos, article):
    """The first photo stands in an article; return how wide its picture there is."""
    insert_photos(office.boss, article, photos[:1], layout="full")
    return lambda: in_hand(office.boss, article).content.pictures[photos[0]].width


def drag(qtbot, widget, start, end):
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(widget, (start + (end - start) * share).toPoint())
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_the_photo_is_opened_kept_and_shown_by_keys_alone(page, editor, key, until, recipe):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_R)
    key(Qt.Key.Key_3)
    key(Qt.Key.Key_Return)

    until(lambda: recipe().auto)
    done = recipe()
    assert (done.turn, done.crop is not None) == (90, True)
    assert not page.editing.is_open
    assert page.grid.isEnabled()
    until(lambda: page.thumbnails.waiting() == 0)


def test_what_was_kept_is_undone_in_the_library(key, press, until, recipe):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_Return)
    until(lambda: recipe().auto)

    press(Qt.Key.Key_Z, CONTROL)

    until(lambda: recipe() == Recipe())


def test_steps_are_undone_and_done_again_in_the_editor(editor, key):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_R)

    key(Qt.Key.Key_Z, CONTROL)
    assert editor.session.recipe == Recipe(auto=True)
    key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert editor.session.recipe == Recipe(auto=True, turn=90)
    key(Qt.Key.Key_Backspace, CONTROL)
    assert editor.session.recipe == Recipe()
    editor.head.undo.click()
    assert editor.session.recipe == Recipe(auto=True, turn=90)


def test_a_slider_is_followed_and_is_one_step(editor, key, until, qtbot):
    before = editor.canvas._finished.toImage()
    dial = editor.panel.dials["brightness"]
    for _ in range(5):
        key(Qt.Key.Key_Right, widget=dial)

    assert editor.session.recipe == Recipe(brightness=5)
    assert editor.panel.values["brightness"].text() == "+5"
    until(editor.is_ready)
    assert editor.canvas._finished.toImage() != before
    editor.head.undo.click()
    assert editor.session.recipe == Recipe()
    assert dial.value() == 0


def test_a_slider_goes_back_to_none_with_a_double_click(editor, qtbot):
    dial = editor.panel.dials["tilt"]
    dial.setValue(-12)
    assert editor.panel.values["tilt"].text() == "−1.2°"

    qtbot.mouseDClick(dial, Qt.MouseButton.LeftButton)

    assert editor.session.recipe.tilt == 0


@pytest.mark.parametrize(
    ("digit", "ratio"), [(Qt.Key.Key_2, 2.35), (Qt.Key.Key_3, 1), (Qt.Key.Key_4, 16 / 9)]
)
def test_a_shape_is_proposed_about_what_is_sharp(editor, key, digit, ratio):
    key(digit)

    frame = editor.canvas.frame_rect()
    assert frame.width() / frame.height() == pytest.approx(ratio, rel=0.01)
    assert editor.panel.shapes[editor.session.shape].isChecked()


def test_the_frame_is_dragged_and_keeps_its_shape(editor, qtbot):
    editor.panel.shapes["square"].click()
    canvas = editor.canvas
    start = canvas.frame_rect().bottomRight()

    drag(qtbot, canvas, start, start - QPointF(60, 20))

    frame = canvas.frame_rect()
    assert frame.width() == pytest.approx(frame.height(), rel=0.02)
    assert frame.right() < start.x() - 15
    before = editor.session.recipe
    drag(qtbot, canvas, frame.center(), frame.center() + QPointF(-40, -10))
    moved = editor.session.recipe.crop
    assert (moved.right - moved.left) == (before.crop.right - before.crop.left)
    editor.head.undo.click()
    assert editor.session.recipe == before


def test_the_frame_is_moved_and_sized_by_keys(editor, key):
    key(Qt.Key.Key_3)
    before = editor.session.recipe.crop
    key(Qt.Key.Key_Minus)
    smaller = editor.session.recipe.crop
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Down, SHIFT)

    assert smaller.right - smaller.left < before.right - before.left
    assert editor.session.recipe.crop.left > smaller.left


def test_a_place_is_covered_with_the_mouse(editor, qtbot, key, until):
    editor.panel.cover.click()
    frame = editor.canvas.frame_rect()

    drag(qtbot, editor.canvas, frame.topLeft() + QPointF(30, 30), frame.center())

    [place] = editor.session.recipe.covered
    assert (place.how, place.round) == ("mosaic", False)
    assert editor.canvas.place == 0
    key(Qt.Key.Key_Delete)
    assert editor.session.recipe.covered == ()


def test_a_place_is_covered_by_keys_alone(editor, key):
    key(Qt.Key.Key_M)
    key(Qt.Key.Key_Insert)
    before = editor.session.recipe.covered[0].box
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_Up, CONTROL)
    key(Qt.Key.Key_Right, SHIFT)

    after = editor.session.recipe.covered[0].box
    assert after.left < before.left
    assert before.top - after.top > 100
    assert after.right - after.left > before.right - before.left
    key(Qt.Key.Key_Insert)
    assert editor.canvas.place == 1
    key(Qt.Key.Key_BracketLeft)
    assert editor.canvas.place == 0


def test_the_brush_covers_where_it_went(editor, qtbot):
    editor.panel.cover.click()
    editor.panel.how._buttons["blur"].click()
    editor.panel.pens._buttons["brush"].click()
    frame = editor.canvas.frame_rect()
    start, end = frame.center() - QPointF(90, 0), frame.center() + QPointF(90, 20)

    drag(qtbot, editor.canvas, start, end)

    places = editor.session.recipe.covered
    assert len(places) > 3
    assert {(one.how, one.round) for one in places} == {("blur", True)}
    editor.head.undo.click()
    assert editor.session.recipe.covered == ()


def test_a_covered_place_can_be_moved_and_resized(editor, qtbot, key):
    key(Qt.Key.Key_M)
    key(Qt.Key.Key_Insert)
    spot = editor.canvas.place_rect(0)
    drag(qtbot, editor.canvas, spot.center(), spot.center() + QPointF(50, 0))
    moved = editor.canvas.place_rect(0)
    assert moved.left() > spot.left() + 30

    drag(qtbot, editor.canvas, moved.bottomRight(), moved.bottomRight() + QPointF(30, 30))

    assert editor.canvas.place_rect(0).width() > moved.width() + 15


def test_the_original_shows_while_a_key_is_held(editor, key, qtbot):
    key(Qt.Key.Key_R)
    qtbot.keyPress(editor.canvas, Qt.Key.Key_B)
    assert editor.canvas.before
    assert not editor.grab().isNull()
    qtbot.keyRelease(editor.canvas, Qt.Key.Key_B)
    assert not editor.canvas.before
    qtbot.mousePress(editor.head.before, Qt.MouseButton.LeftButton)
    assert editor.canvas.before
    qtbot.mouseRelease(editor.head.before, Qt.MouseButton.LeftButton)
    assert not editor.canvas.before


def test_the_watermark_is_put_on_and_its_corner_chosen(editor, key, until, recipe):
    until(lambda: editor.panel.mark_box.template.count() > 0)
    key(Qt.Key.Key_W)
    editor.panel.mark_box.corner.setCurrentIndex(editor.panel.mark_box.corner.findData("top-left"))
    editor.panel.mark_box.corner.activated.emit(editor.panel.mark_box.corner.currentIndex())
    key(Qt.Key.Key_Return)

    until(lambda: recipe().mark is not None)
    assert (recipe().mark.template, recipe().mark.corner) == (
        "office",
        "top-left",
    )


def test_a_new_watermark_is_kept_for_the_office(page, editor, qtbot, until, office):
    until(lambda: editor.panel.mark_box.template.count() == 1)
    editor.panel.mark.click()
    editor.panel.mark_box.new.click()
    sheet = page.findChild(WatermarkSheet)
    sheet.accept_button.click()
    until(lambda: not sheet.named.hint.isHidden())
    qtbot.keyClicks(sheet.name, "cup")
    sheet.words.setText("同心杯")
    sheet.accept_button.click()

    until(lambda: editor.panel.mark_box.template.count() == 2)
    assert [one.words for one in list_watermarks(office.boss) if one.own] == ["同心杯"]


def test_a_watermark_is_offered_no_more_and_stays_on_the_photo(editor, until, office):
    name = add_watermark(office.boss, "篮球赛", Watermark(words="同心杯"))
    editor.open(editor.photo, "", 0)
    editor.parent().editing._ask_watermarks()
    until(lambda: editor.is_ready() and editor.panel.mark_box.template.count() == 2)
    editor.panel.mark.click()
    assert not editor.panel.mark_box.drop.isVisibleTo(editor)
    editor.panel.mark_box.template.setCurrentIndex(1)
    editor.panel.mark_box.template.activated.emit(1)
    assert editor.panel.mark_box.drop.isVisibleTo(editor)

    editor.panel.mark_box.drop.click()

    until(lambda: editor.panel.mark_box.template.count() == 1)
    assert [one.id for one in list_watermarks(office.boss)] == ["office"]
    assert editor.session.recipe.mark.template == name


def test_the_tones_are_copied_to_the_others_that_are_selected(page, press, until, recipe):
    page.grid.selectAll()
    press(Qt.Key.Key_E)
    until(lambda: page.editing.editor is not None and page.editing.editor.is_ready())
    editor = page.editing.editor
    assert editor.head.copy.text() == "完成并套用到另外 3 张"
    editor.panel.dials["warmth"].setValue(25)
    editor.panel.shapes["square"].click()

    editor.head.copy.click()

    until(lambda: all(recipe(n).warmth == 25 for n in range(4)))
    assert [recipe(n).crop is not None for n in range(4)] == [True, False, False, False]
    press(Qt.Key.Key_Z, CONTROL)
    until(lambda: all(recipe(n) == Recipe() for n in range(4)))


def test_one_goes_on_to_the_next_photo_without_leaving(editor, key, until, photos, recipe):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_PageDown)

    until(lambda: editor.is_ready() and editor.photo.id == photos[1])
    until(lambda: recipe().auto)
    assert editor.session.recipe == Recipe()
    assert editor.head.number.text() == "2 / 4"
    key(Qt.Key.Key_PageUp)
    until(lambda: editor.is_ready() and editor.session.recipe.auto)


def test_what_was_not_kept_can_still_be_kept(page, key, until, recipe, said):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_Escape)
    assert not page.editing.is_open
    assert recipe() == Recipe()

    said[-1].acts[0].do()

    until(lambda: recipe().auto)


def test_leaving_without_a_change_says_nothing(page, editor, key, said):
    key(Qt.Key.Key_Escape)

    assert not page.editing.is_open
    assert not said


def test_the_place_may_be_left_in_the_middle_of_it(page, key, until, recipe):
    key(Qt.Key.Key_A)
    page.left()

    until(lambda: recipe().auto)


def test_an_article_with_the_old_look_is_named_and_renewed(key, until, shown_width, said):
    assert shown_width() == 900
    key(Qt.Key.Key_R)
    key(Qt.Key.Key_Return)
    until(lambda: bool(said))
    assert said[-1].words == "修过图，《篮球赛里的四种意识》里仍是旧样。"

    said[-1].acts[0].do()

    until(lambda: shown_width() == 600)
    until(lambda: said[-1].words == "《篮球赛里的四种意识》已换上修过的照片。")


def test_keys_of_the_library_sleep_while_a_photo_is_edited(page, editor, key, photos, told):
    key(Qt.Key.Key_P)
    key(Qt.Key.Key_X)

    assert told(photos[0]).pick == "none"
    assert {one.objectName() for one in page.menu_actions()} == {
        one.name for one in KEYS_OF_PLACES if one.place == "photo_editor"
    }


def test_a_photo_that_is_not_here_says_so(page, press, until, office, photos):
    first = page.presenter.photos[0]
    office.boss.store.blobs.remove(first.master)
    press(Qt.Key.Key_E)
    until(lambda: page.editing.editor is not None and bool(page.editing.editor.canvas._words))
    until(lambda: page.editing.editor.canvas._words == "等待补齐")

    assert not page.editing.editor.head.finish.isEnabled()
    assert not page.editing.editor.grab().isNull()
    page.editing.editor.head.cancel.click()
    assert not page.editing.is_open


def test_a_recipe_that_cannot_be_read_is_told_and_not_overwritten(
    page, press, until, office, photos
):
    with office.boss.change() as change:
        set_register(change, f"photo/{photos[0]}", "recipe", value='{"newer":1}')
    page.presenter.reload()
    until(lambda: page.presenter.photos[0].recipe == '{"newer":1}')
    press(Qt.Key.Key_E)

    until(lambda: page.editing.editor is not None and not page.editing.is_open)


def test_the_right_side_opens_the_editor(page, qtbot, until):
    qtbot.mouseClick(page.facts.edit, Qt.MouseButton.LeftButton)

    until(lambda: page.editing.is_open and page.editing.editor.is_ready())


@pytest.mark.parametrize("lang", ["en", "zh_CN"], indirect=True)
def test_every_control_of_the_editor_has_a_name(editor, lang):
    editor.panel.cover.click()
    editor.panel.mark.click()
    nameless = [
        one
        for kind in (QAbstractButton, QComboBox, QSlider)
        for one in editor.findChildren(kind)
        if one.isVisibleTo(editor) and not (one.accessibleName() or getattr(one, "text", str)())
    ]

    assert not nameless
    assert editor.head.finish.text() == {"en": "Done", "zh_CN": "完成"}[lang]


def test_the_editor_fills_the_place_when_the_window_grows(page, editor):
    page.resize(1_000, 640)

    assert editor.geometry() == page.rect()
    assert editor.canvas.width() > 500


def test_the_page_may_go_while_a_photo_is_loading(page_of, room, photos, office, qtbot):
    page = page_of(room, find_album(office.boss, ALBUM))
    page.editing.open([photos[0]])
    page.editing.open([photos[1]])
    page.close()
    page.deleteLater()
