"""kill -9 while somebody types: what the window had said to be kept is there afterwards."""

import subprocess
import sys
from pathlib import Path

import pytest
from journey_office import import_one, write_story

from workstation.bootstrap import open_desk
from workstation.domain.ids import ArticleId
from workstation.usecases.editing import in_hand

WORDS = tuple(f"第{number:02}句。" for number in range(30))

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def typing(office, tmp_path):
    """Return a window in which somebody types, in a process of its own; and its article."""
    started = []

    def start():
        story = write_story(tmp_path / "typed", "值班室的灯")
        article = import_one(office.lin, story)["id"]
        person = Path(__file__).with_name("typing_person.py")
        python = (sys.executable, "-X", "faulthandler")  # one that dies by itself says where
        words = [*python, str(person), str(office.lin.home), article, *WORDS]
        process = subprocess.Popen(  # noqa: S603 - the program under test
            words, stdout=subprocess.PIPE, encoding="utf-8"
        )
        started.append(process)
        return process, ArticleId(article)

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def in_hand_of(home, article):
    """Return the text that a home has in hand after everything is gone."""
    desk = open_desk(home)
    try:
        return str(in_hand(desk, article).edited.doc)
    finally:
        desk.close()


@pytest.mark.parametrize("enough", [1, 9, 30])
def test_what_was_kept_is_there_after_a_kill_in_the_middle_of_typing(office, typing, enough):
    process, article = typing()

    told = (number for line in process.stdout if (number := int(line)) >= enough)
    kept = next(told, 0)
    assert kept, f"the window ended by itself: {process.wait()}"
    process.kill()
    process.wait()

    text = in_hand_of(office.lin.home, article)
    assert [one for one in WORDS[:kept] if one not in text] == []
    assert process.returncode != 0
