"""The last step of every reader: what leaves it is a valid document within the bounds."""

from collections.abc import Iterable

import msgspec

from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_form import parse_doc


def valid_doc(blocks: Iterable[tree.Block]) -> tree.Doc:
    """Return the document, read back through the strict form.

    Raises:
        Refused: `too_many_blocks` (blocks, limit); `article_too_long` (characters, limit).
    """
    content = tuple(blocks)
    if len(content) > tree.MAX_BLOCKS:
        raise Refused("too_many_blocks", blocks=len(content), limit=tree.MAX_BLOCKS)
    return parse_doc(msgspec.json.encode(tree.Doc(content)))
