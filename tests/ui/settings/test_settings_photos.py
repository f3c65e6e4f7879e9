"""照片 in the settings: what photos must have, and the office's watermarks."""

import io

import pytest
from PIL import Image
from windows import dialog, is_open

from workstation.gallery.watermarks import Watermark
from workstation.ui.gallery.watermark_sheet import WatermarkSheet
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.photo_findings import photos_block
from workstation.usecases.photo_library import list_photos
from workstation.usecases.watermarks import add_watermark, list_watermarks


def own(office):
    return [one for one in list_watermarks(office.boss) if one.own]


def looks_otherwise(preview, before):
    return preview.pixmap().toImage() != before.toImage()


@pytest.fixture
def new(section, until):
    """The sheet for a new watermark, its preview drawn."""
    section("photos").new.click()
    sheet = dialog(WatermarkSheet)
    until(lambda: not sheet.preview.pixmap().isNull())
    return sheet


@pytest.fixture
def logo(tmp_path):
    made = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    made.paste((200, 20, 30, 255), (10, 10, 50, 50))
    out = io.BytesIO()
    made.save(out, "PNG")
    file = tmp_path / "徽标.png"
    file.write_bytes(out.getvalue())
    return file


def test_a_tick_has_what_photos_lack_keep_articles_back(section, office, until):
    made = section("photos")
    assert not made.block.isChecked()

    made.block.click()
    until(lambda: photos_block(office.boss))
    made.block.click()
    until(lambda: not photos_block(office.boss))


def test_an_editor_keeps_watermarks_and_leaves_the_rule_alone(section, office, page_of):
    made = section("photos", on=page_of(office.join("王磊", ["editor"])))

    assert not made.block.isEnabled()
    assert made.new.isVisibleTo(made)
    assert not made._reader_note.isVisibleTo(made)


def test_a_liaison_only_looks(section, office, page_of):
    made = section("photos", on=page_of(office.join("高航", ["liaison"])))

    assert not made.new.isVisibleTo(made)
    assert "编辑和管理员" in made._reader_words.text()


def test_the_offices_name_is_on_offer_and_cannot_be_removed(section, until):
    made = section("photos")
    until(lambda: not made.preview.pixmap().isNull())

    assert [one.id for one in made.watermarks.rows] == ["office"]
    assert not made.remove.isEnabled()


def test_words_are_kept_as_a_watermark_in_their_corner(new, office, until):
    before = new.preview.pixmap()
    new.name.setText("篮球赛")
    new.words.setText("同心杯篮球赛")
    new.corner.setCurrentIndex(new.corner.findData("top-left"))
    new.opacity_dial.setValue(60)
    until(lambda: looks_otherwise(new.preview, before))
    new.accept()
    until(lambda: not is_open(WatermarkSheet))

    (kept,) = own(office)
    assert (kept.title, kept.words, kept.corner) == ("篮球赛", "同心杯篮球赛", "top-left")
    assert kept.opacity == 60


def test_a_second_press_keeps_no_second_watermark(new, office, until, at_rest, room):
    new.name.setText("篮球赛")
    new.words.setText("同心杯篮球赛")
    new.accept_button.click()
    assert not new.accept_button.isEnabled()
    new.name.setText("又一个")  # another of the same name would be refused
    new.accept()
    until(lambda: not is_open(WatermarkSheet))
    at_rest(room)

    assert [one.title for one in own(office)] == ["篮球赛"]


def test_a_picture_file_becomes_the_offices_logo(new, office, logo, until):
    before = new.preview.pixmap()
    new.name.setText("徽标")
    new.kind._buttons["logo"].click()
    new.take_file(logo)
    until(lambda: looks_otherwise(new.preview, before))
    new.accept()
    until(lambda: not is_open(WatermarkSheet))

    (kept,) = own(office)
    (photo,) = list_photos(office.boss)
    assert (kept.photo, photo.album, photo.pick) == (photo.id, "标识", "pick")


def test_what_cannot_be_kept_stays_in_the_sheet(new, office, tmp_path, until):
    (tmp_path / "坏.png").write_bytes(b"no picture")
    new.name.setText("徽标")
    new.kind._buttons["logo"].click()
    new.accept()
    until(new.named.hint.text)
    new.named.say("")
    new.take_file(tmp_path / "坏.png")
    new.accept()
    until(new.named.hint.text)

    assert own(office) == []
    assert is_open(WatermarkSheet)
    assert (new.name.text(), new.file) == ("徽标", tmp_path / "坏.png")
    assert new.accept_button.isEnabled()
    new.reject()


def test_a_watermark_is_offered_no_more_once_asked(section, office, until):
    add_watermark(office.boss, "篮球赛", Watermark(words="同心杯"))
    made = section("photos")
    made.table.choose(made.watermarks.rows[1].id)
    made.remove.click()
    dialog(Question).accept()

    until(lambda: len(made.watermarks.rows) == 1)
    assert own(office) == []
