"""Typing, saving and giving up: nothing typed is lost, nothing unsaved is shared."""

import signal
import subprocess
import sys

import msgspec
import pytest
from PIL import Image

from offices import COLUMN, a_text, write
from workstation.bootstrap import create_desk, open_desk
from workstation.document.block_edits import inserted, new_text, with_text
from workstation.domain import tree
from workstation.domain.content import Crop
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.domain.tree_text import plain_text
from workstation.usecases.article_list import list_articles, titled_alike
from workstation.usecases.articles import new_article, share_draft
from workstation.usecases.correcting import (
    findings_of,
    fix_finding,
    ignore_by_rule,
    ignore_finding,
)
from workstation.usecases.editing import (
    CoverChoice,
    discard_draft,
    edit_blocks,
    in_hand,
    keep_typing,
    save_edited,
    set_article,
    start_article,
)
from workstation.usecases.hand_ins import HandIn
from workstation.usecases.intake import take_in
from workstation.usecases.merging import merge_article
from workstation.usecases.office import found_office
from workstation.usecases.reviewing import submit_article

PRIVATE = "联系人身份证号11010519491231002X。"


@pytest.fixture
def desk(office):
    return office.boss


@pytest.fixture
def article(desk):
    return write(desk, "七个支部参赛。", "第二段。", title="篮球赛")[0]


def reworded(hand, words, place=1):
    block = hand.edited.doc.content[place].attrs.id
    return msgspec.structs.replace(hand.edited, doc=with_text(hand.edited.doc, block, words))


def typed(desk, article, words):
    hand = in_hand(desk, article)
    return keep_typing(desk, article, reworded(hand, words), hand.base)


def text_of(desk, article):
    return plain_text(in_hand(desk, article).edited.doc)


def test_what_is_typed_survives_the_end_of_the_program_and_is_seen_by_nobody(office, article):
    lin = office.join("lin", ["editor"])
    typed(office.boss, article, "八个支部参赛。")

    desk = office.reopen("boss")
    office.settle()

    assert "八个支部参赛。" in text_of(desk, article)
    assert in_hand(desk, article).typed
    assert "七个支部参赛。" in text_of(lin, article)


