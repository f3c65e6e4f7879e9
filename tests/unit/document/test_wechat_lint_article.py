"""排版检查 names the block that breaks a rule, and what no markup can mend."""

import msgspec
import pytest
import trees
from hypothesis import given, settings
from rich_article import make_content, rich_content

from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.lint_article import BlockFault, article_faults
from workstation.domain import tree

THEME = load_theme("jianbao")
A, B, C = (letter * 10 for letter in "abc")


def words(text="党员"):
    return (tree.Text(text),)


def paragraph(name, text="党员"):
    return tree.Paragraph(tree.ParagraphAttrs(name), words(text) if text else ())


def faults(*blocks, theme=THEME):
    return article_faults(make_content(tree.Doc(blocks), theme), theme)


def theme_with(kind, **changes):
    variants = tuple(msgspec.structs.replace(one, **changes) for one in getattr(THEME.looks, kind))
    looks = msgspec.structs.replace(THEME.looks, **{kind: variants})
    return msgspec.structs.replace(THEME, looks=looks)


@pytest.mark.parametrize("name", theme_names())
def test_the_rich_article_has_no_faults_but_what_it_says_itself(name):
    theme = load_theme(name)

    assert article_faults(rich_content(theme), theme) == ()


@pytest.mark.parametrize("columns", [2, 3])
def test_photos_of_unlike_shapes_in_rows_break_no_rule(columns):
    sides = ((1440, 960), (810, 1440), (1440, 613), (960, 960), (1440, 1080))
    photos = tuple(
        tree.GroupPhoto(tree.GroupPhotoAttrs(f"photo{n}aaaaa", f"p{n}", "合影"), words("争球"))
        for n in (2, 3, 4, 5, 6)
    )
    block = tree.PhotoGroup(tree.PhotoGroupAttrs(A, "columns", columns, "瞬间"), photos)
    content = make_content(tree.Doc((block,)), THEME)
    pictures = {
        photo: msgspec.structs.replace(one, width=width, height=height)
        for (photo, one), (width, height) in zip(content.pictures.items(), sides, strict=True)
    }

    assert article_faults(msgspec.structs.replace(content, pictures=pictures), THEME) == ()


@settings(max_examples=60, deadline=None)
@given(doc=trees.docs)
def test_whatever_is_written_is_told_as_hints_only(doc):
    told = {fault.rule for fault in article_faults(make_content(doc, THEME), THEME)}

    assert told <= {"faint", "faint_in_the_dark", "alt_missing", "table_wide", "blank_lines"}


@pytest.mark.parametrize(
    ("box", "rule"),
    [
        ("margin:0;width:500px", "fixed_width"),
        ("margin:0 0 0 330px", "overflow"),
        ("margin:0;min-height:90px", "fixed_height"),
        ("margin:0;font-family:Arial", "font_family"),
        ("margin:0;opacity:.5", "opacity"),
        ("margin:0;line-height:.5", "line_height"),
        ("margin:0;color:#dddddd", "faint"),
        ("margin:0;color:#737373", "faint_in_the_dark"),
    ],
)
def test_a_look_that_breaks_a_rule_is_found_where_it_is_used(box, rule):
    theme = theme_with("quote", box=box, text="", sign="")

    told = faults(paragraph(A), tree.Quote(tree.StyledAttrs(B), words()), paragraph(C), theme=theme)

    assert BlockFault(B, rule) in told
    assert {fault.block for fault in told} == {B}


def test_words_in_gold_on_a_plate_are_faint():
    gold = tree.Text("党员", (tree.Color(tree.ColorAttrs("gold")),))

    told = faults(tree.Heading(tree.HeadingAttrs(A, 2, "band"), (gold,)))

    assert told == (BlockFault(A, "faint"),)


@pytest.mark.parametrize(
    ("alt", "caption", "told"),
    [("", "", True), ("起跳", "", False), ("", "开场第三秒。", False)],
)
def test_a_picture_that_nothing_describes_is_found(alt, caption, told):
    image = tree.Image(tree.ImageAttrs(A, "p1", alt), words(caption) if caption else ())
    photo = tree.GroupPhoto(tree.GroupPhotoAttrs(B, "p1", alt), words(caption) if caption else ())
    group = tree.PhotoGroup(tree.PhotoGroupAttrs(C, caption="合影"), (photo, photo))

    assert (BlockFault(A, "alt_missing") in faults(image)) is told
    assert (BlockFault(C, "alt_missing") in faults(group)) is told


@pytest.mark.parametrize(("columns", "told"), [(4, False), (5, True)])
def test_a_table_wider_than_a_phone_is_found(columns, told):
    cell = tree.TableCell(content=words())
    table = tree.Table(tree.TableAttrs(A), (tree.TableRow((cell,) * columns),))
    spanned = tree.TableRow((tree.TableCell(tree.CellAttrs(colspan=columns), words()),))

    assert (BlockFault(A, "table_wide") in faults(table)) is told
    assert (BlockFault(A, "table_wide") in faults(tree.Table(table.attrs, (spanned,)))) is told


def test_blank_lines_are_found_but_not_a_single_one():
    assert faults(paragraph(A), paragraph(B, ""), paragraph(C)) == ()
    assert faults(paragraph(A, ""), paragraph(B, " "), paragraph(C)) == (
        BlockFault(B, "blank_lines"),
    )


def test_a_photo_without_its_picture_yet_is_no_fault_of_layout():
    content = make_content(tree.Doc((tree.Image(tree.ImageAttrs(A, "p1", "起跳")),)), THEME)

    assert article_faults(msgspec.structs.replace(content, pictures={}), THEME) == ()


def test_an_empty_article_has_no_faults():
    assert faults() == ()
