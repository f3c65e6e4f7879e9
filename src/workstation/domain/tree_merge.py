"""Three-way merge of block trees: what two people made of one text while apart.

Blocks are matched by id and taken whole; words inside a block are never mixed. Where both sides
changed a block differently, both versions stay, the second right behind the first under an id
made from the two: every PC that merges the same trees gets the same tree. Rules and examples:
docs/formats/merging.md; why a machine decides nothing here: state.md 3.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from workstation.domain import tree
from workstation.domain.canonical import canonical_bytes, short_hash
from workstation.domain.ids import BLOCK_BITS
from workstation.domain.tree_order import merge_order
from workstation.domain.tree_text import block_id, block_text

_Blocks = Mapping[str, tree.Block]
N = TypeVar("N", bound=tree.Block | tree.GroupPhoto)


class Unsettled(msgspec.Struct, frozen=True):
    """A block whose versions went apart, so that a person must choose.

    `block` stands under the id that both sides knew; `other` is the id of the second version,
    empty where the other side deleted the block; `base` the words that both sides started from,
    empty where there were none.
    """

    block: str
    other: str
    base: str

    @property
    def versions(self) -> tuple[str, ...]:
        """The blocks of the tree that this is about."""
        return (self.block, self.other) if self.other else (self.block,)


class MergedTree(msgspec.Struct, frozen=True):
    """The one tree made of two, and the blocks in it that nobody has chosen between."""

    doc: tree.Doc
    unsettled: tuple[Unsettled, ...]


def merge_trees(ours: tree.Doc, theirs: tree.Doc, base: tree.Doc) -> MergedTree:
    """Return what both sides made of `base`; no word that a side added is lost.

    A block changed, moved or deleted by one side is taken as that side has it. Changed by both, or
    changed by one and deleted by the other, it stays and is unsettled; a verbatim quotation
    (原文引用) likewise, whatever differs. Where both moved a block, it stands where `ours` has it.
    The merge of a side that changed nothing is the other side.
    """
    here, there, before = by_id(ours), by_id(theirs), by_id(base)
    kept = dict(_kept(here, there, before))
    taken = {*here, *there, *before}
    blocks: list[tree.Block] = []
    unsettled: list[Unsettled] = []
    for one in merge_order(list(here), list(there), list(before), kept=kept):
        versions = _named(kept[one], taken)
        blocks += versions
        if len(kept[one]) > 1:
            other = block_id(versions[1]) if len(versions) > 1 else ""
            unsettled.append(Unsettled(one, other, _words(before.get(one))))
    return MergedTree(tree.Doc(content=tuple(with_own_photos(blocks))), tuple(unsettled))


def by_id(doc: tree.Doc) -> dict[str, tree.Block]:
    """Return the blocks of a document by their ids, in reading order."""
    return {block_id(block): block for block in doc.content}


def _kept(
    here: _Blocks, there: _Blocks, before: _Blocks
) -> Iterator[tuple[str, tuple[tree.Block | None, ...]]]:
    """Yield, for each id that stays, its one version, or both sides' where a person must choose."""
    for one in {**here, **there}:
        ours, theirs, base = here.get(one), there.get(one), before.get(one)
        if theirs in (ours, base):
            versions: tuple[tree.Block | None, ...] = (ours,)
        else:
            versions = (theirs,) if ours == base else (ours, theirs)
        if any(versions):
            yield one, versions


def _named(versions: Sequence[tree.Block | None], taken: set[str]) -> list[tree.Block]:
    """Return the versions that there are, the second under an id made from both."""
    there = [block for block in versions if block is not None]
    for place, block in enumerate(there[1:], 1):
        both = canonical_bytes([msgspec.to_builtins(there[0]), msgspec.to_builtins(block)])
        there[place] = renamed(block, free_id(short_hash(both, BLOCK_BITS), taken))
    return there


def renamed(node: N, identity: str) -> N:
    """Return a block, or a photo of a group, under another id."""
    attrs = msgspec.structs.replace(node.attrs, id=identity)
    return msgspec.structs.replace(node, attrs=attrs)


def free_id(identity: str, taken: set[str]) -> str:
    """Return `identity`, or one made from it that nobody bears, and note it as taken."""
    while identity in taken:
        identity = short_hash(identity.encode("ascii"), BLOCK_BITS)
    taken.add(identity)
    return identity


def _words(block: tree.Block | None) -> str:
    return block_text(block) if block else ""


def with_own_photos(blocks: Collection[tree.Block]) -> Iterator[tree.Block]:
    """Yield the blocks, photos of groups renamed where another block or photo has their id."""
    taken = {block_id(block) for block in blocks}
    for block in blocks:
        if isinstance(block, tree.PhotoGroup):
            photos = tuple(
                renamed(photo, free_id(photo.attrs.id, taken)) for photo in block.content
            )
            yield msgspec.structs.replace(block, content=photos)
        else:
            yield block
