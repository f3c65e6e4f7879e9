"""Collecting: pictures nobody needs leave the share slowly, and come back when they are named."""

import pytest
from PIL import Image

from offices import COLUMN, files_holding
from workstation.domain import bodies, tree
from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import ArticleId, BlobHash, new_block_id
from workstation.domain.importing import FoundPicture, Imported
from workstation.sync.collected_files import SHORT, CollectedFiles
from workstation.usecases.articles import new_article
from workstation.usecases.collecting import (
    move_useless,
    name_useless,
    needed_blobs,
    sweep_aside,
)
from workstation.usecases.packing import tidy
from workstation.usecases.photo_import import import_photos
from workstation.usecases.photo_library import set_photos
from workstation.usecases.purging import carry_out_purges
from workstation.usecases.rebuilding import digest, rebuild

DAY = 24 * 60 * 60 * 1000
STRAY = b"a picture of which nobody knows any more" * 100


@pytest.fixture(autouse=True)
def _nothing_by_itself(monkeypatch):
    """Let nothing be collected but where a test says so."""
    for job in ("move_useless", "name_useless", "sweep_aside"):
        monkeypatch.setattr(f"workstation.usecases.packing.{job}", lambda *_: (0, 0))


@pytest.fixture
def stray(office):
    """An office of two whose share holds a blob that no fact names."""
    lin = office.join("lin", ["editor"])
    office.settle()
    blob = office.share(office.boss).blobs.put(STRAY)
    return office, lin, blob


def later(office, days):
    office.clock.now += days * DAY


def named(desk):
    return {name for fact in desk.projection().recorded("collect/") for name in fact.body.blobs}


def aside(office):
    return CollectedFiles(office.share(office.boss).folder).aside()


def move(office):
    return move_useless(office.boss, office.share(office.boss))


def sweep(office, desk=None):
    desk = desk or office.boss
    return sweep_aside(desk, office.share(desk))


def name(office):
    return name_useless(office.boss, office.share(office.boss))


def wait_until_known(office, days=91):
    """Let everybody receive the collection, and the days pass with signs of life."""
    office.settle()
    move(office)
    later(office, days)
    office.settle()


def test_what_no_fact_names_goes_in_two_steps(stray):
    office, _, blob = stray

    assert name(office) == 1
    assert named(office.boss) == {blob}
    wait_until_known(office)
    assert move(office) == 1
    assert aside(office) == {blob[:SHORT]}
    assert not office.share(office.boss).blobs.has(blob)
    later(office, 6)
    assert sweep(office) == (0, 0)
    later(office, 2)
    assert sweep(office) == (0, 1)

    assert files_holding(office.folder, STRAY) == []


def test_nothing_is_moved_before_ninety_days(stray):
    office, _, blob = stray
    name(office)

    wait_until_known(office, days=88)

    assert move(office) == 0
    assert office.share(office.boss).blobs.has(blob)


def test_nothing_is_moved_before_every_active_pc_knows(stray):
    office, lin, blob = stray
    name(office)
    office.sync(office.boss)
    move(office)
    later(office, 91)
    office.sync(office.boss)
    assert move(office) == 0

    office.settle()
    assert move(office) == 1

    assert not office.share(lin).blobs.has(blob)


def test_a_pc_that_has_been_silent_for_half_a_year_is_not_waited_for(stray):
    office, _, _ = stray
    name(office)
    office.sync(office.boss)
    move(office)

    later(office, 181)
    office.sync(office.boss)

    assert move(office) == 1


def test_a_wrong_clock_of_the_collector_shortens_nothing(stray):
    office, _, blob = stray
    office.clock.now -= 400 * DAY
    name(office)
    office.clock.now += 400 * DAY
    wait_until_known(office, days=1)

    assert move(office) == 0
    assert office.share(office.boss).blobs.has(blob)


def mention(desk, blob):
    """Let a fact name a blob, as a finished picture of a revision would."""
    with desk.change() as change:
        body = bodies.Upload(account="a", picture=blob, use="body", address="x", media="y")
        change.record("upload", body)


def test_naming_a_blob_again_keeps_it(stray):
    office, lin, blob = stray
    name(office)
    wait_until_known(office)
    mention(lin, blob)
    office.settle()

    assert move(office) == 0
    assert office.share(office.boss).blobs.has(blob)


def test_naming_a_blob_that_lies_aside_brings_it_back(stray):
    office, lin, blob = stray
    name(office)
    wait_until_known(office)
    move(office)
    mention(lin, blob)
    office.settle()

    assert sweep(office, lin) == (1, 0)
    assert office.share(office.boss).blobs.get(blob) == STRAY
    assert aside(office) == frozenset()


def test_rubbish_under_the_name_of_a_needed_blob_goes_after_a_week(stray):
    office, lin, blob = stray
    mention(lin, blob)
    office.settle()
    place = office.folder / "t" / "collected"
    place.mkdir(parents=True)
    (place / blob[:SHORT]).write_bytes(b"rubbish")

    assert sweep(office) == (0, 0)
    later(office, 8)
    assert sweep(office) == (0, 1)

    assert office.share(office.boss).blobs.get(blob) == STRAY


