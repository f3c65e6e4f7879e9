"""What an article is filed under reaches everybody, changes no revision, and goes with it."""

import pytest

from offices import files_holding, write
from workstation.domain.errors import Refused
from workstation.usecases.article_labels import (
    MOST_TAGS,
    article_labels,
    set_campaign,
    set_tags,
)
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import rebuild

PRIVATE = "11010519491231002X"


@pytest.fixture
def desk(office):
    return office.boss


@pytest.fixture
def article(desk):
    return write(desk, "七个支部参赛。", title="篮球赛")[0]


def test_labels_reach_everybody_and_make_no_revision(office, desk, article):
    anna = office.join("anna", ["editor"])
    before = desk.standing(article).head
    set_tags(desk, article, [" 体育 ", "#凝聚力", "体育", ""])
    set_campaign(desk, article, "主题教育")
    office.settle()

    labels = article_labels(anna, article)

    assert (labels.tags, labels.campaign) == (("体育", "凝聚力"), "主题教育")
    assert anna.standing(article).head == before


def test_what_the_office_uses_is_offered_for_the_next_article(desk, article):
    set_tags(desk, article, ["体育", "凝聚力"])
    set_campaign(desk, article, "主题教育")
    other, _ = write(desk, "另一篇。", title="另一篇")

    labels = article_labels(desk, other)

    assert labels == type(labels)((), "", ("体育", "凝聚力"), ("主题教育",))


def test_taking_off_leaves_nothing(desk, article):
    set_tags(desk, article, ["体育"])
    set_campaign(desk, article, "主题教育")

    set_tags(desk, article, [])
    set_campaign(desk, article, "")

    assert article_labels(desk, article).tags == ()
    assert article_labels(desk, article).campaign == ""


def test_the_same_labels_again_write_nothing(desk, article):
    set_tags(desk, article, ["体育"])
    before = rebuild(desk)

    set_tags(desk, article, ["体育"])

    assert rebuild(desk) == before


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        ([f"标签{n}" for n in range(MOST_TAGS + 1)], "too_many_tags"),
        (["长" * 31], "label_too_long"),
        ([PRIVATE], "blocked_by_findings"),
    ],
)
def test_what_is_too_much_or_private_is_refused(desk, article, tags, code):
    with pytest.raises(Refused) as refused:
        set_tags(desk, article, tags)

    assert refused.value.code == code
    assert article_labels(desk, article).tags == ()


def test_somebody_who_may_not_write_files_nothing(office, article):
    zhao = office.join("zhao", ["liaison"], branch="工程建设党支部")
    office.settle()

    with pytest.raises(Refused) as refused:
        set_tags(zhao, article, ["体育"])

    assert refused.value.code == "not_allowed"


def test_purging_an_article_takes_its_labels_along(office, desk, article):
    set_tags(desk, article, ["绝无仅有的标签"])
    office.settle()

    purge_article(desk, article)
    office.settle()

    assert not files_holding(office.root, "绝无仅有的标签".encode())
