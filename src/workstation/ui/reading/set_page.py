"""What stands where on a paper: changes, words that can be corrected, blocks."""

from typing import NamedTuple

from workstation.document.spans import Kind


class Anchor(NamedTuple):
    """A change on paper: where it begins and ends, what became of it, in words.

    `facts` names the numbers, dates, names and titles to be checked; `block` and `changes` are the
    ids of the block and of what the comparison told of it, empty for what stands outside blocks.
    """

    start: int
    end: int
    kind: Kind
    words: str
    facts: str = ""
    block: str = ""
    changes: tuple[str, ...] = ()


class Written(NamedTuple):
    """Words on paper that can be corrected: where, and which run of which block they are."""

    start: int
    end: int
    block: str
    run: int


class Placed(NamedTuple):
    """A block on paper: where it begins and ends."""

    start: int
    end: int
    block: str


class SetPage(NamedTuple):
    """What stands where, each from top to bottom."""

    anchors: tuple[Anchor, ...] = ()
    written: tuple[Written, ...] = ()
    blocks: tuple[Placed, ...] = ()