def test_only_an_administrator_names_and_deletes(stray):
    office, lin, blob = stray
    with lin.change() as change:
        change.record("collect", bodies.Collect(blobs=(blob,)))
    wait_until_known(office)
    assert move(office) == 0

    CollectedFiles(office.share(lin).folder).move_aside(blob)
    sweep(office, lin)
    later(office, 30)

    assert sweep(office, lin) == (0, 0)
    assert aside(office) == {blob[:SHORT]}


def test_one_list_a_month_is_enough(stray):
    office, _, _ = stray
    name(office)
    another = office.share(office.boss).blobs.put(STRAY + b"2")

    later(office, 29)
    assert name(office) == 0
    later(office, 2)
    assert name(office) == 1

    assert another in named(office.boss)


def test_a_collection_changes_no_digest_between_pcs(stray):
    office, lin, _ = stray
    name(office)
    office.settle()

    assert digest(lin) == digest(office.boss) == rebuild(lin)


def test_a_purge_reaches_what_lies_aside_at_once(stray):
    office, _, blob = stray
    name(office)
    wait_until_known(office)
    move(office)

    with office.boss.change() as change:
        change.record("purge", bodies.Purge(texts=(), blobs=(blob,)))
    carry_out_purges(office.boss, office.share(office.boss))

    assert files_holding(office.folder, STRAY) == []


def a_photo(folder, color):
    path = folder / f"{color}.png"
    Image.new("RGB", (640, 480), color).save(path)
    return path


def test_pictures_of_any_revision_and_their_themes_are_never_named(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    found = (FoundPicture("p0", "0.png", a_photo(tmp_path, "red").read_bytes()),)
    block = tree.Image(attrs=tree.ImageAttrs(id=new_block_id(), photo="p0"))
    imported = Imported(doc=tree.Doc(content=(block,)), title="合影", pictures=found)
    article = ArticleId(new_article(lin, imported, column=COLUMN).article)
    old = lin.content(lin.standing(article).head)
    office.settle()

    assert name(office) == 0

    needed = needed_blobs(office.boss)
    assert {one.blob for one in old.pictures.values()} <= needed
    assert old.theme.hash in needed


def test_a_photo_nobody_picks_any_more_goes_and_a_picked_or_shown_one_stays(office, tmp_path):
    lin = office.join("lin", ["editor"])
    done = import_photos(lin, [a_photo(tmp_path, c) for c in ("red", "blue")], "七月")
    red, blue = done.photos
    set_photos(lin, [red, blue], pick="pick")
    office.settle()
    masters = dict(
        office.boss.store.read(lambda db: db.execute("select photo, master from photo").fetchall())
    )
    assert set(masters.values()) <= needed_blobs(office.boss)

    set_photos(lin, [red], pick="reject")
    office.settle()

    assert masters[blue] in needed_blobs(office.boss)
    assert masters[red] not in needed_blobs(office.boss)
    assert name(office) == 1
    assert named(office.boss) == {masters[red]}


def test_nothing_is_judged_while_a_text_is_on_its_way(stray):
    office, lin, _ = stray
    new_article(lin, Imported(doc=tree.Doc(content=()), title="在路上"), column=COLUMN)
    office.sync(lin)
    for path in list((office.folder / "d" / lin.device).rglob("*.wtx")):
        path.unlink()

    office.sync(office.boss)

    assert needed_blobs(office.boss) is None
    assert name(office) == 0


def test_a_damaged_blob_is_not_moved(stray):
    office, _, blob = stray
    name(office)
    wait_until_known(office)
    path = next((office.folder / "b" / blob[:2]).iterdir())
    path.write_bytes(b"damaged")

    assert move(office) == 0
    assert path.read_bytes() == b"damaged"
    assert sha256_hex(STRAY) == blob


def test_a_blob_in_parts_is_moved_and_put_back_whole(office, monkeypatch):
    monkeypatch.setattr("workstation.sync.blob_files.PART_BYTES", 100)
    monkeypatch.setattr("workstation.sync.collected_files.PART_BYTES", 100)
    share = office.share(office.boss)
    blob = share.blobs.put(bytes(range(250)))
    files = CollectedFiles(share.folder)

    assert files.move_aside(blob)
    assert files.aside() == {blob[:SHORT]}
    assert files.put_back(blob)

    assert share.blobs.get(blob) == bytes(range(250))
    assert files.aside() == frozenset()
    assert not files.put_back(BlobHash("0" * 64))


def test_tidying_by_hand_takes_every_step(stray, monkeypatch):
    office, _, blob = stray
    monkeypatch.undo()

    done = tidy(office.boss, office.share(office.boss))

    assert (done.named, done.aside) == (1, 0)
    assert named(office.boss) == {blob}
