"""Photos that a Markdown text names: by the office's id, or by a path beside the text."""

import re
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from workstation.document.notation import PHOTO_ADDRESS, Attributes
from workstation.document.readers.attributes import block_attrs
from workstation.document.readers.markdown_runs import PhotoMark
from workstation.domain import tree
from workstation.domain.importing import FoundPicture, Loss
from workstation.domain.tree_text import inline_text

GROUP_LIMIT = 100
PICTURE_LIMIT = 500

_REFERENCE = re.compile(r"[a-z0-9:]{1,40}")


class PhotoShelf:
    """Resolves what photo marks name; each picture found by path is taken once."""

    def __init__(
        self,
        picture: Callable[[str], bytes | None],
        new_id: Callable[[], str],
        lost: Callable[[Loss], None],
    ) -> None:
        self._picture = picture
        self._new_id = new_id
        self._lost = lost
        self._found: dict[str, FoundPicture] = {}

    @property
    def pictures(self) -> tuple[FoundPicture, ...]:
        """The pictures found, in the order of the text."""
        return tuple(self._found.values())

    def image(self, photo: PhotoMark) -> tree.Image | None:
        """Return the block of one photo, None where its file is missing."""
        reference = self._reference(photo.source)
        if reference is None:
            return None
        attributes = _with_credit(photo)
        return tree.Image(
            block_attrs(tree.ImageAttrs, self._new_id(), attributes, self._lost, photo=reference),
            photo.caption,
        )

    def group(self, photos: Sequence[PhotoMark], attributes: Attributes) -> list[tree.Block]:
        """Return the group (more than one where there are more than 100 photos).

        Captions of photos that are missing follow as paragraphs.
        """
        found = [(photo, self._member(photo)) for photo in photos]
        members = [member for _, member in found if member]
        orphans = [photo.caption for photo, member in found if not member and photo.caption]
        if not members:
            self._lost(Loss("empty_group"))
        groups: list[tree.Block] = [
            tree.PhotoGroup(
                block_attrs(tree.PhotoGroupAttrs, self._new_id(), attributes, self._lost),
                tuple(members[start : start + GROUP_LIMIT]),
            )
            for start in range(0, len(members), GROUP_LIMIT)
        ]
        return groups + [
            tree.Paragraph(tree.ParagraphAttrs(self._new_id()), caption) for caption in orphans
        ]

    def follow_card(self, photos: Sequence[PhotoMark], attributes: Attributes) -> tree.FollowCard:
        """Return the follow card with the first photo as its code."""
        references = [self._reference(photo.source) for photo in photos]
        code = next((reference for reference in references if reference), "")
        words = {"text": inline_text(photos[0].caption)} if photos and photos[0].caption else {}
        return tree.FollowCard(
            block_attrs(
                tree.FollowCardAttrs,
                self._new_id(),
                {**words, **attributes},
                self._lost,
                photo=code,
            )
        )

    def _member(self, photo: PhotoMark) -> tree.GroupPhoto | None:
        reference = self._reference(photo.source)
        if reference is None:
            return None
        attributes = _with_credit(photo)
        attrs = block_attrs(
            tree.GroupPhotoAttrs, self._new_id(), attributes, self._lost, photo=reference
        )
        return tree.GroupPhoto(attrs, photo.caption)

    def _reference(self, source: str) -> str | None:
        address = source.removeprefix(PHOTO_ADDRESS)
        if address != source and _REFERENCE.fullmatch(address):
            return address
        if source in self._found:
            return self._found[source].key
        data = self._picture(source) if len(self._found) < PICTURE_LIMIT else None
        if data is None:
            self._lost(Loss("picture_missing", source[:200]))
            return None
        key = f"picture:{len(self._found) + 1}"
        self._found[source] = FoundPicture(key, PurePosixPath(source).name, data)
        return key


def _with_credit(photo: PhotoMark) -> Attributes:
    return {**photo.attributes, **({"credit": photo.credit} if photo.credit else {})}
