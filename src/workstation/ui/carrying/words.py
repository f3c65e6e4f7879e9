"""How packages are spoken of."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from workstation.sync.carried_file import ENDING
from workstation.usecases.carried_in import AwaitedParts, TakenIn
from workstation.usecases.kept_packages import Awaited
from workstation.usecases.receivers import Receiver

_MEGA = 1_000_000
_KILO = 1_000


class PackageWords(QObject):
    """Sentences about packages, in the language of the window."""

    def receiver(self, one: Receiver) -> str:
        """Return whose PC a receiver is."""
        named = self.tr("{name} ({branch})").format(name=one.name, branch=one.branch)
        words = named if one.branch else one.name
        return f"{words} · {one.device[:4]}" if one.several else words

    def awaited(self, one: AwaitedParts) -> str:
        """Return which parts of a package are still to come."""
        words = self.tr(
            "Part {parts} of {of} still to come; drop it on the window when it is here."
        )
        return words.format(parts=self._row(in_runs(one.parts)), of=one.of)

    def awaited_short(self, one: Awaited) -> str:
        """Return which parts of a package are still to come, for a title."""
        words = self.tr("(waiting for part {parts} of {of})")
        return words.format(parts=self._row(in_runs(one.parts)), of=one.of)

    def hand_over(self, files: int, to: str) -> str:
        """Return the sentence that says what to do with the files."""
        if not to:
            return self.tr("Give %n file(s) to your colleague", "", files)
        return self.tr("Send %n file(s) to {to}", "", files).format(to=to)

    def note(self, files: int) -> str:
        """Return the sentence to send along."""
        return self.tr(
            "I am sending you a package of %n file(s). Save all of them and drop them on the "
            "window of the Party Newsroom, in any order.",
            "",
            files,
        )

    def news(self, told: TakenIn) -> str:
        """Return what came with packages that were taken in."""
        came: list[str] = []
        if told.received:
            came.append(self.tr("%n change(s)", "", told.received))
        elif told.texts:
            came.append(self.tr("%n missing text(s)", "", told.texts))
        if told.pictures:
            came.append(self.tr("%n picture(s)", "", told.pictures))
        if not came:
            return self.tr("Taken in. There was nothing in it that is not here already.")
        return self.tr("New here: {came}.").format(came=self._row(came))

    def stem(self, person: str, day: date) -> str:
        """Return how the name of a package begins."""
        word = self.tr("package")
        return f"{word}-{person}-{day.isoformat()}"

    def _row(self, things: Sequence[object]) -> str:
        return self.tr(", ").join(map(str, things))


def in_runs(numbers: Sequence[int]) -> list[str]:
    """Return ascending numbers as runs: 2–4, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]


def free_name(folder: Path, stem: str) -> Path:
    """Return a name in a folder that neither a package nor the parts of one have."""
    taken = {path.name for path in folder.glob(f"{stem}*")}
    number, name = 1, stem
    while any(one.startswith((f"{name}.", f"{name}-")) for one in taken):
        number += 1
        name = f"{stem}_{number}"
    return folder / f"{name}{ENDING}"


def size_words(size: int) -> str:
    """Return a number of bytes as people say it."""
    if size < _MEGA:
        return f"{max(1, round(size / _KILO))} KB"
    return f"{size / _MEGA:.1f} MB" if size < 100 * _MEGA else f"{round(size / _MEGA)} MB"
