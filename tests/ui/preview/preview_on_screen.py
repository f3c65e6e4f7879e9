"""What is typed over an article that is previewed."""

import msgspec

from offices import paragraph
from workstation.domain import tree


def retyped(hand, at, words):
    """Return what is edited with another wording of one paragraph."""
    blocks = list(hand.edited.doc.content)
    blocks[at] = msgspec.structs.replace(blocks[at], content=(tree.Text(text=words),))
    return msgspec.structs.replace(hand.edited, doc=tree.Doc(tuple(blocks)))


def lengthened(hand, words):
    """Return what is edited with one more paragraph at the top."""
    doc = tree.Doc((paragraph(words), *hand.edited.doc.content))
    return msgspec.structs.replace(hand.edited, doc=doc)
