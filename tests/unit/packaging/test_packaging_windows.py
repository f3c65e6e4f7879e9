"""The build for Windows, as far as it can be seen without wine."""

from pathlib import PureWindowsPath

import build_windows
import pytest
import wine
from build_windows import imports_in, is_of_windows, removal_list, version_resource

DUMP = """
 00996864\t00997000 00000000 00000000 00998f12 003d5648

\tDLL Name: KERNEL32.dll
\tvma:  Hint/Ord Member-Name Bound-To
\t9989e8\t  263  CreateFileW

\tDLL Name: Qt6Core.dll
"""


@pytest.fixture
def tools(monkeypatch):
    """Let only the given programs be installed."""

    def install(*present):
        monkeypatch.setattr(wine.shutil, "which", lambda name: name if name in present else None)

    return install


def test_one_sentence_says_what_is_missing_and_how_to_get_it(tools):
    tools("makensis", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump")

    assert wine.missing() == (
        "building for Windows needs wine, wineserver; "
        "on Debian 12 (64-bit): apt-get install --no-install-recommends wine wine64"
    )


def test_nothing_is_missing_where_everything_is(tools):
    tools(*wine.TOOLS)

    assert wine.missing() == ""


def test_a_build_without_wine_ends_with_that_sentence(tools, capsys):
    tools()

    code = build_windows.main()

    assert code == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_paths_are_named_as_windows_sees_them(tmp_path):
    assert (
        wine.named(tmp_path / "试装 目录")
        == "Z:" + str(tmp_path).replace("/", "\\") + "\\试装 目录"
    )


def test_the_prefix_gets_nothing_of_our_python_or_qt(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "ours")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    env = wine.Wine(tmp_path).env

    assert not {"PYTHONPATH", "QT_QPA_PLATFORM"} & env.keys()
    assert env["LC_ALL"] == "C.UTF-8"


def test_removal_goes_file_by_file_and_folders_only_when_empty():
    files = [PureWindowsPath(name) for name in (r"_internal\PIL\a.pyd", "x.exe", r"_internal\$b")]

    assert removal_list(files).splitlines() == [
        'Delete "$INSTDIR\\_internal\\$$b"',
        'Delete "$INSTDIR\\_internal\\PIL\\a.pyd"',
        'Delete "$INSTDIR\\x.exe"',
        'RMDir "$INSTDIR\\_internal\\PIL"',
        'RMDir "$INSTDIR\\_internal"',
    ]


def test_imports_are_read_from_what_objdump_shows():
    assert imports_in(DUMP) == {"kernel32.dll", "qt6core.dll"}


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("kernel32.dll", True),
        ("api-ms-win-crt-runtime-l1-1-0.dll", True),
        ("winspool.drv", True),
        ("qt6core.dll", False),
        ("msvcp140.dll", False),
    ],
)
def test_parts_of_windows_are_told_from_parts_of_the_program(name, known):
    assert is_of_windows(name) is known


@pytest.mark.parametrize("name", ["icuuc.dll", "bcryptprimitives.dll", "ucrtbase.dll"])
def test_what_wine_lent_is_never_shipped(name):
    assert build_windows.NEVER_INSIDE.match(name)


def test_windows_is_told_name_and_version():
    told = version_resource("1.2.3")

    assert "filevers=(1, 2, 3, 0)" in told
    assert "StringStruct('ProductName', '党建编辑工作站')" in told
    assert "StringStruct('ProductVersion', '1.2.3')" in told
