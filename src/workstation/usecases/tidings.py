"""What is worth a word while somebody looks elsewhere: what began to wait, what went out."""

from workstation.domain import bodies
from workstation.store import desk_queries
from workstation.usecases.desk import Desk
from workstation.usecases.newsdesk import Waiting, waiting_for_me


class Tidings(bodies.FactBody, frozen=True):
    """What waits for this member, and the numbers of the issues that readers have seen."""

    waiting: tuple[Waiting, ...]
    published: tuple[int, ...]

    def since(self, before: "Tidings") -> "Tidings":
        """Return what is new since an earlier look."""
        known = {(one.reason, one.target, one.stage, one.since) for one in before.waiting}
        return Tidings(
            waiting=tuple(
                one
                for one in self.waiting
                if (one.reason, one.target, one.stage, one.since) not in known
            ),
            published=tuple(one for one in self.published if one not in before.published),
        )

    def __bool__(self) -> bool:
        return bool(self.waiting or self.published)


def hear_tidings(desk: Desk) -> Tidings:
    """Return what there is to hear now."""
    return Tidings(
        waiting=waiting_for_me(desk),
        published=tuple(desk.store.read(desk_queries.published_numbers)),
    )
