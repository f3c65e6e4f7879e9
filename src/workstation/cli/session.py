"""One run of the command line: which home, which language, how to answer."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from workstation.bootstrap import default_home
from workstation.domain.errors import Refused

if TYPE_CHECKING:
    from workstation.sync.share import Share
    from workstation.usecases.desk import Desk

Data = dict[str, Any]


class Answer(NamedTuple):
    """What a verb answers: the JSON object, and for people a phrase key with its fields.

    `afterwards` runs when the answer has been told: what goes on until it is interrupted.
    """

    data: Data
    phrase: str = ""
    rows: Sequence[str] = ()
    exit_code: int = 0
    afterwards: Callable[[], None] | None = None


class Session:
    """What a verb may reach."""

    def __init__(self, home: Path | None, lang: str) -> None:
        self.home = home or default_home()
        self.lang = lang
        self._opened = False

    @cached_property
    def desk(self) -> "Desk":
        """The home, opened on first use."""
        from workstation.bootstrap import open_desk

        desk = open_desk(self.home)
        self._opened = True
        return desk

    def share(self) -> "Share":
        """Open the office's shared folder."""
        from workstation.bootstrap import open_office_share

        return open_office_share(self.desk)

    def close(self) -> None:
        """Cut what is pending and close the home, if it was opened."""
        if self._opened:
            self.desk.close()

    def resolve(self, kind: str, prefix: str) -> str:
        """Return the one id that a prefix stands for.

        Raises:
            Refused: `not_found`, `ambiguous`.
        """
        from workstation.store.facts import resolve

        found: list[str] = []
        for table, column in PLACES[kind]:
            for one in self.desk.store.read(resolve, table, column, prefix):
                if one not in found:
                    found.append(one)
        if not prefix or not found:
            raise Refused("not_found", kind=kind, id=prefix)
        if len(found) > 1 and prefix not in found:
            raise Refused("ambiguous", kind=kind, id=prefix)
        return prefix if prefix in found else found[0]


PLACES: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (("article", "article"), ("local_draft", "article")),
    "revision": (("revision", "revision"), ("local_draft", "revision")),
    "photo": (("photo", "photo"),),
    "publication": (("publication", "plan"),),
    "issue": (("issue", "issue"),),
}

Run = Callable[[Session, Any], Answer]


def saved_answer(saved: Any) -> Answer:
    """Return what a verb answers that saved an article's next revision."""
    return Answer(
        {"id": saved.article, "revision": saved.revision, "held": saved.held}, "article_saved"
    )


def moment(reading_or_ms: int, *, is_reading: bool = True) -> str:
    """Return a clock reading as ISO 8601 with offset; empty for zero."""
    from datetime import datetime

    from workstation.domain.clock import reading_ms

    if not reading_or_ms:
        return ""
    ms = reading_ms(reading_or_ms) if is_reading else reading_or_ms
    return datetime.fromtimestamp(ms / 1000).astimezone().isoformat(timespec="seconds")
