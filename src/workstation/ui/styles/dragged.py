"""What is dragged from the panel into the text: the names of its kinds, and its bytes.

The one who takes a drop reads it with `style_of` and `blocks_of`; what came from elsewhere under
these names is read as strictly as any document.
"""

from typing import Final

import msgspec
from PySide6.QtCore import QMimeData

from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_form import parse_doc

STYLE: Final = "application/x-workstation-style"
BLOCKS: Final = "application/x-workstation-blocks"

_PARTS: Final = 2


def with_style(kind: str, token: str) -> QMimeData:
    """Return a look to drop onto a block: its kind and its token."""
    made = QMimeData()
    made.setData(STYLE, f"{kind} {token}".encode())
    return made


def with_blocks(doc: tree.Doc) -> QMimeData:
    """Return blocks to drop between others."""
    made = QMimeData()
    made.setData(BLOCKS, msgspec.json.encode(doc))
    return made


def style_of(data: QMimeData) -> tuple[str, str] | None:
    """Return kind and token of a dropped look; None where it is something else."""
    words = bytes(data.data(STYLE).data()).decode("ascii", "replace").split(" ")
    return (words[0], words[1]) if len(words) == _PARTS else None


def blocks_of(data: QMimeData) -> tree.Doc | None:
    """Return dropped blocks; None where it is something else."""
    try:
        return parse_doc(bytes(data.data(BLOCKS).data()))
    except Refused:
        return None
