"""Pictures in and beside a text: where they stand, what they are called, what is lost."""

import io

import pytest
from docx_corpus import (
    cell,
    centred,
    docx,
    floating_picture,
    inline_picture,
    paragraph,
    picture_bytes,
    run,
    style,
    styled,
    table,
    text_box,
    vml_picture,
)
from docx_reading import losses, outline, read
from PIL import Image

from workstation.domain import tree

BODY = paragraph("颁奖仪式在园区体育馆举行，七个支部的队员和职工代表参加了仪式。")
MEDIA = {
    "media/a.jpeg": picture_bytes(),
    "media/b.png": picture_bytes("PNG", "navy"),
    "media/c.emf": b"\x01\x00\x00\x00" + b"\x00" * 36 + b" EMF" + b"\x00" * 60,
    "media/d.webp": picture_bytes("WEBP"),
    "media/e.bin": b"no picture at all",
}
RELATIONS = {name[6]: ("image", name) for name in MEDIA} | {
    "x": ("image", "http://example.com/spy.png"),
    "gone": ("image", "media/gone.png"),
}


def illustrated(*body, styles=""):
    return docx(*body, parts=MEDIA, relations=RELATIONS, styles=styles)


def images(found):
    return [block.attrs for block in found.doc.content if isinstance(block, tree.Image)]


def test_pictures_of_every_kind_stand_in_reading_order():
    found = read(
        illustrated(
            paragraph(inline_picture("a")),
            BODY,
            paragraph(vml_picture("b")),
            paragraph("后文。", floating_picture("a", "颁奖台")),
        )
    )

    assert [(attrs.photo, attrs.alt) for attrs in images(found)] == [
        ("picture:1", ""),
        ("picture:2", ""),
        ("picture:1", "颁奖台"),
    ]
    assert [(picture.key, picture.name) for picture in found.pictures] == [
        ("picture:1", "a.jpeg"),
        ("picture:2", "b.png"),
    ]
    assert found.pictures[1].data == MEDIA["media/b.png"]


def test_a_picture_in_the_line_parts_its_paragraph_and_a_floating_one_does_not():
    found = read(
        illustrated(
            BODY,
            paragraph("上文，", inline_picture("a"), run("下文。")),
            paragraph("一句，", floating_picture("b"), run("没有断开。")),
            paragraph(floating_picture("b"), run("浮在前面。")),
        )
    )

    assert outline(found)[1:] == [
        ("paragraph", "上文，"),
        ("image", ""),
        ("paragraph", "下文。"),
        ("paragraph", "一句，没有断开。"),
        ("image", ""),
        ("image", ""),
        ("paragraph", "浮在前面。"),
    ]


@pytest.mark.parametrize(
    "alt",
    ["图片 1", "IMG_20161112.jpg", "C:\\照片\\1.jpg", "手机截图\n\n描述已自动生成", "Picture 3"],
)
def test_what_programs_call_a_picture_is_no_description(alt):
    found = read(illustrated(BODY, paragraph(inline_picture("a", alt))))

    assert images(found)[0].alt == alt.partition("\n")[0] * (alt.startswith("手机"))


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (paragraph("图为颁奖现场。"), "图为颁奖现场。", ""),
        (paragraph("图1：颁奖现场"), "图1：颁奖现场", ""),
        (paragraph("↑ 颁奖现场"), "↑ 颁奖现场", ""),
        (centred("颁奖现场", 18), "颁奖现场", ""),
        (styled("5", "颁奖现场，掌声响起。"), "颁奖现场，掌声响起。", ""),
        (paragraph("图为颁奖现场（摄影：周洋）"), "图为颁奖现场", "周洋"),
        (paragraph("图为颁奖现场 周洋 摄"), "图为颁奖现场", "周洋"),
        (paragraph("颁奖现场（周洋 李强/摄）"), "颁奖现场", "周洋、李强"),
        (paragraph("摄影：周洋"), "", "周洋"),
    ],
)
def test_a_line_under_a_picture_is_its_caption(line, caption, credit):
    found = read(
        illustrated(BODY, paragraph(inline_picture("a")), line, BODY, styles=style("5", "caption"))
    )

    assert outline(found)[1:] == [("image", caption), outline(found)[0]]
    assert images(found)[0].credit == credit


