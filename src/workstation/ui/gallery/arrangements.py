"""The arrangements beyond the four that stand open in the tray: their words and drawings."""

from typing import Final

from PySide6.QtCore import QCoreApplication

SHAPES: Final[dict[str, tuple[tuple[float, float, float, float], ...]]] = {
    "three": tuple((x / 3, y / 2, 0.28, 0.45) for y in range(2) for x in range(3)),
    "pair": ((0, 0.15, 0.47, 0.7), (0.53, 0.15, 0.47, 0.7)),
    "collage": ((0, 0, 0.6, 0.45), (0.66, 0, 0.34, 0.45), (0, 0.52, 0.34, 0.45),
                (0.4, 0.52, 0.6, 0.45)),
    "contact": tuple((x / 3, y / 2, 0.28, 0.32) for y in range(2) for x in range(3)),
    "long": ((0.25, 0, 0.5, 0.29), (0.25, 0.35, 0.5, 0.29), (0.25, 0.7, 0.5, 0.29)),
}  # fmt: skip


def further_words() -> dict[str, str]:
    """Return the arrangements that the tray's last button offers."""
    return {
        "three": QCoreApplication.translate("gallery", "Three columns"),
        "pair": QCoreApplication.translate("gallery", "Before and after"),
        "collage": QCoreApplication.translate("gallery", "Collage"),
        "contact": QCoreApplication.translate("gallery", "Contact sheet"),
        "long": QCoreApplication.translate("gallery", "Long image"),
    }
