"""Due dates: by when an article should be through its reviews."""

from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.domain.permissions import writing
from workstation.domain.weeks import read_due
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register


def set_due(desk: Desk, article: ArticleId, due: str) -> str:
    """Set by when an article should be through: a day, or a day and a time; empty for never.

    Raises:
        Refused: `not_found`, `not_allowed`, `bad_due`.
    """
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) != "full":
        raise Refused("not_allowed", act="write")
    chosen = read_due(due) if due.strip() else ""
    if chosen != (desk.store.read(queries.register_value, f"article/{article}", "due") or ""):
        with desk.change() as change:
            set_register(change, f"article/{article}", "due", value=chosen)
    return chosen
