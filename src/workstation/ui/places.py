"""The working places of the window, in the order of the day. Each is built when first visited."""

from collections.abc import Callable
from importlib import import_module
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from workstation.ui.page import Page
from workstation.ui.room import Room


class Place(NamedTuple):
    """A place: its name (also of its icon) and how it is built.

    One that is `seldom` visited has its icon only while something waits there.
    """

    name: str
    build: Callable[[Room], Page]
    seldom: bool = False

    def load(self) -> None:
        """Import what builds the place, on whatever thread may take its time."""
        import_module(f"workstation.ui.{self.name}.page")

    def title(self) -> str:
        """Return what the place is called in the language of the window."""
        return {
            "desk": QCoreApplication.translate("places", "Desk"),
            "articles": QCoreApplication.translate("places", "Articles"),
            "gallery": QCoreApplication.translate("places", "Photos"),
            "review": QCoreApplication.translate("places", "Review"),
            "publish": QCoreApplication.translate("places", "Publish"),
            "conflicts": QCoreApplication.translate("places", "Conflicts"),
            "settings": QCoreApplication.translate("places", "Settings"),
        }[self.name]


def _desk(room: Room) -> Page:
    from workstation.ui.desk.page import DeskPage

    return DeskPage(room)


def _articles(room: Room) -> Page:
    from workstation.ui.articles.page import ArticlesPage

    return ArticlesPage(room)


def _gallery(room: Room) -> Page:
    from workstation.ui.gallery.page import GalleryPage

    return GalleryPage(room)


def _review(room: Room) -> Page:
    from workstation.ui.review.page import ReviewPage

    return ReviewPage(room)


def _publish(room: Room) -> Page:
    from workstation.ui.publish.page import PublishPage

    return PublishPage(room)


def _conflicts(room: Room) -> Page:
    from workstation.ui.conflicts.page import ConflictsPage

    return ConflictsPage(room)


def _settings(room: Room) -> Page:
    from workstation.ui.settings.page import SettingsPage

    return SettingsPage(room)


PLACES: Final = (
    Place("desk", _desk),
    Place("articles", _articles),
    Place("gallery", _gallery),
    Place("review", _review),
    Place("publish", _publish),
    Place("conflicts", _conflicts, seldom=True),
    Place("settings", _settings),
)
FIRST: Final = PLACES[0]


def place_named(name: str) -> Place:
    """Return a place by its name; the first one where there is none of that name."""
    return next((place for place in PLACES if place.name == name), FIRST)
