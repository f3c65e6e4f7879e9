"""Search: Chinese words of two characters, phrases, titles first, and no query does harm."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.store.connection import open_database
from workstation.store.words import WordIndex, pairs, phrase, snippet

ARTICLES = {
    "meeting": ("召开党建工作会议", "机关支部召开会议，学习二十大精神。会后参观了展览馆。"),
    "visit": ("走访慰问困难职工", "党员志愿者走访了三户职工，会议室里座谈。"),
    "taxonomy": (
        "“4311”教育怎么做",
        "四种意识、三种修养，一种能力、一种作风。App3上线，COVID-19已过。",
    ),
    "numbers": ("2026年7月工作要点", "完成率98.5%，共116名党员参加，WeChat文章12篇。"),
}


@pytest.fixture
def index(tmp_path):
    db = open_database(tmp_path, create=True)
    words = WordIndex(db)
    for article, (title, body) in ARTICLES.items():
        words.index(article, f"revision-{article}", title, body)
    yield words
    db.close()


def found(index, query):
    return [hit.article for hit in index.search(query)]


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("党建", ["meeting"]),
        ("走访", ["visit"]),
        ("会议", ["meeting", "visit"]),
        ("展览馆", ["meeting"]),
        ("览展", []),
        ("二十大精神", ["meeting"]),
        ("二十大会后", []),
        ("学习 参观", ["meeting"]),
        ("学习 慰问", []),
        ("馆", ["meeting"]),
        ("4311", ["taxonomy"]),
        ("4311教育", ["taxonomy"]),
        ("covid", ["taxonomy"]),
        ("App", ["taxonomy"]),
        ("wechat", ["numbers"]),
        ("WeChat文章12篇", ["numbers"]),
        ("116名党员", ["numbers"]),
        ("党建 、 会议", ["meeting"]),
        ("“党建”", ["meeting"]),
        ("不存在的词", []),
        ("", []),
        ("   ", []),
        ("，。！", []),
    ],
)
def test_a_query_finds_the_articles_that_hold_it(index, query, articles):
    assert sorted(found(index, query)) == sorted(articles)


def test_titles_come_above_bodies(index):
    hits = index.search("会议")

    assert [(hit.article, hit.in_title) for hit in hits] == [("meeting", True), ("visit", False)]


def test_among_equals_the_newest_comes_first(index):
    index.index("again", "revision-again", "会议纪要", "")

    assert found(index, "会议")[:2] == ["again", "meeting"]


def test_a_snippet_shows_the_place(index):
    hit = index.search("座谈")[0]

    assert "座谈" in hit.snippet
    assert snippet("前" * 100 + "座谈" + "后" * 100, ["座谈"]).startswith("…" + "前" * 12 + "座谈")
    assert snippet("短文", ["短文"]) == "短文"


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '" OR 1',
        "title : 党建",
        "党建 AND NOT 会议",
        "NEAR(党建 会议)",
        "党建*",
        "^党建",
        "{title} : x",
        "'; drop table fact; --",
        "\x00党建",
        "\ud800党建",
        "-" * 10_000,
        "a," * 10_000,
        "党" * 100_000,
        " ".join(["党建"] * 10_000),
        "%",
        "_",
        "²①㊙",
    ],
)
def test_no_query_does_harm(index, query):
    index.search(query)

    assert found(index, "走访") == ["visit"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="党建工作会议ab1 ，", min_size=2, max_size=30), st.data())
def test_every_part_of_a_text_finds_it(index, text, data):
    index.index("drawn", "revision-drawn", "", text)
    start = data.draw(st.integers(0, len(text) - 2))
    part = text[start : start + 2]

    if phrase(part):
        assert "drawn" in found(index, part) or not part.isalnum() or _inside_a_word(text, start)


def _inside_a_word(text, start):
    """Tell whether Latin letters and digits were cut: those are found from their beginning."""
    return start > 0 and text[start].isascii() and text[start - 1].isascii()


def test_an_article_indexed_again_is_found_by_its_new_words_only(index):
    index.index("visit", "revision-2", "学雷锋", "打扫街道。")

    assert found(index, "走访") == []
    assert found(index, "街道") == ["visit"]
    assert index.indexed("visit") == "revision-2"


def test_a_forgotten_article_leaves_no_word_behind(index):
    index.forget_article("visit")
    index.forget_article("visit")

    assert found(index, "走访") == []
    assert index.indexed("visit") == ""
    rows = index._db.execute("select count(*) from local_searched where article = 'visit'")
    assert rows.fetchone()[0] == 0


def test_han_characters_are_indexed_in_pairs_and_words_whole():
    assert pairs("党建App 2.0") == "党建 建 app 2 0"
    assert phrase("党建App") == '"党建" AND "app" *'
    assert phrase("——") == ""
