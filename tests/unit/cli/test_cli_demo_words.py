"""What the demo says: in two languages, with the same values, in clean Chinese."""

import re
import string

import pytest

from workstation.cli.demo.steps import Step
from workstation.cli.demo.words import STEPS, sentence, title
from workstation.proofing.checking import check
from workstation.proofing.findings import AllowList
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", STEPS)
def test_an_english_sentence_names_nothing_that_the_chinese_does_not_know(name):
    words = STEPS[name]

    assert fields(words.english) <= fields(words.sentence)


@pytest.mark.parametrize("name", STEPS)
def test_chinese_words_pass_the_programs_own_check(name):
    words = STEPS[name]
    text = re.sub(r"\{\w+\}", "甲", f"{words.title}。{words.sentence}")

    found = check([Passage("note", text, "note")], pack=load_pack(), allow=AllowList())

    assert [(one.rule, one.text) for one in found] == []


def test_a_sentence_is_filled_with_the_values_of_its_step():
    step = Step("issue_composed", True, "", "", values={"number": 3, "articles": 2})

    assert sentence(step, "zh_CN") == "第 3 期，2 篇。"
    assert sentence(step, "en") == "Issue 3 with 2 articles."


def test_a_failed_step_tells_what_went_wrong():
    step = Step("issue_composed", False, "not_allowed", "not_allowed {'act': 'compose'}")

    assert sentence(step, "zh_CN") == "not_allowed {'act': 'compose'}"
    assert title(step, "en") == "Issue composed"
