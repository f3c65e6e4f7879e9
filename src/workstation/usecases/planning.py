"""Planning: silent weeks, good pieces, the office's own dates. Editors and administrators do it."""

from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, new_id
from workstation.domain.permissions import may_compose
from workstation.domain.weeks import Present, month_name, read_day, read_month, read_week
from workstation.usecases.cadence import MAX_REASON, chosen_pieces, silent_weeks
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Change, Desk
from workstation.usecases.nodes import (
    MAX_NOTE,
    MAX_TITLE,
    SWITCH,
    find_node,
    shows_commemorations,
)
from workstation.usecases.office import require_administrator, set_register


def keep_silent(desk: Desk, now: Present, reason: str, week: str = "") -> None:
    """Say why nothing goes out in a week (本周不发): this one, unless another is named.

    Raises:
        Refused: `not_allowed`, `reason_missing`, `reason_too_long`, `bad_week`,
            `blocked_by_findings` where the reason holds private data.
    """
    _require_composer(desk)
    chosen = read_week(week) if week else now.week
    words = reason.strip()
    if not words:
        raise Refused("reason_missing")
    if len(words) > MAX_REASON:
        raise Refused("reason_too_long", actual=len(words), limit=MAX_REASON)
    refuse_private_words(words)
    with desk.change() as change:
        set_register(change, f"week/{chosen.name}", "silent", words=words)


def speak_after_all(desk: Desk, now: Present, week: str = "") -> None:
    """Take back that nothing goes out in a week.

    Raises:
        Refused: `not_allowed`, `bad_week`.
    """
    _require_composer(desk)
    chosen = read_week(week) if week else now.week
    if chosen.name in silent_weeks(desk):
        with desk.change() as change:
            set_register(change, f"week/{chosen.name}", "silent", value=False)


def recommend_piece(desk: Desk, now: Present, article: ArticleId, month: str = "") -> None:
    """Recommend an article as the good piece of a month (每月推出好文): this one by default.

    Raises:
        Refused: `not_allowed`, `not_found`, `bad_month`; `not_published` – readers know none yet.
    """
    _require_composer(desk)
    chosen = read_month(month) if month else month_name(now.today)
    standing = desk.standing(article)
    if standing.state != "published":
        raise Refused("not_published", state=standing.state)
    with desk.change() as change:
        set_register(change, f"month/{chosen}", "good", value=article)


def recommend_nothing(desk: Desk, now: Present, month: str = "") -> None:
    """Take a month's recommendation back.

    Raises:
        Refused: `not_allowed`, `bad_month`.
    """
    _require_composer(desk)
    chosen = read_month(month) if month else month_name(now.today)
    if chosen_pieces(desk).get(chosen):
        with desk.change() as change:
            set_register(change, f"month/{chosen}", "good", value="")


def show_commemorations(desk: Desk, *, shown: bool) -> None:
    """Switch the shipped dates on or off, for everybody.

    Raises:
        Refused: `not_allowed`.
    """
    require_administrator(desk)
    if shows_commemorations(desk) != shown:
        with desk.change() as change:
            set_register(change, SWITCH, "shipped", value=shown)


def add_node(desk: Desk, day: str, title: str, note: str = "") -> str:
    """Put a date into the office's calendar; return its id.

    Raises:
        Refused: `not_allowed`, `bad_date`, `bad_node`, `blocked_by_findings`.
    """
    _require_composer(desk)
    node = new_id()
    with desk.change() as change:
        _write(change, node, _checked(day, title, note))
    return node


def edit_node(desk: Desk, node: str, day: str, title: str, note: str = "") -> None:
    """Change a date of the office's calendar.

    Raises:
        Refused: as `add_node`, and `not_found`.
    """
    _require_composer(desk)
    find_node(desk, node)
    with desk.change() as change:
        _write(change, node, _checked(day, title, note))


def remove_node(desk: Desk, node: str) -> None:
    """Take a date out of the office's calendar.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    _require_composer(desk)
    find_node(desk, node)
    with desk.change() as change:
        set_register(change, f"node/{node}", "removed", value=True)


def _checked(day: str, title: str, note: str) -> tuple[str, str, str]:
    said, more = " ".join(title.split()), " ".join(note.split())
    if not said or len(said) > MAX_TITLE or len(more) > MAX_NOTE:
        raise Refused("bad_node", limit=MAX_TITLE, note_limit=MAX_NOTE)
    refuse_private_words(said)
    if more:
        refuse_private_words(more)
    return read_day(day.strip()).isoformat(), said, more


def _write(change: Change, node: str, told: tuple[str, str, str]) -> None:
    day, title, note = told
    set_register(change, f"node/{node}", "date", value=day)
    set_register(change, f"node/{node}", "title", words=title)
    set_register(change, f"node/{node}", "note", words=note)


def _require_composer(desk: Desk) -> None:
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="plan")
