"""From a card of photos to a published 九宫格 article: by mouse alone, and by keyboard alone."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from made_card import card, foreign_profile
from offices import approve
from workstation.domain import tree
from workstation.domain.ids import ArticleId
from workstation.domain.photo_squares import square_of
from workstation.domain.tree_text import photos_used
from workstation.gallery.headers import sniff
from workstation.gallery.traces import has_private_metadata
from workstation.usecases.article_list import list_articles
from workstation.usecases.composing import create_issue
from workstation.usecases.photo_library import list_photos

PHOTOS = int(os.environ.get("CARD_PHOTOS", "40"))
"""As many as tests have time for; `bench_card_to_readers.py` takes 300."""

NINE = 9
ALBUM = "basketball"


@pytest.fixture
def sitting(office, sit_down):
    """The founder at the library."""
    hands = sit_down(office.boss, "gallery")
    return hands, hands.window.page("gallery")


def cell(page, row):
    index = page.presenter.cells.index(row)
    page.grid.scrollTo(index)
    return page.grid.visualRect(index).center()


def wait_for_photos(hands, page):
    while (seen := len(page.presenter.photos)) < PHOTOS:
        hands.until(lambda seen=seen: len(page.presenter.photos) > seen)
    hands.until(lambda: page.presenter.album)
    hands.until(lambda: page.presenter.cells.rowCount() >= NINE)


def send(hands, article, *, by_key=False):
    hands.window.go_to("articles")
    page = hands.window.page("articles")
    page.open_at(article)
    hands.until(lambda: page.article.isVisible() and page.article.bar.submit.isVisible())
    if by_key:
        hands.press(hands.text(page), "Ctrl+Shift+Return")
        hands.enter()
    else:
        hands.click("送审")
        hands.answer("送审")
    hands.until(lambda: page.article.bar.state.text() == "审核中")


def publish(office, hands, article, *, by_key=False):
    office.sync(office.boss, office.chu)
    approve(office.chu, article)
    office.sync(office.chu, office.boss)
    create_issue(office.boss, 11, [article], "2026-11-16")
    hands.window.go_to("publish")
    page = hands.window.page("publish")
    hands.until(lambda: page.header.primary.isVisible() and page.header.primary.isEnabled())
    if by_key:
        hands.press(page, "Ctrl+Return")
    else:
        hands.click(page.header.primary)
    hands.until(lambda: office.boss.standing(article).state == "published")


def everything_published(office):
    """Return the bytes of every picture that the sandbox holds, by file."""
    files = [one for one in (office.root / "wechat").rglob("*") if one.is_file()]
    read = {one: one.read_bytes() for one in files}
    return {file: data for file, data in read.items() if sniff(data) in {"jpeg", "png", "gif"}}


def assert_clean(office, article):
    content = office.boss.content(office.boss.standing(article).head)
    pictures = everything_published(office)
    assert len(pictures) >= NINE
    for file, data in pictures.items():
        assert has_private_metadata(data) == (), file
        assert foreign_profile()[-200:] not in data
        assert b"SN-000123" not in data
    for picture in content.pictures.values():
        assert has_private_metadata(office.boss.store.blobs.read(picture.blob)) == ()
    assert_square(office, content, pictures)


def assert_square(office, content, published):
    """Readers get a square of each photo of the grid, and no photo whole."""
    for photo in photos_used(content.doc):
        whole, square = content.pictures[photo], content.pictures[square_of(photo)]
        assert square.width == square.height
        assert office.boss.store.blobs.read(square.blob) in published.values()
        assert office.boss.store.blobs.read(whole.blob) not in published.values()


def test_the_card_tells_what_must_not_be_published(tmp_path):
    first = (card(tmp_path / ALBUM, 1) / "IMG_0000.JPG").read_bytes()

    assert {"position", "profile", "serial"} <= set(has_private_metadata(first))


def the_group(office, article):
    doc = office.boss.content(office.boss.standing(article).head).doc
    (group,) = (one for one in doc.content if isinstance(one, tree.PhotoGroup))
    return group


def test_by_mouse_alone(office, sitting, tmp_path):
    hands, page = sitting

    hands.drop(page, card(tmp_path / ALBUM, PHOTOS))
    hands.answer("导入")
    wait_for_photos(hands, page)
    for row, modifier in (
        (0, Qt.KeyboardModifier.NoModifier),
        (8, Qt.KeyboardModifier.ShiftModifier),
    ):
        hands.qtbot.mouseClick(
            page.grid.viewport(), Qt.MouseButton.LeftButton, modifier, cell(page, row)
        )
    chosen = page.inserting.photos()
    assert len(chosen) == NINE
    hands.click(page.tray.layouts["grid"])
    hands.click("新建稿件")
    hands.until(QApplication.activeModalWidget)
    hands.click(QApplication.activeModalWidget().accept_button)
    hands.until(lambda: list_articles(office.boss))
    (row,) = list_articles(office.boss)
    article = ArticleId(row.article)
    send(hands, article)
    publish(office, hands, article)

    group = the_group(office, article)
    assert (group.attrs.layout, group.attrs.columns) == ("grid", 3)
    assert [one.attrs.photo for one in group.content] == chosen
    assert_clean(office, article)


def test_by_keyboard_alone(office, sitting, tmp_path):
    hands, page = sitting
    article = ArticleId(office.written("篮球赛里的四种意识", photo=False))
    page.placing.reload()
    card(tmp_path / ALBUM, PHOTOS)

    hands.press(page, "Ctrl+Shift+I")
    hands.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    dialog.setDirectory(str(tmp_path))  # it opens where any dialog was left
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    name.clear()
    hands.qtbot.keyClicks(name, ALBUM)
    hands.press(name, "Return")
    hands.until(lambda: not isinstance(QApplication.activeModalWidget(), QFileDialog))
    hands.enter()
    wait_for_photos(hands, page)
    for picked in range(1, NINE + 1):
        hands.press(page.grid, "P")
        hands.until(lambda picked=picked: len(page.presenter.picks()) == picked)
        hands.press(page.grid, "Right")
    hands.until(page.placing.chosen)
    hands.press(page.grid, "Ctrl+Return")
    hands.until(lambda: len(_placed(office, article)) == NINE)
    send(hands, article, by_key=True)
    publish(office, hands, article, by_key=True)

    assert len(the_group(office, article).content) == NINE
    assert {one.pick for one in list_photos(office.boss)} == {"pick", "none"}
    assert_clean(office, article)


def _placed(office, article):
    return photos_used(office.boss.content(office.boss.standing(article).head).doc)
