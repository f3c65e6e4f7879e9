import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.proofing.pairs import unpaired

PAIRS = ["“”", "‘’", "（）", "《》", "〈〉", "【】", "〔〕", "「」", "『』", "()"]

paired = st.recursive(
    st.text("一二三", max_size=3),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(st.sampled_from(PAIRS), inner).map(lambda p: p[0][0] + p[1] + p[0][1]),
    ),
)


def alone_in(text, following=""):
    return [(hit.start, text[hit.start : hit.end]) for hit in unpaired(text, following)]


@given(paired)
def test_marks_in_pairs_are_in_order(text):
    assert alone_in(text) == []


@given(before=paired, pair=st.sampled_from(PAIRS), half=st.integers(0, 1), after=paired)
def test_half_a_pair_is_found(before, pair, half, after):
    text = before + "字" + pair[half] + after

    assert (len(before) + 1, pair[half]) in alone_in(text)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("学习《党章。", [(2, "《")]),
        ("学习党章》。", [(4, "》")]),
        ("（甲“乙）丙", [(2, "“")]),
        ("他说：“好", [(3, "“")]),
        ("1）提高认识", []),
        ("第一条\n（一）甲\na) 乙", []),
        ("参加（共七支)", []),
        ("It’s all right", []),
        ("加班1）人", [(3, "）")]),
    ],
)
def test_what_stands_alone(text, alone):
    assert alone_in(text) == alone


def test_a_quotation_of_several_paragraphs_is_closed_in_the_last():
    assert alone_in("他说：“第一段。", "“第二段。”") == []
    assert alone_in("他说：“第一段。", "第二段。") == [(3, "“")]


@pytest.mark.timeout(30)
@pytest.mark.parametrize("unit", ["（", "）", "“", "（“", "“）"])
def test_a_wall_of_marks_is_read_to_its_end(unit):
    text = unit * (100_000 // len(unit))

    assert len(alone_in(text)) == len(text)
