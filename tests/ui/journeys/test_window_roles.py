"""Each role's first ten minutes, through the window alone: by mouse, and by keyboard alone."""

import io

from docx import Document
from docx.shared import Cm
from PIL import Image
from PySide6.QtWidgets import QRadioButton

from offices import approve
from workstation.domain.ids import ArticleId
from workstation.domain.tree_text import block_text
from workstation.usecases.article_list import list_articles
from workstation.usecases.composing import create_issue
from workstation.usecases.reviewing import submit_article


def word_file(folder, title="班组里的小课堂", photos=9):
    """Save a Word file with photos, as a branch sends it."""
    document = Document()
    document.add_heading(title, 0)
    document.add_paragraph("晚上七点，班组长把图纸摊开，十二名党员围成一圈。")
    for number in range(photos):
        document.add_picture(painted(number), width=Cm(12))
    path = folder / f"{title}.docx"
    document.save(path)
    return path


def painted(number):
    """Return the bytes of a photo; each number is another one."""
    out = io.BytesIO()
    shade = Image.linear_gradient("L").resize((640, 480)).rotate(number * 25)
    Image.merge("RGB", (shade, shade.rotate(90), shade)).save(out, "JPEG")
    out.seek(0)
    return out


def words_in(page):
    """Return the words of each block in hand."""
    return [block_text(block) for block in page.article.presenter.edited.doc.content]


def test_a_liaison_drops_a_word_file_with_nine_photos_and_sends_it(office, sit_down, tmp_path):
    desk = office.join("wang", ["liaison"])
    hands = sit_down(desk, "articles")
    page = hands.window.page("articles")

    hands.drop(page, word_file(tmp_path))
    hands.until(lambda: hands.on_screen(QRadioButton))
    hands.click(next(b for b in hands.on_screen(QRadioButton) if "精彩瞬间" in b.text()))
    hands.answer("导入")
    hands.until(lambda: page.article.isVisible() and page.article.bar.submit.isVisible())
    hands.click("送审")
    hands.answer("送审")
    hands.until(lambda: page.article.bar.state.text() == "审核中")

    (row,) = list_articles(desk)
    assert (row.title, row.column, row.state) == ("班组里的小课堂", "精彩瞬间", "submitted")
    assert len(desk.content(row.revision).pictures) == 9
    assert hands.gestures <= 6


def test_a_liaison_writes_and_sends_with_the_keyboard_alone(office, sit_down):
    desk = office.join("wang", ["liaison"])
    hands = sit_down(desk, "articles")
    page = hands.window.page("articles")

    hands.press(page, "Ctrl+N")
    hands.enter()
    text = hands.text(page)
    hands.qtbot.keyClicks(text, "Title of the evening")
    hands.press(text, "Return")
    hands.qtbot.keyClicks(text, "First paragraph.")
    hands.until(lambda: "First paragraph." in words_in(page))
    hands.press(text, "Ctrl+Shift+Return")
    hands.enter()

    hands.until(lambda: page.article.bar.state.text() == "审核中")
    (row,) = list_articles(desk)
    assert (row.state, row.title) == ("submitted", "Title of the evening")
    assert "First paragraph." in str(desk.content(row.revision).doc)


def test_an_editor_mends_a_paragraph_and_saves_it(office, sit_down):
    desk = office.join("li", ["editor"])
    article = office.written("重温入党誓词", photo=False, words="志愿者走进园区。")
    office.settle()
    hands = sit_down(desk, "articles")
    page = hands.window.page("articles")
    page.open_at(article)
    text = hands.text(page)
    place = words_in(page).index("志愿者走进园区。")
    block = page.article.presenter.edited.doc.content[place]
    page.article.paper.canvas.focus_block(block.attrs.id)
    hands.until(lambda: page.article.paper.canvas.standing.block == block.attrs.id)
    hands.press(text, "End")
    hands.qtbot.keyClicks(text, "2026")
    hands.until(lambda: "志愿者走进园区。2026" in words_in(page))
    hands.click("保存")

    hands.until(lambda: not page.article.bar.save.isEnabled())
    desk.forget_membership()
    content = desk.content(desk.standing(article).head)
    assert "志愿者走进园区。2026" in str(content.doc)


