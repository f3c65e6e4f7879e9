"""The Word file itself: what other programs find in it, and what it must never hold."""

import io
import zipfile

import docx
import pytest
from docx_reading import outline, read
from lxml import etree
from office_pages import (
    ID,
    THEME,
    article,
    cell,
    drawn,
    group,
    heading,
    image,
    linked,
    paragraph,
    table,
    text,
)
from rich_article import LATE, rich_content

from workstation.document.writers.docx import write_docx
from workstation.domain import tree
from workstation.domain.content import LateFields, RelatedArticle


def written(*blocks, late=LateFields(), picture=lambda _: drawn(), **fields):  # noqa: B008 - a frozen value
    return write_docx(article(*blocks, **fields), theme=THEME, late=late, picture=picture)


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(data, part="document"):
    return parts(data)[f"word/{part}.xml"].decode()


def styles(data):
    return [line.style.name for line in docx.Document(io.BytesIO(data)).paragraphs]


def test_the_same_article_gives_the_same_bytes():
    content = rich_content(THEME)

    once, again = (
        write_docx(content, theme=THEME, late=LATE, picture=lambda _: drawn()) for _ in range(2)
    )

    assert once == again


def test_the_file_names_the_article_and_its_author_and_nobody_else():
    data = written(paragraph(text("文")))
    about = docx.Document(io.BytesIO(data)).core_properties

    assert (about.title, about.author) == ("球场四十分钟：职工篮球赛的六个瞬间", "陶行远")
    assert (about.last_modified_by, about.created, about.modified) == ("", None, None)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_every_part_of_a_whole_article_is_sound_xml_and_declared():
    data = write_docx(rich_content(THEME), theme=THEME, late=LATE, picture=lambda _: drawn())
    found = parts(data)

    types = found["[Content_Types].xml"].decode()
    for name, content in found.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
        if name.startswith("word/") and name.endswith(".xml"):
            assert f'PartName="/{name}"' in types


def test_a_masthead_stands_above_the_title():
    data = written(tree.Banner(tree.StyledAttrs(ID)), late=LateFields(issue_number=12))
    lines = docx.Document(io.BytesIO(data)).paragraphs

    assert [line.text for line in lines[:2]] == [
        "大事要情　第12期",
        "球场四十分钟：职工篮球赛的六个瞬间",
    ]


def test_headings_are_headings_to_word():
    data = written(heading("一", 2), heading("二", 3), heading("三", 4))

    assert styles(data)[-3:] == ["Heading 1", "Heading 2", "Heading 3"]


def test_notes_are_real_footnotes():
    data = written(
        paragraph(text("甲"), tree.Footnote(tree.FootnoteAttrs("注一"))),
        table((cell("乙"), tree.TableCell(content=(tree.Footnote(tree.FootnoteAttrs("注二")),)))),
    )

    assert '<w:footnoteReference w:id="1"/>' in xml(data)
    assert '<w:footnoteReference w:id="2"/>' in xml(data)
    assert xml(data, "footnotes").index("注一") < xml(data, "footnotes").index("注二")


def test_pages_are_numbered():
    assert 'w:instr=" PAGE "' in xml(written(), "footer")


def test_words_are_escaped_wherever_they_stand():
    evil = '<w:p>"&'

    data = written(
        heading(evil),
        paragraph(text(evil), tree.Footnote(tree.FootnoteAttrs(evil))),
        image("p", evil, alt=evil, credit=evil),
        tree.ListItem(tree.ListItemAttrs(ID, "label", evil), (text(evil),)),
        table((cell(evil), cell())),
        tree.FollowCard(tree.FollowCardAttrs(ID, "q", evil)),
        tree.Media(tree.MediaAttrs(ID, "audio", evil, evil)),
        late=LateFields(editors=(evil,), related=(RelatedArticle(title=evil, address=evil),)),
        title=evil,
    )

    assert docx.Document(io.BytesIO(data)).core_properties.title == evil
    assert read(data).title == evil


