"""One article on screen: typing, saving, sending, taking back; nothing typed is ever lost."""

import pytest
from article_scenes import (
    PRIVATE,
    compose,
    kept_words,
    keyboard,
    press,
    sheet,
    shown,
    stand,
    text_blocks,
    words_of,
    write_at,
)
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from offices import approve, edit, write
from workstation.domain import tree
from workstation.domain.errors import Unavailable
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.article_view import ArticleView
from workstation.ui.articles.questions import SubmitSheet
from workstation.ui.settling.sheet import SettleSheet
from workstation.ui.widgets.dialogs import Question, ReasonQuestion
from workstation.usecases.article_page import article_page
from workstation.usecases.editing import in_hand
from workstation.usecases.reviewing import submit_article


@pytest.fixture
def article(office):
    return write(office.boss, "七个支部参赛。", "第二段。", title="篮球赛", author="王磊")[0]


def settled(view):
    """Tell whether everything typed lies on this PC."""
    return not view.presenter.is_typing


def test_what_is_typed_is_kept_within_a_second_and_survives_the_end(opened, office, article, until):
    view = opened(article)

    write_at(view, 0, "昨天", until)
    until(lambda: view.presenter.kept_at)

    assert kept_words(office.boss, article)[0] == "昨天七个支部参赛。"


def test_closing_keeps_what_was_typed_a_moment_ago(opened, page, office, article, until):
    room = opened(article).room
    stand(page, 0)
    until(lambda: page.article.paper.canvas.standing.block == text_blocks(page)[0].attrs.id)
    left = []
    compose(page, "刚写的")

    page.leave(lambda: left.append(True))
    until(lambda: left)
    room.tasks.close()

    assert kept_words(office.boss, article)[0] == "刚写的七个支部参赛。"


def test_what_was_typed_is_there_again_when_the_article_is_opened(opened, page, article, until):
    view = opened(article)
    write_at(page, 0, "昨天", until)
    page.show_list()
    until(lambda: not view.presenter.article)

    view = opened(article)

    assert words_of(page)[0] == "昨天七个支部参赛。"
    assert "昨天七个支部参赛。" in shown(page, until)[1]
    until(lambda: any("还在本机" in words for words in view.strips.words()))


def test_saving_shares_it_and_says_so(opened, room, office, article, until):
    view, said = opened(article), []
    room.notices.said.connect(lambda notice: said.append(notice.words))
    write_at(view, 0, "昨天", until)

    QTest.mouseClick(view.bar.save, Qt.MouseButton.LeftButton)

    until(lambda: said)
    until(lambda: settled(view))
    assert office.boss.draft(article) is None
    assert article_page(office.boss, article).number == 2
    assert not view.bar.save.isEnabled()


def test_typing_goes_on_while_a_saving_is_under_way(opened, page, office, article, until):
    view = opened(article)
    write_at(page, 0, "甲", until)
    view.presenter.save()
    write_at(page, 0, "乙", until, at=1)

    until(lambda: settled(view) and not view.presenter._keep.isActive())

    assert kept_words(office.boss, article)[0] == "甲乙七个支部参赛。"
    assert len(office.boss.standing(article).heads) == 1


def test_what_is_typed_while_saving_is_kept_when_the_window_closes(
    opened, page, office, article, until
):
    view, left = opened(article), []
    room = view.room
    write_at(page, 0, "甲", until)
    view.presenter.save()
    compose(page, "乙")

    page.leave(lambda: left.append(True))
    until(lambda: left)
    room.tasks.close()

    assert kept_words(office.boss, article)[0] == "甲乙七个支部参赛。"
    assert in_hand(office.boss, article).base == office.boss.standing(article).heads


def test_a_view_whose_window_closes_at_once_builds_nothing_late(qtbot, qapp, room):
    view = ArticleView(room)
    qtbot.addWidget(view)

    room.closing.emit()
    qapp.processEvents()

    assert "side" not in vars(view)


def test_saving_takes_along_what_the_page_has_not_told_yet(opened, page, office, article, until):
    view = opened(article)
    stand(page, 0)
    compose(page, "昨天")

    view.presenter.save()

    until(lambda: article_page(office.boss, article).number == 2)
    head = office.boss.standing(article).head
    assert "昨天七个支部参赛。" in str(office.boss.content(head).doc)


