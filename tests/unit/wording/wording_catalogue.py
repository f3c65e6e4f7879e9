"""The catalogue as the tests of wording read it."""

import string
from xml.etree import ElementTree as ET

from workstation.shipped import shipped
from workstation.wording.losses import LOSSES
from workstation.wording.phrases import PHRASES
from workstation.wording.ready_lines import READY_LINES
from workstation.wording.sentences import SENTENCES, UNKNOWN
from workstation.wording.values import WORDS

SOURCES = {
    "losses": set(LOSSES.values()),
    "phrases": set(PHRASES.values()),
    "ready_lines": set(READY_LINES.values()),
    "sentences": {*SENTENCES.values(), UNKNOWN},
    "words": {word for values in WORDS.values() for word in values.values()},
}


def catalogue_path():
    return shipped("i18n/workstation_zh_CN.ts")


def messages():
    """Return (context, source, translation) of every message, in the order of the file."""
    tree = ET.parse(catalogue_path())  # noqa: S314 - our own catalogue
    return [
        (
            context.findtext("name"),
            message.findtext("source"),
            message.findtext("translation"),
        )
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


def chinese():
    """Return every Chinese text."""
    return [translation for _, _, translation in messages()]


def fields_named(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
