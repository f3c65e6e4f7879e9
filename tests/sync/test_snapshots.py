"""Snapshots: a new PC works at once on an administrator's word, and finds out if it was wrong."""

import shutil

import pytest
from misfortunes import clone
from test_forks import cut_apart

from offices import approve, edit, write
from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.store import queries, snapshot_rows
from workstation.sync.snapshot_file import BadSnapshot, open_header, rows_of
from workstation.sync.wire import BadFile
from workstation.usecases.article_list import list_articles
from workstation.usecases.catching_up import behind, catch_up
from workstation.usecases.invitations import invite_member
from workstation.usecases.listing import show_article
from workstation.usecases.members import change_member, revoke_device
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.reviewing import submit_article
from workstation.usecases.snapshot_making import make_snapshot, snapshot_due
from workstation.usecases.snapshot_states import refused, state_of

SECRET = "此句只在正文之中"


@pytest.fixture(autouse=True)
def _nothing_by_itself(monkeypatch):
    """Let a home catch up only where a test says so."""
    monkeypatch.setattr("workstation.usecases.packing.STEPS_AT_ONCE", 0)


@pytest.fixture
def old_office(office):
    """An office at work: articles, a review, an issue of three revisions, and a snapshot."""
    lin = office.join("lin", ["liaison", "editor"])
    anna = office.join("anna", ["reviewer"], stages=[1])
    articles = [write(lin, f"第{n}篇。{SECRET}。", title=f"学习会{n}")[0] for n in range(6)]
    edit(lin, articles[0], "第零篇，改过。", base=None)
    submit_article(lin, articles[1])
    office.settle()
    approve(anna, articles[1])
    submit_article(lin, articles[2])
    office.settle()
    make_snapshot(office.boss, office.share(office.boss))
    return office, lin, articles


def newcomer(office, name="wang", roles=("editor",), **granted):
    """Seat a member and admit the PC, which has seen nothing yet."""
    desk = office.wait(name, list(roles), **granted)
    office.admit(desk)
    office.sync(office.boss)
    return desk


def say(desk, entity, words):
    with desk.change() as change:
        text = change.keep_text(words)
        body = bodies.Register(entity=entity, field="caption", value="", text=text, over=())
        change.record("register", body)


def snapshots(office):
    return sorted((office.folder / "s").iterdir())


def adopted(desk):
    state = state_of(desk)
    return state is not None and state.stage


def forge(office, *statements):
    """Let the founder's PC make a snapshot of tables somebody has changed by hand."""
    boss = office.boss
    db = boss.store._db
    for path in snapshots(office):
        path.unlink()
    for statement in statements:
        assert db.execute(statement).rowcount
    make_snapshot(boss, office.share(boss))
    rebuild(boss)


def test_a_newcomer_has_everything_at_once(old_office):
    office, lin, articles = old_office
    wang = newcomer(office)

    office.sync(wang)

    assert adopted(wang) == "facts"
    assert digest(wang) == digest(office.boss)
    assert {row.title for row in list_articles(wang)} == {f"学习会{n}" for n in range(1, 6)} | {
        row.title for row in list_articles(lin) if row.article == articles[0]
    }
    for article in articles:
        assert SECRET in str(show_article(wang, article, None)) or article == articles[0]


def test_the_log_is_whole_before_the_tables_count(old_office):
    office, _, _ = old_office
    wang = newcomer(office)

    office.sync(wang)

    theirs = {one.hash for one in office.boss.store.log.segments()}
    assert {one.hash for one in wang.store.log.segments()} == theirs
    assert rebuild(wang) == digest(office.boss)


def test_the_search_and_the_verification_follow(old_office):
    office, _, _ = old_office
    wang = newcomer(office)
    office.sync(wang)
    steps = []

    assert catch_up(wang, lambda done, of: steps.append((done, of)))

    assert len(list_articles(wang, search=SECRET)) == 5
    assert adopted(wang) == "good"
    assert behind(wang).nothing
    assert steps == sorted(steps)
    assert steps[-1][0] <= steps[-1][1]
    assert digest(wang) == digest(office.boss)
    assert wang.store.read(queries.status).quarantined == 0


