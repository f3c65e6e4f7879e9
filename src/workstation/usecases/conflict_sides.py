"""The sides of a conflict, as an office calls them: whose PC, when, which words.

Ids never reach a person: a responsible editor, a branch, an album or an article is named.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.ids import ArticleId, BranchId, DeviceId
from workstation.store import conflict_queries, queries
from workstation.store.conflict_queries import WriteRow
from workstation.usecases.desk import Desk

NAMED = {"editor": "member", "branch": "branch", "album": "album", "good": "article"}
"""Values that name something else: the field, and the kind of what it names."""

MOST_TITLES = 8
"""So many articles tell a person which of two lines is the one at work."""


class Side(bodies.FactBody, frozen=True):
    """One of the things that stand side by side: whose it is, since when, what it says.

    `id` names it when it is kept: a revision, a fact, an issue, a claim, a segment. `words` is what
    a person reads, `token` the program's word where there is one. `here`: done on this PC.
    `shown`: what counts as long as nobody has chosen; without an id it is no rival, just today's
    state.
    """

    id: str
    person: str
    device: str
    at: int
    words: str = ""
    token: str | int | bool = ""
    here: bool = False
    shown: bool = False


Kind = Literal["article", "value", "number", "claim", "entry", "fork", "cloned"]


class Conflict(bodies.FactBody, frozen=True):
    """One line of the inbox. `at` is the latest moment (milliseconds) on any of its sides.

    `target` is what it is about, as `kind/id`; `field` names the value, `number` the issue,
    `reason` the kind of entry that was set aside.
    """

    id: str
    kind: Kind
    target: str
    title: str
    at: int
    mine: bool
    sides: tuple[Side, ...]
    field: str = ""
    number: int = 0
    reason: str = ""


def latest(sides: Iterable[Side]) -> int:
    """Return the latest moment on any side."""
    return max((one.at for one in sides), default=0)


class Naming:
    """Names people and things, for one look at the inbox."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def person(self, device: str) -> str:
        """Return whose PC it is; empty where nobody knows."""
        member = self._desk.membership.member_of(DeviceId(device))
        return self._members.get(member, "") if member else ""

    def side(
        self, name: str, device: str, reading: int, *, words: str = "", shown: bool = False
    ) -> Side:
        """Return a side that a fact of a PC stands for."""
        return Side(
            id=name,
            person=self.person(device),
            device=device,
            at=reading_ms(reading),
            words=words,
            here=device == self._desk.device,
            shown=shown,
        )

    def write(self, field: str, row: WriteRow, *, shown: bool) -> Side:
        """Return a side that is a write of a value; words still on their way are empty."""
        worded = row.words != ""
        kind = NAMED.get(field, "")
        named = self._called(kind, str(row.value)) if kind and row.value else ""
        words = (row.words or "") if worded else named
        plain = self.side(row.fact, row.device, row.hlc)
        return Side(
            id=plain.id,
            person=plain.person,
            device=plain.device,
            at=plain.at,
            words=words,
            token="" if worded or named else row.value,
            here=plain.here,
            shown=shown,
        )

    def title(self, entity: str) -> str:
        """Return what a thing is called; what stands for itself (a week, an account) as it is."""
        kind, _, name = entity.partition("/")
        match kind:
            case "photo":
                return self._desk.store.read(queries.register_text, entity, "caption")
            case "node":
                return self._desk.store.read(queries.register_text, entity, "title")
            case "issue":
                number = self._desk.store.read(queries.register_value, entity, "number")
                return str(number or "")
            case "office" | "setting":
                return ""
            case "account" | "week" | "month":
                return name
            case _:
                return self._called(kind, name)

    def titles(self, articles: Iterable[str]) -> str:
        """Return the titles of articles, in their order, parted by lines."""
        return "\n".join(filter(None, (self._article(one) for one in articles)))

    def on_a_line(self, device: str, first: str) -> list[str]:
        """Return the titles of the latest articles that a line of a forked PC is about."""
        rows = self._desk.store.read(conflict_queries.on_a_line, device, first)
        return [row.title for row in rows if row.title][:MOST_TITLES]

    def branch_of(self, entity: str) -> BranchId:
        """Return the branch that an article belongs to; none for everything else."""
        kind, _, name = entity.partition("/")
        standing = self._desk.projection().standing(ArticleId(name)) if kind == "article" else None
        return standing.branch if standing else BranchId("")

    def _called(self, kind: str, name: str) -> str:
        if kind == "article":
            return self._article(name)
        if kind == "member":
            return self._members.get(name, "")
        return self._desk.store.read(queries.register_text, f"{kind}/{name}", "name")

    def _article(self, article: str) -> str:
        rows = self._desk.store.read(queries.articles, article=article)
        return rows[0].title if rows else ""

    @cached_property
    def _members(self) -> dict[str, str]:
        return self._desk.store.read(queries.names, "member")
