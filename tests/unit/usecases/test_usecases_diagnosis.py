"""What the doctor tells: clocks that disagree, folders that take nothing, a PC with no office."""

import os

import pytest

from offices import MORNING, sit_down
from workstation.usecases.diagnosis import examine, examine_folder, examine_pc

NOW = 4_000_000_000_000  # 2096: after every file of this program


def codes(findings, check):
    return [one.code for one in findings if one.check == check]


def test_a_clock_before_the_program_was_made_is_told(tmp_path):
    assert codes(examine_pc(tmp_path, now_ms=MORNING - 10**12), "clock") == ["clock_behind"]
    assert codes(examine_pc(tmp_path, now_ms=NOW), "clock") == [""]


def test_a_folder_that_takes_a_trial_file_is_left_as_it_was(tmp_path):
    stamped = int(tmp_path.stat().st_mtime * 1000)

    found = list(examine_folder(tmp_path, now_ms=stamped))

    assert [(one.check, one.ok) for one in found] == [("folder", True), ("folder_kind", True)]
    assert list(tmp_path.iterdir()) == []


def test_a_clock_that_differs_from_the_folders_is_told(tmp_path):
    later = int(tmp_path.stat().st_mtime * 1000) + 3_600_000

    found = list(examine_folder(tmp_path, now_ms=later))

    assert found[-1].code == "clock_differs"
    assert found[-1].fields == {"minutes": "60"} or found[-1].fields == {"minutes": "59"}


def test_a_folder_that_is_not_there_is_told(tmp_path):
    assert codes(examine_folder(tmp_path / "away", now_ms=NOW), "folder") == ["folder_missing"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_takes_nothing_is_told(tmp_path):
    tmp_path.chmod(0o500)

    assert codes(examine_folder(tmp_path, now_ms=NOW), "folder") == ["folder_denied"]


def test_a_home_at_work_is_looked_at_with_its_folder(office):
    values = office.boss.store.values
    with office.boss.store.writing():
        values.put(folder=str(office.folder))

    found = list(
        examine(
            office.root / "boss",
            now_ms=int(office.folder.stat().st_mtime * 1000),
            open_desk=lambda home: sit_down(home, "boss", office.clock),
            open_share=office.share,
        )
    )

    assert [one.check for one in found if not one.ok] == []
    assert {"clock", "display", "folder", "database", "space"} <= {one.check for one in found}
