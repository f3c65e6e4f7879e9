"""Pasting and dropping into an article: pictures become its photos, typing goes on meanwhile."""

import io
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from offices import COLUMN
from workstation.document.pasting import Spot
from workstation.document.readers.clipboard import Clipboard
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.domain.tree_text import inline_text, photos_used, plain_text
from workstation.store.pictures import photo_row
from workstation.usecases.editing import in_hand, save_edited, start_article
from workstation.usecases.guesses import guesses_of
from workstation.usecases.pasting import (
    bring_pasted,
    entitled,
    flowing,
    mended,
    paste_and_save,
    paste_into,
    put_pasted,
    repaired,
)

CORPUS = Path(__file__).parents[2] / "corpus" / "paste"


@pytest.fixture
def desk(office):
    return office.boss


@pytest.fixture
def hand(desk):
    return start_article(desk, column=COLUMN, title="开展主题党日活动")


def picture(form="PNG", size=(60, 40)):
    target = io.BytesIO()
    Image.new("RGB", size, "firebrick").save(target, form)
    return target.getvalue()


@pytest.fixture
def left_by_word(tmp_path):
    """The temporary folder with a picture that Word left in it."""
    path = tmp_path / "temp" / "msohtmlclip1" / "01" / "clip_image001.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(picture())
    return path


def html_of(path):
    return f'<p class="MsoNormal">党员在活动现场,合影。</p><img src="file://{path.as_posix()}">'


def lines(edited):
    return lines_of(edited.doc)


def lines_of(doc):
    return [inline_text(one.content) for one in doc.content if isinstance(one, tree.TextBlock)]


def test_what_word_copied_comes_in_with_its_pictures(desk, hand, left_by_word):
    temporary = left_by_word.parents[2]

    brought = bring_pasted(
        desk, hand.article, Clipboard(html=html_of(left_by_word)), temporary=temporary
    )
    pasted = put_pasted(hand.edited, Spot(), brought)

    (photo,) = photos_used(pasted.edited.doc)
    assert desk.store.read(photo_row, photo) is not None
    assert (brought.source, brought.photos, brought.warnings) == ("word", 1, ())
    assert lines(pasted.edited) == ["党员在活动现场,合影。"]
    save_edited(desk, hand.article, pasted.edited, hand.base)


def test_the_cursor_stands_behind_what_was_pasted(desk, hand):
    block = next(b for b in hand.edited.doc.content if isinstance(b, tree.Paragraph))

    pasted = paste_into(
        desk, hand.article, hand.edited, Clipboard(text="甲\n乙丙"), Spot(block.attrs.id, 0, 0)
    )

    assert lines(pasted.edited) == ["甲", "乙丙"]
    assert (pasted.block, pasted.at) == (pasted.edited.doc.content[2].attrs.id, 2)


def test_what_was_typed_meanwhile_stays(desk, hand):
    brought = bring_pasted(desk, hand.article, Clipboard(text="贴来的"))
    typed = put_pasted(
        hand.edited, Spot(), bring_pasted(desk, hand.article, Clipboard(text="打的字"))
    )

    pasted = put_pasted(typed.edited, Spot(), brought)

    assert lines(pasted.edited) == ["打的字", "贴来的"]


def test_a_picture_alone_is_a_photo(desk, hand):
    brought = bring_pasted(desk, hand.article, Clipboard(images=(picture,)))

    assert [type(block).__name__ for block in brought.blocks] == ["Image"]
    assert brought.photos == 1


def test_the_same_picture_twice_is_one_photo(desk, hand):
    brought = bring_pasted(desk, hand.article, Clipboard(images=(picture, picture)))

    assert (len(brought.blocks), brought.photos) == (2, 1)


def test_what_is_no_picture_is_told_and_leaves_its_caption(desk, hand):
    html = '<img src="data:image/png;base64,bm90IGEgcGljdHVyZQ=="><p>图为现场</p>'

    brought = bring_pasted(desk, hand.article, Clipboard(html=html))

    assert [inline_text(block.content) for block in brought.blocks] == ["图为现场"]
    assert [loss.code for loss in brought.warnings] == ["unsupported_picture"]


