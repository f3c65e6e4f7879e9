"""The three endings of a use case: done, refused, unavailable (anything else is a bug).

Errors carry a code and fields, never a sentence; `cli` and `ui` write the sentence from the
catalogue. See docs/adr/0004-three-endings.md.
"""

Detail = str | int | bool | None | list[str] | list[dict[str, str]]


class NewsroomError(Exception):
    """Base of both expected endings: a stable `code` and the fields that a sentence may name."""

    def __init__(self, code: str, **details: Detail) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class Refused(NewsroomError):  # noqa: N818 - an ending of a use case, named as users meet it
    """A rule said no. Nothing was changed; trying again without a change is pointless."""


class Unavailable(NewsroomError):  # noqa: N818 - same
    """Disk, folder, network or WeChat failed. Nothing was lost; trying again later makes sense."""