KILLED = """
import os, signal, sys
from pathlib import Path
import msgspec
from workstation.bootstrap import open_desk
from workstation.usecases.editing import in_hand, keep_typing, start_article
desk = open_desk(Path(sys.argv[1]))
hand = start_article(desk, column="大事要情", title="刚起头")
keep_typing(desk, hand.article, msgspec.structs.replace(hand.edited, title="写到一半"), hand.base)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_what_was_kept_is_there_after_the_program_was_killed(tmp_path):
    home = create_desk(tmp_path / "home")
    found_office(home, name="海岚", member="陈立行")
    home.close()

    killed = subprocess.run(  # noqa: S603 - this very program
        [sys.executable, "-c", KILLED, str(tmp_path / "home")], check=False
    )

    desk = open_desk(tmp_path / "home")
    (line,) = list_articles(desk)
    desk.close()
    assert killed.returncode == -signal.SIGKILL
    assert (line.title, line.unsaved) == ("写到一半", True)


def test_typing_it_back_leaves_no_draft(desk, article):
    typed(desk, article, "八个支部参赛。")

    hand = typed(desk, article, "七个支部参赛。")

    assert hand.typed == 0
    assert desk.draft(article) is None


def test_saving_makes_one_revision_and_takes_the_draft_away(desk, article):
    before = desk.standing(article).head
    hand = typed(desk, article, "八个支部参赛。")

    saved = save_edited(desk, article, hand.edited, hand.base)

    assert desk.draft(article) is None
    assert desk.standing(article).heads == (saved.revision,)
    assert saved.revision != before


def test_saving_what_everybody_has_makes_no_revision(desk, article):
    hand = in_hand(desk, article)

    saved = save_edited(desk, article, hand.edited, hand.base)

    assert desk.standing(article).heads == (saved.revision,) == hand.base


def test_sending_for_review_takes_what_was_typed_along(desk, article):
    typed(desk, article, "八个支部参赛。")

    submit_article(desk, article)

    assert "八个支部参赛。" in plain_text(desk.content(desk.standing(article).head).doc)


def test_private_words_keep_a_saving_on_this_pc_until_they_are_changed(desk, article):
    hand = typed(desk, article, PRIVATE)
    held = save_edited(desk, article, hand.edited, hand.base)
    still = typed(desk, article, f"又写了几个字。{PRIVATE}")
    mended = reworded(still, "改好了。")

    saved = save_edited(desk, article, mended, still.base)

    assert held.held
    assert still.held
    assert not saved.held
    assert desk.draft(article) is None


def test_what_is_typed_every_second_leaves_few_texts_in_the_journal(desk, article):
    for number in range(60):
        typed(desk, article, f"第 {number} 遍。")

    rows = desk.store._db.execute("select count(*) from local_journal").fetchone()
    assert rows[0] == 1


def test_typing_while_a_colleague_saves_gives_two_heads_and_loses_neither(office, article):
    lin = office.join("lin", ["editor"])
    mine = typed(office.boss, article, "我写的。")
    theirs = in_hand(lin, article)
    save_edited(lin, article, reworded(theirs, "她写的。", place=2), theirs.base)
    office.settle()

    save_edited(office.boss, article, mine.edited, mine.base)
    merged = merge_article(office.boss, article)

    words = plain_text(office.boss.content(merged.saved.revision).doc)
    assert "我写的。" in words
    assert "她写的。" in words


def test_blocks_are_saved_as_a_tree_with_their_ids(desk, article):
    hand = in_hand(desk, article)
    first = hand.edited.doc.content[1].attrs.id
    doc = inserted(hand.edited.doc, first, new_text("heading", "精彩瞬间"))

    saved = edit_blocks(desk, article, doc, hand.base[0])

    assert desk.content(saved.revision).doc == doc


def test_fields_are_set_one_by_one_and_the_rest_stays(desk, article):
    saved = set_article(desk, article, digest="七个支部同场竞技。", column="精彩瞬间")

    content = desk.content(saved.revision)
    assert (content.title, content.digest) == ("篮球赛", "七个支部同场竞技。")
    assert content.column.id == "shunjian"
    assert content.theme.name == "shunjian"


def test_a_cover_is_one_of_the_articles_own_photos(desk, article):
    with pytest.raises(Refused) as refusal:
        set_article(desk, article, cover=CoverChoice("z" * 20))

    assert refusal.value.code == "not_found"


def test_a_photo_becomes_the_cover_with_the_crops_an_editor_chose(desk, photo_article):
    article, photo = photo_article
    wide = Crop(0, 1_000, 10_000, 5_000)

    saved = set_article(desk, article, cover=CoverChoice(photo, wide=wide))
    own = set_article(desk, article, cover=CoverChoice())

    cover = desk.content(saved.revision).cover
    assert (cover.photo, cover.wide) == (photo, wide)
    assert (cover.wide_picture.width, cover.wide_picture.height) == (900, 383)
    assert desk.content(own.revision).cover.photo == ""


@pytest.fixture
def photo_article(desk, tmp_path):
    """An article with one photo, and the photo's id."""
    text, photo = tmp_path / "稿.txt", tmp_path / "图1.jpg"
    text.write_text("【图1】\n一张照片。", "utf-8")
    Image.new("RGB", (1200, 800), "#a33").save(photo)
    taken = take_in(desk, HandIn(text, (photo,)), column=COLUMN)
    (used,) = in_hand(desk, ArticleId(taken.article)).content.pictures
    return ArticleId(taken.article), used


