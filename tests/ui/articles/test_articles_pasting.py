"""Pasting into the text on screen: what other programs copied arrives as blocks, at the cursor."""

from pathlib import Path

import pytest
from article_scenes import shown, stand, text_blocks, words_of
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage

from offices import write
from workstation.domain import tree
from workstation.usecases.editing import in_hand, start_article

CORPUS = Path(__file__).parents[2] / "corpus" / "paste"


@pytest.fixture
def view(opened, office):
    """An article with a title and one paragraph, its cursor in it."""
    return opened(write(office.boss, "原来的一段。", title="篮球赛")[0])


@pytest.fixture
def blank(opened, office):
    """An article that was just begun."""
    return opened(start_article(office.boss, column="yaoqing").article)


@pytest.fixture
def said(room):
    """Every notice, in order."""
    heard = []
    room.notices.said.connect(heard.append)
    return heard


def copy(name="", **held):
    """Put onto the clipboard what another program copies."""
    mime = QMimeData()
    if name:
        mime.setHtml((CORPUS / f"{name}.html").read_text("utf-8"))
    for kind, value in held.items():
        getattr(mime, f"set{kind}")(value)
    QGuiApplication.clipboard().setMimeData(mime)


def kinds(view):
    return [type(block).__name__ for block in view.presenter.edited.doc.content]


def test_what_word_copied_stands_in_the_text_and_on_this_pc(view, office, until):
    article = view.presenter.article
    stand(view, 0)
    copy("word-list-labels")

    view.pasting.paste(plain=False)

    until(lambda: kinds(view).count("ListItem") == 6)
    until(lambda: "加强理论学习" in " ".join(shown(view, until)[1]))
    until(lambda: view.presenter.kept_at)
    kept = in_hand(office.boss, article).edited.doc.content
    labels = [block.attrs.label for block in kept if isinstance(block, tree.ListItem)]
    assert labels == ["一、", "（一）", "1.", "2.", "（二）", "二、"]


def test_plain_leaves_the_layout_behind(view, until):
    stand(view, 0)
    copy("word-list-labels")

    view.pasting.paste(plain=True)

    until(lambda: any("加强理论学习" in words for words in words_of(view)))
    assert "ListItem" not in kinds(view)


def test_a_picture_on_the_clipboard_becomes_a_photo(view, until):
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("firebrick"))
    stand(view, 0)
    copy(ImageData=image)

    view.pasting.paste(plain=False)

    until(lambda: "Image" in kinds(view))


def test_files_come_in_as_a_hand_in_does(view, tmp_path, until):
    path = tmp_path / "补充.md"
    path.write_text("补充的一段。\n", encoding="utf-8")
    stand(view, 0)
    copy(Urls=[QUrl.fromLocalFile(str(path))])

    view.pasting.paste(plain=False)

    until(lambda: "补充的一段。" in words_of(view))


def test_what_could_not_come_along_is_said(view, said, until):
    stand(view, 0)
    copy("web-news")

    view.pasting.paste(plain=False)

    until(lambda: any("img.example.com" in notice.words for notice in said))


def test_half_width_marks_are_mended_when_somebody_asks(view, said, until):
    stand(view, 0)
    copy("mixed-punctuation")
    view.pasting.paste(plain=False)
    until(lambda: any(notice.acts for notice in said))
    until(lambda: any("会议强调," in words for words in words_of(view)))

    next(notice for notice in said if notice.acts).acts[0].do()

    until(lambda: any("会议强调，" in words for words in words_of(view)))


def test_a_title_that_came_along_is_offered_where_there_is_none(blank, said, until):
    copy("word-notice")
    blank.pasting.paste(plain=False)
    until(lambda: any("像是标题" in notice.words for notice in said))
    until(lambda: "各党支部：" in words_of(blank))

    next(notice for notice in said if "像是标题" in notice.words).acts[0].do()

    assert blank.presenter.edited.title == "关于开展主题党日活动的通知"
    assert "关于开展主题党日活动的通知" not in words_of(blank)
    until(lambda: shown(blank, until)[0] == "关于开展主题党日活动的通知")


def test_no_title_is_offered_where_there_is_one(view, said, until):
    stand(view, 0)
    copy("word-notice")

    view.pasting.paste(plain=False)

    until(lambda: "各党支部：" in words_of(view))
    assert not any("像是标题" in notice.words for notice in said)


def test_a_table_is_not_parted_by_what_is_pasted_into_a_cell(view, until):
    stand(view, 0)
    copy("excel-range")
    view.pasting.paste(plain=False)
    until(lambda: "Table" in kinds(view))
    (table,) = (one for one in view.presenter.edited.doc.content if isinstance(one, tree.Table))
    view.paper.canvas.focus_block(table.attrs.id, 1)
    until(lambda: view.paper.canvas.standing.block == table.attrs.id)

    copy(Text="甲\n乙")
    view.pasting.paste(plain=False)

    until(lambda: "甲乙" in "".join(shown(view, until)[1]))
    assert kinds(view).count("Table") == 1
    copy("word-list-labels")
    view.pasting.paste(plain=False)
    until(lambda: any("加强理论学习" in words for words in shown(view, until)[1]))
    assert kinds(view).count("Table") == 1


def test_what_follows_a_photo_at_the_end_stays_before_the_sign_off(view, until):
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("firebrick"))
    stand(view, 0)
    copy(ImageData=image)
    view.pasting.paste(plain=False)
    until(lambda: "Image" in kinds(view))

    copy("excel-range")
    view.pasting.paste(plain=False)

    until(lambda: "Table" in kinds(view))
    assert kinds(view)[-1] == "SignOff"


def test_hostile_markup_runs_nothing_on_the_paper(view, until):
    stand(view, 0)
    copy("hostile-handlers")

    view.pasting.paste(plain=False)

    until(lambda: any("链接一链接二" in words for words in words_of(view)))
    told = []
    script = "document.querySelectorAll('[onclick],[onerror],form,script:not([src])').length"
    view.paper.canvas.living.web.runJavaScript(script, told.append)
    until(lambda: told)
    assert told == [0]
    assert len(text_blocks(view)) > 2
