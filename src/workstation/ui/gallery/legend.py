"""What the marks on a photo mean and which keys they answer to: its tooltip in the grid."""

from PySide6.QtCore import QCoreApplication

from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.wording import alike_words, edited_words, hint_words
from workstation.ui.keys import shown


def legend(cell: Cell, exposure: str) -> str:
    """Return a line for each mark of a photo, its caption first; empty for a photo without any."""
    photo = cell.photo
    lines = [photo.caption] if photo.caption else []
    if cell.number:
        words = QCoreApplication.translate("gallery_legend", "{number}: its place among the picks")
        lines.append(words.format(number=cell.number))
    if cell.alike:
        words = QCoreApplication.translate(
            "gallery_legend", "{badge}: {spread} shows them all, {keep} keeps the best"
        )
        keys = {"spread": shown("toggle_stack"), "keep": shown("keep_best")}
        lines.append(words.format(badge=alike_words(cell.alike), **keys))
    for hint in filter(None, ("blurred" if photo.blurred else "", exposure)):
        words = QCoreApplication.translate(
            "gallery_legend", "{badge}: only a hint, look at it large"
        )
        lines.append(words.format(badge=hint_words(hint)))
    if photo.stays_here:
        lines.append(
            QCoreApplication.translate(
                "gallery_legend",
                "stays here: nothing allows showing it, so it leaves this PC never",
            )
        )
    if photo.recipe:
        words = QCoreApplication.translate("gallery_legend", "{badge}: the original is kept")
        lines.append(words.format(badge=edited_words()))
    return "\n".join(lines)
