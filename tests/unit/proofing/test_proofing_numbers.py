import datetime as dt
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.proofing.checking import block_findings, check
from workstation.proofing.folding import folded
from workstation.proofing.numbers import check_character, is_id_card, passes_luhn
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage

PACK = load_pack()
CHECKS = {rule.id: rule.pattern for rule in PACK.rules if rule.kind == "个人信息"}
PROVINCES = ["11", "13", "21", "31", "37", "44", "46", "50", "54", "61", "65", "71", "81", "83"]
GAPS = ["", " ", "-", "—", "\u3000", " - ", ".", "·", "\u00a0", "\u200b", "\ufeff", "\u2060"]
SCRIPTS = [string.digits, "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"]
CROSSES = "XxＸｘ×Х"


def found_in(text):
    """The numbers found, by the check that found them."""
    findings = check([Passage("b", text, "verbatim")], pack=PACK)
    return [(CHECKS[f.rule], f.text) for f in findings if f.rule in CHECKS]


@st.composite
def identity_numbers(draw):
    digits = st.text(string.digits, min_size=4, max_size=4)
    birthday = draw(st.dates(dt.date(1900, 1, 1), dt.date(2026, 1, 1))).strftime("%Y%m%d")
    body = draw(st.sampled_from(PROVINCES)) + draw(digits) + birthday + draw(digits)[1:]
    return body + check_character(body)


@st.composite
def disguised(draw, numbers):
    """A number as people break it up: other digits, blanks and signs in between."""
    dressed = ""
    for char in draw(numbers):
        script = draw(st.sampled_from(SCRIPTS))
        worn = draw(st.sampled_from(CROSSES)) if char == "X" else script[int(char)]
        dressed += worn + draw(st.sampled_from(GAPS))
    return dressed.rstrip("".join(GAPS))


def ends_in_a_digit(text):
    reading = folded(text).text
    return reading[-1:].isdecimal()


def begins_with_a_digit(text):
    reading = folded(text).text
    return reading[:1].isdecimal()


@given(
    before=st.text().filter(lambda text: not ends_in_a_digit(text)),
    number=disguised(identity_numbers()),
    after=st.text().filter(lambda text: not begins_with_a_digit(text)),
)
def test_an_identity_number_is_caught_in_any_words_and_any_dress(before, number, after):
    passage = Passage("b", before + number + after, "verbatim")

    findings = block_findings([passage], pack=PACK)

    start, end = len(before), len(before) + len(number)
    assert any(f.rule == "GX001" and f.start < end and start < f.end for f in findings)


@given(body=st.from_regex(r"\A[1-9][0-9]{16}\Z"), last=st.sampled_from("0123456789X"))
def test_digits_without_the_right_check_character_are_no_identity_number(body, last):
    number = body + last

    found = [check_name for check_name, _ in found_in(number)]

    assert ("id_card" in found) == is_id_card(number)
    assert last == check_character(body) or "id_card" not in found


@given(number=identity_numbers(), place=st.integers(0, 16), other=st.integers(1, 9))
def test_a_mistyped_identity_number_is_none(number, place, other):
    digit = (int(number[place]) + other) % 10
    mistyped = f"{number[:place]}{digit}{number[place + 1 :]}"

    assert not is_id_card(mistyped)


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("11010519491231002", True),
        ("91115619810803002", True),  # a permanent resident: 9 before the province
        ("99010519491231002", False),  # no such region
        ("11010519490231002", False),  # no such day
        ("11010517991231002", False),  # nobody is that old
        ("11010521001231002", False),  # or that young
    ],
)
def test_an_identity_number_has_a_region_and_a_birthday(body, right):
    assert is_id_card(body + check_character(body)) == right


