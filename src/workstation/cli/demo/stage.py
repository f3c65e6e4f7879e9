"""What every scene of the demo shares: the folder, the people, the articles, the record."""

from pathlib import Path

from workstation.cli.demo.company import Company
from workstation.cli.demo.steps import StepLog
from workstation.domain.ids import ArticleId
from workstation.shipped import shipped

ADMIN, EDITOR, LIAISON = "李文静", "王磊", "陶行远"
SECRETARY, OFFICE_SECRETARY, SITE_SECRETARY = "方静", "何晓岚", "贺文川"
SECOND, THIRD = "沈国栋", "顾清源"
ISSUE = 1


class Stage:
    """A play under way.

    `articles` and `titles` are those of the issue, by a name of the demo's own; `numbers` is what
    the report gives as figures.
    """

    def __init__(self, folder: Path, log: StepLog, company: Company) -> None:
        self.folder = folder
        self.log = log
        self.company = company
        self.articles: dict[str, ArticleId] = {}
        self.titles: dict[str, str] = {}
        self.numbers: dict[str, str | int] = {}

    @property
    def published(self) -> Path:
        """Where everything that readers get is left."""
        return self.folder / "published"

    @property
    def outside(self) -> tuple[Path, Path]:
        """What leaves a PC: the shared folder, and what is published."""
        return self.company.office.share, self.published


def intake(name: str) -> Path:
    """Return a file or folder that a liaison hands in."""
    return shipped(f"resources/sample/intake/{name}")
