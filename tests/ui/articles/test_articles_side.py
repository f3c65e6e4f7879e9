"""What stands beside the paper: findings to mend, the story, exports, the phone."""

import pytest
from article_scenes import keyboard, press, sheet, shown, stand, text_blocks, words_of, write_at
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPushButton

from offices import write
from workstation.domain import tree
from workstation.domain.content import Crop
from workstation.ui.articles.assigning import AssignSheet
from workstation.ui.articles.crop_field import CropField
from workstation.ui.articles.dock_place import STYLES
from workstation.ui.articles.underlines import underlines
from workstation.ui.preview.copy_sheet import CopySheet
from workstation.ui.styles.fitting import Fitting
from workstation.ui.theme import dress
from workstation.ui.widgets.dialogs import ReasonQuestion
from workstation.usecases.comments import add_comment, settle_comment
from workstation.usecases.correcting import with_correction
from workstation.usecases.editing import in_hand


@pytest.fixture
def article(office):
    return write(office.boss, "学习邓小平思想。", "大家既使下雨也到场。", title="学习")[0]


def button_with(widget, words):
    """Return the visible button that says something."""
    said = [one for one in widget.findChildren(QPushButton) if words in one.text()]
    return next((one for one in said if not one.isHidden()), None)


def test_a_finding_is_mended_by_its_button_and_undone_as_one(opened, page, article, until):
    view = opened(article)
    view.side.show_tab("findings")
    until(lambda: button_with(view.side.findings, "改为“邓小平理论”"))

    QTest.mouseClick(button_with(view.side.findings, "改为“邓小平理论”"), Qt.MouseButton.LeftButton)
    until(lambda: "学习邓小平理论。" in shown(page, until)[1])
    press(keyboard(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    until(lambda: words_of(page)[0] == "学习邓小平思想。")
    assert "学习邓小平思想。" in shown(page, until)[1]


def test_everything_that_can_be_corrected_is_corrected_at_once(opened, page, article, until):
    view = opened(article)
    view.side.show_tab("findings")
    until(lambda: button_with(view.side.findings, "全部改正"))

    QTest.mouseClick(button_with(view.side.findings, "全部改正"), Qt.MouseButton.LeftButton)

    assert words_of(page) == ["学习邓小平理论。", "大家即使下雨也到场。"]


def test_findings_follow_what_is_typed(opened, page, office, until):
    article, _ = write(office.boss, "一切都好。", title="好")
    view = opened(article)
    before = view.side.tabs._buttons["findings"].text()

    write_at(page, 0, "学习邓小平思想，", until)

    until(lambda: any("邓小平" in one.finding.text for one in view.presenter.findings))
    assert view.side.tabs._buttons["findings"].text() != before
    marks = view.paper.canvas._marks
    assert [(one.start, one.end) for one in marks] == [(2, 7)]


def test_a_hint_is_ignored_and_shown_again(opened, office, until):
    article, _ = write(office.boss, "树立五大发展理念。", title="发展")
    view = opened(article)
    view.side.show_tab("findings")
    until(lambda: button_with(view.side.findings, "忽略"))
    number = sum(not one.ignored for one in view.presenter.findings)

    QTest.mouseClick(button_with(view.side.findings, "忽略"), Qt.MouseButton.LeftButton)
    until(lambda: sum(not one.ignored for one in view.presenter.findings) < number)

    until(lambda: button_with(view.side.findings, "已忽略"))


def test_an_error_stands_only_with_a_reason(opened, page, office, article, until):
    view = opened(article)
    view.side.show_tab("findings")
    until(lambda: button_with(view.side.findings, "放行"))
    number = len(view.presenter.findings)

    QTest.mouseClick(button_with(view.side.findings, "放行"), Qt.MouseButton.LeftButton)
    question = sheet(page, ReasonQuestion)
    question.reason.setPlainText("引用展板原文")
    QTest.mouseClick(question.accept_button, Qt.MouseButton.LeftButton)

    until(lambda: len(view.presenter.findings) < number)


def test_a_finding_shows_its_place_in_the_text(opened, page, article, until):
    view = opened(article)
    until(lambda: view.presenter.findings)
    line = next(one for one in view.presenter.findings if one.finding.text == "邓小平思想")

    view.leading.show_finding(line)

    until(lambda: view.paper.canvas.standing.chosen_text == "邓小平思想")


def test_a_responsible_editor_is_chosen_from_the_people(opened, page, office, article, until):
    office.join("anna", ["editor"])
    view = opened(article)

    QTest.mouseClick(view.side.facts.assign, Qt.MouseButton.LeftButton)
    until(lambda: sheet(page, AssignSheet) and sheet(page, AssignSheet).people.count() == 2)
    people = sheet(page, AssignSheet)
    place = next(n for n in range(2) if people.people.item(n).text().startswith("anna"))
    people.people.setCurrentRow(place)
    QTest.mouseClick(people.accept_button, Qt.MouseButton.LeftButton)

    until(lambda: view.side.facts.editor.text() == "anna")
    assert "请anna编辑" in view.ready.line.text()


@pytest.mark.parametrize("kind", ["docx", "pdf", "web", "markdown"])
def test_an_article_is_written_to_a_file(opened, article, tmp_path, until, kind):
    view, said = opened(article), []
    view.room.notices.said.connect(lambda notice: said.append(notice.words))

    view.exporting.write(kind, str(tmp_path / f"稿.{kind}"))

    until(lambda: said)
    assert (tmp_path / f"稿.{kind}").stat().st_size > 100


def test_a_folder_that_cannot_be_written_to_is_said(opened, room, article, tmp_path, until):
    view, said = opened(article), []
    room.notices.said.connect(lambda notice: said.append(notice.kind))
    (tmp_path / "文件").write_text("no folder")

    view.exporting.write("markdown", str(tmp_path / "文件" / "稿.md"))

    until(lambda: said == ["warn"])


def test_the_laid_out_article_is_copied_for_the_wechat_editor(opened, article, until):
    view = opened(article)

    view.exporting.copy()
    until(lambda: sheet(view, CopySheet))
    sheet(view, CopySheet).accept_button.click()

    until(sheet(view, CopySheet).told.isVisible)
    assert "邓小平思想" in QGuiApplication.clipboard().mimeData().html()


def test_the_frame_of_a_crop_never_leaves_the_photo(app, qtbot):
    field = CropField(1.0, "方形")
    qtbot.addWidget(field)
    field.resize(300, 300)
    field.show_photo(QSize(900, 600), Crop(1_667, 0, 8_333, 10_000))
    for _ in range(80):
        QTest.keyClick(field, Qt.Key.Key_Right)
    for _ in range(60):
        QTest.keyClick(field, Qt.Key.Key_Plus)
    QTest.keyClick(field, Qt.Key.Key_Down)
    crop = field.crop()

    assert 0 <= crop.left < crop.right <= 10_000
    assert 0 <= crop.top < crop.bottom <= 10_000
    wide = (crop.right - crop.left) * 900
    assert abs(wide - (crop.bottom - crop.top) * 600) < 2 * 900


def test_a_package_of_the_article_alone_is_asked_for_once_it_is_shared(opened, room, article):
    view, asked = opened(article), []
    room.package_wanted.connect(asked.append)
    menu = view.bar.export.menu()

    menu.aboutToShow.emit()
    view.exporting.package.trigger()

    assert asked == [article]


def captioned_group():
    """Return a group of two photos that say the same wrong thing below them."""
    photos = tuple(
        tree.GroupPhoto(
            tree.GroupPhotoAttrs(one * 12, f"photo:{one}"), (tree.Text("学习邓小平思想"),)
        )
        for one in "bc"
    )
    attrs = tree.PhotoGroupAttrs("d" * 12, caption="再学邓小平思想")
    return tree.PhotoGroup(attrs, photos)


def test_a_finding_in_a_caption_is_underlined_shown_and_mended_under_its_photo(
    opened, office, until
):
    article, _ = write(office.boss, "七个支部参赛。", title="篮球赛")
    view = opened(article)
    presenter = view.presenter
    presenter.set_doc(tree.Doc((*presenter.edited.doc.content, captioned_group())))

    def places():
        return [
            one for one in presenter.findings if one.correction and one.finding.part == "caption"
        ]

    until(lambda: len(places()) == 3)
    second = next(one for one in places() if one.finding.photo == "c" * 12)
    marked = [one.block for one in underlines(presenter.findings, presenter.edited)]
    assert sorted(one for one in marked if one in {"b" * 12, "c" * 12, "d" * 12}) == [
        "b" * 12,
        "c" * 12,
    ]
    view.leading.show_finding(second)
    until(lambda: view.paper.canvas.standing.photo == "photo:c")
    assert view.paper.canvas.standing.chosen_text == second.finding.text
    changed = with_correction(presenter.edited, second.finding, second.correction)
    first_caption, second_caption = changed.doc.content[-1].content
    assert first_caption.content == (tree.Text("学习邓小平思想"),)
    assert second_caption.content == (tree.Text("学习邓小平理论"),)


def chosen_in_field(view, until):
    """Return what is chosen in the small field of the paper."""
    told = []
    script = """(() => { const one = document.querySelector(".field input");
        return one.value.slice(one.selectionStart, one.selectionEnd) })()"""
    view.paper.canvas.living.web.runJavaScript(script, told.append)
    until(lambda: told)
    return told[0]


CREDITED = tree.GroupPhoto(
    tree.GroupPhotoAttrs(id="e" * 12, photo="photo:e", credit="学习邓小平思想小组摄")
)


@pytest.mark.parametrize(
    "block",
    [
        tree.PhotoGroup(tree.PhotoGroupAttrs(id="f" * 12), (CREDITED,)),
        tree.Quotation(
            tree.QuotationAttrs(id="f" * 12, source="《邓小平思想》"), (tree.Text("原文"),)
        ),
    ],
    ids=["credit", "source"],
)
def test_a_finding_outside_the_text_opens_the_field_that_holds_it(opened, office, block, until):
    view = opened(write(office.boss, "七个支部参赛。", title="篮球赛")[0])
    presenter = view.presenter
    presenter.set_doc(tree.Doc((*presenter.edited.doc.content, block)))
    until(lambda: [one for one in presenter.findings if one.finding.block == block.attrs.id])
    line = next(one for one in presenter.findings if one.finding.text == "邓小平思想")

    view.leading.show_finding(line)

    until(lambda: chosen_in_field(view, until) == "邓小平思想")


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_tabs_with_numbers_are_never_cut_off_in_large_letters(app, opened, article, until):
    view = opened(article)
    dress(app, "light", percent=150)

    view.side._count_comments(12)

    tabs = view.side.tabs.findChildren(QPushButton)
    until(lambda: all(one.width() >= one.sizeHint().width() for one in tabs))
    assert view._beside.width() == view.side.width()


@pytest.mark.parametrize("lang", ["en", "zh_CN"], indirect=True)
def test_the_styles_are_never_cut_off_when_the_text_grows(app, opened, article, until, room):
    room.memory.put(STYLES, "on")
    view = opened(article)
    panel = view.dock.panel
    until(lambda: panel.offered is not None)

    dress(app, "light", percent=150)

    buttons = panel.tabs.findChildren(QPushButton)
    until(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
    for tab in ("styles", "templates", "material"):
        panel.show_tab(tab)
        area = next(one for one in panel.findChildren(Fitting) if one.isVisible())
        until(lambda area=area: area.needed_width() <= area.width())
    assert view.dock.width() == panel.width()


def test_the_styles_give_way_when_the_text_grows(app, opened, article, until):
    view = opened(article)
    assert view.dock.isVisible()

    dress(app, "light", percent=150)
    until(view.dock.isHidden)
    dress(app, "light")

    until(view.dock.isVisible)


def margin_marks(view, until):
    """Return the blocks that bear a mark in the margin of the paper."""
    told = []
    script = "[...document.querySelectorAll('.comment')].map((one) => one.dataset.block).join()"
    view.paper.canvas.living.web.runJavaScript(script, told.append)
    until(lambda: told)
    return [one for one in told[0].split(",") if one]


def looks(panel):
    """Return how the frames of a panel look."""
    return [one.property("look") for one in panel.findChildren(QFrame)]


def test_open_comments_are_marked_in_the_margin_and_opened_from_there(opened, office, until):
    article, _ = write(office.boss, "第一段。", "第二段。", title="篮球赛")
    first, second = [
        one.attrs.id
        for one in in_hand(office.boss, article).edited.doc.content
        if isinstance(one, tree.Paragraph)
    ]
    settled = add_comment(office.boss, article, "好。", first)
    settle_comment(office.boss, article, settled)
    add_comment(office.boss, article, "时间对吗？", second)

    view = opened(article)
    until(lambda: margin_marks(view, until) == [second])
    view.paper.canvas.living.web.runJavaScript("document.querySelector('.comment').click()")

    until(lambda: view.side.tabs.current() == "comments")
    until(lambda: looks(view.side.comments).count("info") == 1)
    settle_comment(office.boss, article, view.side.comments.comments[-1].id)
    view.side.comments.reload()
    until(lambda: margin_marks(view, until) == [])


def test_the_menu_of_a_block_lets_one_say_something_about_it(opened, article, until):
    view = opened(article)
    stand(view, 1)
    until(lambda: view.paper.canvas.standing.block == text_blocks(view)[1].attrs.id)

    view.asks.open_at_cursor()
    next(one for one in view.asks.menu.actions() if one.text() == "批注…").trigger()

    assert view.side.tabs.current() == "comments"
    assert view.side.comments._block == text_blocks(view)[1].attrs.id
    view.asks.menu.close()