def test_half_width_marks_are_mended_on_request_and_never_in_a_quotation(desk, hand):
    clipboard = Clipboard(text="会议强调,要落实;要见效")

    asked = paste_into(desk, hand.article, hand.edited, clipboard, Spot(), repair=True)
    plain = paste_into(desk, hand.article, hand.edited, clipboard, Spot())

    assert lines(asked.edited) == ["会议强调，要落实；要见效"]
    assert lines(plain.edited) == ["会议强调,要落实;要见效"]
    assert plain.brought.repairs == 2
    ids = {block.attrs.id for block in plain.edited.doc.content}
    assert plain_text(repaired(plain.edited.doc, ids)) == plain_text(asked.edited.doc)
    quoted = tree.Doc((tree.Quotation(tree.QuotationAttrs("q" * 10), (tree.Text("强调,是"),)),))
    assert repaired(quoted, {"q" * 10}) == quoted


def test_only_what_was_pasted_is_mended_afterwards(desk, hand):
    clipboard = Clipboard(text="甲,要落实\n乙,要见效\n丙,要长效")
    before = tree.Paragraph(tree.ParagraphAttrs("a" * 10), (tree.Text("原文,不动"),))
    edited = msgspec.structs.replace(hand.edited, doc=tree.Doc((before,)))
    brought = bring_pasted(desk, hand.article, clipboard)
    pasted = put_pasted(edited, Spot("a" * 10, 3, 3), brought)

    assert lines(pasted.edited) == ["原文,甲,要落实", "乙,要见效", "丙,要长效不动"]
    assert [*lines_of(mended(pasted.edited.doc, brought))] == [
        "原文,甲，要落实",
        "乙，要见效",
        "丙，要长效不动",
    ]


@pytest.mark.parametrize("kind", ["image", "photoGroup", "quotation"])
def test_a_photo_and_a_quotation_are_not_parted(desk, hand, kind):
    one = bring_pasted(desk, hand.article, Clipboard(html="<h2>一句话</h2>"))
    many = bring_pasted(desk, hand.article, Clipboard(text="甲\n乙"))

    (flows,) = flowing(one, kind)

    assert isinstance(flows, tree.Paragraph)
    assert inline_text(flows.content) == "一句话"
    assert flowing(many, kind) is None
    assert flowing(many, "paragraph") == many.blocks
    assert flowing(many, "signOff") is None


def test_lines_flow_into_a_cell_and_a_table_goes_behind(desk, hand):
    lines_ = bring_pasted(desk, hand.article, Clipboard(text="甲\n乙"))
    cells = bring_pasted(desk, hand.article, Clipboard(text="甲\t乙\n丙\t丁"))

    (flows,) = flowing(lines_, "table")

    assert inline_text(flows.content) == "甲\n乙"
    assert flowing(cells, "table") is None


def test_a_block_that_looks_like_the_title_may_become_it(desk):
    hand = start_article(desk, column=COLUMN)
    html = (CORPUS / "word-notice.html").read_text("utf-8")
    brought = bring_pasted(desk, hand.article, Clipboard(html=html))
    pasted = put_pasted(hand.edited, Spot(), brought)

    titled = entitled(pasted.edited, brought.title)

    assert titled.title == "关于开展主题党日活动的通知"
    assert lines(titled) == lines(pasted.edited)[1:]
    assert entitled(titled, brought.title) == titled


@pytest.mark.parametrize("name", ["word-headings-numbered", "web-feishu", "word-one-line"])
def test_a_chapter_or_a_single_line_is_no_title(desk, hand, name):
    html = (CORPUS / f"{name}.html").read_text("utf-8")

    assert bring_pasted(desk, hand.article, Clipboard(html=html)).title == ""


def test_guessed_headings_are_kept_as_guesses_beside_older_ones(desk, hand):
    body = "<p>支部组织党员开展了一次学习活动，大家围坐在一起，逐条学习并交流体会。</p>"
    for heading in ("一、学习在岗位", "二、实践在一线"):
        html = f"{body}<p><b>{heading}</b></p>{body}"
        brought = bring_pasted(desk, hand.article, Clipboard(html=html))
        assert brought.warnings == ()

    words = [guess.words for guess in guesses_of(desk, hand.article)]
    assert words == ["一、学习在岗位", "二、实践在一线"]


# --- files ---------------------------------------------------------------------------------------


