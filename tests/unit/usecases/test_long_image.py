"""长图 of an article: the painter is another process; what comes of it is whole or not there."""

import sys
import textwrap
from contextlib import suppress

import pytest

from offices import Office, write
from workstation.domain.errors import Refused, Unavailable
from workstation.shipped import program
from workstation.usecases.long_image import write_long_image
from workstation.usecases.previewing import article_material


@pytest.fixture
def office(tmp_path):
    office = Office(tmp_path)
    yield office
    office.close()


@pytest.fixture
def made(office):
    article, _ = write(office.boss, *["一段正文。" * 30] * 40, title="长文")
    return article_material(office.boss, article)


@pytest.fixture
def painted(made, office, tmp_path):
    """Return how to have the article painted by a program."""

    def paint(code="", out="长图.jpg", **more):
        ours = [sys.executable, "-c", textwrap.dedent(code), "--"] if code else program()
        blobs = office.boss.store.blobs
        return write_long_image(made, blobs, tmp_path / "出" / out, program=ours, **more)

    return paint


FAKE = """
    import pathlib, sys
    words = sys.argv[1:]
    out = pathlib.Path(words[words.index("long-image") + 2])
    {}
"""


def test_a_long_article_becomes_several_pictures_of_one_name(painted, tmp_path):
    steps = []

    made = painted(advance=lambda *step: steps.append(step))

    assert len(made.files) > 1
    assert [file.name for file in made.files] == [
        f"长图-{number}.jpg" for number in range(1, len(made.files) + 1)
    ]
    assert made.bytes == sum(file.stat().st_size for file in made.files)
    assert all(done <= of for done, of in steps)


def test_one_picture_keeps_the_name_that_was_asked_for(painted):
    made = painted(FAKE.format('out.write_bytes(b"picture")'), out="图.png")

    assert [file.name for file in made.files] == ["图.png"]
    assert made.files[0].read_bytes() == b"picture"


def test_ten_pictures_keep_their_order(painted):
    made = painted(
        FAKE.format("[out.with_name(f'made-{n}.jpg').write_bytes(b'%d' % n) for n in range(1, 12)]")
    )

    assert [int(file.read_bytes()) for file in made.files] == list(range(1, 12))


def test_a_painter_that_fails_says_why_and_leaves_nothing(painted, tmp_path):
    with pytest.raises(Unavailable, match="page_unpainted") as told:
        painted(FAKE.format("sys.exit('no engine')"))

    assert told.value.details["reason"] == "no engine"
    assert not (tmp_path / "出").exists()


class Stopped(Exception):  # noqa: N818 - an ending, not an error
    """Somebody called the work off."""


def test_called_off_the_painter_ends_and_nothing_is_written(painted, tmp_path):
    def stop(_done, _of):
        raise Stopped

    mark = tmp_path / "late"
    code = FAKE.format(f"import time; time.sleep(30); pathlib.Path({str(mark)!r}).touch()")

    with pytest.raises(Stopped):
        painted(code, advance=stop)

    assert not mark.exists()
    assert not (tmp_path / "出").exists()


def test_a_painter_that_falls_silent_is_given_up(painted, monkeypatch):
    monkeypatch.setattr("workstation.usecases.long_image.SILENCE_SECONDS", 0.3)

    with pytest.raises(Unavailable, match="page_unpainted"):
        painted(FAKE.format("import time; time.sleep(60)"))


@pytest.mark.parametrize("name", ["图.gif", "图", "图.jpg.exe"])
def test_other_kinds_of_picture_are_refused_before_anything_is_made(painted, name):
    with pytest.raises(Refused, match="bad_picture_name"):
        painted("raise SystemExit('never run')", out=name)


def test_a_picture_that_is_not_here_leaves_an_empty_frame(made, office, painted):
    blobs = office.boss.store.blobs
    for one in made.content.pictures.values():
        with suppress(OSError):
            blobs.path(one.blob).unlink()

    assert painted(FAKE.format('out.write_bytes(b"picture")')).files
