"""Clocks of cameras put right in the window."""

import pytest
from library_on_screen import ALBUM
from photos_on_a_card import burst_card

from workstation.gallery.cameras import clock_seconds, clock_words
from workstation.ui.gallery.clocks import ClockSheet
from workstation.usecases.photo_import import import_sources
from workstation.usecases.photo_library import list_photos


@pytest.fixture
def photos(office):
    return import_sources(office.boss, burst_card(), ALBUM).photos


@pytest.fixture
def sheet_of(page, until):
    def open_sheet():
        page.acts["camera_clocks"].trigger()
        until(lambda: page.findChildren(ClockSheet))
        return page.findChildren(ClockSheet)[-1]

    return open_sheet


def test_a_clock_is_put_right_and_the_photos_change_places(page, sheet_of, until, office, photos):
    sheet = sheet_of()
    assert list(sheet.lines) == ["Canon EOS 80D", "ELE-AL00"]
    sheet.lines["ELE-AL00"].setText("+0:30:00")
    sheet.accept_button.click()

    until(lambda: page.presenter.cells.ids()[-1] == photos[6])
    told = next(one for one in list_photos(office.boss) if one.id == photos[6])
    assert (told.clock, told.taken) == (1800, "2016-11-12T15:35:00")


def test_two_photos_of_one_moment_propose_the_clock_of_the_rarer_camera(page, sheet_of, photos):
    page.grid.choose_photos([photos[0], photos[6]])
    sheet = sheet_of()
    assert not sheet.same.isHidden()
    sheet.same.click()

    assert sheet.lines["ELE-AL00"].text() == "-0:05:00"
    assert sheet.lines["Canon EOS 80D"].text() == "+0:00:00"


def test_what_is_no_time_is_asked_for_again(page, sheet_of, office):
    sheet = sheet_of()
    sheet.lines["ELE-AL00"].setText("an hour")
    sheet.accept_button.click()

    assert sheet.isVisible()
    assert "+1:02:03" in sheet.fields["ELE-AL00"].hint.text()


def test_all_photos_together_have_no_clocks(page):
    page.presenter.choose_album("")

    assert not page.acts["camera_clocks"].isEnabled()


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("+1:02:03", 3723),
        ("-0:30", -1800),
        ("8：00：00", 28800),
        ("\u22120:00:05", -5),
        ("1:60:00", None),
        ("soon", None),
        ("", None),
        ("9999999:00", None),
    ],
)
def test_clocks_are_read_as_people_write_them(words, seconds):
    assert clock_seconds(words) == seconds


@pytest.mark.parametrize("seconds", [0, 59, -59, 3600, -100_000, 812_345_678])
def test_clocks_are_written_as_they_are_read(seconds):
    assert clock_seconds(clock_words(seconds)) == seconds
