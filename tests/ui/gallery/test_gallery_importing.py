"""Photos come in: chosen, dropped, pasted; watched, paused, ended; what fails is listed."""

import shutil

import pytest
from library_on_screen import photo_bytes
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester

from workstation.ui.gallery.album_sheets import ImportSheet
from workstation.ui.gallery.dropping import Brought
from workstation.ui.gallery.intake import Wanted, album_for
from workstation.ui.gallery.sheets import FailuresSheet
from workstation.usecases.albums import list_albums
from workstation.usecases.photo_library import list_photos
from workstation.usecases.unfinished_import import remember_import, unfinished_import


def sheet_of(page, kind, until):
    until(lambda: page.findChildren(kind))
    return page.findChildren(kind)[-1]


def dropped(page, mime):
    """Drop something onto the page; tell whether it was let in."""
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    modifier = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(500, 300), action, mime, button, modifier)
    enter.ignore()
    page.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    page.dropEvent(QDropEvent(QPointF(500, 300), action, mime, button, modifier))
    return True


def urls(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_an_empty_library_says_how_photos_come_here(empty):
    assert empty.stack.currentWidget() is empty.blank
    assert empty.blank.words.text() == "把存储卡或文件夹拖进来"
    assert empty.blank.folder.isVisible()


def test_a_dropped_folder_becomes_an_album_of_its_name(empty, card, until, office, said):
    assert dropped(empty, urls(card))
    sheet = sheet_of(empty, ImportSheet, until)
    assert sheet.album.currentText() == "篮球赛"
    sheet.credit.setText("周洋")
    sheet.accept_button.click()

    until(lambda: said)
    assert said[0].words == "导入 5 张。"
    until(lambda: empty.presenter.cells.rowCount() == 5)
    (album,) = list_albums(office.boss)
    assert (album.name, album.credit, album.photos) == ("篮球赛", "周洋", 5)
    assert empty.presenter.album == album.id
    assert empty.stack.currentWidget() is empty.grid


def test_what_is_no_photo_is_listed_with_its_reason(empty, card, until, said, qtbot):
    (card / "通讯.docx").write_bytes(b"PK\x03\x04 no picture")
    (card / "断.jpg").write_bytes(photo_bytes(9)[:200])
    empty.intake.begin(Wanted((card,), (), "篮球赛"))
    until(lambda: said)

    assert said[0].words == "导入 5 张，2 个文件没有导入。"
    said[0].acts[0].do()
    sheet = sheet_of(empty, FailuresSheet, until)
    model = sheet.list.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, sheet)
    lines = [model.index(row).data() for row in range(model.rowCount())]
    assert [line.rpartition("/")[2] for line in lines] == [
        "断.jpg  已损坏",
        "通讯.docx  格式不支持",
    ]
    sheet._copy()
    assert "断.jpg\t已损坏" in QGuiApplication.clipboard().text()


def test_the_same_card_again_says_that_nothing_is_new(empty, card, until, said):
    for _ in range(2):
        empty.intake.begin(Wanted((card,), (), "篮球赛"))
        before = len(said)
        until(lambda before=before: len(said) > before)

    assert said[-1].words == "导入 0 张，5 张原来就有。"


def test_a_pasted_picture_comes_in(empty, until, office):
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)

    empty.acts["paste_photos"].trigger()
    sheet = sheet_of(empty, ImportSheet, until)
    assert not sheet.accept_button.isEnabled()
    sheet.album.setEditText("截图")
    sheet.accept_button.click()

    until(lambda: len(list_photos(office.boss)) == 1)


def test_pasting_words_brings_nothing(empty):
    QGuiApplication.clipboard().setText("只是文字")

    empty.acts["paste_photos"].trigger()

    assert not empty.findChildren(ImportSheet)


def test_what_holds_no_files_is_not_let_in(empty):
    mime = QMimeData()
    mime.setText("只是文字")
    web = QMimeData()
    web.setUrls([QUrl("https://example.com/a.jpg")])

    assert not dropped(empty, mime)
    assert not dropped(empty, web)


