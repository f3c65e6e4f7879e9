"""Photos that were edited in the gallery since the article took them in: told, shown, taken in."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.content import Cover, Picture
from workstation.domain.ids import ArticleId, PhotoId
from workstation.domain.tree_text import photos_used
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.looks_sheet import LooksSheet
from workstation.ui.notices import Act
from workstation.ui.tasks import Touched, concerns
from workstation.ui.widgets.boxes import box, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.edited_pictures import NewLook, edited_photos, new_look, show_pictures


class LooksStrip(QWidget):
    """Says which photos look as before somebody edited them; a person may take the new look in."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.looks: tuple[NewLook, ...] = ()
        self.words = label("", wrap=True)
        line = row(14, 9, 10, 9, spacing=10)
        line.addWidget(self.words, 1)
        line.addWidget(button(self.tr("Update"), self.take_in))
        line.addWidget(button(self.tr("Before and after…"), self.compare))
        spaced(QVBoxLayout(self), 20, 10, 20, 0).addWidget(box("info", line))
        presenter.page_changed.connect(self._ask)
        presenter.edited_changed.connect(self._show)
        presenter.room.tasks.changed.connect(self._on_changed)
        self.hide()

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "photo"):
            self._ask()

    def _ask(self) -> None:
        page = self._presenter.page
        if page is None:
            return
        work, look = partial(edited_photos, article=page.article), partial(self._look, page.article)
        self._presenter.room.tasks.query(self, work, look, topic="new looks")

    def _look(
        self,
        article: ArticleId,
        photos: tuple[PhotoId, ...],
        found: tuple[NewLook, ...] = (),
    ) -> None:
        """Look at one photo after another: finishing a picture takes long, and others read too."""
        if article != self._presenter.article:
            return
        if not photos:
            self.looks = found
            self._show()
            return
        work = partial(new_look, article=article, photo=photos[0])
        self._presenter.room.tasks.query(
            self,
            work,
            lambda look: self._look(article, photos[1:], (*found, look) if look else found),
            topic="new looks",
        )

    def _show(self) -> None:
        shown = self._shown()
        words = self.tr(
            "%n photo(s) were edited in the gallery; the article still shows how they were.",
            "",
            len(shown),
        )
        self.words.setText(words if shown else "")
        self.setVisible(bool(shown))

    def _shown(self) -> tuple[NewLook, ...]:
        """Return what can be taken in now; what readers have already stays as they saw it."""
        presenter = self._presenter
        page, edited = presenter.page, presenter.edited
        if not self.looks or page is None or edited is None:
            return ()
        if not presenter.may_write or page.state == "published":
            return ()
        used = photos_used(edited.doc)
        return tuple(one for one in self.looks if one.photo in used)

    def compare(self) -> None:
        """Show the photos before and after, and take the new look in where that is wanted."""
        sheet = LooksSheet(self._presenter.room, self._shown(), self)
        sheet.accepted.connect(self.take_in)
        sheet.open()

    def take_in(self) -> None:
        """Take the new look of all of them in, as one step that can be taken back."""
        presenter, looks = self._presenter, self._shown()
        if not looks or presenter.content is None:
            return
        before: dict[str, Picture] = {one.photo: one.before for one in looks}
        undo = partial(self._take_back, presenter.article, before, presenter.content.cover)
        presenter.show_pictures({one.photo: one.after for one in looks})
        words = self.tr("%n photo(s) show their new look now.", "", len(looks))
        presenter.room.notices.say(words, Act(self.tr("Undo"), undo))

    def _take_back(
        self, article: ArticleId, pictures: Mapping[str, Picture], cover: Cover | None
    ) -> None:
        if article == self._presenter.article:
            self._presenter.show_pictures(pictures, cover)
        else:  # somebody went on to another one meanwhile
            work = partial(show_pictures, article=article, pictures=pictures, cover=cover)
            self._presenter.room.tasks.command(self, work, lambda _: None)
