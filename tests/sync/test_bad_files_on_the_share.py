"""Whatever lies in the folder, the honest part of it is taken in and the rest is set aside."""

from itertools import count

import msgspec
import pytest

from offices import key_of, publish, write
from workstation.domain.errors import Refused
from workstation.domain.facts import make_fact
from workstation.domain.ids import EntryHash
from workstation.domain.membership_entries import Admit
from workstation.store import queries
from workstation.sync import layout
from workstation.sync.inner import sign_body
from workstation.sync.membership_file import peek_entry, sign_entry
from workstation.sync.segment import cut_segment
from workstation.usecases.asking import waiting_requests
from workstation.usecases.members import admit_device
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.reviewing import submit_article

NOW = "2026-07-06T08:00:00+08:00"


def status(desk):
    return desk.store.read(queries.status)


def reasons(desk):
    """Return why files were set aside."""
    rows = desk.store.read(
        lambda db: db.execute("select reason from local_quarantine order by 1").fetchall()
    )
    return [row[0] for row in rows]


def segments_of(office, desk):
    """Return the files of a home's segments, in order."""
    return sorted(office.folder.glob(f"d/{desk.device}/*/*.seg"))


def forge(desk, *facts, previous=None):
    """Return the next segment of a home, carrying facts that its program would never record.

    Each fact is (kind, body).
    """
    desk.cut()
    last, newest = desk.store.log.last_segment(desk.device)
    counter = desk.store.values.number("counter")
    made = [
        make_fact(kind, device=desk.device, counter=counter + n, hlc=counter + n, body=body)
        for n, (kind, body) in enumerate(facts, start=1)
    ]
    return cut_segment(
        desk.key,
        office=desk.store.values.get("office"),
        instance=desk.store.values.get("instance"),
        seq=last + 1,
        previous=previous or newest,
        facts=made,
        texts=[],
        membership=(desk.membership.length, EntryHash(desk.membership.head)),
    )


def smuggle(office, desk, *facts):
    """Publish what a home with a valid key and a hostile program could publish."""
    office.sync(desk)
    segment = forge(desk, *facts)
    publish(office.share(desk), segment)
    return segment


# --- segments ----------------------------------------------------------------------------------


def test_a_tampered_segment_is_set_aside_and_everything_else_goes_on(office):
    lin, wang = office.join("lin", ["liaison"]), office.join("wang", ["editor"])
    article, _ = write(lin, "联络员写的。")
    other, _ = write(wang, "编辑写的。")
    office.sync(lin, wang)
    victim = segments_of(office, lin)[-1]
    good = victim.read_bytes()
    victim.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))

    answer = office.sync(office.boss)

    assert (answer.quarantined, reasons(office.boss)) == (1, ["bad_signature"])
    assert office.boss.standing(other).state == "draft"
    with pytest.raises(Refused):
        office.boss.standing(article)

    victim.write_bytes(good)
    assert office.sync(office.boss).quarantined == 0
    assert office.boss.standing(article).state == "draft"


@pytest.mark.parametrize("rubbish", [b"", b"WSG1", b"\x00" * 500, "党建".encode() * 200])
def test_rubbish_under_a_segments_name_is_set_aside(office, rubbish):
    lin = office.join("lin", ["liaison"])
    write(lin, "联络员写的。")
    office.sync(lin)
    path = segments_of(office, lin)[-1]
    path.write_bytes(rubbish)

    answer = office.sync(office.boss)

    assert (answer.quarantined, answer.state) == (1, "ok")


def test_a_true_segment_of_another_pc_under_a_false_name_is_set_aside(office):
    lin, wang = office.join("lin", ["liaison"]), office.join("wang", ["editor"])
    write(lin, "联络员写的。")
    write(wang, "编辑写的。")
    office.sync(lin, wang)
    stolen = segments_of(office, wang)[-1].read_bytes()
    segments_of(office, lin)[-1].write_bytes(stolen)

    office.sync(office.boss)

    assert reasons(office.boss) == ["bad_signature"]


def test_a_segment_out_of_its_chain_waits_and_is_released_when_the_gap_is_filled(office):
    lin = office.join("lin", ["liaison"])
    first, _ = write(lin, "第一篇。")
    office.sync(lin)
    second, _ = write(lin, "第二篇。")
    office.sync(lin)
    hidden = segments_of(office, lin)[-2]
    whole = hidden.read_bytes()
    hidden.unlink()
    office.sync(office.boss)
    with pytest.raises(Refused):
        office.boss.standing(second)

    hidden.write_bytes(whole)
    office.sync(office.boss)

    assert office.boss.standing(first).state == "draft"
    assert office.boss.standing(second).state == "draft"
    assert status(office.boss).quarantined == 0


