"""“Why is my change not there”, for every place where a change can stay."""

import pytest
from msgspec.structs import replace

from offices import edit, write
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.sync import layout
from workstation.usecases.editing import in_hand, keep_typing
from workstation.usecases.members import revoke_device
from workstation.usecases.pcs import awaited, list_pcs
from workstation.usecases.received import HOUR_MS, give_receipt, take_receipts
from workstation.usecases.whereabouts import where_is

HELD = "联系人身份证号 11010519491231002X，请勿外传。"
HALF_A_YEAR_MS = 181 * 24 * HOUR_MS


@pytest.fixture
def lin(office):
    """Return an editor who has got everything so far."""
    lin = office.join("林知夏", ["editor"])
    office.settle()
    return lin


def hear(office, *desks):
    """Let an hour pass, and let everybody give a receipt and read the others'."""
    office.clock.now += HOUR_MS
    for desk in desks:
        give_receipt(desk, office.share(desk))
    for desk in desks:
        share = office.share(desk)
        take_receipts(desk, share, share.folder.list_names(layout.HEADS))


def lose(office, desk, what):
    """Take files of a PC away from the folder; return them as they were."""
    found = list((office.folder / "d" / desk.device).rglob(what))
    kept = {path: path.read_bytes() for path in found}
    for path in found:
        path.unlink()
    return kept


def test_what_the_gate_keeps_names_the_reason(office, lin):
    article, _ = write(office.boss, HELD)

    told = where_is(office.boss, article)

    assert told.halt == "held_back"
    assert {one.finding.level for one in told.held} == {"block"}
    assert not any(one.has for one in told.holders)


def test_what_is_being_typed_has_not_been_handed_over(office, lin):
    article, _ = write(office.boss, "第一段。")
    office.sync(office.boss, lin)
    hand = in_hand(office.boss, article)
    keep_typing(office.boss, article, type_title(hand.edited, "换个标题"), hand.base)

    assert where_is(office.boss, article).halt == "unsaved"


def type_title(edited, title):
    """Return what is edited with another title typed."""
    return replace(edited, title=title)


def test_what_is_not_in_the_folder_yet_is_counted(office, lin):
    article, _ = write(office.boss, "第一段。")

    told = where_is(office.boss, article)

    assert (told.halt, told.unsent > 0, told.received_by, told.active) == ("here", True, 0, 1)


def test_a_pc_that_waits_for_admission_is_told_so(office):
    waiting = office.wait("乔雨桐", ["editor"])
    office.sync(office.boss, waiting)
    article, _ = write(waiting, "第一段。")
    before = where_is(waiting, article).halt
    office.sync(waiting)

    assert (before, where_is(waiting, article).halt) == ("waiting", "waiting")


def test_a_pc_that_was_shut_out_is_told_so(office, lin):
    revoke_device(office.boss, lin.device, "left", None)
    article, _ = write(lin, "第一段。")
    office.sync(office.boss)
    office.sync(lin)

    assert where_is(lin, article).halt == "shut_out"


def test_in_the_folder_it_is_told_who_has_it_and_who_has_not(office, lin):
    gu = office.join("顾清远", ["editor"], branch="第二党支部")
    office.settle()
    article, _ = write(office.boss, "第一段。")
    office.sync(office.boss, lin)
    hear(office, office.boss, lin, gu)

    told = where_is(office.boss, article)

    assert (told.halt, told.received_by, told.active) == ("folder", 1, 2)
    assert [(one.name, one.branch, one.has) for one in told.holders] == [
        ("顾清远", "第二党支部", False),
        ("林知夏", "机关", True),
    ]


def test_once_everybody_has_it_nothing_is_left_to_wait_for(office, lin):
    article, _ = write(office.boss, "第一段。")
    office.sync(office.boss, lin)
    hear(office, office.boss, lin)

    assert where_is(office.boss, article).halt == "received"
    assert where_is(lin, article).halt == "received"


def test_a_later_change_makes_an_old_receipt_worth_nothing(office, lin):
    article, _ = write(office.boss, "第一段。")
    office.sync(office.boss, lin)
    hear(office, office.boss, lin)
    edit(office.boss, article, "第一段，改过。")
    office.sync(office.boss)

    told = where_is(office.boss, article)

    assert (told.halt, told.received_by) == ("folder", 0)


def test_an_article_whose_text_is_under_way_is_arriving(office, lin):
    article, _ = write(office.boss, "第一段。")
    office.sync(office.boss)
    lose(office, office.boss, "*.wtx")
    office.sync(lin)

    told = where_is(lin, article)

    assert (told.halt, told.texts_missing) == ("arriving", 1)
    assert [(one.name, one.texts) for one in told.awaited] == [("陈立行", 1)]


def test_a_segment_others_have_seen_is_awaited_from_its_writer(office, lin):
    gu = office.join("顾清远", ["editor"])
    office.settle()
    write(office.boss, "第一段。")
    office.sync(office.boss, gu)
    lose(office, office.boss, "*.seg")
    hear(office, office.boss, gu, lin)

    told = awaited(lin)

    assert [(one.name, one.segments) for one in told] == [("陈立行", 1)]
    assert awaited(gu) == ()


def test_a_damaged_file_of_the_writer_is_named_with_its_reason(office, lin):
    article, _ = write(office.boss, "第一段。")
    office.sync(office.boss, lin)
    edit(office.boss, article, "第一段，改过。")
    office.sync(office.boss)
    newest = max((office.folder / "d" / office.boss.device).rglob("*.seg"))
    newest.write_bytes(newest.read_bytes()[:-3])
    office.sync(lin)

    told = where_is(lin, article)

    assert [(one.name, one.reason) for one in told.set_aside] == [("陈立行", "torn")]


def test_a_silent_pc_is_listed_and_waited_for_no_more(office, lin):
    article, _ = write(office.boss, "第一段。")
    office.sync(office.boss)
    office.clock.now += HALF_A_YEAR_MS

    rows = {one.name: one for one in list_pcs(office.boss)}

    assert (rows["陈立行"].state, rows["林知夏"].state) == ("here", "dormant")
    assert where_is(office.boss, article).active == 0


def test_the_list_of_pcs_tells_how_far_each_is_behind(office, lin):
    hear(office, lin, office.boss)
    write(office.boss, "第一段。")
    office.sync(office.boss)

    before = {one.name: one.behind for one in list_pcs(office.boss)}
    office.sync(lin)
    hear(office, lin, office.boss)
    after = {one.name: one.behind for one in list_pcs(office.boss)}

    assert before["林知夏"] > 0
    assert after["林知夏"] == 0


def test_an_unknown_article_is_not_found(office):
    with pytest.raises(Refused, match="not_found"):
        where_is(office.boss, ArticleId("nowhere"))
