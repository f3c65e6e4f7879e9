import pytest

from workstation.proofing.checking import check
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage


def too_long(*passages):
    findings = check(passages, pack=load_pack())
    return [(f.rule, f.level, f.block, f.start, f.end) for f in findings if f.kind == "公众号"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("字" * 32, []),
        ("a" * 32, []),
        ("字" * 20 + "a" * 13, [("WX002", "hint", "b", 32, 33)]),
        ("字" * 33, [("WX001", "error", "b", 32, 33), ("WX002", "hint", "b", 32, 33)]),
        ("字a" * 22, [("WX001", "error", "b", 42, 44), ("WX002", "hint", "b", 32, 44)]),
        ("a" * 65, [("WX002", "hint", "b", 32, 65), ("WX001", "error", "b", 64, 65)]),
    ],
)
def test_a_title_has_the_length_that_wechat_takes(text, expected):
    assert sorted(too_long(Passage("b", text, "title"))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "rules"),
    [("字" * 8, []), ("字" * 9, ["WX004"]), ("字" * 17, ["WX003", "WX004"]), ("a" * 16, [])],
)
def test_an_author_has_the_length_that_wechat_takes(text, rules):
    assert sorted(found[0] for found in too_long(Passage("b", text, "author"))) == rules


@pytest.mark.parametrize(
    ("length", "rules"), [(120, []), (121, ["WX006"]), (128, ["WX006"]), (129, ["WX005", "WX006"])]
)
def test_a_digest_has_the_length_that_wechat_takes(length, rules):
    assert sorted(found[0] for found in too_long(Passage("b", "字" * length, "digest"))) == rules


def test_the_body_is_measured_over_all_its_blocks_and_flagged_once():
    article = [
        Passage("title", "题" * 30, "title"),
        Passage("a", "字" * 9_000),
        Passage("b", "字" * 1_500, "verbatim"),
        Passage("c", "字" * 9_600, "note"),
        Passage("d", "字" * 9_600),
    ]

    assert too_long(*article) == [
        ("WX008", "hint", "b", 1_000, 1_500),
        ("WX007", "error", "c", 9_499, 9_600),
    ]


def test_an_empty_text_is_never_too_long():
    assert too_long(Passage("b", "", "title"), Passage("b", "", "text")) == []
