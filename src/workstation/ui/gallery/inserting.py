"""At the foot of the library: the photos that go into an article, their order, where they go."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.crowds import Crowds
from workstation.ui.gallery.messaging import Messaging
from workstation.ui.gallery.order_strip import OrderStrip
from workstation.ui.gallery.placing import Placing
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.questions import Questions
from workstation.ui.gallery.tray import LayoutTray
from workstation.ui.notices import Act
from workstation.usecases.photo_layouts import Inserted


class Inserting(QObject):
    """Keeps strip and tray showing what would go where, and does what they ask for.

    `chosen` tells which photos are selected.
    """

    def __init__(
        self,
        presenter: GalleryPresenter,
        placing: Placing,
        parts: tuple[OrderStrip, LayoutTray],
        asking: tuple[Questions, Messaging],
        chosen: Callable[[], list[PhotoId]],
    ) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._placing = placing
        self._strip, self._tray = parts
        self._questions, self._messaging = asking
        self._chosen = chosen
        self._crowds = Crowds(presenter.room, self)
        self._connect()
        self._tray.choose_layout(placing.layout)

    def _connect(self) -> None:
        tray, placing = self._tray, self._placing
        tray.layout_chosen.connect(placing.choose_layout)
        placing.layout_changed.connect(tray.choose_layout)
        placing.layout_changed.connect(lambda _: self.show())
        self._crowds.counted.connect(self.show)
        self._strip.reordered.connect(placing.order)
        tray.message_asked.connect(lambda: self._messaging.ask(self.photos()))
        tray.target_chosen.connect(placing.choose_target)
        tray.place_chosen.connect(placing.choose_place)
        tray.insert_asked.connect(self.insert)
        tray.new_asked.connect(lambda: self._questions.new_article(self.photos()))
        placing.targets_changed.connect(self._show_targets)
        placing.places_changed.connect(lambda: tray.show_places(placing.places, placing.place))
        placing.placed.connect(self._on_placed)
        placing.working_changed.connect(lambda _: self.show())

    def photos(self) -> list[PhotoId]:
        """Return the photos that go into an article, in order.

        The picks; of these the selected ones where several are; without picks the selection.
        Never more than picks where there are any: Ctrl+A must not put a whole card into an article.
        """
        picks, chosen = self._presenter.picks(), self._chosen()
        if not picks:
            return chosen
        if len(chosen) > 1 and set(chosen) <= set(picks):
            return [photo for photo in picks if photo in set(chosen)]
        return picks

    def insert(self) -> None:
        """Put them into the article."""
        self._placing.insert(self.photos())

    def show(self) -> None:
        """Show which photos would go where."""
        photos = self.photos()
        known = self._presenter.named(photos)
        self._tray.show_photos(
            len(photos),
            picked=bool(self._presenter.picks()),
            uncaptioned=sum(1 for one in known if not one.caption),
            ready=not self._placing.working,
        )
        crowd = self._crowds.most(known) if self._placing.layout == "grid" else 0
        self._tray.propose([one.width / one.height for one in known], crowd)
        self._strip.show_photos(self._presenter.named(self._presenter.picks()))
        self._tray.new.setVisible(self._placing.may_begin)

    def _show_targets(self) -> None:
        self._tray.show_targets(self._placing.targets, self._placing.target)
        self.show()

    def _on_placed(self, inserted: Inserted) -> None:
        room = self._presenter.room
        words = self.tr("%n photo(s) are now in “{title}”.", "", len(inserted.photos))
        show = Act(self.tr("Show article"), partial(room.go.emit, "articles", inserted.article))
        room.notices.say(words.format(title=inserted.title), show)
