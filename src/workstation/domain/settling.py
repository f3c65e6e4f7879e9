"""Settling what a merge left open: a person says which versions of a block stay.

Nothing is noted beside the text: a pair is open while both versions stand as they were merged, so
settling is an edit like any other. Rewording or deleting one in the editor settles it as well.
"""

from collections.abc import Collection, Iterable, Iterator

from workstation.domain import tree
from workstation.domain.canonical import short_hash
from workstation.domain.ids import BLOCK_BITS
from workstation.domain.tree_merge import Unsettled, by_id, free_id, renamed
from workstation.domain.tree_text import block_id


def settled(doc: tree.Doc, unsettled: Iterable[Unsettled], keep: Collection[str]) -> tree.Doc:
    """Return the document in which of each pair the versions named by `keep` stay, as they are.

    The version that stays alone bears the id that both sides knew. One that stays beside another,
    or against a deletion, gets an id of its own, and so is nobody's version any more. Pairs of
    which `keep` names no version are left open.
    """
    taken = set(by_id(doc))
    fate: dict[str, str] = {}
    for versions in _groups(unsettled):
        if any(one in keep for one in versions):
            for one, identity in _fates(versions, keep, taken):
                fate.setdefault(one, identity)
    return tree.Doc(
        content=tuple(
            block if block_id(block) not in fate else renamed(block, fate[block_id(block)])
            for block in doc.content
            if fate.get(block_id(block)) != GONE
        )
    )


GONE = ""
"""In place of an id: the version goes."""


def _groups(unsettled: Iterable[Unsettled]) -> Iterable[list[str]]:
    """Return all versions of each block, the one under the common id first."""
    groups: dict[str, list[str]] = {}
    for pair in unsettled:
        groups.setdefault(pair.block, [pair.block]).extend(pair.versions[1:])
    return groups.values()


def _fates(
    versions: list[str], keep: Collection[str], taken: set[str]
) -> Iterator[tuple[str, str]]:
    first, *others = versions
    stays = [one for one in versions if one in keep]
    yield from ((one, GONE) for one in versions if one not in keep)
    heir = stays[0]
    if others:
        yield heir, first
    for one in stays[1:] if others else stays:
        yield one, free_id(short_hash(f"kept {one}".encode("ascii"), BLOCK_BITS), taken)
