"""The example in docs/formats/markdown.md is what the program reads and writes."""

import re
from pathlib import Path
from typing import get_args

import pytest
from trees import content_of

from workstation.document.readers.markdown import read_markdown
from workstation.document.writers.markdown import write_markdown
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import inline_runs

PAGE = Path(__file__).parents[3] / "docs" / "formats" / "markdown.md"
EXAMPLE = re.compile(r"^````markdown\n(.*?)^````$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def example():
    (found,) = EXAMPLE.findall(PAGE.read_text("utf-8"))
    return found


def test_the_example_of_the_notation_reads_without_losses(example):
    imported = read_markdown(example, new_id=new_block_id)

    assert imported.warnings == ()
    assert imported.pictures == ()


def test_the_example_of_the_notation_shows_every_block_and_every_mark(example):
    blocks = read_markdown(example, new_id=new_block_id).doc.content

    words = [one for block in blocks for run in inline_runs(block) for one in run]
    marks = {type(mark) for one in words if isinstance(one, tree.Text) for mark in one.marks}
    assert {type(block) for block in blocks} == set(get_args(tree.Block))
    assert {type(one) for one in words} == set(get_args(tree.Inline))
    assert marks == set(get_args(tree.Mark))


def test_the_example_of_the_notation_is_what_the_writer_gives(example):
    imported = read_markdown(example, new_id=new_block_id)
    named = {name: getattr(imported, name) for name in ("title", "author", "digest", "source")}
    content = content_of(imported.doc, **named, column=imported.column)

    written = write_markdown(content, picture_path=lambda photo: f"photo:{photo}")

    assert written == example