@pytest.mark.parametrize(
    "line",
    [BODY, paragraph("图书角里坐满了人，大家静静地读。"), paragraph(run("一、学", "<w:b/>"))],
)
def test_other_lines_under_a_picture_are_none_of_its_business(line):
    found = read(illustrated(BODY, paragraph(inline_picture("a")), line, BODY))

    assert outline(found)[1] == ("image", "")
    assert len(found.doc.content) == 4


def test_pictures_that_cannot_be_shown_are_told_and_nothing_is_fetched():
    found = read(
        illustrated(
            BODY, *(paragraph(inline_picture(which)) for which in ("c", "e", "x", "gone", "none"))
        )
    )

    assert found.pictures == ()
    assert images(found) == []
    told = [(loss.code, loss.detail) for loss in found.warnings]
    assert told == [
        ("picture_unreadable", "c.emf"),
        ("picture_unreadable", "e.bin"),
        ("picture_linked", "http://example.com/spy.png"),
        ("picture_missing", "word/media/gone.png"),
        ("picture_missing", ""),
    ]


def test_a_picture_that_needs_conversion_is_kept_and_told():
    found = read(illustrated(BODY, paragraph(inline_picture("d"))))

    assert images(found)[0].photo == "picture:1"
    assert losses(found)["picture_needs_conversion"] == "d.webp"


