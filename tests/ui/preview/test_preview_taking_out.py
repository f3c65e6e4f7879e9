"""Taking an article out: files, pictures, a package, rich text; watched and called off."""

import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from offices import write
from workstation.ui.preview.copy_sheet import CopySheet
from workstation.ui.preview.taking_out import TakingOut
from workstation.usecases.previewing import article_material


@pytest.fixture
def article(office):
    article, _ = write(office.boss, *["一段正文。" * 30] * 30, title="主题/党日", author="王磊")
    return article


@pytest.fixture
def out(room, qtbot):
    """What takes articles out; it notes what was kept before, and what was said."""
    view, kept, said = QWidget(), [], []
    qtbot.addWidget(view)
    made = TakingOut(room, view, lambda: kept.append(True))
    made.room, made.view, made.kept, made.said = room, view, kept, said
    room.notices.said.connect(said.append)
    return made


KINDS = [("pdf", b"%PDF"), ("docx", b"PK"), ("web", b"<!doctype"), ("markdown", b"")]


@pytest.mark.parametrize("kind", KINDS, ids=[kind for kind, _ in KINDS])
def test_an_article_becomes_a_file_and_its_folder_is_offered(out, article, until, tmp_path, kind):
    path = tmp_path / f"稿.{kind[0]}"

    out.write(article, kind[0], path)
    until(lambda: out.said)

    assert path.read_bytes().startswith(kind[1])
    assert path.name in out.said[0].words
    assert out.said[0].acts
    assert out.kept


def test_a_long_image_is_painted_by_another_process(out, article, until, tmp_path):
    out.write(article, "image", tmp_path / "长图.jpg")
    until(lambda: out.said)

    assert sorted(tmp_path.glob("长图*.jpg"))
    assert "长图" in out.said[0].words


@pytest.mark.parametrize("name", ["稿.pdf", "稿.jpg"])
def test_what_is_called_off_leaves_nothing_behind(out, article, until, tmp_path, name):
    ended = []

    def stop(task):
        task.cancel()
        task.ended.connect(lambda: ended.append(True))

    out.room.tasks.started.connect(stop)

    out.write(article, "pdf" if name.endswith("pdf") else "image", tmp_path / name)
    until(lambda: ended)

    assert not (tmp_path / name).exists()
    assert not out.said


def test_nobodys_typing_waits_for_a_file(room, until):
    kept, written, may_end = [], [], threading.Event()
    room.tasks.long_aside(room, "长图", lambda _task: may_end.wait(20), written.append)

    room.tasks.command(room, lambda _desk: True, kept.append)
    until(lambda: kept)

    assert not written
    may_end.set()
    until(lambda: written)


def test_a_package_takes_a_free_name(out, article, until, tmp_path):
    (tmp_path / "包").mkdir()

    out.write_package(article, tmp_path / "包")
    until(lambda: out.said)

    assert (tmp_path / "包 2" / "清单.txt").exists()
    assert "包 2" in out.said[0].words


def test_the_name_that_is_proposed_can_be_a_files_name(out, article):
    out.ask(article, "主题/党日：“七一”?", "image")

    (dialog,) = out.view.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("主题_党日：“七一”_.jpg")
    assert dialog.nameFilters()[1].endswith("(*.png)")
    dialog.close()


def test_a_disk_that_cannot_be_written_to_is_said(out, article, until, tmp_path):
    blocked = tmp_path / "文件"
    blocked.write_text("这里是文件", "utf-8")

    out.write(article, "pdf", blocked / "稿.pdf")
    until(lambda: out.said)

    assert out.said[0].kind == "warn"


# --- copying ------------------------------------------------------------------------------------


@pytest.fixture
def sheet(room, office, article, qtbot):
    made = CopySheet(room, article_material(office.boss, article), None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_clipboard_holds_rich_and_plain_text(sheet, until):
    sheet.accept_button.click()
    until(sheet.told.isVisible)

    mime = QGuiApplication.clipboard().mimeData()
    assert "<section" in mime.html()
    assert "一段正文。" in mime.text()
    assert "<section" not in mime.text()
    assert sheet.isVisible()


def test_fields_are_copied_one_by_one(sheet):
    (copy,) = [
        one for one in sheet.findChildren(type(sheet.accept_button))
        if one.accessibleName() in {"复制：标题", "Copy: Title"}
    ]  # fmt: skip

    copy.click()

    assert QApplication.clipboard().text() == "主题/党日"


def test_how_pictures_go_along_is_remembered(sheet, room, qtbot, until):
    sheet.numbered.setChecked(True)
    sheet.accept_button.click()
    until(sheet.told.isVisible)

    again = CopySheet(room, sheet._material, None)
    qtbot.addWidget(again)

    assert again.numbered.isChecked()


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_what_the_platform_does_not_take_over_is_listed(sheet):
    words = [step.text() for step in sheet.steps]

    assert len(words) == 4
    assert all(words)


def test_the_files_can_be_asked_for_from_the_sheet(sheet, qtbot):
    with qtbot.waitSignal(sheet.package_asked):
        next(
            one for one in sheet.findChildren(type(sheet.accept_button))
            if one.property("look") == "link"
        ).click()  # fmt: skip


def test_the_sheet_opens_on_what_is_on_screen(out, article, until):
    out.copy(article)
    until(lambda: out.view.findChildren(CopySheet))

    out.view.findChildren(CopySheet)[0].close()