def test_catching_up_stops_when_told_and_goes_on_after_a_restart(old_office, monkeypatch):
    office, _, _ = old_office
    wang = newcomer(office)
    monkeypatch.setattr("workstation.usecases.taking_in.READ_AT_ONCE", 0)
    office.sync(wang)
    before = behind(wang)

    for _ in range(100):
        if catch_up(wang, enough=lambda: True):
            break
        wang = office.reopen("wang")
    else:
        pytest.fail("it never came to an end")

    assert before.texts
    assert before.steps
    assert adopted(wang) == "good"
    assert behind(wang).nothing


def test_one_who_waits_keeps_what_was_written_meanwhile(old_office):
    office, _, _ = old_office
    wang = office.wait("wang", ["editor"])
    say(wang, "photo/cut", "已经打包")
    wang.cut()
    say(wang, "photo/pending", "还没有发出")
    office.admit(wang)
    office.sync(office.boss)

    office.sync(wang)

    assert adopted(wang)
    for entity, words in (("photo/cut", "已经打包"), ("photo/pending", "还没有发出")):
        assert wang.store.read(queries.register_text, entity, "caption") == words
    office.settle()
    assert len({digest(desk) for desk in office.desks.values()}) == 1
    assert rebuild(wang) == digest(wang)


def test_what_came_after_the_snapshot_follows_it(old_office):
    office, lin, articles = old_office
    edit(lin, articles[3], "快照之后改的。")
    write(lin, "快照之后写的。", title="快照之后写的")
    office.sync(lin)
    wang = newcomer(office)

    office.sync(wang)

    assert adopted(wang)
    office.settle()
    assert digest(wang) == digest(lin)
    assert "快照之后写的" in {row.title for row in list_articles(wang)}


def test_a_reviewer_who_joins_finds_the_queue(old_office):
    office, _, articles = old_office
    zhao = newcomer(office, "zhao", ["reviewer"], stages=[1])

    office.sync(zhao)

    assert adopted(zhao)
    rows = zhao.store.read(lambda db: db.execute("select article from local_queue").fetchall())
    assert [row[0] for row in rows] == [articles[2]]


def test_rights_that_changed_since_are_those_that_count(old_office):
    office, lin, articles = old_office
    change_member(office.boss, lin.member, roles=["liaison"], stages=[], branches=[])
    office.sync(office.boss)
    edit(lin, articles[4], "照样改。")
    office.settle()
    wang = newcomer(office)

    office.sync(wang)

    assert adopted(wang)
    assert digest(wang) == digest(office.boss) == rebuild(wang)


def test_a_forged_fact_is_found_and_everything_remade(old_office):
    office, _, articles = old_office
    forge(
        office,
        "update fact set body = replace(body, 'approve', 'return') where kind = 'decision'",
    )
    wang = newcomer(office)
    office.sync(wang)
    assert adopted(wang) == "facts"

    catch_up(wang)

    assert adopted(wang) == "differs"
    assert digest(wang) == digest(office.boss)
    assert refused(wang) == {f"s/{path.name}" for path in snapshots(office)}
    rows = wang.store.read(
        lambda db: db.execute("select device, reason from local_quarantine").fetchall()
    )
    assert rows == [(office.boss.device, "snapshot_differs")]
    assert show_article(wang, articles[1], None)["state"] == "submitted"


