"""Lines to paste into the group: in the office's words, and whole sentences."""

import pytest

from workstation.wording.ready_lines import READY_LINES, ready_line


def test_sending_for_review_names_the_draft_and_whose_turn_it_is():
    said = ready_line(
        "zh_CN", "submitted", title="篮球赛", number=3, stage="初审", people=["周敏", "方静"]
    )

    assert said == "《篮球赛》第 3 稿已送审，请周敏、方静初审。"


def test_nobody_is_named_where_nobody_is_known():
    assert ready_line("zh_CN", "submitted", title="篮球赛", number=1) == "《篮球赛》第 1 稿已送审。"


def test_a_title_with_book_title_marks_keeps_inner_ones():
    assert "《学习〈党章〉》" in ready_line("zh_CN", "approved", title="学习《党章》")


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize("act", READY_LINES)
def test_every_line_is_a_whole_sentence(lang, act):
    said = ready_line(
        lang, act, title="篮球赛", number=2, stage="初审", people=["周敏"], name="王磊"
    )

    assert said.endswith("。" if lang == "zh_CN" else ".")
    assert "{" not in said
