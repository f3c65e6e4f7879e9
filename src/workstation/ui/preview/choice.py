"""What somebody chose to see of an article beside writing it, from one day to the next."""

from typing import Final, Literal, NamedTuple, cast

from workstation.ui.memory import Memory
from workstation.usecases.preview_frames import WIDTHS, page_width

Kind = Literal["phone", "web", "paper"]
Place = Literal["off", "beside", "alone"]
KINDS: Final[tuple[Kind, ...]] = ("phone", "web", "paper")
BROWSER_WIDTH: Final = 720
"""CSS pixels of the narrowest browser window that one would read in; a wider one is as it is."""
_NAME: Final = "preview"


class Choice(NamedTuple):
    """What is previewed, how wide and how dark, and where."""

    kind: Kind = "phone"
    width: int = 375
    dark: bool = False
    place: Place = "beside"

    @property
    def page_width(self) -> int:
        """Return how many CSS pixels wide the page is laid out."""
        return page_width(self.width) if self.kind == "phone" else BROWSER_WIDTH

    @property
    def in_the_dark(self) -> bool:
        """Tell whether the page is dark; only the phone's can be."""
        return self.dark and self.kind == "phone"


def remembered(memory: Memory) -> Choice:
    """Return the last choice; what is none falls back."""
    kept = memory.get(_NAME, {})
    usual = Choice()
    kind, width, place = (kept.get(name) for name in ("kind", "width", "place"))
    return Choice(
        cast("Kind", kind) if kind in KINDS else usual.kind,
        width if width in WIDTHS else usual.width,
        kept.get("dark") is True,
        cast("Place", place) if place in {"beside", "alone"} else usual.place,
    )


def remember(memory: Memory, choice: Choice) -> None:
    """Keep a choice for the next day."""
    memory.put(_NAME, choice._asdict())
