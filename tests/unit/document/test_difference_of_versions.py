import msgspec
from hypothesis import given
from trees import content_of, docs, fresh

from workstation.document.alignment import align_ids
from workstation.document.difference import Summary, content_difference, difference, summed
from workstation.document.difference_fields import FieldChange
from workstation.document.wording import ChangedFact
from workstation.domain import tree
from workstation.domain.content import Picture

FIRST = "周三中午，十九名党员围坐在长桌旁，一字一句往下抄。"
SECOND = "支部没有规定进度，只定了两条规矩。"
THIRD = "下一步，支部计划把大家提出的问题整理成清单。"


def paragraph(identity, text, *marks):
    return tree.Paragraph(tree.ParagraphAttrs(identity * 12), (tree.Text(text, marks),))


def doc(*blocks):
    return tree.Doc(blocks)


BASE = doc(paragraph("a", FIRST), paragraph("b", SECOND), paragraph("c", THIRD))


def brief(changes):
    return [(change.kind, change.block[0]) for change in changes]


@given(docs)
def test_a_version_does_not_differ_from_itself(version):
    assert difference(version, version) == ()


@given(docs)
def test_a_version_read_again_and_aligned_does_not_differ(version):
    assert difference(version, align_ids(version, fresh(version))) == ()


@given(docs, docs)
def test_every_difference_of_two_versions_is_told(base, new):
    changes = difference(base, align_ids(base, new))

    assert bool(changes) == (align_ids(base, new) != base)


@given(docs, docs)
def test_the_pieces_of_each_change_make_its_two_wordings(base, new):
    for change in difference(base, new):
        kept = [piece for piece in change.pieces if piece.kind != "inserted"]
        if change.kind not in {"moved", "format"}:
            assert "".join(piece.text for piece in kept) == change.before


def test_a_changed_figure_is_shown_and_wants_checking():
    new = doc(BASE.content[0], paragraph("b", SECOND.replace("两条", "三条")), BASE.content[2])

    (change,) = difference(BASE, new)

    assert (change.kind, change.block) == ("changed", "b" * 12)
    assert change.facts == (ChangedFact("两", "三", "number"),)


def test_new_and_deleted_paragraphs_stand_where_they_are_read():
    new = doc(BASE.content[0], BASE.content[2], paragraph("d", "另有通知如下，请遵照执行。"))

    assert brief(difference(BASE, new)) == [("deleted", "b"), ("inserted", "d")]


def test_a_moved_paragraph_is_moved_and_not_deleted_and_written_again():
    new = doc(BASE.content[2], BASE.content[0], BASE.content[1])

    assert brief(difference(BASE, new)) == [("moved", "c")]


def test_a_paragraph_parted_in_two_is_a_split():
    new = doc(paragraph("a", FIRST[:12]), paragraph("d", FIRST[12:]), *BASE.content[1:])

    (change,) = difference(BASE, new)

    assert (change.kind, change.block, change.others) == ("split", "a" * 12, ("d" * 12,))


def test_two_paragraphs_made_one_are_a_merger():
    new = doc(paragraph("a", FIRST + SECOND), BASE.content[2])

    (change,) = difference(BASE, new)

    assert (change.kind, change.block, change.others) == ("merged", "a" * 12, ("b" * 12,))


def test_a_paragraph_cut_into_three_is_one_split():
    parts = [FIRST[:8], FIRST[8:16], FIRST[16:]]
    new = doc(
        paragraph("d", parts[0]), paragraph("a", parts[1]), paragraph("e", parts[2]),
        *BASE.content[1:],
    )  # fmt: skip

    (change,) = difference(BASE, new)

    assert (change.kind, change.block) == ("split", "a" * 12)
    assert change.others == ("d" * 12, "e" * 12)
    assert change.after == "\n".join(parts)


def test_three_paragraphs_made_one_are_one_merger():
    new = doc(paragraph("b", FIRST + SECOND + THIRD))

    (change,) = difference(BASE, new)

    assert (change.kind, change.block) == ("merged", "b" * 12)
    assert change.others == ("a" * 12, "c" * 12)


def test_a_paragraph_parted_under_new_ids_is_a_split_too():
    new = doc(paragraph("d", FIRST[:12]), paragraph("e", FIRST[12:]), *BASE.content[1:])

    (change,) = difference(BASE, new)

    assert change.kind == "split"
    assert {change.block, *change.others} == {"d" * 12, "e" * 12}


def test_what_is_written_behind_a_paragraph_is_new_and_no_split():
    new = doc(BASE.content[0], paragraph("d", "（完）"), *BASE.content[1:])

    assert brief(difference(BASE, new)) == [("inserted", "d")]


