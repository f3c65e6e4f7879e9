"""What keys and fields say of photos: picks, stars, words; and where else photos are sent."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.editing import Editing
from workstation.ui.gallery.facts import PhotoFacts
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.questions import Questions
from workstation.ui.messages import told
from workstation.usecases.photo_said import Said


class Saying(QObject):
    """Says of the photos that are meant (`subject`) what a key or a field means."""

    def __init__(
        self,
        presenter: GalleryPresenter,
        subject: Callable[[], list[PhotoId]],
        facts: PhotoFacts,
        asking: tuple[Questions, Editing],
    ) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._subject = subject
        self._facts = facts
        self._questions, self._editing = asking
        facts.said.connect(self._say)
        facts.edit_wanted.connect(self._edit)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the keys of photos do, by the names of their acts."""
        return {
            "pick": partial(self._set, Said(pick="pick")),
            "reject": partial(self._set, Said(pick="reject")),
            "unpick": partial(self._set, Said(pick="none")),
            **{f"rate_{stars}": partial(self._set, Said(rating=stars)) for stars in range(6)},
            "edit_photo": self._edit,
            "write_caption": self._facts.write_caption,
            "move_photos": lambda: self._questions.move(self._subject()),
            "export_photo": lambda: self._questions.export(self._subject()),
        }

    def _set(self, said: Said) -> None:
        self._presenter.say(self._subject(), said)

    def _say(self, photos: Sequence[PhotoId], said: Said) -> None:
        room = self._presenter.room

        def refused(error: Exception) -> None:
            if photos == self._subject():
                self._facts.complain(said, told(error, room.lang).words)
            else:
                room.notices.tell(error)

        self._presenter.say(photos, said, failed=refused)

    def _edit(self) -> None:
        """Edit the photo that is meant; others selected, or else the picks, may get its tones."""
        photos = self._subject()
        self._editing.open(photos, photos[1:] or self._presenter.picks())
