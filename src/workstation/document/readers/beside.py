"""Photos that lie beside a text: put where the text names them, the rest at its end."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

import msgspec

from workstation.document.readers.folder import PHOTO_BYTES, PHOTOS, TOTAL_BYTES, read_bounded
from workstation.document.readers.intake import valid_doc
from workstation.document.runs import has_words, joined
from workstation.domain import tree
from workstation.domain.errors import NewsroomError
from workstation.domain.importing import FoundPicture, Imported, Loss
from workstation.domain.tree_text import photos_used

_MARKER = re.compile(r"[【\[［]\s*图片?\s*(\d{1,3})\s*[】\]］]")
_NUMBER = re.compile(r"\d+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def place_photos(
    imported: Imported, photos: Mapping[str, bytes], *, new_id: Callable[[], str]
) -> Imported:
    """Return the article with its photos: at the markers 【图1】, else at the end, with a loss.

    A photo the text already shows is not shown again.
    """
    shown = {picture.data for picture in imported.pictures}
    waiting = {name: data for name, data in photos.items() if data not in shown}
    shelf = _Shelf(waiting, len(imported.pictures), new_id)
    blocks = [placed for block in imported.doc.content for placed in shelf.placed(block)]
    blocks += shelf.rest()
    doc = valid_doc(blocks)
    used = set(photos_used(doc))
    return msgspec.structs.replace(
        imported,
        doc=doc,
        pictures=(*imported.pictures, *(one for one in shelf.taken if one.key in used)),
        warnings=(*imported.warnings, *shelf.losses),
    )


class _Shelf:
    """The photos not shown yet."""

    def __init__(self, photos: Mapping[str, bytes], known: int, new_id: Callable[[], str]) -> None:
        self.taken: list[FoundPicture] = []
        self.losses: list[Loss] = []
        self._waiting = dict(photos)
        self._known = known
        self._new_id = new_id

    def placed(self, block: tree.Block) -> Iterator[tree.Block]:
        """Yield the block without its markers, then the photos they name."""
        names: list[str] = []
        if not isinstance(block, tree.TextBlock) or isinstance(block, tree.Quotation):
            yield block
            return
        content = joined(part for piece in block.content for part in self._unmarked(piece, names))
        if not names:
            yield block
            return
        if has_words(content):
            yield msgspec.structs.replace(block, content=content)
        yield from (self._image(name) for name in names)

    def rest(self) -> list[tree.Block]:
        """Return the photos no marker names, each with a loss."""
        images: list[tree.Block] = []
        for name in list(self._waiting):
            image = self._image(name)
            images.append(image)
            self.losses.append(Loss("photo_unplaced", name, image.attrs.id))
        return images

    def _unmarked(self, piece: tree.Inline, names: list[str]) -> Iterator[tree.Inline]:
        if not isinstance(piece, tree.Text):
            yield piece
            return
        text = _MARKER.sub(lambda marker: self._take(marker, names), piece.text)
        if text:
            yield tree.Text(text, piece.marks)

    def _take(self, marker: re.Match[str], names: list[str]) -> str:
        number = int(marker[1])
        for name in self._waiting:
            numbers = _NUMBER.findall(PurePosixPath(name).stem)
            if numbers and int(numbers[-1]) == number and name not in names:
                names.append(name)
                return ""
        self.losses.append(Loss("marker_without_photo", marker[0]))
        return marker[0]

    def _image(self, name: str) -> tree.Image:
        key = f"picture:{self._known + len(self.taken) + 1}"
        self.taken.append(FoundPicture(key, name, self._waiting.pop(name)))
        return tree.Image(tree.ImageAttrs(self._new_id(), key))


class PicturesBeside:
    """Finds the pictures a text names, in its own folder and nowhere else."""

    def __init__(self, text: Path, photos: Mapping[str, bytes]) -> None:
        self._folder = text.parent
        self._photos = photos
        self._stem = text.stem
        self._left = TOTAL_BYTES

    def find(self, source: str) -> bytes | None:
        """Return the bytes of a picture, None where there is none (or too much of it)."""
        plain = unquote(source.split("?", maxsplit=1)[0]).removeprefix("file:///")
        relative = PurePosixPath(PureWindowsPath(plain).as_posix())
        if _SCHEME.match(plain) or relative.suffix.lower() not in PHOTOS:
            return None
        if relative.name in self._photos:
            return self._photos[relative.name]
        # Word writes the whole path of the PC it was saved on; only the name means anything here.
        saved = (f"{self._stem}.files", f"{self._stem}_files")
        names = [relative, *(PurePosixPath(folder, relative.name) for folder in saved)]
        return next((data for name in names if (data := self._inside(name))), None)

    def _inside(self, relative: PurePosixPath) -> bytes | None:
        if relative.is_absolute() or ".." in relative.parts or ":" in str(relative):
            return None
        path = self._folder.joinpath(*relative.parts)
        try:
            if not path.is_file() or not path.resolve().is_relative_to(self._folder.resolve()):
                return None
            data = read_bounded(path, min(PHOTO_BYTES, self._left))
        except (NewsroomError, OSError, ValueError):
            return None
        self._left -= len(data)
        return data
