"""去向: the article page answers why a change is not there."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from offices import edit, write
from workstation.sync import layout
from workstation.ui.articles.where_panel import WherePanel
from workstation.usecases.received import HOUR_MS, give_receipt, take_receipts


@pytest.fixture
def article(office):
    return write(office.boss, "上午九点，活动准时开始。", title="主题党日")[0]


def texts(panel):
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel))


def hear(office, *desks):
    office.clock.now += HOUR_MS
    for desk in desks:
        give_receipt(desk, office.share(desk))
    for desk in desks:
        share = office.share(desk)
        take_receipts(desk, share, share.folder.list_names(layout.HEADS))


@pytest.fixture
def where(opened, until):
    """Return how to open an article at 去向 and read what it says."""

    def look(article):
        view = opened(article)
        QTest.mouseClick(view.side.tabs._buttons["where"], Qt.MouseButton.LeftButton)
        until(lambda: texts(view.side.where))
        return view.side.where

    return look


def test_a_change_that_has_not_gone_out_says_so(where, article):
    told = texts(where(article))

    assert "已保存在本机，还没有写入共享文件夹" in told
    assert "处改动待写入" in told


def test_what_the_gate_keeps_is_told_with_its_place(where, office):
    held, _ = write(office.boss, "一切都好。", "身份证号 11010519491231002X。", title="通知")

    told = texts(where(held))

    assert "仅存本机：隐私和涉密检查拦下了" in told
    assert "第 2 段" in told


def test_each_pc_that_has_it_or_not_is_named(where, office, article):
    lin = office.join("林知夏", ["editor"], branch="第二党支部")
    office.join("顾清远", ["editor"], branch="第三党支部")
    edit(office.boss, article, "上午十点，活动准时开始。")
    office.sync(office.boss, lin)
    hear(office, lin, office.boss)

    told = texts(where(article))

    assert "已被 1/2 台收到" in told
    assert "林知夏（第二党支部）" in told
    assert "顾清远（第三党支部）" in told


def test_the_answer_follows_what_happens(where, office, article, page, until):
    panel = where(article)
    office.sync(office.boss)

    page.room.tasks.tell_changed(frozenset({"local/sync"}))

    until(lambda: "待写入" not in texts(panel))


def test_another_article_is_answered_for_itself(where, office, article, opened, until):
    panel = where(article)
    other, _ = write(office.boss, "身份证号 11010519491231002X。", title="另一篇")

    view = opened(other)
    view.leading.show_where()

    until(lambda: "仅存本机" in texts(panel))


def test_a_damaged_later_file_of_the_writer_is_told(room_of, page_of, office, article, until):
    lin = office.join("林知夏", ["editor"])
    office.settle()
    edit(office.boss, article, "上午十点，活动准时开始。")
    office.sync(office.boss)
    newest = max((office.folder / "d" / office.boss.device).rglob("*.seg"))
    newest.write_bytes(newest.read_bytes()[:-3])
    office.sync(lin)
    page = page_of(room_of(lin))
    page.open_at(article)
    until(lambda: page.article.presenter.page is not None)

    page.article.leading.show_where()

    until(lambda: "隔离在本机" in texts(page.article.side.where))
    assert "来自陈立行" in texts(page.article.side.where)


def test_the_key_shows_it(opened, article, until):
    view = opened(article)
    named = next(one for one in view.actions() if one.objectName() == "where_is_it")

    named.trigger()

    assert view.side.tabs.current() == "where"
    assert named.text() == "为什么看不到…"


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_answer_speaks_english_too(where, article):
    assert "Saved on this PC, not in the shared folder yet" in texts(where(article))


def test_an_answer_for_a_page_that_is_gone_is_dropped(opened, article, page, qapp, at_rest):
    view = opened(article)
    panel = WherePanel(view.presenter)
    panel.reload()

    panel.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    at_rest(page.room)
