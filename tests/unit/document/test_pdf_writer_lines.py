"""How text is broken into lines."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workstation.document.writers.pdf_fonts import SONG
from workstation.document.writers.pdf_setting import Look, break_lines, set_signs

LOOK = Look(SONG, 10, "#000000")
CLOSING, OPENING = "，。、；：？！）》”…—", "（《“"

texts = st.text(st.sampled_from("党员学习二月abc 12" + CLOSING + OPENING), max_size=80)


def lines(words, width, indent=0.0):
    broken = break_lines(set_signs(words, LOOK), width, indent)
    return ["".join(sign.sign for sign in line.signs) for line in broken]


@given(texts, st.integers(20, 300))
def test_no_line_is_wider_than_the_column_but_for_half_a_closing_mark(words, width):
    for line in break_lines(set_signs(words, LOOK), width):
        assert line.width <= width + 0.001
        assert sum(sign.width for sign in line.signs) <= width + 5.001


@given(texts, st.integers(20, 300))
def test_no_character_but_blanks_at_the_edges_is_lost(words, width):
    assert "".join(lines(words, width)).replace(" ", "") == words.replace(" ", "")


@given(st.text(st.sampled_from("党员学习，。）（"), max_size=60).filter(str.strip))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(words):
    bare = "党" + words.replace("，。", "，").replace("）（", "）")
    shown = lines(bare, 200)

    for line, following in pairwise(shown):
        if len(line) < 18:  # else a run of marks longer than a line had to be broken
            assert following[0] not in "，。）"
            assert line[-1] != "（"


def test_words_and_numbers_stay_whole():
    assert lines("党员共128人签名", 45) == ["党员共", "128人签", "名"]


def test_a_word_longer_than_a_line_is_broken():
    shown = lines("http://" + "a" * 60, 60)

    assert len(shown) > 5
    assert "" not in shown


def test_the_first_line_is_indented():
    assert list(map(len, lines("党" * 25, 100, 20))) == [8, 10, 7]


def test_a_dash_of_two_characters_stays_whole():
    assert lines("党员学习——支部", 50) == ["党员学", "习——支部"]


def test_a_break_ends_a_line_and_an_empty_text_is_one_empty_line():
    assert lines("甲\n\n乙", 100) == ["甲", "", "乙"]
    assert lines("", 100) == [""]


def test_only_lines_that_go_on_are_stretched():
    broken = break_lines(set_signs("党" * 15 + "\n员", LOOK), 100)

    assert [line.full for line in broken] == [True, False, False]
