import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.proofing.literals import indispensable
from workstation.proofing.pack import load_pack

EXPRESSIONS = [rule.pattern for rule in load_pack().rules if rule.form == "re"]

_pieces = st.one_of(
    st.text("甲乙丙丁", min_size=1, max_size=3),
    st.sampled_from([r"\.", "[甲乙]", "[^甲]", "[甲-丁]", r"\d", ".", "^", "$", r"\b", "(?=乙)"]),
)
_patterns = st.recursive(
    _pieces,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}|{pair[1]})"),
        inner.map(lambda p: f"(?:{p})?"),
        inner.map(lambda p: f"(?:{p})*"),
        inner.map(lambda p: f"(?:{p})+"),
        inner.map(lambda p: f"(?:{p}){{2,3}}"),
        inner.map(lambda p: f"(?:{p}){{0,2}}"),
        inner.map(lambda p: f"{p}?"),
        inner.map(lambda p: f"(?P<named>{p})" if "named" not in p else p),
        inner.map(lambda p: f"{p}(?!{p})" if "named" not in p else p),
    ),
    max_leaves=6,
)


def holds_a_word(words, text):
    return not words or any(word in text for word in words)


def compiles(pattern):
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


@settings(suppress_health_check=list(HealthCheck))
@given(pattern=_patterns.filter(compiles), data=st.data())
def test_every_match_of_any_pattern_holds_one_of_its_words(pattern, data):
    text = data.draw(st.text("甲乙丙丁.1", max_size=12))

    match = re.search(pattern, text)

    assert match is None or holds_a_word(indispensable(pattern), text)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(expression=st.sampled_from(EXPRESSIONS), data=st.data())
def test_every_match_of_a_shipped_rule_holds_one_of_its_words(expression, data):
    compiled = re.compile(expression, re.MULTILINE)
    text = data.draw(st.from_regex(compiled))

    assert holds_a_word(indispensable(expression), text)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("三课一会|三会一刻", {"三课一会", "三会一刻"}),
        ("(?<![“])两学一做(?!”)", {"两学一做"}),
        ("学(党章|党规)啊", {"党章", "党规"}),
        ("[「」]", {"「", "」"}),
        ("甲乙?丙丁", {"丙丁"}),
        ("甲+乙", {"甲"}),
        (r"甲\.乙", {"甲.乙"}),
        ("甲{3,}|乙{2}", {"甲甲甲", "乙乙"}),
        ("甲{,3}", set()),
        ("甲|", set()),
        ("(甲|乙*)", set()),
        (r"\d+", set()),
        ("[一-龥]", set()),
        ("(?i)甲乙", set()),
        ("(?#说)甲乙", set()),
        (r"(甲)(?P=x)", set()),
        ("甲)乙", set()),
        ("(甲", set()),
        ("[甲", set()),
        ("*甲", set()),
        (r"甲乙\p", set()),
        ("", set()),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern, words):
    assert indispensable(pattern) == words


def test_most_shipped_rules_can_be_passed_over():
    certain = [pattern for pattern in EXPRESSIONS if indispensable(pattern)]

    assert len(certain) >= len(EXPRESSIONS) - 3
