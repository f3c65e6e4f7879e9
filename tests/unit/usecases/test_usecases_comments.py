"""批注: what colleagues say about a passage reaches everybody, and private words do not."""

import pytest

from offices import edit, files_holding, write
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.usecases.comments import add_comment, comments_of, settle_comment
from workstation.usecases.conflicts import conflicts
from workstation.usecases.editing import in_hand, start_article
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import rebuild

FIRST, SECOND = "七个支部组队参赛。", "共有28名党员到场。"


@pytest.fixture
def desk(office):
    return office.boss


@pytest.fixture
def article(desk):
    return write(desk, FIRST, SECOND, title="篮球赛")[0]


def block_with(desk, article, words):
    for block in in_hand(desk, article).edited.doc.content:
        if words in "".join(getattr(one, "text", "") for one in getattr(block, "content", ())):
            return block.attrs.id
    raise AssertionError(words)


def said(desk, article):
    return [(one.words, one.by, one.about, one.settled) for one in comments_of(desk, article)]


def test_a_comment_reaches_everybody_with_its_writer_and_its_passage(office, article):
    lin = office.join("lin", ["reviewer"], stages=[1], branch="")
    office.settle()
    add_comment(lin, article, "请核对人数。", block_with(lin, article, "28名"))
    add_comment(lin, article, "标题可以再短些。")
    office.settle()

    found = said(office.boss, article)

    assert found == [
        ("标题可以再短些。", "lin", "", False),
        ("请核对人数。", "lin", SECOND, False),
    ]


def test_comments_stand_in_the_order_of_the_text(desk, article):
    add_comment(desk, article, "后一段。", block_with(desk, article, "28名"))
    add_comment(desk, article, "前一段。", block_with(desk, article, "七个"))

    assert [one.words for one in comments_of(desk, article)] == ["前一段。", "后一段。"]


def test_a_comment_stays_when_its_passage_goes(desk, article):
    add_comment(desk, article, "请核对人数。", block_with(desk, article, "28名"))
    edit(desk, article, FIRST)

    (one,) = comments_of(desk, article)

    assert one.gone
    assert one.words == "请核对人数。"


def test_a_settled_comment_can_be_opened_again(office, article):
    lin = office.join("lin", ["editor"])
    comment = add_comment(office.boss, article, "请核对人数。")
    office.settle()

    settle_comment(lin, article, comment[:6])
    office.settle()
    assert comments_of(office.boss, article)[0].settled

    settle_comment(office.boss, article, comment, settled=False)
    assert not comments_of(office.boss, article)[0].settled


def test_who_may_not_edit_settles_only_comments_of_their_own(office, article):
    lin = office.join("lin", ["reviewer"], stages=[2], branch="别的支部")
    office.settle()
    theirs = add_comment(office.boss, article, "请核对人数。")
    own = add_comment(lin, article, "已看过。")
    office.settle()

    settle_comment(lin, article, own)
    with pytest.raises(Refused, match="not_allowed"):
        settle_comment(lin, article, theirs)


def test_settled_apart_is_no_conflict_that_anybody_is_asked_about(office, article):
    lin = office.join("lin", ["editor"])
    comment = add_comment(office.boss, article, "请核对人数。")
    settle_comment(office.boss, article, comment)
    office.settle()
    settle_comment(office.boss, article, comment, settled=False)
    settle_comment(lin, article, comment)
    settle_comment(lin, article, comment, settled=False)
    settle_comment(lin, article, comment)
    office.settle()

    assert conflicts(office.boss) == conflicts(lin) == ()
    first, second = (comments_of(one, article)[0].settled for one in (office.boss, lin))
    assert first == second


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (" \n", "comment_missing"),
        ("长" * 1_001, "comment_too_long"),
        ("身份证号 11010519491231002X", "blocked_by_findings"),
    ],
)
def test_what_must_not_be_said_is_refused_and_nothing_is_kept(desk, article, words, code):
    with pytest.raises(Refused) as refused:
        add_comment(desk, article, words)

    assert refused.value.code == code
    assert comments_of(desk, article) == ()


def test_a_comment_needs_a_passage_that_is_there_and_an_article_others_have(desk, article):
    begun = start_article(desk, column="yaoqing").article

    with pytest.raises(Refused, match="not_found"):
        add_comment(desk, article, "在哪里？", "z" * 12)
    with pytest.raises(Refused, match="no_revision"):
        add_comment(desk, begun, "还没保存。")
    with pytest.raises(Refused, match="not_found"):
        comments_of(desk, ArticleId("b" * 20))


def test_purging_an_article_purges_what_was_said_of_it(office, article):
    lin = office.join("lin", ["editor"])
    add_comment(lin, article, "这句话要从各处消失。")
    office.settle()

    purge_article(office.boss, article)
    office.settle()

    needle = "这句话要从各处消失".encode()
    for desk in (office.boss, lin):
        desk.store.scrub()
        assert files_holding(desk.home, needle) == []
    assert files_holding(office.folder, needle) == []


def test_rebuilding_keeps_all_comments(desk, article):
    comment = add_comment(desk, article, "请核对人数。", block_with(desk, article, "28名"))
    settle_comment(desk, article, comment)
    before = comments_of(desk, article)

    rebuild(desk)

    assert comments_of(desk, article) == before
