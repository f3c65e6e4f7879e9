"""Packages carried by hand: nothing is lost, doubled, leaked or brought back."""

import os
import random
import shutil
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest
from carried_office import carried, illustrated, noise, pictures_of, words_of, written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offices import Office, a_text, edit, files_holding, sit_down, write
from workstation.domain.errors import Refused, Unavailable
from workstation.store.pictures import photo_row
from workstation.store.receipt_rows import held_receipts
from workstation.sync.carried_file import open_part
from workstation.sync.carried_parts import LEAST_PART_BYTES
from workstation.usecases import carrying
from workstation.usecases.admitting import waiting_pcs
from workstation.usecases.articles import blobs_of, new_article
from workstation.usecases.carried_in import import_packages, take_up_kept
from workstation.usecases.carrying import export_package
from workstation.usecases.handed_out import handed_out
from workstation.usecases.kept_packages import FOLDER, awaited, kept_parts
from workstation.usecases.photo_import import import_photos
from workstation.usecases.photo_library import set_photos
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest, rebuild

SECRET = "某某同志家住海岚新村十二栋"
NEEDLE = SECRET.encode()


@pytest.fixture
def branch(office, tmp_path):
    """A branch office's PC that knows the office only from an invitation and one package."""
    desk = office.wait("lin", ["editor"])
    carried(office.boss, desk, tmp_path / "first.wsync")
    return desk


def admitted(office, desk, folder):
    """Admit a PC without any folder: its package to the administrator, and one back."""
    carried(desk, office.boss, folder / "asking.wsync")
    office.admit(desk)
    carried(office.boss, desk, folder / "answer.wsync")


def test_a_branch_without_any_folder_joins_writes_and_is_read(office, branch, tmp_path):
    article, revision = write(branch, "支部开展主题党日活动。")

    asked = carried(branch, office.boss, tmp_path / "asking.wsync")
    office.admit(branch)
    answered = carried(office.boss, branch, tmp_path / "answer.wsync")

    assert (asked.asking, asked.state, asked.waiting) == (1, "ok", 1)
    assert answered.state == "ok"
    assert office.boss.content(revision).doc == branch.content(revision).doc
    assert office.boss.standing(article).head == revision
    assert digest(office.boss) == digest(branch)
    assert kept_parts(office.boss) == {}
    assert not list(office.folder.glob("d/*/*/*"))


def test_what_a_receipt_tells_is_not_carried_again(office, tmp_path):
    lin = office.join("lin", ["editor"])
    write(office.boss, "机关召开学习会。" * 50)
    office.settle()
    carried(lin, office.boss, tmp_path / "receipt.wsync")
    write(office.boss, "又召开一次。")

    everything = export_package(office.boss, tmp_path / "all.wsync")
    lacking = export_package(office.boss, tmp_path / "lacking.wsync", to=lin.device)
    took = import_packages(lin, [Path(lacking.files[0])])

    assert lin.device in office.boss.store.read(held_receipts)
    assert 0 < lacking.sent < everything.sent
    assert took.received == lacking.sent
    assert digest(lin) == digest(office.boss)


