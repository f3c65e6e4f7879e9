"""Every way to be refused has its sentence, in both languages, with fields that are given."""

import ast
import string
import xml.etree.ElementTree as ET

import msgspec
import pytest

from workstation.wording.sentences import SENTENCES

ENDINGS = {"Refused", "Unavailable"}


class Raised(msgspec.Struct, frozen=True):
    """One place that ends a use case: its code, and the fields a sentence may name there."""

    code: str
    fields: frozenset[str]
    open_ended: bool
    place: str


def endings(module):
    """Return every ending that a module writes out."""
    tree = module.tree
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or called(node) not in ENDINGS or not node.args:
            continue
        given = [keyword.arg for keyword in node.keywords]
        for code in codes(node.args[0], tree):
            yield Raised(
                code=code,
                fields=frozenset(field for field in given if field),
                open_ended=None in given,
                place=f"{module.name}:{node.lineno}",
            )


def called(node):
    """Return the last part of the name a call calls."""
    return getattr(node.func, "id", getattr(node.func, "attr", None))


def codes(argument, tree):
    """Return the codes an argument may stand for; a code nobody can read from the source is ''."""
    match argument:
        case ast.Constant(value=str(code)):
            return [code]
        case ast.IfExp(body=one, orelse=other):
            return [*codes(one, tree), *codes(other, tree)]
        case ast.Name(id=name):
            values = [
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Assign) and name in map(ast.unparse, node.targets)
            ]
        case ast.Call(func=ast.Name(id=name)):
            values = [
                node.value
                for function in ast.walk(tree)
                if isinstance(function, ast.FunctionDef) and function.name == name
                for node in ast.walk(function)
                if isinstance(node, ast.Return)
            ]
        case _:
            values = []
    return [code for value in values for code in codes(value, tree)] or [""]


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


def test_every_code_can_be_read_from_the_source(raised):
    unreadable = [one.place for one in raised if not one.code]

    assert not unreadable, "\n".join(unreadable)


def test_every_ending_has_an_english_sentence(raised):
    missing = sorted({f"{one.code} ({one.place})" for one in raised if one.code not in SENTENCES})

    assert raised
    assert not missing, "\n".join(missing)


def test_every_sentence_has_its_chinese(chinese):
    missing = sorted(code for code, english in SENTENCES.items() if not chinese.get(english))

    assert not missing, "\n".join(missing)


def test_both_languages_name_the_same_fields(chinese):
    apart = sorted(
        code
        for code, english in SENTENCES.items()
        if english in chinese and fields_named(english) != fields_named(chinese[english])
    )

    assert not apart, "\n".join(apart)


def test_a_sentence_names_only_fields_that_every_raiser_gives(raised):
    lacking = sorted(
        f"{one.code} ({one.place}): {', '.join(fields_named(SENTENCES[one.code]) - one.fields)}"
        for one in raised
        if one.code in SENTENCES
        and not one.open_ended
        and fields_named(SENTENCES[one.code]) - one.fields
    )

    assert not lacking, "\n".join(lacking)


def test_chinese_sentences_use_full_width_punctuation(chinese):
    halves = sorted(
        code
        for code, english in SENTENCES.items()
        if chinese.get(english, "").rstrip().endswith((".", ",", "!", "?", ";"))
    )

    assert not halves, "\n".join(halves)
