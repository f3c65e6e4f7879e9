"""What is said of photos at the right: captions, credits, consent, for one and for many."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from workstation.usecases.albums import describe_album, find_album
from workstation.usecases.photo_library import set_photos


def choose(page, *rows):
    model = page.grid.selectionModel()
    model.clearSelection()
    for row in rows:
        index = page.presenter.cells.index(row)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def type_in(line, words):
    """Type as an input method commits: key clicks know no Chinese."""
    line.setFocus()
    line.selectAll()
    committed = QInputMethodEvent()
    committed.setCommitString(words)
    QApplication.sendEvent(line, committed)


def write(qtbot, line, words):
    type_in(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_caption_is_kept_when_enter_is_pressed(page, qtbot, until, photos, told):
    write(qtbot, page.facts.caption, "决赛最后一攻")

    until(lambda: told(photos[0]).caption == "决赛最后一攻")


def test_what_is_typed_is_kept_when_another_photo_is_chosen(page, qtbot, until, photos, told):
    type_in(page.facts.caption, "开场")

    place = page.grid.visualRect(page.presenter.cells.index(2)).center()
    page.grid.setFocus()
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)

    until(lambda: told(photos[0]).caption == "开场")
    assert told(photos[2]).caption == ""
    assert page.facts.caption.text() == ""


def test_what_is_typed_is_kept_when_the_place_is_left(page, until, photos, told):
    type_in(page.facts.credit, "周洋")

    page.left()

    until(lambda: told(photos[0]).credit == "周洋")


def test_one_credit_serves_all_that_are_selected(page, qtbot, until, photos, told):
    choose(page, 0, 1, 2)
    assert page.facts.about.text() == "这里填写的，对选中的 3 张都有效。"

    write(qtbot, page.facts.credit, "第三支部 周洋")

    until(lambda: told(photos[2]).credit == "第三支部 周洋")
    assert [told(photo).credit for photo in photos[:4]] == ["第三支部 周洋"] * 3 + [""]


def test_consent_is_chosen_from_a_list(page, until, photos, told):
    page.facts.consent.setFocus()
    row = page.facts.consent.findData("minor")
    page.facts.consent.setCurrentIndex(row)
    page.facts.consent.activated.emit(row)

    until(lambda: told(photos[0]).consent == "minor")
    until(lambda: "只留在本机" in page.facts.facts.text())


def test_captions_that_differ_are_not_shown_as_one(page, office, photos, at_rest):
    set_photos(office.boss, photos[:1], caption="开场")
    set_photos(office.boss, photos[1:2], caption="终场")
    page.presenter.reload()
    at_rest(page.room)

    choose(page, 0, 1)

    assert page.facts.caption.text() == ""
    assert page.facts.caption.placeholderText() == "各不相同"


def test_looking_at_several_photos_changes_none_of_them(page, office, photos, at_rest, told):
    set_photos(office.boss, photos[:1], caption="开场")
    page.presenter.reload()
    at_rest(page.room)

    choose(page, 0, 1)
    page.facts.caption.setFocus()
    page.grid.setFocus()
    at_rest(page.room)

    assert [told(photo).caption for photo in photos[:2]] == ["开场", ""]


def test_what_the_album_says_shows_as_the_album_s(page, office, at_rest):
    album = find_album(office.boss, page.presenter.album)
    describe_album(office.boss, album, credit="周洋", consent="group")
    page.presenter.reload()
    at_rest(page.room)

    assert page.facts.credit.text() == ""
    assert page.facts.credit.placeholderText() == "周洋（相册）"
    assert page.facts.consent.currentData() == "group"
    assert page.facts.fields["consent"].hint.text() == "整个相册一并填写"


def test_a_caption_with_a_phone_number_is_refused_at_its_field(page, qtbot, until, photos, told):
    write(qtbot, page.facts.caption, "联系 13800138000")

    until(page.facts.fields["caption"].hint.text)
    assert page.facts.caption.text() == "联系 13800138000"
    assert told(photos[0]).caption == ""


def test_typing_is_not_disturbed_by_what_others_change(page, office, photos, at_rest):
    type_in(page.facts.caption, "半句")

    set_photos(office.boss, photos[:1], rating=5)
    page.presenter.reload()
    at_rest(page.room)

    assert page.facts.caption.text() == "半句"


def test_enter_over_a_photo_goes_to_its_caption(page, press):
    press(Qt.Key.Key_Return)

    assert page.focusWidget() is page.facts.caption


def test_without_a_choice_there_is_nothing_to_fill_in(page):
    page.grid.clearSelection()

    assert not page.facts.caption.isEnabled()
    assert page.facts.about.text() == "选中照片，在这里写图说。"


def test_the_preview_shows_the_photo(page, until):
    until(lambda: not page.facts.preview.pixmap().isNull())
