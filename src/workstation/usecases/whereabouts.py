"""“Why is my change not there”: how far an article has come, and what keeps the rest.

Told from this home alone, from the log and from receipts, without a look at the folder; so the
answer is here at once, and what it says of other PCs is what they said last.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, DeviceId
from workstation.store import whereabouts_queries
from workstation.store.conflict_queries import files_set_aside
from workstation.store.spread import Place, place_at
from workstation.store.whereabouts_queries import Carried, Travelling
from workstation.usecases.article_page import ArticlePage, article_page
from workstation.usecases.correcting import FindingLine
from workstation.usecases.desk import Desk
from workstation.usecases.holders import Holder, who_has
from workstation.usecases.pcs import Awaited, Naming, Pc, awaited
from workstation.usecases.sync_notes import SYNC_TROUBLE

Halt = Literal[
    "held_back", "unsaved", "waiting", "shut_out", "cloned", "here", "arriving", "folder",
    "received",
]  # fmt: skip
"""How far the newest of an article has come; see `Whereabouts.halt`."""


class SetAside(Pc, frozen=True):
    """A file of one of the article's writers that could not be verified here, and why."""

    reason: str
    at: int


class Whereabouts(bodies.FactBody, frozen=True):
    """How far an article has come.

    `halt` is the first of these that holds: `held_back` by the gate · `unsaved`: typed and not
    handed over yet · this PC is `shut_out`, `cloned`, or `waiting` for admission, and something
    has not gone out · `here`: not in the folder yet · `arriving`: its text is not here yet · in
    the `folder`, not everywhere yet · `received` by all PCs that are waited for.

    `unsent` counts what this PC wrote and the folder has not got; `trouble` says why the folder
    could not be reached, `last_sync` when it last was. `awaited` and `set_aside` are about the
    PCs that wrote the article.
    """

    article: ArticleId
    title: str
    halt: Halt
    held: tuple[FindingLine, ...]
    unsent: int
    trouble: str
    last_sync: int
    received_by: int
    active: int
    holders: tuple[Holder, ...]
    texts_missing: int
    pictures_missing: int
    pictures_unsent: int
    awaited: tuple[Awaited, ...]
    set_aside: tuple[SetAside, ...]
    suggestion: bool


def where_is(desk: Desk, article: ArticleId) -> Whereabouts:
    """Return how far an article has come.

    Raises:
        Refused: `not_found`.
    """
    values = desk.store.values
    carried = desk.store.read(whereabouts_queries.carried, article)
    page = _page(desk, article, carried)
    writers = {one.device for one in carried}
    unsent = desk.store.read(
        whereabouts_queries.unsent_of, article, desk.device, values.number("sent_seq")
    )
    travelling = desk.store.read(whereabouts_queries.travelling, article)
    holders = who_has(desk, _places(desk, carried), whole=bool(carried) and not unsent)
    received = sum(one.has for one in holders)
    return Whereabouts(
        article=article,
        title=page.hand.edited.title if page and page.hand else "",
        halt=_halt(desk, article, page, unsent, travelling, everywhere=received == len(holders)),
        held=page.held if page else (),
        unsent=unsent,
        trouble=values.get(SYNC_TROUBLE),
        last_sync=values.number("last_sync"),
        received_by=received,
        active=len(holders),
        holders=holders,
        texts_missing=travelling.texts,
        pictures_missing=sum(not desk.store.blobs.has(one) for one in travelling.pictures),
        pictures_unsent=travelling.unsent,
        awaited=tuple(one for one in awaited(desk) if one.device in writers),
        set_aside=_set_aside(desk, writers),
        suggestion=_is_suggestion(desk, article),
    )


def _page(desk: Desk, article: ArticleId, carried: Sequence[Carried]) -> ArticlePage | None:
    """Return the article's page; None where all that is known of it does not count."""
    try:
        return article_page(desk, article)
    except Refused:
        if not carried:
            raise
        return None


def _halt(
    desk: Desk, article: ArticleId, page: ArticlePage | None, unsent: int,
    travelling: Travelling, *, everywhere: bool,
) -> Halt:  # fmt: skip
    hand = page.hand if page else None
    if hand is not None and hand.held:
        return "held_back"
    if page is not None and (not page.shared or (hand is not None and hand.typed)):
        return "unsaved"
    if kept := _kept_here(desk, article, unsent):
        return kept
    if travelling.texts:
        return "arriving"
    return "received" if everywhere else "folder"


def _kept_here(desk: Desk, article: ArticleId, unsent: int) -> Halt | None:
    """Return why others cannot have what this PC wrote; None where nothing of it stays here."""
    own = desk.membership.devices.get(desk.device)
    wrote = desk.store.read(whereabouts_queries.last_written, article, desk.device)
    if wrote and own is None:
        # It lies in the folder, but nobody takes in what a PC writes before it is admitted.
        return "waiting"
    if own is not None and own.cut is not None and (unsent or wrote > own.cut):
        return "shut_out"
    if not unsent:
        return None
    return "cloned" if desk.cloned else "here"


def _places(desk: Desk, carried: Sequence[Carried]) -> list[tuple[DeviceId, Place]]:
    return [
        (one.device, desk.store.read(place_at, one.device, one.seq)) for one in carried if one.seq
    ]


def _set_aside(desk: Desk, writers: AbstractSet[DeviceId]) -> tuple[SetAside, ...]:
    names, found = Naming(desk), []
    for row in desk.store.read(files_set_aside):
        if DeviceId(row.device) in writers:
            pc = names.pc(DeviceId(row.device))
            found.append(
                SetAside(
                    device=pc.device,
                    member=pc.member,
                    name=pc.name,
                    branch=pc.branch,
                    reason=row.reason,
                    at=row.at,
                )
            )
    return tuple(found)


def _is_suggestion(desk: Desk, article: ArticleId) -> bool:
    """Tell whether this PC wrote what counts only once a reviewer has signed it."""
    standing = desk.projection().standing(article)
    return standing is not None and any(
        one.device == desk.device for one in standing.suggestions.values()
    )