def test_control_characters_are_dropped():
    data = written(
        paragraph(text("党\x00\x08\x1b\ufffe\ud800员")), title="标\x0b题", author="作\x7f者"
    )

    assert "党员" in xml(data)
    assert read(data).title == "标题"


@pytest.mark.parametrize(
    "href",
    ["http://[", "https://a b", "https://:::/", "http://", "https://ho st/", "mailto:"],
)
def test_an_address_that_would_damage_the_file_stays_plain_words(href):
    data = written(tree.Media(tree.MediaAttrs(ID, "video", "回放", href)))

    assert "w:hyperlink" not in xml(data)
    assert "▶ 视频：回放" in xml(data)


def test_signs_an_address_may_not_hold_are_encoded():
    data = written(paragraph(linked("通知", 'https://www.hailan.example/{a}"b')))

    assert (
        "https://www.hailan.example/%7Ba%7D%22b"
        in parts(data)["word/_rels/document.xml.rels"].decode()
    )


@pytest.mark.parametrize("data", [None, b"", b"GIF89a", b"<svg/>"])
def test_a_picture_that_is_missing_or_lies_leaves_a_visible_line(data):
    found = written(image("p1", "合影"), group("ab"), picture=lambda _: data)

    assert "［此处图片缺失：合影］" in xml(found)
    assert not [name for name in parts(found) if "media" in name]


def test_a_picture_used_twice_is_held_once():
    found = parts(written(image("a"), image("b")))

    assert [name for name in found if "media" in name] == ["word/media/image1.jpeg"]


def test_a_picture_fits_the_column_and_leaves_room_on_its_page():
    data = written(image("p", width=50), image("p"))

    assert 'cx="2808000"' in xml(data)  # half of 156 mm
    assert 'cy="3456000"' in xml(data)  # 96 mm


def test_a_table_of_any_shape_has_a_whole_grid():
    rows = [(cell("甲", colspan=50, rowspan=50), cell("乙", colspan=50)), (), (cell("丙"),) * 80]

    data = written(table(*rows))

    (grid,) = docx.Document(io.BytesIO(data)).tables
    assert (len(grid.rows), len(grid.columns)) == (3, 63)
    assert {len(row.cells) for row in grid.rows} == {63}
    assert [kind for kind, _ in outline(read(data))].count("table") == 1


def test_photos_in_columns_are_equally_high_row_by_row():
    sides = {"a": (60, 40), "b": (40, 60), "c": (60, 40), "d": (40, 40), "e": (40, 60)}
    content = article(group(sides, layout="columns", columns=2))
    pictures = {
        photo: tree.msgspec.structs.replace(content.pictures[photo], width=width, height=height)
        for photo, (width, height) in sides.items()
    }
    document = docx.Document(io.BytesIO(written(*content.doc.content, pictures=pictures)))

    rows = [
        [int(extent.get("cy")) for extent in row._tr.iter("{*}extent")]
        for table in document.tables
        for row in table.rows
    ]

    assert [len(row) for row in rows] == [2, 2, 1]
    assert all(max(row) - min(row) < 1_000 for row in rows)
    assert rows[2][0] <= rows[1][0]
    assert rows[0][0] != rows[1][0]


def test_a_grid_shows_the_squares_that_the_article_holds():
    content = article(group("abc", layout="grid"))
    whole = content.pictures["a"]
    square = tree.msgspec.structs.replace(whole, width=40, height=40)
    pictures = dict.fromkeys("abc", whole) | dict.fromkeys(("a.square", "b.square"), square)
    asked = []

    found = written(
        *content.doc.content,
        pictures=pictures,
        picture=lambda name: asked.append(name) or drawn(),
    )

    extents = etree.fromstring(parts(found)["word/document.xml"]).iter("{*}extent")
    assert [one.get("cx") == one.get("cy") for one in extents] == [True, True, False]
    assert asked == ["a.square", "b.square", "c"]
