import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workstation.domain.errors import Refused
from workstation.wechat.exchange import json_body
from workstation.wechat.limits import Profile, check_article, check_draft, half_width_units
from workstation.wechat.wire import DraftArticle, crop_text

sendable = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=70)


def codes(article, profile=Profile.STRICT):
    return [breach.code for breach in check_article(article, profile=profile)]


def test_a_decent_article_breaks_no_limit(an_article):
    article = an_article(
        content_source_url="https://example.cn/a",
        pic_crop_235_1=crop_text(0, 1000, 10_000, 5_255),
        pic_crop_1_1="0.1945_0_1_0.5236",
    )

    assert check_article(article) == ()


def test_a_title_seen_accepted_passes_as_observed_but_not_by_the_documents(an_article):
    article = an_article(title="海" * 22 + "a" * 17)

    assert codes(article, Profile.OBSERVED) == []
    assert codes(article, Profile.DOC) == ["title_too_long"]


def test_sixteen_chinese_characters_of_author_pass_by_the_documents_only(an_article):
    article = an_article(author="海" * 16)

    assert codes(article, Profile.DOC) == []
    assert codes(article, Profile.OBSERVED) == ["author_too_wide"]


@pytest.mark.parametrize(
    ("changes", "code", "errcode"),
    [
        ({"title": " "}, "title_missing", 40227),
        ({"title": "海" * 33}, "title_too_wide", 45003),
        ({"author": "a" * 17}, "author_too_long", 45110),
        ({"digest": "海" * 129}, "digest_too_long", 45004),
        ({"content": " "}, "content_missing", 44004),
        ({"content": "海" * 20_000}, "content_too_long", 45002),
        ({"content": "𠀀" * 262_144}, "content_too_large", 45002),
        ({"thumb_media_id": ""}, "cover_missing", 40007),
        ({"content_source_url": "https://a.cn/" + "a" * 1_012}, "source_url_too_long", 45005),
        ({"content_source_url": "javascript:alert(1)"}, "source_url_malformed", 41039),
        ({"pic_crop_235_1": "0_0_1"}, "crop_malformed", 53402),
        ({"pic_crop_235_1": "0.5_0_0.5_1"}, "crop_malformed", 53402),
        ({"pic_crop_1_1": "0.1234567_0_1_1"}, "crop_malformed", 53402),
        ({"pic_crop_1_1": "0_0_1.1_1"}, "crop_malformed", 53402),
        ({"title": "a\x0bb"}, "unsendable_characters", 40033),
        ({"content": "<p>\ud83d</p>"}, "unsendable_characters", 40033),
    ],
)
def test_each_limit_is_named_with_the_number_wechat_would_answer(
    an_article, changes, code, errcode
):
    breaches = check_article(an_article(**changes))

    assert (code, errcode) in [(breach.code, breach.errcode) for breach in breaches]


def test_lengths_just_within_the_limits_pass(an_article):
    article = an_article(
        title="海" * 32,
        author="海" * 8,
        digest="海" * 120,
        content="海" * 19_999,
        content_source_url="https://a.cn/" + "a" * 1_011,
    )

    assert check_article(article) == ()


def test_a_draft_holds_one_to_eight_articles(an_article):
    eight = tuple(an_article() for _ in range(8))

    assert check_draft(eight) == ()
    assert [one.code for one in check_draft(())] == ["nothing_to_send"]
    assert [one.code for one in check_draft((*eight, an_article()))] == ["too_many_articles"]


def test_full_width_and_ambiguous_characters_count_double():
    assert half_width_units("aé海，“”—") == 1 + 2 + 2 + 2 + 2 + 2 + 2
    assert half_width_units("党建ab") == 6


@given(title=sendable, author=sendable, digest=st.text("海a", max_size=140))
def test_strict_finds_what_either_way_of_counting_finds(title, author, digest):
    article = DraftArticle(title=title, content="x", author=author, digest=digest)

    either = {*codes(article, Profile.DOC), *codes(article, Profile.OBSERVED)}

    assert set(codes(article)) == either


@given(st.text(st.characters(codec=None), max_size=30))
@example("\\u4e2d\\")
@example("\ud800")
@example("\x00")
def test_what_the_limits_call_sendable_is_exactly_what_can_be_sent(title):
    article = DraftArticle(title=title, content="x")

    try:
        json_body("draft/add", article)
        is_sent = True
    except Refused:
        is_sent = False

    assert is_sent == ("unsendable_characters" not in codes(article))
