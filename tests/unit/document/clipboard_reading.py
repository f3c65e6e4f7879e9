"""Helpers for the tests of pasting: reading a clipboard, and words without blanks."""

import unicodedata
from pathlib import Path

from workstation.document.readers.clipboard import Clipboard, read_clipboard
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import block_text

CORPUS = Path(__file__).parents[2] / "corpus" / "paste"

_NOTHING_SEEN = {"Cf", "Co", "Cc"}


def nothing(_source):
    """Find no picture."""
    return


def read(html="", *, picture=nothing, plain=False, **held):
    """Read a clipboard."""
    clipboard = Clipboard(html=html, **held)
    return read_clipboard(clipboard, new_id=new_block_id, picture=picture, plain=plain)


def words_of(pasted):
    """Return every word of what was pasted, in reading order."""
    return normal("\n".join(block_text(block) for block in pasted.blocks))


def normal(text):
    """Return words as people compare them: without blanks and without what nobody sees."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKC", text)
        if not letter.isspace()
        and unicodedata.category(letter) not in _NOTHING_SEEN
        and letter != "\ufffd"
    )


def codes(pasted):
    """Return the codes of what was lost."""
    return {loss.code for loss in pasted.warnings}
