"""Words of the photo editor: its shapes, sliders, corners, and what its keys do."""

from PySide6.QtCore import QCoreApplication


def shape_words() -> dict[str, str]:
    """Return the shapes that a photo can be cropped to."""
    return {
        "whole": QCoreApplication.translate("gallery_editor", "Whole"),
        "cover": "2.35:1",
        "square": "1:1",
        "wide": "16:9",
        "classic": "4:3",
        "free": QCoreApplication.translate("gallery_editor", "Free"),
    }


def dial_words() -> dict[str, str]:
    """Return what has a slider, in its order."""
    return {
        "brightness": QCoreApplication.translate("gallery_editor", "Brightness"),
        "contrast": QCoreApplication.translate("gallery_editor", "Contrast"),
        "warmth": QCoreApplication.translate("gallery_editor", "Warmth"),
        "sharpen": QCoreApplication.translate("gallery_editor", "Sharpness"),
        "tilt": QCoreApplication.translate("gallery_editor", "Straighten"),
    }


def corner_words() -> dict[str, str]:
    """Return where a watermark can stand."""
    return {
        "bottom-right": QCoreApplication.translate("gallery_editor", "Bottom right"),
        "bottom-left": QCoreApplication.translate("gallery_editor", "Bottom left"),
        "top-right": QCoreApplication.translate("gallery_editor", "Top right"),
        "top-left": QCoreApplication.translate("gallery_editor", "Top left"),
        "middle": QCoreApplication.translate("gallery_editor", "Middle"),
    }


def act_words() -> dict[str, str]:
    """Return what the editor's keys do, as its menu says it."""
    translate = QCoreApplication.translate
    return {
        "finish_photo": translate("gallery_editor", "Done"),
        "leave_editor": translate("gallery_editor", "Leave without keeping"),
        "undo_photo_edit": translate("gallery_editor", "Undo"),
        "redo_photo_edit": translate("gallery_editor", "Redo"),
        "auto_photo": translate("gallery_editor", "Auto enhance"),
        "cover_places": translate("gallery_editor", "Cover faces"),
        "cover_faces": translate("gallery_editor", "Cover all faces that were found"),
        "mark_photo": translate("gallery_editor", "Watermark"),
        "turn_photo_right": translate("gallery_editor", "Turn right"),
        "turn_photo_left": translate("gallery_editor", "Turn left"),
        "copy_edit": translate("gallery_editor", "Done, and tones for the others"),
        "photo_behind": translate("gallery_editor", "Next photo"),
        "photo_before": translate("gallery_editor", "Photo before"),
        "start_edit_over": translate("gallery_editor", "Start over"),
        "shape_whole": translate("gallery_editor", "Whole photo"),
        "shape_cover": translate("gallery_editor", "Crop to 2.35:1"),
        "shape_square": translate("gallery_editor", "Crop to 1:1"),
        "shape_wide": translate("gallery_editor", "Crop to 16:9"),
        "shape_classic": translate("gallery_editor", "Crop to 4:3"),
        "shape_free": translate("gallery_editor", "Crop freely"),
    }