def test_a_text_with_photos_comes_in_as_a_hand_in_does(desk, tmp_path):
    hand = start_article(desk, column=COLUMN)
    text, photo = tmp_path / "通讯.md", tmp_path / "图1.png"
    text.write_text("# 雨夜里的灯\n\n正文。\n", "utf-8")
    photo.write_bytes(picture())

    brought = bring_pasted(desk, hand.article, Clipboard(files=(text, photo)))
    pasted = put_pasted(hand.edited, Spot(), brought)

    assert pasted.edited.title == "雨夜里的灯"
    assert lines(pasted.edited) == ["正文。"]
    assert (brought.source, brought.photos) == ("files", 1)


def test_a_title_is_a_heading_where_the_article_has_one(desk, hand, tmp_path):
    text = tmp_path / "通讯.md"
    text.write_text("# 雨夜里的灯\n\n正文。\n", "utf-8")

    brought = bring_pasted(desk, hand.article, Clipboard(files=(text,)))
    pasted = put_pasted(hand.edited, Spot(), brought)

    assert pasted.edited.title == "开展主题党日活动"
    assert lines(pasted.edited) == ["雨夜里的灯", "正文。"]


def test_photo_files_stand_in_the_layout_that_was_asked_for(desk, hand, tmp_path):
    paths = tuple(tmp_path / f"图{number}.jpg" for number in (1, 2, 3))
    for width, path in enumerate(paths, start=60):
        path.write_bytes(picture("JPEG", (width, 40)))
    files = Clipboard(files=paths)

    grid = bring_pasted(desk, hand.article, files, layout="grid")
    apart = bring_pasted(desk, hand.article, files)

    assert [type(block).__name__ for block in grid.blocks] == ["PhotoGroup"]
    assert [type(block).__name__ for block in apart.blocks] == ["Image"] * 3


def test_files_of_no_use_are_named_and_spoil_nothing(desk, hand, tmp_path):
    for name, words in (("好.txt", "正文"), ("空.txt", ""), ("表.xlsx", "x"), ("坏.png", "x")):
        (tmp_path / name).write_text(words, "utf-8")
    files = tuple(sorted(tmp_path.iterdir()))

    brought = bring_pasted(desk, hand.article, Clipboard(files=files))

    assert [inline_text(block.content) for block in brought.blocks] == ["正文"]
    assert [one.error for one in brought.failed] == ["empty_file"]
    assert {loss.code for loss in brought.warnings} == {"file_not_pasted", "unsupported_picture"}


def test_an_export_of_the_open_article_may_be_dropped_on_it(desk, hand, tmp_path):
    from workstation.usecases.exporting import export_article  # noqa: PLC0415 - brings writers

    first = paste_into(desk, hand.article, hand.edited, Clipboard(text="正文"), Spot())
    save_edited(desk, hand.article, first.edited, hand.base)
    export_article(desk, hand.article, "markdown", tmp_path / "稿.md")

    now = in_hand(desk, hand.article).edited
    brought = bring_pasted(desk, hand.article, Clipboard(files=(tmp_path / "稿.md",)))
    pasted = put_pasted(now, Spot(), brought)

    assert lines(pasted.edited).count("正文") == 2


# --- saving, refusals ----------------------------------------------------------------------------


def test_pasting_and_saving_makes_the_next_revision(desk, hand):
    saved, brought = paste_and_save(desk, hand.article, Clipboard(text="正文"))

    assert brought.source == "text"
    assert lines(in_hand(desk, hand.article).edited) == ["正文"]
    assert saved.article == hand.article


def test_behind_a_block_that_is_not_there_is_refused(desk, hand):
    with pytest.raises(Refused, match="no_such_block"):
        paste_and_save(desk, hand.article, Clipboard(text="正文"), behind="z" * 10)


def test_nothing_to_paste_is_refused(desk, hand):
    with pytest.raises(Refused, match="nothing_to_paste"):
        paste_and_save(desk, hand.article, Clipboard(html="<p> </p>"))


def test_too_much_for_one_article_is_refused_and_it_stays_as_it_was(desk, hand):
    half = Clipboard(text="学" * 60_000)
    first = paste_into(desk, hand.article, hand.edited, half, Spot())

    with pytest.raises(Refused, match="article_too_long"):
        paste_into(desk, hand.article, first.edited, half, Spot())


def test_who_may_not_write_may_not_paste(office, hand):
    paste_and_save(office.boss, hand.article, Clipboard(text="正文"))
    publisher = office.join("publisher", ("publisher",))
    office.settle()

    with pytest.raises(Refused, match="not_allowed"):
        paste_and_save(publisher, ArticleId(hand.article), Clipboard(text="加一句"))
