"""The library in both languages, offline, and with photos that are not here."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QSlider

from workstation.ui.keys_of_places import KEYS_OF_PLACES
from workstation.usecases.photo_library import set_photos


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_the_library_opens_in_both_languages(page, lang):
    title = {"zh_CN": "九宫格", "en": "Grid"}[lang]

    assert page.tray.layouts["grid"].text() == title
    assert page.side.filters.lines.index(0).data() == {"zh_CN": "已选用", "en": "Picked"}[lang]


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_english_tells_one_from_many(page, photos, lang):
    assert page.tray.summary.text() == "1 photo selected"
    page.grid.selectAll()

    assert page.tray.summary.text() == "6 photos selected"


def test_every_act_has_its_key_and_its_line_in_the_menu(page):
    named = {key.name for key in KEYS_OF_PLACES if key.place == "gallery"}
    offered = {one.objectName() for one in page.menu_actions()}

    assert named == offered
    assert all(one.text() for one in page.menu_actions())


def test_photos_of_a_colleague_say_where_they_are(office, photos, room_of, page_of, until):
    colleague = office.join("王磊", ("editor",))
    set_photos(office.boss, photos[:1], pick="pick")
    office.settle()
    page = page_of(room_of(colleague))

    assert [one.place for one in page.presenter.photos] == ["here"] + ["elsewhere"] * 5
    page.grid.choose(2)
    assert page.facts.preview.text() == "在同事电脑上"
    assert "选用后，下次同步时送到本机。" in page.facts.facts.text()
    until(lambda: page.thumbnails.waiting() == 0)
    assert not page.grab().isNull()


def test_a_photo_whose_bytes_are_gone_waits_for_pieces(page, office, until):
    until(lambda: page.thumbnails.waiting() == 0)
    first = page.presenter.photos[0]
    office.boss.store.blobs.remove(first.master)
    office.boss.store.thumbnails.remove([first.master])
    page.thumbnails._kept.clear()
    page.thumbnails.look_again()
    page.grid.viewport().update()

    until(lambda: page.thumbnails.is_absent(first.master))


def test_the_status_line_names_the_keys(page_of, room, photos):
    told = []
    page = page_of(room)
    page.status_changed.connect(lambda left, right: told.append((left, right)))

    page.shown()

    assert told[-1] == ("6 张 · 选中 1 张", "P 选用 · X 不用 · U 取消 · 1–5 星级 · 空格 放大")


def test_every_control_has_a_name(page):
    nameless = [
        one
        for kind in (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QSlider)
        for one in page.findChildren(kind)
        if one.isVisibleTo(page) and not (one.accessibleName() or getattr(one, "text", str)())
    ]

    assert not nameless
