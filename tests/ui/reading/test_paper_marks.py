"""The paper: what is marked on it, how it is reached, and that it survives odd articles."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from papers import content_of, docs
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap

from workstation.document.marked import marked_content, whole_content
from workstation.domain import tree
from workstation.domain.content import Cover, Crop, Picture
from workstation.ui.reading.figures import arranged
from workstation.ui.reading.paper import Paper
from workstation.ui.theme import dress


class Pictures:
    """A stand-in for the window's pictures: what was asked for, and the answer when it comes."""

    def __init__(self):
        self.asked = []

    def ask(self, _owner, blob, size, done):
        self.asked.append((blob, size, done))

    def arrive(self):
        for _, size, done in self.asked:
            pixmap = QPixmap(QSize(size))
            pixmap.fill(QColor("blue"))
            done(pixmap)


@pytest.fixture
def pictures():
    return Pictures()


@pytest.fixture
def paper(app, qtbot, pictures):
    """A paper as wide as in the window."""
    made = Paper(pictures)
    qtbot.addWidget(made)
    made.resize(740, 600)
    made.show()
    return made


def picture(letter):
    return Picture(blob=letter * 64, width=900, height=600, bytes=1, format="jpeg")


def paragraph(name, words):
    return tree.Paragraph(tree.ParagraphAttrs(name), (tree.Text(words),))


def with_pictures(content, **pictures):
    return replace(content, pictures=pictures)


def formats(paper, words):
    """Return how some words on the paper are set."""
    cursor = paper.document().find(words)
    return cursor.charFormat()


def test_what_came_is_underlined_and_what_went_is_struck_out(paper):
    before = content_of(tree.Doc((paragraph("aaaaaaaaaa", "截止目前，三支部夺冠。"),)))
    after = content_of(tree.Doc((paragraph("aaaaaaaaaa", "最终，三支部夺冠。"),)))

    paper.show_page(marked_content(before, after))

    assert formats(paper, "截止目前").fontStrikeOut()
    assert formats(paper, "最终").fontUnderline()
    assert not formats(paper, "三支部").fontUnderline()
    assert [one.words for one in paper.anchors] == ["删去“截止目前”；加上“最终”"]


def test_changes_are_walked_round_and_told(paper, qtbot):
    before = content_of(tree.Doc(tuple(
        paragraph(letter * 10, f"第{n}段说的是球队训练的日常。") for n, letter in enumerate("abc")
    )))  # fmt: skip
    after = content_of(tree.Doc((before.doc.content[0], paragraph("dddddddddd", "新写一段。"))))
    paper.show_page(marked_content(before, after))
    told = []
    paper.reached.connect(lambda number, of, words: told.append((number, of, words)))

    for _ in range(4):
        paper.next_change()
    paper.previous_change()

    assert [one[:2] for one in told] == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]
    assert told[0][2] == "删去一段：“第1段说的是球队训练的日常。”"
    assert told[2][2] == "新加一段：“新写一段。”"


def test_a_paper_without_changes_has_nowhere_to_go(paper):
    paper.show_page(whole_content(content_of(tree.Doc((paragraph("aaaaaaaaaa", "一段。"),)))))

    paper.next_change()

    assert paper.anchors == ()


def test_photos_come_late_and_move_nothing(paper, pictures, qtbot):
    def image(photo):
        return tree.Image(tree.ImageAttrs("iiiiiiiiii", photo), (tree.Text("夺冠"),))

    before = with_pictures(content_of(tree.Doc((image("p1"),))), p1=picture("1"))
    after = with_pictures(content_of(tree.Doc((image("p2"),))), p2=picture("2"))
    paper.show_page(marked_content(before, after))
    qtbot.waitUntil(lambda: len(pictures.asked) == 2)
    height = paper.document().size().height()

    pictures.arrive()
    shown = paper.grab()

    assert {blob[0] for blob, _, _ in pictures.asked} == {"1", "2"}
    assert paper.document().size().height() == height
    assert not shown.isNull()


def test_what_was_replaced_stands_beside_what_came_for_it():
    def image(photo):
        return tree.Image(tree.ImageAttrs("iiiiiiiiii", photo))

    before = with_pictures(content_of(tree.Doc((image("p1"),))), p1=picture("1"))
    after = with_pictures(content_of(tree.Doc((image("p2"),))), p2=picture("2"))

    figure = arranged(marked_content(before, after).blocks[0].photos, 2)

    old, new = figure.placed
    assert (old.photo.kind, new.photo.kind) == ("deleted", "inserted")
    assert old.rect.right() < new.rect.left()
    assert old.rect.top() == new.rect.top()


def grouped(*shapes):
    """Return the marked photos of a group of three columns, of these widths by 100 pixels."""
    letters = "abcdefghi"[: len(shapes)]
    photos = tuple(
        tree.GroupPhoto(tree.GroupPhotoAttrs(f"{letter * 10}", f"p{letter}")) for letter in letters
    )
    group = tree.PhotoGroup(tree.PhotoGroupAttrs("gggggggggg", columns=3), photos)
    named = {
        f"p{letter}": replace(picture(letter), width=shape, height=100)
        for letter, shape in zip(letters, shapes, strict=True)
    }
    page = whole_content(with_pictures(content_of(tree.Doc((group,))), **named))
    return arranged(page.blocks[0].photos, 3).placed


