"""The company: the people of the sample office at their PCs, and how their PCs meet."""

from collections.abc import Iterable
from pathlib import Path

from workstation import bootstrap
from workstation.document.readers.markdown import read_markdown
from workstation.document.writers.markdown import write_markdown
from workstation.domain.ids import ArticleId, RevisionId, new_block_id
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.listing import content_in_hand
from workstation.usecases.returned_files import edit_article
from workstation.usecases.sample_office import SampleOffice

DOORS = bootstrap.doors()


class Company:
    """Everybody's desk, open at once, around one shared folder."""

    def __init__(self, office: SampleOffice) -> None:
        self.office = office
        self.homes = dict(office.homes)
        self._desks: dict[str, Desk] = {}

    @property
    def people(self) -> tuple[str, ...]:
        """All who have a PC, in the order they came."""
        return tuple(self.homes)

    def desk(self, name: str) -> Desk:
        """Return somebody's desk."""
        if name not in self._desks:
            self._desks[name] = bootstrap.open_desk(self.homes[name])
        return self._desks[name]

    def seat(self, name: str, home: Path, desk: Desk) -> None:
        """Add a PC that has joined later."""
        self.homes[name] = home
        self._desks[name] = desk

    def share(self, name: str) -> Share:
        """Return the shared folder as somebody's PC reaches it."""
        return bootstrap.open_office_share(self.desk(name))

    def sync(self, *names: str) -> None:
        """Let these people sync, in this order."""
        for name in names:
            exchange(self.desk(name), self.share(name))

    def sync_all(self, order: Iterable[str] = ()) -> None:
        """Let everybody sync twice in this order: the first round sends, the second receives."""
        people = tuple(order) or self.people
        self.sync(*people, *people)

    def head(self, name: str, article: ArticleId) -> RevisionId:
        """Return an article's newest revision as somebody's PC knows it."""
        return RevisionId(self.desk(name).standing(article).heads[-1])

    def rewrite(self, name: str, article: ArticleId, old: str, new: str) -> RevisionId:
        """Let somebody replace words in an article, as `article edit` takes them from a file."""
        desk = self.desk(name)
        text = write_markdown(content_in_hand(desk, article), picture_path="photo:{}".format)
        imported = read_markdown(
            text.replace(old, new), new_id=new_block_id, picture=lambda _path: None
        )
        return edit_article(desk, article, imported).revision

    def close(self) -> None:
        """Close every desk."""
        for desk in self._desks.values():
            desk.close()
