"""A photo being edited: steps, shapes, frames; boxes by hand. Nothing here needs a window."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from workstation.gallery.cooking import shaped_size
from workstation.gallery.recipes import MAX_COVERED, NOTHING, Box, Covered, Mark, Recipe
from workstation.ui.gallery.boxes import WHOLE, box_of, grown, held, moved, resized, stroke
from workstation.ui.gallery.editor_session import RATIOS, EditSession

SIZE = (3_000, 2_000)
FRAME = QRectF(100, 50, 600, 400)
HOLDS = ["left", "right", "top", "bottom", "top left", "top right", "bottom left", "bottom right"]


@pytest.fixture
def session():
    return EditSession(NOTHING, SIZE, (5_000, 5_000))


def is_whole(box):
    return 0 <= box.left < box.right <= WHOLE and 0 <= box.top < box.bottom <= WHOLE


def boxes():
    def made(at):
        left, top, wide, high = at
        return Box(left, top, min(WHOLE, left + wide), min(WHOLE, top + high))

    part = st.integers(0, 9_000)
    size = st.integers(300, 9_000)
    return st.tuples(part, part, size, size).map(made)


def test_a_drag_is_one_step(session):
    for value in range(1, 30):
        session.tone("brightness", value)
    session.undo()

    assert session.recipe == NOTHING
    session.redo()
    assert session.recipe == Recipe(brightness=29)


def test_two_drags_of_one_slider_are_two_steps(session):
    session.tone("contrast", 10)
    session.seal()
    session.tone("contrast", 20)
    session.undo()

    assert session.recipe == Recipe(contrast=10)


def test_every_kind_of_change_is_undone_in_turn(session):
    acts = [
        lambda: session.tone("warmth", 5),
        session.toggle_auto,
        lambda: session.choose_shape("square"),
        lambda: session.cover((Covered(Box(0, 0, 500, 500)),)),
        lambda: session.turn(1),
        lambda: session.tilt(20),
        lambda: session.mark(Mark("office")),
        lambda: session.uncover(0),
        session.start_over,
    ]
    seen = [session.recipe]
    for act in acts:
        act()
        seen.append(session.recipe)

    for recipe in reversed(seen[:-1]):
        session.undo()
        assert session.recipe == recipe
    assert not session.can_undo
    for recipe in seen[1:]:
        session.redo()
        assert session.recipe == recipe


def test_something_new_forgets_what_was_taken_back(session):
    session.tone("warmth", 5)
    session.undo()
    session.tone("contrast", 5)

    assert not session.can_redo


def test_what_changes_nothing_is_no_step(session):
    session.tone("warmth", 0)
    session.choose_shape("whole")
    session.start_over()

    assert (session.can_undo, session.is_changed, session.json) == (False, False, "")


@pytest.mark.parametrize("shape", RATIOS)
@pytest.mark.parametrize("turns", range(4))
def test_a_shape_holds_however_the_photo_is_turned(session, shape, turns):
    session.choose_shape(shape)
    for _ in range(turns):
        session.turn(1)

    width, height = shaped_size(*SIZE, session.recipe)
    wide, high = RATIOS[shape]
    assert width / height == pytest.approx(wide / high, rel=0.01)
    assert EditSession(session.recipe, SIZE, (0, 0)).shape == shape


def test_four_turns_are_none(session):
    session.crop_to(Box(1_000, 2_000, 5_000, 9_000))
    before = session.recipe
    for _ in range(4):
        session.turn(1)

    assert session.recipe == before
    session.turn(-1)
    session.turn(1)
    assert session.recipe == before


def test_a_face_out_of_the_frame_is_covered_again_when_the_frame_comes_back(session):
    session.cover((Covered(Box(0, 0, 1_000, 1_000)),))
    for left in range(0, 5_000, 500):
        session.crop_to(Box(left, 0, WHOLE, WHOLE))
    assert session.recipe.covered == ()
    session.crop_to(Box(0, 0, WHOLE, WHOLE))

    assert session.recipe.covered == (Covered(Box(0, 0, 1_000, 1_000)),)


def test_straightening_to_and_fro_does_not_let_places_grow(session):
    session.cover((Covered(Box(4_000, 4_000, 5_000, 5_000)),))
    for tilt in [*range(0, 100, 10), *range(100, -1, -10)]:
        session.tilt(tilt)

    assert session.recipe.covered == (Covered(Box(4_000, 4_000, 5_000, 5_000)),)


def test_no_more_places_are_covered_than_a_recipe_takes(session):
    places = tuple(Covered(Box(0, 0, 10 + n, 10)) for n in range(MAX_COVERED))

    assert session.cover(places)
    assert not session.cover(places[:1])
    assert len(session.recipe.covered) == MAX_COVERED


@given(box=boxes(), by=st.tuples(st.integers(-9_999, 9_999), st.integers(-9_999, 9_999)))
def test_a_box_keeps_its_size_while_it_is_moved(box, by):
    there = moved(box, by)

    assert is_whole(there)
    assert (there.right - there.left, there.bottom - there.top) == (
        box.right - box.left,
        box.bottom - box.top,
    )


@given(
    box=boxes(),
    hold=st.sampled_from(HOLDS),
    by=st.tuples(st.integers(-9_999, 9_999), st.integers(-9_999, 9_999)),
    ratio=st.none() | st.floats(0.2, 5),
)
def test_a_pulled_box_stays_within_the_photo_and_in_its_shape(box, hold, by, ratio):
    pulled = resized(box, hold, by, ratio)

    assert is_whole(pulled)
    if ratio is not None:
        wide, high = pulled.right - pulled.left, pulled.bottom - pulled.top
        assert abs(wide - high * ratio) <= 2 + 2 * ratio


@given(box=boxes(), by=st.floats(0.5, 2))
def test_a_grown_box_stays_within_the_photo(box, by):
    assert is_whole(grown(box, by))


@pytest.mark.parametrize(
    ("point", "hold"),
    [
        ((100, 50), "top left"),
        ((700, 250), "right"),
        ((400, 250), "middle"),
        ((400, 449), "bottom"),
        ((20, 20), ""),
    ],
)
def test_a_hand_takes_hold_of_what_it_is_over(point, hold):
    assert held(FRAME, QPointF(*point), 12) == hold


def test_what_is_drawn_beyond_the_photo_ends_at_its_edge():
    assert box_of(QRectF(0, 0, 400, 250), FRAME) == Box(0, 0, 5_000, 5_000)
    assert box_of(QRectF(400, 200, 2, 2), FRAME) is None


def test_a_stroke_leaves_no_gap():
    path = [QPointF(150, 200), QPointF(160, 205), QPointF(600, 300)]

    tips = stroke(path, FRAME, 600)

    assert all(tips)
    for one, other in itertools.pairwise(tips):
        assert other.left < one.right
        assert other.top < one.bottom
