"""Builds for Windows on Debian: bundle, setup.exe and portable zip, tried as far as wine goes.

    python dev.py build windows

Python for Windows, its libraries and PyInstaller come by hash; PyInstaller runs under wine. What
wine cannot show (WebEngine painting a page, a real screen, virus scanners) is for a real PC and
`workstation-cli --selftest`.
"""

import hashlib
import re
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PureWindowsPath

import smoke
import wine
from building import (
    BUILD,
    DIST,
    EPOCH,
    LOCK,
    TOOLS,
    TOOLS_LOCK,
    WINDOWS,
    BuildError,
    changed,
    complete,
    install_tools,
    libraries,
    locked_lines,
    megabytes,
    pip,
    run,
    say,
    weigh,
)
from contents import NAME, ROOT, version, version_of_four

HERE = ROOT / "packaging" / "windows"
PLACE = BUILD / "windows"
PYTHON = PLACE / "python"
SITE = PYTHON / "Lib" / "site-packages"
RELEASE = "3.11"
FREEZERS = (
    *("altgraph", "packaging", "pefile", "pyinstaller", "pyinstaller-hooks-contrib"),
    *("pywin32-ctypes", "setuptools"),
)
WITHOUT = ("fonts", "web_page")
"""Checks of the self-test for which wine is not Windows enough."""

OF_WINDOWS = frozenset(
    (
        *("advapi32", "authz", "avrt", "bcrypt", "bcryptprimitives", "bthprops.cpl", "cfgmgr32"),
        *("comctl32", "comdlg32", "crypt32", "cryptsp", "d3d11", "d3d12", "d3d9", "dbghelp"),
        *("dcomp", "dhcpcsvc", "dnsapi", "dwmapi", "dwrite", "dxgi", "dxva2", "fontsub", "gdi32"),
        *("hid", "icuuc", "imm32", "iphlpapi", "kernel32", "mf", "mfplat", "mfreadwrite"),
        *("mmdevapi", "mpr", "msvcrt", "ncrypt", "netapi32", "normaliz", "ntdll", "ole32"),
        *("oleacc", "oleaut32", "opengl32", "pdh", "powrprof", "propsys", "psapi", "rpcrt4"),
        *("secur32", "setupapi", "shcore", "shell32", "shlwapi", "ucrtbase", "uiautomationcore"),
        *("urlmon", "user32", "userenv", "usp10", "uxtheme", "version", "wevtapi", "winhttp"),
        *("winmm", "winspool.drv", "winusb", "ws2_32", "wsock32", "wtsapi32"),
    )
)
"""Libraries of Windows 10 that the bundle may lean on."""

NEVER_INSIDE = re.compile(
    r"^(?:api-ms-win-.*|bcryptprimitives|icuuc|ucrtbase)\.dll$", re.IGNORECASE
)
"""Libraries of Windows; one inside would come from wine or from its stand-ins."""


def main() -> int:
    """Fetch, freeze, examine, pack, install, remove."""
    if lacking := wine.missing():
        say(f"✗ {lacking}")
        return 1
    windows = wine.Wine(PLACE / "prefix")
    try:
        install_tools()
        fetch_python()
        fetch_libraries()
        say("making a wine prefix")
        windows.make(HERE / "shims")
        bundle = freeze(windows)
        complete(bundle, SITE, libraries(WINDOWS))
        check_libraries(bundle)
        weigh(bundle, "windows")
        portable, setup = pack_zip(bundle), pack_setup(bundle)
        weigh(setup, "setup")
        say(f"{portable.relative_to(ROOT)}: {megabytes(portable):.1f} MB")
        try_portable(windows, portable)
        try_setup(windows, setup)
        write_sums(portable, setup)
    except (BuildError, smoke.SmokeError, subprocess.SubprocessError) as error:
        say(f"✗ {error}")
        return 1
    finally:
        windows.end()
    return 0


# Fetching


def fetch_python() -> None:
    """Unpack the Python for Windows; its own installer would put it among ours."""
    lock = HERE / "python.lock"
    stamp = changed(PYTHON, made_from=[lock, "layout 1"])
    if not stamp:
        return
    say("fetching Python for Windows")
    with tempfile.TemporaryDirectory() as folder:
        # It is a source package: pip asks its metadata, for which it needs setuptools.
        built = ("--no-deps", "--no-binary", ":all:", "--no-build-isolation")
        where = ("--dest", folder, "--requirement", lock)
        pip("download", *built, *where, PYTHONPATH=str(TOOLS))
        (package,) = Path(folder).glob("*.tar.gz")
        unpack_python(package, PYTHON)
    stamp.write()


