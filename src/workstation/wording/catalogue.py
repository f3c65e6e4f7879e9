"""Words for people: error sentences and phrases in the chosen language.

English stands in `sentences.py`, `phrases.py` and `values.py`; their translations in the catalogue
`i18n/workstation_zh_CN.ts` that the window uses too. A translation whose placeholders do not fit
falls back to English.
"""

from collections.abc import Mapping
from functools import lru_cache
from xml.etree import ElementTree as ET

from workstation.shipped import shipped
from workstation.wording.losses import LOSSES
from workstation.wording.phrases import PHRASES
from workstation.wording.sentences import SENTENCES, UNKNOWN
from workstation.wording.values import WORDS


def sentence(lang: str, code: str, fields: Mapping[str, object]) -> str:
    """Return the sentence of an error code with its fields filled in."""
    return _filled(lang, SENTENCES.get(code, UNKNOWN), {**fields, "code": code})


def loss_sentence(lang: str, code: str, detail: str) -> str:
    """Return the sentence of a loss that a reader reports, or of a picture it could not use."""
    if code in LOSSES:
        return _filled(lang, LOSSES[code], {"detail": detail})
    return sentence(lang, code, {"name": detail, "format": detail})


def phrase(lang: str, key: str, fields: Mapping[str, object]) -> str:
    """Return the line a verb prints when it is done."""
    return _filled(lang, PHRASES[key], fields)


def _filled(lang: str, source: str, fields: Mapping[str, object]) -> str:
    words = {name: _plain(lang, name, value) for name, value in fields.items()}
    for text in (translated(lang, source), source):
        try:
            return text.format_map(words)
        except (KeyError, IndexError, ValueError):
            continue
    return source


def _plain(lang: str, name: str, value: object) -> str:
    if isinstance(value, list | tuple):
        between = ", " if lang == "en" else "、"
        return between.join(_plain(lang, name, item) for item in value) or "–"
    if isinstance(value, dict):
        return " ".join(_plain(lang, name, item) for item in value.values())
    return "" if value is None else word(lang, name, str(value))


def word(lang: str, field: str, value: str) -> str:
    """Return the newsroom's word for a value of a field; the value where there is none."""
    known = WORDS.get(field, {}).get(value)
    return value if known is None else translated(lang, known)


def translated(lang: str, source: str) -> str:
    """Return a source text in a language; the source itself where there is no translation."""
    return source if lang == "en" else _catalogue(lang).get(source, source)


@lru_cache(maxsize=2)
def _catalogue(lang: str) -> dict[str, str]:
    tree = ET.parse(shipped(f"i18n/workstation_{lang}.ts"))  # noqa: S314 - our own shipped file
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
        if message.findtext("translation")
    }
