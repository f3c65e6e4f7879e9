"""What allows a photo to be shown: a kind and a day, its own or its album's, never a scan."""

from collections.abc import Collection
from typing import NamedTuple

from workstation.store.photo_queries import KEPT_HERE, KEPT_UNTIL_CLEARED, PhotoRow, photo_rows
from workstation.store.photo_words import Said, said_of
from workstation.usecases.desk import Desk


class Rights(NamedTuple):
    """What a photo needs to be published; `people` are typed, `leaders` ticked by somebody."""

    credit: str
    consent: str
    consented: str
    leaders: bool
    people: str

    @property
    def stays_here(self) -> bool:
        """Tell whether nothing allows showing the photo."""
        return stays_here(self.consent, self.consented)


def stays_here(consent: str, consented: str) -> bool:
    """Tell whether a photo leaves this PC in no way: nothing allows showing it.

    Minors and visits to people in need are cleared by the day on which somebody agreed.
    """
    return consent in KEPT_HERE and not (consent in KEPT_UNTIL_CLEARED and consented)


def word_of(row: PhotoRow, said: Said, field: str) -> str:
    """Return what a photo says, or its album where it says nothing."""
    own = said.get(f"photo/{row.photo}", {}).get(field, "")
    return str(own or said.get(f"album/{row.album}", {}).get(field, ""))


def consented(row: PhotoRow, said: Said) -> str:
    """Return the day of the consent that counts: an album's day is of the album's kind only."""
    own = str(said.get(f"photo/{row.photo}", {}).get("consented", ""))
    return own if own or row.consent else word_of(row, said, "consented")


def said_for(desk: Desk, rows: Collection[PhotoRow]) -> Said:
    """Return what is said besides of these photos and of their albums."""
    entities = {f"photo/{row.photo}" for row in rows} | {f"album/{row.album}" for row in rows}
    return desk.store.read(said_of, entities)


def rights_of(desk: Desk, photos: Collection[str]) -> dict[str, Rights]:
    """Return the rights of those of these photos that are known here."""
    if not photos:
        return {}
    rows = desk.store.read(photo_rows, device=desk.device, among=photos)
    said = said_for(desk, rows)
    return {
        row.photo: Rights(
            credit=row.credit or row.album_credit,
            consent=row.consent or row.album_consent,
            consented=consented(row, said),
            leaders=said.get(f"photo/{row.photo}", {}).get("leaders") is True,
            people=str(said.get(f"photo/{row.photo}", {}).get("people", "")),
        )
        for row in rows
    }
