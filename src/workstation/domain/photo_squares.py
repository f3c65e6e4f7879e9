"""九宫格: the photos of a grid show as squares, which an article holds beside the whole photos.

A photo is cut once, when the article is saved, and its square frozen like every finished picture;
among them it is named as the photo with `SQUARE` behind it. A grid without squares, as articles had
them before, shows its photos whole and stays so until somebody lays it out anew.
"""

from collections.abc import Container, Iterator
from typing import Final

from workstation.domain import tree
from workstation.domain.tree_text import photos_used

SQUARE: Final = ".square"


def square_of(photo: str) -> str:
    """Return what a photo's square is called among the pictures of an article."""
    return photo + SQUARE


def photo_of(picture: str) -> str:
    """Return the photo that a picture of an article shows, whole or as a square."""
    return picture.removesuffix(SQUARE)


def in_grids(doc: tree.Doc) -> tuple[str, ...]:
    """Return the photos that stand in a grid, in reading order, each once."""
    return tuple(dict.fromkeys(one.attrs.photo for group in _grids(doc) for one in group.content))


def _grids(doc: tree.Doc) -> Iterator[tree.PhotoGroup]:
    for block in doc.content:
        if isinstance(block, tree.PhotoGroup) and block.attrs.layout == "grid":
            yield block


def shown_as(group: tree.PhotoGroup, photo: str, pictures: Container[str]) -> str:
    """Return the picture by which a group shows a photo: its square in a grid, if there is one."""
    square = square_of(photo)
    return square if group.attrs.layout == "grid" and square in pictures else photo


def pictures_shown(doc: tree.Doc, pictures: Container[str]) -> tuple[str, ...]:
    """Return the pictures that readers see, in reading order, each once."""
    found: dict[str, None] = {}
    for block in doc.content:
        if isinstance(block, tree.PhotoGroup):
            shown = (shown_as(block, one.attrs.photo, pictures) for one in block.content)
            found.update(dict.fromkeys(shown))
        else:
            found.update(dict.fromkeys(photos_used(tree.Doc((block,)))))
    return tuple(found)


def shown_whole(doc: tree.Doc, pictures: Container[str]) -> frozenset[str]:
    """Return the photos whose grids were saved without squares."""
    return frozenset(one for one in in_grids(doc) if square_of(one) not in pictures)
