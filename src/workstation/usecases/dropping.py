"""Files and folders dropped on an open article: texts and photos, read as any hand-in is."""

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from workstation.document.block_ids import with_fresh_ids
from workstation.document.readers.clipboard import Pasted
from workstation.document.readers.folder import PHOTO_BYTES, read_bounded
from workstation.domain import tree
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import new_block_id
from workstation.domain.importing import FoundPicture, Imported, Loss
from workstation.domain.revisions import with_photos
from workstation.usecases.hand_ins import HandIn, TakenIn
from workstation.usecases.intake import read_hand_in, sort_out, words_of

_FRAME = (tree.Banner, tree.SignOff)
_FIELDS = ("title", "author", "digest", "source")


def read_dropped(
    files: Sequence[Path],
) -> tuple[Pasted, dict[str, str], tuple[TakenIn, ...]]:
    """Return what files hold as blocks, the fields a single text names, and files of no use."""
    parcel = sort_out(files)
    tray = _Tray()
    for hand_in in parcel.hand_ins:
        tray.put_text(hand_in, alone=len(parcel.hand_ins) == 1)
    for photo in parcel.photos:
        tray.put_photo(photo)
    for path in parcel.wrong:
        tray.losses.append(Loss("file_not_pasted", words_of(path.name)))
    blocks, pictures = tuple(tray.blocks), tuple(tray.pictures)
    pasted = Pasted(blocks, "files", pictures=pictures, warnings=tuple(tray.losses))
    return pasted, tray.fields, tuple(tray.failed)


class _Tray:
    """Collects blocks and pictures of several files; keys of pictures are made unlike."""

    def __init__(self) -> None:
        self.blocks: list[tree.Block] = []
        self.pictures: list[FoundPicture] = []
        self.losses: list[Loss] = []
        self.failed: list[TakenIn] = []
        self.fields: dict[str, str] = {}

    def put_text(self, hand_in: HandIn, *, alone: bool) -> None:
        """Read a text; its title is a field where it came alone, else a heading.

        The photos beside a text that cannot be read come in without it.
        """
        try:
            imported = read_hand_in(hand_in)
        except NewsroomError as error:
            self._fail(hand_in.path, error)
            for photo in hand_in.photos:
                self.put_photo(photo)
            return
        if alone:
            self.fields = {name: getattr(imported, name) for name in _FIELDS}
        elif imported.title:
            heading = tree.HeadingAttrs(new_block_id())
            self.blocks.append(tree.Heading(heading, (tree.Text(imported.title),)))
        self._take(imported)

    def put_photo(self, path: Path) -> None:
        """Read a photo file."""
        try:
            data = read_bounded(path, PHOTO_BYTES)
        except NewsroomError as error:
            self._fail(path, error)
            return
        key = self._key()
        self.pictures.append(FoundPicture(key, words_of(path.name), data))
        self.blocks.append(tree.Image(tree.ImageAttrs(new_block_id(), key)))

    def _take(self, imported: Imported) -> None:
        renamed = {}
        for picture in imported.pictures:
            renamed[picture.key] = self._key()
            self.pictures.append(msgspec.structs.replace(picture, key=renamed[picture.key]))
        body = (one for one in imported.doc.content if not isinstance(one, _FRAME))
        # An export of the open article bears the ids that blocks have there.
        self.blocks += with_fresh_ids(with_photos(tree.Doc(tuple(body)), renamed)).content
        self.losses += imported.warnings

    def _key(self) -> str:
        return f"picture:{len(self.pictures) + 1}"

    def _fail(self, path: Path, error: NewsroomError) -> None:
        name = words_of(os.fspath(path))
        self.failed.append(TakenIn(path=name, error=error.code, fields=dict(error.details)))
