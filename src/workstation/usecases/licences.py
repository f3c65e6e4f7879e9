"""What the program stands on: every library and font in it, with its licence and its words.

Read from the metadata that libraries are installed with, and for the editor's page from what its
build wrote down of what it took; never from a list that could grow old.
"""

import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.shipped import shipped

PROGRAM = "workstation"
_PYTHON = "Python"
_QT = ("pyside6", "shiboken6")
MAX_TEXT = 400_000

_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")
_LICENCE_FILE = re.compile(r"(^|[/_-])(LICEN[CS]ES?|COPYING|NOTICE)([/._-]|$)", re.IGNORECASE)


class LicenceRow(bodies.FactBody, frozen=True):
    """A part of the program that others made, and the licence it comes under."""

    name: str
    version: str
    licence: str
    home: str


_CASCADE = LicenceRow(
    name="OpenCV haarcascade_frontalface_alt2",
    version="4.14.0.94",
    licence="Intel-OpenCV (BSD)",
    home="https://github.com/opencv/opencv",
)
"""Data alone; how a file is made of them stands in packaging/make_face_cascade.py."""


class _OnPage(LicenceRow, frozen=True):
    """A library in the editor's page, with the words of its licence."""

    text: str


def list_licences() -> tuple[LicenceRow, ...]:
    """Return Python, the libraries with those they need themselves, data on faces, the fonts."""
    libraries = [*map(_row, _distributions()), *map(_without_text, _on_page())]
    rows = sorted(libraries, key=lambda row: row.name.lower())
    python = LicenceRow(
        name=_PYTHON,
        version=platform.python_version(),
        licence="PSF-2.0",
        home="https://www.python.org/",
    )
    fonts = LicenceRow(
        name="Noto Serif SC, Noto Sans SC",
        version="",
        licence="OFL-1.1",
        home="https://github.com/notofonts/noto-cjk",
    )
    return (python, *rows, _CASCADE, fonts)


def licence_text(name: str, *, beside: Path | None = None) -> str:
    """Return the words of the licence of one part, as its makers wrote them.

    In a bundle they lie `beside` the program, in a folder for each library. Empty where a library
    comes without them: then its home page has them.

    Raises:
        Refused: `not_found`.
    """
    if name == list_licences()[-1].name:
        return shipped("resources/fonts/OFL.txt").read_text(encoding="utf-8")
    if name == _CASCADE.name:
        return shipped("resources/faces/LICENSE.txt").read_text(encoding="utf-8")
    if name == _PYTHON:
        return _python_words()
    on_page = {one.name: one.text for one in _on_page()}
    if name in on_page:
        return on_page[name][:MAX_TEXT]
    found = {one.metadata["Name"]: one for one in _distributions()}
    if name not in found:
        raise Refused("not_found", kind="library", id=name)
    texts = [
        text
        for file in found[name].files or []
        if _LICENCE_FILE.search(str(file)) and (text := _read(file))
    ]
    texts = texts or _bundled(name, beside or _beside_program())
    return "\n\n".join(texts)[:MAX_TEXT]


def _on_page() -> tuple[_OnPage, ...]:
    """Return what the build of the editor's page put into it."""
    written = shipped("resources/canvas/licences.json").read_bytes()
    return msgspec.json.decode(written, type=tuple[_OnPage, ...])


def _without_text(one: _OnPage) -> LicenceRow:
    return LicenceRow(name=one.name, version=one.version, licence=one.licence, home=one.home)


def _beside_program() -> Path | None:
    folder = Path(sys.executable).parent / "licenses"
    return folder if getattr(sys, "frozen", False) and folder.is_dir() else None


def _bundled(name: str, folder: Path | None) -> list[str]:
    if folder is None:
        return []
    plain = re.sub(r"[-_.]+", "-", name).lower()
    files = sorted((folder / plain).glob("*"))
    if not files and plain.startswith(_QT):
        files = [folder / "LGPL-3.0.txt"]
    return [one.read_text(encoding="utf-8", errors="replace") for one in files if one.is_file()]


def _python_words() -> str:
    """Return Python's own licence, where the interpreter came with it, else its notice."""
    for place in (Path(sys.base_prefix), Path(sysconfig.get_path("stdlib"))):
        for name in ("LICENSE.txt", "LICENSE"):
            if (place / name).is_file():
                return (place / name).read_text(encoding="utf-8", errors="replace")
    return sys.copyright


def _read(file: metadata.PackagePath) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _distributions() -> tuple[metadata.Distribution, ...]:
    """Return the libraries that the program needs; in a bundle, whatever was bundled."""
    try:
        program = metadata.distribution(PROGRAM)
    except metadata.PackageNotFoundError:
        return tuple(one for one in metadata.distributions() if one.metadata["Name"])
    found: dict[str, metadata.Distribution] = {}
    waiting = list(_needs(program))
    while waiting:
        name = waiting.pop()
        key = name.lower().replace("_", "-")
        if key in found:
            continue
        try:
            one = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # needed on another system, or by an extra nobody asked for
        found[key] = one
        waiting += _needs(one)
    return tuple(found.values())


def _needs(one: metadata.Distribution) -> Iterator[str]:
    for line in one.requires or []:
        words, _, condition = line.partition(";")
        name = _NAME.match(words.strip())
        if name and "extra" not in condition:
            yield name[0]


def _row(one: metadata.Distribution) -> LicenceRow:
    about = one.metadata
    return LicenceRow(
        name=about["Name"],
        version=one.version,
        licence=_licence(one),
        home=_home(about.get_all("Project-URL") or [], _said(about, "Home-page")),
    )


def _licence(one: metadata.Distribution) -> str:
    about = one.metadata
    named = _said(about, "License-Expression") or _said(about, "License")
    if named and "\n" not in named:
        return named
    classes = [
        line.rpartition("::")[2].strip()
        for line in about.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    return ", ".join(classes) or named.partition("\n")[0]


def _said(about: metadata.PackageMetadata, field: str) -> str:
    return next((str(value).strip() for value in about.get_all(field) or [] if value), "")


def _home(addresses: list[str], page: str) -> str:
    found = [(label.strip().lower(), address.strip()) for label, _, address in map(_cut, addresses)]
    for label, address in found:
        if label in {"homepage", "source", "source code", "repository", "home"}:
            return address
    return page or next((address for _, address in found), "")


def _cut(line: str) -> tuple[str, str, str]:
    return line.partition(",")
