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
    """Return the filters of the grid, in their order; some only while they find a photo."""
    return {
        "picked": QCoreApplication.translate("gallery", "Picked"),
        "stacks": QCoreApplication.translate("gallery", "Similar groups"),
        "blurred": QCoreApplication.translate("gallery", "Perhaps blurred"),
        "dark": QCoreApplication.translate("gallery", "Perhaps too dark"),
        "bright": QCoreApplication.translate("gallery", "Perhaps too bright"),
        "uncaptioned": QCoreApplication.translate("gallery", "Caption missing"),
        "rejected": QCoreApplication.translate("gallery", "Not used"),
        **{f"label:{key}": words for key, words in label_words().items() if key},
    }


def label_words() -> dict[str, str]:
    """Return the colours that photos are marked with."""
    return {
        "red": QCoreApplication.translate("gallery", "Red label"),
        "yellow": QCoreApplication.translate("gallery", "Yellow label"),
        "green": QCoreApplication.translate("gallery", "Green label"),
        "blue": QCoreApplication.translate("gallery", "Blue label"),
    }


def alike_words(alike: int) -> str:
    """Return what the badge of a stack says."""
    return QCoreApplication.translate("gallery", "{count} similar").format(count=alike)


def hint_words(hint: str) -> str:
    """Return what is probably wrong with a photo, in a word."""
    return {
        "blurred": QCoreApplication.translate("gallery", "blurred"),
        "dark": QCoreApplication.translate("gallery", "dark"),
        "bright": QCoreApplication.translate("gallery", "too bright"),
    }.get(hint, "")


def edited_words() -> str:
    """Return what the badge of a photo says to which something was done."""
    return QCoreApplication.translate("gallery", "edited")


def place_words(place: str) -> str:
    """Return what stands where the picture of a photo cannot be shown."""
    if place == "here":  # asked by every cell that is painted
        return ""
    return {
        "waiting": QCoreApplication.translate("gallery", "On its way"),
        "elsewhere": QCoreApplication.translate("gallery", "On a colleague's PC"),
        "purged": QCoreApplication.translate("gallery", "Purged"),
    }.get(place, "")


def arriving_words(name: str) -> str:
    """Return what is said of a file that is no photo yet."""
    words = QCoreApplication.translate("gallery", "{name}, still being imported")
    return words.format(name=name)


def spoken(photo: ListedPhoto, number: int, place: int, *, alike: int = 0) -> str:
    """Return a sentence about a photo for whoever cannot see it."""
    parts = [QCoreApplication.translate("gallery", "Photo {number}").format(number=place)]
    if number:
        words = QCoreApplication.translate("gallery", "pick {number}")
        parts.append(words.format(number=number))
    if photo.pick == "reject":
        parts.append(QCoreApplication.translate("gallery", "not used"))
    if photo.rating:
        parts.append("★" * photo.rating)
    if photo.label:
        parts.append(label_words()[photo.label])
    if alike:
        parts.append(alike_words(alike))
    if photo.blurred:
        parts.append(hint_words("blurred"))
    if photo.recipe:
        parts.append(edited_words())
    if photo.caption:
        parts.append(photo.caption)
    elsewhere = place_words(photo.place)
    if elsewhere:
        parts.append(elsewhere)
    return QCoreApplication.translate("gallery", ", ").join(parts)
