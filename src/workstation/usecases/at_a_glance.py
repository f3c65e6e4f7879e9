"""The counts of this home: what the title bar, its badges and `status` show.

Kept apart from the desk's other reads, because it is asked all day long: it needs no keys, no
membership and none of the libraries that come with them.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from workstation.store import queries
from workstation.store.connection import endings, open_database
from workstation.store.queries import StatusRow

if TYPE_CHECKING:
    from workstation.usecases.desk import Desk


def counts_of_home(home: Path) -> StatusRow:
    """Return the counts of a home that is not open here.

    Raises:
        Refused: `no_office`, `database_newer`, `database_damaged`.
        Unavailable: `home_busy`, `home_unreachable`.
    """
    database = open_database(home)
    try:
        with endings():
            return queries.status(database)
    finally:
        database.close()


def counts(desk: "Desk") -> StatusRow:
    """Return the counts of the home at this desk."""
    return desk.store.read(queries.status)