def ten_seconds_pass(page, until):
    """Let the time pass in which a decision can be taken back."""
    until(lambda: page.deciding.waiting)
    for _ in range(10):
        page.deciding.tick()


def test_a_reviewer_passes_an_article_in_two_gestures(office, sit_down):
    article = office.written("重阳节前的一次上门")
    submit_article(office.boss, article)
    office.sync(office.boss, office.chu)
    hands = sit_down(office.chu, "review")
    page = hands.window.page("review")
    hands.until(lambda: page.presenter.page is not None)

    hands.click(page.bar.approve)
    ten_seconds_pass(page, hands.until)

    hands.until(lambda: not page.queue.rows.rows)
    hands.until(lambda: office.chu.standing(article).state == "approved")
    assert hands.gestures <= 2


def test_a_reviewer_sends_an_article_back_with_the_keyboard_alone(office, sit_down):
    article = office.written("重阳节前的一次上门")
    submit_article(office.boss, article)
    office.sync(office.boss, office.chu)
    hands = sit_down(office.chu, "review")
    page = hands.window.page("review")
    hands.until(lambda: page.presenter.page is not None)

    hands.press(page.queue.list, "Ctrl+Shift+R")
    hands.qtbot.keyClicks(page.bar.note, "Please name the photographer")
    hands.press(page.bar.note, "Ctrl+Shift+R")
    ten_seconds_pass(page, hands.until)

    hands.until(lambda: office.chu.standing(article).state == "returned")


def test_a_publisher_publishes_an_approved_issue_in_two_gestures(office, sit_down):
    articles = [office.approved("篮球赛里的“四种意识”"), office.approved("重温入党誓词")]
    create_issue(office.boss, 11, articles, "2026-11-16")
    hands = sit_down(office.boss, "publish")
    page = hands.window.page("publish")
    hands.until(lambda: page.header.primary.isVisible() and page.header.primary.isEnabled())

    hands.click(page.header.primary)

    hands.until(lambda: office.boss.standing(ArticleId(articles[0])).state == "published")
    hands.waits_to_see("已完成")
    assert hands.gestures <= 2


def test_an_administrator_lets_a_colleague_in(office, sit_down):
    waiting = office.wait("sun", ["reviewer"], stages=[1])
    office.sync(office.boss, waiting)
    hands = sit_down(office.boss, "settings")
    hands.window.page("settings").open_at("members")

    hands.click("接纳")
    hands.answer("一致，接纳")

    office.boss.forget_membership()
    hands.until(lambda: admitted(office.boss, waiting.device))


def admitted(desk, device):
    desk.forget_membership()
    return device in desk.membership.devices


def test_one_article_goes_from_a_drop_to_the_readers_through_three_windows(
    office, sit_down, tmp_path
):
    liaison = office.join("wang", ["liaison"])
    first = sit_down(liaison, "articles")
    page = first.window.page("articles")
    first.drop(page, word_file(tmp_path, photos=1))
    first.answer("导入")
    first.until(lambda: page.article.isVisible() and page.article.bar.submit.isVisible())
    first.click("送审")
    first.answer("送审")
    first.until(lambda: page.article.bar.state.text() == "审核中")
    article = ArticleId(list_articles(liaison)[0].article)
    office.settle()

    approve(office.chu, article)
    office.settle()
    last = sit_down(office.boss, "articles")
    create_issue(office.boss, 12, [article], "2026-11-23")
    last.window.go_to("publish")
    publish = last.window.page("publish")
    last.until(lambda: publish.header.primary.isVisible() and publish.header.primary.isEnabled())
    last.click(publish.header.primary)

    last.until(lambda: office.boss.standing(article).state == "published")