def unpack_python(package: Path, out: Path) -> None:
    """Unpack interpreter and standard library, where PyInstaller finds both."""
    with tarfile.open(package) as archive:
        (member,) = [one for one in archive if one.name.endswith("/data.zip")]
        inner = archive.extractfile(member)
        if inner is None:
            raise BuildError(f"{package.name} holds no Python")
        data = inner.read()
    with zipfile.ZipFile(BytesIO(data)) as files:
        for name in files.namelist():
            if not name.endswith("/"):
                (out / Path(name).name).write_bytes(files.read(name))
    (library,) = out.glob("python3*.zip")
    with zipfile.ZipFile(library) as files:
        files.extractall(out / "Lib")  # noqa: S202 - its bytes are pinned by hash
    library.unlink()
    (settings,) = out.glob("python3*._pth")
    settings.write_text("Lib\n.\nLib\\site-packages\nimport site\n", "utf-8")


def fetch_libraries() -> None:
    """Put the libraries for Windows, of the very versions and hashes of our locks, in place."""
    needed = libraries(WINDOWS)
    lines = [
        *locked_lines(LOCK.read_text("utf-8"), needed),
        *locked_lines(TOOLS_LOCK.read_text("utf-8"), {*FREEZERS} - needed),
    ]
    stamp = changed(SITE, made_from=lines)
    if not stamp:
        return
    say(f"installing {len(lines)} libraries for Windows (once, about 250 MB)")
    lock = PLACE / "requirements.lock"
    lock.write_text("".join(lines), "utf-8")
    kind = ("--platform", "win_amd64", "--python-version", RELEASE, "--only-binary", ":all:")
    pip("install", *kind, "--no-deps", "--target", SITE, "--requirement", lock)
    stamp.write()


# Freezing


def freeze(windows: wine.Wine) -> Path:
    """Let PyInstaller for Windows make the bundle."""
    say("freezing under wine")
    resource = PLACE / "version.txt"
    resource.write_text(version_resource(version()), "utf-8")
    started = time.monotonic()
    windows(
        PYTHON / "python.exe",
        *("-X", "utf8", "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
        *("--distpath", wine.named(PLACE), "--workpath", wine.named(PLACE / "work")),
        wine.named(HERE / "workstation.spec"),
        PYTHONHASHSEED="1",
        SOURCE_DATE_EPOCH=EPOCH,
        WORKSTATION_VERSION_FILE=wine.named(resource),
    )
    say(f"frozen in {time.monotonic() - started:.0f} s")
    return PLACE / NAME


def version_resource(text: str) -> str:
    """Return the description that Windows shows of the programs, as PyInstaller reads it."""
    numbers = version_of_four(text)
    words = {
        "CompanyName": "党建编辑工作站",
        "FileDescription": "党建编辑工作站",
        "FileVersion": text,
        "InternalName": NAME,
        "LegalCopyright": "MIT",
        "ProductName": "党建编辑工作站",
        "ProductVersion": text,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('080404b0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [2052, 1200])])])\n"
    )


def check_libraries(bundle: Path) -> None:
    """See that what every library loads is in the bundle or a part of Windows 10.

    Raises:
        BuildError: something is in neither, or wine's libraries are inside.
    """
    files = [path for path in bundle.rglob("*") if path.suffix in {".dll", ".exe", ".pyd"}]
    inside = {path.name.lower() for path in files}
    foreign = sorted(name for name in inside if NEVER_INSIDE.match(name))
    if foreign:
        raise BuildError(f"of wine, not of the program: {', '.join(foreign)}")
    lacking = set()
    for path in files:
        dump = ["x86_64-w64-mingw32-objdump", "-p", str(path)]
        shown = subprocess.run(dump, capture_output=True, check=True).stdout
        for name in imports_in(shown.decode("utf-8", "replace")):
            if name not in inside and not is_of_windows(name):
                lacking.add(f"{name} of {path.name}")
    if lacking:
        raise BuildError(f"not in the bundle: {', '.join(sorted(lacking)[:10])}")


def imports_in(dump: str) -> set[str]:
    """Return the names of the libraries in what objdump shows, in small letters."""
    return {name.lower() for name in re.findall(r"^\s*DLL Name: (\S+)", dump, re.MULTILINE)}


def is_of_windows(name: str) -> bool:
    """Return whether a library is a part of Windows 10."""
    return name.startswith(("api-ms-win-", "ext-ms-")) or name.removesuffix(".dll") in OF_WINDOWS


# Packing


def pack_zip(bundle: Path) -> Path:
    """Pack the folder to be unpacked and run anywhere."""
    say("packing the portable zip")
    DIST.mkdir(exist_ok=True)
    top = f"{NAME}-{version()}"
    packed = DIST / f"{top}-windows-portable.zip"
    moment = time.gmtime(int(EPOCH))[:6]
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{top}/{path.relative_to(bundle).as_posix()}", moment)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())
    return packed


def pack_setup(bundle: Path) -> Path:
    """Let makensis make the installer."""
    say("packing setup.exe")
    out = DIST / f"{NAME}-{version()}-windows-setup.exe"
    removal = PLACE / "removal.nsh"
    removal.write_text(removal_list(bundle_files(bundle)), "utf-8")
    defined = {
        "VERSION": version(),
        "VERSION_OF_FOUR": ".".join(map(str, version_of_four(version()))),
        "KILOBYTES": str(int(megabytes(bundle) * 1024)),
        "BUNDLE": str(bundle),
        "REMOVAL": str(removal),
        "ICON": str(HERE / "workstation.ico"),
        "OUT": str(out),
    }
    words = [f"-D{name}={value}" for name, value in defined.items()]
    started = time.monotonic()
    run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, HERE / "setup.nsi"])
    say(f"packed in {time.monotonic() - started:.0f} s")
    return out


