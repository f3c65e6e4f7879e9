"""Editing: what an editor has in hand, kept on this PC while it is typed, saved when they say so.

Typing goes to the local draft within a second and survives a power cut (state.md 2); nobody else
sees it. Saving makes it the next revision for everybody, or holds it back where the gate does.
"""

from collections.abc import Sequence

import msgspec

from workstation.document.block_edits import new_text
from workstation.document.frames import with_frame
from workstation.domain import bodies, tree
from workstation.domain.content import Content, Cover, Crop
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, BranchId, ColumnId, RevisionId, new_id
from workstation.domain.importing import Imported
from workstation.domain.permissions import writing
from workstation.domain.revisions import laid_out
from workstation.domain.tree_form import parse_content
from workstation.domain.tree_text import photos_used
from workstation.store import drafts
from workstation.store.drafts import Draft
from workstation.usecases.articles import (
    Saved,
    compose,
    draft_of_content,
    save_content,
    saved_as,
    theme_name_of,
)
from workstation.usecases.covers import chosen_cover, column_cover, cover_for
from workstation.usecases.desk import Desk
from workstation.usecases.frames import frame_of
from workstation.usecases.merging import merged_view
from workstation.usecases.office import find_branch, find_column
from workstation.usecases.office_themes import base_of
from workstation.usecases.whoami import own_branch


class CoverChoice(bodies.FactBody, frozen=True):
    """The photo that heads an article and its crops; no photo: the column's own cover.

    A crop that is None is the biggest middle part.
    """

    photo: str = ""
    wide: Crop | None = None
    square: Crop | None = None


class Edited(bodies.FactBody, frozen=True):
    """Everything of an article that an editor may change; `cover` None: the first photo."""

    doc: tree.Doc
    title: str
    author: str
    digest: str
    source: str
    column: str
    cover: CoverChoice | None = None


class InHand(bodies.FactBody, frozen=True):
    """What an editor goes on from: the local draft, else all newest revisions as one.

    `base` are the revisions that a saving continues. `typed` is when this PC kept it last, 0 where
    it is what everybody has. `held`: the gate keeps it here.
    """

    article: ArticleId
    branch: BranchId
    edited: Edited
    content: Content
    base: tuple[RevisionId, ...]
    typed: int = 0
    held: bool = False


def in_hand(desk: Desk, article: ArticleId) -> InHand:
    """Return what a person would work on now.

    Raises:
        Refused: `not_found`, and as `merging.merged_view`.
        Unavailable: `text_missing`.
    """
    draft = desk.draft(article)
    if draft is not None:
        content = parse_content(draft.content)
        return InHand(
            article=article,
            branch=BranchId(draft.branch),
            edited=as_edited(content),
            content=content,
            base=tuple(RevisionId(one) for one in draft.parents),
            typed=draft.updated,
            held=draft.held,
        )
    standing = desk.standing(article)
    content = desk.content(standing.head) if standing.head else merged_view(desk, article).content
    return InHand(
        article=article,
        branch=standing.branch,
        edited=as_edited(content),
        content=content,
        base=standing.heads,
    )


def as_edited(content: Content) -> Edited:
    """Return what may be changed of a content."""
    return Edited(
        doc=content.doc,
        title=content.title,
        author=content.author,
        digest=content.digest,
        source=content.source,
        column=content.column.id,
        cover=_choice(content.cover, content.doc),
    )


def _choice(cover: Cover | None, doc: tree.Doc) -> CoverChoice | None:
    if cover is None or not (cover.photo or photos_used(doc)):
        return None
    if not cover.photo:
        return CoverChoice()
    return CoverChoice(photo=cover.photo, wide=cover.wide, square=cover.square)


def with_words(content: Content, edited: Edited) -> Content:
    """Return a content that says what was edited; its pictures and cover are not looked after."""
    return msgspec.structs.replace(
        content,
        doc=edited.doc,
        title=edited.title,
        author=edited.author,
        digest=edited.digest,
        source=edited.source,
    )


def keep_typing(
    desk: Desk, article: ArticleId, edited: Edited, base: Sequence[RevisionId]
) -> InHand:
    """Keep on this PC what is being typed; typed back to what everybody has, nothing is kept.

    Raises:
        Refused: `not_found`, `not_allowed`, `article_too_long`, `bad_crop`.
        Unavailable: `home_busy`, `disk_full`, `text_missing`.
    """
    hand = _writable(desk, article)
    content = _composed(desk, edited, hand.content)
    draft = keep_content(desk, hand, content, base)
    typed = draft.updated if draft is not None else 0
    return msgspec.structs.replace(
        hand, edited=edited, content=content, base=tuple(base), typed=typed
    )


def keep_content(
    desk: Desk, hand: InHand, content: Content, base: Sequence[RevisionId]
) -> Draft | None:
    """Keep on this PC what is in hand now; None: it is what everybody has, and nothing is kept."""
    draft = draft_of_content(desk, hand.article, hand.branch, content, parents=base)
    shared = _is_shared_as(desk, content, base)
    with desk.store.writing():
        if shared:
            desk.store.write(drafts.drop_draft, hand.article)
        else:
            desk.store.write(drafts.keep_typing, draft._replace(held=hand.held))
    desk.note_news({f"draft/{hand.article}"})
    return None if shared else draft


