import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.particulars import tokens_of
from workstation.document.wording import ChangedFact, Piece, changed_facts, compare_words

texts = st.text(st.sampled_from("党员学习活动，。20年月日1 a\n"), max_size=40)


def shown(before, after, **options):
    sign = {"equal": "", "deleted": "-", "inserted": "+"}
    pieces = compare_words(before, after, **options)
    return "".join(
        piece.text if piece.kind == "equal" else f"[{sign[piece.kind]}{piece.text}]"
        for piece in pieces
    )


@given(texts, texts)
def test_the_pieces_make_both_wordings(before, after):
    pieces = compare_words(before, after)

    assert "".join(piece.text for piece in pieces if piece.kind != "inserted") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "deleted") == after


@given(texts)
def test_equal_wordings_differ_in_nothing(text):
    assert compare_words(text, text) == ((Piece("equal", text),) if text else ())
    assert changed_facts(text, text) == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("共有28名党员参加", "共有26名党员参加", "共有[-28][+26]名党员参加"),
        ("20日上午召开会议", "21日下午召开会议", "[-20日上午][+21日下午]召开会议"),
        ("强化责任担当", "强化使命担当", "强化[-责任][+使命]担当"),
        ("9月20日上午9时到会", "9月20日下午3时到会", "[-9月20日上午9时][+9月20日下午3时]到会"),
        ("董事长到会", "副董事长到会", "[-董事长][+副董事长]到会"),
        ("书记李国强到会", "书记李国栋到会", "书记[-李国强][+李国栋]到会"),
        ("增长3.5%以上", "增长13.5%以上", "增长[-3.5%][+13.5%]以上"),
        ("前半句都一样", "风马牛不相及", "[-前半句都一样][+风马牛不相及]"),
    ],
)
def test_a_reviewer_sees_figures_and_dates_whole(before, after, expected):
    assert shown(before, after) == expected


def test_one_character_left_between_two_changes_is_taken_into_them():
    assert shown("会议由甲的乙共同主持召开完毕", "会议由丙的丁共同主持召开完毕") == (
        "会议由[-甲的乙][+丙的丁]共同主持召开完毕"
    )


def test_a_name_on_the_list_is_never_cut():
    before, after = "支部书记王小明主持会议", "支部书记王小红主持会议"

    assert shown(before, after, names=["王小明", "王小红"]) == (
        "支部书记[-王小明][+王小红]主持会议"
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("10月15日，28名党员", "10月16日，28名党员", [("10月15日", "10月16日", "date")]),
        ("九点半集合", "十点半集合", [("九点半", "十点半", "date")]),
        ("到场十九名党员", "到场党员", [("十九", "", "number")]),
        ("比分3:2", "比分3:1，用时40分钟", [("3:2", "3:1", "number"), ("", "40", "number")]),
        ("增长百分之三十", "增长百分之十三", [("百分之三十", "百分之十三", "number")]),
        ("党委书记到会", "党委副书记到会", [("党委书记", "党委副书记", "title")]),
        ("主任李国强讲话", "主任李国栋讲话", [("李国强", "李国栋", "name")]),
        (
            "周三，李国强同志到会",
            "周四，王海同志到会",
            [("周三", "周四", "date"), ("李国强", "王海", "name")],
        ),
        ("一心一意办实事", "全心全意办实事", []),
        ("大家提了意见", "大家一条一条提了意见", []),
        ("一名党员到场", "两名党员到场", [("一", "两", "number")]),
        ("见https://a.example/1", "见https://a.example/2", []),
    ],
)
def test_changed_numbers_and_dates_want_checking(before, after, expected):
    assert changed_facts(before, after) == tuple(ChangedFact(*pair) for pair in expected)


def test_a_changed_name_wants_checking():
    facts = changed_facts("王磊报道", "周洋报道", names={"王磊", "周洋"})

    assert facts == (ChangedFact("王磊", "周洋", "name"),)


def test_a_very_long_paragraph_is_compared_clause_by_clause():
    clauses = [f"第{n}组学习了第{n}章的内容，" for n in range(800)]
    before = "".join(clauses)
    clauses[400] = "第400组讨论了第400章的内容，"

    pieces = compare_words(before, "".join(clauses))

    assert [piece.text for piece in pieces if piece.kind != "equal"] == ["学习", "讨论"]


def test_text_too_long_even_in_clauses_counts_as_replaced():
    before, after = "学习，" * 2_000, "讨论，" * 2_000

    deleted, inserted, end = compare_words(before, after)

    assert (deleted, inserted) == (Piece("deleted", before[:-1]), Piece("inserted", after[:-1]))
    assert end == Piece("equal", "，")


cut_apart = st.lists(
    st.sampled_from(
        ["11月12日", "28名", "3.5%", "党委书记", "李国强", "，", "党员", "参加。", "九点半"]
    ),
    max_size=12,
).map("".join)


@given(cut_apart, cut_apart)
def test_no_piece_begins_or_ends_inside_a_number_a_date_a_name_or_a_title(before, after):
    names = ["李国强"]
    pieces = compare_words(before, after, names=names)

    for text, gone in ((before, "inserted"), (after, "deleted")):
        whole, cuts = set(), set()
        place = 0
        for token in tokens_of(text, names):
            whole.add(place)
            place += len(token)
        place = 0
        for piece in (one for one in pieces if one.kind != gone):
            cuts.add(place)
            place += len(piece.text)
        assert cuts <= whole | {len(text)}


def test_a_letter_is_never_parted_from_its_accent_nor_an_emoji_cut():
    before, after = "贺词👨‍👩‍👧e\u0301", "贺词👨‍👩‍👦e\u0300"

    assert shown(before, after) == "贺词[-👨‍👩‍👧e\u0301][+👨‍👩‍👦e\u0300]"
