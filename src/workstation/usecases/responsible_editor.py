"""责编: who looks after an article until it is published."""

from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, MemberId
from workstation.domain.permissions import writing
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register


def assign_article(desk: Desk, article: ArticleId, member: MemberId) -> None:
    """Name the responsible editor (责编).

    Raises:
        Refused: `not_found`, `not_allowed`.
    """
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) != "full":
        raise Refused("not_allowed", act="assign")
    with desk.change() as change:
        set_register(change, f"article/{article}", "editor", value=member)


def take_article(desk: Desk, article: ArticleId) -> None:
    """Become the responsible editor oneself (我来编).

    Raises:
        Refused: as `assign_article`.
    """
    assign_article(desk, article, desk.member)