def test_one_article_brings_its_words_and_pictures_and_no_other(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    mine = illustrated(branch, "走访慰问老党员", noise(1))
    other, _ = write(branch, SECRET)
    office.clock.now += 120_000

    took = carried(branch, office.boss, tmp_path / "one.wsync", article=mine)

    assert took.received > 0
    assert office.boss.content(office.boss.standing(mine).head).title == "走访慰问老党员"
    shown = set(blobs_of(office.boss.content(office.boss.standing(mine).head)))
    assert len(shown) > 3
    assert shown <= pictures_of(office.boss)
    assert files_holding(tmp_path / "boss", NEEDLE) == []
    assert NEEDLE not in (tmp_path / "one.wsync").read_bytes()
    with pytest.raises(Unavailable) as missing:
        office.boss.content(office.boss.standing(other).head)
    assert missing.value.code == "text_missing"


def test_what_one_article_left_out_comes_with_the_next_package(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    mine, _ = write(branch, "支部开展主题党日活动。")
    _, revision = write(branch, SECRET)
    carried(branch, office.boss, tmp_path / "one.wsync", article=mine, to=office.boss.device)

    took = carried(branch, office.boss, tmp_path / "rest.wsync", to=office.boss.device)

    assert took.texts > 0
    assert office.boss.content(revision)
    assert words_of(office.boss) == words_of(branch)


def test_nothing_held_back_is_in_a_package(office, branch, tmp_path):
    held = new_article(branch, a_text("文件标注秘密★10年，请注意。"), column="yaoqing")
    typed = new_article(branch, a_text("受助人身份证号11010519491231002X。"), column="yaoqing")
    assert held.held
    assert typed.held

    files = written(branch, tmp_path / "all.wsync", max_bytes=LEAST_PART_BYTES)

    for secret in ("秘密★10年", "11010519491231002X"):
        assert not any(secret.encode() in file.read_bytes() for file in files)
    assert not any(held.article.encode() in file.read_bytes() for file in files)


def test_nothing_purged_is_in_a_package(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    article = illustrated(office.boss, SECRET, noise(2))
    purge_article(office.boss, article)
    office.boss.cut()

    files = written(office.boss, tmp_path / "all.wsync")

    assert NEEDLE not in files[0].read_bytes()


def test_a_package_never_brings_back_what_was_purged(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    article = illustrated(branch, SECRET, noise(3))
    old = written(branch, tmp_path / "old.wsync")
    import_packages(office.boss, old)
    purge_article(office.boss, article)
    before = pictures_of(office.boss)

    took = import_packages(office.boss, old)

    assert (took.received, took.texts, took.pictures) == (0, 0, 0)
    assert pictures_of(office.boss) == before
    assert files_holding(tmp_path / "boss", NEEDLE) == []
    assert digest(office.boss) == rebuild(office.boss)


def test_words_and_their_purge_in_one_package_leave_nothing(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    article, _ = write(office.boss, SECRET)
    old = written(office.boss, tmp_path / "old.wsync")
    purge_article(office.boss, article)
    new = written(office.boss, tmp_path / "new.wsync")

    import_packages(branch, [*old, *new])

    assert files_holding(tmp_path / "lin", NEEDLE) == []
    assert digest(branch) == digest(office.boss)


def test_a_purge_reaches_the_parts_that_wait(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    article, _ = write(office.boss, SECRET)
    carried(office.boss, branch, tmp_path / "known.wsync")
    illustrated(office.boss, "走访", *(noise(n) for n in range(4)))
    parts = written(office.boss, tmp_path / "all.wsync", max_bytes=60_000)
    holding = [part for part in parts if NEEDLE in part.read_bytes()]
    stranger = office.wait("wang", ["editor"])
    import_packages(stranger, [part for part in parts if part not in holding])
    later = next(part for part in parts if part not in holding)
    waiting = office.wait("zhao", ["editor"])
    import_packages(waiting, holding)
    assert files_holding(tmp_path / "zhao" / FOLDER, NEEDLE)

    purge_article(office.boss, article)
    import_packages(waiting, written(office.boss, tmp_path / "purge.wsync"))

    assert later not in holding
    assert files_holding(tmp_path / "zhao", NEEDLE) == []


@pytest.mark.parametrize("spoil", ["cut", "flip", "zip", "text", "empty", "newer"])
def test_what_is_no_whole_package_changes_nothing(office, branch, tmp_path, spoil):
    good, bad = (written(office.boss, tmp_path / f"{n}.wsync")[0] for n in ("good", "bad"))
    raw = bytearray(bad.read_bytes())
    spoiled = {
        "cut": raw[:-500],
        "flip": raw[: len(raw) // 2] + bytes([raw[len(raw) // 2] ^ 1]) + raw[len(raw) // 2 + 1 :],
        "zip": b"PK\x03\x04" + raw,
        "text": "这是一封信".encode(),
        "empty": b"",
        "newer": raw.replace(b'"v":1}', b'"v":2}'),
    }[spoil]
    bad.write_bytes(_summed(spoiled) if spoil == "newer" else bytes(spoiled))
    write(office.boss, "又写了一篇。")
    fresh = written(office.boss, tmp_path / "fresh.wsync")[0]
    before = digest(branch)

    with pytest.raises(Refused) as refusal:
        import_packages(branch, [good, fresh, bad])

    codes = {"zip": "package_unknown", "text": "package_unknown", "empty": "package_unknown",
             "newer": "package_newer"}  # fmt: skip
    assert refusal.value.code == codes.get(spoil, "package_damaged")
    assert refusal.value.details["path"] == str(bad)
    assert digest(branch) == before
    assert kept_parts(branch) == {}


def _summed(raw):
    return bytes(raw[:-32]) + sha256(bytes(raw[:-32])).digest()


def test_a_package_of_another_office_changes_nothing(office, branch, tmp_path):
    (tmp_path / "other").mkdir()
    other = Office(tmp_path / "other")
    foreign = written(other.boss, tmp_path / "foreign.wsync")
    before = digest(branch)

    with pytest.raises(Refused) as refusal:
        import_packages(branch, foreign)

    other.close()
    assert refusal.value.code == "package_of_other_office"
    assert digest(branch) == before


def test_a_package_does_not_go_into_the_shared_folder(office, tmp_path):
    with office.boss.store.writing():
        office.boss.store.values.put(folder=str(office.folder))

    with pytest.raises(Refused) as refusal:
        export_package(office.boss, office.folder / "all.wsync")

    assert refusal.value.code == "package_in_share"
    assert not (office.folder / "all.wsync").exists()


def test_nothing_is_written_over_and_nothing_half_written_stays(office, tmp_path):
    illustrated(office.boss, "走访", *(noise(n) for n in range(3)))
    parts = written(office.boss, tmp_path / "all.wsync", max_bytes=90_000)
    assert len(parts) > 2
    for part in parts:
        part.unlink()
    taken = parts[1]
    taken.write_bytes(b"mine")

    with pytest.raises(Refused) as refusal:
        export_package(office.boss, tmp_path / "all.wsync", max_bytes=90_000)

    assert refusal.value.code == "file_exists"
    assert [path.name for path in tmp_path.glob("*.wsync*")] == [taken.name]
    assert not list(office.boss.home.glob("carrying-*"))


def test_parts_can_be_too_small(office, tmp_path):
    with pytest.raises(Refused) as refusal:
        export_package(office.boss, tmp_path / "all.wsync", max_bytes=LEAST_PART_BYTES - 1)

    assert refusal.value.code == "package_part_too_small"
    assert not list(tmp_path.glob("*.wsync*"))


def test_exporting_counts_as_published(office, branch, tmp_path):
    write(branch, "支部开展主题党日活动。")
    assert handed_out(branch) == 0

    export_package(branch, tmp_path / "all.wsync")

    assert handed_out(branch) == branch.store.log.last_segment(branch.device)[0] > 0
    assert branch.store.values.number("sent_seq") == 0


def test_a_later_package_waits_for_an_earlier_one(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    write(office.boss, "第一篇。")
    office.boss.cut()
    carried(branch, office.boss, tmp_path / "receipt.wsync")
    first = written(office.boss, tmp_path / "one.wsync")
    write(office.boss, "第二篇。")
    have = {office.boss.device: office.boss.store.log.last_segment(office.boss.device)[0]}
    second = _only_after(office.boss, have, tmp_path / "two.wsync")

    early = import_packages(branch, second)
    late = import_packages(branch, first)

    assert (early.received, early.waiting, early.missing) == (0, 1, ())
    assert late.received > 0
    assert late.waiting == 0
    assert digest(branch) == digest(office.boss)


def _only_after(desk, have, out):
    """Write a package as for a PC that holds this already."""
    original = carrying.known_to_have
    carrying.known_to_have = lambda _desk, _to: have
    try:
        return written(desk, out, to=desk.device)
    finally:
        carrying.known_to_have = original


def test_a_colleague_brings_a_request_on_to_the_folder(office, branch, tmp_path):
    wang = office.join("wang", ["editor"])

    carried(branch, wang, tmp_path / "asking.wsync")
    office.sync(wang)

    assert [pc.device for pc in waiting_pcs(office.boss, office.share(office.boss))] == [
        branch.device
    ]


def test_pre_signed_members_are_admitted_by_taking_their_package_in(office, tmp_path):
    desk = office.wait("lin", ["liaison"], auto=True)
    carried(office.boss, desk, tmp_path / "first.wsync")
    write(desk, "支部开展主题党日活动。")

    took = carried(desk, office.boss, tmp_path / "asking.wsync")

    assert desk.device in office.boss.membership.devices
    assert took.received > 0


def test_the_words_of_a_cut_picture_wait_and_are_told(office, branch, tmp_path):
    article = illustrated(office.boss, "走访", noise(5, (800, 600)))
    parts = written(office.boss, tmp_path / "all.wsync", max_bytes=40_000)
    assert len(parts) > 4

    took = import_packages(branch, parts[:-1])

    (waiting,) = awaited(branch)
    assert took.missing[0].parts == waiting.parts == (len(parts),)
    assert waiting.of == len(parts)
    assert branch.content(branch.standing(article).head)
    finished = import_packages(branch, parts[-1:])
    assert finished.missing == ()
    assert finished.pictures > 0
    assert not list((branch.home / FOLDER).iterdir())


def test_a_finished_package_taken_in_again_waits_for_nothing(office, branch, tmp_path):
    illustrated(office.boss, "走访", noise(5, (800, 600)))
    parts = written(office.boss, tmp_path / "all.wsync", max_bytes=40_000)
    import_packages(branch, parts)

    again = import_packages(branch, parts[1:2])

    assert (again.received, again.missing, again.waiting) == (0, (), 0)


def test_what_waits_is_bounded(office, branch, tmp_path, monkeypatch):
    illustrated(office.boss, "走访", noise(5, (800, 600)))
    older = written(office.boss, tmp_path / "older.wsync", max_bytes=90_000)
    newer = written(office.boss, tmp_path / "newer.wsync", max_bytes=90_000)
    fresh = office.wait("wang", ["editor"])
    monkeypatch.setattr("workstation.usecases.kept_packages.MOST_KEPT_BYTES", 120_000)

    import_packages(fresh, older[-2:-1])
    import_packages(fresh, newer[-2:-1])

    assert list(kept_parts(fresh)) == [open_part(newer[0]).header.package]


def test_photos_go_when_they_are_picked_and_nothing_keeps_them_here(office, branch, tmp_path):
    admitted(office, branch, tmp_path)
    for number in range(3):
        (tmp_path / "card").mkdir(exist_ok=True)
        (tmp_path / "card" / f"IMG_{number}.JPG").write_bytes(noise(number))
    picked, child, rejected = import_photos(branch, [tmp_path / "card"], "篮球赛").photos
    set_photos(branch, [picked, child], pick="pick")
    set_photos(branch, [child], consent="minor")
    set_photos(branch, [rejected], pick="reject")
    masters = {one: branch.store.read(photo_row, one)[0] for one in (picked, child, rejected)}

    carried(branch, office.boss, tmp_path / "all.wsync")

    here = {one for one, master in masters.items() if office.boss.store.blobs.has(master)}
    assert here == {picked}


def test_what_is_purged_while_a_package_is_written_is_not_in_it(office, tmp_path):
    article, _ = write(office.boss, SECRET)
    write(office.boss, "又一篇。")
    office.boss.cut()
    purged = []

    def advance(done, _of):
        if done == 2 and not purged:
            purged.append(purge_article(office.boss, article))

    (file,) = written(office.boss, tmp_path / "all.wsync", advance=advance)

    assert purged
    assert NEEDLE not in file.read_bytes()


def test_a_cloned_pc_hands_out_nothing_that_was_not_out_before(office, branch, tmp_path):
    write(branch, "先写一篇。")
    admitted(office, branch, tmp_path)
    known = branch.store.log.last_segment(branch.device)[0]
    write(branch, SECRET)
    branch.cut()
    with branch.store.writing():
        branch.store.values.put(cloned="2026-07-06T00:00:00+00:00")

    (file,) = written(branch, tmp_path / "all.wsync")

    assert branch.store.log.last_segment(branch.device)[0] > known > 0
    assert "先写一篇。".encode() in file.read_bytes()
    assert NEEDLE not in file.read_bytes()


def test_what_a_killed_program_left_is_swept_when_it_is_old(office, branch, tmp_path):
    for name, age in (("carrying-old", 1), ("carrying-new", 0)):
        (branch.home / name).mkdir()
        (branch.home / name / "spool").write_bytes(NEEDLE)
        os.utime(branch.home / name, (time.time() - age * 86_400,) * 2)
    (branch.home / FOLDER).mkdir(exist_ok=True)
    orphan = branch.home / FOLDER / "orphan.wsync"
    orphan.write_bytes(NEEDLE)
    os.utime(orphan, (time.time() - 86_400,) * 2)

    export_package(branch, tmp_path / "all.wsync")

    assert [path.name for path in branch.home.glob("carrying-*")] == ["carrying-new"]
    assert not orphan.exists()


def test_a_kept_part_that_vanished_is_awaited_again(office, branch, tmp_path):
    illustrated(office.boss, "走访", noise(5, (800, 600)))
    parts = written(office.boss, tmp_path / "all.wsync", max_bytes=40_000)
    import_packages(branch, parts[2:4])
    for path in (branch.home / FOLDER).iterdir():
        path.unlink()

    took = import_packages(branch, parts[:1])

    assert {3, 4} <= set(took.missing[0].parts)
    assert import_packages(branch, parts).missing == ()


@pytest.mark.parametrize("after", [1, 2, 5, 9, 14, 20, 30, 45])
def test_taking_in_that_is_called_off_anywhere_goes_on_where_it_stopped(
    office, branch, tmp_path, after
):
    write(office.boss, "一。")
    office.boss.cut()
    illustrated(office.boss, "走访", noise(1), noise(2))
    office.boss.cut()
    write(office.boss, "二。")
    parts = written(office.boss, tmp_path / "all.wsync", max_bytes=60_000)
    reads = []

    def advance(_done, _of):
        reads.append(1)
        if len(reads) == after:
            raise CalledOffError

    with suppress(CalledOffError):  # or all was read before
        import_packages(branch, parts, advance=advance)
    again = import_packages(branch, parts)

    assert again.missing == ()
    assert digest(branch) == digest(office.boss)
    assert words_of(branch) == words_of(office.boss)
    assert pictures_of(branch) == pictures_of(office.boss)


class CalledOffError(Exception):
    """Somebody pressed Stop."""


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """An office with words and pictures, and a waiting home that knows nothing of them."""
    root = tmp_path_factory.mktemp("source")
    office = Office(root)
    lin = office.join("lin", ["editor"])
    article, _ = write(office.boss, "一是学习。" * 400)
    illustrated(lin, "走访慰问老党员", noise(1), noise(2, (700, 500)))
    office.settle()
    edit(lin, article, "二是讨论。" * 300)
    illustrated(office.boss, "主题党日", noise(3))
    office.settle()
    office.wait("new", ["editor"]).store.close()
    yield office
    office.close()


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(size=st.integers(40_000, 250_000), seed=st.integers(0, 2**32))
def test_any_split_in_any_order_and_doubled_gives_the_same(source, tmp_path_factory, size, seed):
    root = tmp_path_factory.mktemp("split")
    chance = random.Random(seed)  # noqa: S311 - a dealt order, no secret
    parts = written(source.boss, root / "all.wsync", max_bytes=size)
    dealt = [*parts, *chance.sample(parts, chance.randint(0, len(parts)))]
    chance.shuffle(dealt)
    shutil.copytree(source.root / "new", root / "new")
    desk = sit_down(root / "new", "new", source.clock)

    while dealt:
        at_once = chance.randint(1, 6)
        told = import_packages(desk, dealt[:at_once])
        dealt = dealt[at_once:]
    twice = import_packages(desk, parts)

    assert all(part.stat().st_size <= size for part in parts)
    assert told.missing == ()
    assert (twice.received, twice.texts, twice.pictures) == (0, 0, 0)
    assert digest(desk) == digest(source.boss)
    assert words_of(desk) == words_of(source.boss)
    assert pictures_of(desk) == pictures_of(source.boss)
    assert not list((desk.home / FOLDER).glob("*"))
    assert take_up_kept(desk) == 0
    desk.store.close()
    shutil.rmtree(root)
