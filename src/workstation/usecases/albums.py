"""Albums: the photos of one event, and what is said once for all of them."""

from datetime import date

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, new_id
from workstation.domain.naming import match_name
from workstation.gallery.stacks import rule_name
from workstation.store import queries
from workstation.store.album_list import album_rows
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Change, Desk
from workstation.usecases.office import checked_name, set_register

CONSENTS = ("personal", "group", "public", "minor", "visit", "none")
"""What allows a photo to be shown; the last three keep it on the PC that imported it.

Minors and visits to people in need are kept until the day is said on which somebody agreed.
"""


class ListedAlbum(bodies.FactBody, frozen=True):
    """One album with its counts; `uncaptioned` are picked photos that lack a caption.

    `credit`, `event`, `site` and `consent`, given on the day `consented`, hold for every photo that
    says nothing else. `article`: the photos came with an article, and the album bears its title.
    `alike` names the rule by which its photos lie together (`gallery.stacks.RULES`).
    """

    id: AlbumId
    name: str
    article: bool
    photos: int
    picked: int
    rejected: int
    uncaptioned: int
    credit: str
    consent: str
    event: str = ""
    site: str = ""
    consented: str = ""
    alike: str = "usual"


def list_albums(desk: Desk) -> tuple[ListedAlbum, ...]:
    """Return all albums, the one with the newest photo first."""
    return tuple(
        ListedAlbum(
            id=AlbumId(row.album),
            name=row.name,
            article=row.article,
            photos=row.photos,
            picked=row.picked,
            rejected=row.rejected,
            uncaptioned=row.uncaptioned,
            credit=row.credit,
            consent=row.consent,
            event=row.event,
            site=row.site,
            consented=row.consented,
            alike=rule_name(row.alike),
        )
        for row in desk.store.read(album_rows)
    )


def find_album(desk: Desk, name: str) -> AlbumId:
    """Return the album of that name or id; the photos of an article go by its id or title.

    Raises:
        Refused: `not_found`.
    """
    found = match_name(name, desk.store.read(queries.names, "album"))
    if found is None:
        found = match_name(name, {str(album.id): album.name for album in list_albums(desk)})
    if found is None:
        raise Refused("not_found", kind="album", id=name)
    return AlbumId(found)


def ensure_album(change: Change, name: str) -> AlbumId:
    """Return the album of that name or id, making it where there is none.

    Raises:
        Refused: `bad_name`, `blocked_by_findings`.
    """
    found = match_name(name, change.desk.store.read(queries.names, "album"))
    if found is not None:
        return AlbumId(found)
    album = AlbumId(new_id())
    set_register(change, f"album/{album}", "name", words=_checked(name))
    return album


def refuse_album_name(desk: Desk, name: str) -> None:
    """Refuse a name that no album could be given, before anything is read into one.

    Raises:
        Refused: `bad_name`, `blocked_by_findings`.
    """
    if match_name(name, desk.store.read(queries.names, "album")) is None:
        _checked(name)


def _checked(name: str) -> str:
    plain = checked_name(name)
    refuse_private_words(plain)
    return plain


def create_album(desk: Desk, name: str) -> AlbumId:
    """Make an album before it has photos; one of that name that exists is the answer.

    Raises:
        Refused: `bad_name`, `blocked_by_findings`.
    """
    with desk.change() as change:
        return ensure_album(change, name)


def rename_album(desk: Desk, album: AlbumId, name: str) -> None:
    """Give an album another name; photos name it by its id. One with a name gets no namesake.

    Raises:
        Refused: `bad_name`, `album_exists`, `blocked_by_findings`.
    """
    words = _checked(name)
    namesake = match_name(words, desk.store.read(queries.names, "album"))
    if namesake is not None and namesake != album:
        raise Refused("album_exists", name=words)
    with desk.change() as change:
        set_register(change, f"album/{album}", "name", words=words)


def describe_album(
    desk: Desk,
    album: AlbumId,
    *,
    credit: str | None = None,
    consent: str | None = None,
    event: str | None = None,
    site: str | None = None,
    consented: str | None = None,
) -> None:
    """Say once of all photos of an album who took them, what they show, and what allows it.

    Another kind of consent needs a day of its own: the one that was said goes.

    Raises:
        Refused: `blocked_by_findings`, `bad_date`.
    """
    words = {"credit": credit, "event": event, "site": site}
    for one in filter(None, words.values()):
        refuse_private_words(one)
    refuse_no_day(consented)
    if consented is None and consent is not None:
        consented = ""
    with desk.change() as change:
        for field, said in words.items():
            if said is not None:
                set_register(change, f"album/{album}", field, words=said.strip())
        for field, value in {"consent": consent, "consented": consented}.items():
            if value is not None:
                set_register(change, f"album/{album}", field, value=value)


def refuse_no_day(day: str | None) -> None:
    """Refuse what is no day written like 2026-11-20.

    Raises:
        Refused: `bad_date`.
    """
    if day and not _is_day(day):
        raise Refused("bad_date", date=day)


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
