"""What the list has done on other threads; readers and writers are loaded there, at first use."""

from collections.abc import Sequence
from pathlib import Path

from workstation.domain.ids import ArticleId
from workstation.usecases.desk import Desk
from workstation.usecases.hand_ins import HandIn, Parcel, TakenIn


def begin_article(desk: Desk, column: str) -> ArticleId:
    """Begin an article with nothing in it yet."""
    from workstation.usecases.editing import start_article

    return start_article(desk, column=column).article


def look_after(desk: Desk, article: ArticleId) -> None:
    """Become the responsible editor (我来编)."""
    from workstation.usecases.responsible_editor import take_article

    take_article(desk, article)


def give_up(desk: Desk, article: ArticleId) -> None:
    """Give up what is on this PC only."""
    from workstation.usecases.editing import discard_draft

    discard_draft(desk, article)


def sort_files(paths: Sequence[Path]) -> Parcel:
    """Sort out what was dropped or chosen."""
    from workstation.usecases.intake import sort_out

    return sort_out(tuple(paths))


def bring_in(desk: Desk, hand_in: HandIn, column: str) -> TakenIn:
    """Take one hand-in into a column."""
    from workstation.usecases.intake import take_in

    return take_in(desk, hand_in, column=column)


def load_article_view() -> None:
    """Import the article's view before somebody opens one."""
    import workstation.ui.articles.article_view  # noqa: F401 - imported for the page
