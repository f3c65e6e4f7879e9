"""Photos into articles: 九宫格, columns, full width, 左右滑动, with their captions and credits."""

from collections.abc import Sequence
from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, BranchId, PhotoId, RevisionId, new_id
from workstation.domain.importing import Imported
from workstation.domain.permissions import writing
from workstation.domain.photo_blocks import MOST, Chosen, Layout, photo_block, with_block
from workstation.domain.revisions import laid_out
from workstation.domain.tree import Block, Doc
from workstation.domain.tree_form import parse_content
from workstation.domain.tree_text import photos_used
from workstation.store.drafts import drafts
from workstation.store.photo_queries import articles_to_write
from workstation.usecases.articles import Saved, compose, save_content
from workstation.usecases.desk import Desk
from workstation.usecases.listing import content_in_hand
from workstation.usecases.office import find_branch, find_column
from workstation.usecases.photo_library import ListedPhoto, photos_named, set_photos
from workstation.usecases.returned_files import edit_article
from workstation.usecases.whoami import own_branch


class Inserted(bodies.FactBody, frozen=True):
    """What `photo insert` answers: the new block; `skipped` photos stand in the article already."""

    article: ArticleId
    revision: RevisionId
    title: str
    block: str
    photos: tuple[PhotoId, ...]
    skipped: tuple[PhotoId, ...]
    held: bool


class Target(bodies.FactBody, frozen=True):
    """An article that may take photos; `state` tells what inserting them undoes."""

    article: ArticleId
    title: str
    state: str


def articles_to_fill(desk: Desk, limit: int = 40) -> tuple[Target, ...]:
    """Return the articles that this home's member may put photos into, the latest first."""
    shared = desk.store.read(articles_to_write, limit)
    known = {article for article, _, _, _ in shared}
    held = [
        (draft.article, draft.branch, "draft", parse_content(draft.content).title)
        for draft in desk.store.read(drafts)
        if draft.article not in known
    ]
    return tuple(
        Target(article=ArticleId(article), title=title, state=state)
        for article, branch, state, title in (*held, *shared)
        if writing(desk.here, BranchId(branch)) == "full"
    )


def may_begin_articles(desk: Desk) -> bool:
    """Tell whether this home's member may make a new article of photos."""
    return writing(desk.here, own_branch(desk)) == "full"


def insert_photos(
    desk: Desk,
    article: ArticleId,
    photos: Sequence[PhotoId],
    *,
    layout: Layout,
    columns: Literal[2, 3] | None = None,
    after: str = "",
) -> Inserted:
    """Put photos into an article as its next revision, behind a block or at the end of its text.

    Raises:
        Refused: `photos_not_cleared`, `photos_already_there`, `too_many_photos`, `no_photos`, and
            as `edit_article`.
        Unavailable: `blob_missing` while a photo is still on its way.
    """
    doc = content_in_hand(desk, article).doc
    there = set(photos_used(doc))
    fresh = [photo for photo in dict.fromkeys(photos) if photo not in there]
    if photos and not fresh:
        raise Refused("photos_already_there", count=len(photos))
    block = photo_block(chosen_photos(desk, fresh), layout, columns)
    saved = edit_article(desk, article, Imported(doc=with_block(doc, block, after)))
    set_photos(desk, fresh, pick="pick")
    return _inserted(saved, block, fresh, [photo for photo in photos if photo in there])


def article_from_photos(
    desk: Desk,
    photos: Sequence[PhotoId],
    *,
    layout: Layout,
    columns: Literal[2, 3] | None = None,
    column: str,
    title: str,
    branch: str = "",
) -> Inserted:
    """Make a new article of photos, to be written around them.

    Raises:
        Refused: as `insert_photos`, and `unknown_column`, `unknown_branch`, `not_allowed`.
        Unavailable: `blob_missing`.
    """
    column_id = find_column(desk, column)
    branch_id: BranchId = find_branch(desk, branch) if branch else own_branch(desk)
    if writing(desk.here, branch_id) != "full":
        raise Refused("not_allowed", act="write")
    fresh = list(dict.fromkeys(photos))
    block = photo_block(chosen_photos(desk, fresh), layout, columns)
    imported = Imported(doc=laid_out(Doc(content=(block,))), title=title.strip())
    content = compose(desk, imported=imported, column=column_id, base=None)
    saved = save_content(desk, ArticleId(new_id()), branch_id, content, parents=())
    set_photos(desk, fresh, pick="pick")
    return _inserted(saved, block, fresh, [])


def chosen_photos(desk: Desk, photos: Sequence[PhotoId]) -> list[Chosen]:
    """Return photos as a block takes them.

    Raises:
        Refused: `no_photos`, `too_many_photos`, `not_found`, `photos_not_cleared`.
    """
    if not photos:
        raise Refused("no_photos")
    if len(photos) > MOST:
        raise Refused("too_many_photos", count=len(photos), limit=MOST)
    known = {one.id: one for one in photos_named(desk, photos)}
    for photo in photos:
        if photo not in known:
            raise Refused("not_found", kind="photo", id=photo)
    chosen = [known[photo] for photo in photos]
    _refuse_kept_here(chosen)
    return [Chosen(photo=one.id, caption=one.caption, credit=one.credit) for one in chosen]


def _refuse_kept_here(photos: Sequence[ListedPhoto]) -> None:
    """Refuse what nothing allows showing: minors, visits to people in need, no consent."""
    kept = [one for one in photos if one.stays_here]
    if kept:
        raise Refused("photos_not_cleared", count=len(kept), photos=[str(one.id) for one in kept])


def _inserted(
    saved: Saved, block: Block, fresh: Sequence[PhotoId], skipped: Sequence[PhotoId]
) -> Inserted:
    return Inserted(
        article=saved.article,
        revision=saved.revision,
        title=saved.title,
        block=block.attrs.id,
        photos=tuple(fresh),
        skipped=tuple(dict.fromkeys(skipped)),
        held=saved.held,
    )
