"""Words for people: every code has a sentence, every sentence a code, and none ever breaks."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wording_catalogue import fields_named, messages

import workstation
from workstation.wechat import errors, limits
from workstation.wording.catalogue import phrase, sentence, word
from workstation.wording.losses import LOSSES
from workstation.wording.phrases import PHRASES
from workstation.wording.sentences import SENTENCES
from workstation.wording.values import WORDS

PACKAGE = Path(workstation.__file__).parent
ENDINGS = {"Refused", "Unavailable", "UsageError"}
VALUES = st.none() | st.integers() | st.text(max_size=20) | st.lists(st.text(max_size=8))


@pytest.fixture(scope="module")
def trees():
    """The program's own syntax trees, the texts themselves left out."""
    texts = {PACKAGE / "cli" / "sentences.py", PACKAGE / "cli" / "losses.py"}
    return [
        ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path not in texts
    ]


def constants(node, tree):
    """Return the texts an expression may stand for; of an f-string its beginning."""
    match node:
        case ast.Constant(value=str(text)):
            return {text} - {""}
        case ast.IfExp(body=one, orelse=other):
            return constants(one, tree) | constants(other, tree)
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
            return {start}
        case ast.Name(id=name):
            return {
                text
                for assigned in ast.walk(tree)
                if isinstance(assigned, ast.Assign)
                and name in map(ast.unparse, assigned.targets)
                and not isinstance(assigned.value, ast.Name)
                for text in constants(assigned.value, tree)
            }
    return set()


def calls(trees, names):
    """Yield (call, its module) for every call of one of `names`."""
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (
                getattr(node.func, "id", getattr(node.func, "attr", "")) in names
            ):
                yield node, tree


def given_as(trees, names, *, place=None, keyword=""):
    """Return the texts handed to calls of `names` at one place or under one keyword."""
    found = set()
    for call, tree in calls(trees, names):
        if place is not None and len(call.args) > place:
            found |= constants(call.args[place], tree)
        for one in call.keywords:
            if keyword and one.arg == keyword:
                found |= constants(one.value, tree)
    return found


def too_long():
    measures = (measure for profile in limits._LENGTHS.values() for measure in profile)
    return {f"{field}_too_{'wide' if in_units else 'long'}" for field, in_units, _ in measures}


def test_everything_wechat_may_answer_has_a_sentence():
    meant = {meaning.code for meaning in (*errors.MEANINGS.values(), errors.OTHER)}

    assert meant <= SENTENCES.keys()


def test_every_limit_an_article_may_break_has_a_sentence(trees):
    breaches = given_as(trees, {"Breach"}, place=0) | too_long()

    assert {"title_missing", "image_too_large", "title_too_wide"} <= breaches
    assert breaches <= SENTENCES.keys()


def test_everything_that_is_checked_before_has_a_sentence(trees):
    codes = given_as(trees, {"Check", "Finding"}, keyword="code")

    assert {"structure_faulty", "pictures_missing", "keys_in_files"} <= codes
    assert codes <= SENTENCES.keys()


def test_everything_a_person_must_settle_has_a_sentence(trees):
    codes = given_as(trees, {"NeedsPersonError"}, place=1) | given_as(trees, {"_stopped"}, place=3)
    bare = {code.partition(":")[0] for code in codes}

    assert "outcome_unknown" in bare
    assert bare <= SENTENCES.keys()


