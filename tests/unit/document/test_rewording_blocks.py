"""Other words in a block while all else stays: the few words a reviewer corrects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees import content_of, docs

from workstation.document.rewording import TITLE, Wording, corrected, reworded
from workstation.document.runs import clean
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_text import inline_runs, inline_text

STRONG = (tree.Strong(),)
NOTE = tree.Footnote(tree.FootnoteAttrs("含机关支部"))


def refused(code, act, *args):
    with pytest.raises(Refused) as refusal:
        act(*args)
    assert refusal.value.code == code
    return refusal.value.details


def test_words_that_stay_keep_their_marks():
    run = (tree.Text("牢记"), tree.Text("四种意识", STRONG), tree.Text("。"))

    assert reworded(run, "始终牢记四种意识！") == (
        tree.Text("始终牢记"), tree.Text("四种意识", STRONG), tree.Text("！"),
    )  # fmt: skip


def test_words_that_come_for_others_take_their_marks():
    run = (tree.Text("比赛"), tree.Text("截止目前", STRONG), tree.Text("结束。"))

    assert reworded(run, "比赛最终结束。") == (
        tree.Text("比赛"), tree.Text("最终", STRONG), tree.Text("结束。"),
    )  # fmt: skip


def test_a_note_stays_though_the_words_before_it_go():
    run = (tree.Text("七个支部全部"), NOTE, tree.Text("参赛。"))

    assert reworded(run, "七个支部参赛。") == (
        tree.Text("七个支部"), NOTE, tree.Text("参赛。"),
    )  # fmt: skip


def test_a_newline_is_a_break_and_a_sign_nobody_sees_is_left_out():
    assert reworded((tree.Text("一"),), "一\r\n二\x07") == (
        tree.Text("一"), tree.HardBreak(), tree.Text("二"),
    )  # fmt: skip


def test_a_block_without_words_gets_some():
    assert reworded((), "新的一段。") == (tree.Text("新的一段。"),)


@given(docs, st.text(max_size=30))
def test_any_run_reads_what_was_written_and_loses_no_note(doc, words):
    for block in doc.content:
        for run in inline_runs(block):
            new = reworded(run, words)

            assert inline_text(new) == clean(words.replace("\r\n", "\n").replace("\r", "\n"))
            assert [n for n in new if isinstance(n, tree.Footnote)] == [
                n for n in run if isinstance(n, tree.Footnote)
            ]


@given(docs)
def test_giving_the_words_that_stand_there_changes_nothing(doc):
    content = content_of(doc)
    wordings = [
        Wording(block.attrs.id, inline_text(run), place)
        for block in doc.content
        for place, run in enumerate(inline_runs(block))
    ]

    assert corrected(content, [*wordings, Wording(TITLE, content.title)]) == content


def test_a_correction_of_what_is_not_there_is_refused():
    content = content_of(tree.Doc((tree.Divider(tree.StyledAttrs("aaaaaaaaaa")),)))

    assert refused("no_such_block", corrected, content, [Wording("bbbbbbbbbb", "字")]) == {
        "block": "bbbbbbbbbb"
    }
    refused("no_such_block", corrected, content, [Wording("aaaaaaaaaa", "字")])


def test_a_title_is_neither_empty_nor_longer_than_wechat_takes():
    content = content_of(tree.Doc())

    refused("title_missing", corrected, content, [Wording(TITLE, " \n ")])
    refused("title_too_long", corrected, content, [Wording(TITLE, "长" * 65)])
    assert corrected(content, [Wording(TITLE, " 新\n标题 ")]).title == "新 标题"
