"""Articles: written, imported, edited, shared.

A revision is recorded for others only when it passes the gate; what holds private or secret words
stays on this PC as a draft (仅存本机·待处理) until it is changed or waived.
"""

from collections.abc import Sequence

import msgspec

from workstation.document.frames import with_frame
from workstation.document.themes import theme_bytes, theme_hash
from workstation.domain import bodies
from workstation.domain.content import ColumnRef, Content, Cover, ThemeRef
from workstation.domain.errors import Refused
from workstation.domain.ids import (
    AlbumId,
    ArticleId,
    BlobHash,
    BranchId,
    ColumnId,
    MemberId,
    RevisionId,
    new_id,
)
from workstation.domain.importing import Imported
from workstation.domain.naming import match_name
from workstation.domain.permissions import writing
from workstation.domain.revisions import laid_out, revision_id, with_photos
from workstation.domain.tree_form import checked, content_bytes, content_hash, parse_content
from workstation.domain.tree_text import photos_used
from workstation.store import queries
from workstation.store.drafts import Draft, drop_draft, keep_draft
from workstation.store.pictures import photo_row
from workstation.store.receipts import pictures_of, send_blob
from workstation.usecases.checking import blocking
from workstation.usecases.covers import cover_for
from workstation.usecases.desk import Change, Desk
from workstation.usecases.finished_pictures import pictures_for
from workstation.usecases.frames import frame_of
from workstation.usecases.office import find_branch, find_column
from workstation.usecases.office_themes import base_of, theme_named
from workstation.usecases.photos import Failed, take_pictures
from workstation.usecases.square_pictures import squares_for
from workstation.usecases.whoami import own_branch


class Saved(bodies.FactBody, frozen=True):
    """What saving an article answers; `held`: it is on this PC only, the gate keeps it."""

    article: ArticleId
    revision: RevisionId
    title: str
    blocks: int
    images: int
    held: bool
    failed: tuple[Failed, ...] = ()


def new_article(
    desk: Desk,
    imported: Imported,
    *,
    column: str,
    branch: str = "",
    author: str = "",
    title: str = "",
) -> Saved:
    """Make an article of what a reader brought in, laid out in its column's frame, and share it.

    Raises:
        Refused: `unknown_column`, `unknown_branch`, `not_allowed`, `article_too_long`.
    """
    column_id = find_column(desk, column or imported.column)
    branch_id = find_branch(desk, branch) if branch else _branch_named(desk, imported.branch)
    if writing(desk.here, branch_id) != "full":
        raise Refused("not_allowed", act="write")
    article = ArticleId(new_id())
    keys, failed = take_pictures(desk, imported.pictures, AlbumId(article))
    content = compose(
        desk,
        imported=msgspec.structs.replace(
            imported,
            title=(title or imported.title or "").strip(),
            author=author or imported.author,
            doc=with_frame(laid_out(with_photos(imported.doc, keys)), frame_of(desk, column_id)),
        ),
        column=column_id,
        base=None,
    )
    saved = save_content(desk, article, branch_id, content, parents=())
    return msgspec.structs.replace(saved, failed=tuple(failed))


def _branch_named(desk: Desk, name: str) -> BranchId:
    """Return the branch that the text itself names; the member's own where it is none of ours."""
    found = match_name(name, desk.store.read(queries.names, "branch")) if name else None
    return BranchId(found) if found else own_branch(desk)


def theme_name_of(desk: Desk, column: ColumnId) -> str:
    """Return the name of a column's theme."""
    return str(desk.store.read(queries.register_value, f"column/{column}", "theme") or column)


def compose(
    desk: Desk,
    *,
    imported: Imported,
    column: ColumnId,
    base: Content | None,
    cover: Cover | None = None,
) -> Content:
    """Return everything a reader will see: text, column, theme, finished pictures, cover.

    Without a `cover` it is the base's or the first photo's.
    """
    theme_name = theme_name_of(desk, column)
    theme = theme_named(desk, theme_name)
    desk.store.blobs.keep(theme_bytes(theme))
    doc = checked(imported.doc)
    used = photos_used(doc)
    pictures = pictures_for(desk, used, base)
    return Content(
        schema=1,
        title=imported.title,
        author=imported.author,
        digest=imported.digest,
        source=imported.source,
        column=ColumnRef(
            id=column, name=desk.store.read(queries.register_text, f"column/{column}", "name")
        ),
        theme=ThemeRef(name=theme_name, hash=theme_hash(theme)),
        doc=doc,
        pictures=pictures | squares_for(desk, doc, pictures, base),
        cover=cover or cover_for(desk, used, base, base_of(desk, theme_name)),
    )


