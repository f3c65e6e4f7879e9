import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees import docs

from workstation.document.punctuation import apply_repairs, propose_repairs
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_text import inline_runs, inline_text

mixed_texts = st.text(st.sampled_from('党员。，“”（）,.;:?!()"  \n12ab/@'), max_size=30)


def doc_of(*runs):
    return tree.Doc((tree.Paragraph(tree.ParagraphAttrs("a" * 12), runs),))


def repaired(text):
    doc = doc_of(tree.Text(text))
    done = apply_repairs(doc, propose_repairs(doc))
    return inline_text(done.content[0].content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月8日,支部召开大会,学习党章.", "11月8日，支部召开大会，学习党章。"),
        ("他说:“怎么办?”", "他说：“怎么办？”"),
        ('他说"好",大家笑了!', "他说“好”，大家笑了！"),
        ('大家说:"学,要学好";做,也要做好', "大家说：“学，要学好”；做，也要做好"),
        ("海岚公司(简称公司(甲方))召开例会", "海岚公司（简称公司（甲方））召开例会"),
        ("使用Word,然后保存", "使用Word，然后保存"),
        ("两个支部  共同学习", "两个支部 共同学习"),
        ('他答:"会."', "他答：“会。”"),
    ],
)
def test_half_width_marks_between_chinese_words_are_made_full_width(text, expected):
    assert repaired(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "会议于10:30开始",
        "共1,234.5万元",
        "比分3:2",
        "见https://a.example/b,c?d=(e)页面",
        "来信a.b@c.example请回复",
        "马克思曾引用to be, or not to be一语",
        "卡尔.马克思",
        "存于D:\\党建\\(一)目录",
        "Hello, world (yes)!",
        "赵 敏",
        '只有一个"引号的行',
        "f(x)是函数",
    ],
)
def test_what_must_stand_as_written_is_left_alone(text):
    assert repaired(text) == text


@given(docs)
def test_repairing_twice_is_repairing_once(doc):
    once = apply_repairs(doc, propose_repairs(doc))

    assert propose_repairs(once) == ()


@given(mixed_texts)
def test_repairing_any_line_twice_is_repairing_it_once(text):
    once = repaired(text) if text else ""

    assert (repaired(once) if once else "") == once


@given(docs)
def test_nothing_is_repaired_inside_a_verbatim_quotation(doc):
    once = apply_repairs(doc, propose_repairs(doc))

    quotations = [block for block in doc.content if isinstance(block, tree.Quotation)]
    assert [block for block in once.content if isinstance(block, tree.Quotation)] == quotations


@given(docs)
def test_nothing_but_marks_and_doubled_blanks_is_touched(doc):
    for repair in propose_repairs(doc):
        assert set(repair.before) <= set(',.;:?!()" \u00a0')
        assert repair.after in set("，。；：？！（）“” ")


@given(docs)
def test_breaks_notes_and_marks_stay_where_they_are(doc):
    once = apply_repairs(doc, propose_repairs(doc))

    def skeleton(version):
        return [
            [piece.marks if isinstance(piece, tree.Text) else piece for piece in run]
            for block in version.content
            for run in inline_runs(block)
        ]

    assert skeleton(once) == skeleton(doc)


def test_words_inside_a_link_are_left_alone():
    link = tree.Link(tree.LinkAttrs("https://a.example/"))
    doc = doc_of(tree.Text("详见,"), tree.Text("通知,附件", (link,)))

    done = apply_repairs(doc, propose_repairs(doc))

    assert inline_text(done.content[0].content) == "详见，通知,附件"


def test_an_offer_says_where_what_and_why():
    doc = doc_of(tree.Text("学习"), tree.HardBreak(), tree.Text("党章,", (tree.Strong(),)))

    (repair,) = propose_repairs(doc)

    assert (repair.start, repair.end, repair.before, repair.after, repair.rule) == (
        5,
        6,
        ",",
        "，",
        "comma",
    )


def test_each_cell_of_a_table_is_repaired_for_itself():
    cells = [tree.TableCell(content=(tree.Text(text),)) for text in ("党员,", "一,二", "ok, go")]
    table = tree.Table(tree.TableAttrs("a" * 12), (tree.TableRow(tuple(cells)),))

    done = apply_repairs(tree.Doc((table,)), propose_repairs(tree.Doc((table,))))

    texts = [inline_text(run) for run in inline_runs(done.content[0])]
    assert texts == ["党员，", "一，二", "ok, go"]


def test_only_the_chosen_offers_are_taken():
    doc = doc_of(tree.Text("学习,讨论,总结"))

    done = apply_repairs(doc, propose_repairs(doc)[1:])

    assert inline_text(done.content[0].content) == "学习,讨论，总结"


@pytest.mark.parametrize("change", [{"before": ";"}, {"start": 90, "end": 91}, {"block": "b" * 12}])
def test_an_offer_for_other_words_is_refused(change):
    doc = doc_of(tree.Text("学习,讨论"))
    (repair,) = propose_repairs(doc)

    with pytest.raises(Refused) as refusal:
        apply_repairs(doc, [msgspec.structs.replace(repair, **change)])

    assert refusal.value.code == "stale_repair"


def test_an_offer_taken_twice_is_refused():
    doc = doc_of(tree.Text("学习,讨论"))
    (repair,) = propose_repairs(doc)

    with pytest.raises(Refused):
        apply_repairs(doc, [repair, repair])


def test_an_offer_inside_a_verbatim_quotation_is_refused():
    doc = doc_of(tree.Text("学习,讨论"))
    (repair,) = propose_repairs(doc)
    quotation = tree.Quotation(tree.QuotationAttrs("a" * 12), doc.content[0].content)

    with pytest.raises(Refused):
        apply_repairs(tree.Doc((quotation,)), [repair])
