"""What a reader hands over: a document, its pictures, and an honest list of what was lost."""

import msgspec

from workstation.domain.tree import Doc


class Loss(msgspec.Struct, frozen=True):
    """One loss or doubt: a stable `code`, the place it happened, and what it concerns."""

    code: str
    detail: str = ""
    block: str = ""


class FoundPicture(msgspec.Struct, frozen=True):
    """A picture found in or beside the text: `key` is what the document's `photo` fields say."""

    key: str
    name: str
    data: bytes


class Imported(msgspec.Struct, frozen=True):
    """An article as it came in. Empty strings mean: the file did not say."""

    doc: Doc
    title: str = ""
    author: str = ""
    digest: str = ""
    source: str = ""
    column: str = ""
    branch: str = ""
    pictures: tuple[FoundPicture, ...] = ()
    warnings: tuple[Loss, ...] = ()
