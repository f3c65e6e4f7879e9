"""Words that the page itself shows: placeholders, hints in frames, labels of handles."""

from PySide6.QtCore import QCoreApplication


def page_words() -> dict[str, str]:
    """Return them in the window's language, by the names the page knows them by."""
    translate = QCoreApplication.translate
    return {
        "title": translate("Canvas", "Title"),
        "text": translate("Canvas", "Text of the article"),
        **_photo_words(),
        **_block_words(),
    }


def _photo_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "caption_here": translate("Canvas", "Caption"),
        "no_picture": translate("Canvas", "This picture is not on this PC yet"),
        "no_photo": translate("Canvas", "No picture yet"),
        "caption": translate("Canvas", "Caption…"),
        "credit": translate("Canvas", "Photographer"),
        "alt": translate("Canvas", "Description"),
        "replace_photo": translate("Canvas", "Replace…"),
        "photo_before": translate("Canvas", "Earlier"),
        "photo_after": translate("Canvas", "Later"),
        "photo_out": translate("Canvas", "Out of the group"),
        "photo_gone": translate("Canvas", "Remove"),
        "layout_grid": translate("Canvas", "Grid"),
        "layout_columns": translate("Canvas", "Two columns"),
        "layout_full": translate("Canvas", "Full width"),
        "layout_slide": translate("Canvas", "Slide"),
        "group_caption": translate("Canvas", "Caption for all"),
        "add_photos": translate("Canvas", "Add photos…"),
    }


def _block_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "source": translate("Canvas", "Source"),
        "note": translate("Canvas", "Note"),
        "card_text": translate("Canvas", "Words of the card"),
        "card_photo": translate("Canvas", "QR code…"),
        "media_title": translate("Canvas", "Title of the recording"),
        "media_href": translate("Canvas", "Address"),
        "sign_off_later": translate(
            "Canvas", "Editors and reviewers stand here once the article is approved"
        ),
        "row_below": translate("Canvas", "Row below"),
        "col_right": translate("Canvas", "Column right"),
        "row_gone": translate("Canvas", "Remove row"),
        "col_gone": translate("Canvas", "Remove column"),
        "merge": translate("Canvas", "Merge"),
        "split": translate("Canvas", "Split"),
        "header": translate("Canvas", "Header row"),
        "comments_here": translate("Canvas", "What colleagues say about this passage"),
        "drag_block": translate("Canvas", "Drag to move, press for the menu"),
    }
