import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.three_way import both_changes
from workstation.domain import tree
from workstation.domain.tree_text import block_text

BASE = "11月12日，公司第三届篮球赛落下帷幕。三支部以五战全胜的成绩首次捧杯。"
clauses = st.lists(
    st.sampled_from(
        ["党员到会，", "共28名。", "书记说：“要干实事。”", "会议结束。", "“四种意识”，"]
    ),
    min_size=2,
    max_size=6,
)


def paragraph(words, *marks):
    content = (tree.Text(words, marks),) if words else ()
    return tree.Paragraph(tree.ParagraphAttrs("a" * 12), content)


def merged(base, ours, theirs):
    found = both_changes(base, paragraph(ours), paragraph(theirs))
    return None if found is None else block_text(found)


def test_changes_of_different_passages_come_together():
    ours, theirs = BASE.replace("12日", "13日"), BASE.replace("首次捧杯", "首次夺冠")

    assert merged(BASE, ours, theirs) == ours.replace("首次捧杯", "首次夺冠")


def test_the_same_change_of_both_sides_is_made_once():
    same = BASE.replace("第三届", "第四届")

    assert merged(BASE, same, same.replace("捧杯", "夺冠")) == same.replace("捧杯", "夺冠")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (BASE.replace("五战全胜", "六战全胜"), BASE.replace("五战全胜", "五战四胜")),
        (BASE.replace("首次", ""), BASE.replace("捧杯", "夺冠")),
        (BASE + "（完）", BASE + "（王磊）"),
    ],
)
def test_changes_of_one_clause_are_left_to_a_person(ours, theirs):
    assert merged(BASE, ours, theirs) is None


@pytest.mark.parametrize("opening", ["“", "「"])
def test_words_in_quotation_marks_are_never_put_together(opening):
    closing = {"“": "”", "「": "」"}[opening]
    base = f"书记指出：{opening}要把问题整改到位，把责任落到人头。{closing}会后大家分头行动。"

    assert merged(base, base.replace("整改", "解决"), base.replace("分头", "立即")) is None
    assert merged(base, base.replace("指出", "强调"), base.replace("分头", "立即")) is not None


def test_a_quotation_mark_left_open_guards_all_that_follows():
    base = "书记指出：“要把问题整改到位。会后大家分头行动。"

    assert merged(base, base.replace("指出", "强调"), base.replace("分头", "立即")) is None


def test_a_verbatim_quotation_is_never_put_together():
    def quoted(words):
        return tree.Quotation(tree.QuotationAttrs("a" * 12), (tree.Text(words),))

    ours, theirs = BASE.replace("12日", "13日"), BASE.replace("捧杯", "夺冠")

    assert both_changes(BASE, quoted(ours), quoted(theirs)) is None


def test_where_more_than_words_differs_a_person_decides():
    ours = paragraph(BASE.replace("12日", "13日"), tree.Strong())

    assert both_changes(BASE, ours, paragraph(BASE.replace("捧杯", "夺冠"))) is None


@given(clauses, st.data())
def test_what_is_put_together_says_both_changes_and_leaves_quotations_as_they_were(parts, data):
    places = st.integers(0, len(parts) - 1)
    first, second = data.draw(places), data.draw(places)
    ours, theirs = list(parts), list(parts)
    ours[first] = "甲组到会，" + ours[first]
    theirs[second] = theirs[second] + "乙组离会，"
    base = "".join(parts)

    found = merged(base, "".join(ours), "".join(theirs))

    if found is not None:
        assert found.replace("甲组到会，", "").replace("乙组离会，", "") == base
        assert merged(base, "".join(theirs), "".join(ours)) == found
