"""The merged view of an article that was edited apart: derived from its revisions, never stored.

Heads are folded in the order of their ids; the base of each step is the merged view of the lowest
common ancestors, an empty article where there are none or none can be read any more. Everything
is a pure function of the revision graph, so that every PC shows the same article. See state.md 3
and docs/formats/merging.md.
"""

from collections.abc import Collection, Iterator

import msgspec

from workstation.domain import tree
from workstation.domain.content import Content
from workstation.domain.content_merge import UnsettledField, merge_contents
from workstation.domain.errors import Refused
from workstation.domain.history import History
from workstation.domain.ids import RevisionId
from workstation.domain.tree_form import checked
from workstation.domain.tree_merge import Unsettled, by_id

MAX_HEADS = 50
"""An office has fewer PCs that edit one article apart; what lies beyond is a fault or an attack."""

MAX_BASE_MERGES = 200
"""What the bases of one answer may cost in merges; histories of an honest office cost a few. Past
it a base counts as empty: more is left to a person, nothing is lost."""


class Merged(msgspec.Struct, frozen=True):
    """Several heads as one article, with what a person must choose and what to look at."""

    content: Content
    heads: tuple[RevisionId, ...]
    unsettled: tuple[Unsettled, ...] = ()
    fields: tuple[UnsettledField, ...] = ()


def merged_view(history: History, heads: Collection[RevisionId]) -> Merged:
    """Return one or more heads as one article, in whatever order they are named.

    Raises:
        Refused: `too_many_heads`, `text_purged`; `article_too_long` where all versions together
            are.
    """
    if len(heads) > MAX_HEADS:
        raise Refused("too_many_heads", heads=len(heads), limit=MAX_HEADS)
    merged = _Mergers(history, heads).view(heads)
    if (blocks := len(merged.content.doc.content)) > tree.MAX_BLOCKS:
        raise Refused("article_too_long", blocks=blocks, limit=tree.MAX_BLOCKS)
    checked(merged.content.doc)
    return merged


def unsettled_in(history: History, revision: RevisionId) -> tuple[Unsettled, ...]:
    """Return what mergers up to this revision left open and nobody has touched since.

    A pair is settled once one of its versions was changed, removed or given an id of its own.
    What was merged from a purged text cannot be told any more and counts as settled.
    """
    return _Mergers(history, [revision]).left_open(revision)


class _Mergers:
    """The mergers up to some revisions: what people were shown before each, and so left open."""

    def __init__(self, history: History, revisions: Collection[RevisionId]) -> None:
        self._history = history
        self._bases: dict[tuple[RevisionId, ...], Content] = {}
        self._views: dict[RevisionId, Merged] = {}
        self._budget = MAX_BASE_MERGES
        for one in history.mergers(revisions):
            parents = history.parents[one]
            if len(parents) <= MAX_HEADS and all(history.content(parent) for parent in parents):
                self._views[one] = self.view(parents)

    def view(self, heads: Collection[RevisionId]) -> Merged:
        """Return the heads as one article, with what they and their mergers left open."""
        merged = self._folded(heads)
        carried = [pair for head in merged.heads for pair in self.left_open(head)]
        pairs = _still_there((*carried, *merged.unsettled), merged.content.doc)
        return msgspec.structs.replace(merged, unsettled=pairs)

    def left_open(self, revision: RevisionId) -> tuple[Unsettled, ...]:
        """Return the pairs whose versions stand in the revision as a merger showed them."""
        content = self._history.content(revision) if self._views else None
        if content is None:
            return ()
        line = self._history.ancestors([revision])
        views = [view for one, view in self._views.items() if one in line and view.unsettled]
        pairs = [pair for view in views for pair in _untouched(view, content.doc)]
        return _still_there(pairs, content.doc)

    def _folded(self, heads: Collection[RevisionId]) -> Merged:
        first, *others = sorted(heads)
        merged = Merged(self._content(first), (first,))
        for head in others:
            base = self._base(self._history.lowest_common(merged.heads, head))
            merged = _joined(merged, head, self._content(head), base)
        return merged

    def _content(self, head: RevisionId) -> Content:
        if (content := self._history.content(head)) is None:
            raise Refused("text_purged", revision=head)
        return content

    def _base(self, common: Collection[RevisionId]) -> Content | None:
        """Return what both sides started from: one article, or several seen as one."""
        there = tuple(one for one in common if self._history.content(one))
        if there not in self._bases:
            cost = len(there) - 1
            if not there or cost > self._budget:
                return None
            self._budget -= cost
            self._bases[there] = self._folded(there).content
        return self._bases[there]


def _joined(so_far: Merged, head: RevisionId, theirs: Content, base: Content | None) -> Merged:
    merged = merge_contents(so_far.content, theirs, base)
    return Merged(
        merged.content,
        (*so_far.heads, head),
        _still_there((*so_far.unsettled, *merged.unsettled), merged.content.doc),
        tuple(dict.fromkeys((*so_far.fields, *merged.fields))),
    )


def _untouched(view: Merged, doc: tree.Doc) -> Iterator[Unsettled]:
    shown, blocks = by_id(view.content.doc), by_id(doc)
    for pair in view.unsettled:
        if all(blocks.get(version) == shown[version] for version in pair.versions):
            yield pair


def _still_there(pairs: Collection[Unsettled], doc: tree.Doc) -> tuple[Unsettled, ...]:
    """Return the pairs whose versions all stand in the document, in its order, each once."""
    place = {one: i for i, one in enumerate(by_id(doc))}
    found = {
        pair.versions: pair for pair in pairs if all(version in place for version in pair.versions)
    }
    return tuple(found[one] for one in sorted(found, key=lambda ids: [place[i] for i in ids]))