def test_photos_of_a_row_are_equally_high_and_fill_its_width():
    placed = grouped(150, 100, 67, 150, 150, 150, 100, 100, 100)

    tops = sorted({one.rect.top() for one in placed})
    assert len(tops) == 3
    for top in tops:
        row = [one.rect for one in placed if one.rect.top() == top]
        assert len(row) == 3
        assert len({rect.height() for rect in row}) == 1
        assert row[-1].right() == pytest.approx(1.0)
    assert placed[0].rect.width() / placed[0].rect.height() == pytest.approx(1.5)


@given(st.lists(st.integers(1, 2000), min_size=1, max_size=9))
def test_photos_of_any_shape_stand_within_the_width_and_beside_each_other(shapes):
    placed = grouped(*shapes)

    assert all(one.rect.left() >= 0 and one.rect.right() <= 1 + 1e-9 for one in placed)
    rects = [one.rect for one in placed]
    assert not any(a.intersects(b) for a, b in combinations(rects, 2))


def test_a_photo_left_over_is_not_blown_up():
    placed = grouped(100, 100, 100, 100)

    assert placed[-1].rect.height() == placed[0].rect.height()
    assert placed[-1].rect.left() == 0


def test_a_new_cover_is_told(paper):
    def covered(letter):
        cover = Cover("", Crop(), Crop(), picture(letter), picture(letter))
        return replace(content_of(tree.Doc()), cover=cover)

    paper.show_page(marked_content(covered("1"), covered("2")))

    assert [one.words for one in paper.anchors] == ["封面换了"]


def test_words_that_can_be_corrected_are_known_by_where_they_stand(paper):
    blocks = (paragraph("aaaaaaaaaa", "第一段。"), paragraph("bbbbbbbbbb", "第二段。"))
    paper.show_page(whole_content(content_of(tree.Doc(blocks), title="标题")))

    assert [one.block for one in paper.written] == ["", "aaaaaaaaaa", "bbbbbbbbbb"]
    for one in paper.written:
        assert paper.written_at(paper.rect_of(one).center()) == one


def test_the_colours_follow_the_mode_and_the_reader_stays_where_they_were(paper, app, qtbot):
    blocks = tuple(
        paragraph("".join("abcdefghij"[int(d)] for d in f"{n:010}"), "一段话。" * 30)
        for n in range(40)
    )
    paper.show_page(whole_content(content_of(tree.Doc(blocks))))
    paper.verticalScrollBar().setValue(500)
    light = formats(paper, "一段话").foreground().color()

    dress(app, "dark")
    try:
        assert formats(paper, "一段话").foreground().color() != light
        assert paper.verticalScrollBar().value() == 500
    finally:
        dress(app, "light")


def test_keys_scroll_and_type_nothing(paper, qtbot):
    words = "一段话。" * 2_000
    paper.show_page(whole_content(content_of(tree.Doc((paragraph("aaaaaaaaaa", words),)))))
    before = paper.toPlainText()

    qtbot.keyClick(paper, Qt.Key.Key_Space)
    qtbot.keyClick(paper, Qt.Key.Key_Down)
    qtbot.keyClick(paper, Qt.Key.Key_A)

    assert paper.verticalScrollBar().value() > 0
    assert paper.toPlainText() == before


def test_a_narrow_window_still_shows_every_word(paper):
    paper.show_page(whole_content(content_of(tree.Doc((paragraph("aaaaaaaaaa", "一" * 200),)))))

    paper.resize(360, 400)

    layout = paper.document().documentLayout()
    right = layout.blockBoundingRect(paper.document().firstBlock()).right()
    assert right <= paper.viewport().width()


def test_an_empty_paper_can_be_painted(paper):
    paper.clear_page()

    assert not paper.grab().isNull()


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(docs, docs, st.booleans())
def test_any_article_can_be_shown_marked_against_any_other(paper, before, after, whole):
    new = content_of(after)
    page = whole_content(new) if whole else marked_content(content_of(before), new)

    paper.show_page(page)
    paper.grab()
    paper.next_change()

    for block in page.blocks:
        for span in block.spans:
            if span.text.strip() and span.text.isalnum():
                assert span.text in paper.toPlainText()


def test_a_photo_that_comes_later_is_asked_for_again(paper, pictures, qtbot):
    image = tree.Image(tree.ImageAttrs("iiiiiiiiii", "p1"))
    page = whole_content(with_pictures(content_of(tree.Doc((image,))), p1=picture("1")))
    paper.show_page(page)
    qtbot.waitUntil(lambda: bool(pictures.asked))
    _, _, done = pictures.asked.pop()
    done(QPixmap())

    paper.look_for_photos()

    qtbot.waitUntil(lambda: bool(pictures.asked))


def test_cells_of_a_table_can_be_corrected(paper):
    cells = tuple(tree.TableCell(content=(tree.Text(word),)) for word in ("支部", "得分"))
    table = tree.Table(tree.TableAttrs("tttttttttt"), (tree.TableRow(cells),))

    paper.show_page(whole_content(content_of(tree.Doc((table,)))))

    found = [one for one in paper.written if one.block == "tttttttttt"]
    assert [one.run for one in found] == [0, 1]
    assert paper.written_at(paper.rect_of(found[1]).center()) == found[1]
