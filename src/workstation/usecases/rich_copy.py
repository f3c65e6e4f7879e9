"""复制排版: an article as rich text for the platform's own editor, and as plain text beside it.

Pictures travel inside the text, for the clipboard has no other place for them; where the platform
does not take them so, their places are marked by number and the hand package holds the files.
"""

import base64
import re
from typing import Final, Literal, NamedTuple

from workstation.document.writers.markup import element
from workstation.document.writers.wechat import write_wechat
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError
from workstation.domain.tree_text import plain_text
from workstation.store.blobs import BlobFolder
from workstation.usecases.hand_package import picture_names
from workstation.usecases.previewing import Material

PicturesIn = Literal["inside", "numbered"]
_NUMBERED: Final = re.compile(r'<section(?: style="[^"]*")? nodeleaf=""(?: style="[^"]*")?>'
                              r'<img src="number:(?P<name>[^"]+)"[^>]*></section>'
                              r'|<img src="number:(?P<bare>[^"]+)"[^>]*>')  # fmt: skip
_PLACE: Final = "margin:16px 0;padding:12px;text-align:center;border:1px dashed #c7000b"


class RichCopy(NamedTuple):
    """What goes onto the clipboard; `absent` pictures were not on this PC."""

    html: str
    plain: str
    pictures: int
    absent: int


def rich_copy(made: Material, blobs: BlobFolder, pictures: PicturesIn = "inside") -> RichCopy:
    """Return an article laid out, with its pictures inside or their places marked by number."""
    names = picture_names(made.content)
    absent: list[str] = []

    def inside(photo: str) -> str:
        try:
            data = base64.b64encode(blobs.read(made.content.pictures[photo].blob)).decode("ascii")
        except NewsroomError:
            absent.append(photo)
            return f"number:{names[photo]}"
        return f"data:image/{made.content.pictures[photo].format};base64,{data}"

    def numbered(photo: str) -> str:
        return f"number:{names[photo]}"

    html = write_wechat(
        made.content,
        theme=made.theme,
        late=made.late,
        address=inside if pictures == "inside" else numbered,
    )
    return RichCopy(_NUMBERED.sub(_place, html), _plain(made.content), len(names), len(absent))


def _place(found: re.Match[str]) -> str:
    """Return what stands where a picture is to be put in by hand."""
    name = found["name"] or found["bare"]
    return element("section", f"【图 {name.partition('.')[0]}】", _PLACE)


def _plain(content: Content) -> str:
    return "\n".join(filter(None, (content.title, content.author, plain_text(content.doc))))
