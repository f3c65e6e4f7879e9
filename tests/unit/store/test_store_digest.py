"""The digest covers what is shared and nothing else, and a rebuild believes no row."""

import pytest

from offices import approve, edit, write
from workstation.domain.errors import Refused
from workstation.store.facts import texts_of_revision
from workstation.store.schema import PROJECTIONS
from workstation.store.store import Store
from workstation.usecases.purging import purge_revision
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.reviewing import submit_article


@pytest.fixture
def reviewed(office):
    """An office whose article stands in review after its first stage."""
    anna = office.join("anna", ["reviewer"], stages=[1])
    article, _ = write(office.boss, "请审核。")
    submit_article(office.boss, article)
    office.settle()
    approve(anna, article)
    office.settle()
    return office, article


def run(desk, sql):
    with desk.store.writing():
        desk.store._db.execute(sql)


def test_local_tables_are_outside_the_digest(reviewed):
    office, _ = reviewed
    desk = office.boss
    before = digest(desk)
    names = desk.store.read(
        lambda db: [
            row[0] for row in db.execute("select name from pragma_table_list where type = 'table'")
        ]
    )
    locals_ = {name for name in names if name.startswith("local_")} - {"local_home"}

    for table in locals_:
        run(desk, f"delete from {table}")  # noqa: S608 - our own tables

    assert len(locals_) > 10
    assert digest(desk) == before


def test_the_bytes_of_texts_and_pictures_are_outside_the_digest(reviewed):
    office, _ = reviewed
    before = digest(office.boss)

    run(office.boss, "delete from text")
    for path in (office.boss.home / "blobs").rglob("*"):
        if path.is_file():
            path.unlink()

    assert digest(office.boss) == before


@pytest.mark.parametrize("table", [name for name in PROJECTIONS if name != "fact"])
def test_every_row_of_a_projection_is_inside_the_digest(reviewed, table):
    office, _ = reviewed
    before = digest(office.boss).digest
    columns = office.boss.store.read(
        lambda db: [row[1] for row in db.execute(f"pragma table_info({table})")]
    )

    run(office.boss, f"insert into {table} values ({', '.join(['0'] * len(columns))})")  # noqa: S608 - our own tables

    assert digest(office.boss).digest != before


@pytest.mark.parametrize(
    "sql",
    [
        "update decision set stage = 3, verdict = 'approve', member = 'somebody'",
        "update decision set counts = 1 - counts",
        "update article set state = 'approved', waiting = '[]'",
        "delete from decision",
        "delete from fact where kind = 'decision'",
        "update fact set body = replace(body, 'approve', 'return') where kind = 'decision'",
        (
            "insert into fact select 'forged', kind, entity, device, 1, 1, 1, body, ''"
            " from fact limit 1"
        ),
        "update revision set content = 'changed'",
        "update register set value = '\"changed\"'",
    ],
)
def test_a_rebuild_believes_no_row_that_was_edited_by_hand(reviewed, sql):
    office, article = reviewed
    before = digest(office.boss)
    run(office.boss, sql)
    assert digest(office.boss).digest != before.digest

    assert rebuild(office.boss) == before
    assert office.boss.standing(article).waiting == (2,)


def test_a_rebuild_does_not_believe_a_segment_edited_by_hand(reviewed):
    office, article = reviewed
    device = office.desks["anna"].device
    desk = office.boss
    last = list(desk.store.log.segments(device))[-1]
    with desk.store.writing():
        desk.store._db.execute(
            "update segment set raw = ? where device = ? and seq = ?",
            (last.raw[:-1] + bytes([last.raw[-1] ^ 1]), device, last.seq),
        )

    rebuild(office.boss)

    assert office.boss.standing(article).waiting == (1,)


def test_a_rebuild_keeps_what_was_not_sent_yet(office):
    article, revision = write(office.boss, "还没有同步。")
    with office.boss.store.writing():
        office.boss.store._db.execute("delete from fact")

    rebuild(office.boss)

    assert office.boss.standing(article).heads == (revision,)
    assert edit(office.boss, article, "接着写。")


def test_a_second_look_at_the_same_home_gives_the_same_digest(reviewed):
    office, _ = reviewed
    before = digest(office.boss)

    desk = office.reopen("boss")

    assert digest(desk) == before
    assert isinstance(desk.store, Store)


def test_a_purged_text_is_never_kept_again(office):
    _, revision = write(office.boss, "不该共享的话。")
    texts = office.boss.store.read(texts_of_revision, revision)
    salt, data = office.boss.store.log.text_with_salt(texts[0])
    purge_revision(office.boss, revision)

    with office.boss.store.writing():
        office.boss.store.log.keep_text(texts[0], salt, data)

    assert office.boss.store.log.read_text(texts[0]) is None


def test_a_text_edited_by_hand_is_not_read_as_what_was_signed(office):
    _, revision = write(office.boss, "原来的话。")
    run(office.boss, "update text set data = cast(replace(data, '原', '后') as blob)")

    with pytest.raises(Refused) as refusal:
        office.boss.content(revision)

    assert refusal.value.code == "text_damaged"
