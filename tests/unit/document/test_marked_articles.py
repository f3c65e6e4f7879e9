"""An article marked against another: what a reviewer's paper shows of it."""

import msgspec
from hypothesis import given
from trees import content_of, docs

from workstation.document.marked import marked_content, whole_content
from workstation.document.spans import ANCHOR
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, Picture, ThemeRef


def picture(letter):
    return Picture(blob=letter * 64, width=900, height=600, bytes=1, format="jpeg")


def paragraph(name, *words):
    runs = tuple(tree.Text(word) if isinstance(word, str) else word for word in words)
    return tree.Paragraph(tree.ParagraphAttrs(name), runs)


def image(name, photo, caption="", credit=""):
    words = (tree.Text(caption),) if caption else ()
    return tree.Image(tree.ImageAttrs(name, photo, credit=credit), words)


def content(*blocks, title="篮球赛里的“四种意识”", pictures=None):
    return Content(
        schema=1, title=title, author="王磊", digest="", source="",
        column=ColumnRef("shunjian", "精彩瞬间"), theme=ThemeRef("shunjian", "a" * 64),
        doc=tree.Doc(blocks), pictures=pictures or {},
    )  # fmt: skip


def told(spans):
    """Return stretches as a person would mark them on paper."""
    signs = {"equal": "{}", "inserted": "+{}+", "deleted": "-{}-"}
    return "".join(signs[one.kind].format(one.text) for one in spans)


def marked(before, after, **given_names):
    return marked_content(content(*before), content(*after), **given_names)


def test_a_first_reading_shows_everything_as_it_stands():
    whole = whole_content(content(paragraph("aaaaaaaaaa", "七个支部组队参赛。")))

    assert told(whole.heads["title"]) == "篮球赛里的“四种意识”"
    assert [told(block.spans) for block in whole.blocks] == ["七个支部组队参赛。"]
    assert whole.counted.places == 0


def test_words_that_went_stand_before_those_that_came_for_them():
    before, after = (
        paragraph("aaaaaaaaaa", "截止目前，三支部夺冠。"),
        paragraph("aaaaaaaaaa", "最终，三支部夺冠。"),
    )

    page = marked([before], [after])

    assert told(page.blocks[0].spans) == "-截止目前-+最终+，三支部夺冠。"
    assert (page.counted.inserted, page.counted.deleted, page.counted.places) == (1, 1, 1)


def test_numbers_dates_and_names_are_never_cut():
    before = paragraph("aaaaaaaaaa", "7月20日，李强带领28名党员参赛。")
    after = paragraph("aaaaaaaaaa", "7月21日，李明带领26名党员参赛。")

    page = marked([before], [after], names=["李强", "李明"])

    assert told(page.blocks[0].spans) == (
        "-7月20日-+7月21日+，-李强-+李明+带领-28-+26+名党员参赛。"
    )


def test_words_keep_the_marks_they_are_set_in():
    strong = tree.Text("四种意识", (tree.Strong(),))
    before = paragraph("aaaaaaaaaa", "牢记", strong, "。")
    after = paragraph("aaaaaaaaaa", "始终牢记", strong, "。")

    spans = marked([before], [after]).blocks[0].spans

    assert [(s.kind, s.text, len(s.marks)) for s in spans] == [
        ("inserted", "始终", 0), ("equal", "牢记", 0), ("equal", "四种意识", 1),
        ("equal", "。", 0),
    ]  # fmt: skip


def test_a_block_that_went_stands_where_it_stood():
    one, two, three = (paragraph(letter * 10, words) for letter, words in (
        ("a", "开幕式上升国旗。"), ("b", "观众席座无虚席。"), ("c", "决赛打满四节。"),
    ))  # fmt: skip

    page = marked([one, two, three], [one, three])
    first_gone = marked([one, two], [two])

    assert [block.kind for block in page.blocks] == ["equal", "deleted", "equal"]
    assert [block.kind for block in first_gone.blocks] == ["deleted", "equal"]
    assert page.counted.deleted == 1


def test_a_block_that_moved_is_told_once_where_it_stands_now():
    one, two, three = (paragraph(letter * 10, words) for letter, words in (
        ("a", "开幕式上升国旗。"), ("b", "观众席座无虚席。"), ("c", "决赛打满四节。"),
    ))  # fmt: skip

    page = marked([one, two, three], [three, one, two])

    assert [(b.block.attrs.id[0], b.moved) for b in page.blocks] == [
        ("c", True), ("a", False), ("b", False),
    ]  # fmt: skip
    assert (page.counted.moved, page.counted.places) == (1, 1)


