"""Packs: closed buckets in few files, read like single ones, and never the end of anything."""

import shutil

import pytest

from offices import files_holding, write
from workstation.domain import bodies
from workstation.domain.ids import ObjectId
from workstation.sync import layout
from workstation.sync.pack_files import PackFiles
from workstation.sync.packs import MAX_PACK_BYTES, Packable, packs_of, unpack
from workstation.sync.segment import read_header
from workstation.sync.texts import make_text, pack_texts
from workstation.usecases.bucket_packing import closed_buckets
from workstation.usecases.exchange import exchange
from workstation.usecases.members import revoke_device
from workstation.usecases.packing import tidy
from workstation.usecases.purging import carry_out_purges
from workstation.usecases.rebuilding import digest, rebuild

DAY = 24 * 60 * 60 * 1000
BUCKET = 15
"""In these tests a bucket holds 16 segments, the first one those from 1 to 15."""


@pytest.fixture(autouse=True)
def _small_buckets(monkeypatch):
    monkeypatch.setattr(layout, "_BUCKET_BITS", 4)


def write_segments(desk, count, words="说明"):
    """Write captions, each in a segment of its own."""
    for number in range(count):
        with desk.change() as change:
            text = change.keep_text(f"{words}{number}号")
            entity = f"photo/{desk.device}{number:08}"
            change.record(
                "register",
                bodies.Register(entity=entity, field="caption", value="", text=text, over=()),
            )
        desk.cut()


def singles(office, desk):
    return sorted(p.name for p in (office.folder / "d" / desk.device / "0000").iterdir())


def packs(office, desk):
    return sorted(p.name for p in (office.folder / "p" / desk.device).iterdir())


def later(office, days):
    office.clock.now += days * DAY


@pytest.fixture
def packed(office):
    """An office where lin has filled a bucket and begun another; both PCs know everything."""
    lin = office.join("lin", ["editor"])
    write_segments(lin, BUCKET + 5)
    office.sync(lin, office.boss)
    return office, lin


def captions(desk):
    rows = desk.store.read(
        lambda db: db.execute(
            "select cast(text.data as text) from register join text on text.id = register.text"
            " where field = 'caption'"
        ).fetchall()
    )
    return sorted(str(row[0]) for row in rows)


def test_a_closed_bucket_is_packed_and_an_open_one_is_not(packed):
    office, lin = packed

    assert [name[:17] for name in packs(office, lin)] == ["00000001-00000015"] * 2
    assert [one.first for one in closed_buckets(lin)] == [1]
    assert len(singles(office, lin)) == 2 * BUCKET


def test_a_bucket_holds_256_segments(office, monkeypatch):
    monkeypatch.setattr(layout, "_BUCKET_BITS", 8)
    lin = office.join("lin", ["editor"])
    write_segments(lin, 255)
    office.sync(lin)
    assert not (office.folder / "p").exists(), "its owner has not gone on behind it"

    write_segments(lin, 1, "再写")
    office.sync(lin)

    assert [name[:17] for name in packs(office, lin)] == ["00000001-00000255"] * 2


def test_a_pack_holds_the_segments_verbatim(packed):
    office, lin = packed
    files = PackFiles(office.share(lin).folder)

    found = list(files.segments(lin.device, 0))

    assert found == [one.raw for one in lin.store.log.segments(lin.device) if one.seq <= BUCKET]
    assert [read_header(raw).seq for raw in files.segments(lin.device, 10)] == list(
        range(1, BUCKET + 1)
    )
    assert not list(files.segments(lin.device, BUCKET))


def test_single_files_go_seven_days_after_the_pack_was_read_back(packed):
    office, lin = packed

    later(office, 6)
    office.sync(lin)
    assert len(singles(office, lin)) == 2 * BUCKET
    later(office, 2)
    office.sync(lin)

    assert singles(office, lin) == []
    assert len(packs(office, lin)) == 2


def test_a_newcomer_reads_packs_where_single_files_are_gone(packed):
    office, lin = packed
    later(office, 8)
    office.sync(lin)

    wang = office.join("wang", ["editor"])
    office.sync(wang, lin)

    assert captions(wang) == captions(lin)
    assert digest(wang) == digest(lin) == rebuild(wang)


def test_nobody_brings_single_files_back_that_a_pack_holds(packed):
    office, lin = packed
    later(office, 8)
    office.sync(lin)

    office.settle()

    assert singles(office, lin) == []


