"""From the library into articles, and the questions about albums and files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFileDialog

from offices import write
from workstation.domain import tree
from workstation.ui.gallery.album_sheets import AlbumSheet, NameSheet
from workstation.ui.gallery.placing import STOOD
from workstation.ui.gallery.sheets import ExportSheet, NewArticleSheet
from workstation.usecases.albums import create_album, list_albums
from workstation.usecases.article_list import list_articles
from workstation.usecases.listing import content_in_hand
from workstation.usecases.photo_library import list_photos, set_photos
from workstation.usecases.reviewing import submit_article


@pytest.fixture
def picked(office, photos):
    """Three picks, not in the order in which they stand."""
    chosen = [photos[4], photos[0], photos[2]]
    for photo in chosen:
        set_photos(office.boss, [photo], pick="pick")
    return chosen


@pytest.fixture
def ready(article, picked, page, until):
    """The library with picks and an article to put them into."""
    page.presenter.reload()
    until(lambda: page.placing.chosen() and len(page.presenter.picks()) == 3)
    return page


def sheet_of(page, kind, until):
    until(lambda: page.findChildren(kind))
    return page.findChildren(kind)[-1]


def group_in(desk, article):
    blocks = content_in_hand(desk, article).doc.content
    return next((one for one in blocks if isinstance(one, tree.PhotoGroup)), None)


def test_picks_go_into_the_article_as_the_button_says(ready, until, office, picked, said):
    assert ready.tray.insert.text() == "插入《篮球赛里的四种意识》"
    assert ready.tray.summary.text() == "已选用 3 张"

    ready.tray.insert.click()

    until(lambda: said)
    group = group_in(office.boss, ready.placing.target)
    assert [one.attrs.photo for one in group.content] == picked
    assert group.attrs.layout == "grid"
    assert said[0].words == "3 张照片已插入《篮球赛里的四种意识》。"


def test_the_keyboard_inserts_too(ready, qtbot, until, office, article):
    ready.grid.setFocus()
    qtbot.keyClick(ready.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    until(lambda: group_in(office.boss, article))


def test_the_layout_is_chosen_and_remembered(ready, until, office, article, room):
    ready.tray.layouts["slide"].click()
    ready.tray.insert.click()

    until(lambda: group_in(office.boss, article))
    assert group_in(office.boss, article).attrs.layout == "slide"
    assert room.memory.get("gallery.layout", "") == "slide"


def test_selecting_everything_does_not_insert_everything(ready, picked):
    ready.grid.selectAll()

    assert ready.inserting.photos() == picked


def test_some_of_the_picks_may_be_inserted_alone(ready, photos, picked):
    ready.grid.clearSelection()
    for photo in (photos[0], photos[2]):
        index = ready.presenter.cells.index(ready.presenter.cells.row_of(photo))
        ready.grid.selectionModel().select(index, ready.grid.selectionModel().SelectionFlag.Select)

    assert ready.inserting.photos() == picked[1:]


def test_without_picks_the_selection_counts(article, page, until, photos):
    until(page.placing.chosen)

    assert page.inserting.photos() == [photos[0]]
    assert page.tray.summary.text() == "选中 1 张"


def test_picks_of_all_albums_together_go_nowhere(ready, until, photos):
    ready.presenter.choose_album("")
    until(lambda: ready.presenter.loaded)

    assert ready.inserting.photos() == [photos[0]]
    assert ready.tray.summary.text() == "选中 1 张"


def test_the_tray_is_one_row_in_a_usual_window_and_two_in_a_small_one(ready, until):
    beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
    for width, expected in ((1356, beside), (940, below), (1356, beside)):
        ready.resize(width, 820)
        until(lambda expected=expected: ready.tray._whole.direction() is expected)
        assert ready.tray.insert.text().startswith("插入《篮球赛")
        assert ready.tray.width() >= ready.tray.minimumSizeHint().width()


def test_missing_captions_are_said_before(ready):
    assert ready.tray.more.text() == "3 张缺图说"


def test_what_must_be_reviewed_again_is_said_before(ready, until, office, article):
    submit_article(office.boss, article)
    ready.placing.reload()

    until(lambda: "插入后须重新送审" in ready.tray.more.text())


def test_the_second_time_the_same_photos_are_refused(ready, until, said):
    ready.tray.insert.click()
    until(lambda: len(said) == 1)
    ready.tray.insert.click()
    until(lambda: len(said) == 2)

    assert said[1].words == "这 3 张照片稿件里都有了，请另选。"
    until(ready.tray.insert.isEnabled)


def test_what_nothing_allows_showing_is_refused_in_a_sentence(ready, until, office, picked, said):
    set_photos(office.boss, picked[:1], consent="minor")

    ready.tray.insert.click()

    until(lambda: said)
    assert said[0].words.startswith("有 1 张照片不宜公开")


def kinds_in(desk, article):
    """What stands in an article between its column's header and footer."""
    frame = (tree.Banner, tree.SignOff, tree.FollowCard)
    blocks = content_in_hand(desk, article).doc.content
    return [type(one).__name__ for one in blocks if not isinstance(one, frame)]