def test_halves_of_a_split_block_are_told_as_one():
    whole = paragraph("aaaaaaaaaa", "上半场三支部领先六分，下半场对手奋起直追。")
    first = paragraph("aaaaaaaaaa", "上半场三支部领先六分，")
    second = paragraph("bbbbbbbbbb", "下半场对手奋起直追。")

    page = marked([whole], [first, second])
    back = marked([first, second], [whole])

    assert [told(b.spans) for b in page.blocks] == [
        "上半场三支部领先六分，+\n+下半场对手奋起直追。"
    ]
    assert [told(b.spans) for b in back.blocks] == [
        "上半场三支部领先六分，-\n-下半场对手奋起直追。"
    ]


def test_a_replaced_photo_stands_as_a_pair_with_the_old_one_first():
    before = content(image("aaaaaaaaaa", "p1", "开球", "王磊"), pictures={"p1": picture("1")})
    after = content(image("aaaaaaaaaa", "p2", "夺冠", "王磊"), pictures={"p2": picture("2")})

    page = marked_content(before, after)

    assert [(p.kind, p.photo, p.blob[0]) for p in page.blocks[0].photos] == [
        ("deleted", "p1", "1"), ("inserted", "p2", "2"),
    ]  # fmt: skip
    assert (page.counted.photos, page.counted.inserted, page.counted.deleted) == (1, 0, 0)


def test_a_photo_cropped_anew_is_another_picture_to_its_readers():
    before = content(image("aaaaaaaaaa", "p1"), pictures={"p1": picture("1")})
    after = content(image("aaaaaaaaaa", "p1"), pictures={"p1": picture("2")})

    page = marked_content(before, after)

    assert [one.kind for one in page.blocks[0].photos] == ["deleted", "inserted"]
    assert page.counted.photos == 1


def test_a_new_caption_is_told_in_its_words():
    before, after = image("aaaaaaaaaa", "p1", "三支部开球"), image("aaaaaaaaaa", "p1", "三支部夺冠")

    page = marked([before], [after])

    assert told(page.blocks[0].photos[0].caption) == "三支部-开球-+夺冠+"
    assert page.counted.places == 1


def test_rows_of_a_table_that_came_and_went_are_told_as_rows():
    def table(*rows):
        cells = (tree.TableRow(tuple(
            tree.TableCell(content=(tree.Text(word),)) for word in row
        )) for row in rows)  # fmt: skip
        return tree.Table(tree.TableAttrs("aaaaaaaaaa"), tuple(cells))

    page = marked(
        [table(("支部", "得分"), ("一支部", "28"), ("二支部", "26"))],
        [table(("支部", "得分"), ("一支部", "30"), ("二支部", "26"), ("三支部", "40"))],
    )

    rows = page.blocks[0].rows
    assert [row.kind for row in rows] == ["equal", "equal", "equal", "inserted"]
    assert told(rows[1].cells[1].spans) == "-28-+30+"


def test_a_note_is_told_apart_and_keeps_its_place():
    def noted(words):
        return paragraph(
            "aaaaaaaaaa", "七个支部", tree.Footnote(tree.FootnoteAttrs(words)), "参赛。"
        )

    block = marked([noted("含机关支部")], [noted("不含机关支部")]).blocks[0]

    assert told(block.spans) == f"七个支部{ANCHOR}参赛。"
    assert [told(note) for note in block.notes] == ["+不+含机关支部"]


def test_form_and_addresses_are_counted_apart_from_words():
    before, after = (
        paragraph("aaaaaaaaaa", "七个支部参赛。"),
        tree.Heading(tree.HeadingAttrs("aaaaaaaaaa"), (tree.Text("七个支部参赛。"),)),
    )

    page = marked([before], [after])

    assert [one.field for one in page.blocks[0].form] == ["type"]
    assert (page.counted.form, page.counted.inserted, page.counted.places) == (1, 0, 1)


def test_a_new_title_and_column_are_told():
    before = content(title="篮球赛落幕")
    after = msgspec.structs.replace(
        content(title="篮球赛圆满落幕"), column=ColumnRef("yaoqing", "大事要情")
    )

    page = marked_content(before, after)

    assert told(page.heads["title"]) == "篮球赛+圆满+落幕"
    assert [(one.field, one.after) for one in page.fields] == [("column", "大事要情")]
    assert page.counted.places == 2


@given(docs.map(content_of), docs.map(content_of))
def test_whatever_changed_both_versions_can_be_read_from_the_marks(before, after):
    page = marked_content(before, after)

    for name, spans in page.heads.items():
        old = "".join(one.text for one in spans if one.kind != "inserted")
        new = "".join(one.text for one in spans if one.kind != "deleted")
        assert (old, new) == (getattr(before, name), getattr(after, name))
    shown = {block.block.attrs.id for block in page.blocks if block.kind != "deleted"}
    told_together = {other for b in page.blocks for c in b.changes for other in c.others}
    assert {block.attrs.id for block in after.doc.content} <= shown | told_together


@given(docs.map(content_of))
def test_nothing_is_marked_where_nothing_changed(one):
    page = marked_content(one, one)

    assert page.counted.places == 0
    assert all(block.kind == "equal" and not block.changes for block in page.blocks)