def save_content(
    desk: Desk,
    article: ArticleId,
    branch: BranchId,
    content: Content,
    *,
    parents: Sequence[RevisionId],
) -> Saved:
    """Share a content as the article's next revision, or hold it back on this PC."""
    draft = draft_of_content(desk, article, branch, content, parents=parents)
    held = bool(blocking(desk, article, content))
    with desk.change() as change:
        if held:
            desk.store.write(keep_draft, draft._replace(held=True))
            desk.note_news({f"draft/{article}"})
        else:
            record_revision(change, draft, content)
    return saved_as(article, RevisionId(draft.revision), content, held=held)


def draft_of_content(
    desk: Desk,
    article: ArticleId,
    branch: BranchId,
    content: Content,
    *,
    parents: Sequence[RevisionId],
) -> Draft:
    """Return a content as the draft that would be the article's next revision."""
    names = desk.store.read(queries.names, "member")
    author = match_name(content.author, names) if content.author else None
    return Draft(
        article,
        branch,
        revision_id(content_hash(content), parents),
        content_bytes(content),
        tuple(parents),
        (MemberId(author),) if author else (),
        held=False,
        updated=desk.now_ms(),
    )


def record_revision(change: Change, draft: Draft, content: Content) -> None:
    """Record a draft as a revision for everybody, with the article itself where it is new."""
    desk = change.desk
    article, branch = ArticleId(draft.article), BranchId(draft.branch)
    if not any(
        isinstance(fact.body, bodies.Article)
        for fact in desk.projection().recorded(f"article/{article}")
    ):
        change.record("article", bodies.Article(article=article, branch=branch))
    blobs = blobs_of(content)
    change.record(
        "revision",
        bodies.Revision(
            article=article,
            revision=RevisionId(draft.revision),
            content=content_hash(content),
            parents=tuple(RevisionId(one) for one in sorted(draft.parents)),
            text=change.keep_text(draft.content),
            authors=tuple(MemberId(one) for one in draft.authors),
            pictures=blobs,
        ),
    )
    desk.store.write(drop_draft, article)
    # What earlier revisions named went out with them; a change of words sends no picture again.
    if new := set(blobs) - desk.store.read(pictures_of, draft.parents):
        for blob in (*sorted(new), *_masters(desk, content)):
            desk.store.write(send_blob, blob)


def _masters(desk: Desk, content: Content) -> list[str]:
    rows = [desk.store.read(photo_row, photo) for photo in photos_used(content.doc)]
    return [row[0] for row in rows if row is not None]


def blobs_of(content: Content) -> tuple[BlobHash, ...]:
    """Return every blob a revision needs to be published: pictures, cover, theme."""
    names = {picture.blob for picture in content.pictures.values()} | {content.theme.hash}
    if content.cover is not None:
        names |= {content.cover.wide_picture.blob, content.cover.square_picture.blob}
    return tuple(BlobHash(name) for name in sorted(names))


def saved_as(article: ArticleId, revision: RevisionId, content: Content, *, held: bool) -> Saved:
    """Return the answer to a saving."""
    return Saved(
        article=article,
        revision=revision,
        title=content.title,
        blocks=len(content.doc.content),
        images=len(photos_used(content.doc)),
        held=held,
    )


def share_draft(desk: Desk, article: ArticleId) -> Saved | None:
    """Share what was held back, once nothing blocks it any more; None when there is no draft."""
    draft = desk.draft(article)
    if draft is None:
        return None
    content = parse_content(draft.content)
    return save_content(
        desk,
        article,
        BranchId(draft.branch),
        content,
        parents=[RevisionId(one) for one in draft.parents],
    )
