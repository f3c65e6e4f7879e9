"""What came back from a plain file: an article's next revision, its blocks and photos known."""

from pathlib import PurePath

import msgspec

from workstation.document.alignment import align_ids
from workstation.domain.content import Content
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, ArticleId, BranchId, ColumnId, RevisionId
from workstation.domain.importing import Imported
from workstation.domain.naming import match_name
from workstation.domain.permissions import writing
from workstation.domain.revisions import in_frame_of, with_photos
from workstation.domain.tree_form import parse_content
from workstation.domain.tree_text import photos_used
from workstation.store import queries
from workstation.store.drafts import Draft
from workstation.usecases.articles import Saved, compose, save_content, saved_as
from workstation.usecases.desk import Desk
from workstation.usecases.photos import take_pictures


def edit_article(
    desk: Desk, article: ArticleId, imported: Imported, *, base: RevisionId | None = None
) -> Saved:
    """Save what came back from a plain file as the next revision; block ids are kept.

    No change of content makes no revision.

    Raises:
        Refused: `not_found`, `several_heads`, `not_allowed`, `text_purged`.
    """
    draft = desk.draft(article)
    if draft is not None:
        return _edit_draft(desk, draft, imported)
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) == "none":
        raise Refused("not_allowed", act="write")
    parent = base or standing.head
    if parent is None:
        raise Refused("several_heads", heads=[str(one) for one in standing.heads])
    if parent not in standing.known:
        raise Refused("not_found", kind="revision", id=parent)
    before = desk.content(parent)
    content = _edited(desk, article, before, imported)
    if content == before:
        return saved_as(article, parent, before, held=False)
    return save_content(desk, article, standing.branch, content, parents=(parent,))


def _edit_draft(desk: Desk, draft: Draft, imported: Imported) -> Saved:
    before = parse_content(draft.content)
    content = _edited(desk, draft.article, before, imported)
    return save_content(
        desk,
        ArticleId(draft.article),
        BranchId(draft.branch),
        content,
        parents=[RevisionId(one) for one in draft.parents],
    )


def _edited(desk: Desk, article: str, before: Content, imported: Imported) -> Content:
    known = _pictures_come_back(desk, before, imported)
    fresh = [one for one in imported.pictures if one.key not in known]
    photos, _ = take_pictures(desk, fresh, AlbumId(article))
    keys = {one: one for one in photos_used(imported.doc)}
    for one in fresh:
        keys.pop(one.key, None)
    keys |= known | photos
    doc = with_photos(imported.doc, keys)
    doc = align_ids(before.doc, in_frame_of(before.doc, doc))
    columns = desk.store.read(queries.names, "column")
    column = ColumnId(match_name(imported.column, columns) or before.column.id)
    return compose(
        desk,
        imported=msgspec.structs.replace(
            imported,
            doc=doc,
            title=imported.title or before.title,
            author=imported.author or before.author,
            digest=imported.digest or before.digest,
            source=imported.source or before.source,
        ),
        column=column,
        base=before,
    )


def _pictures_come_back(desk: Desk, before: Content, imported: Imported) -> dict[str, str]:
    """Return picture key → photo for pictures that an export of ours put beside the text.

    Such a file bears the photo's id as its name and holds the finished picture unchanged; taking
    it in as a new photo would publish the same picture twice.
    """
    known = {}
    for picture in imported.pictures:
        photo = PurePath(picture.name).stem
        finished = before.pictures.get(photo)
        if finished is not None and finished.blob == desk.store.blobs.name_of(picture.data):
            known[picture.key] = photo
    return known
