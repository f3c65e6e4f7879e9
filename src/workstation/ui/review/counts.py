"""Counts in words. An object, for only `tr` of one tells the catalogue that a text has a plural."""

from PySide6.QtCore import QObject


class Counts(QObject):
    """Says how many."""

    def replaced(self, n: int) -> str:
        """Photos that were replaced."""
        return self.tr("%n photo(s) replaced", "", n) if n else ""

    def moved(self, n: int) -> str:
        """Passages that stand elsewhere now."""
        return self.tr("%n moved", "", n) if n else ""

    def formed(self, n: int) -> str:
        """Passages whose form alone changed."""
        return self.tr("%n in layout", "", n) if n else ""

    def places(self, n: int) -> str:
        """Places a person would point at."""
        return self.tr("%n place(s) changed", "", n)

    def sent(self, n: int) -> str:
        """How often an article was sent for review."""
        return self.tr("sent %n time(s)", "", n)

    def findings(self, n: int) -> str:
        """Findings."""
        return self.tr("%n finding(s)", "", n)

    def proofing(self, n: int) -> str:
        """Findings that nobody dealt with."""
        return self.tr("Proofing: %n finding(s) not dealt with", "", n)

    def waived(self, n: int) -> str:
        """Findings that may stand."""
        return self.tr("%n finding(s) let stand with a reason", "", n)

    def bare_photos(self, n: int) -> str:
        """Photos nobody described."""
        return self.tr("%n photo(s) without caption or credit", "", n)

    def private(self, n: int) -> str:
        """Passages that must not leave the PC."""
        return self.tr("%n passage(s) look private or secret", "", n)
