"""An office with three articles in review and the last stage's reviewer at the window."""

import pytest

from offices import Office, approve, write
from workstation.document.rewording import Wording
from workstation.domain import tree
from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.review.page import ReviewPage
from workstation.usecases.reviewing import correct_and_approve, submit_article

FIRST = "七个支部组队参赛，截止目前，第三支部以五战全胜的成绩首次捧杯。"
MENDED = FIRST.replace("截止目前", "最终")


def paragraphs(desk, revision):
    """Return the ids of a revision's paragraphs."""
    blocks = desk.content(RevisionId(revision)).doc.content
    return [one.attrs.id for one in blocks if isinstance(one, tree.Paragraph)]


class InReview:
    """Three articles that wait for the last stage; the second stage corrected the first one."""

    def __init__(self, office, articles=()):
        self.office = office
        self.articles = list(articles)

    @property
    def lin(self):
        """The desk of the liaison who wrote them."""
        return self.office.desks["lin"]

    def begin(self):
        """Seat everybody and send the articles."""
        for stage in (1, 2, 3):
            self.office.join(f"r{stage}", ["reviewer"], stages=[stage])
        self.office.join("lin", ["liaison"])
        self.articles = [self.send(title) for title in ("篮球赛", "手抄党章", "小课堂")]
        self.office.settle()

    def send(self, title):
        """Write an article and take it through the first two stages."""
        desks = self.office.desks
        article, revision = write(self.lin, FIRST, "观众席座无虚席。", title=title)
        submit_article(self.lin, article)
        self.office.settle()
        approve(desks["r1"], article)
        self.office.settle()
        if title == "篮球赛":
            block = paragraphs(desks["r2"], revision)[0]
            correct_and_approve(desks["r2"], article, revision, [Wording(block, MENDED)])
        else:
            approve(desks["r2"], article)
        self.office.settle()
        return ArticleId(article)

    @property
    def reviewer(self):
        """The desk of the last stage's reviewer."""
        return self.office.desks["r3"]

    def standing(self, article):
        """Return where an article stands at the founder's, everybody's news exchanged."""
        self.office.settle()
        return self.office.boss.standing(article)


@pytest.fixture(scope="package")
def ready(tmp_path_factory):
    """The office that every test copies, closed."""
    made = InReview(Office(tmp_path_factory.mktemp("ready")))
    made.begin()
    made.office.close()
    return made


@pytest.fixture
def office(ready, tmp_path):
    """An office of one's own in which three articles wait."""
    office = Office.copied(ready.office, tmp_path)
    yield office
    office.close()


@pytest.fixture
def in_review(office, ready):
    """Three articles that wait for the last stage."""
    return InReview(office, ready.articles)


@pytest.fixture
def reviewing(room_of, in_review):
    """The reviewer's home on screen."""
    return room_of(in_review.reviewer)


@pytest.fixture
def page(app, qtbot, reviewing, in_review, until):
    """The review page with its first article on screen."""
    made = ReviewPage(reviewing)
    qtbot.addWidget(made)
    made.resize(1300, 820)
    made.show()
    made.shown()
    until(lambda: made.presenter.page is not None and made.bar.approve.isEnabled())
    return made