def test_a_paragraph_rewritten_under_a_new_id_is_a_change():
    new = doc(BASE.content[0], paragraph("d", SECOND.replace("规矩", "要求")), BASE.content[2])

    (change,) = difference(BASE, new)

    assert (change.kind, change.block, change.rewritten) == ("changed", "d" * 12, True)


def test_a_paragraph_carried_away_and_rewritten_is_moved_and_changed():
    fourth = paragraph("f", "全体党员在主题党日活动中重温了入党誓词，并签下承诺书。")
    base = doc(*BASE.content, fourth)
    again = paragraph("d", FIRST.replace("周三", "周四"))
    new = doc(BASE.content[1], fourth, BASE.content[2], again)

    changes = difference(base, new)

    assert ("moved", "d") in brief(changes)
    assert [one.kind for one in changes if one.block == "d" * 12] == ["moved", "changed"]
    assert "deleted" not in [one.kind for one in changes]


def test_words_that_only_change_their_cell_or_a_note_its_place_are_told():
    def table(*cells):
        row = tuple(tree.TableCell(content=(tree.Text(words),) if words else ()) for words in cells)
        return doc(tree.Table(tree.TableAttrs("a" * 12), (tree.TableRow(row),)))

    def noted(*content):
        return doc(tree.Paragraph(tree.ParagraphAttrs("a" * 12), content))

    note = tree.Footnote(tree.FootnoteAttrs("见附件"))
    (cell,) = difference(table("甲", ""), table("", "甲"))
    (anchor,) = difference(noted(tree.Text("甲乙"), note), noted(note, tree.Text("甲乙")))

    assert cell.fields[0].field == anchor.fields[0].field == "arrangement"


def test_changes_are_counted_by_sort():
    heading = tree.Heading(tree.HeadingAttrs("c" * 12), (tree.Text(THIRD),))
    new = doc(heading, BASE.content[0], paragraph("b", SECOND.replace("两", "三")))

    assert summed(difference(BASE, new)) == Summary(places=3, words=1, form=1, moved=1)


@given(docs, docs)
def test_a_block_has_at_most_one_change_of_a_kind(base, new):
    named = [change.id for change in difference(base, new)]

    assert len(named) == len(set(named))


def test_a_change_of_form_is_told_apart_from_a_change_of_words():
    heading = tree.Heading(tree.HeadingAttrs("b" * 12), (tree.Text(SECOND.replace("两", "三")),))
    new = doc(BASE.content[0], heading, BASE.content[2])

    words, form = difference(BASE, new)

    assert (words.kind, form.kind) == ("changed", "format")
    assert form.fields == (FieldChange("type", "paragraph", "heading"),)


def test_words_made_bold_are_a_change_of_form():
    half = (tree.Text(SECOND[:2], (tree.Strong(),)), tree.Text(SECOND[2:]))
    new = doc(BASE.content[0], tree.Paragraph(BASE.content[1].attrs, half), BASE.content[2])

    (change,) = difference(BASE, new)

    assert change.kind == "format"
    assert change.fields == (FieldChange("marks", "", "strong", "支部"),)


def test_a_link_that_leads_elsewhere_is_no_mere_form():
    def linked(href):
        return doc(paragraph("a", FIRST, tree.Link(tree.LinkAttrs(href))))

    (change,) = difference(linked("https://a.example/"), linked("https://b.example/"))

    assert change.kind == "changed"
    assert change.fields[0].field == "link"
    assert change.fields[0].after == "https://b.example/"


def test_an_exchanged_photo_is_a_change():
    def shown(photo):
        return doc(tree.Image(tree.ImageAttrs("a" * 12, photo)))

    (change,) = difference(shown("p1"), shown("p2"))

    assert change.kind == "changed"
    assert change.fields == (FieldChange("photo", "p1", "p2"),)


def test_a_revision_differs_in_what_stands_around_the_text_too():
    picture = Picture("1" * 64, 900, 600, 1_000, "jpeg")
    base = content_of(BASE, title="三季度例会", column="大事要情")
    base = msgspec.structs.replace(base, pictures={"p1": picture})
    other = msgspec.structs.replace(picture, blob="2" * 64)
    new = content_of(BASE, title="四季度例会", column="精彩瞬间")
    new = msgspec.structs.replace(new, pictures={"p1": other})

    found = content_difference(base, new)

    assert found.blocks == ()
    assert found.fields == (
        FieldChange("title", "三季度例会", "四季度例会"),
        FieldChange("column", "大事要情", "精彩瞬间"),
        FieldChange("picture", "1" * 64, "2" * 64, "p1"),
    )
