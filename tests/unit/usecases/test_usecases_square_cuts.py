"""Faces that a 九宫格 cuts: told where somebody looked, and written down nowhere."""

import io
import sqlite3
from contextlib import closing

import pytest

from drawn_faces import people
from offices import write
from workstation.domain import tree
from workstation.store.connection import DATABASE
from workstation.usecases.arranging import insert_arranged
from workstation.usecases.checking import findings_in, waive_finding
from workstation.usecases.correcting import ignore_by_rule
from workstation.usecases.editing import in_hand
from workstation.usecases.listing import check_article
from workstation.usecases.photo_faces import faces_of
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_library import set_photos
from workstation.usecases.photo_recipes import edit_photos
from workstation.usecases.square_cuts import look_at_squares, unseen_pictures

SIZE = (600, 400)
ROW = ((24, 140, 112), (172, 140, 112), (320, 140, 112), (468, 140, 112))
TWO = ((30, 120, 90), (190, 150, 80))


def drawn(places):
    out = io.BytesIO()
    people(SIZE, places).save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture
def photos(office):
    """Four people in a row, who fit into no square, and two who do."""
    sources = [Source(f"{len(one)}.jpg", lambda one=one: drawn(one)) for one in (ROW, TWO)]
    return import_sources(office.boss, sources, "篮球赛").photos


@pytest.fixture
def grid(office, photos):
    article, _ = write(office.boss, "比赛开始。", title="篮球赛")
    insert_photos(office.boss, article, photos, layout="grid")
    return article


@pytest.fixture
def newcomer(office, grid):
    """The same home opened again: nobody has looked at anything."""
    return office.reopen("boss")


def content(desk, article):
    return in_hand(desk, article).content


def group_in(shown):
    return next(one.attrs.id for one in shown.doc.content if isinstance(one, tree.PhotoGroup))


def told(found):
    return [one.text for one in found if one.rule == "ZP006"]


def test_a_square_that_cuts_a_face_is_told(office, grid):
    found = findings_in(office.boss, grid, content(office.boss, grid))

    assert told(found) == ["第1张"]
    assert [one.level for one in found if one.rule == "ZP006"] == ["hint"]


def test_rows_that_fit_cut_nobody(office, photos):
    article, _ = write(office.boss, "比赛开始。", title="篮球赛")
    insert_arranged(office.boss, article, photos, "columns")

    assert told(check_article(office.boss, article)) == []


def test_a_check_while_typing_waits_for_nobody_to_look(newcomer, grid):
    shown = content(newcomer, grid)
    assert told(findings_in(newcomer, grid, shown)) == []
    assert len(unseen_pictures(newcomer, shown)) == 2

    look_at_squares(newcomer, shown)

    assert told(findings_in(newcomer, grid, shown)) == ["第1张"]
    assert unseen_pictures(newcomer, shown) == ()


def test_the_check_at_the_command_line_is_complete(newcomer, grid):
    assert told(check_article(newcomer, grid)) == ["第1张"]


def test_a_square_that_cuts_a_face_can_be_let_stand(newcomer, grid):
    shown = content(newcomer, grid)
    block = group_in(shown)

    waive_finding(newcomer, grid, shown, rule="ZP006", block=block, reason="看过，合适")

    assert told(check_article(newcomer, grid)) == []


def test_a_hint_about_a_cut_face_can_be_ignored_before_anybody_looked(newcomer, grid):
    shown = content(newcomer, grid)
    block = group_in(shown)

    assert ignore_by_rule(newcomer, grid, rule="ZP006", block=block) == 1


def test_faces_are_told_as_the_recipe_shows_them(office, photos):
    (whole,) = faces_of(office.boss, photos[:1]).values()
    edit_photos(office.boss, photos[:1], '{"crop":{"left":0,"top":0,"right":5000,"bottom":10000}}')

    (half,) = faces_of(office.boss, photos[:1]).values()

    assert len(whole) == 4
    assert len(half) == 2
    for one in half:
        assert any(abs(one.left - 2 * other.left) <= 2 for other in whole)


def test_what_was_found_is_written_nowhere(office, photos, grid, tmp_path):
    set_photos(office.boss, photos, pick="pick")
    found = [box for faces in faces_of(office.boss, photos).values() for box in faces]
    shown = content(office.boss, grid)
    seen = [office.boss.sights.get(shown.pictures[one].blob) for one in photos]
    found += [box for sight in seen for box in sight.faces]
    check_article(office.boss, grid)
    office.sync(office.boss)

    assert len(found) == 12
    wanted = [(one.left, one.top, one.right, one.bottom) for one in found]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            words = path.read_bytes().decode("latin-1")
            assert not any(_stands_in(words, one) for one in wanted), path
    rows = _rows(office.boss.home)
    assert any(photos[0] in row for row in rows)
    for row in rows:
        assert not any(set(one) <= set(row) for one in wanted), row
        assert not any(_stands_in(str(one), box) for one in row for box in wanted), row


def _stands_in(words, numbers):
    """Tell whether all four numbers stand close together, in this order."""
    at, start = 0, words.find(str(numbers[0]))
    while start >= 0:
        at, near = start, True
        for number in numbers[1:]:
            following = words.find(str(number), at + 1, at + 40)
            if following < 0:
                near = False
                break
            at = following
        if near:
            return True
        start = words.find(str(numbers[0]), start + 1)
    return False


def _rows(home):
    """Return every row of every table of a home."""
    with closing(sqlite3.connect(f"file:{home / DATABASE}?mode=ro", uri=True)) as db:
        named = db.execute(
            "select name from sqlite_master where type = 'table' and sql not like '%virtual%'"
        ).fetchall()
        return [
            row
            for (table,) in named
            for row in db.execute(f'select * from "{table}"')  # noqa: S608 - its own tables
        ]
