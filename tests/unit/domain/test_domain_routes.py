"""Which stages an article has to take: all of them, or those of ordinary articles."""

import msgspec
import pytest
from domain_scenes import a_staffed_newsroom, in_review

from workstation.domain.policy import Policy, Stage

WITH_SECRECY = Policy(
    stages=(
        Stage(number=1, name="初审"),
        Stage(number=2, name="保密", sensitive_only=True),
        Stage(number=3, name="终审"),
    )
)


@pytest.fixture
def newsroom():
    return a_staffed_newsroom(WITH_SECRECY)


def submitted_again(newsroom, revision, submission, *, sensitive):
    place = next(i for i, fact in enumerate(newsroom.facts) if fact.id == submission)
    body = msgspec.structs.replace(newsroom.facts[place].body, sensitive=sensitive)
    newsroom.facts[place] = msgspec.structs.replace(newsroom.facts[place], body=body)
    return revision


def test_an_ordinary_article_passes_by_the_stage_of_sensitive_ones(newsroom):
    revision, submission = in_review(newsroom)

    one = newsroom.decide("pc-first", submission, 1, revision)
    newsroom.decide("pc-third", submission, 3, revision, builds_on=[one])

    assert newsroom.state == "approved"


def test_a_sensitive_article_is_not_approved_without_its_own_stage(newsroom):
    revision, submission = in_review(newsroom)
    submitted_again(newsroom, revision, submission, sensitive=True)

    one = newsroom.decide("pc-first", submission, 1, revision)
    newsroom.decide("pc-third", submission, 3, revision, builds_on=[one])

    assert newsroom.state == "submitted"
    assert newsroom.standing().waiting == (2,)


def test_a_sensitive_article_is_approved_by_all_its_stages(newsroom):
    revision, submission = in_review(newsroom)
    submitted_again(newsroom, revision, submission, sensitive=True)

    one = newsroom.decide("pc-first", submission, 1, revision)
    two = newsroom.decide("pc-second", submission, 2, revision, builds_on=[one])
    newsroom.decide("pc-third", submission, 3, revision, builds_on=[one, two])

    assert newsroom.state == "approved"


def test_a_policy_keeps_a_stage_for_ordinary_articles():
    with pytest.raises(ValueError, match="ordinary"):
        Policy(stages=(Stage(number=1, name="保密", sensitive_only=True),))