def save_edited(
    desk: Desk, article: ArticleId, edited: Edited, base: Sequence[RevisionId]
) -> Saved:
    """Save what was edited as the next revision; no change of content makes none.

    Raises:
        Refused: as `keep_typing`.
        Unavailable: as `keep_typing`.
    """
    hand = _writable(desk, article)
    content = _composed(desk, edited, hand.content)
    if _is_shared_as(desk, content, base):
        with desk.store.writing():
            desk.store.write(drafts.drop_draft, article)
        desk.note_news({f"draft/{article}"})
        return saved_as(article, base[0], content, held=False)
    return save_content(desk, article, hand.branch, content, parents=base)


def edit_blocks(
    desk: Desk, article: ArticleId, doc: tree.Doc, base: RevisionId | None = None
) -> Saved:
    """Save another block tree as the next revision; all else stays as it is.

    Raises:
        Refused: as `save_edited`; `several_heads` without a `base`.
        Unavailable: as `save_edited`.
    """
    if base is None:
        hand = in_hand(desk, article)
        edited = msgspec.structs.replace(hand.edited, doc=doc)
        return save_edited(desk, article, edited, hand.base)
    edited = msgspec.structs.replace(as_edited(desk.content(base)), doc=doc)
    return save_edited(desk, article, edited, (base,))


def set_article(  # one keyword per field a person may name
    desk: Desk,
    article: ArticleId,
    *,
    title: str | None = None,
    author: str | None = None,
    digest: str | None = None,
    source: str | None = None,
    column: str | None = None,
    cover: CoverChoice | None = None,
) -> Saved:
    """Save other fields of an article; what is None stays as it is.

    Raises:
        Refused: as `save_edited`; `unknown_column`, `not_found` for a photo that the article does
            not show.
        Unavailable: as `save_edited`.
    """
    hand = in_hand(desk, article)
    given = {"title": title, "author": author, "digest": digest, "source": source}
    changes: dict[str, object] = {name: words for name, words in given.items() if words is not None}
    if column is not None:
        changes["column"] = find_column(desk, column)
    if cover is not None:
        if cover.photo and cover.photo not in photos_used(hand.edited.doc):
            raise Refused("not_found", kind="photo", id=cover.photo)
        changes["cover"] = cover
    return save_edited(desk, article, msgspec.structs.replace(hand.edited, **changes), hand.base)


def start_article(desk: Desk, *, column: str, branch: str = "", title: str = "") -> InHand:
    """Begin an article with nothing in it yet; it stays on this PC until it is saved.

    Raises:
        Refused: `unknown_column`, `unknown_branch`, `not_allowed`.
    """
    column_id = find_column(desk, column)
    branch_id = find_branch(desk, branch) if branch else own_branch(desk)
    if writing(desk.here, branch_id) != "full":
        raise Refused("not_allowed", act="write")
    content = compose(
        desk,
        imported=Imported(
            doc=with_frame(laid_out(tree.Doc((new_text("paragraph"),))), frame_of(desk, column_id)),
            title=title.strip(),
            author=desk.store.values.get("member_name"),
        ),
        column=column_id,
        base=None,
    )
    article = ArticleId(new_id())
    draft = draft_of_content(desk, article, branch_id, content, parents=())
    with desk.store.writing():
        desk.store.write(drafts.keep_draft, draft)
    desk.note_news({f"draft/{article}"})
    return in_hand(desk, article)


def discard_draft(desk: Desk, article: ArticleId) -> bool:
    """Give up what is on this PC only; tell whether the article is still there for others.

    Raises:
        Refused: `not_found` where nothing is on this PC only.
    """
    if desk.draft(article) is None:
        raise Refused("not_found", kind="draft", id=article)
    with desk.store.writing():
        desk.store.write(drafts.drop_draft, article)
    desk.note_news({f"draft/{article}"})
    found = desk.projection().standing(article)
    return found is not None and bool(found.heads)


def _writable(desk: Desk, article: ArticleId) -> InHand:
    hand = in_hand(desk, article)
    if writing(desk.here, hand.branch) == "none":
        raise Refused("not_allowed", act="write")
    return hand


def _is_shared_as(desk: Desk, content: Content, base: Sequence[RevisionId]) -> bool:
    return len(base) == 1 and desk.content(base[0]) == content


def _composed(desk: Desk, edited: Edited, before: Content) -> Content:
    column = ColumnId(edited.column)
    return compose(
        desk,
        imported=Imported(
            doc=edited.doc,
            title=edited.title.strip(),
            author=edited.author.strip(),
            digest=edited.digest.strip(),
            source=edited.source.strip(),
        ),
        column=column,
        base=before,
        cover=_cover(desk, edited, before, base_of(desk, theme_name_of(desk, column))),
    )


def _cover(desk: Desk, edited: Edited, before: Content, theme: str) -> Cover:
    used, chosen, old = photos_used(edited.doc), edited.cover, before.cover
    if chosen is None:
        return cover_for(desk, used, before, theme) if used else column_cover(desk, theme)
    if not chosen.photo:
        return column_cover(desk, theme)
    if chosen.photo not in used:
        return cover_for(desk, used, None, theme)
    if old is not None and old.photo == chosen.photo and _is_cropped_so(old, chosen):
        return old
    return chosen_cover(desk, chosen.photo, chosen.wide, chosen.square)


def _is_cropped_so(cover: Cover, chosen: CoverChoice) -> bool:
    return chosen.wide in {None, cover.wide} and chosen.square in {None, cover.square}
