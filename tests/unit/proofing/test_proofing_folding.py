import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.proofing.folding import folded, seen


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("１３８", "138"),
        ("٣𝟖", "38"),
        ("1\u200b3\ufeff8\u00ad", "138"),
        ("1\ufe0f\u20e33\ufe0f\u20e3", "13"),
        ("Ｘ＠ａ．ｃｎ", "X@a.cn"),
        ("\u3000\u00a0\u2009", "   "),
        ("你好，（1）：！", "你好，（1）：！"),
        ("①¹", "①¹"),
        ("一\n二\t三", "一\n二\t三"),
        ("\x00机\x08密", "机密"),
    ],
)
def test_numbers_are_read_as_a_person_reads_them(text, reading):
    assert folded(text).text == reading


def test_only_the_invisible_is_taken_out_of_wording():
    assert seen("１６\u200b年\u3000（a）").text == "１６年\u3000（a）"


@given(st.text())
def test_every_character_knows_where_it_stood(text):
    for view in (seen(text), folded(text)):
        for index, char in enumerate(view.text):
            start, end = view.span(index, index + 1)
            assert end == start + 1
            assert folded(text[start:end]).text == folded(char).text


@given(st.text())
def test_a_view_hides_nothing_that_is_seen(text):
    visible = [c for c in text if unicodedata.category(c)[0] in "LNPS" and seen(c).text]

    assert [c for c in seen(text).text if unicodedata.category(c)[0] in "LNPS"] == visible


@given(st.text())
def test_reading_twice_changes_nothing(text):
    once = folded(text).text

    assert folded(once).text == once
