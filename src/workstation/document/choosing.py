"""Taking some of the changes between two versions and leaving the others.

Pure functions on documents: with all changes accepted the older version is the newer one, with all
rejected the newer one is the older. Changes are named by their ids, as `difference` tells them.
"""

from collections.abc import Collection, Mapping

import msgspec

from workstation.document.difference import Change, Comparison, Kind
from workstation.document.difference_fields import content_fields
from workstation.document.rewording import reworded
from workstation.domain import tree
from workstation.domain.tree_merge import with_own_photos
from workstation.domain.tree_text import block_text, footnotes, inline_text

FIRST = -1
"""Stands before the first block, in place of one to stand behind."""


def accepted(base: tree.Doc, new: tree.Doc, changes: Collection[str]) -> tree.Doc:
    """Return `base` with some of the changes that lead to `new`.

    All of them make `new`, ids that no reader sees included; none of them leaves `base`.
    """
    weaver = _Weaver(base, new, changes)
    return weaver.woven(as_new=weaver.all_ids <= weaver.taken)


def rejected(base: tree.Doc, new: tree.Doc, changes: Collection[str]) -> tree.Doc:
    """Return `new` without some of the changes that led to it from `base`.

    Without all of them it is `base` again; without none of them it stays `new`.
    """
    weaver = _Weaver(base, new, ())
    left = weaver.all_ids & set(changes)
    weaver.taken = weaver.all_ids - left
    return weaver.woven(as_new=left != weaver.all_ids)


class _Weaver:
    """Two versions and the ids of the changes taken; `woven` puts one document together."""

    def __init__(self, base: tree.Doc, new: tree.Doc, taken: Collection[str]) -> None:
        comparison = Comparison(base.content, new.content)
        self._paired = comparison.paired
        self._changes: dict[str, dict[Kind, Change]] = {}
        for change in comparison.changes():
            self._changes.setdefault(change.block, {})[change.kind] = change
        self.all_ids = {one.id for told in self._changes.values() for one in told.values()}
        self.taken = self.all_ids & set(taken)

    def woven(self, *, as_new: bool) -> tree.Doc:
        """Return the document; `as_new`: what does not differ is the newer version's.

        Blocks stand in the order of the new version; what does not stand there, or should not,
        stands behind the block it followed in the base.
        """
        behind = self._standing_as_before(as_new=as_new)
        steady = {j for _, j in self._paired.steady}
        blocks = list(behind[FIRST])
        for j in range(len(self._paired.new)):
            if (block := self._standing_as_now(j, as_new=as_new)) is not None:
                blocks.append(block)
            if j in steady:
                blocks += behind[j]
        return tree.Doc(tuple(with_own_photos(blocks)))

    def _standing_as_now(self, j: int, *, as_new: bool) -> tree.Block | None:
        paired = self._paired
        block = paired.new[j]
        if j in paired.partner:
            if self._left(block, "moved"):
                return None
            return self._version(paired.partner[j], j, as_new=as_new)
        whole = next((kept for kept, parts in paired.splits.items() if j in parts), None)
        named: tuple[tree.Block, Kind] = (
            (block, "inserted") if whole is None else (paired.new[whole], "split")
        )
        return block if self._took(*named) else None

    def _standing_as_before(self, *, as_new: bool) -> Mapping[int, list[tree.Block]]:
        """Return, by the new place of the last block before them, those that stand as in the base.

        These are what was deleted, moved or merged into another, as far as that was not taken.
        """
        paired = self._paired
        place_of = {i: j for j, i in paired.partner.items()}
        steady = dict(paired.steady)
        into = {i: kept for kept, parts in paired.mergers.items() for i in parts}
        behind: dict[int, list[tree.Block]] = {FIRST: [], **{j: [] for j in steady.values()}}
        last = FIRST
        for i, block in enumerate(paired.base):
            if i in steady:
                last = steady[i]
            elif i in place_of:
                if self._left(paired.new[place_of[i]], "moved"):
                    behind[last].append(self._version(i, place_of[i], as_new=as_new))
            elif self._left(
                *((paired.new[into[i]], "merged") if i in into else (block, "deleted"))
            ):
                behind[last].append(block)
        return behind

    def _version(self, i: int, j: int, *, as_new: bool) -> tree.Block:
        """Return a block as it is with what was taken of its changes."""
        ours, theirs = self._paired.base[i], self._paired.new[j]
        told = set(self._changes.get(theirs.attrs.id, ())) - {"moved"}
        if not told:
            return theirs if as_new else ours
        if told == {"changed", "format"} and _is_separable(ours, theirs):
            words, form = (
                theirs if self._took(theirs, kind) else ours for kind in ("changed", "format")
            )
            return form if words is form else _mixed(words, form)
        decisive = next(kind for kind in ("split", "merged", "changed", "format") if kind in told)
        return theirs if self._took(theirs, decisive) else ours

    def _took(self, block: tree.Block, kind: Kind) -> bool:
        change = self._changes.get(block.attrs.id, {}).get(kind)
        return change is not None and change.id in self.taken

    def _left(self, block: tree.Block, kind: Kind) -> bool:
        change = self._changes.get(block.attrs.id, {}).get(kind)
        return change is not None and change.id not in self.taken


def _is_separable(ours: tree.Block, theirs: tree.Block) -> bool:
    """Tell whether words can be taken without form: nothing but one run of plain words differs."""
    return (
        isinstance(ours, tree.TextBlock)
        and isinstance(theirs, tree.TextBlock)
        and not content_fields(ours, theirs)
        and [*footnotes(ours)] == [*footnotes(theirs)]
        and all(_says_its_run_alone(block) for block in (ours, theirs))
    )


def _says_its_run_alone(block: tree.TextBlock) -> bool:
    return block_text(block) == "\n".join(
        words for words in (inline_text(block.content), *footnotes(block)) if words
    )


def _mixed(words: tree.Block, form: tree.Block) -> tree.Block:
    if not isinstance(words, tree.TextBlock) or not isinstance(form, tree.TextBlock):
        raise TypeError(form)
    content = reworded(form.content, inline_text(words.content))
    return msgspec.structs.replace(form, content=content)