def test_a_segment_that_does_not_continue_what_is_here_is_set_aside(office):
    lin = office.join("lin", ["liaison"])
    write(lin, "联络员写的。")
    office.sync(lin, office.boss)
    other = forge(lin, ("branch", {"branch": "x" * 20}), previous="f" * 64)
    publish(office.share(lin), other)

    answer = office.sync(office.boss)

    assert (answer.received, reasons(office.boss)) == (0, ["broken_chain"])


def test_foreign_files_in_the_folder_disturb_nobody(office):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, "联络员写的。")
    office.sync(lin)
    home = segments_of(office, lin)[0].parent
    (office.folder / "~$稿件.docx").write_bytes(b"x")
    (office.folder / "Thumbs.db").write_bytes(b"x")
    (home / "desktop.ini").write_bytes(b"x")
    (home / "00000001-冲突副本.seg").write_bytes(b"x")
    (office.folder / "m" / "读我.txt").write_bytes(b"x")
    (office.folder / "e").mkdir(exist_ok=True)
    (office.folder / "e" / f"{'a' * 12}-{'0' * 12}.req").write_bytes(b"x")

    answer = office.sync(office.boss)

    assert (answer.quarantined, answer.state) == (0, "ok")
    assert office.boss.standing(article).state == "draft"


# --- facts -------------------------------------------------------------------------------------


def decision_on(article, standing, member, under):
    return {
        "article": article, "submission": standing.submission.id, "stage": 1,
        "verdict": "approve", "received": standing.head, "revision": standing.head,
        "builds_on": [], "over": [], "member": member, "under": under,
        "note_text": "", "override_text": "", "recorded_for": "", "evidence": "",
    }  # fmt: skip


def test_a_decision_whose_own_signature_fails_is_kept_in_the_log_and_counts_nowhere(office):
    anna = office.join("anna", ["reviewer"], stages=[1])
    article, _ = write(office.boss, "请审核。")
    submit_article(office.boss, article)
    office.settle()
    plain = decision_on(article, anna.standing(article), anna.member, anna.membership.head)
    signed = sign_body(anna.key, "decision", plain)
    bad = [
        plain,
        {**plain, "sig": "0" * 128},
        sign_body(office.boss.key, "decision", plain),
        sign_body(anna.key, "claim", plain),
        {**signed, "stage": 2},
    ]
    smuggle(office, anna, *[("decision", body) for body in bad], ("decision", signed))

    office.sync(office.boss)

    standing = office.boss.standing(article)
    assert len(standing.decisions) == 1
    assert standing.waiting == (2,)
    assert status(office.boss).quarantined == 0
    assert digest(office.boss) == rebuild(office.boss)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("revision", {"pictures": 7}),
        ("revision", {"pictures": ["../../etc/passwd", 3, None]}),
        ("revision", {"article": ["a"], "pictures": ["zz"]}),
        ("article", {}),
        ("article", {"article": 5, "branch": None}),
        ("decision", {"sig": 5}),
        ("waiver", {"level": "block"}),
        ("register", {"entity": 3}),
        ("register", {"entity": "member/x", "field": "name", "value": 1, "text": "", "over": [1]}),
        ("purge", {"texts": ["../x"], "blobs": ["zz"]}),
        ("purge", {"texts": 1, "blobs": 2}),
        ("photo", {"photo": "p", "master": "zz"}),
        ("telepathy", {"anything": {"at": ["all", 1, True, None]}}),
    ],
)
@pytest.mark.parametrize("roles", [["liaison"], ["admin", "publisher"]])
def test_a_fact_of_the_wrong_shape_is_parked_and_stops_nobody(office, roles, kind, body):
    lin = office.join("lin", roles)
    article, _ = write(office.boss, "照常写稿。")
    smuggle(office, lin, (kind, body))

    first, second = office.sync(office.boss, office.boss), office.sync(office.boss)

    assert (first.state, second.state) == ("ok", "ok")
    assert office.boss.standing(article).state == "draft"
    assert digest(office.boss) == rebuild(office.boss)


def test_pictures_that_nobody_can_have_are_not_waited_for(office):
    lin = office.join("lin", ["liaison"])
    article, revision = write(lin, "请看图。")
    false = {
        "article": article, "revision": revision, "content": "0" * 64, "parents": [],
        "text": "0" * 64, "authors": [], "pictures": ["../../outside"],
    }  # fmt: skip
    smuggle(office, lin, ("revision", false))

    answer = office.sync(office.boss)

    assert answer.pending == 0


# --- membership --------------------------------------------------------------------------------


def put_entry(office, entry):
    path = office.folder / layout.entry_path(entry.seq, entry.hash)
    path.write_bytes(entry.raw)
    return path


