"""The manual and the Chinese README pass the check that the program puts articles through."""

import re
from pathlib import Path

import pytest

from workstation.proofing.checking import check
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage

ROOT = Path(__file__).parents[3]
PAGES = [ROOT / "README.zh-CN.md", *sorted((ROOT / "docs" / "manual").glob("*.md"))]
PACK = load_pack()

FENCED = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`[^`\n]+`")
TARGET = re.compile(r"(?<=\])\([^)\s]+\)")


def passages(text):
    """Return what people read of a page, cell by cell; code between Chinese words counts as one."""
    words = TARGET.sub("", SPAN.sub("某项", FENCED.sub("", text)))
    cells = (cell.strip(" #*>-") for line in words.splitlines() for cell in line.split("|"))
    return [Passage(f"p{place}", cell) for place, cell in enumerate(filter(None, cells))]


def faults(text):
    found = check(passages(text), pack=PACK)
    return [(one.rule, one.text) for one in found if one.level in {"block", "error"}]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_programs_own_check_finds_nothing_in_the_manual(page):
    found = faults(page.read_text(encoding="utf-8"))

    assert not found


def test_the_check_of_the_manual_sees_words_and_passes_over_code():
    found = faults("| 截止目前,共有三篇 | `截止目前,共有` |\n\n```\n截止目前,共有\n```\n")

    assert [text for _, text in found] == ["截止", ","]
