"""Words that several parts of the photo library say."""

from PySide6.QtCore import QCoreApplication

from workstation.usecases.photo_library import ListedPhoto


def consent_words() -> dict[str, str]:
    """Return what may allow showing a photo, in the order in which it is offered."""
    return {
        "": QCoreApplication.translate("gallery", "Not said"),
        "group": QCoreApplication.translate("gallery", "Event where all were told"),
        "public": QCoreApplication.translate("gallery", "Public event"),
        "personal": QCoreApplication.translate("gallery", "Agreed by those shown"),
        "minor": QCoreApplication.translate("gallery", "Shows minors (stays here)"),
        "visit": QCoreApplication.translate("gallery", "Visit to people in need (stays here)"),
        "none": QCoreApplication.translate("gallery", "Not agreed (stays here)"),
    }


def layout_words() -> dict[str, str]:
    """Return the layouts that photos can take in an article."""
    return {
        "grid": QCoreApplication.translate("gallery", "Grid"),
        "columns": QCoreApplication.translate("gallery", "Two columns"),
        "full": QCoreApplication.translate("gallery", "Full width"),
        "slide": QCoreApplication.translate("gallery", "Slide sideways"),
    }


def filter_words() -> dict[str, str]:
    """Return the filters of the grid."""
    return {
        "all": QCoreApplication.translate("gallery", "All"),
        "picked": QCoreApplication.translate("gallery", "Picked"),
        "uncaptioned": QCoreApplication.translate("gallery", "Caption missing"),
        "rejected": QCoreApplication.translate("gallery", "Not used"),
    }


def place_words(place: str) -> str:
    """Return what stands where the picture of a photo cannot be shown."""
    return {
        "waiting": QCoreApplication.translate("gallery", "On its way"),
        "elsewhere": QCoreApplication.translate("gallery", "On a colleague's PC"),
        "purged": QCoreApplication.translate("gallery", "Purged"),
    }.get(place, "")


def spoken(photo: ListedPhoto, number: int, place: int) -> str:
    """Return a sentence about a photo for whoever cannot see it."""
    parts = [QCoreApplication.translate("gallery", "Photo {number}").format(number=place)]
    if number:
        words = QCoreApplication.translate("gallery", "pick {number}")
        parts.append(words.format(number=number))
    if photo.pick == "reject":
        parts.append(QCoreApplication.translate("gallery", "not used"))
    if photo.rating:
        parts.append("★" * photo.rating)
    if photo.caption:
        parts.append(photo.caption)
    elsewhere = place_words(photo.place)
    if elsewhere:
        parts.append(elsewhere)
    return QCoreApplication.translate("gallery", ", ").join(parts)