def an_admission(desk, by, *, public=None, **place):
    """Return an entry by `by` that admits a stranger's PC to the founder's name."""
    stranger = key_of("stranger")
    body = Admit(device=stranger.device, public=public or stranger.public.hex(), member=desk.member)
    told = {"seq": desk.membership.length + 1, "previous": desk.membership.head, **place}
    return sign_entry(key_of(by), kind="admit", body=msgspec.to_builtins(body), at=NOW, **told)


@pytest.mark.parametrize("by", ["lin", "stranger"])
def test_an_entry_by_somebody_who_may_not_admits_nobody(office, by):
    office.join("lin", ["liaison"])
    put_entry(office, an_admission(office.boss, by))

    answer = office.sync(office.boss)

    assert answer.state == "ok"
    assert key_of("stranger").device not in office.boss.membership.devices


@pytest.mark.parametrize("by", ["lin", "boss"])
def test_an_entry_with_a_key_that_is_none_stops_nobody(office, by):
    lin = office.join("lin", ["liaison"])
    put_entry(office, an_admission(office.boss, by, public="no key at all"))

    for desk in (office.boss, lin):
        assert office.sync(desk).state == "ok"
        assert key_of("stranger").device not in desk.membership.devices
    fresh = office.join("wang", ["editor"])
    assert fresh.device in lin.membership.devices or office.sync(lin).state == "ok"


def test_an_entry_with_a_false_signature_is_not_kept_and_never_hides_the_true_one(office):
    lin = office.join("lin", ["liaison"])
    waiting = office.wait("new", ["editor"])
    office.admit(waiting)
    entry = office.boss.store.log.entries()[-1]
    false = entry[:-1] + bytes([entry[-1] ^ 1])
    claim = peek_entry(entry)
    path = office.folder / layout.entry_path(claim.seq, claim.hash)
    path.write_bytes(false)

    answer = office.sync(lin)
    assert answer.state == "ok"
    assert waiting.device not in lin.membership.devices
    path.unlink()
    office.settle()

    assert waiting.device in lin.membership.devices


def test_a_false_copy_of_an_entry_that_vanishes_again_stops_no_later_sync(office):
    lin = office.join("lin", ["liaison"])
    entry = an_admission(office.boss, "boss")
    path = put_entry(office, entry)
    path.write_bytes(entry.raw[:-1] + bytes([entry.raw[-1] ^ 1]))
    office.sync(lin)
    path.unlink()

    assert office.sync(lin).state == "ok"
    assert not path.exists(), "what was never verified is not handed on"


def a_rival_founding(office):
    """Return somebody else's first entry of this office, with a hash that would win a fork."""
    values = office.boss.store.values
    for name in count():
        rival = key_of(f"rival-{name}")
        body = {
            "office": values.get("office"), "device": rival.device,
            "public": rival.public.hex(), "member": "rival",
        }  # fmt: skip
        entry = sign_entry(rival, seq=1, previous="", kind="found", body=body, at=NOW)
        if entry.hash < values.get("root"):
            return entry
    raise AssertionError


def test_an_office_founded_anew_in_the_same_folder_fools_nobody(office):
    lin = office.join("lin", ["liaison"])
    put_entry(office, a_rival_founding(office))

    answer = office.sync(lin)

    assert lin.membership.devices.keys() == office.boss.membership.devices.keys()
    assert (answer.quarantined, reasons(lin)) == (1, ["unknown_author"])


def test_two_administrators_who_admit_apart_agree_and_admit_again_what_was_set_aside(office):
    wang = office.join("wang", ["admin", "editor"])
    one, two = office.wait("one", ["liaison"]), office.wait("two", ["liaison"])
    office.sync(office.boss, wang, one, two)
    written = [write(desk, "先写着。")[0] for desk in (one, two)]
    office.sync(one, two)
    for admin, desk in ((office.boss, one), (wang, two)):
        request = next(
            r for r in waiting_requests(admin, office.share(admin)) if r.device == desk.device
        )
        admit_device(admin, request)
    office.sync(wang)
    unseen = max((office.folder / "m").iterdir())
    hidden = unseen.rename(office.root / unseen.name)
    office.sync(office.boss)
    hidden.rename(unseen)
    assert wang.standing(written[1])
    assert office.boss.standing(written[0])
    office.settle()
    seen = [desk.membership.devices.keys() for desk in office.desks.values()]
    assert all(devices == seen[0] for devices in seen)
    assert len({one.device, two.device} & seen[0]) == 1
    for desk in (office.boss, wang):
        assert digest(desk) == rebuild(desk)

    for request in list(waiting_requests(office.boss, office.share(office.boss))):
        admit_device(office.boss, request)
    office.settle()

    assert {one.device, two.device} <= wang.membership.devices.keys()
    for desk in office.desks.values():
        assert [desk.standing(article).state for article in written] == ["draft", "draft"]
    assert len({digest(desk) for desk in office.desks.values()}) == 1
