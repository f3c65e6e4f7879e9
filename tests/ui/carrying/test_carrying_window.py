"""Packages in the window: writing, dropping, stopping, and what is said at the end."""

from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMainWindow

from offices import Office, write
from workstation.ui.carrying import export_sheet
from workstation.ui.carrying.carrying import Carrying
from workstation.ui.carrying.export_sheet import ExportSheet
from workstation.usecases.carried_contents import Weight
from workstation.usecases.carried_in import import_packages
from workstation.usecases.carrying import export_package
from workstation.usecases.desk import Desk
from workstation.usecases.rebuilding import digest

LANGUAGES = pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)


class Played(NamedTuple):
    """A window on the founder's home, beside a PC without a shared folder."""

    office: Office
    branch: Desk
    carrying: Carrying
    until: object
    folder: Path

    def opened(self, folder=None):
        """Open the dialog and wait until it knows what it can offer."""
        sheet = self.carrying.ask_export()
        self.until(sheet.choices.to.count)
        sheet.choices.folder.line.setText(str(folder or self.folder))
        self.until(sheet.choices.inside.text)
        return sheet

    def written(self):
        """Write a package as the dialog offers it."""
        sheet = self.opened()
        sheet.accept_button.click()
        self.until(sheet.is_written)
        return sheet


@pytest.fixture
def played(office, branch, carrying, until, tmp_path):
    (tmp_path / "out").mkdir()
    return Played(office, branch, carrying, until, tmp_path / "out")


@pytest.fixture
def window(room, qtbot):
    """The founder's window."""
    made = QMainWindow()
    made.setCentralWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def carrying(window, room):
    return Carrying(window, room)


@pytest.fixture
def said(room):
    """What the window said in passing."""
    heard = []
    room.notices.said.connect(heard.append)
    return heard


@pytest.fixture
def branch(office, tmp_path):
    """A PC without a shared folder that was let in."""
    desk = office.wait("王磊", ["editor"], branch="第二支部")
    import_packages(desk, written(office.boss, tmp_path / "first.wsync"))
    import_packages(office.boss, written(desk, tmp_path / "asking.wsync"))
    office.admit(desk)
    import_packages(desk, written(office.boss, tmp_path / "answer.wsync"))
    return desk


def written(desk, out, **options):
    return [Path(one) for one in export_package(desk, out, **options).files]


@LANGUAGES
def test_the_dialog_says_what_is_inside_for_whom_and_ends_with_what_to_do(played, lang):
    write(played.office.boss, "支部开展主题党日活动。")
    sheet = played.opened()

    assert "王磊" in sheet.choices.to.currentText()
    assert "第二支部" in sheet.choices.to.currentText()
    inside = sheet.choices.inside.text()
    sheet.accept_button.click()
    played.until(sheet.is_written)

    assert {"zh_CN": "张图片", "en": "pictures"}[lang] in inside
    assert sheet.heading.text() == {
        "zh_CN": "把这 1 个文件发给王磊（第二支部）",
        "en": "Send this file to 王磊 (第二支部)",
    }[lang]  # fmt: skip
    (file,) = [played.folder / sheet.written.files.item(0).text()]
    took = import_packages(played.branch, [file])
    assert took.received > 0
    assert digest(played.branch) == digest(played.office.boss)
    sheet.close_button.click()


def test_choices_are_remembered_and_names_are_not_given_twice(played):
    sheet = played.opened()
    sheet.choices.travels.choose("stick")
    sheet.accept_button.click()
    played.until(sheet.is_written)
    sheet.close_button.click()

    again = played.carrying.ask_export()
    played.until(again.choices.to.count)
    assert again.choices.travels.current() == "stick"
    assert again.choices.choice().folder == played.folder
    assert again.choices.choice().to == played.branch.device
    again.accept_button.click()
    played.until(again.is_written)

    assert len(list(played.folder.iterdir())) == 2
    again.close_button.click()


def test_one_article_is_found_by_its_title(played):
    article, _ = write(played.office.boss, "一。", title="走访慰问老党员")
    write(played.office.boss, "二。", title="主题党日")
    choices = played.opened().choices

    choices.what.choose("one")
    choices.what.chosen.emit("one")
    choices.article.setCurrentIndex(choices.article.findText("走访慰问老党员"))
    played.until(lambda: "其他稿件" in choices.inside.text())

    assert choices.choice().article == article
    choices.article.setEditText("没有这一篇")
    assert not choices.is_whole()
    choices.window().reject()


def test_an_article_page_opens_the_dialog_with_its_article_chosen(played, room):
    older, _ = write(played.office.boss, "先写的一篇。", title="先写的一篇")
    write(played.office.boss, "后写的一篇。", title="后写的一篇")

    room.package_wanted.emit(older)
    sheet = played.carrying.parent().findChild(ExportSheet)
    played.until(sheet.choices.to.count)

    assert sheet.choices.choice().article == older
    assert sheet.choices.article.isVisibleTo(sheet)


def test_files_and_a_note_are_copied_for_a_mail(played):
    sheet = played.written()

    sheet.written.copy_files.click()
    urls = QGuiApplication.clipboard().mimeData().urls()
    sheet.written.copy_note.click()

    assert [Path(one.toLocalFile()).suffix for one in urls] == [".wsync"]
    assert "送稿包" in QGuiApplication.clipboard().text()
    sheet.close_button.click()