def test_a_folder_that_has_vanished_is_told_in_a_sentence(empty, card, until, said):
    shutil.rmtree(card)

    empty.intake.begin(Wanted((card,), (), "篮球赛"))

    until(lambda: said)
    assert str(card) in said[0].words
    assert not empty.intake.running


def test_an_import_is_paused_and_goes_on(empty, card, until, office, said):
    empty.intake.begin(Wanted((card,), (), "篮球赛"))
    empty.intake.pause()
    assert empty.progress.isVisible()
    assert empty.intake.paused
    assert empty.intake.running

    empty.progress.pause.click()

    until(lambda: said)
    assert len(list_photos(office.boss)) == 5
    assert not empty.progress.isVisible()


def test_an_import_that_is_stopped_keeps_what_came_in(empty, card, until, office, said):
    empty.intake.begin(Wanted((card,), (), "篮球赛"))
    empty.intake.pause()
    empty.progress.stop.click()

    until(lambda: said)
    came = len(list_photos(office.boss))
    left = 5 - came
    assert said[0].words == (f"导入 {came} 张，还有 {left} 个没有读。" if left else "导入 5 张。")


def test_a_paused_import_does_not_keep_the_window_from_closing(empty, card, room):
    empty.intake.begin(Wanted((card,), (), "篮球赛"))
    empty.intake.pause()

    room.tasks.close()

    assert not room.tasks._open


def test_one_import_at_a_time(empty, card, until, said):
    empty.intake.begin(Wanted((card,), (), "篮球赛"))
    empty.intake.pause()

    empty.questions.ask_album(Brought(paths=(card,)))

    until(lambda: said)
    assert said[0].words == "上一批照片还在导入，请稍等。"
    empty.intake.stop()
    until(lambda: not empty.intake.running)


def test_a_private_album_name_is_refused_in_a_sentence(empty, card, until, said, office):
    empty.intake.begin(Wanted((card,), (), "电话 13800138000"))

    until(lambda: said)
    assert said[0].kind == "warn"
    assert list_photos(office.boss) == ()


@pytest.mark.parametrize(
    ("names", "album"),
    [(("2016.11.12 篮球赛",), "2016.11.12 篮球赛"), (("DCIM",), ""), (("活动/a.jpg",), "活动")],
)
def test_the_album_is_called_like_the_folder(tmp_path, names, album):
    paths = [tmp_path / name for name in names]
    for path in paths:
        if path.suffix == ".jpg":
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"")
        else:
            path.mkdir()

    assert album_for(paths) == album


def test_an_archive_gives_its_name_to_the_album(tmp_path):
    assert album_for((tmp_path / "主题党日.zip",)) == "主题党日"


@pytest.fixture
def broken_off(office, card, page_of, room, said):  # heard from the start
    """A library that opens after an import was broken off."""
    remember_import(office.boss, [card], "篮球赛", credit="周洋")
    return page_of(room)


def test_an_import_that_was_broken_off_is_offered_and_goes_on(broken_off, until, office, said):
    until(lambda: said)
    assert said[0].words == "导入到“篮球赛”的照片还没有导完。"
    go_on, _ = said[0].acts
    assert go_on.words == "继续导入"

    go_on.do()

    until(lambda: len(said) > 1)
    assert said[1].words == "导入 5 张。"
    assert list_photos(office.boss)[0].credit == "周洋"
    assert unfinished_import(office.boss) is None
    assert not broken_off.intake.running


@pytest.mark.usefixtures("broken_off")
def test_an_import_that_was_broken_off_can_be_left(until, office, said):
    until(lambda: said)

    said[0].acts[1].do()

    until(lambda: unfinished_import(office.boss) is None)


def test_a_card_pulled_out_in_the_middle_is_named_with_a_way_on(
    empty, tmp_path, until, office, said
):
    card = tmp_path / "存储卡"
    card.mkdir()
    for number in range(40):
        (card / f"IMG_{number}.JPG").write_bytes(photo_bytes(number))
    empty.intake._some_recorded.connect(lambda _: shutil.rmtree(card, ignore_errors=True))

    empty.intake.begin(Wanted((card,), (), "篮球赛"))

    until(lambda: len(said) > 1 and not empty.intake.running)
    assert "不在了" in said[1].words
    assert str(card) in said[1].words
    assert unfinished_import(office.boss) is not None
