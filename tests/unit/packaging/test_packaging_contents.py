"""What goes into the bundles: Qt trimmed to what the window uses, and nothing the program needs."""

import ast
import re
import subprocess
import sys

import pytest
from contents import (
    BINDINGS,
    EXCLUDED_MODULES,
    ROOT,
    SOURCES,
    is_kept,
    modules,
    version,
    version_of_four,
)

import workstation


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt6WebEngineCore.dll",
        r"PySide6\Qt6Core.dll",
        "libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/QtWidgets.pyd",
        "PySide6/pyside6.abi3.dll",
        "PySide6/QtWebEngineProcess.exe",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/MSVCP140.dll",
        "PySide6/resources/icudtl.dat",
        "PySide6/resources/qtwebengine_resources_100p.pak",
        "PySide6/resources/v8_context_snapshot.bin",
        "PySide6/translations/qtbase_zh_CN.qm",
        "PySide6/translations/qtwebengine_locales/zh-CN.pak",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/imageformats/qjpeg.dll",
        "workstation/_shipped/resources/themes/hongqi.toml",
        "cryptography/hazmat/bindings/_rust.pyd",
    ],
)
def test_what_the_window_needs_is_kept(destination):
    assert is_kept(destination)


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/Qt/lib/libQt6Quick3D.so.6",
        "PySide6/Qt6Multimedia.dll",
        "libQt6PdfQuick.so.6",
        "PySide6/QtSql.pyd",
        "PySide6/Qt/qml/QtQuick/qmldir",
        r"PySide6\qml\QtQuick\qmldir",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/translations/qtwebengine_locales/fr.pak",
        "PySide6/resources/qtwebengine_devtools_resources.pak",
        "PySide6/resources/qtwebengine_resources.debug.pak",
        "PySide6/resources/v8_context_snapshot.debug.bin",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/plugins/sqldrivers/qsqlite.dll",
        "PySide6/plugins/imageformats/qtiff.dll",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/opengl32sw.dll",
        "botocore/data/s3/2006-03-01/service-2.json.gz",
        r"botocore\cacert.pem",
        "dateutil/zoneinfo/dateutil-zoneinfo.tar.gz",
    ],
)
def test_what_nobody_uses_is_left_out(destination):
    assert not is_kept(destination)


def imported(path):
    """Return the dotted names a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.fixture(scope="module")
def imports():
    """Every dotted name that the program imports, by module."""
    return {path: set(imported(path)) for path in sorted(SOURCES.rglob("*.py"))}


def test_every_part_of_qt_the_window_imports_is_in_the_bundle(imports):
    asked = {
        name.split(".")[1]
        for names in imports.values()
        for name in names
        if name.startswith("PySide6.Qt")
    }

    assert asked
    assert asked <= BINDINGS


def test_what_the_bundle_leaves_out_is_imported_by_the_demo_alone(imports):
    left_out = [
        f"{path.relative_to(SOURCES)}: {name}"
        for path, names in imports.items()
        if "demo" not in path.parts
        for name in names
        if any(name == gone or name.startswith(f"{gone}.") for gone in EXCLUDED_MODULES)
    ]

    assert not left_out, "\n".join(left_out)


def said_in_a_bundle(program):
    """Return what a program prints where the modules are missing that the bundle leaves out."""
    without = f"""
import sys

class Gone:
    def find_spec(self, name, path=None, target=None):
        if any(name == gone or name.startswith(gone + ".") for gone in {EXCLUDED_MODULES!r}):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Gone())
"""
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", without + program], capture_output=True, text=True, check=True
    ).stdout


def test_requests_are_signed_without_what_the_bundle_leaves_out():
    said = said_in_a_bundle("""
import httpx
from workstation.sync.signing import signer
request = httpx.Request("PUT", "https://nas/office/m/one", content=b"x")
signer("key", "secret", "")(request)
print(request.headers["Authorization"])
""")

    assert said.startswith("AWS4-HMAC-SHA256 Credential=key/")


def test_blocks_are_likened_by_the_quick_code_of_the_library():
    said = said_in_a_bundle("from rapidfuzz import fuzz; print(fuzz.ratio.__module__)")

    assert said.strip() == "rapidfuzz.fuzz_cpp", "left out, it is done in Python without a word"


def test_modules_that_are_imported_only_when_needed_are_named_to_the_freezer():
    assert {"workstation", "workstation.cli.demo_verbs", "workstation.ui.page_picture"} <= set(
        modules()
    )
    assert not [name for name in modules() if name.endswith("__init__")]


def test_the_version_has_one_source():
    assert version() == workstation.__version__
    for path in sorted((ROOT / "packaging").rglob("*")):
        if path.suffix in {".py", ".spec", ".nsi", ".desktop", ".sh"}:
            text = path.read_text("utf-8")
            assert not re.search(rf"(?<![\w.=]){re.escape(version())}(?![\w.])", text), path.name


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.12", (1, 12, 0, 0)),
        ("2.0.0rc3", (2, 0, 0, 3)),
        ("1.2.3.4.5", (1, 2, 3, 4)),
        ("1.2.3+local.9", (1, 2, 3, 0)),
    ],
)
def test_windows_gets_a_version_of_four_numbers(text, numbers):
    assert version_of_four(text) == numbers