@pytest.mark.parametrize("number", ["11010519491231002", "1101051949123100X2", "110105", ""])
def test_half_an_identity_number_is_none(number):
    assert not is_id_card(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("身份证号11010519491231002X。", [("id_card", "11010519491231002X")]),
        ("110105 19491231 002x", [("id_card", "110105 19491231 002x")]),
        (
            "１１０１０５１９４９１２３１００２Ｘ",
            [("id_card", "１１０１０５１９４９１２３１００２Ｘ")],
        ),
        ("编号2026 110105-19491231-002X", [("id_card", "110105-19491231-002X")]),
        ("110101900101001", [("id_card_15", "110101900101001")]),
        ("身份证：110101 900101 001", [("id_card_15_named", "110101 900101 001")]),
        ("手机13800138000", [("mobile", "13800138000")]),
        (
            "138 0013 8000、139-0013-9000",
            [("mobile", "138 0013 8000"), ("mobile", "139-0013-9000")],
        ),
        ("1\u200b3800138000", [("mobile", "1\u200b3800138000")]),
        ("1 3 8 0 0 1 3 8 0 0 0", [("mobile", "1 3 8 0 0 1 3 8 0 0 0")]),
        ("+8613800138000", [("mobile", "13800138000")]),
        ("＋86 138 0013 8000", [("mobile", "138 0013 8000")]),
        ("008613800138000", [("mobile", "13800138000")]),
        ("13800138000¹", [("mobile", "13800138000")]),
        ("①13800138000", [("mobile", "13800138000")]),
        ("13800138000-13900139000", [("mobile", "13800138000"), ("mobile", "13900139000")]),
        ("咨询010-88886666", [("landline", "010-88886666")]),
        ("（010）8888 6666", [("landline", "（010）8888 6666")]),
        ("0571 8888 6666", [("landline", "0571 8888 6666")]),
        ("座机：88886666", [("landline", "座机：88886666")]),
        ("卡号6222 0212 3456 7890 128", [("bank_card", "6222 0212 3456 7890 128")]),
        ("4111111111111111", [("bank_card", "4111111111111111")]),
        ("5500-0000-0000-0004", [("bank_card", "5500-0000-0000-0004")]),
    ],
)
def test_a_number_that_points_to_a_person_is_found(text, expected):
    assert found_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "联系电话138****0000",
        "913800138000",
        "138001380001",
        "订单20261013800138000",
        "mmexport1476543210123.jpg",
        "发文编号2026110001",
        "第13期 2016年10月15日 9:30",
        "4111111111111112",
        "6222021234567890120",
        "1111111111111111",
        "比分58:55，参赛96人，用时3.14159265358979秒",
        "1 3 5 7 9 11 13 15",
        "统一社会信用代码91110105MA01ABCD2X",
        "88886666",
    ],
)
def test_a_number_that_points_to_nobody_is_left_alone(text):
    assert found_in(text) == []


@given(
    before=st.text(string.digits, max_size=12),
    after=st.text(string.digits, max_size=12),
    tail=st.from_regex(r"\A[3-9][0-9]{9}\Z"),
)
def test_eleven_digits_inside_a_longer_run_are_no_telephone(before, after, tail):
    found = found_in(f"号{before}1{tail}{after}号")

    assert [text for name, text in found if name == "mobile"] == (
        [] if before or after else [f"1{tail}"]
    )


@given(st.text(string.digits, min_size=14, max_size=18))
def test_just_one_last_digit_passes_the_card_check(body):
    passing = [digit for digit in string.digits if passes_luhn(body + digit)]

    assert len(passing) == 1


def test_one_place_is_one_number():
    findings = found_in("6222021234567890128")

    assert len(findings) == 1


@pytest.mark.timeout(30)
@pytest.mark.parametrize("unit", ["1", "1 ", "13800138000 ", "4111111111111111-", "0", "+86", "1-"])
def test_a_wall_of_digits_is_read_to_its_end(unit):
    text = unit * (100_000 // len(unit))

    findings = block_findings([Passage("b", text)], pack=PACK)

    assert all(text[f.start : f.end] == f.text for f in findings)
