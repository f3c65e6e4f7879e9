"""The window's words in the chosen language, straight from the catalogues that ship.

English stands in the source. `i18n/window/<package>.<language>.ts` hold the rest, one per package
of `ui`, so that each is kept by whoever keeps the package; English ones hold plurals alone.
Reading them needs no build step, in a checkout as in a bundle.
"""

from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from workstation.shipped import shipped
from workstation.ui.compiled import compiled

LANGUAGES: Final = ("zh_CN", "en")


class Catalogue(QTranslator):
    """Translates from `.ts` files. What has no translation stays as the source says it."""

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        words: dict[tuple[str, str], tuple[str, ...]] = {}
        for path in sorted(shipped("i18n/window").glob(f"*.{lang}.ts")):
            words.update(read_catalogue(path))
        self._compiled = compiled(words, has_plurals=lang == "en")  # Qt keeps no copy
        self.load(self._compiled)


def read_catalogue(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return (context, source) → translation, or its plural forms, of one catalogue."""
    words: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ET.parse(path).iter("context"):  # noqa: S314 - our own shipped file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            forms = _forms(message)
            if all(forms):
                words[name, message.findtext("source", "")] = forms
    return words


def _forms(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None:
        return ("",)
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return tuple(plural) or (translation.text or "",)


def speak(app: QCoreApplication, lang: str) -> None:
    """Have the application speak a language; Qt's own dialogs too."""
    QLocale.setDefault(QLocale(lang))
    for known in app.findChildren(QTranslator):
        app.removeTranslator(known)
        known.deleteLater()
    app.installTranslator(Catalogue(lang, app))
    qt = QTranslator(app)
    if qt.load(f"qtbase_{lang}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)  # asked first: ours answers for whatever it does not know
    app.setProperty("language", lang)


def language_in_use() -> str:
    """Return the language the application speaks now."""
    app = QCoreApplication.instance()
    named = app.property("language") if app is not None else None
    return str(named) if named in LANGUAGES else "zh_CN"
