"""The diagnostic bundle tells how this PC stands and nothing that people wrote."""

import zipfile

import msgspec
import pytest

from offices import key_of, write
from workstation.domain.errors import Refused, Unavailable
from workstation.usecases.bundling import NAME, write_bundle
from workstation.usecases.diagnosis import Finding

TITLE, WORDS = "关于开展内部审计的通知", "请勿外传的一段正文。"
CHECKS = (Finding(check="folder", ok=False, code="folder_unreachable", fields={"path": "/秘密"}),)


def read(path):
    with zipfile.ZipFile(path) as bundle:
        assert bundle.namelist() == [NAME]
        return bundle.read(NAME)


def test_the_bundle_tells_the_state_of_every_pc_and_of_the_folder(office, tmp_path):
    lin = office.join("林知夏", ["editor"])

    write_bundle(office.boss, CHECKS, tmp_path / "诊断.zip")

    told = msgspec.json.decode(read(tmp_path / "诊断.zip"))
    assert {one["device"] for one in told["pcs"]} == {office.boss.device, lin.device}
    assert told["checks"] == [["folder", False, "folder_unreachable"]]
    assert told["counts"]["unsent"] == 0


def test_nothing_that_people_wrote_and_no_name_is_in_it(office, tmp_path):
    office.join("林知夏", ["editor"], branch="第二党支部")
    write(office.boss, WORDS, title=TITLE)
    write(office.boss, "身份证号 11010519491231002X", title="仅存本机的稿件")
    (office.boss.home / "crash.txt").write_text(
        'Traceback:\n  File "/x/workstation/usecases/desk.py", line 7, in change\n'
        f"ValueError: {WORDS}\n",
        "utf-8",
    )

    write_bundle(office.boss, CHECKS, tmp_path / "诊断.zip")

    told = read(tmp_path / "诊断.zip").decode()
    planted = (TITLE, WORDS, "仅存本机的稿件", "11010519491231002X", "林知夏", "陈立行", "秘密",
               "海岚", "第二党支部", str(tmp_path), key_of("boss").seed.hex())  # fmt: skip
    assert not [one for one in planted if one in told]
    assert "workstation/usecases/desk.py:7:change" in told


def test_a_bundle_is_never_written_over_something(office, tmp_path):
    path = tmp_path / "诊断.zip"
    path.write_bytes(b"another")

    with pytest.raises(Refused, match="file_exists"):
        write_bundle(office.boss, CHECKS, path)

    assert path.read_bytes() == b"another"


def test_a_place_that_takes_no_file_is_told(office, tmp_path):
    with pytest.raises(Unavailable, match="folder_unwritable"):
        write_bundle(office.boss, CHECKS, tmp_path / "nowhere" / "诊断.zip")
