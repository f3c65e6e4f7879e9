"""Photos edited in the gallery after the article took them in: told, compared, taken in, undone."""

import io

import pytest
from article_scenes import sheet, view_of, words_of, write_at
from PIL import Image
from PySide6.QtWidgets import QLabel, QPushButton

from offices import write
from workstation.ui.articles.looks_sheet import LooksSheet
from workstation.usecases.editing import in_hand
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_recipes import edit_photos

HALF = '{"crop":{"bottom":10000,"left":0,"right":5000,"top":0}}'
TOLD = "1 张照片在图库修过，稿中仍是旧样。"


def drawn(colour):
    out = io.BytesIO()
    Image.new("RGB", (400, 200), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def photos(office):
    made = [Source("a.jpg", lambda: drawn("red")), Source("b.jpg", lambda: drawn("blue"))]
    return import_sources(office.boss, made, "篮球赛").photos


@pytest.fixture
def article(office, photos):
    article = write(office.boss, "七个支部参赛。", title="篮球赛")[0]
    insert_photos(office.boss, article, photos, layout="grid")
    return article


@pytest.fixture
def edited(office, photos, article):
    """The article, its first photo edited since."""
    edit_photos(office.boss, photos[:1], HALF)
    return article


def press(view, words):
    next(one for one in view.looks.findChildren(QPushButton) if one.text() == words).click()


@pytest.fixture
def view(opened, edited, until):
    """That article on screen, and what is the matter told."""
    view = opened(edited)
    until(view.looks.isVisible)
    return view


@pytest.fixture
def content(office, article):
    """Return how to look at what this PC has in hand."""
    return lambda: in_hand(office.boss, article).content


def test_an_article_whose_photos_look_as_in_the_gallery_says_nothing(
    opened, room, article, at_rest
):
    view = opened(article)

    at_rest(room)

    assert view.looks.isHidden()


def test_a_photo_edited_since_is_told_and_taken_in_hand(view, content, photos, until):
    assert view.looks.words.text() == TOLD

    press(view, "更新")

    until(view.looks.isHidden)
    assert content().pictures[photos[0]].width == 200
    assert view.presenter.is_unsaved
    assert view.paper.canvas.living.server.pictures[photos[0]].width == 200
    assert view.paper.is_ready


def test_all_photos_edited_since_are_told_together(opened, office, photos, article, until):
    edit_photos(office.boss, photos, HALF)

    view = opened(article)

    until(lambda: view.looks.words.text() == TOLD.replace("1", "2"))
    assert [look.photo for look in view.looks.looks] == list(photos)


def test_looks_of_another_article_come_too_late(opened, office, edited, at_rest):
    other = write(office.boss, "第二篇。", title="读书会")[0]
    opened(edited)

    view = opened(other)

    at_rest(view.room)
    assert not view.looks.looks
    assert view.looks.isHidden()


def test_a_photo_edited_while_the_article_is_open_is_told_and_shown(
    opened, room, photos, article, until
):
    view = opened(article)

    room.tasks.command(room, lambda desk: edit_photos(desk, photos[1:], HALF), lambda _: None)
    until(view.looks.isVisible)
    assert view.looks.words.text() == TOLD
    press(view, "更新")

    until(lambda: view.paper.canvas.living.server.pictures[photos[1]].width == 200)
    until(view.looks.isHidden)


def test_taking_in_is_one_step_to_undo_and_keeps_what_was_typed(view, page, content, until):
    before, said = content(), []
    view.room.notices.said.connect(said.append)
    write_at(page, 0, "昨天", until)

    press(view, "更新")
    until(view.looks.isHidden)
    until(lambda: not view.presenter.is_typing)
    assert words_of(page)[0] == "昨天七个支部参赛。"
    [act] = said[-1].acts
    act.do()

    until(view.looks.isVisible)
    assert (content().pictures, content().cover) == (before.pictures, before.cover)
    assert words_of(page)[0] == "昨天七个支部参赛。"


def test_both_looks_stand_side_by_side_and_are_taken_in_from_there(
    view, page, content, photos, until
):
    press(view, "看前后…")
    until(lambda: sheet(page, LooksSheet))
    shown = [one for one in sheet(page, LooksSheet).findChildren(QLabel) if one.accessibleName()]
    until(lambda: all(not one.pixmap().isNull() for one in shown))
    assert [one.accessibleName() for one in shown] == ["照片 1：修图前", "照片 1：修图后"]
    sizes = [one.pixmap().deviceIndependentSize() for one in shown]
    assert sizes[0].width() > sizes[0].height()
    assert sizes[1].width() <= sizes[1].height()
    sheet(page, LooksSheet).accept()

    until(view.looks.isHidden)
    assert content().pictures[photos[0]].width == 200


def test_who_only_reads_the_article_is_told_nothing(page_of, room_of, office, edited, until):
    reader = office.join("赵敏", ["liaison"], branch="工程建设党支部")
    office.settle()
    room = room_of(reader)
    page = page_of(room)
    page.open_at(edited)
    until(lambda: view_of(page).presenter.page is not None)

    looks = view_of(page).looks
    looks._ask()
    until(lambda: looks.looks)

    assert looks.isHidden()


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_line_speaks_english_too(view):
    assert view.looks.words.text() == (
        "1 photo was edited in the gallery; the article still shows how it was."
    )
