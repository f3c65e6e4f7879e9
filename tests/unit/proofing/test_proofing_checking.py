import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import Refused
from workstation.proofing.checking import MAX_CHARACTERS, block_findings, check
from workstation.proofing.findings import AllowList, Waiver, flagged_hash, unwaived, waiver_for
from workstation.proofing.folding import seen
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage
from workstation.shipped import shipped

PACK = load_pack()
ARTICLES = sorted(shipped("resources/sample/articles").glob("*.md"))
HELD_BACK = shipped("resources/sample/articles/zoufang.md")
KINDS = ["text", "verbatim", "source", "caption", "title", "digest", "author", "file_name", "note"]
WORDS = [
    "13800138000", "秘密★10年", "11010519491231002X", "，，", "其它", "截止目前", "“", "》", "(共",
    "2016年10月15日（星期五）", "建党96周年", "\u200b", "１６年", " ", "\n", "中共中央国务院",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=5)), max_size=8).map("".join)
passages = st.lists(
    st.builds(Passage, block=st.sampled_from("abc"), text=texts, kind=st.sampled_from(KINDS)),
    max_size=4,
)


def rules_in(text, kind="text", **options):
    return [f.rule for f in check([Passage("b", text, kind)], pack=PACK, **options)]


def sample(path):
    """A sample's passages: quoted front matter between two lines of dashes, then paragraphs."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    for line in head.splitlines():
        name, _, value = line.partition(": ")
        if name in {"title", "author", "digest"}:
            yield Passage(name, value.strip('"'), name)
    for number, paragraph in enumerate(filter(None, body.splitlines())):
        yield Passage(f"p{number}", paragraph)


def test_the_sample_that_shows_what_is_held_back_is_held_back():
    found = check(list(sample(HELD_BACK)), pack=PACK)

    assert [finding.level for finding in found] == ["block"]


@pytest.mark.parametrize(
    "path", [path for path in ARTICLES if path != HELD_BACK], ids=lambda path: path.stem
)
def test_the_sample_articles_are_in_order(path):
    article = list(sample(path))

    assert len(article) >= 5
    assert check(article, pack=PACK) == ()


def test_there_are_eight_sample_articles_beside_those_of_the_past():
    assert len([path for path in ARTICLES if path.stem.startswith("0")]) == 8


@given(passages)
def test_offsets_cut_out_exactly_what_was_flagged(article):
    for finding in check(article, pack=PACK):
        texts = [p.text for p in article if (p.block, p.kind) == (finding.block, finding.part)]
        assert finding.text in [text[finding.start : finding.end] for text in texts]


@given(passages)
def test_the_same_article_gives_the_same_findings_in_reading_order(article):
    findings = check(article, pack=PACK)

    assert findings == check(list(article), pack=PACK)
    numbered = [Passage(str(at), p.text, p.kind) for at, p in enumerate(article)]
    places = [(int(f.block), f.start, f.end) for f in check(numbered, pack=PACK)]
    assert places == sorted(places)


@given(passages)
def test_the_gate_stops_exactly_the_block_findings(article):
    blocking = tuple(f for f in check(article, pack=PACK) if f.level == "block")

    assert block_findings(article, pack=PACK) == blocking


@given(texts, st.integers(0, 60), st.sampled_from("\u200b\u200d\ufeff\u2060\u00ad\ufe0f"))
def test_invisible_characters_hide_nothing(text, at, invisible):
    at = min(at, len(text))
    disguised = text[:at] + invisible + text[at:]

    found = [(f.rule, seen(f.text).text) for f in check([Passage("b", disguised)], pack=PACK)]

    assert found == [(f.rule, seen(f.text).text) for f in check([Passage("b", text)], pack=PACK)]


def test_a_verbatim_quotation_is_not_corrected():
    assert rules_in("其它同志,截止目前，，（", "text") != []
    assert rules_in("其它同志,截止目前，，（", "verbatim") == []


@pytest.mark.parametrize("kind", KINDS)
def test_privacy_spares_no_passage(kind):
    assert "GX003" in rules_in("电话13800138000", kind)


def test_wording_does_not_apply_to_file_names():
    assert rules_in("2016.6.5其它 照片,1.jpg", "file_name") == []


def test_a_list_in_the_wrong_order_is_flagged_as_a_whole():
    (finding,) = check([Passage("b", "坚定理论自信、道路自信和制度自信。")], pack=PACK)

    assert (finding.rule, finding.text) == ("GD002", "理论自信、道路自信和制度自信")


def test_a_list_that_says_one_thing_twice_is_flagged():
    assert rules_in("坚定道路自信、理论自信、理论自信。") == ["GD002"]


def test_two_items_are_no_list_where_the_rule_wants_three():
    assert rules_in("追求民主、富强。") == []


def test_a_finding_carries_the_words_of_the_pack():
    (finding,) = check([Passage("b7", "现发布征文启示。")], pack=PACK)

    assert (finding.block, finding.start, finding.end) == ("b7", 3, 7)
    assert (finding.level, finding.kind, finding.part) == ("error", "易错字", "text")
    assert (finding.suggestion, finding.message_code) == ("启事", "")
    assert finding.explanation.startswith("“启事”是公告文体")
    assert finding.pack == PACK.edition


def test_a_program_check_suggests_what_it_worked_out():
    (finding,) = check([Passage("b", "2016年10月15日（星期五）")], pack=PACK)

    assert (finding.suggestion, finding.message_code) == ("星期六", "weekday")


def test_an_allowed_phrase_covers_what_lies_inside_it():
    allow = AllowList(phrases=("其它事业部",))

    assert rules_in("走进其它事业部", allow=allow) == []
    assert rules_in("其它同志走进其它事业部", allow=allow) == ["CZ008"]


def test_a_rule_may_be_switched_off():
    assert rules_in("其它同志", allow=AllowList(off=frozenset({"CZ008"}))) == []


def test_the_allow_list_cannot_let_a_number_or_a_secret_pass():
    allow = AllowList(phrases=("13800138000", "秘密★10年"), off=frozenset({"GX003", "SM001"}))

    assert rules_in("13800138000 秘密★10年", allow=allow) == ["GX003", "SM001"]


@pytest.mark.parametrize("phrase", ["", "长" * 101])
def test_an_allowed_phrase_has_a_length(phrase):
    with pytest.raises(Refused) as refusal:
        AllowList(phrases=(phrase,))

    assert refusal.value.code == "allowed_phrase_invalid"


def test_an_allow_list_has_an_end():
    with pytest.raises(Refused) as refusal:
        AllowList(off=frozenset(str(number) for number in range(2_001)))

    assert refusal.value.details == {"limit": 2_000, "entries": 2_001}


def test_a_waiver_covers_one_text_in_one_block_under_one_pack():
    first, second = check([Passage("a", "13800138000"), Passage("b", "13800138000")], pack=PACK)
    waiver = waiver_for(first)

    assert unwaived([first, second], [waiver]) == (second,)
    assert unwaived([first], [Waiver(waiver.rule, "base-2025.1", "a", waiver.flagged)]) == (first,)


def test_a_waiver_ends_when_the_text_changes():
    (before,) = check([Passage("a", "13800138000")], pack=PACK)
    (after,) = check([Passage("a", "13800138001")], pack=PACK)

    assert unwaived([after], [waiver_for(before)]) == (after,)


def test_nobody_waives_a_mark_of_secrecy():
    (finding,) = check([Passage("a", "机密★")], pack=PACK)
    forged = Waiver(finding.rule, finding.pack, finding.block, finding.flagged)

    with pytest.raises(Refused) as refusal:
        waiver_for(finding)

    assert refusal.value.details == {"rule": "SM001", "block": "a"}
    assert unwaived([finding], [forged]) == (finding,)


def test_the_hash_of_a_flagged_text_never_changes_its_form():
    assert flagged_hash("GX003", "13800138000") == (
        "4e707e85084ca89b5c328f85e06e7d4bb5dce08de4cf007593a5a78e3303b6fb"
    )


def test_a_file_name_of_broken_bytes_is_checked_like_any_other():
    (finding,) = check([Passage("f", "\udce413800138000.jpg", "file_name")], pack=PACK)

    assert finding.text == "13800138000"
    assert len(finding.flagged) == 64


def test_more_than_any_article_holds_is_refused():
    article = [Passage("a", "字" * MAX_CHARACTERS), Passage("b", "字")]

    for gate in (check, block_findings):
        with pytest.raises(Refused) as refusal:
            gate(article, pack=PACK)
        assert refusal.value.details == {"characters": MAX_CHARACTERS + 1, "limit": MAX_CHARACTERS}


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "　",
        "“",
        "《",
        "、",
        "-",
        "1",
        "约1",
        "a.",
        "a@",
        "...",
        "公司",
        "通过",
        "五位一体”",
        "一二",
        "a@a.",
    ],
)
def test_a_wall_of_one_word_is_checked_to_its_end(unit):
    text = f"@{unit * (100_000 // len(unit))}，"

    findings = check([Passage("b", text)], pack=PACK)

    assert all(text[f.start : f.end] == f.text for f in findings)
