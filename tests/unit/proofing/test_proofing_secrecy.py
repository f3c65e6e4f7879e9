import pytest

from workstation.proofing.checking import block_findings, check
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage

PACK = load_pack()


def marks_in(text, kind="text"):
    findings = block_findings([Passage("b", text, kind)], pack=PACK)
    return [(f.rule, f.text) for f in findings]


@pytest.mark.parametrize(
    "text",
    [
        "秘密★10年",
        "机密★",
        "绝密☆长期",
        "秘　密 ★ 10 年",
        "机 密★２０年",
        "机密⭐",
        "秘密＊10年",
        "绝密*三十年",
        "机\u200b密★6个月",
        "機密★",
    ],
)
@pytest.mark.parametrize("kind", ["text", "verbatim", "caption", "file_name", "title", "note"])
def test_a_mark_of_secrecy_is_caught_in_any_dress_and_place(text, kind):
    assert marks_in(text, kind) == [("SM001", text)]


@pytest.mark.parametrize("text", ["★3年", "☆ 10年。", "★长期", "★６个月"])
def test_a_term_of_secrecy_without_its_level_is_caught(text):
    assert [rule for rule, _ in marks_in(text)] == ["SM002"]


@pytest.mark.parametrize(
    "text",
    [
        "机密",
        "绝　密",
        "【机密】会议材料",
        "关于调整的通知（秘密）",
        "密级：机密",
        "密 级: 绝密",
        "机密-会议纪要.docx",
        "会议纪要（机密）.docx",
        "会议纪要_秘密.pdf",
    ],
)
def test_a_level_of_secrecy_that_stands_alone_is_caught(text):
    assert [rule for rule, _ in marks_in(text)] == ["SM014"]


@pytest.mark.parametrize(
    "text",
    [
        "严守党的纪律，保守党的秘密",
        "国家秘密的密级分为绝密、机密、秘密三级。",
        "★2016年工作要点",
        "★10年如一日坚守岗位",
        "评为三星★级支部",
        "观看影片《绝密行动》",
        "亲密无间，密切联系群众",
    ],
)
def test_speaking_of_secrecy_and_stars_is_no_mark(text):
    assert marks_in(text) == []


def test_a_mark_of_secrecy_blocks_and_cannot_be_waived():
    (finding,) = check([Passage("b", "秘密★10年")], pack=PACK)

    assert (finding.level, finding.waivable) == ("block", False)


def test_a_telephone_number_may_be_waived():
    (finding,) = check([Passage("b", "13800138000")], pack=PACK)

    assert (finding.level, finding.waivable) == ("block", True)


@pytest.mark.timeout(30)
@pytest.mark.parametrize("unit", ["★", "密", "机 ", "机密 ", "（", "机密\n", "★1"])
def test_a_wall_of_stars_is_read_to_its_end(unit):
    text = unit * (100_000 // len(unit))

    findings = marks_in(text)

    assert all(found in text for _, found in findings)
