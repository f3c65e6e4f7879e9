"""The shared folder found empty: never filled by itself, set up again by a person."""

import shutil

import pytest
from windows import dialog

from workstation.ui.widgets.dialogs import Question


@pytest.fixture
def emptied(section, office, at_rest, page):
    """The section after somebody emptied the folder and the person had it tried out."""
    office.sync(office.boss)
    for path in office.folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shown = section("folder")
    shown.try_out.click()
    at_rest(page.room)
    return shown


def test_an_empty_folder_is_only_filled_when_a_person_says_so(emptied, office, until):
    assert emptied.fill.isVisible()
    assert not any(office.folder.iterdir())

    emptied.fill.click()
    dialog(Question).accept_button.click()

    until((office.folder / "workspace.json").exists)
    until(lambda: not emptied.fill.isVisible())


def test_who_thinks_better_of_it_leaves_the_folder_alone(emptied, office, page, at_rest):
    emptied.fill.click()
    dialog(Question).reject()
    at_rest(page.room)

    assert not any(office.folder.iterdir())


def test_a_folder_that_is_the_offices_is_not_offered(section, office, page, at_rest):
    office.sync(office.boss)
    shown = section("folder")
    shown.try_out.click()
    at_rest(page.room)

    assert not shown.fill.isVisible()