def test_what_is_refused_is_said_in_the_dialog(played):
    office = played.office
    with office.boss.store.writing():
        office.boss.store.values.put(folder=str(office.folder))
    sheet = played.opened(office.folder)

    sheet.accept_button.click()
    played.until(sheet.problem.isVisible)

    assert "共享文件夹" in sheet.problem.text()
    assert sheet.accept_button.isVisible()
    sheet.reject()


def test_writing_can_be_stopped_and_leaves_nothing(played, monkeypatch):
    sheet, stopped = played.opened(), Event()
    monkeypatch.setattr(
        "workstation.usecases.carried_contents._beside", lambda *_: [] if stopped.wait(10) else 0
    )

    sheet.accept_button.click()
    sheet.stop.click()
    stopped.set()
    played.until(lambda: sheet.accept_button.isVisible() and sheet._task is None)

    assert list(played.folder.iterdir()) == []
    assert not list(played.office.boss.home.glob("carrying-*"))
    assert sheet.choices.isEnabled()
    sheet.reject()


def test_a_dialog_sent_to_the_background_says_when_it_is_done(played, said):
    sheet = played.opened()
    sheet.accept_button.click()
    sheet.reject()
    played.until(lambda: said)

    (notice,) = said
    assert notice.words.startswith("把这 1 个文件发给王磊")
    notice.acts[0].do()
    assert sheet.isVisible()
    assert sheet.written.files.count() == 1
    sheet.close_button.click()


def dropped(window, paths):
    """Drop files where the pointer is, as the desktop does: on the system's window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    mime.setText("\n".join(str(path) for path in paths))
    where, copy = QPointF(60, 20), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(
        where.toPoint(), copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window.windowHandle(), enter)
    drop = QDropEvent(where, copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), drop)
    return enter.isAccepted()


@LANGUAGES
def test_a_package_is_dropped_anywhere_even_on_a_field(played, window, said, tmp_path, lang):
    write(played.branch, "支部开展主题党日活动。")
    parts = written(played.branch, tmp_path / "all.wsync", max_bytes=60_000)
    assert len(parts) > 1

    assert dropped(window, parts[:1])
    played.until(lambda: said)
    first = said.pop()
    assert dropped(window, parts[1:])
    played.until(lambda: said)

    missing = "2" if len(parts) == 2 else f"2–{len(parts)}"
    if lang == "zh_CN":
        assert f"等待第 {missing} 包（共 {len(parts)} 包）" in first.words
        assert "新收到" in first.words
    else:
        assert f"of {len(parts)} still to come" in first.words
    assert first.seconds == 0
    assert said[0].seconds > 0
    assert window.centralWidget().text() == ""
    assert digest(played.office.boss) == digest(played.branch)


def test_other_drops_go_their_usual_way(window, carrying, said, tmp_path):
    (tmp_path / "稿件.docx").write_bytes(b"x")

    dropped(window, [tmp_path / "稿件.docx"])

    assert not said


def test_a_damaged_package_is_said_in_one_sentence(played, window, said, tmp_path):
    (bad,) = written(played.office.boss, tmp_path / "all.wsync")
    bad.write_bytes(bad.read_bytes()[:-1])

    dropped(window, [bad])
    played.until(lambda: said)

    assert said[0].kind == "warn"
    assert "损坏" in said[0].words


def test_a_request_in_a_package_leads_to_letting_in(played, room, said, tmp_path):
    desk = played.office.wait("赵敏", ["editor"])
    went = []
    room.go.connect(lambda *where: went.append(where))

    played.carrying.take_in(written(desk, tmp_path / "more.wsync"))
    played.until(lambda: said)
    said[0].acts[0].do()

    assert "1 台电脑申请加入" in said[0].words
    assert went == [("settings", "members")]


def test_menu_entries_are_there(window, carrying):
    assert [one.text() for one in window.actions()] == ["导出送稿包…", "导入送稿包…"]
    sheet = carrying.ask_export()
    assert isinstance(sheet, ExportSheet)
    sheet.reject()


def test_the_dialog_for_files_says_which_parts_are_awaited(played, window, said, tmp_path):
    write(played.branch, "支部开展主题党日活动。")
    parts = written(played.branch, tmp_path / "all.wsync", max_bytes=60_000)
    played.carrying.take_in(parts[1:])
    played.until(lambda: said)

    played.carrying.ask_import()
    played.until(lambda: window.findChildren(QFileDialog))

    (dialog,) = window.findChildren(QFileDialog)
    assert "等待第 1 包" in dialog.windowTitle()
    dialog.filesSelected.emit([str(parts[0])])
    dialog.reject()
    played.until(lambda: len(said) > 1)
    assert digest(played.office.boss) == digest(played.branch)


def test_drops_are_taken_when_the_system_makes_the_window_anew(played, window, said, tmp_path):
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    window.winId()
    window.show()
    (bad,) = written(played.office.boss, tmp_path / "all.wsync")
    bad.write_bytes(b"WCY1")

    assert dropped(window, [bad])
    played.until(lambda: said)


def test_a_receiver_that_has_everything_is_told_as_such(played, monkeypatch):
    nothing = Weight(facts=0, pictures=0, bytes=900)
    monkeypatch.setattr(export_sheet, "weigh_package", lambda *_args, **_named: nothing)

    sheet = played.opened()

    assert "都有了" in sheet.choices.inside.text()
    assert sheet.accept_button.isEnabled()
