"""Every way to be refused has its sentence, in both languages, with fields that are given."""

import ast
import string
import xml.etree.ElementTree as ET

import msgspec
import pytest

from workstation.cli.sentences import SENTENCES

ENDINGS = {"Refused", "Unavailable"}


class Raised(msgspec.Struct, frozen=True):
    """One place that ends a use case: its code, and the fields a sentence may name there."""

    code: str
    fields: frozenset[str]
    open_ended: bool
    place: str


def endings(module):
    """Return every ending that a module writes out."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", None))
        if name not in ENDINGS:
            continue
        for code in codes(node.args[0]):
            given = [keyword.arg for keyword in node.keywords]
            yield Raised(
                code=code,
                fields=frozenset(field for field in given if field),
                open_ended=None in given,
                place=f"{module.name}:{node.lineno}",
            )


def codes(argument):
    """Return the codes an argument may stand for: written out, or chosen between two."""
    if isinstance(argument, ast.IfExp):
        return [*codes(argument.body), *codes(argument.orelse)]
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return [argument.value]
    return []


def fields_named(sentence):
    """Return the fields between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.fixture(scope="module")
def raised(modules):
    return [ending for module in modules for ending in endings(module)]


@pytest.fixture(scope="module")
def chinese(checkout):
    catalogue = ET.parse(checkout / "i18n" / "workstation_zh_CN.ts")  # noqa: S314 - our own catalogue
    return {
        message.findtext("source"): message.findtext("translation")
        for message in catalogue.iter("message")
        if message.find("translation").get("type") != "unfinished"
    }


def test_every_ending_has_an_english_sentence(raised):
    missing = sorted({f"{one.code} ({one.place})" for one in raised if one.code not in SENTENCES})

    assert raised
    assert missing == []


def test_every_sentence_has_its_chinese(chinese):
    missing = sorted(code for code, english in SENTENCES.items() if not chinese.get(english))

    assert missing == []


def test_both_languages_name_the_same_fields(chinese):
    apart = sorted(
        code
        for code, english in SENTENCES.items()
        if english in chinese and fields_named(english) != fields_named(chinese[english])
    )

    assert apart == []


def test_a_sentence_names_only_fields_that_every_raiser_gives(raised):
    lacking = sorted(
        f"{one.code} ({one.place}): {', '.join(fields_named(SENTENCES[one.code]) - one.fields)}"
        for one in raised
        if one.code in SENTENCES
        and not one.open_ended
        and fields_named(SENTENCES[one.code]) - one.fields
    )

    assert lacking == []


def test_chinese_sentences_use_full_width_punctuation(chinese):
    halves = sorted(
        code
        for code, english in SENTENCES.items()
        if chinese.get(english, "").rstrip().endswith((".", ",", "!", "?", ";"))
    )

    assert halves == []
