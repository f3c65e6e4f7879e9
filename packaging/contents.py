"""What goes into the bundles, what stays out, and how much there may be of it.

PyInstaller collects all of Qt that one import may lead to. Here stand lists of what is kept, not of
what is left out: a new Qt then brings nothing new with it, and the builds say when a list is too
short. The recipes read this module, under wine too, so it needs the standard library alone.
"""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src"

NAME = "workstation"
SHIPPED = (("resources", "workstation/_shipped/resources"), ("i18n", "workstation/_shipped/i18n"))
"""Folders beside the code, and where `workstation.shipped` looks for them in a bundle."""

BINDINGS = frozenset(
    (
        *("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWebChannel"),
        *("QtWebEngineCore", "QtWebEngineWidgets", "QtWidgets"),
    )
)
"""Modules of PySide6 that the window may use."""

LIBRARIES = frozenset(
    (
        *("Core", "DBus", "Gui", "Network", "OpenGL", "Positioning"),
        *("PrintSupport", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick"),
        *("QuickWidgets", "Svg", "WebChannel", "WebEngineCore", "WebEngineWidgets", "Widgets"),
        *("WaylandClient", "XcbQpa"),
    )
)
"""Libraries of Qt that those, and WebEngine below them, load."""

PLUGINS: Mapping[str, frozenset[str] | None] = {
    "iconengines": None,
    "imageformats": frozenset(("qgif", "qico", "qjpeg", "qsvg")),
    "platforminputcontexts": frozenset(
        ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin")
    ),
    "platforms": frozenset(("qoffscreen", "qwayland", "qwayland-generic", "qwindows", "qxcb")),
    "platformthemes": frozenset(("qxdgdesktopportal",)),
    "styles": None,
    "tls": None,
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
    "wayland-shell-integration": frozenset(("xdg-shell",)),
    "xcbglintegrations": None,
}
"""Folders of plug-ins and what is kept of each; None keeps all."""

TRANSLATIONS = frozenset(
    f"{catalogue}_{language}.qm"
    for catalogue in ("qt", "qtbase", "qtwebengine")
    for language in ("en", "zh_CN")
)
LOCALES = frozenset(("en-US.pak", "zh-CN.pak"))
NOT_ON_WINDOWS = frozenset(("opengl32sw.dll", "qopensslbackend.dll"))
"""Windows paints by Direct3D, in software too, and has its own TLS."""

NOT_RESOURCES = re.compile(r"debug|devtools")

UNREAD_PICTURES = tuple(
    f"PIL.{name}ImagePlugin"
    for name in (
        *("Blp", "BufrStub", "Cur", "Dcx", "Dds", "Eps", "Fits", "Fli", "Fpx", "Ftex", "Gbr"),
        *("GribStub", "Hdf5Stub", "Icns", "Ico", "Im", "Imt", "Iptc", "Jpeg2K", "McIdas", "Mic"),
        *("Mpeg", "Msp", "Palm", "Pcd", "Pcx", "Pdf", "Pixar", "Psd", "Qoi", "Sgi", "Spider"),
        *("Sun", "Tga", "Wmf", "XVThumb", "Xbm", "Xpm"),
    )
)
"""Readers of Pillow for kinds of pictures that the gallery turns away by their first bytes."""

EXCLUDED_MODULES = (
    # Tools of developers, and what the standard library brings for them.
    *("IPython", "distutils", "doctest", "idlelib", "lib2to3", "numpy", "pdb", "pip", "pycparser"),
    *("pydoc", "pydoc_data", "pytest", "setuptools", "tkinter", "turtledemo", "unittest", "xmlrpc"),
    # Parts of libraries that nothing here calls.
    *("PIL.AvifImagePlugin", "PIL.ImageQt", "PIL.ImageTk", "PIL._avif", "PIL._imagingtk"),
    *UNREAD_PICTURES,
    *("PIL.PdfParser", "PIL.ImageDraw2", "PIL.ImageWin"),
    "pillow_heif",  # GPL: an extra that nobody installs by installing this program
    *("anyio", "asyncio", "cffi", "charset_normalizer", "curses"),
    *("dateutil.easter", "dateutil.rrule", "dateutil.tz.win"),
    *("pygments", "rich", "rapidfuzz.process_cpp", "rapidfuzz.process_cpp_impl"),
    "rapidfuzz.utils_cpp",
    # 8 MB with which the demo alone looks into its PDFs; in a bundle it does without.
    *("pypdfium2", "pypdfium2_raw"),
    *("lxml.builder", "lxml.html.builder"),
    *("lxml.html.clean", "lxml.html.diff", "lxml.html._difflib", "lxml.isoschematron"),
    *("lxml.objectify", "lxml.sax", "multiprocessing", "sqlite_utils.cli", "tzdata"),
    *("reportlab.graphics", "reportlab.lib.codecharts", "reportlab.lib.pdfencrypt"),
    *("reportlab.lib.randomtext", "reportlab.lib.testutils", "reportlab.pdfbase._glyphlist"),
    "reportlab.pdfbase.acroform",
    # Of botocore the signer alone is used; what it imports of urllib3 opens no connection.
    *("awscrt", "botocore.crt", "botocore.docs", "botocore.session", "urllib3.contrib"),
    "urllib3.http2.connection",
    # What libraries would use if it were there; it is there for the tests alone.
    *("defusedxml", "requests", "yaml"),
    # Second ways of doing what the first way does as well.
    "_pydecimal",
    *("rapidfuzz.distance.metrics_cpp_avx2", "rapidfuzz.fuzz_cpp_avx2", "zstandard._cffi"),
    "rapidfuzz.distance.metrics_cpp",  # words of a suggestion are compared in Python as quickly
    "zstandard.backend_cffi",
)
"""Modules that PyInstaller would follow and that the program never reaches."""

NOT_FILES = frozenset((("botocore",), ("dateutil", "zoneinfo")))
"""Folders of libraries of which modules are used and files are not: 25 MB describe services."""

COLLECTED = {NAME: "pyc"}
"""The program's own modules lie in files of their own, once for both programs.

Within each program they would lie compressed, twice, and a setup compresses nothing a second time.
"""

_LIBRARY = re.compile(r"^(?:lib)?Qt6(?P<name>\w+?)(?:\.so[.\d]*|\.dll)$")
_BINDING = re.compile(r"^(?P<name>Qt\w+?)(?:\.abi3\.so|\.pyd)$")


def is_kept(destination: str) -> bool:
    """Return whether a collected file belongs into the bundle, by its place there."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if path.parts[:1] in NOT_FILES or path.parts[:2] in NOT_FILES:
        return False
    if path.parts[0] != "PySide6":
        return _is_plain(path)
    match path.parts[2:] if path.parts[1:2] == ("Qt",) else path.parts[1:]:
        case ("qml" | "metatypes" | "modules" | "typesystems" | "include", *_):
            kept = False
        case ("translations", "qtwebengine_locales", name):
            kept = name in LOCALES
        case ("translations", name):
            kept = name in TRANSLATIONS
        case ("resources", *_):
            kept = not NOT_RESOURCES.search(path.name)
        case ("plugins", folder, name):
            kept = _is_kept_plugin(folder, name)
        case _:
            kept = _is_kept_library(path.name)
    return kept


def _is_plain(path: PurePosixPath) -> bool:
    """Tell whether a file outside PySide6 is none of Qt's, which PyInstaller links there too."""
    return not _LIBRARY.match(path.name) or _is_kept_library(path.name)


def _is_kept_plugin(folder: str, name: str) -> bool:
    if folder not in PLUGINS or name in NOT_ON_WINDOWS:
        return False
    kept = PLUGINS[folder]
    return kept is None or name.partition(".")[0].removeprefix("lib") in kept


def _is_kept_library(name: str) -> bool:
    library, binding = _LIBRARY.match(name), _BINDING.match(name)
    if library:
        return library["name"] in LIBRARIES
    if binding:
        return binding["name"] in BINDINGS
    return name not in NOT_ON_WINDOWS


def modules() -> list[str]:
    """Return what is imported where PyInstaller cannot see it.

    All modules of the program, many of which are imported only when needed, and one that
    cryptography asks for from Rust.
    """
    files = (path.relative_to(SOURCES) for path in (SOURCES / NAME).rglob("*.py"))
    names = {".".join(file.with_suffix("").parts).removesuffix(".__init__") for file in files}
    return sorted({*names, "_cffi_backend"})


def version() -> str:
    """Return the program's version from its one source."""
    text = (SOURCES / "workstation" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if not found:
        raise LookupError("workstation/__init__.py names no version")
    return found[1]


def version_of_four(text: str) -> tuple[int, int, int, int]:
    """Return a version as the four numbers that Windows knows; what is no number counts as 0."""
    numbers = [int(part) for part in re.findall(r"\d+", text.partition("+")[0])[:4]]
    one, two, three, four = [*numbers, 0, 0, 0, 0][:4]
    return one, two, three, four
