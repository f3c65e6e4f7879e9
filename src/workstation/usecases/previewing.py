"""Previews: an article while it is written, as a phone, a browser and paper will show it.

`material` asks the desk once; what is made of it needs no desk, so that writing HTML or setting
pages keeps nobody from the home. A photo whose finished picture is not made yet is shown by its
master, and one that nobody has by an empty frame: a preview never fails for a picture.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from workstation.document.dark_mode import darkened
from workstation.document.themes import Theme
from workstation.document.writers.wechat import write_wechat
from workstation.domain.content import Content, LateFields, Picture
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.tree_form import parse_content
from workstation.domain.tree_text import photos_used
from workstation.store.blobs import BlobFolder
from workstation.store.pictures import photo_row
from workstation.usecases.desk import Desk
from workstation.usecases.editing import Edited, with_words
from workstation.usecases.issues import (
    late_fields,
    named,
    number_of_article,
    ready_article,
    theme_of,
)
from workstation.usecases.listing import content_in_hand
from workstation.usecases.preview_frames import framed, mark

if TYPE_CHECKING:
    from workstation.document.writers.pdf_strokes import SetPage

NOWHERE: Final = "0" * 64
"""The blob of a picture that nobody has."""
UNKNOWN: Final = Picture(blob=NOWHERE, width=4, height=3, bytes=1, format="jpeg")


class Material(NamedTuple):
    """Everything that writers need of one article."""

    content: Content
    theme: Theme
    late: LateFields


class PreviewPage(NamedTuple):
    """A page as HTML; `blobs` are its pictures by photo."""

    html: str
    blobs: dict[str, str]


def article_material(
    desk: Desk, article: ArticleId, revision: RevisionId | None = None
) -> Material:
    """Return what previews of an article need, as it is in hand or as a revision has it.

    Raises:
        Refused: `not_found`, `text_purged`.
        Unavailable: `text_missing`, `blob_missing`.
    """
    return material(desk, article, _content(desk, article, revision))


def approved_material(desk: Desk, article: ArticleId) -> Material:
    """Return what is published of an article, as approved, in the issue it stands in.

    Raises:
        Refused: `not_found`, `not_approved`, `text_purged`.
        Unavailable: `text_missing`, `blob_missing`.
    """
    standing = desk.standing(article)
    if not standing.approved_at_head:
        raise Refused("not_approved", articles=[named(desk, standing)])
    one = ready_article(desk, standing, number_of_article(desk, article), "")
    return Material(one.content, theme_of(desk, one.content), one.late)


def _content(desk: Desk, article: ArticleId, revision: RevisionId | None) -> Content:
    if revision is None:
        return content_in_hand(desk, article)
    draft = desk.draft(article)
    if draft is not None and draft.revision == revision:
        return parse_content(draft.content)
    return desk.content(revision)


def material(
    desk: Desk, article: ArticleId, content: Content, edited: Edited | None = None
) -> Material:
    """Return what previews of a content need, with what was typed over it.

    Raises:
        Unavailable: `blob_missing`: the theme is still on its way.
    """
    shown = content if edited is None else with_words(content, edited)
    return Material(with_pictures(desk, shown), theme_of(desk, shown), _late(desk, article))


def with_pictures(desk: Desk, content: Content) -> Content:
    """Return a content that has a picture for every photo it shows."""
    missing = [one for one in photos_used(content.doc) if one not in content.pictures]
    if not missing:
        return content
    found = {one: _master(desk, one) for one in missing}
    return msgspec.structs.replace(content, pictures={**content.pictures, **found})


def _master(desk: Desk, photo: str) -> Picture:
    row = desk.store.read(photo_row, photo)
    if row is None:
        return UNKNOWN
    master, width, height = row
    return Picture(blob=master, width=max(width, 1), height=max(height, 1), bytes=1, format="jpeg")


def _late(desk: Desk, article: ArticleId) -> LateFields:
    """Return the sign-off as it would stand today; an article without a history has none."""
    try:
        return late_fields(desk, desk.standing(article), 0, "")
    except NewsroomError:
        return LateFields()


def phone_page(made: Material, *, width: int = 375, dark: bool = False) -> PreviewPage:
    """Return the article in WeChat's own frame, on a screen `width` wide, perhaps in the dark."""
    body = write_wechat(
        made.content, theme=made.theme, late=made.late, address=picture_address, mark=mark
    )
    if dark:
        body = darkened(body)
    return PreviewPage(framed(made.content, body, width=width, dark=dark), _blobs(made))


def browser_page(made: Material) -> PreviewPage:
    """Return the article as the web page that is published, its pictures beside it."""
    from workstation.document.writers.web import write_web

    html = write_web(
        made.content, theme=made.theme, late=made.late, address=picture_address, mark=mark
    )
    # The page's own policy knows nothing of the scheme that previews are served by.
    return PreviewPage(
        html.replace("img-src 'self' file: https:", "img-src picture:", 1), _blobs(made)
    )


def paper(made: Material, blobs: BlobFolder) -> "tuple[SetPage, ...]":
    """Return the article set on pages, exactly as the file that is printed and filed."""
    from workstation.document.writers.pdf import set_pages

    return set_pages(
        made.content, theme=made.theme, late=made.late, picture=picture_source(made.content, blobs)
    )


def picture_source(content: Content, blobs: BlobFolder) -> Callable[[str], bytes | None]:
    """Return how a writer gets the picture of a photo; None where it is not on this PC."""

    def picture(photo: str) -> bytes | None:
        try:
            return blobs.read(content.pictures[photo].blob)
        except NewsroomError:
            return None

    return picture


def picture_address(photo: str) -> str:
    """Return where a preview's page finds the picture of a photo."""
    return f"picture:{photo}"


def _blobs(made: Material) -> dict[str, str]:
    return {photo: one.blob for photo, one in made.content.pictures.items()}
