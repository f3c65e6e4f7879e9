"""The merged view of an article that was edited apart: derived from its revisions, never stored.

Heads are folded in the order of their ids; the base of each step is the merged view of the lowest
common ancestors, an empty article where there are none or none can be read any more. Everything
is a pure function of the revision graph, so that every PC shows the same article. See state.md 3
and docs/formats/merging.md.
"""

from collections.abc import Collection, Iterator, Mapping

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

MAX_BASE_MERGES = 100
"""What the bases of one view may cost in merges. Past it a base counts as empty: more is left to
a person, nothing is lost."""


class Merged(msgspec.Struct, frozen=True):
    """Several heads as one article, with what a person must choose and what to look at."""

    content: Content
    heads: tuple[RevisionId, ...]
    unsettled: tuple[Unsettled, ...] = ()
    fields: tuple[UnsettledField, ...] = ()


Views = Mapping[RevisionId, Merged]


def merged_view(history: History, heads: Collection[RevisionId]) -> Merged:
    """Return one or more heads as one article, in whatever order they are named.

    Raises:
        Refused: `too_many_heads`, `text_purged`; `article_too_long` where all versions together
            are.
    """
    if len(heads) > MAX_HEADS:
        raise Refused("too_many_heads", heads=len(heads), limit=MAX_HEADS)
    merged = _view(history, heads, _earlier_views(history, heads))
    if (blocks := len(merged.content.doc.content)) > tree.MAX_BLOCKS:
        raise Refused("article_too_long", blocks=blocks, limit=tree.MAX_BLOCKS)
    checked(merged.content.doc)
    return merged


def unsettled_in(history: History, revision: RevisionId) -> tuple[Unsettled, ...]:
    """Return what mergers up to this revision left open and nobody has touched since.

    A pair is settled once one of its versions was changed, removed or given an id of its own.
    What was merged from a purged text cannot be told any more and counts as settled.
    """
    return tuple(_doubts(history, revision, _earlier_views(history, [revision])))


def _earlier_views(history: History, revisions: Collection[RevisionId]) -> Views:
    """Return what people were shown before each merger up to these revisions."""
    views: dict[RevisionId, Merged] = {}
    for one in history.mergers(revisions):
        parents = history.parents[one]
        if len(parents) <= MAX_HEADS and all(history.content(parent) for parent in parents):
            views[one] = _view(history, parents, views)
    return views


def _view(history: History, heads: Collection[RevisionId], views: Views) -> Merged:
    merged = _Folding(history).together(heads)
    carried = [pair for head in merged.heads for pair in _doubts(history, head, views)]
    return msgspec.structs.replace(
        merged, unsettled=_still_there((*carried, *merged.unsettled), merged.content.doc)
    )


def _doubts(history: History, revision: RevisionId, views: Views) -> Iterator[Unsettled]:
    """Yield the pairs whose versions stand in the revision as the merger showed them."""
    content = history.content(revision)
    blocks = by_id(content.doc) if content else {}
    for one in views.keys() & history.ancestors([revision]):
        shown = by_id(views[one].content.doc)
        for pair in views[one].unsettled:
            if all(blocks.get(version) == shown[version] for version in pair.versions):
                yield pair


def _still_there(pairs: Collection[Unsettled], doc: tree.Doc) -> tuple[Unsettled, ...]:
    """Return the pairs whose versions all stand in the document, in its order, each once."""
    place = {one: i for i, one in enumerate(by_id(doc))}
    found = {
        pair.versions: pair for pair in pairs if all(version in place for version in pair.versions)
    }
    return tuple(found[one] for one in sorted(found, key=lambda ids: [place[i] for i in ids]))


class _Folding:
    """Folds heads into one; memory and budget for the bases that this takes."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._left = MAX_BASE_MERGES
        self._bases: dict[tuple[RevisionId, ...], Content] = {}

    def together(self, heads: Collection[RevisionId]) -> Merged:
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

    def _base(self, common: tuple[RevisionId, ...]) -> Content | None:
        """Return what both sides started from: one article, or several seen as one."""
        there = tuple(one for one in common if self._history.content(one))
        if not there or len(there) - 1 > self._left:
            return None
        if there not in self._bases:
            self._left -= len(there) - 1
            self._bases[there] = self.together(there).content
        return self._bases[there]


def _joined(so_far: Merged, head: RevisionId, theirs: Content, base: Content | None) -> Merged:
    merged = merge_contents(so_far.content, theirs, base)
    return Merged(
        merged.content,
        (*so_far.heads, head),
        _still_there((*so_far.unsettled, *merged.unsettled), merged.content.doc),
        tuple(dict.fromkeys((*so_far.fields, *merged.fields))),
    )
