"""English sentences about photos and pictures; a part of `sentences.py`."""

PHOTOS: dict[str, str] = {
    "album_exists": "There is an album “{name}” already; move the photos there, or choose another "
    "name.",
    "bad_crop": "The crop {crop} is empty or reaches beyond the picture; choose it again.",
    "bad_face_cascade": "What this program needs to find faces is damaged ({reason}); install it "
    "again.",
    "bad_picture": "The picture is damaged or incomplete: {name}; save it again from the camera "
    "or phone.",
    "bad_picture_name": "{name} ends in neither .jpg nor .png; choose one of them.",
    "bad_label": "There is no colour “{label}” for photos; choose red, yellow, green or blue.",
    "bad_rating": "A rating goes from 0 to 5, not {rating}.",
    "bad_recipe": "What is to be done to the photo cannot be read ({reason}); edit it again, or "
    "correct the recipe.",
    "bad_rule": "There is no way “{name}” of laying similar photos together; choose among {known}.",
    "bad_watermark": "A watermark needs words of at most {limit} characters, or a logo, and "
    "sensible sizes; correct it.",
    "blob_missing": "A picture is still on its way to this PC; sync and try again.",
    "blob_too_large": "A picture of {bytes} bytes is too large for the shared folder; {limit} "
    "bytes is the most.",
    "caption_too_long": "A caption or credit has {actual} characters and {limit} is the most; "
    "shorten it.",
    "cover_missing": "The article has no cover; choose one.",
    "crop_malformed": "The crop of the cover is not valid; choose it again.",
    "heic_unread": "{name} is an HEIC picture and this PC has no reader for it; on the iPhone "
    "choose Settings → Camera → Formats → Most Compatible, or save the picture as JPEG.",
    "image_too_large": "A picture has {actual} bytes and WeChat takes {limit}; make it smaller.",
    "image_too_many_pixels": "A picture has {actual} pixels and WeChat takes {limit}; make it "
    "smaller.",
    "image_too_small": "A picture is only {actual} pixels wide or high; use a larger one.",
    "image_type_refused": "WeChat takes no picture of this kind here; save it as JPEG or PNG.",
    "import_source_gone": "{path} is not there; put the card in again, or connect the disk, "
    "and go on.",
    "no_import_waits": "No import was broken off; choose what is to come in.",
    "no_photos": "No photo is chosen; choose at least one.",
    "original_elsewhere": "The original of this photo stayed on the PC that imported it; export it "
    "there, or choose another size.",
    "pair_of_two": "Before and after takes two photos, not {count}; choose two.",
    "photos_already_there": "The article holds all {count} of these photos already; choose others.",
    "photos_not_cleared": "{count} of these photos may not be shown (minors, visits to people in "
    "need, no consent) and stay on this PC; change their consent or leave them out.",
    "picture_missing": "A picture of this article is not at hand; sync and try again.",
    "picture_reader_failed": "{name} could not be read safely and was left out; open it in another "
    "program and save it as JPEG.",
    "picture_too_large": "The picture is too large: {name}; make it smaller and try again.",
    "clock_too_far": "A clock is put right by 60 years at most; check the number.",
    "no_clock": "Two photos of one album are needed that show the same moment, taken with two "
    "cameras that both say when.",
    "pictures_missing": "{count} pictures of “{title}” are still on their way to this PC; sync "
    "and try again.",
    "too_few_to_stack": "Similar photos lie together from {fewest} on; name more of them.",
    "too_many_photos": "{count} photos are too many for one group; {limit} is the most.",
    "too_many_watermarks": "The office keeps {limit} watermarks already; remove one first.",
    "unknown_watermark": "There is no watermark “{name}”; choose among {known}.",
    "unsupported_picture": "Pictures of the kind {format} cannot be used; save the picture as "
    "JPEG or PNG.",
    "zip_damaged": "The archive {path} is damaged or of an unusual kind; pack the photos again "
    "as an ordinary ZIP, or unpack them first.",
    "zip_too_much": "The archive {path} holds more than may come in at once; unpack it and import "
    "its folders one by one.",
}
