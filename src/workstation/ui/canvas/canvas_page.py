"""What the canvas is handed to show, and what it shows over it."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from workstation.domain import tree
from workstation.domain.content import Picture


class CanvasPage(msgspec.Struct, frozen=True):
    """An article to show.

    `pictures` are the finished pictures by photo; what is not among them shows as missing. `css` is
    the theme's stylesheet. `words` are words of this article that the page shows but does not hold:
    `column` (the banner's), `issue` (its second line), `sign_off` (lines, one per line).
    """

    doc: tree.Doc
    title: str = ""
    byline: str = ""
    writable: bool = True
    pictures: Mapping[str, Picture] = {}
    css: str = ""
    words: Mapping[str, str] = {}
    lang: str = "zh-CN"


class Mark(msgspec.Struct, frozen=True):
    """A finding to underline: characters `start` to `end` of a block's words, or of `title`."""

    block: str
    start: int
    end: int
    level: Literal["block", "error", "hint"]


def sizes_of(pictures: Mapping[str, Picture]) -> dict[str, Any]:
    """Return what the page is told of pictures: their sizes; the bytes it asks for.

    `version` differs when a photo was finished anew, so that no old picture stays on screen.
    """
    return {
        photo: {"width": one.width, "height": one.height, "version": one.blob[:12]}
        for photo, one in pictures.items()
    }