@pytest.mark.parametrize(
    "statement",
    [
        "update article set state = 'approved' where state = 'submitted'",
        "update register set value = '\"forged\"' where field = 'name'",
        "delete from revision where article in (select article from article where state = 'draft')",
        "insert into purge values ('" + "a" * 64 + "', 'nobody')",
        """insert into article select 'invented', branch, state, changed, revision, heads,
        submission, waiting, submitted, created, updated, author from article
        where state = 'draft' limit 1""",
        "delete from fact where kind = 'decision'",
        "update fact set hlc = hlc + 1 where kind = 'revision'",
        """insert into fact select 'invented', kind, entity, device, seq, counter + 1000, hlc, body,
        paths from fact where kind = 'decision' limit 1""",
        """insert into fact select 'invented', kind, entity, device, 9999, counter + 1000, hlc,
        body, paths from fact where kind = 'revision' limit 1""",
    ],
)
def test_whatever_differs_is_found(old_office, statement):
    office, lin, _ = old_office
    forge(office, statement)
    wang = newcomer(office)
    office.sync(wang)

    catch_up(wang)

    assert adopted(wang) == "differs"
    office.settle()
    assert digest(wang) == digest(lin) == digest(office.boss)


def test_a_snapshot_found_wrong_is_never_taken_again(old_office):
    office, _, _ = old_office
    forge(office, "delete from register where field = 'name'")
    wang = newcomer(office)
    office.sync(wang)
    catch_up(wang)

    office.sync(wang)
    wang = office.reopen("wang")
    office.sync(wang)

    assert adopted(wang) == "differs"
    assert digest(wang) == digest(office.boss)


def test_people_hear_no_more_of_a_wrong_snapshot_that_is_gone(old_office):
    office, _, _ = old_office
    forge(office, "delete from register where field = 'name'")
    wang = newcomer(office)
    office.sync(wang)
    catch_up(wang)
    office.sync(wang)
    assert wang.store.read(queries.status).quarantined == 1

    for path in snapshots(office):
        path.unlink()
    office.clock.now += 2 * 24 * 60 * 60 * 1000
    office.sync(wang)

    assert wang.store.read(queries.status).quarantined == 0


def test_two_snapshots_that_contradict_each_other_are_neither_used(old_office):
    office, _, _ = old_office
    honest = snapshots(office)[0].read_bytes(), snapshots(office)[0].name
    forge(office, "delete from decision")
    (office.folder / "s" / honest[1]).write_bytes(honest[0])
    assert len(snapshots(office)) == 2
    wang = newcomer(office)

    office.sync(wang)

    assert state_of(wang) is None
    assert digest(wang) == digest(office.boss)


def test_only_administrators_in_good_standing_are_believed(old_office):
    office, lin, _ = old_office
    with pytest.raises(Refused) as refusal:
        make_snapshot(lin, office.share(lin))
    assert refusal.value.code == "not_allowed"
    kate = office.join("kate", ["admin"])
    office.settle()
    catch_up(kate)
    for path in snapshots(office):
        path.unlink()
    make_snapshot(kate, office.share(kate))
    revoke_device(office.boss, kate.device, "left", None)
    office.sync(office.boss)
    wang = newcomer(office)

    office.sync(wang)

    assert state_of(wang) is None
    assert digest(wang) == digest(office.boss)


def test_a_snapshot_whose_segments_are_not_all_there_waits(old_office):
    office, lin, _ = old_office
    wang = newcomer(office)
    place = office.folder / "d" / lin.device / "0000"
    first = next(place.glob("00000001-*.seg"))
    kept = first.read_bytes()
    first.unlink()

    office.sync(wang)
    assert state_of(wang) is None
    first.write_bytes(kept)
    office.settle()

    assert digest(wang) == digest(office.boss)


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-1],
        lambda raw: raw + b"x",
        lambda raw: raw[: len(raw) // 2],
        lambda _: b"",
        lambda raw: raw[:-40] + bytes(40),
        lambda raw: raw[:100] + b"\0" + raw[101:],
        lambda _: b"WSN1" + b"\xff" * 5_000,
        lambda raw: raw[:4] + (2**31).to_bytes(4, "big") + raw[8:],
    ],
)
def test_a_damaged_snapshot_is_passed_over(old_office, damage):
    office, _, _ = old_office
    path = snapshots(office)[0]
    path.write_bytes(damage(path.read_bytes()))
    wang = newcomer(office)

    office.sync(wang)

    assert state_of(wang) is None
    assert digest(wang) == digest(office.boss)