def test_a_page_that_hangs_holds_nobody(opened, office, article, until, monkeypatch):
    view = opened(article)
    write_at(view, 0, "昨天", until)
    monkeypatch.setattr(view.paper.canvas, "flush", lambda _done: None)

    view.presenter.save()

    until(lambda: article_page(office.boss, article).number == 2)


def test_a_page_that_crashes_comes_back_with_what_was_typed(opened, page, office, article, until):
    view = opened(article)
    write_at(page, 0, "昨天", until)
    view.paper.canvas.living.web.load(QUrl("chrome://crash"))
    view.paper.canvas.living._on_crash()

    until(lambda: view.paper.is_ready)

    assert "昨天七个支部参赛。" in shown(page, until)[1]
    assert words_of(page)[0] == "昨天七个支部参赛。"


def test_a_long_article_is_shown_whole_and_in_order(page, office, until):
    article, _ = write(office.boss, *(f"第{number}段。" for number in range(150)))

    page.open_at(article)
    until(lambda: page.article.presenter.edited is not None and page.article.paper.is_ready)

    blocks = [words for words in shown(page, until)[1] if words.startswith("第")]
    assert blocks == [f"第{number}段。" for number in range(150)]


def test_enter_parts_a_paragraph_and_undo_takes_it_back(opened, page, article, until):
    opened(article)
    stand(page, 0, 4)
    until(lambda: page.article.paper.canvas.standing.block == text_blocks(page)[0].attrs.id)

    press(keyboard(page), Qt.Key.Key_Return)
    until(lambda: words_of(page) == ["七个支部", "参赛。", "第二段。"])
    press(keyboard(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    until(lambda: words_of(page) == ["七个支部参赛。", "第二段。"])


def test_alt_with_an_arrow_moves_a_paragraph(opened, page, article, until):
    opened(article)
    stand(page, 0)
    until(lambda: page.article.paper.canvas.standing.block == text_blocks(page)[0].attrs.id)

    press(keyboard(page), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    until(lambda: words_of(page) == ["第二段。", "七个支部参赛。"])


def test_pasted_paragraphs_become_paragraphs(opened, page, article, until):
    opened(article)
    stand(page, 0, 4)
    until(lambda: page.article.paper.canvas.standing.block == text_blocks(page)[0].attrs.id)
    QGuiApplication.clipboard().setText("甲\n乙\n丙")

    press(keyboard(page), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    until(lambda: words_of(page) == ["七个支部甲", "乙", "丙参赛。", "第二段。"])


def test_a_paragraph_becomes_a_heading_by_its_key_and_keeps_its_words(opened, page, article, until):
    opened(article)
    stand(page, 0)
    until(lambda: page.article.paper.canvas.standing.block == text_blocks(page)[0].attrs.id)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

    press(keyboard(page), Qt.Key.Key_1, modifiers)

    until(lambda: isinstance(text_blocks(page)[0], tree.Heading))
    assert words_of(page)[0] == "七个支部参赛。"
    until(lambda: page.article.bar.tools._kind.text() == "小标题 ▾")


def test_title_and_facts_are_one_thing_in_two_places(opened, article, until):
    view = opened(article)

    view.side.facts.fields["title"]._field.setText("新标题")
    view.side.facts.fields["digest"]._field.setPlainText("摘要")

    until(lambda: shown(view, until)[0] == "新标题")
    assert view.presenter.edited.digest == "摘要"
    assert view.side.facts.fields["title"].count.text() == "3 / 32"


def test_a_title_too_long_for_wechat_is_counted_in_red(opened, article):
    view = opened(article)

    view.side.facts.fields["title"]._field.setText("长" * 33)

    assert view.side.facts.fields["title"].count.property("look") == "bad-text"


def test_sending_for_review_by_mouse_leaves_a_line_for_the_group(
    opened, page, office, article, until
):
    view = opened(article)

    QTest.mouseClick(view.bar.submit, Qt.MouseButton.LeftButton)
    until(lambda: sheet(page, SubmitSheet))
    QTest.mouseClick(sheet(page, SubmitSheet).accept_button, Qt.MouseButton.LeftButton)
    until(view.ready.isVisible)
    QTest.mouseClick(view.ready.copy, Qt.MouseButton.LeftButton)

    assert office.boss.standing(article).state == "submitted"
    assert QGuiApplication.clipboard().text() == "《篮球赛》第 1 稿已送审。"
    assert view.bar.withdraw.isVisible()


def test_sending_for_review_by_keys_takes_what_was_typed_along(
    opened, page, office, article, until
):
    view = opened(article)
    write_at(page, 0, "昨天", until)

    view.bar.ask_main()
    until(lambda: sheet(page, SubmitSheet))
    press(sheet(page, SubmitSheet), Qt.Key.Key_Return)

    until(lambda: office.boss.projection().standing(article).state == "submitted")
    until(lambda: settled(view))
    assert kept_words(office.boss, article)[0] == "昨天七个支部参赛。"


def test_taking_back_needs_a_reason(opened, page, office, article, until):
    submit_article(office.boss, article)
    view = opened(article)

    QTest.mouseClick(view.bar.withdraw, Qt.MouseButton.LeftButton)
    until(lambda: sheet(page, ReasonQuestion))
    question = sheet(page, ReasonQuestion)
    without = question.accept_button.isEnabled()
    question.reason.setPlainText("数字要核实")
    QTest.mouseClick(question.accept_button, Qt.MouseButton.LeftButton)

    until(view.ready.isVisible)
    assert not without
    assert "先撤回" in view.ready.line.text()
    assert office.boss.standing(article).state == "draft"


def test_private_words_keep_it_here_and_say_where(opened, page, office, article, until):
    view = opened(article)
    write_at(page, 1, PRIVATE, until)
    view.presenter.save()

    until(lambda: any("仅存本机" in words for words in view.strips.words()))

    assert any(words.startswith("第 2 段") for words in view.strips.words())
    assert office.boss.draft(article).held


def test_an_approval_that_a_change_voided_says_so_and_shows_the_change(
    opened, page, office, article, until
):
    submit_article(office.boss, article)
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    for stage in (1, 2, 3):
        office.settle()
        approve(office.desks[f"r{stage}"], article)
    office.settle()
    edit(office.boss, article, "七个支部参赛！", "第二段。")

    view = opened(article)

    until(lambda: any(words.startswith("终审后改了") for words in view.strips.words()))
    assert view.bar.submit.isVisible()


def test_typing_in_an_approved_article_is_warned_of_before_it_is_saved(
    opened, page, office, article, until
):
    submit_article(office.boss, article)
    view = opened(article)

    write_at(page, 0, "又", until)

    until(lambda: any("须重新送审" in words for words in view.strips.words()))


def test_two_wordings_are_chosen_between_and_made_one(page_of, room_of, office, article, until):
    anna = office.join("anna", ["editor"])
    office.settle()
    edit(office.boss, article, "七个支部组队参赛。", "第二段。")
    edit(anna, article, "七个支部报名参赛。", "第二段。")
    office.settle()
    page = page_of(room_of(office.boss))
    page.open_at(article)
    view = page.article
    until(lambda: any("anna也改了这一段" in words for words in view.strips.words()))

    view.leading.choose_wordings()
    choice = sheet(page, SettleSheet)
    until(lambda: choice.view.cards)
    before = choice.accept_button.isEnabled()
    choice.choose(0, 0)
    kept = view.presenter.page.choices[0].versions[0]
    QTest.mouseClick(choice.accept_button, Qt.MouseButton.LeftButton)

    until(lambda: len(view.presenter.page.heads) == 1)
    assert not before
    assert words_of(page)[0] == kept.content[0].text
    assert view.presenter.page.choices == ()


def test_what_a_colleague_saves_never_replaces_what_is_being_typed(
    opened, room, office, article, until
):
    anna = office.join("anna", ["editor"])
    view = opened(article)
    write_at(view, 0, "我在写", until)
    edit(anna, article, "七个支部参赛。", "她改的第二段。")
    office.settle()

    room.tasks.tell_changed(frozenset({f"article/{article}"}))
    until(lambda: view.presenter.page.behind)

    assert words_of(view)[0] == "我在写七个支部参赛。"


def test_a_new_wording_from_elsewhere_shows_where_nothing_is_typed(
    opened, room, office, article, until
):
    view = opened(article)
    edit(office.boss, article, "七个支部参赛。", "别处改的第二段。")

    room.tasks.tell_changed(frozenset({f"article/{article}"}))

    until(lambda: words_of(view)[1:] == ["别处改的第二段。"])
    assert settled(view)


def test_a_disk_that_is_full_is_said_and_nothing_typed_is_given_up(room, office, article, until):
    presenter = ArticlePresenter(room)
    presenter.open(article)
    until(lambda: presenter.edited is not None)

    presenter._keeping += 1
    presenter._is_not_kept(presenter.article, None, Unavailable("disk_full"))

    assert presenter.keeping_failed == "disk_full"
    presenter.keep_now()
    until(lambda: not presenter.keeping_failed)
    presenter.close()
    presenter.deleteLater()


def test_giving_up_shows_again_what_others_have(opened, page, office, article, until):
    view = opened(article)
    write_at(page, 0, "不要的", until)
    until(lambda: view.presenter.kept_at)

    view.strips.discard_asked.emit()
    question = sheet(page, Question)
    QTest.mouseClick(question.accept_button, Qt.MouseButton.LeftButton)

    until(lambda: words_of(page)[0] == "七个支部参赛。")
    assert office.boss.draft(article) is None


def test_an_article_that_is_gone_leads_back_to_the_list(page, until):
    page.open_at("z" * 20)

    until(page.list.isVisible)


def test_somebody_who_may_not_write_reads(page_of, room_of, office, article, until):
    zhao = office.join("zhao", ["liaison"], branch="工程建设党支部")
    office.settle()
    page = page_of(room_of(zhao))

    page.open_at(article)
    until(lambda: page.article.presenter.edited is not None and page.article.paper.is_ready)
    stand(page, 0)
    press(keyboard(page), Qt.Key.Key_X)
    compose(page, "改")
    told = []
    page.article.paper.canvas.flush(lambda: told.append(True))
    until(lambda: told)

    assert words_of(page) == ["七个支部参赛。", "第二段。"]
    assert not page.article.bar.save.isVisible()
    assert not page.article.bar.tools.isVisible()
    assert any("这篇你可以看" in words for words in page.article.strips.words())


def test_taking_it_on_names_oneself_and_gives_a_line(opened, office, article, until):
    view = opened(article)

    QTest.mouseClick(view.side.facts.take, Qt.MouseButton.LeftButton)

    until(lambda: view.side.facts.editor.text() == "陈立行")
    assert "由陈立行来编" in view.ready.line.text()
    assert not view.side.facts.take.isVisible()


def test_the_status_line_counts_and_says_where_it_lies(opened, page, article, until):
    told = []
    page.status_changed.connect(lambda left, right: told.append((left, right)))

    view = opened(article)
    view.tell_status()

    assert told[-1][0].startswith("11 字")
    assert told[-1][1].startswith("第 1 稿")


def test_every_button_without_words_has_a_name(opened, article):
    view = opened(article)

    unnamed = [
        one
        for one in view.findChildren(QAbstractButton)
        if one.isVisible() and not one.text() and not one.accessibleName()
    ]

    assert not unnamed


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_the_page_speaks_both_languages(opened, article, lang):
    view = opened(article)

    assert view.bar.save.accessibleName() == ("保存" if lang == "zh_CN" else "Save")


def test_the_hand_in_use_and_the_screen_agree_after_many_changes(
    opened, page, office, article, until
):
    view = opened(article)
    for number in range(6):
        write_at(page, number % 2, str(number), until)
        if number == 3:
            view.presenter.save()
    view.presenter.keep_now()

    until(lambda: settled(view) and not view.presenter._keep.isActive())

    assert kept_words(office.boss, article) == words_of(page)
    texts = [words for words in shown(page, until)[1] if words]
    assert set(words_of(page)) <= set(texts)
    assert in_hand(office.boss, article).edited == view.presenter.edited


def test_an_approved_article_is_handed_to_the_publishing_place(opened, office, room, qtbot):
    article, _ = write(office.boss, "志愿者走进园区。", title="重阳节前的一次上门")
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    view = opened(article)
    assert not view.bar.publish.isVisibleTo(view.bar)
    submit_article(office.boss, article)
    office.settle()
    for stage in (1, 2, 3):
        approve(office.desks[f"r{stage}"], article)
        office.settle()
    room.tasks.tell_changed(frozenset({f"article/{article}"}))
    qtbot.waitUntil(lambda: view.bar.publish.isVisibleTo(view.bar))

    with qtbot.waitSignal(room.go) as asked:
        view.bar.publish.click()

    assert asked.args == ["publish", f"article/{article}"]
