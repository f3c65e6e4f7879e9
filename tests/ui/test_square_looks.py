"""Whom a 九宫格 cuts is told as soon as somebody looked, and looking keeps nobody waiting."""

import io

import pytest
from PySide6.QtCore import QObject

from drawn_faces import people
from offices import write
from workstation.ui.articles.readings import Readings
from workstation.ui.review.presenter import ReviewPresenter
from workstation.ui.square_looks import SquareLooks
from workstation.usecases.editing import in_hand
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_library import set_photos
from workstation.usecases.reviewing import submit_article

ROWS = tuple(tuple((24 + 148 * n, top, 112) for n in range(4)) for top in (120, 150))


def drawn(places):
    out = io.BytesIO()
    people((600, 400), places).save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture
def grid(office):
    """An article with a grid of two photos whose squares cut somebody."""
    sources = [Source(f"{n}.jpg", lambda one=one: drawn(one)) for n, one in enumerate(ROWS)]
    photos = import_sources(office.boss, sources, "篮球赛").photos
    set_photos(office.boss, photos, caption="合影", credit="周洋", consent="public")
    article, _ = write(office.boss, "比赛开始。", title="篮球赛")
    insert_photos(office.boss, article, photos, layout="grid")
    return article


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    made.deleteLater()


def cut(findings):
    return [one.text for one in findings if one.rule == "ZP006"]


def test_while_somebody_types_cut_faces_are_told_later(room, office, grid, owner, until):
    hand = in_hand(office.boss, grid)
    readings = Readings(room, owner)
    heard = []
    readings.findings_changed.connect(
        lambda: heard.append(cut(one.finding for one in readings.findings))
    )
    readings.due.connect(lambda: readings.check(grid, hand.content, hand.edited))

    readings.check(grid, hand.content, hand.edited)

    until(lambda: heard and heard[-1])
    assert heard[0] == []
    assert heard[-1] == ["第1、2张"]


@pytest.fixture
def looks(room, owner):
    """What looks at pictures; `heard` gathers its news."""
    made = SquareLooks(room, owner)
    made.heard = []
    made.news.connect(lambda: made.heard.append(True))
    return made


def test_every_picture_is_looked_at_once(room, office, grid, looks, until):
    content = in_hand(office.boss, grid).content
    looks.look(content)
    until(lambda: looks.heard)

    looks.look(content)
    answered = []
    room.tasks.query(looks, lambda _: True, answered.append)
    until(lambda: answered)

    assert looks.heard == [True]
    assert not looks._waiting
    assert not looks._working


@pytest.mark.parametrize("gone_first", [True, False])
def test_a_picture_that_went_meanwhile_is_passed_over(gone_first, office, grid, looks, until):
    here = next(iter(in_hand(office.boss, grid).content.pictures.values())).blob
    blobs = (here, "0" * 64)

    looks._begin(blobs[::-1] if gone_first else blobs)

    until(lambda: looks.heard and not looks._working)
    assert looks.heard == [True]


def test_a_reviewer_is_told_of_cut_faces(room, office, grid, owner, until):
    submit_article(office.boss, grid)
    presenter = ReviewPresenter(room, owner)

    presenter.open(grid)

    until(lambda: presenter.page is not None and cut(presenter.page.checks.findings))
    assert presenter.page.article == grid
