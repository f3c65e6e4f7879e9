"""From a drop to an article: sorted out, asked once, answered file by file."""

import pytest
from article_scenes import doc_of, press, sheet
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from drawn_faces import people
from offices import write
from workstation.domain import tree
from workstation.domain.tree_text import photos_used
from workstation.ui.articles.cover_sheet import CoverSheet
from workstation.ui.articles.intake_flow import Answered
from workstation.ui.articles.intake_sheets import ColumnQuestion, IntakeAnswers
from workstation.ui.articles.photo_drop import LayoutQuestion
from workstation.ui.articles.questions import SubmitSheet
from workstation.usecases.hand_ins import HandIn, Parcel, TakenIn


@pytest.fixture
def files(tmp_path):
    """Return how to put a file down: a text, a photo, or anything else."""
    folder = tmp_path / "收到的"
    folder.mkdir()

    def put(name, words="开头这一段。\n\n结尾这一段。"):
        path = folder / name
        if path.suffix in {".jpg", ".png"}:
            Image.new("RGB", (900 + len(list(folder.iterdir())), 600), "#357").save(path)
        else:
            path.write_text(words, "utf-8")
        return path

    return put


def drop(page, *paths):
    """Drop files on the page, as a file manager does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copy, mime, left, none)
    page.dragEnterEvent(enter)
    if enter.isAccepted():
        page.dropEvent(QDropEvent(QPoint(300, 300), copy, mime, left, none))
    return enter.isAccepted()


def take_over(page, until):
    """Answer the question for the column with Enter."""
    until(lambda: sheet(page, ColumnQuestion))
    press(sheet(page, ColumnQuestion), Qt.Key.Key_Return)


def test_a_word_with_nine_photos_is_in_review_after_four_gestures(page, office, files, until):
    photos = [files(f"图{number}.jpg") for number in range(1, 10)]

    drop(page, files("通讯.txt"), *photos)
    take_over(page, until)
    until(lambda: page.article.presenter.edited is not None)
    page.article.bar.ask_main()
    until(lambda: sheet(page, SubmitSheet))
    press(sheet(page, SubmitSheet), Qt.Key.Key_Return)

    article = page.article.presenter.article
    until(lambda: office.boss.projection().standing(article).state == "submitted")
    assert len(page.article.presenter.content.pictures) == 9


def test_several_files_are_answered_one_by_one(page, files, until):
    drop(page, files("甲.txt"), files("空.txt", " "), files("表.xlsx"))
    take_over(page, until)

    until(lambda: sheet(page, IntakeAnswers))
    buttons = sheet(page, IntakeAnswers).findChildren(QPushButton)
    assert "打开" in [one.text() for one in buttons]
    assert sheet(page, IntakeAnswers).heading.text() == "导入了 1 篇"


def test_files_of_wrong_kinds_alone_are_refused_with_a_list(page, files, until):
    drop(page, files("表.xlsx"), files("片.mp4"))

    until(lambda: sheet(page, IntakeAnswers))
    assert sheet(page, IntakeAnswers).heading.text() == "没有可以导入的稿件"


def test_photos_without_a_text_are_sent_to_the_library(page, room, files, until):
    gone = []
    room.go.connect(lambda place, _target: gone.append(place))
    drop(page, files("图1.jpg"), files("图2.jpg"))
    until(lambda: sheet(page, IntakeAnswers))

    sheet(page, IntakeAnswers)._go_to_photos()

    assert gone == ["gallery"]


def test_a_file_that_vanished_is_told_and_nothing_is_made(page, files, until):
    path = files("甲.txt")
    drop(page, path)
    until(lambda: sheet(page, ColumnQuestion))
    path.unlink()
    press(sheet(page, ColumnQuestion), Qt.Key.Key_Return)

    until(lambda: sheet(page, IntakeAnswers))
    assert page.presenter.rows.rowCount() == 0


def test_cancelling_the_question_takes_nothing_in(page, at_rest, room, files, until):
    drop(page, files("甲.txt"))
    until(lambda: sheet(page, ColumnQuestion))

    press(sheet(page, ColumnQuestion), Qt.Key.Key_Escape)
    at_rest(room)

    assert page.presenter.rows.rowCount() == 0


def test_what_was_not_begun_when_it_was_called_off_is_said(page, tmp_path):
    parcel = Parcel((HandIn(tmp_path / "甲.txt"), HandIn(tmp_path / "乙.txt")), (), ())
    taken = TakenIn(path="甲.txt", article="a", title="甲")

    page.intake._answer(Answered(parcel, (taken,), 1))

    answers = sheet(page, IntakeAnswers)
    assert answers.heading.text() == "导入了 1 篇"
    answers.accept()


def test_a_title_that_is_there_already_is_told_in_passing(page, room, files, until):
    said = []
    room.notices.said.connect(lambda notice: said.append(notice.words))
    room.tasks.command(room, lambda desk: write(desk, "一。", title="开头这一段。"))
    until(lambda: page.presenter.rows.rowCount() == 1)

    drop(page, files("甲.txt"))
    take_over(page, until)

    until(lambda: "已有一篇同名稿件。" in said)


def test_photos_dropped_on_an_article_stand_in_it_as_a_grid(page, opened, office, files, until):
    article, _ = write(office.boss, "一。", "二。", title="甲")
    view = opened(article)

    drop(page, files("a.jpg"), files("b.jpg"), files("c.jpg"))
    until(lambda: sheet(page, LayoutQuestion))
    press(sheet(page, LayoutQuestion), Qt.Key.Key_Return)

    def group():
        return next((b for b in doc_of(view).content if isinstance(b, tree.PhotoGroup)), None)

    until(lambda: group() is not None)
    assert len(photos_used(doc_of(view))) == 3
    until(lambda: {*photos_used(doc_of(view))} <= view.presenter.content.pictures.keys())
    assert group().attrs.layout == "grid"
    until(lambda: loaded_pictures(view, until) == 3)
    until(lambda: squares_shown(view, until) == 3)


def squares_shown(view, until):
    """Return how many photos of the grid the paper shows by their squares."""
    told = []
    script = """[...document.querySelectorAll(".lay-grid img")]
        .filter((one) => getComputedStyle(one).content.includes(".square")).length"""
    view.paper.canvas.living.web.runJavaScript(script, told.append)
    until(lambda: told)
    return told[0]


def loaded_pictures(view, until):
    """Return how many pictures the paper shows that have arrived."""
    told = []
    script = """[...document.querySelectorAll(".ProseMirror img")]
        .filter((one) => one.complete && one.naturalWidth > 0).length"""
    view.paper.canvas.living.web.runJavaScript(script, told.append)
    until(lambda: told)
    return told[0]


@pytest.fixture
def an_article(office):
    return write(office.boss, "一。", title="甲")[0]


def test_one_photo_needs_no_question_and_a_bad_one_is_told(opened, room, an_article, files, until):
    view, said = opened(an_article), []
    room.notices.said.connect(lambda notice: said.append(notice.words))
    bad = files("坏.jpg")
    bad.write_bytes(b"\xff\xd8\xff no picture")

    drop(view.parentWidget(), bad)
    until(lambda: said)
    drop(view.parentWidget(), files("好.jpg"))

    until(lambda: any(isinstance(b, tree.Image) for b in doc_of(view).content))
    assert "坏.jpg" in said[0]


def test_a_photo_becomes_the_cover_with_its_crops(page, opened, office, files, until):
    article, _ = write(office.boss, "一。", title="甲")
    view = opened(article)
    drop(page, files("好.jpg"))
    until(lambda: view.presenter.content.pictures)

    view.side.facts.cover.ask()
    until(lambda: sheet(page, CoverSheet))
    cover = sheet(page, CoverSheet)
    cover.wide.setFocus()
    press(cover.wide, Qt.Key.Key_Up)
    for _ in range(3):
        press(cover.square, Qt.Key.Key_Minus)
    chosen = (cover.wide.crop(), cover.square.crop())
    press(cover, Qt.Key.Key_Return)

    until(lambda: view.presenter.edited.cover is not None)
    until(lambda: view.presenter.content.cover.wide == chosen[0])
    assert view.presenter.content.cover.square == chosen[1]


@pytest.fixture
def portrait(files):
    """A tall photo with a face near its upper edge, which a crop of the middle would cut off."""
    path = files("人像.jpg")
    people((900, 1_600), [(330, 150, 240)]).save(path, quality=90)
    return path


def test_covers_spare_the_face_on_a_tall_photo(page, opened, office, portrait, until):
    view = opened(write(office.boss, "一。", title="甲")[0])

    drop(page, portrait)
    until(lambda: view.presenter.content.pictures)

    cover = view.presenter.content.cover
    assert cover.wide.top < 900  # of 10,000: above the brows, which begin at 937
    assert cover.square.top < 900


def test_the_cover_sheet_moves_its_frames_about_faces(opened, office, files, portrait, until):
    view = opened(write(office.boss, "一。", title="甲")[0])
    page = view.parentWidget()
    drop(page, files("好.jpg"))
    until(lambda: view.presenter.content.pictures)
    drop(page, portrait)
    until(lambda: len(view.presenter.content.pictures) == 2)
    view.side.facts.cover.ask()
    until(lambda: sheet(page, CoverSheet))
    cover = sheet(page, CoverSheet)

    row = next(at for at in range(2) if _photo_of(cover, at) != view.presenter.content.cover.photo)
    cover.photos.setCurrentRow(row)
    centred = cover.wide.crop()

    until(lambda: cover.wide.crop() != centred)
    assert cover.wide.crop().top < 900
    cover.reject()


def _photo_of(cover, row):
    return cover.photos.item(row).data(Qt.ItemDataRole.UserRole)


def test_dropping_plain_words_is_not_taken_for_a_file(page):
    mime = QMimeData()
    mime.setText("几个字")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, left, none)
    enter.ignore()

    page.dragEnterEvent(enter)

    assert not enter.isAccepted()
