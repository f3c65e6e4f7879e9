"""From the library into an article: which photos, in which layout, into which article."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain.ids import PhotoId
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.arranging import (
    ARRANGEMENTS,
    Arrangement,
    article_arranged,
    insert_arranged,
)
from workstation.usecases.columns import list_columns
from workstation.usecases.desk import Desk
from workstation.usecases.insert_places import InsertPlace, insert_places
from workstation.usecases.photo_layouts import (
    Inserted,
    Target,
    articles_to_fill,
    may_begin_articles,
)
from workstation.usecases.photo_library import order_picks

STOOD = "article.stood"
"""Where the window remembers which block the cursor was left in, by article."""

GALLERY_COLUMN = "shunjian"
"""精彩瞬间: where a piece that begins with photos most likely belongs."""


class Placing(QObject):
    """Targets, places in them, and layouts. `placed` carries what came of an insertion.

    Which place was chosen in an article is remembered while the window is open; before that, the
    place where its cursor was left last.
    """

    targets_changed = Signal()
    places_changed = Signal()
    placed = Signal(object)
    working_changed = Signal(bool)
    layout_changed = Signal(str)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.targets: tuple[Target, ...] = ()
        self.target = ""
        self.places: tuple[InsertPlace, ...] = ()
        self._chosen_places: dict[str, str] = {}
        self.working = False
        self.may_begin = False
        kept = str(room.memory.get("gallery.layout", "grid"))
        self.layout: Arrangement = next((one for one in ARRANGEMENTS if one == kept), "grid")
        room.tasks.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Fetch the articles that may take photos."""
        self._room.tasks.query(self, _to_fill, self._show, topic="targets")

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "article", "membership"):
            self.reload()

    def _show(self, found: tuple[tuple[Target, ...], bool]) -> None:
        targets, self.may_begin = found
        self.targets = targets
        if self.chosen() is None:
            self.target = targets[0].article if targets else ""
        self.targets_changed.emit()
        self._fetch_places()

    def chosen(self) -> Target | None:
        """Return the article that photos would go into; None for none."""
        return next((one for one in self.targets if one.article == self.target), None)

    def choose_target(self, article: str) -> None:
        """Name the article that photos go into."""
        self.target = article
        self.targets_changed.emit()
        self._fetch_places()

    def _fetch_places(self) -> None:
        target = self.chosen()
        if target is None:
            self._show_places(())
            return
        work = partial(insert_places, article=target.article)
        self._room.tasks.query(
            self, work, self._show_places, failed=lambda _: self._show_places(()), topic="places"
        )

    def _show_places(self, places: tuple[InsertPlace, ...]) -> None:
        self.places = places
        self.places_changed.emit()

    @property
    def place(self) -> str:
        """Return the block that photos go behind; empty for the end of the text."""
        left = self._room.memory.get(STOOD, {})
        block = self._chosen_places.get(self.target, left.get(self.target, ""))
        return block if any(one.block == block for one in self.places) else ""

    def choose_place(self, block: str) -> None:
        """Name the block that photos go behind; none for the end of the text."""
        self._chosen_places[self.target] = block
        self.places_changed.emit()

    def choose_layout(self, layout: Arrangement) -> None:
        """Choose how photos stand, and remember it."""
        self.layout = layout
        self._room.memory.put("gallery.layout", layout)
        self.layout_changed.emit(layout)

    def order(self, photos: Sequence[PhotoId]) -> None:
        """Put picks into another order."""
        self._room.tasks.command(self, partial(order_picks, photos=tuple(photos)))

    def insert(self, photos: Sequence[PhotoId]) -> None:
        """Put photos into the chosen article."""
        target = self.chosen()
        if target is None or not photos or self.working:
            return
        work = partial(
            insert_arranged,
            article=target.article,
            photos=tuple(photos),
            arrangement=self.layout,
            after=self.place,
        )
        self._work(True)
        self._room.tasks.command(self, work, self._on_placed, failed=self._on_failed)

    def writing(
        self, photos: Sequence[PhotoId], title: str, column: str
    ) -> Callable[[Desk], Inserted]:
        """Return how a new article of photos is made, laid out as it is chosen here."""
        return partial(
            article_arranged,
            photos=tuple(photos),
            arrangement=self.layout,
            column=column,
            title=title,
        )

    def note_written(self, inserted: Inserted) -> None:
        """Go on with the article that was made of photos."""
        self.target = inserted.article
        self.placed.emit(inserted)

    def _on_placed(self, inserted: Inserted) -> None:
        if self.place:  # the next ones follow these
            self._chosen_places[inserted.article] = inserted.block
        self._work(False)
        self.placed.emit(inserted)

    def _on_failed(self, error: Exception) -> None:
        self._work(False)
        self._room.notices.tell(error)

    def _work(self, working: bool) -> None:  # noqa: FBT001 - the state itself
        self.working = working
        self.working_changed.emit(working)


def _to_fill(desk: Desk) -> tuple[tuple[Target, ...], bool]:
    return articles_to_fill(desk), may_begin_articles(desk)


def columns_to_choose(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return (id, name) of the columns that take new articles, in the office's order."""
    return tuple((str(one.id), one.name) for one in list_columns(desk, hidden=False))