def test_a_torn_pack_is_not_there_yet(packed):
    office, lin = packed
    later(office, 8)
    office.sync(lin)
    pack = next((office.folder / "p" / lin.device).glob("*.pack"))
    whole = pack.read_bytes()
    pack.write_bytes(whole[:-7])

    wang = office.join("wang", ["editor"])
    office.sync(wang)
    assert captions(wang) == []
    assert wang.store.log.last_segment(lin.device) == (0, "")
    pack.write_bytes(whole)
    office.sync(wang, lin)

    assert captions(wang) == captions(lin)
    assert digest(wang) == digest(lin)


@pytest.mark.parametrize("damage", [lambda p: p.unlink(), lambda p: p.write_bytes(b"WPK1\0\0")])
def test_single_files_stay_while_the_pack_is_not_whole(packed, damage):
    office, lin = packed
    damage(next((office.folder / "p" / lin.device).glob("*.pack")))

    later(office, 8)
    office.sync(lin)

    assert len(singles(office, lin)) == 2 * BUCKET
    assert list(PackFiles(office.share(lin).folder).segments(lin.device, 0))


def test_a_pack_that_was_lost_later_is_packed_again_from_the_log(packed):
    office, lin = packed
    later(office, 8)
    office.sync(lin)
    shutil.rmtree(office.folder / "p")

    office.sync(lin)
    wang = office.join("wang", ["editor"])
    office.sync(wang)

    assert captions(wang) == captions(lin)


def test_an_administrator_packs_for_a_pc_that_is_out(packed):
    office, lin = packed
    shutil.rmtree(office.folder / "p")

    tidy(office.boss, office.share(office.boss))
    assert not (office.folder / "p" / lin.device).exists()
    revoke_device(office.boss, lin.device, "left", None)
    office.sync(office.boss)
    assert len(packs(office, lin)) == 2
    later(office, 8)
    office.sync(office.boss)

    assert singles(office, lin) == []


def test_two_pcs_that_pack_the_same_do_no_harm(packed):
    office, lin = packed
    shutil.rmtree(office.folder / "p")
    revoke_device(office.boss, lin.device, "left", None)

    office.sync(office.boss)
    once = packs(office, lin)
    office.sync(lin)
    later(office, 8)
    office.sync(office.boss, lin)

    assert packs(office, lin) == once
    assert singles(office, lin) == []
    wang = office.join("wang", ["editor"])
    office.sync(wang)
    assert digest(wang) == digest(office.boss)


def test_a_text_that_comes_after_the_pack_still_counts(packed):
    office, lin = packed
    bucket = office.folder / "d" / lin.device / "0000"
    late = bucket / next(name for name in singles(office, lin) if name.endswith(".wtx"))
    data, name = late.read_bytes(), late.name
    text = ObjectId(data[4:36].hex())
    _, words = lin.store.log.text_with_salt(text)
    # Nobody but the share has it: it is in no pack, and its file went and comes again.
    shutil.rmtree(office.folder / "p")
    with lin.store.writing():
        lin.store.log.remove_texts([text])
    late.unlink()
    office.sync(lin)
    later(office, 8)
    office.sync(lin)
    assert singles(office, lin) == []

    (bucket / name).write_bytes(data)
    wang = office.join("wang", ["editor"])
    office.sync(wang)
    assert words.decode() in captions(wang)
    later(office, 31)
    office.sync(lin)
    assert singles(office, lin) == [name]
    later(office, 8)
    office.sync(lin)

    assert singles(office, lin) == []
    found = PackFiles(office.share(lin).folder)
    held = {t.id for p in found.of(lin.device) if p.texts for t in found.read_texts(p)}
    assert text in held


def test_a_purge_reaches_text_packs_at_once(packed):
    office, lin = packed
    secret = "说明7号".encode()
    later(office, 8)
    office.sync(lin)
    assert [one[:2] for one in files_holding(office.folder, secret)] == ["p/"]
    doomed = lin.store.read(
        lambda db: [r[0] for r in db.execute("select id from text where data = ?", (secret,))]
    )

    with office.boss.change() as change:
        change.record("purge", bodies.Purge(texts=tuple(doomed), blobs=()))
    carry_out_purges(office.boss, office.share(office.boss))

    files = PackFiles(office.share(lin).folder)
    held = {t.data for p in files.of(lin.device) if p.texts for t in files.read_texts(p)}
    assert secret not in held
    assert len(held) == BUCKET - 1
    office.settle()
    assert digest(office.boss) == digest(lin)