def test_a_snapshot_that_is_still_arriving_is_taken_later(old_office):
    office, _, _ = old_office
    path = snapshots(office)[0]
    raw = path.read_bytes()
    wang = newcomer(office)
    waiting = office.wait("zhao", ["editor"])
    path.write_bytes(raw[:-100])
    office.sync(wang)
    assert state_of(wang) is None
    assert refused(wang) == frozenset()

    path.write_bytes(raw)
    office.sync(waiting)

    assert adopted(waiting)


def test_a_poisoned_snapshot_ends_no_sync(old_office):
    office, lin, _ = old_office
    forge(office, "update fact set body = '{' where kind = 'submission'")
    wang = newcomer(office)

    office.sync(wang)

    assert state_of(wang) is None
    assert len(refused(wang)) == 1
    office.settle()
    assert digest(wang) == digest(lin)


def test_a_folder_that_refuses_everything_tidy_ends_no_sync(old_office, monkeypatch):
    office, _, _ = old_office

    def refuse(*_):
        raise Unavailable("folder_denied", path="p")

    for job in ("due_buckets", "sweep_aside", "snapshot_due", "move_useless", "name_useless"):
        monkeypatch.setattr(f"workstation.usecases.packing.{job}", refuse)
    office.clock.now += 2 * 24 * 60 * 60 * 1000

    assert office.sync(office.boss).state == "ok"


def test_a_newcomer_agrees_about_a_forked_pc(old_office):
    office, lin, articles = old_office
    anna = office.desks["anna"]
    twin = clone(office, "anna")
    office.sync(lin)
    write(anna, "第一台写的。")
    approve(anna, articles[2])
    write(twin, "第二台写的。")
    cut_apart(office, anna, twin)
    office.sync(office.boss)
    assert office.boss.store.log.forked_devices() == [anna.device]
    for path in snapshots(office):
        path.unlink()
    forge(office, "update fact set paths = '' where paths <> ''")
    wang = newcomer(office)

    office.sync(wang)
    assert adopted(wang) == "facts"
    assert digest(wang) == digest(office.boss)
    catch_up(wang)

    assert digest(wang) == digest(office.boss) == rebuild(wang)
    assert show_article(wang, articles[2], None)["state"] == "submitted"


def test_conflicts_are_counted_at_once(old_office):
    office, lin, articles = old_office
    edit(lin, articles[5], "一种写法。")
    edit(office.boss, articles[5], "另一种写法。")
    office.settle()
    known = office.sync(office.boss).conflicts
    for path in snapshots(office):
        path.unlink()
    make_snapshot(office.boss, office.share(office.boss))
    wang = newcomer(office)

    answer = office.sync(wang)

    assert adopted(wang)
    assert known
    assert answer.conflicts == known


def test_a_home_that_knows_others_starts_from_no_snapshot(old_office):
    office, lin, _ = old_office

    office.settle()

    assert state_of(lin) is None
    assert state_of(office.boss) is None


def test_a_snapshot_holds_no_words(old_office):
    office, _, _ = old_office
    path = snapshots(office)[0]
    raw = path.read_bytes()
    header = open_header(
        raw, public=office.boss.key.public, office=office.boss.store.values.get("office")
    )

    plain = b"".join(bytes(rows) for _, rows in rows_of(raw, header))

    for word in (SECRET, "学习会", "海岚", "陈立行", "机关"):
        assert word.encode() not in plain
        assert word.encode() not in raw
    assert b"revision" in plain


