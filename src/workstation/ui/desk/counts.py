"""How the desk counts: `lupdate` knows plurals by `self.tr` alone, so the words need an object."""

from PySide6.QtCore import QObject


class Counts(QObject):
    """Numbers with their nouns, in the language of the window."""

    def pieces(self, n: int) -> str:
        """Return so many pieces."""
        return self.tr("%n piece(s)", "", n)

    def published(self, n: int) -> str:
        """Return that so many pieces went out."""
        return self.tr("%n piece(s) published", "", n)

    def in_a_row(self, n: int) -> str:
        """Return for how many weeks each had its voice."""
        return self.tr("“A voice every week”: %n week(s) in a row", "", n)

    def silent_days(self, n: int) -> str:
        """Return for how many days nothing went out."""
        return self.tr("Nothing went out for %n day(s)", "", n)

    def all_approved(self, n: int) -> str:
        """Return that so many articles are approved, all of them."""
        return self.tr("%n article(s), all approved", "", n)

    def approved(self, approved: int, n: int) -> str:
        """Return how many of all articles are approved."""
        return self.tr("{approved} of %n article(s) approved", "", n).format(approved=approved)

    def issue(self, number: int, n: int) -> str:
        """Return an issue with its approved articles."""
        words = self.tr("Issue {number} (%n article(s), all approved)", "", n)
        return words.format(number=number)