def test_a_chart_is_told():
    chart = (
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData "
        "uri='http://schemas.openxmlformats.org/drawingml/2006/chart'/></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )

    found = read(illustrated(BODY, paragraph(chart)))

    assert losses(found)["drawing_dropped"] == "chart"


def test_a_picture_in_a_text_box_brings_its_caption():
    box = text_box(paragraph(inline_picture("a")), paragraph("图为现场"))

    found = read(illustrated(BODY, paragraph("正文。", box)))

    assert outline(found)[1:] == [("paragraph", "正文。"), ("image", "图为现场")]


def test_photos_laid_out_in_a_table_are_a_group_with_their_captions():
    grid = table(
        (cell(paragraph(inline_picture("a"))), cell(paragraph(inline_picture("b")))),
        (cell("开幕"), cell("闭幕（摄影：周洋）")),
    )

    found = read(illustrated(BODY, grid))

    group = found.doc.content[1]
    assert (group.attrs.layout, group.attrs.columns) == ("columns", 2)
    assert outline(found)[1] == ("photoGroup", "开幕|闭幕")
    assert [photo.attrs.credit for photo in group.content] == ["", "周洋"]


def test_a_framed_photo_is_a_photo():
    framed = table((cell(paragraph(inline_picture("a")), paragraph("图为现场")),))
    above = table((cell(paragraph(inline_picture("b"))),), (cell("开幕"),))

    found = read(illustrated(BODY, framed, above))

    assert outline(found)[1:] == [("image", "图为现场"), ("image", "开幕")]


def test_a_photo_in_a_real_table_moves_behind_it():
    grid = table((cell("姓名"), cell("照片")), (cell("王磊"), cell(paragraph(inline_picture("a")))))

    found = read(illustrated(BODY, grid))

    assert outline(found)[1:] == [("table", "姓名|照片/王磊|"), ("image", "")]
    assert losses(found)["picture_moved"] == "picture:1"


# --- photos beside the text ----------------------------------------------------------------------

PHOTOS = {f"图{number}.jpg": picture_bytes(colour=colour) for number, colour in
          enumerate(("red", "green", "blue"), start=1)}  # fmt: skip


def placed(found):
    names = {picture.key: picture.name for picture in found.pictures}
    return [
        names[block.attrs.photo] if isinstance(block, tree.Image) else words
        for block, (_, words) in zip(found.doc.content, outline(found), strict=True)
    ]


@pytest.mark.parametrize(
    "marker", ["【图2】", "[图2]", "【图片2】", "【照片二】", "【 图 2 】", "〔插图2〕"]
)
def test_a_marker_in_a_sentence_puts_the_photo_behind_it(marker):
    found = read(
        docx(BODY, paragraph("前半句", marker, run("后半句。"))), {"图2.jpg": MEDIA["media/a.jpeg"]}
    )

    assert placed(found)[1:] == ["前半句后半句。", "图2.jpg"]


def test_one_marker_may_name_several_photos():
    found = read(docx(BODY, paragraph("现场。【图1-3】"), paragraph("又见。【图2、图1】")), PHOTOS)

    assert placed(found)[1:] == [
        "现场。", "图1.jpg", "图2.jpg", "图3.jpg", "又见。", "图2.jpg", "图1.jpg",
    ]  # fmt: skip
    assert len(found.pictures) == 3


def test_a_marker_on_its_own_line_may_bring_the_caption():
    found = read(docx(BODY, paragraph("图1：颁奖现场 周洋 摄"), paragraph("（图2）"), BODY), PHOTOS)

    assert outline(found)[1] == ("image", "颁奖现场")
    assert images(found)[0].credit == "周洋"
    assert placed(found)[2] == "图2.jpg"


@pytest.mark.parametrize(
    "name",
    ["图1.jpg", "1.jpg", "01.png", "图片1.jpg", "照片一.jpg", "图1 颁奖.jpg", "图1-颁奖.JPG"],
)
def test_photos_are_known_by_the_number_in_their_names(name):
    found = read(docx(BODY, paragraph("现场。【图1】")), {name: MEDIA["media/a.jpeg"]})

    assert placed(found)[1:] == ["现场。", name]


def test_a_marker_without_its_photo_stays_and_is_told():
    found = read(docx(BODY, paragraph("现场。【图4】")), PHOTOS)

    assert outline(found)[1] == ("paragraph", "现场。【图4】")
    assert losses(found)["marker_without_photo"] == "【图4】"


def test_photos_nobody_asked_for_come_last_in_order_and_are_told():
    more = PHOTOS | {"图10.jpg": MEDIA["media/a.jpeg"], "IMG_0412.jpg": MEDIA["media/a.jpeg"]}

    found = read(docx(BODY, paragraph("【图2】")), more)

    assert placed(found)[1:] == ["图2.jpg", "图1.jpg", "图3.jpg", "图10.jpg", "IMG_0412.jpg"]
    assert [loss.detail for loss in found.warnings if loss.code == "photo_unplaced"] == [
        "图1.jpg",
        "图3.jpg",
        "图10.jpg",
        "IMG_0412.jpg",
    ]


def test_a_caption_under_an_embedded_picture_is_no_marker():
    found = read(
        docx(
            BODY,
            paragraph(inline_picture("a")),
            paragraph("图1：领奖"),
            parts=MEDIA,
            relations=RELATIONS,
        ),
        PHOTOS,
    )

    assert outline(found)[1] == ("image", "图1：领奖")


def test_a_file_beside_the_text_that_is_no_picture_is_told():
    found = read(docx(BODY), {"名单.xlsx": b"PK\x03\x04"})

    assert found.pictures == ()
    assert losses(found) == {"picture_unreadable": "名单.xlsx"}


def test_a_sent_photo_is_handed_over_byte_for_byte():
    target = io.BytesIO()
    Image.new("RGB", (8, 8)).save(target, "JPEG", exif=Image.Exif())

    found = read(docx(BODY, paragraph("【图1】")), {"图1.jpg": target.getvalue()})

    assert found.pictures[0].data == target.getvalue()
