"""Where the photos of the material come from, and how one gets into the text."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain import tree
from workstation.domain.ids import ArticleId, PhotoId
from workstation.domain.tree_text import photos_used
from workstation.ui.room import Room
from workstation.ui.styles.photo_list import PhotoList
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.photos_at_hand import photos_at_hand, take_photo


class PhotoSource(QObject):
    """Asks for an article's photos once somebody looks for them.

    `blocks_chosen`: a `tree.Doc` to put behind the cursor. `block_asked`: go to the block in which
    a photo stands already.
    """

    blocks_chosen = Signal(object)
    block_asked = Signal(str)

    def __init__(self, room: Room, photos: PhotoList) -> None:
        super().__init__(photos)
        self._room = room
        self._photos = photos
        self._article = ""
        self._doc = tree.Doc()
        self._looked_at = False
        photos.chosen.connect(self.take)
        photos.album_asked.connect(self._ask)
        room.tasks.changed.connect(self._on_changed)

    def show_article(self, article: str) -> None:
        """Offer photos for this article from now on."""
        if article != self._article:
            self._article = article
            self._photos.show_found(None)
            self._ask("")

    def show_doc(self, doc: tree.Doc) -> None:
        """Mark what stands in the text as it is now."""
        self._doc = doc
        self._photos.show_used(frozenset(photos_used(doc)))

    def look(self, *, looked_at: bool) -> None:
        """Read the photos while they are on screen, and only then."""
        before, self._looked_at = self._looked_at, looked_at
        if looked_at and not before:
            self._ask(self._photos.album)

    def take(self, photo: str) -> None:
        """Put a photo behind the cursor; one that stands in the text is gone to."""
        there = next(
            (one for one in self._doc.content if photo in photos_used(tree.Doc((one,)))), None
        )
        if there is not None:
            self.block_asked.emit(there.attrs.id)
            return
        work = partial(take_photo, photo=PhotoId(photo))
        self._room.tasks.command(self, work, self.blocks_chosen.emit)

    def _ask(self, album: str) -> None:
        if self._article and self._looked_at:
            work = partial(
                photos_at_hand,
                article=ArticleId(self._article),
                used=photos_used(self._doc),
                album=album,
            )
            self._room.tasks.query(self, work, self._photos.show_found, topic="photos at hand")

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "photo", "album", "blob"):
            self._ask(self._photos.album)
