"""素材: the photos of albums as small pictures beside the text."""

import io

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.ui.styles.panel import StylePanel
from workstation.usecases.editing import start_article
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import list_photos, set_photos


def picture(shade):
    out = io.BytesIO()
    Image.new("RGB", (96, 64), (40 + shade * 9, 90, 120)).save(out, "JPEG")
    return out.getvalue()


def album(desk, name, number, first=0):
    sources = [
        Source(f"{at}.jpg", lambda at=at: picture(at)) for at in range(first, first + number)
    ]
    return import_sources(desk, sources, name).photos


def doc_of(*blocks):
    return tree.Doc(blocks)


def paragraph(words):
    return tree.Paragraph(tree.ParagraphAttrs(new_block_id()), (tree.Text(words),))


def image(photo):
    return tree.Image(tree.ImageAttrs(new_block_id(), photo))


@pytest.fixture
def show(qtbot, room, office, until):
    """Return how to show the photos beside an article."""

    def put(doc=doc_of(paragraph("正文。"))):  # noqa: B008 - nothing in it changes
        panel = StylePanel(room)
        qtbot.addWidget(panel)
        hand = start_article(office.boss, column="shunjian")
        panel.resize(panel.width(), 800)
        panel.show()
        panel.activateWindow()  # only in an active window does anything have the focus
        panel.show_article(
            hand.article, msgspec.structs.replace(hand.edited, doc=doc), writable=True
        )
        panel.show_tab("material")
        until(lambda: panel.photos.empty.isVisibleTo(panel) or panel.photos.cards)
        return panel

    return put


def heard(signal):
    told = []
    signal.connect(lambda *values: told.append(values))
    return told


def test_the_newest_album_is_shown_small_and_a_click_puts_a_photo_behind_the_cursor(
    show, office, until
):
    photos = album(office.boss, "篮球赛", 2)
    set_photos(office.boss, photos[:1], caption="决赛", credit="周洋")
    panel = show()
    until(lambda: all(card.has_picture for card in panel.photos.cards.values()))
    told = heard(panel.blocks_chosen)

    panel.photos.cards[photos[0]].click()

    until(lambda: told)
    (block,) = told[0][0].content
    assert (block.attrs.photo, block.attrs.credit) == (photos[0], "周洋")
    assert {one.id: one.pick for one in list_photos(office.boss)}[photos[0]] == "pick"


def test_enter_inserts_and_arrows_go_from_photo_to_photo(show, office, until):
    album(office.boss, "篮球赛", 5)
    panel = show()
    photos = list(panel.photos.cards)
    first, second, _, below, _ = panel.photos.cards.values()
    first.setFocus()
    until(first.hasFocus)

    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert below.hasFocus()
    told = heard(panel.blocks_chosen)
    QTest.keyClick(below, Qt.Key.Key_Return)

    until(lambda: told)
    assert told[0][0].content[0].attrs.photo == photos[3]


def test_a_dropped_photo_waits_for_the_cursor(show, office, until):
    photos = album(office.boss, "篮球赛", 1)
    panel = show()
    told = heard(panel.blocks_chosen)

    panel.photos.cards[photos[0]].dropped.emit()

    until(lambda: told)


def test_a_photo_that_stands_in_the_text_is_marked_and_gone_to(show, office):
    photos = album(office.boss, "篮球赛", 2)
    there = image(photos[1])
    panel = show(doc_of(paragraph("正文。"), there))
    asked, told = heard(panel.block_asked), heard(panel.blocks_chosen)

    assert [panel.photos.cards[one].worn for one in photos] == [False, True]
    panel.photos.cards[photos[1]].click()

    assert (asked, told) == ([(there.attrs.id,)], [])
    panel.show_doc(doc_of(paragraph("正文。")))
    assert not panel.photos.cards[photos[1]].worn


def test_another_album_is_opened_and_a_long_one_shows_all_on_demand(show, office, until):
    trees = album(office.boss, "义务植树", 12)
    album(office.boss, "篮球赛", 1, first=20)
    panel = show()
    assert [panel.photos.albums.itemText(at) for at in range(2)] == ["篮球赛", "义务植树"]

    panel.photos.albums.setCurrentIndex(1)
    panel.photos.albums.activated.emit(1)

    until(lambda: len(panel.photos.cards) == 9)
    assert "12" in panel.photos.more.text()
    panel.photos.more.click()
    assert set(panel.photos.cards) == set(trees)
    assert panel.photos.more.isHidden()


def test_an_office_without_photos_is_told_so(show):
    panel = show()

    assert "照片" in panel.photos.empty.text()
    assert panel.photos.albums.isHidden()


def test_nothing_is_read_before_somebody_looks(qtbot, room, office, at_rest):
    album(office.boss, "篮球赛", 1)
    panel = StylePanel(room)
    qtbot.addWidget(panel)
    hand = start_article(office.boss, column="shunjian")

    panel.show_article(hand.article, hand.edited, writable=True)
    at_rest(room)

    assert panel.photos.cards == {}
