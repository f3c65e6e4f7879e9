"""Naming the responsible editor: one of the people who may edit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.widgets.dialogs import Sheet
from workstation.usecases.desk import Desk
from workstation.usecases.members import list_members

EDITORS = {"editor", "admin", "liaison"}


class AssignSheet(Sheet):
    """A list of people to choose from."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Who looks after this article?"))
        self.setWindowTitle(self.heading.text())
        self._presenter = presenter
        self.people = QListWidget()
        self.people.setAccessibleName(self.heading.text())
        self.people.itemDoubleClicked.connect(self.accept)
        self.body.addWidget(self.people)
        self.set_buttons(self.tr("Choose"), self.tr("Cancel"))
        self.accept_button.setEnabled(False)
        self.people.currentItemChanged.connect(lambda *_: self.accept_button.setEnabled(True))
        self.accepted.connect(self._choose)
        presenter.room.tasks.query(self, people_to_assign, self._show)

    def _show(self, people: tuple[tuple[str, str], ...]) -> None:
        page = self._presenter.page
        for member, name in people:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, member)
            self.people.addItem(item)
            if page is not None and member == page.editor:
                self.people.setCurrentItem(item)
        self.people.setFocus()

    def _choose(self) -> None:
        item = self.people.currentItem()
        if item is not None:
            self._presenter.assign(str(item.data(Qt.ItemDataRole.UserRole)))


def people_to_assign(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return (id, name with branch) of the members who may edit articles."""
    return tuple(
        (str(one.id), "　".join(filter(None, (one.name, one.branch))))
        for one in list_members(desk)
        if EDITORS & set(one.roles)
    )