def test_a_purge_needs_nothing_from_a_snapshot(old_office):
    office, _, articles = old_office
    purge_article(office.boss, articles[1])
    office.settle()
    wang = newcomer(office)

    office.sync(wang)

    assert adopted(wang)
    assert digest(wang) == digest(office.boss)
    with pytest.raises(Refused) as refusal:
        wang.content(wang.standing(articles[1]).heads[0])
    assert refusal.value.code == "text_purged"


def test_a_purged_text_that_lies_on_the_share_is_never_taken_in(old_office):
    office, _, articles = old_office
    saved = {path: path.read_bytes() for path in office.folder.rglob("*.wtx")}
    purge_article(office.boss, articles[1])
    office.settle()
    make_snapshot(office.boss, office.share(office.boss))
    wang = newcomer(office)
    for path, data in saved.items():
        path.write_bytes(data)
    taken = []
    keep = snapshot_rows.add_texts
    wang.store.write = spying(wang.store.write, keep, taken)

    office.sync(wang)

    purged = set(wang.store.read(lambda db: [r[0] for r in db.execute("select object from purge")]))
    assert taken
    assert purged.isdisjoint(taken)


def spying(write_rows, act, taken):
    def write_and_note(function, *args, **named):
        if function is act:
            taken.extend(row[0] for row in args[0])
        return write_rows(function, *args, **named)

    return write_and_note


def test_late_texts_are_awaited(old_office):
    office, lin, articles = old_office
    place = office.folder / "d" / lin.device / "0000"
    late = min(place.glob("*.wtx"))
    data = late.read_bytes()
    wang = newcomer(office)
    late.unlink()

    office.sync(wang)
    assert adopted(wang)
    late.write_bytes(data)
    office.sync(wang)

    assert all(show_article(wang, one, None)["title"] for one in articles)


def test_a_snapshot_is_made_only_when_it_is_worth_it(old_office, monkeypatch):
    office, _, _ = old_office
    share = office.share(office.boss)
    assert not snapshot_due(office.boss, share)
    monkeypatch.setattr("workstation.usecases.snapshot_making.WORTH_IT", 5)

    assert not snapshot_due(office.boss, share), "one a day is enough"
    shutil.rmtree(office.folder / "s")

    assert snapshot_due(office.boss, share)
    office.clock.now += 25 * 60 * 60 * 1000
    office.sync(office.boss)
    assert len(snapshots(office)) == 1


def test_a_snapshot_grows_old_when_rights_change(old_office, monkeypatch):
    office, lin, _ = old_office
    monkeypatch.setattr("workstation.usecases.snapshot_making.WORTH_IT", 5)
    share = office.share(office.boss)
    office.clock.now += 2 * 24 * 60 * 60 * 1000
    invite_member(
        office.boss, name="新人", branch="机关", grant_roles=["editor"], stages=(), auto=False,
        out=office.root / "new.json", folder=str(office.folder), member=None,
    )  # fmt: skip
    assert not snapshot_due(office.boss, share), "a newcomer changes nothing of what is there"

    change_member(office.boss, lin.member, roles=["liaison"], stages=[], branches=[])

    assert snapshot_due(office.boss, share)


def test_a_pc_keeps_two_of_its_own_snapshots(old_office):
    office, lin, _ = old_office
    for number in range(4):
        write(lin, f"再写{number}。")
        office.settle()
        make_snapshot(office.boss, office.share(office.boss))

    assert len(snapshots(office)) == 2


def test_no_snapshot_of_tables_that_are_themselves_unproved(old_office):
    office, _, _ = old_office
    kate = newcomer(office, "kate", ["admin"])
    office.sync(kate)
    before = adopted(kate)

    with pytest.raises(Refused) as refusal:
        make_snapshot(kate, office.share(kate))
    assert (before, refusal.value.code) == ("facts", "snapshot_unready")
    catch_up(kate)

    assert make_snapshot(kate, office.share(kate))


def test_a_bad_snapshot_is_a_bad_file():
    assert issubclass(BadSnapshot, BadFile)
