"""Several homes on one folder end alike, in any order of syncing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offices import COLUMN, Clock, Office, a_text, approve, edit, write
from workstation.domain.errors import Refused
from workstation.domain.ids import MemberId
from workstation.store import queries
from workstation.usecases.articles import new_article
from workstation.usecases.exchange import exchange
from workstation.usecases.members import change_member, revoke_device
from workstation.usecases.office import rename_branch
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.responsible_editor import assign_article
from workstation.usecases.reviewing import (
    return_revision,
    submit_article,
    withdraw_article,
    withdraw_decision,
)

YEAR = 365 * 24 * 3_600 * 1_000


def digests(office):
    return {digest(desk) for desk in office.desks.values()}


def test_two_homes_that_synced_have_the_same_digest(office):
    lin = office.join("lin", ["liaison"])
    write(lin, "支部开展主题党日活动。")
    write(office.boss, "机关召开学习会。")

    office.settle()

    assert len(digests(office)) == 1
    assert digest(lin).facts > 20


def test_syncing_twice_brings_nothing_twice(office):
    lin = office.join("lin", ["liaison"])
    write(lin, "支部开展主题党日活动。")
    office.settle()
    before = digest(office.boss)

    answers = [office.sync(desk) for desk in (lin, office.boss, lin, office.boss)]

    assert {(one.sent, one.received, one.pending) for one in answers} == {(0, 0, 0)}
    assert digest(office.boss) == before


def test_a_fresh_home_learns_everything_from_the_folder(office):
    lin = office.join("lin", ["liaison"])
    article, revision = write(lin, "支部开展主题党日活动。")
    office.settle()

    wang = office.join("wang", ["editor"])

    assert wang.content(revision).title == "开展主题党日活动"
    assert wang.standing(article).state == "draft"
    assert digest(wang) == digest(office.boss)


def test_a_home_that_was_never_admitted_has_no_effect_until_it_is_and_then_all_of_it_counts(office):
    new = office.wait("new", ["liaison"])
    office.sync(office.boss, new)
    article, revision = write(new, "新来的联络员写的。")
    submit_article(new, article)
    office.sync(new, office.boss, new)
    with pytest.raises(Refused) as refusal:
        office.boss.standing(article)
    assert refusal.value.code == "not_found"

    office.admit(new)
    office.settle()

    assert office.boss.standing(article).state == "submitted"
    assert office.boss.content(revision) == new.content(revision)
    assert len(digests(office)) == 1


def test_a_pre_signed_pc_is_admitted_by_the_folder_alone_and_once_only(office):
    lin = office.wait("lin", ["liaison"], auto=True)

    states = [office.sync(desk).state for desk in (lin, office.boss, lin)]

    assert states == ["waiting", "ok", "ok"]
    assert len(office.boss.membership.devices) == 2


def test_what_a_revoked_pc_publishes_later_is_void_on_every_pc(office):
    lin = office.join("lin", ["liaison"])
    wang = office.join("wang", ["editor"])
    early, _ = write(lin, "撤销之前写的。")
    office.settle()
    revoke_device(office.boss, lin.device, "compromised", None)

    late, _ = write(lin, "撤销之后写的。")
    office.settle()

    for desk in office.desks.values():
        assert desk.standing(early).state == "draft"
        with pytest.raises(Refused):
            desk.standing(late)
    assert len(digests(office)) == 1
    with pytest.raises(Refused) as refusal:
        write(lin, "还想再写。")
    assert refusal.value.code == "not_allowed"
    assert wang.membership.devices[lin.device].reason == "compromised"


def test_rights_taken_away_void_what_came_after_the_last_segment_seen(office):
    anna = office.join("anna", ["reviewer"], stages=[1])
    article, _ = write(office.boss, "请审核。", author="外部作者")
    submit_article(office.boss, article)
    office.settle()
    member = MemberId(anna.member)
    change_member(office.boss, member, roles=["liaison"], stages=[], branches=[])

    approve(anna, article)
    office.settle()

    assert {desk.standing(article).waiting for desk in office.desks.values()} == {(1,)}
    assert len(digests(office)) == 1


def test_two_registers_set_apart_show_the_later_one_and_an_overwrite_beats_any_clock(office):
    wang = office.join("wang", ["editor"], clock=Clock(office.clock.now + 40 * YEAR))
    article, _ = write(office.boss, "谁来编辑？")
    office.settle()

    assign_article(wang, article, MemberId("zhao"))
    assign_article(office.boss, article, MemberId("qian"))
    office.settle()
    apart = {d.store.read(queries.register_value, f"article/{article}", "editor")
             for d in office.desks.values()}  # fmt: skip
    assign_article(office.boss, article, MemberId("sun"))
    office.settle()
    after = {d.store.read(queries.register_value, f"article/{article}", "editor")
             for d in office.desks.values()}  # fmt: skip

    assert apart == {"zhao"}
    assert after == {"sun"}


def test_a_clock_decades_ahead_drags_no_other_clock_along_and_loses_nothing(office):
    ahead = office.join("ahead", ["editor"], clock=Clock(office.clock.now + 40 * YEAR))
    behind = office.join("behind", ["editor"], clock=Clock(office.clock.now - 30 * YEAR))
    article, _ = write(ahead, "来自未来。")
    office.settle()

    edit(behind, article, "来自未来，改于过去。")
    office.settle()
    submit_article(office.boss, article)
    office.settle()

    assert {desk.standing(article).state for desk in office.desks.values()} == {"submitted"}
    assert office.boss.store.values.number("hlc") >> 10 < office.clock.now + YEAR
    assert len(digests(office)) == 1


def test_an_article_edited_apart_has_two_heads_everywhere_and_nothing_is_lost(office):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, "第一段。")
    office.settle()

    revisions = {edit(lin, article, "联络员改的。"), edit(office.boss, article, "编辑改的。")}
    office.settle()

    for desk in office.desks.values():
        assert set(desk.standing(article).heads) == revisions
        assert desk.store.read(queries.status).conflicts == 1
        assert all(desk.content(one) for one in revisions)


def test_a_whole_review_over_five_pcs_ends_approved_on_all(office):
    lin = office.join("lin", ["liaison"])
    reviewers = [office.join(f"r{stage}", ["reviewer"], stages=[stage]) for stage in (1, 2, 3)]
    article, revision = write(lin, "请审核。")
    submit_article(lin, article)

    for reviewer in reviewers:
        office.sync(lin, *office.desks.values())
        approve(reviewer, article)
        office.sync(reviewer)
    office.settle()

    for desk in office.desks.values():
        standing = desk.standing(article)
        assert (standing.state, standing.head) == ("approved", revision)
        assert standing.approved_at_head
    assert len(digests(office)) == 1


def test_one_wording_saved_on_two_pcs_is_one_revision(office):
    lin = office.join("lin", ["liaison"])
    article, first = write(lin, "第一稿。")
    office.settle()
    content = lin.content(first)

    for desk in (lin, office.boss):
        base = desk.content(first).doc.content
        assert base == content.doc.content
        edit(desk, article, "第一稿，改了一处。")
    office.settle()

    assert len(digests(office)) == 1
    assert digest(lin) == rebuild(lin)


# --- any life of any office --------------------------------------------------------------------


class Lives:
    """Random acts at random desks; a refused act is an act as well."""

    def __init__(self, office, draw):
        self.office = office
        self.draw = draw
        office.join("lin", ["liaison"])
        office.join("wang", ["admin", "editor"])
        office.join("anna", ["reviewer"], stages=[1, 2, 3])
        office.join("bert", ["reviewer"], stages=[1, 2, 3])
        self.articles = [write(office.boss, "第一篇。")[0]]
        office.settle()

    def one_of(self, things):
        return self.draw(st.sampled_from(list(things)))

    @property
    def desk(self):
        return self.one_of(self.office.desks.values())

    @property
    def article(self):
        return self.one_of(self.articles)

    def write(self):
        words = f"第{len(self.articles) + 1}篇。"
        saved = new_article(self.desk, a_text(words, title=words), column=COLUMN)
        self.articles.append(saved.article)

    def edit(self):
        edit(self.desk, self.article, f"改稿{self.draw(st.integers(0, 2))}。")

    def submit(self):
        submit_article(self.desk, self.article)

    def approve(self):
        desk, article = self.desk, self.article
        if desk.standing(article).round is not None:
            approve(desk, article)

    def send_back(self):
        desk, article = self.desk, self.article
        current = desk.standing(article).round
        if current is not None:
            return_revision(desk, article, current.signed, "请补充时间地点。")

    def withdraw(self):
        withdraw_article(self.desk, self.article, "暂缓。")

    def take_back(self):
        desk, article = self.desk, self.article
        current = desk.standing(article).round
        if current is not None:
            withdraw_decision(desk, article, current.signed, "点错了。")

    def assign(self):
        assign_article(self.desk, self.article, self.desk.member)

    def purge(self):
        purge_article(self.desk, self.article)

    def rename(self):
        rename_branch(self.desk, "机关", self.one_of(["机关", "机关一", "机关二"]))

    def demote(self):
        member = MemberId(self.office.desks["anna"].member)
        change_member(self.desk, member, roles=["reviewer"], stages=[1], branches=[])

    def revoke(self):
        revoke_device(self.desk, self.office.desks["bert"].device, "left", None)

    def sync(self):
        self.office.sync(self.desk)

    def restart(self):
        self.office.reopen(self.one_of(self.office.desks))

    def rebuild(self):
        desk = self.desk
        before = digest(desk)
        assert rebuild(desk) == before

    def live(self):
        often = [self.edit, self.submit, self.approve, self.sync, self.sync]
        seldom = [self.write, self.send_back, self.withdraw, self.take_back, self.assign,
                  self.purge, self.rename, self.demote, self.revoke, self.restart,
                  self.rebuild]  # fmt: skip
        for _ in range(self.draw(st.integers(4, 14))):
            act = self.one_of([*often, *often, *seldom])
            try:
                act()
            except Refused:
                continue


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_any_life_of_an_office_ends_alike_everywhere_and_survives_a_rebuild(tmp_path_factory, data):
    office = Office(tmp_path_factory.mktemp("office"))
    Lives(office, data.draw).live()

    for desk in data.draw(st.permutations(list(office.desks.values()))):
        exchange(desk, office.share(desk))
    office.settle()

    found = digests(office)
    assert len(found) == 1
    assert {rebuild(desk) for desk in office.desks.values()} == found
    office.close()
