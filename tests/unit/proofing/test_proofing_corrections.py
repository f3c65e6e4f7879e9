"""What a machine may put in place of a flagged text, and what only a person can reword."""

import pytest

from workstation.proofing.checking import check
from workstation.proofing.corrections import corrected, correction
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage


def first(text, kind="text"):
    pack = load_pack()
    found = check((Passage("block", text, kind),), pack=pack)
    return next((one for one in found if correction(one, pack)), found[0] if found else None)


def mended(text, kind="text"):
    finding = first(text, kind)
    new = correction(finding, load_pack()) if finding else None
    return None if new is None else corrected(text, finding, new)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("学习邓小平思想。", "学习邓小平理论。"),
        ("既使下雨也照常举行。", "即使下雨也照常举行。"),
        ("公司发布征文启示。", "公司发布征文启事。"),
        ("2026年10月10日（星期五）开会。", "2026年10月10日（星期六）开会。"),
        ("公众号帐号由专人管理。", "公众号账号由专人管理。"),
    ],
)
def test_what_the_packs_own_example_proves_is_corrected(wrong, right):
    assert mended(wrong) == right


@pytest.mark.parametrize(
    "text",
    ["16年6月上线。", "公司领导莅临现场。", "学习《中国共产党章程。", "活动持续了三、四天。"],
)
def test_advice_is_never_written_into_a_text(text):
    assert mended(text) is None


def test_verbatim_words_are_corrected_by_nobody():
    assert mended("学习邓小平思想。", "verbatim") is None


def test_private_numbers_are_never_only_reworded():
    assert mended("联系人手机13800000000") is None


def test_a_text_that_says_something_else_by_now_stays():
    finding = first("学习邓小平思想。")

    assert corrected("大家学习邓小平思想。", finding, "邓小平理论") is None


def test_no_correction_of_the_pack_is_found_fault_with_by_its_own_rule():
    pack = load_pack()
    again = []
    for rule in pack.rules:
        for finding in check((Passage("block", rule.bad),), pack=pack):
            new = correction(finding, pack) if finding.rule == rule.id else None
            if new and any(
                one.rule == rule.id
                for one in check((Passage("b", corrected(rule.bad, finding, new)),), pack=pack)
                if one.start == finding.start
            ):
                again.append(rule.id)

    assert not again