def bundle_files(bundle: Path) -> list[PureWindowsPath]:
    """Return the files of a bundle, as Windows names them."""
    return [
        PureWindowsPath(path.relative_to(bundle)) for path in bundle.rglob("*") if path.is_file()
    ]


def removal_list(files: Iterable[PureWindowsPath]) -> str:
    """Return the commands that remove these files, then their folders where nothing else is."""
    names = sorted(files)
    folders = {parent for name in names for parent in name.parents if parent.name}
    deepest_first = sorted(folders, key=lambda folder: (-len(folder.parts), folder))
    lines = [
        *(f'Delete "$INSTDIR\\{quoted(name)}"' for name in names),
        *(f'RMDir "$INSTDIR\\{quoted(folder)}"' for folder in deepest_first),
    ]
    return "".join(f"{line}\n" for line in lines)


def quoted(name: PureWindowsPath) -> str:
    """Return a name as it stands between quotation marks of NSIS."""
    return str(name).replace("$", "$$")


def write_sums(*files: Path) -> None:
    """Write the hashes that an office compares before it trusts a file."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / f"{NAME}-{version()}-windows-SHA256.txt").write_text("".join(lines), "utf-8")


# Trying


def built(windows: wine.Wine, folder: Path) -> smoke.Built:
    """Return a bundle to be examined under wine."""
    console, window = (folder / f"{NAME}-cli.exe", folder / f"{NAME}.exe")
    return smoke.Built(
        ["wine", wine.named(console)],
        ["wine", wine.named(window)],
        windows.env,
        named=wine.named,
        without=WITHOUT,
        seconds=1200,
    )


def try_portable(windows: wine.Wine, portable: Path) -> None:
    """Unpack the zip into a Chinese folder and drive it through the main job."""
    say("trying the portable zip under wine")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as outer:
        folder = Path(outer) / "便携 版"
        with zipfile.ZipFile(portable) as archive:
            archive.extractall(folder)  # noqa: S202 - packed a minute ago
        for line in smoke.examine(built(windows, folder / f"{NAME}-{version()}")):
            say(f"✓ {line}")


def try_setup(windows: wine.Wine, setup: Path) -> None:
    """Install silently into a Chinese folder, start, install again, remove.

    Raises:
        BuildError: something is missing afterwards, or left.
    """
    say("trying setup.exe under wine")
    folder = windows.drive / "单位软件" / "工作站"
    where = r"/D=C:\单位软件\工作站"  # no blank: wine would quote it, and NSIS wants it bare
    started = time.monotonic()
    windows(wine.named(setup), "/S", where)
    say(f"✓ installed silently in {time.monotonic() - started:.0f} s")
    program = built(windows, folder)
    _expect(program.said("--version").strip() == version(), "the installed program answers")
    menu = list(windows.drive.rglob("党建编辑工作站*.lnk"))
    _expect(len(menu) == len(("program", "self-test")), f"two entries in the menu, not {menu}")
    key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\workstation"
    _expect(version() in windows("reg", "query", key), "Windows knows the installed version")
    say("✓ the installed program starts; menu and list of programs name it")
    windows(wine.named(setup), "/S")
    _expect(program.said("--version").strip() == version(), "it answers after a second setup")
    say("✓ installed once more over itself")
    theirs = folder / "别人的文件.txt"
    theirs.write_text("留下", "utf-8")
    data = next(windows.drive.glob("users/*/AppData/Local")) / NAME / "保留.txt"
    data.parent.mkdir(exist_ok=True)
    data.write_text("留下", "utf-8")
    windows(wine.named(folder / "uninstall.exe"), "/S")
    until = time.monotonic() + 60  # it goes on in a copy of itself
    while (folder / "uninstall.exe").exists() and time.monotonic() < until:
        time.sleep(0.5)
    left = sorted(path.name for path in folder.rglob("*"))
    _expect(left == [theirs.name], f"removal leaves {left}")
    _expect(data.exists(), "removal leaves the office's data alone")
    _expect(not list(windows.drive.rglob("党建编辑工作站*.lnk")), "removal clears the menu")
    code, _ = windows.run(("reg", "query", key))
    _expect(code != 0, "removal clears the list of programs")
    say("✓ removed silently; foreign files and data are left alone")


def _expect(held: bool, promise: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not held:
        raise BuildError(f"the installer breaks a promise: {promise}")


if __name__ == "__main__":
    sys.exit(main())