def test_every_sentence_belongs_to_something_that_happens(trees):
    written = {
        node.value.partition(":")[0]
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert SENTENCES.keys() - too_long() - {"held_differs"} <= written


def test_every_loss_of_the_readers_is_told_and_no_other(trees):
    lost = given_as(trees, {"Loss"}, place=0)
    for call, _ in calls(trees, {"add", "count"}):
        if ast.unparse(call.func).endswith(("losses.add", "losses.count")):
            lost |= constants(call.args[0], call)

    assert lost == LOSSES.keys()


def test_a_loss_names_nothing_but_its_detail():
    named = {field for text in LOSSES.values() for field in fields_named(text)}

    assert named <= {"detail"}


def test_every_verb_that_is_done_says_so(trees):
    said = given_as(trees, {"Answer"}, place=1) | given_as(trees, {"Answer"}, keyword="phrase")

    silent = [start for start in said if not any(key.startswith(start) for key in PHRASES)]
    unsaid = [key for key in PHRASES if not any(key.startswith(start) for start in said)]

    assert said
    assert not silent
    assert not unsaid


def test_what_a_role_does_not_allow_is_the_newsrooms_word(trees):
    acts = given_as(trees, ENDINGS, keyword="act")

    assert acts
    assert acts <= WORDS["act"].keys()


def test_what_cannot_be_found_is_the_newsrooms_word(trees):
    kinds = {
        kind
        for call, tree in calls(trees, ENDINGS)
        if constants(call.args[0], tree) & {"not_found", "ambiguous"}
        for one in call.keywords
        if one.arg == "kind"
        for kind in constants(one.value, tree)
    }

    assert kinds
    assert kinds <= WORDS["kind"].keys()


def test_sentences_stand_in_the_order_of_their_codes():
    assert list(SENTENCES) == sorted(SENTENCES)
    assert list(LOSSES) == sorted(LOSSES)


def test_an_english_sentence_is_one_sentence():
    several = [code for code, text in SENTENCES.items() if text.count(". ") or text[-1] != "."]

    assert not several


def test_a_chinese_ending_names_states_and_kinds_in_chinese():
    told = sentence("zh_CN", "already_submitted", {"article": "a1", "state": "submitted"})

    assert "审核中" in told
    assert "submitted" not in told


def test_lists_are_joined_as_the_language_does():
    fields = {"name": "第三支部", "known": ["第一支部", "第二支部"]}

    assert "第一支部、第二支部" in sentence("zh_CN", "unknown_branch", fields)
    assert "第一支部, 第二支部" in sentence("en", "unknown_branch", fields)


def test_an_empty_list_leaves_no_hole():
    assert "（现有：–）" in sentence("zh_CN", "unknown_branch", {"name": "一", "known": []})


def test_a_branch_named_like_a_state_keeps_its_name():
    told = sentence("zh_CN", "unknown_branch", {"name": "draft", "known": ["done"]})

    assert "“draft”" in told
    assert "done" in told


def test_a_code_without_a_sentence_is_named():
    assert sentence("en", "never_heard_of", {}) == (
        "Something is wrong (never_heard_of); tell whoever looks after the program."
    )
    assert "never_heard_of" in sentence("zh_CN", "never_heard_of", {})


@given(
    lang=st.sampled_from(["zh_CN", "en"]),
    code=st.sampled_from(sorted(SENTENCES)),
    values=st.lists(VALUES, min_size=4, max_size=4),
)
def test_no_value_breaks_a_sentence(lang, code, values):
    fields = dict(zip(sorted(fields_named(SENTENCES[code])), values, strict=False))

    told = sentence(lang, code, fields)

    assert all(str(value) in told for value in values[: len(fields)] if isinstance(value, int))


@given(lang=st.sampled_from(["zh_CN", "en"]), key=st.sampled_from(sorted(PHRASES)))
def test_a_phrase_without_its_fields_is_still_said(lang, key):
    assert phrase(lang, key, {})


def test_a_translation_that_names_other_fields_is_passed_over(monkeypatch):
    monkeypatch.setattr(
        "workstation.wording.catalogue._catalogue", lambda _: {PHRASES["done"]: "{nobody}"}
    )

    assert phrase("zh_CN", "done", {}) == "Done."


def test_every_value_has_its_word_in_both_languages():
    chinese = {source: text for context, source, text in messages() if context == "words"}

    assert all(
        word("zh_CN", field, value) == chinese[english] and word("en", field, value) == english
        for field, values in WORDS.items()
        for value, english in values.items()
    )
