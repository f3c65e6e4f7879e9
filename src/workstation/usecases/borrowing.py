"""沿用这篇的样式: a theme of the office's own made of one of its past articles."""

from workstation.document.borrowing import Borrowed, borrow
from workstation.usecases.desk import Desk
from workstation.usecases.office_themes import base_of, require_editor, save_theme, theme_named


def borrow_looks(desk: Desk, data: bytes, *, name: str, theme: str) -> Borrowed:
    """Return what a saved or pasted page gives to a theme; nothing is written.

    Raises:
        Refused: `not_allowed`, `unknown_theme`, and as `document.borrowing.borrow`.
    """
    require_editor(desk)
    return borrow(data, name=name, base=theme_named(desk, base_of(desk, theme)))


def save_borrowed(desk: Desk, borrowed: Borrowed, *, title: str, theme: str) -> str:
    """Keep a borrowed theme for the whole office; return its name.

    Raises:
        Refused: as `office_themes.save_theme`.
    """
    return save_theme(desk, borrowed.theme, title=title, base=base_of(desk, theme))