@pytest.fixture
def long(office, picked, page, until):
    """An article of three paragraphs, chosen in the tray."""
    made = write(office.boss, "上半场。", "下半场。", "颁奖。", title="篮球赛决赛")[0]
    page.placing.reload()
    until(lambda: any(one.article == made for one in page.placing.targets))
    page.placing.choose_target(made)
    until(lambda: page.tray.places.findText("放在“颁奖。”之后") > 0)
    return made


def choose_place(page, words):
    row = next(n for n in range(page.tray.places.count()) if words in page.tray.places.itemText(n))
    page.tray.places.setCurrentIndex(row)
    page.tray.places.activated.emit(row)


def test_photos_go_to_the_place_chosen_and_the_next_ones_behind(ready, long, until, office, said):
    assert ready.tray.places.itemText(0) == "放在文末"
    choose_place(ready, "上半场")
    ready.tray.insert.click()
    until(lambda: len(said) == 1)
    assert kinds_in(office.boss, long) == [
        "Paragraph", "PhotoGroup", "Paragraph", "Paragraph",
    ]  # fmt: skip

    group = group_in(office.boss, long).attrs.id
    until(lambda: ready.tray.places.currentData() == group)
    assert ready.placing.place == group


def test_the_end_of_the_text_is_where_photos_go_without_more(ready, long, until, office, said):
    assert ready.tray.places.currentText() == "放在文末"
    ready.tray.insert.click()
    until(lambda: said)

    assert kinds_in(office.boss, long)[-1] == "PhotoGroup"


def test_the_place_where_the_cursor_was_left_is_proposed(ready, long, until, office, room):
    block = next(one.block for one in ready.placing.places if one.words == "上半场。")
    room.memory.put(STOOD, {long: block})
    ready.placing.reload()

    until(lambda: ready.tray.places.currentText() == "放在“上半场。”之后")
    assert ready.placing.place == block


def test_each_article_keeps_the_place_that_was_chosen(ready, long, article, until):
    choose_place(ready, "下半场")
    ready.placing.choose_target(article)
    until(lambda: ready.tray.places.findText("放在“比赛开始。”之后") > 0)
    ready.placing.choose_target(long)

    until(lambda: "下半场" in ready.tray.places.currentText())


def test_a_new_article_is_made_of_the_picks(ready, until, office, picked):
    ready.tray.new.click()
    sheet = sheet_of(ready, NewArticleSheet, until)
    assert sheet.title.text() == "“同心杯”篮球赛"
    assert sheet.column.currentData() == "shunjian"
    sheet.accept_button.click()

    until(lambda: ready.placing.chosen() and ready.placing.chosen().title == "“同心杯”篮球赛")
    group = group_in(office.boss, ready.placing.target)
    assert [one.attrs.photo for one in group.content] == picked


def test_a_second_press_makes_no_second_article(ready, until, office, at_rest, said):
    before = len(list_articles(office.boss))
    ready.tray.new.click()
    sheet = sheet_of(ready, NewArticleSheet, until)
    sheet.accept_button.click()
    assert not sheet.accept_button.isEnabled()
    sheet.accept()
    until(lambda: said)
    at_rest(ready.room)

    assert len(list_articles(office.boss)) == before + 1