def test_a_purged_text_that_somebody_packs_again_goes_again(packed):
    office, lin = packed
    later(office, 8)
    office.sync(lin)
    old = {p.name: p.read_bytes() for p in (office.folder / "p" / lin.device).iterdir()}
    doomed = [lin.store.read(lambda db: db.execute("select id from text").fetchone()[0])]
    with office.boss.change() as change:
        change.record("purge", bodies.Purge(texts=tuple(doomed), blobs=()))
    office.settle()

    for name, data in old.items():
        (office.folder / "p" / lin.device / name).write_bytes(data)
    office.sync(office.boss)

    files = PackFiles(office.share(lin).folder)
    held = {t.id for p in files.of(lin.device) if p.texts for t in files.read_texts(p)}
    assert held.isdisjoint(doomed)


HOSTILE = [
    b"",
    b"WPK1",
    b"WPK1" + (2**32 - 1).to_bytes(4, "big") + b"x",
    b"WPK1" + bytes(4),
    b"WPK1" + b"\0\0\0\1x" * 5_000,
    b"WTX1" + bytes(100),
    b"WPK1" + b"\0\0\0\5WSG2x",
    b"\xff" * 1_000,
]


@pytest.mark.parametrize("raw", HOSTILE)
def test_hostile_packs_stop_nobody(office, raw):
    lin = office.join("lin", ["editor"])
    article, _ = write(lin, "今天开会。")
    place = office.folder / "p" / lin.device
    place.mkdir(parents=True)
    for name in ("00000001-00000015", "00000015-00000001", "99999999-99999999"):
        (place / f"{name}-{'0' * 12}.pack").write_bytes(raw)
        (place / f"{name}-{'0' * 12}.wtx").write_bytes(raw)

    office.settle()

    assert office.boss.standing(article).heads
    assert digest(office.boss) == digest(lin)


def test_a_pack_of_rubbish_under_its_true_name_is_passed_over(office):
    lin = office.join("lin", ["editor"])
    article, _ = write(lin, "今天开会。")
    share = office.share(lin)
    rubbish = next(packs_of([Packable(1, "a" * 64, b"no segment at all")]))
    PackFiles(share.folder).put(lin.device, rubbish)

    office.settle()

    assert office.boss.standing(article).heads


def test_a_pack_never_grows_beyond_its_bounds():
    half = MAX_PACK_BYTES // 2
    segments = [Packable(seq, f"{seq:064}", bytes([seq]) * half) for seq in (1, 2, 3)]

    found = [(one.first, one.last) for one in packs_of(segments)]

    assert found == [(1, 1), (2, 2), (3, 3)]
    assert unpack(b"WPK1" + bytes(MAX_PACK_BYTES)) == ()


def test_branches_of_a_fork_with_one_number_lie_in_one_pack():
    segments = [
        Packable(1, "a" * 64, b"one"),
        Packable(1, "b" * 64, b"two"),
        Packable(2, "c" * 64, b"x"),
    ]

    packs_found = list(packs_of(reversed(segments)))

    assert [unpack(one.raw) for one in packs_found] == [(b"one", b"two", b"x")]


def test_equal_segments_make_equal_packs_in_any_order():
    segments = [Packable(seq, f"{seq:064}", b"x" * seq) for seq in range(1, 20)]

    assert list(packs_of(segments)) == list(packs_of(reversed(segments + segments)))


def test_a_text_nobody_named_is_not_packed(packed):
    office, lin = packed
    shutil.rmtree(office.folder / "p")
    stray = make_text(b"a stranger's words")
    bucket = layout.bucket_of(lin.device, 1)
    told = layout.TextsName(1, lin.store.log.links(lin.device)[0].hash)
    raw = pack_texts([stray])
    (office.folder / layout.texts_path(bucket, told, "f" * 64)).write_bytes(raw)

    later(office, 1)
    office.sync(lin)
    later(office, 8)
    office.sync(lin)

    assert all(
        b"stranger" not in path.read_bytes() for path in (office.folder / "p").rglob("*.wtx")
    )


def test_a_home_with_no_more_than_a_bucket_packs_nothing(office):
    lin = office.join("lin", ["editor"])
    write_segments(lin, 3)

    exchange(lin, office.share(lin))

    assert not (office.folder / "p").exists()
