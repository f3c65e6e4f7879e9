"""What can be said of a photo, which of it is new, and how it is written down."""

from collections.abc import Mapping
from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import PhotoId
from workstation.gallery.recipes import read_recipe
from workstation.store.photo_queries import PhotoRow
from workstation.store.photo_words import WORDS
from workstation.store.photo_words import Said as SaidOf
from workstation.usecases.albums import refuse_no_day
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Change
from workstation.usecases.office import set_register

Pick = Literal["pick", "reject", "none"]
MAX_RATING = 5
LABELS = ("", "red", "yellow", "green", "blue")
"""Colours that people mark photos with, each meaning what they agree on; the first is none."""

MAX_WORDS = 500
"""Characters of a caption or credit, as a block of an article takes them."""

_WORDS = ("caption", "credit", *WORDS)
_BESIDE = (*WORDS, "leaders", "consented")
"""Fields that the long list leaves out."""


class Said(bodies.FactBody, frozen=True):
    """What is to be said of a photo; None leaves a field as it is, empty lets the album's count.

    `stack`: the stack it was put on by hand, `gallery.stacks.APART` for none, empty for the rule's.
    """

    caption: str | None = None
    credit: str | None = None
    rating: int | None = None
    pick: Pick | None = None
    consent: str | None = None
    recipe: str | None = None
    label: str | None = None
    event: str | None = None
    site: str | None = None
    people: str | None = None
    leaders: bool | None = None
    consented: str | None = None
    stack: str | None = None


def said_itself(row: PhotoRow, beside: SaidOf) -> dict[str, str | int]:
    """Return what was said of a photo itself, in every field that can be said."""
    own = beside.get(f"photo/{row.photo}", {})
    fields = [field for field in Said.__struct_fields__ if field not in _BESIDE]
    words: dict[str, str | int] = {field: own.get(field, "") for field in (*WORDS, "consented")}
    return (
        {field: getattr(row, field) for field in fields}
        | words
        | {"leaders": own.get("leaders") is True}
    )


def check_said(said: Said) -> None:
    """Refuse what cannot be said of a photo.

    Raises:
        Refused: `bad_rating`, `bad_label`, `bad_recipe`, `bad_date`, `caption_too_long`,
            `blocked_by_findings`.
    """
    if said.rating is not None and not 0 <= said.rating <= MAX_RATING:
        raise Refused("bad_rating", rating=said.rating)
    if said.label is not None and said.label not in LABELS:
        raise Refused("bad_label", label=said.label)
    read_recipe(said.recipe or "")
    refuse_no_day(said.consented)
    for words in filter(None, (getattr(said, field) for field in _WORDS)):
        if len(words) > MAX_WORDS:
            raise Refused("caption_too_long", actual=len(words), limit=MAX_WORDS)
        refuse_private_words(words)


def differing(known: Mapping[str, str | int], said: Said) -> dict[str, str | int]:
    """Return the fields in which something else is to be said than is known."""
    wanted = {field: getattr(said, field) for field in said.__struct_fields__}
    changed = {
        field: value
        for field, value in wanted.items()
        if value is not None and value != known[field]
    }
    if "consent" in changed and said.consented is None and known["consented"]:
        changed["consented"] = ""  # the day was of another consent
    return changed


def record_said(change: Change, photo: PhotoId, fields: Mapping[str, str | int]) -> None:
    """Write what is said of a photo; words are kept apart from facts."""
    for field, value in fields.items():
        if field in _WORDS:
            set_register(change, f"photo/{photo}", field, words=str(value))
        else:
            set_register(change, f"photo/{photo}", field, value=value)
