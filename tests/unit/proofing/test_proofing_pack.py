import shutil

import pytest

from workstation.domain.errors import Refused, Unavailable
from workstation.proofing.checking import check
from workstation.proofing.matching import occurrences
from workstation.proofing.pack import load_pack, read_pack
from workstation.proofing.passages import Passage
from workstation.shipped import shipped

RULES = load_pack().rules
ROW = "ZZ001,易错字,错字,对字,【错误】说明,写了错字,写了对字"


@pytest.fixture
def a_pack(tmp_path):
    return shutil.copytree(shipped("resources/rules"), tmp_path / "rules")


def rules_against(text):
    return {finding.rule for finding in check([Passage("b", text)], pack=load_pack())}


def terms_of(folder):
    return next(folder.glob("terms-*.csv"))


def test_every_rule_finds_its_wrong_example():
    silent = [rule.id for rule in RULES if rule.id not in rules_against(rule.bad)]

    assert silent == []


def test_no_rule_objects_to_the_right_example_of_any_rule():
    objections = {rule.id: rules_against(rule.good) for rule in RULES}

    assert {rule: found for rule, found in objections.items() if found} == {}


def test_a_pattern_alone_keeps_off_every_right_example():
    objections = [
        (rule.id, other.id)
        for rule in RULES
        for other in RULES
        if any(occurrences(rule, other.good))
    ]

    assert objections == []


def test_the_shipped_pack_is_dated_and_says_what_it_does_not_cover():
    head = load_pack().head

    assert head.date < head.review_by
    assert "人工三校" in head.notice
    assert load_pack().edition == f"{head.id}-{head.version}"


def test_the_pack_is_read_once():
    assert load_pack() is load_pack()


def test_marks_of_secrecy_are_blocking_rules_that_nobody_waives():
    levels = {rule.id: rule.level for rule in RULES}

    assert {levels[rule] for rule in load_pack().head.unwaivable} == {"block"}


def test_an_office_may_add_a_row(a_pack):
    with terms_of(a_pack).open("a", encoding="utf-8") as file:
        file.write(ROW + "\n")

    pack = read_pack(a_pack)

    assert [f.rule for f in check([Passage("b", "写了错字。")], pack=pack)] == ["ZZ001"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("ZZ001,易错字,错字,对字,没有级别,坏,好", "level"),
        ("ZZ001,易错字,错字,对字,【阻断】只有涉密和个人信息可以阻断,坏,好", "level"),
        ("ZZ001,易错字,错字,对字,【错误】少一列,坏", "row"),
        ("../1,易错字,错字,对字,【错误】说明,坏,好", "row"),
        ("ZZ001,易错字,,对字,【错误】没有内容,坏,好", "cell"),
        (f"ZZ001,易错字,{'长' * 1001},对字,【错误】说明,坏,好", "cell"),
        ("ZZ001,易错字,seq:只有一项,对字,【错误】说明,坏,好", "pattern"),
        ("ZZ001,易错字,seq:一||二,对字,【错误】说明,坏,好", "pattern"),
        ("ZZ001,易错字,check:fortune,对字,【错误】说明,坏,好", "unknown_check"),
        (f"{ROW}\n{ROW}", "repeated"),
        ('"ZZ001"x,易错字', "not_csv"),
    ],
)
def test_a_malformed_row_is_refused(a_pack, row, reason):
    with terms_of(a_pack).open("a", encoding="utf-8") as file:
        file.write(row + "\n")

    with pytest.raises(Refused) as refusal:
        read_pack(a_pack)

    assert (refusal.value.code, refusal.value.details["reason"]) == ("pack_invalid", reason)


def test_a_broken_pattern_is_refused_where_it_is_needed(a_pack):
    with terms_of(a_pack).open("a", encoding="utf-8") as file:
        file.write("ZZ001,易错字,re:错(字,对字,【错误】括号不成对,坏,好\n")
    pack = read_pack(a_pack)

    with pytest.raises(Refused) as refusal:
        check([Passage("b", "写了错字")], pack=pack)

    assert refusal.value.details == {"file": "", "reason": "pattern", "rule": "ZZ001"}


def test_a_pack_without_the_identity_card_check_is_refused(a_pack):
    terms = terms_of(a_pack)
    kept = [line for line in terms.read_text(encoding="utf-8").splitlines() if "GX001" not in line]
    terms.write_text("\n".join(kept), encoding="utf-8")

    with pytest.raises(Refused) as refusal:
        read_pack(a_pack)

    assert refusal.value.details["reason"] == "no_row"
    assert refusal.value.details["rule"] == "id_card"


def test_a_pack_that_names_an_unknown_rule_is_refused(a_pack):
    head = a_pack / "pack.toml"
    head.write_text(head.read_text(encoding="utf-8").replace("SM014", "SM099"), encoding="utf-8")

    with pytest.raises(Refused) as refusal:
        read_pack(a_pack)

    assert refusal.value.details["reason"] == "unknown_rule"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('id = "base"', 'id = "Base Pack"'),
        ("date = 2026-11-22", 'date = "soon"'),
        ('terms = "terms-2026.11.csv"', 'terms = "../terms.csv"'),
        ('level = "hint"', 'level = "block"'),
        ('measure = "units"', 'measure = "ells"'),
        ('notice = "', 'extra = 1\nnotice = "'),
        ('id = "base"', 'id = "base'),
    ],
)
def test_a_malformed_head_is_refused(a_pack, written, instead):
    head = a_pack / "pack.toml"
    head.write_text(head.read_text(encoding="utf-8").replace(written, instead), encoding="utf-8")

    with pytest.raises(Refused) as refusal:
        read_pack(a_pack)

    assert (refusal.value.code, refusal.value.details["reason"]) == ("pack_invalid", "fields")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe", "not_utf8"),
        (b"x" * (4 * 1024 * 1024 + 1), "too_large"),
        (b"", "columns"),
        (b"id,kind\n", "columns"),
    ],
)
def test_a_file_that_is_no_term_list_is_refused(a_pack, content, reason):
    terms_of(a_pack).write_bytes(content)

    with pytest.raises(Refused) as refusal:
        read_pack(a_pack)

    assert refusal.value.details["reason"] == reason


def test_an_endless_term_list_is_refused(a_pack):
    with terms_of(a_pack).open("a", encoding="utf-8") as file:
        file.write(f"{ROW}\n" * 5_000)

    with pytest.raises(Refused) as refusal:
        read_pack(a_pack)

    assert refusal.value.details["reason"] == "too_many_rows"


def test_a_missing_pack_is_unavailable(tmp_path):
    with pytest.raises(Unavailable) as failure:
        read_pack(tmp_path)

    assert (failure.value.code, failure.value.details) == (
        "pack_unreadable",
        {"file": "pack.toml"},
    )
