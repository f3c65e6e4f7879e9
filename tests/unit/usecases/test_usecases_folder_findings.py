"""What a probe means to people: the kind of folder, what to mind, what to do."""

import msgspec
import pytest

from workstation.sync.mirrors import Mirror
from workstation.sync.probing import Probe
from workstation.usecases.folder_findings import findings_of, promises_of
from workstation.usecases.folders import check_folder, habits, probe_when_due
from workstation.wording.catalogue import sentence, word

GOOD = Probe(
    mode="share",
    excludes=True,
    seen_ms=0,
    ground="network",
    ahead_seconds=3,
    free_bytes=2 * 1024**3,
)


def but(**other):
    return msgspec.structs.replace(GOOD, **other)


def codes(probe):
    return [one.code for one in findings_of(probe)]


def test_a_good_share_is_all_in_order():
    assert [(one.code, one.ok) for one in findings_of(GOOD)] == [("folder_is_share", True)]


@pytest.mark.parametrize(
    ("probe", "expected"),
    [
        (but(ground="disk"), ["folder_is_here"]),
        (but(mode="stick"), ["folder_is_stick"]),
        (but(mode="webdav", excludes=False), ["folder_is_webdav"]),
        (but(mode="objects"), ["folder_is_objects"]),
        (but(mode="mirror", mirror=Mirror("nutstore", "D:")), ["folder_is_mirror"]),
        (but(mode="mirror", offline_copy=True), ["folder_is_copied", "folder_offline_copy"]),
        (but(mode="mirror", replicated=True), ["folder_is_copied", "folder_replicated"]),
        (
            but(mode="mirror", mirror=Mirror("onedrive", "C:"), placeholders=7),
            ["folder_is_mirror", "folder_placeholders"],
        ),
        (but(excludes=False), ["folder_is_share", "folder_not_exclusive"]),
        (but(seen_ms=-1), ["folder_is_share", "folder_slow"]),
        (but(seen_ms=10_500), ["folder_is_share", "folder_slow"]),
        (but(free_bytes=5 * 1024**2), ["folder_is_share", "folder_low_space"]),
        (but(free_bytes=None), ["folder_is_share"]),
        (but(ahead_seconds=121), ["folder_is_share", "clock_differs"]),
        (but(ahead_seconds=-7200), ["folder_is_share", "clock_differs"]),
        (but(ahead_seconds=None), ["folder_is_share"]),
    ],
)
def test_each_kind_and_each_worry_has_its_sentence(probe, expected):
    found = list(findings_of(probe))

    assert codes(probe) == expected
    assert found[0].ok
    for one in (*found, *promises_of(probe)):
        for lang in ("en", "zh_CN"):
            said = sentence(lang, one.code, one.fields)
            assert "{" not in said
            assert one.code not in said
        assert word("zh_CN", "check", one.check) != one.check


def test_the_program_of_a_mirror_is_called_as_people_call_it():
    (kind,) = findings_of(but(mode="mirror", mirror=Mirror("nutstore", "D:\\我的坚果云")))

    said = sentence("zh_CN", kind.code, kind.fields)

    assert said.startswith("D:\\我的坚果云 由 坚果云 同步")


@pytest.mark.parametrize(
    ("probe", "code"),
    [
        (GOOD, "folder_keeps_apart"),
        (but(mode="mirror"), "folder_keeps_nothing_apart"),
        (but(mode="stick"), "folder_keeps_nothing_apart"),
    ],
)
def test_what_may_be_relied_on_is_told(probe, code):
    pace, claims = promises_of(probe)

    assert pace.fields == {"seconds": str(probe.habits.poll), "minutes": "15"}
    assert claims.code == code


def test_a_share_that_overwrites_is_promised_nothing():
    assert [one.code for one in promises_of(but(excludes=False))] == ["folder_pace"]


# What a home remembers of it


def test_a_home_lives_with_the_folder_as_it_was_found(office):
    (office.folder / ".stfolder").mkdir()
    before = habits(office.boss)

    found = check_folder(office.boss, office.share)

    assert before.claims
    assert not habits(office.boss).claims
    assert habits(office.boss).poll > before.poll
    assert {one.code for one in found} >= {"folder_is_mirror", "folder_keeps_nothing_apart"}


def test_the_folder_is_tried_out_once_a_day(office):
    share = office.share(office.boss)
    first = probe_when_due(office.boss, share)
    again = probe_when_due(office.boss, share)
    office.clock.now += 24 * 3_600_000

    assert first
    assert again is None
    assert probe_when_due(office.boss, share)


def test_a_mode_that_nobody_knows_is_lived_with_as_a_share(office):
    with office.boss.store.writing():
        office.boss.store.values.put(folder_mode="telepathy")

    assert habits(office.boss).ordered
