"""Words and rights at the right side of the library."""

import pytest
from library_on_screen import ALBUM
from PySide6.QtWidgets import QDialog

from workstation.ui.gallery.album_sheets import AlbumSheet
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.albums import describe_album, find_album
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_library import photos_named, set_photos


def typed(line, words):
    line.setText(words)
    line.setModified(True)
    line.left.emit()


def sheet_of(page, kind, until):
    until(lambda: page.findChildren(kind))
    return page.findChildren(kind)[-1]


def choose(page, consent):
    row = page.facts.consent.findData(consent)
    page.facts.consent.setCurrentIndex(row)
    page.facts.consent.activated.emit(row)


def test_people_event_and_site_are_written_in_their_fields(page, until, photos, told):
    typed(page.facts.lines["people"], "李强、周洋")
    typed(page.facts.lines["site"], "园区体育馆")

    until(lambda: told(photos[0]).site == "园区体育馆")
    assert told(photos[0]).people == "李强、周洋"


def test_a_tick_says_that_leaders_are_shown(page, until, photos, told):
    page.facts.leaders.click()

    until(lambda: told(photos[0]).leaders)


def test_a_wrong_day_is_said_at_its_field(page, until, photos, told):
    typed(page.facts.lines["consented"], "昨天")

    until(page.facts.fields["consented"].hint.text)
    assert told(photos[0]).consented == ""


def test_what_the_album_says_shows_as_the_albums(page, until, office):
    album = find_album(office.boss, ALBUM)
    describe_album(office.boss, album, event="篮球赛", consent="group", consented="2026-07-01")
    page.presenter.reload()

    until(lambda: page.facts.lines["event"].placeholderText() == "篮球赛（相册）")
    assert page.facts.lines["consented"].text() == ""


@pytest.fixture
def used(office, photos, article):
    """An article that shows the first photo."""
    insert_photos(office.boss, article, photos[:1], layout="full")


@pytest.mark.usefixtures("used")
def test_withdrawing_names_the_articles_first(page, until, office, photos, said):
    set_photos(office.boss, photos[:1], consent="group")
    page.presenter.reload()
    until(lambda: page.facts.consent.currentData() == "group")

    choose(page, "none")
    question = sheet_of(page, Question, until)
    words = " ".join(one.text() for one in question.findChildren(type(question.heading)))
    assert "《篮球赛里的四种意识》" in words
    assert photos_named(office.boss, photos[:1])[0].consent == "group"
    question.accept()

    until(lambda: said)
    (one,) = photos_named(office.boss, photos[:1])
    assert (one.consent, one.place) == ("none", "purged")


def test_leaving_the_question_changes_nothing(page, until, office, photos, told):
    set_photos(office.boss, photos[:1], consent="group")
    page.presenter.reload()
    until(lambda: page.facts.consent.currentData() == "group")

    choose(page, "none")
    sheet_of(page, Question, until).done(QDialog.DialogCode.Rejected)

    until(lambda: page.facts.consent.currentData() == "group")
    assert told(photos[0]).consent == "group"


def test_an_album_is_told_everything_at_once(page, until, told, photos):
    page.acts["album_facts"].trigger()
    sheet = sheet_of(page, AlbumSheet, until)
    sheet.occasion.setText("“同心杯”篮球赛")
    sheet.site.setText("园区体育馆")
    sheet.consent.setCurrentIndex(sheet.consent.findData("minor"))
    sheet.consented.setText("2026-07-01")
    sheet.accept()

    until(lambda: told(photos[0]).consented == "2026-07-01")
    assert (told(photos[0]).site, told(photos[0]).stays_here) == ("园区体育馆", False)