def test_a_new_article_is_on_this_pc_only_until_it_is_saved(office, desk):
    lin = office.join("lin", ["editor"])
    hand = start_article(desk, column="大事要情", title="新稿")
    office.settle()
    nobody = lin.projection().standing(hand.article)

    share_draft(desk, hand.article)
    office.settle()

    assert nobody is None
    assert lin.standing(hand.article).heads


def test_giving_up_a_draft_shows_again_what_others_have(desk, article):
    typed(desk, article, "不要了。")

    left = discard_draft(desk, article)

    assert left
    assert "七个支部参赛。" in text_of(desk, article)
    with pytest.raises(Refused):
        discard_draft(desk, article)


def test_giving_up_a_new_article_leaves_nothing(desk):
    hand = start_article(desk, column=COLUMN)

    assert not discard_draft(desk, hand.article)
    with pytest.raises(Refused):
        in_hand(desk, hand.article)


def test_a_member_without_the_right_types_nothing(office, article):
    other = office.join("zhao", ["liaison"], branch="工程建设党支部")
    office.settle()
    hand = in_hand(other, article)

    with pytest.raises(Refused) as refusal:
        keep_typing(other, article, reworded(hand, "改一下。"), hand.base)

    assert refusal.value.code == "not_allowed"
    assert other.draft(article) is None


def test_a_finding_is_corrected_as_the_rule_says(desk):
    article, _ = write(desk, "学习邓小平思想。", title="学习")
    (line,) = [
        one for one in findings_of(desk, article, in_hand(desk, article).content) if one.correction
    ]

    fix_finding(desk, article, rule=line.finding.rule, block=line.finding.block)

    assert "学习邓小平理论。" in text_of(desk, article)
    assert line.place == 1


def test_a_finding_that_needs_a_person_is_not_corrected(desk):
    article, _ = write(desk, "公司领导莅临现场。", title="调研")

    with pytest.raises(Refused) as refusal:
        fix_finding(
            desk, article, rule="CW007", block=in_hand(desk, article).edited.doc.content[1].attrs.id
        )

    assert refusal.value.code == "no_correction"


def test_a_hint_is_ignored_on_this_pc_and_an_error_is_not(desk):
    article, _ = write(desk, "树立五大发展理念。学习邓小平思想。", title="学习")
    found = findings_of(desk, article, in_hand(desk, article).content)
    hint = next(one.finding for one in found if one.finding.level == "hint" and one.place)
    error = next(one.finding for one in found if one.finding.level == "error" and one.place)

    ignore_by_rule(desk, article, rule=hint.rule, block=hint.block)
    after = findings_of(desk, article, in_hand(desk, article).content)
    with pytest.raises(Refused) as refusal:
        ignore_finding(desk, article, error, ignored=True)
    ignore_finding(desk, article, hint, ignored=False)
    again = findings_of(desk, article, in_hand(desk, article).content)

    assert [one.ignored for one in after if one.finding == hint] == [True]
    assert [one.ignored for one in again if one.finding == hint] == [False]
    assert refusal.value.code == "only_hints_ignored"


def test_a_block_the_other_side_deleted_can_be_let_go(office, article):
    lin = office.join("lin", ["editor"])
    mine, theirs = in_hand(office.boss, article), in_hand(lin, article)
    first, gone, *rest = theirs.edited.doc.content
    block = gone.attrs.id
    save_edited(office.boss, article, reworded(mine, "改了第一段。"), mine.base)
    edit_blocks(lin, article, tree.Doc((first, *rest)), theirs.base[0])
    office.settle()

    merged = merge_article(office.boss, article, drop=[block])

    assert "改了第一段。" not in plain_text(office.boss.content(merged.saved.revision).doc)
    assert merged.unsettled == ()


def test_an_article_by_another_hand_is_found_by_its_title(desk, article):
    second = new_article(desk, a_text("另一篇。", title="篮球赛"), column=COLUMN)

    assert titled_alike(desk, " 篮球赛 ", but=second.article) == (article,)
    assert titled_alike(desk, "") == ()
