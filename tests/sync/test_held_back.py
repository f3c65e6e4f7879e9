"""What is private or secret stays on its PC until it is mended or, where possible, waived."""

import pytest

from offices import COLUMN, a_text, files_holding, write
from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.store import queries
from workstation.usecases.article_list import list_articles
from workstation.usecases.articles import new_article, share_draft
from workstation.usecases.checking import blocking, waive_finding
from workstation.usecases.listing import content_in_hand
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import return_revision, submit_article, withdraw_article

SECRECY_MARK = "秘密★10年"
ID_CARD = "11010519491231002X"
SECRETS = (SECRECY_MARK, ID_CARD)


def held_article(desk, *words, **fields):
    """Write what the gate holds back; return the article."""
    saved = new_article(desk, a_text(*words, **fields), column=COLUMN)
    assert saved.held
    return ArticleId(saved.article)


def on_share(office, *words):
    return [name for one in words for name in files_holding(office.folder, one.encode())]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (f"文件标注{SECRECY_MARK}，请注意。", "通知"),
        (f"受助人身份证号{ID_CARD}。", "走访"),
        ("正文无碍。", f"转发{SECRECY_MARK}文件"),
    ],
)
def test_private_and_secret_words_never_reach_the_share(office, words, title):
    lin = office.join("lin", ["liaison"])
    article = held_article(lin, words, title=title)
    other, _ = write(lin, "其他工作照常进行。")

    office.settle()

    assert on_share(office, *SECRETS) == []
    assert files_holding(office.root / "boss", SECRECY_MARK.encode()) == []
    assert office.boss.standing(other).state == "draft"
    with pytest.raises(Refused):
        office.boss.standing(article)
    status = lin.store.read(queries.status)
    assert (status.held_back, status.unsent) == (1, 0)
    assert [row.held for row in list_articles(lin) if row.article == article] == [True]


def test_a_held_draft_survives_restart_and_rebuild_outside_the_digest(office):
    lin = office.join("lin", ["liaison"])
    office.settle()
    before = digest(lin)
    article = held_article(lin, f"受助人身份证号{ID_CARD}。")
    assert digest(lin) == before

    lin = office.reopen("lin")
    rebuild(lin)

    assert digest(lin) == before
    assert ID_CARD in str(content_in_hand(lin, article).doc)


def test_what_is_held_back_is_not_sent_for_review(office):
    lin = office.join("lin", ["liaison"])
    article = held_article(lin, f"受助人身份证号{ID_CARD}。")

    with pytest.raises(Refused) as refusal:
        submit_article(lin, article)
    office.settle()

    assert refusal.value.code == "blocked_by_findings"
    assert ID_CARD not in str(refusal.value.details)
    assert on_share(office, ID_CARD) == []


def test_mending_the_words_lets_the_article_go_without_its_past(office):
    lin = office.join("lin", ["liaison"])
    article = held_article(lin, f"受助人身份证号{ID_CARD}。")
    saved = edit_article(lin, article, a_text("受助人信息已隐去。"))
    assert not saved.held

    submit_article(lin, article)
    office.settle()

    assert office.boss.standing(article).state == "submitted"
    assert on_share(office, *SECRETS) == []
    assert files_holding(office.root / "boss", ID_CARD.encode()) == []


def test_an_edit_of_a_shared_article_that_brings_secrets_in_stays_here(office):
    lin = office.join("lin", ["liaison"])
    article, revision = write(lin, "可以公开的话。")
    office.settle()
    saved = edit_article(lin, article, a_text(f"联系人身份证号{ID_CARD}。"))

    office.settle()

    assert saved.held
    assert on_share(office, ID_CARD) == []
    assert office.boss.standing(article).heads == (revision,)
    assert lin.standing(article).heads == (revision,)


def test_an_author_waives_nothing_of_their_own_and_another_editor_may(office):
    office.join("林知夏", ["liaison"])
    editor = office.join("编辑", ["editor"])
    own = held_article(editor, f"身份证号{ID_CARD}。", author="编辑")
    theirs = held_article(editor, f"身份证号{ID_CARD}。", author="林知夏")

    with pytest.raises(Refused) as refusal:
        waive(editor, own)
    assert refusal.value.code == "own_work"
    waive(editor, theirs)
    assert not share_draft(editor, theirs).held
    office.settle()

    assert office.boss.standing(theirs).state == "draft"
    with pytest.raises(Refused):
        office.boss.standing(own)


def waive(desk, article, reason="公开表彰名单，已获本人同意"):
    content = content_in_hand(desk, article)
    finding = blocking(desk, article, content)[0]
    return waive_finding(
        desk, article, content, rule=finding.rule, block=finding.block, reason=reason
    )


def test_a_waiver_ends_when_the_flagged_words_change(office):
    editor = office.join("编辑", ["editor"])
    article = held_article(editor, f"身份证号{ID_CARD}。", author="外部作者")
    waive(editor, article)

    again = edit_article(editor, article, a_text("身份证号110101199003070054。"))

    assert again.held


def waive_as_tampered(desk, article):
    """Record what a tampered program would: a waiver that nobody was asked for."""
    finding = blocking(desk, article, content_in_hand(desk, article))[0]
    with desk.change() as change:
        body = bodies.Waiver(
            article=article, rule=finding.rule, pack=finding.pack, block=finding.block,
            flagged=finding.flagged, level="block", reason_text=change.keep_text("改了程序"),
            under=desk.membership.head,
        )  # fmt: skip
        change.record("waiver", body)


@pytest.mark.parametrize(("name", "roles"), [("编辑", ["editor"]), ("联络员", ["liaison"])])
def test_a_tampered_program_waives_nothing_for_its_author_or_for_who_may_not(office, name, roles):
    desk = office.join(name, roles)
    author = name if roles == ["editor"] else "外部作者"
    article = held_article(desk, f"身份证号{ID_CARD}。", author=author)
    waive_as_tampered(desk, article)

    assert share_draft(desk, article).held
    office.settle()

    assert on_share(office, ID_CARD) == []


def test_a_mark_of_secrecy_is_waived_by_nobody_not_even_by_a_tampered_program(office):
    editor = office.join("编辑", ["editor"])
    article = held_article(editor, f"文件标注{SECRECY_MARK}。", author="外部作者")
    with pytest.raises(Refused) as refusal:
        waive(editor, article)
    assert refusal.value.code == "finding_not_waivable"
    waive_as_tampered(editor, article)

    assert share_draft(editor, article).held
    office.settle()

    assert on_share(office, SECRECY_MARK) == []


def test_notes_and_reasons_with_private_words_are_refused_and_leave_no_trace(office):
    lin = office.join("lin", ["liaison"])
    anna = office.join("anna", ["reviewer"], stages=[1])
    article, revision = write(lin, "请审核。")
    submit_article(lin, article)
    office.settle()

    for act in (
        lambda: return_revision(anna, article, revision, f"请删去{ID_CARD}"),
        lambda: withdraw_article(lin, article, f"涉及{ID_CARD}"),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.code == "blocked_by_findings"
    office.settle()

    assert files_holding(office.root, ID_CARD.encode()) == []
    assert office.boss.standing(article).state == "submitted"
