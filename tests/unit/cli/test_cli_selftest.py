"""The self-test of a PC: one line per check, a report, and a broken check spoils no other."""

import json
import subprocess
import sys

import pytest

from workstation.cli import selftest
from workstation.cli.selftest import FailedError, Looked, examine, line_of, main


@pytest.fixture
def checks(monkeypatch):
    """Install the checks a test gives."""

    def install(**given):
        monkeypatch.setattr(selftest, "CHECKS", given)

    return install


def broken(_folder, _lang):
    raise FailedError("no letters")


def buggy(folder, _lang):
    (folder / "missing").read_bytes()


def good(folder, _lang):
    (folder / "made").write_text(folder.name, "utf-8")
    return "made"


def test_a_failed_check_is_told_and_the_next_is_still_done(checks):
    checks(window=broken, database=buggy, resources=good)

    looked = {one.name: one for one in examine(set(), "zh_CN")}

    assert [one.ok for one in looked.values()] == [False, False, True]
    assert looked["window"].detail == "no letters"
    assert looked["database"].detail.startswith("FileNotFoundError")


def test_checks_work_in_a_chinese_folder_that_is_gone_afterwards(checks):
    folders = []
    checks(database=lambda folder, _lang: folders.append(folder) or good(folder, _lang))

    list(examine(set(), "zh_CN"))

    assert folders[0].name == "工作站 自检"
    assert not folders[0].exists()


def test_the_exit_code_and_the_report_tell_of_a_failure(checks, tmp_path, capsys):
    checks(window=broken, resources=good)
    report = tmp_path / "报告" / "自检.txt"

    code = main(["--report", str(report)])

    lines = report.read_text("utf-8").splitlines()
    assert code == 1
    assert lines[1].startswith("✗ 窗口  no letters")
    assert lines[2].startswith("✓ 程序文件  made")
    assert capsys.readouterr().out.splitlines()[:-1] == lines


def test_a_report_nobody_can_write_fails_no_check(checks, tmp_path, capsys):
    checks(resources=good)
    (tmp_path / "file").write_text("", "utf-8")

    code = main(["--report", str(tmp_path / "file" / "report.txt")])

    assert code == 0
    assert "report.txt" in capsys.readouterr().out


def test_checks_can_be_left_out(checks):
    checks(window=broken, resources=good)

    assert [one.name for one in examine({"window"}, "en")] == ["resources"]


def test_a_line_speaks_the_chosen_language():
    looked = Looked("credentials", ok=True, detail="keys/", seconds=0.04)

    assert line_of(looked, "en") == "✓ credential store  keys/ (0.0 s)"
    assert line_of(looked, "zh_CN") == "✓ 凭据库  keys/ (0.0 s)"


@pytest.mark.parametrize("name", ["resources", "database", "credentials"])
def test_what_needs_no_window_is_good_here(name, tmp_path):
    assert selftest.CHECKS[name](tmp_path, "zh_CN")


def test_the_window_is_looked_at_in_a_process_of_its_own(tmp_path):
    out = tmp_path / "窗口.json"

    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "workstation", "--part", "window-probe", str(out)],
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    found = json.loads(out.read_text("utf-8"))
    assert found["platform"] == "offscreen"
    assert found["painted"]


def test_fonts_are_those_the_window_found(tmp_path):
    (tmp_path / "窗口.json").write_text('{"fonts": ["Microsoft YaHei", "SimSun"]}', "utf-8")

    assert selftest.CHECKS["fonts"](tmp_path, "en") == "2: Microsoft YaHei, SimSun"


@pytest.mark.parametrize("found", [None, '{"fonts": []}'])
def test_a_pc_without_chinese_fonts_is_told(tmp_path, found):
    if found:
        (tmp_path / "窗口.json").write_text(found, "utf-8")

    with pytest.raises(FailedError):
        selftest.CHECKS["fonts"](tmp_path, "en")


def test_a_part_that_fails_says_how():
    with pytest.raises(FailedError, match="not loaded"):
        selftest._part("page-picture", "file:///nowhere.html", "/nowhere/out.png")