def test_a_new_article_needs_a_title(ready, until):
    ready.tray.new.click()
    sheet = sheet_of(ready, NewArticleSheet, until)

    sheet.title.clear()

    assert not sheet.accept_button.isEnabled()


def test_whoever_may_not_write_is_not_offered_to(office, room_of, page_of, until):
    publisher = office.join("发布员", ("publisher",))
    page = page_of(room_of(publisher))

    until(lambda: not page.tray.targets.isEnabled())
    assert not page.tray.new.isVisible()
    assert not page.tray.insert.isEnabled()


def test_another_place_names_the_article(ready, office, article):
    ready.open_at(article)

    assert ready.placing.target == article


def test_another_place_names_the_album(page, office, until):
    other = create_album(office.boss, "知识竞赛")
    page.presenter.reload()
    until(lambda: len(page.presenter.albums) == 2)

    page.open_at(f"album/{other}")

    until(lambda: page.stack.currentWidget() is page.blank)
    assert page.head.title.text() == "知识竞赛"


def test_an_album_is_made_and_shown(page, until, office):
    page.acts["new_album"].trigger()
    sheet = sheet_of(page, NameSheet, until)
    sheet.album.setEditText("志愿服务日")
    sheet.accept_button.click()

    until(lambda: page.head.title.text() == "志愿服务日")
    assert {one.name for one in list_albums(office.boss)} == {"志愿服务日", "“同心杯”篮球赛"}


def test_an_album_is_renamed_and_described(page, until, office):
    page.acts["album_facts"].trigger()
    sheet = sheet_of(page, AlbumSheet, until)
    sheet.name.setText("同心杯决赛")
    sheet.credit.setText("周洋")
    sheet.consent.setCurrentIndex(sheet.consent.findData("group"))
    sheet.accept_button.click()

    until(lambda: page.head.title.text() == "同心杯决赛")
    (album,) = list_albums(office.boss)
    assert (album.credit, album.consent) == ("周洋", "group")


def test_a_name_that_is_taken_is_refused_in_the_sheet(page, until, office):
    create_album(office.boss, "知识竞赛")
    page.acts["album_facts"].trigger()
    sheet = sheet_of(page, AlbumSheet, until)
    sheet.name.setText("知识竞赛")
    sheet.accept_button.click()

    until(sheet.field.hint.text)
    assert sheet.isVisible()
    assert sheet.field.hint.text().startswith("已有相册“知识竞赛”")
    assert sheet.name.text() == "知识竞赛"
    assert sheet.accept_button.isEnabled()


def test_photos_move_to_another_album(page, until, office, photos):
    page.acts["move_photos"].trigger()
    sheet = sheet_of(page, NameSheet, until)
    sheet.album.setEditText("知识竞赛")
    sheet.accept_button.click()

    until(lambda: page.presenter.cells.rowCount() == 5)
    moved = [one.id for one in list_photos(office.boss, "知识竞赛")]
    assert moved == [photos[0]]


def test_a_photo_is_saved_as_a_file(page, until, photos, tmp_path, said):
    page.acts["export_photo"].trigger()
    sheet = sheet_of(page, ExportSheet, until)
    sheet.size_box.setCurrentIndex(sheet.size_box.findData("square"))
    sheet.accept_button.click()
    dialog = sheet_of(page, QFileDialog, until)
    dialog.fileSelected.emit(str(tmp_path / "方.jpg"))
    dialog.close()

    until(lambda: said)
    assert (tmp_path / "方.jpg").stat().st_size
    assert "500×500" in said[0].words


def test_a_folder_nobody_may_write_to_is_told(page, until, photos, tmp_path, said):
    (tmp_path / "file").write_text("in the way")

    page.questions.write_file(photos[0], "body", tmp_path / "file" / "a.jpg")

    until(lambda: said)
    assert said[0].kind == "warn"


def test_files_and_folders_are_asked_for_in_dialogs_that_do_not_block(page, until):
    for ask in (page.questions.choose_files, page.questions.choose_folder):
        ask()
        dialog = sheet_of(page, QFileDialog, until)
        assert dialog.isVisible()
        dialog.reject()
