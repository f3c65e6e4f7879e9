"""What has happened in the sample office before somebody opens it: `resources/sample/life.toml`."""

import tomllib
from collections.abc import Sequence
from datetime import date

import msgspec

from workstation.document.readers.pick import read_file
from workstation.document.rewording import Wording
from workstation.domain.content import Content
from workstation.domain.ids import new_block_id
from workstation.domain.importing import Imported
from workstation.domain.tree_text import inline_runs, inline_text
from workstation.shipped import shipped
from workstation.usecases.sample_parts import (
    FOLDER,
    Sample,
    SampleArticle,
    read_sample_article,
)


class PastIssue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An issue that was published; its articles are files of `articles/`."""

    number: int
    weeks_ago: int
    articles: tuple[str, ...]


class Album(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Photographs of one event."""

    name: str
    files: tuple[str, ...]


class Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that the reviewer of a stage changed while passing (改后通过)."""

    stage: int
    old: str
    new: str


class Piece(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article as it stands now: how many stages passed it, or why it was sent back.

    `column` and `branch` are for files of `intake/`, which do not say them; `due_in` counts days.
    """

    file: str
    by: str
    days_ago: int
    column: str = ""
    branch: str = ""
    due_in: int | None = None
    submit: bool = False
    passed: int = 0
    returned: str = ""
    corrected: tuple[Correction, ...] = ()

    @property
    def is_submitted(self) -> bool:
        """Tell whether it was sent for review."""
        return self.submit or bool(self.passed or self.returned)


class NextIssue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The issue that waits to be published."""

    number: int
    articles: tuple[str, ...]


class Apart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that the founder and the editor changed in two ways while apart."""

    file: str
    old: str
    founder: str
    editor: str


class Node(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day the office keeps in mind, counted from the day it is made."""

    in_days: int
    title: str
    note: str = ""


class GoodPiece(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was recommended as the good piece of a month, and how long ago that month was."""

    file: str
    weeks_ago: int


class WaitingPc(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member whose PC has asked to be admitted."""

    name: str
    home: str


class Life(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything `life.toml` tells."""

    founded_weeks_ago: int
    account: str
    issue: tuple[PastIssue, ...]
    album: tuple[Album, ...]
    now: tuple[Piece, ...]
    next_issue: NextIssue
    node: tuple[Node, ...]
    good: GoodPiece
    apart: Apart
    waiting: WaitingPc
    photos: dict[str, tuple[str, ...]] = {}


def read_life() -> Life:
    """Return the story as it ships."""
    text = shipped(f"{FOLDER}/life.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Life)


def text_of(file: str, sample: Sample, life: Life, today: date) -> Imported:
    """Return a text of the story: one of the sample's articles, or a file somebody handed in."""
    if not (shipped(f"{FOLDER}/articles") / f"{file}.md").exists():
        return read_file(shipped(f"{FOLDER}/intake/{file}"), new_id=new_block_id)
    known = next((one for one in sample.article if one.file == file), SampleArticle(file))
    extra = life.photos.get(file, ())
    return read_sample_article(msgspec.structs.replace(known, photos=extra), today)


def wordings(content: Content, corrections: Sequence[Correction]) -> list[Wording]:
    """Return what a reviewer's corrections make of the passages they stand in."""
    found: dict[tuple[str, int], str] = {}
    for block in content.doc.content:
        for place, run in enumerate(inline_runs(block)):
            words = inline_text(run)
            for one in corrections:
                words = words.replace(one.old, one.new)
            if words != inline_text(run):
                found[block.attrs.id, place] = words
    return [Wording(block, words, place) for (block, place), words in found.items()]
