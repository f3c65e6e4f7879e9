"""The graph of one article's revisions: who descends from whom, and what each holds."""

from collections.abc import Callable, Collection, Iterable, Mapping

from workstation.domain.content import Content
from workstation.domain.ids import RevisionId


class History:
    """The revisions known here and their parents; a parent that is not known here is left out.

    `read` returns the content of a revision, None where it was purged. Ids are what facts say:
    nothing here relies on the graph being free of circles.
    """

    def __init__(
        self,
        parents: Mapping[RevisionId, Collection[RevisionId]],
        read: Callable[[RevisionId], Content | None],
    ) -> None:
        self.parents = {
            one: tuple(sorted({parent for parent in named if parent in parents}))
            for one, named in parents.items()
        }
        self._read = read
        self._contents: dict[RevisionId, Content | None] = {}

    def content(self, revision: RevisionId) -> Content | None:
        """Return what a reader of the revision sees, read once; None where it was purged."""
        if revision not in self._contents:
            self._contents[revision] = self._read(revision)
        return self._contents[revision]

    def ancestors(self, revisions: Iterable[RevisionId]) -> set[RevisionId]:
        """Return the revisions and all that they descend from."""
        found: set[RevisionId] = set()
        waiting = [one for one in revisions if one in self.parents]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.parents[one]
        return found

    def lowest_common(
        self, group: Iterable[RevisionId], other: RevisionId
    ) -> tuple[RevisionId, ...]:
        """Return, sorted, the last revisions from which `other` and some of `group` descend."""
        common = self.ancestors(group) & self.ancestors([other])
        continued = {parent for one in common for parent in self.parents[one]}
        return tuple(sorted(common - continued))

    def mergers(self, revisions: Iterable[RevisionId]) -> list[RevisionId]:
        """Return the revisions of several parents up to these, each after those it rests on."""
        several = [one for one in self.ancestors(revisions) if len(self.parents[one]) > 1]
        return sorted(several, key=lambda one: (len(self.ancestors([one])), one))
