"""The order of issue 4: three homes, one folder, the command line, crashes and harmed files."""

import os
import sqlite3
from contextlib import closing
from random import Random

import msgspec
import pytest
from three_homes import ThreeHomes

from workstation.bootstrap import open_desk
from workstation.domain.facts import fact_line, make_fact
from workstation.sync import frames, layout, wire
from workstation.sync.inner import sign_body
from workstation.sync.keys import DeviceKey
from workstation.sync.membership_file import peek_entry, sign_entry
from workstation.sync.segment import FORM, read_header

ROUNDS = 14


@pytest.fixture
def quick_disk(monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.mark.usefixtures("quick_disk")
@pytest.mark.parametrize("seed", range(3))
def test_three_homes_end_with_one_digest_whatever_happens_to_programs_and_files(tmp_path, seed):
    random = Random(seed)  # noqa: S311 - chance that can be had again
    office = ThreeHomes(tmp_path, random).found()

    done = []
    for _ in range(ROUNDS):
        office.act()
        pc = random.choice(office.homes)
        crashed = random.random() < 0.4
        done.append(office.crash(pc, "sync") if crashed else pc.tell("sync").code)
        if random.random() < 0.4:
            done.append(office.harm())
    office.settle()

    assert len(office.digests()) == 1, done
    for pc in office.homes:
        assert {one["id"] for one in pc("article", "list")["articles"]} >= office.saved, done
        assert pc("status")["unsent"] == 0, done
        before = pc("digest")
        assert pc("rebuild").answer == before.answer, done


@pytest.fixture
def in_review(tmp_path, quick_disk):
    """An article waits for its reviewer, and everybody knows."""
    office = ThreeHomes(tmp_path, Random(1)).found()  # noqa: S311 - any order will do
    office.write(office.bo)
    (article,) = office.saved
    revision = office.bo("article", "submit", article)["revision"]
    office.write(office.chu)
    office.settle()
    return office, article, revision


def test_a_decision_forged_by_editing_files_of_the_folder_never_takes_effect(in_review):
    office, article, revision = in_review
    stranger = DeviceKey.from_seed(b"\1" * 32)

    for path in sorted(office.share.glob("d/*/*/*.seg")):
        path.write_bytes(path.read_bytes().replace(b"approve", b"return ") + b"approve")
    _write_decision(office, stranger, article, revision)
    _write_entry_that_admits(office, stranger)
    office.settle()

    _still_waits(office, article)
    assert len(office.digests()) == 1


def test_a_decision_forged_in_a_homes_database_is_gone_after_a_rebuild_and_reaches_nobody(
    in_review,
):
    office, article, revision = in_review
    with closing(sqlite3.connect(office.bo.home / "workstation.db")) as database:
        member = office.chu("status")["member"]
        database.execute(
            "insert into decision select 'forged', ?, id, 1, 'approve', ?, ?, ?, '', 1, '', 1"
            " from fact where kind = 'submission'",
            (article, member, revision, revision),
        )
        database.execute("update article set state = 'approved' where article = ?", (article,))
        database.commit()

    office.settle()
    office.bo("rebuild")

    _still_waits(office, article)
    assert len(office.digests()) == 1


def _still_waits(office, article):
    for pc in office.homes:
        told = pc("article", "history", article)
        assert pc("article", "show", article)["state"] == "submitted", pc.home
        assert not [one for one in told["decisions"] if one["counts"]], pc.home


def _write_decision(office, key, article, revision):
    """Write an approval in the reviewer's name, as the next of their PC, signed by a stranger."""
    submission = office.lin("article", "history", article)["submissions"][0]["id"]
    marker = msgspec.json.decode((office.share / layout.MARKER).read_bytes())
    chu = office.chu("status")
    with closing(open_desk(office.chu.home)) as desk:
        last, name = desk.store.log.last_segment(desk.device)
        like = read_header(desk.store.log.raw(desk.device, name))
        member, under = desk.member, desk.membership.head
    told = {
        "article": article, "submission": submission, "stage": 1, "verdict": "approve",
        "received": revision, "revision": revision, "builds_on": [], "over": [],
        "member": member, "under": under, "note_text": "", "override_text": "",
        "recorded_for": "", "evidence": "",
    }  # fmt: skip
    fact = make_fact("decision", device=chu["device"], counter=999, hlc=1 << 50,
                     body=sign_body(key, "decision", told))  # fmt: skip
    line = fact_line(fact) + b"\n"
    payload = frames.framed(line, frames.FACT_WORDS)
    header = msgspec.structs.replace(
        like, seq=last + 1, previous=name, count=1, hlc=1 << 50, texts=(),
        raw_length=len(line), stored_length=len(payload),
    )  # fmt: skip
    body = frames.framed(wire.encode_strict(header), frames.HEADER_WORDS)
    raw = FORM.seal(key, body, payload, about=marker["office"])
    path = office.share / layout.segment_path(chu["device"], last + 1, "f" * 64)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    (office.share / layout.head_path(chu["device"], last + 1, "f" * 64)).touch()


def _write_entry_that_admits(office, key):
    """Write the next membership entry, which admits that key, signed by nobody who may."""
    newest = max(office.share.glob("m/*.mem"))
    told = peek_entry(newest.read_bytes())
    entry = sign_entry(
        key, seq=told.seq + 1, previous=told.hash, at="2026-07-06T08:00:00+08:00", kind="admit",
        body={"device": key.device, "public": key.public.hex(), "invitation": "",
              "member": office.chu("status")["member"]},
    )  # fmt: skip
    (office.share / layout.entry_path(entry.seq, entry.hash)).write_bytes(entry.raw)
