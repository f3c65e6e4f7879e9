from hypothesis import given
from hypothesis import strategies as st
from trees import docs, fresh, numbered

from workstation.document.alignment import align_ids, longest_increasing
from workstation.domain import tree
from workstation.domain.tree_form import checked


def paragraph(identity, text):
    return tree.Paragraph(tree.ParagraphAttrs(identity), (tree.Text(text),))


def photo(identity, name):
    return tree.GroupPhoto(tree.GroupPhotoAttrs(identity, name))


def ids(doc):
    return [block.attrs.id for block in doc.content]


BASE = tree.Doc(
    (
        paragraph("aaaaaaaaaaaa", "周三中午，设计楼三层的党员活动室里只听得见笔尖划过纸面的声音。"),
        paragraph("bbbbbbbbbbbb", "支部没有规定进度，只定了两条规矩。"),
        paragraph("cccccccccccc", "下一步，支部计划把问题整理成清单。"),
    )
)


@given(docs)
def test_a_document_read_again_gets_all_its_ids_back(doc):
    assert align_ids(doc, fresh(doc)) == doc


@given(docs, docs)
def test_aligning_never_repeats_an_id_and_never_touches_words(base, new):
    aligned = align_ids(base, new)

    assert checked(aligned) is aligned
    assert numbered(aligned) == numbered(new)


def test_a_corrected_paragraph_keeps_its_id():
    new = fresh(BASE)
    corrected = paragraph("zzzzzzzzzzzz", "支部没有规定进度，只定了三条规矩。")
    new = tree.Doc((new.content[0], corrected, new.content[2]))

    assert ids(align_ids(BASE, new)) == ids(BASE)


def test_a_paragraph_made_a_heading_keeps_its_id():
    heading = tree.Heading(tree.HeadingAttrs("zzzzzzzzzzzz"), BASE.content[1].content)
    new = tree.Doc((BASE.content[0], heading, BASE.content[2]))

    assert ids(align_ids(BASE, new)) == ids(BASE)


def test_a_new_paragraph_keeps_its_new_id():
    added = paragraph("zzzzzzzzzzzz", "另有一事通知如下。")
    new = tree.Doc((*fresh(BASE).content[:1], added, *fresh(BASE).content[1:]))

    aligned = align_ids(BASE, new)

    assert ids(aligned) == ["aaaaaaaaaaaa", "zzzzzzzzzzzz", "bbbbbbbbbbbb", "cccccccccccc"]


def test_a_moved_paragraph_keeps_its_id():
    new = fresh(BASE)
    moved = tree.Doc((new.content[2], new.content[0], new.content[1]))

    assert ids(align_ids(BASE, moved)) == ["cccccccccccc", "aaaaaaaaaaaa", "bbbbbbbbbbbb"]


def test_photos_inside_a_group_keep_their_ids_when_one_is_taken_out():
    group = tree.PhotoGroup(
        tree.PhotoGroupAttrs("gggggggggggg"),
        (photo("aaaaaaaaaaaa", "p1"), photo("bbbbbbbbbbbb", "p2"), photo("cccccccccccc", "p3")),
    )
    smaller = tree.PhotoGroup(
        tree.PhotoGroupAttrs("yyyyyyyyyyyy"),
        (photo("dddddddddddd", "p1"), photo("eeeeeeeeeeee", "p3")),
    )

    (aligned,) = align_ids(tree.Doc((group,)), tree.Doc((smaller,))).content

    assert aligned.attrs.id == "gggggggggggg"
    assert [member.attrs.id for member in aligned.content] == ["aaaaaaaaaaaa", "cccccccccccc"]


def test_a_new_block_that_bears_a_taken_id_gets_another():
    clash = paragraph("aaaaaaaaaaaa", "与原稿毫无关系的一段新话。")
    new = tree.Doc((clash, *fresh(BASE).content))

    aligned = align_ids(BASE, new)

    assert ids(aligned)[1:] == ids(BASE)
    assert ids(aligned)[0] not in ids(BASE)


@given(st.permutations(range(12)))
def test_the_longest_increasing_run_is_increasing_and_no_shorter_than_any_greedy_one(order):
    pairs = list(enumerate(order))

    run = longest_increasing(pairs)

    greedy = 0
    last = -1
    for _, value in pairs:
        if value > last:
            greedy, last = greedy + 1, value
    values = [value for _, value in run]
    assert values == sorted(values)
    assert len(values) >= greedy


def test_paragraphs_of_a_rewritten_passage_pair_in_order_only():
    base = tree.Doc(tuple(paragraph(f"{x * 12}", f"第{x}组发言整理如下") for x in "abcdef"))
    new = tree.Doc(tuple(paragraph(f"{x * 12}", f"第{x}组发言整理如上") for x in "uvwxyz"))

    assert ids(align_ids(base, new)) == ids(base)
