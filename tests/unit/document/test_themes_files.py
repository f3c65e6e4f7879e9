"""The themes that ship, and what is refused as a theme."""

import json

import msgspec
import pytest

from workstation.document.themes import (
    MAX_THEME_BYTES,
    load_theme,
    parse_theme,
    pick,
    theme_bytes,
    theme_for_column,
    theme_hash,
    theme_names,
)
from workstation.domain.canonical import canonical_bytes, sha256_hex
from workstation.domain.errors import Refused

NAMES = theme_names()


def changed(path, value):
    raw = json.loads(theme_bytes(load_theme("jianbao")))
    *parents, last = path
    place = raw
    for step in parents:
        place = place[step]
    place[last] = value
    return canonical_bytes(raw)


def test_every_column_has_a_theme_and_there_is_a_plain_one():
    assert NAMES == ("fengcai", "jianbao", "shunjian", "xiaoketang", "yaoqing")


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_comes_back_from_its_bytes(name):
    theme = load_theme(name)

    assert parse_theme(theme_bytes(theme)) == theme


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_is_named_by_the_hash_of_its_canonical_bytes(name):
    theme = load_theme(name)
    again = canonical_bytes(json.loads(theme_bytes(theme)))

    assert theme_hash(theme) == sha256_hex(again)


@pytest.mark.parametrize("name", NAMES)
def test_the_own_look_is_still_the_first_after_a_round_trip(name):
    theme = load_theme(name)

    assert parse_theme(theme_bytes(theme)).looks.heading2[0] == theme.looks.heading2[0]


def test_all_themes_offer_the_same_looks_so_that_an_article_may_change_its_column():
    offered = {
        name: {
            kind: {variant.name for variant in variants}
            for kind, variants in msgspec.structs.asdict(load_theme(name).looks).items()
        }
        for name in NAMES
    }

    assert all(offered[name] == offered["jianbao"] for name in NAMES)
    assert all(len(variants) >= 3 for variants in offered["jianbao"].values())


@pytest.mark.parametrize(
    "kind", ["heading2", "heading3", "lead", "quote", "divider", "picture", "sign_off"]
)
def test_there_are_at_least_six_looks_to_choose_from_all_told_apart(kind):
    for name in NAMES:
        variants = getattr(load_theme(name).looks, kind)
        looks = {msgspec.structs.replace(one, name="x", title="x") for one in variants}

        assert len(variants) == len(looks) == len({one.title for one in variants}) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_no_look_leaves_its_margins_to_the_page_around(name):
    without = [
        (kind, variant["name"])
        for kind, variants in msgspec.to_builtins(load_theme(name).looks).items()
        for variant in variants
        if "margin:" not in variant["box"]
    ]

    assert without == []


def test_no_two_themes_look_alike():
    hashes = {
        theme_hash(msgspec.structs.replace(load_theme(name), name="x", title="x", columns=()))
        for name in NAMES
    }

    assert len(hashes) == len(NAMES)


def test_a_column_finds_its_theme_with_or_without_quotation_marks():
    assert theme_for_column("“两学一做”小课堂").name == "xiaoketang"
    assert theme_for_column("两学一做小课堂").name == "xiaoketang"
    assert theme_for_column("支部风采").name == "fengcai"


def test_a_column_without_a_theme_gets_the_plain_one():
    assert theme_for_column("读者来信").name == "jianbao"
    assert theme_for_column("").name == "jianbao"


def test_a_look_that_is_not_there_falls_back_to_the_theme_s_own():
    variants = load_theme("fengcai").looks.divider

    assert pick(variants, "star").name == "star"
    assert pick(variants, "gone") == variants[0]
    assert pick(variants, "") == variants[0]


@pytest.mark.parametrize("name", ["nobody", "../secrets", "", "jianbao.toml"])
def test_a_theme_that_does_not_ship_is_refused(name):
    with pytest.raises(Refused) as refused:
        load_theme(name)

    assert refused.value.code == "unknown_theme"


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("parts", "body"), "font-family:Arial", "property_not_allowed"),
        (("parts", "body"), "color:$ink;position:fixed", "property_not_allowed"),
        (("parts", "body"), "color:#c7000b", "value_not_allowed"),
        (("parts", "body"), "color:$blood", "unknown_color"),
        (("parts", "body"), "font-size:19px", "value_not_allowed"),
        (("parts", "body"), "line-height:1.3", "value_not_allowed"),
        (("parts", "body"), "letter-spacing:3px", "value_not_allowed"),
        (("parts", "body"), "margin:5px", "value_not_allowed"),
        (("parts", "body"), "width:300px", "value_not_allowed"),
        (("parts", "body"), "margin:0}body{display:block", "value_not_allowed"),
        (("parts", "body"), 'color:$ink"onload="x', "value_not_allowed"),
        (("parts", "body"), "color:$ink\n", "value_not_allowed"),
        (("parts", "body"), "color:$ink;", "not_a_declaration"),
        (("parts", "body"), "color:$ink;color:$muted", "repeated"),
        (("looks", "quote", 1, "box"), "border:9px solid $line", "value_not_allowed"),
    ],
)
def test_a_theme_may_say_only_what_survives_in_wechat(path, value, problem):
    with pytest.raises(Refused) as refused:
        parse_theme(changed(path, value))

    assert refused.value.code == "bad_theme"
    assert refused.value.details["problem"] == problem
    assert str(refused.value.details["place"]).startswith(f"{path[0]}.{path[1]}")


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("light", "ink"), "red", "light.ink"),
        (("light", "shade"), "#000000", "light"),
        (("looks", "quote"), [], "looks.quote"),
        (("schema",), 2, "schema"),
        (("name",), "../x", "name"),
        (("parts",), 5, "parts"),
        (("columns",), "党", "columns"),
    ],
)
def test_what_is_no_theme_is_refused_with_the_place(path, value, place):
    with pytest.raises(Refused) as refused:
        parse_theme(changed(path, value))

    assert refused.value.details == {"place": place, "problem": "not_a_theme"}


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"{", b"[]", b"[" * 50_000, b"null"])
def test_bytes_that_are_no_theme_are_refused(data):
    with pytest.raises(Refused) as refused:
        parse_theme(data)

    assert refused.value.details == {"place": "", "problem": "not_a_theme"}


def test_a_theme_too_large_to_be_one_is_not_even_read():
    with pytest.raises(Refused) as refused:
        parse_theme(b" " * (MAX_THEME_BYTES + 1))

    assert refused.value.details["problem"] == "too_large"
