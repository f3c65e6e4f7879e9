"""Forks: a device whose segments run apart, because its PC was cloned or wrongly restored.

A device's segments form a tree by `previous`; normally it is a line. Where two segments continue
one, the lines behind them are evidence against each other: everything written on them counts, but
no authority used on them does until an administrator adopts some. All of it is derived from the
set of segments held, whatever order they came in. See docs/adr/0019-forked-devices.md.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

Path = tuple[str, ...]
"""The first segments of the lines that a segment lies on, outermost first; () on the trunk."""

Paths = tuple[Path, ...]
"""Where a fact lies: one path for each segment that carries it; () where one is on the trunk."""


class Link(NamedTuple):
    """A segment's place in its device's tree; `previous` is "" for a first one."""

    seq: int
    hash: str
    previous: str


class Fork(NamedTuple):
    """A place where a device's segments part: behind `after`, into lines named by their firsts."""

    after: str
    seq: int
    lines: Path


def find_forks(links: Iterable[Link]) -> tuple[Fork, ...]:
    """Return where the segments of one device part, earliest first."""
    following: dict[str, list[Link]] = {}
    for link in links:
        following.setdefault(link.previous, []).append(link)
    forks = [
        Fork(after, rivals[0].seq, tuple(sorted(link.hash for link in rivals)))
        for after, rivals in following.items()
        if len(rivals) > 1
    ]
    return tuple(sorted(forks, key=lambda fork: (fork.seq, fork.after)))


def paths_of(links: Iterable[Link]) -> dict[str, Path]:
    """Return the path of every segment of one device, whose predecessors are all given."""
    ordered = sorted(links)
    firsts = {name for fork in find_forks(ordered) for name in fork.lines}
    paths: dict[str, Path] = {}
    for link in ordered:
        above = paths.get(link.previous, ())
        paths[link.hash] = (*above, link.hash) if link.hash in firsts else above
    return paths


def together(paths: Iterable[Path]) -> Paths:
    """Return where a fact lies that segments with these paths carry."""
    found = set(paths)
    return () if () in found else tuple(sorted(found))


def is_suspended(paths: Paths, adopted: AbstractSet[str]) -> bool:
    """Tell whether authority used at a place counts for nothing: no way to it is adopted."""
    return bool(paths) and not any(adopted >= set(path) for path in paths)


def unsettled(forks: Iterable[Fork], judged: AbstractSet[str]) -> tuple[Fork, ...]:
    """Return the forks with a line that no administrator has adopted or set aside."""
    return tuple(fork for fork in forks if not judged >= set(fork.lines))


def line_lengths(links: Iterable[Link], fork: Fork) -> Mapping[str, tuple[int, int]]:
    """Return for each line of a fork how many segments it has and the highest number."""
    paths = paths_of(links := tuple(links))
    found = dict.fromkeys(fork.lines, (0, 0))
    for link in links:
        for line in found.keys() & set(paths[link.hash]):
            count, highest = found[line]
            found[line] = (count + 1, max(highest, link.seq))
    return found
