"""The counts of this home: what the title bar, its badges and `status` show.

Kept apart from the desk's other reads, because it is asked all day long: it needs no keys, no
membership and none of the libraries that come with them.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workstation.store import queries
from workstation.store.connection import endings, open_database
from workstation.store.queries import StatusRow
from workstation.store.spread import Spread, spread

if TYPE_CHECKING:
    from workstation.usecases.desk import Desk


class Glance(NamedTuple):
    """The counts of a home, and how far what it published has come."""

    counts: StatusRow
    spread: Spread


def glance_at_home(home: Path) -> Glance:
    """Return what is shown of a home that is not open here.

    Raises:
        Refused: `no_office`, `database_newer`, `database_damaged`.
        Unavailable: `home_busy`, `home_unreachable`.
    """
    database = open_database(home)
    try:
        with endings():
            return Glance(queries.status(database), spread(database))
    finally:
        database.close()


def glance(desk: "Desk") -> Glance:
    """Return what is shown of the home at this desk."""
    return Glance(desk.store.read(queries.status), desk.store.read(spread))


def counts(desk: "Desk") -> StatusRow:
    """Return the counts of the home at this desk."""
    return glance(desk).counts
