"""English sentences for what a reader could not take over (`domain.importing.Loss`), by code.

`{detail}` is the loss's own. The Chinese stands in the catalogue, in the context `losses`.
"""

LOSSES: dict[str, str] = {
    "author_guessed": "“{detail}” was taken for the author; check it.",
    "bad_attributes": "“{detail}” could not be read and was left out.",
    "block_unclosed": "The block “{detail}” has no end mark; it ends with the file.",
    "color_dropped": "The colour {detail} is not one of the theme's and was left out.",
    "comments_dropped": "{detail} comments were left out.",
    "deletions_dropped": "{detail} passages deleted under track changes were left out.",
    "drawing_dropped": "A drawing, chart or embedded object was left out; put it in as a picture.",
    "embedded_document_dropped": "A document inside the document was left out; import it by "
    "itself.",
    "empty_group": "A photo group has no photos and was left out.",
    "file_not_pasted": "{detail} is neither a text nor a photo and was left out.",
    "formatting_dropped": "Struck-through, raised or lowered letters are now plain text.",
    "formula_flattened": "A formula became plain text; check it.",
    "header_dropped": "The page header or footer “{detail}” was left out.",
    "heading_guessed": "“{detail}” was taken for a heading; check it.",
    "hidden_text_dropped": "{detail} hidden passages were left out.",
    "layout_dropped": "The pasted text was too large or too deeply nested for its layout; all its "
    "words are here as plain paragraphs.",
    "link_dropped": "The link to {detail} was left out, its words remain.",
    "marker_without_photo": "No photo fits {detail}; put it in by hand.",
    "media_dropped": "A sound or film was left out ({detail}); put it in on the WeChat platform.",
    "nested_table_flattened": "A table inside a table became plain text: {detail}",
    "page_frame_dropped": "{detail} characters around the article were left out (menus, "
    "advertisements).",
    "photo_unplaced": "Nothing says where {detail} belongs; it stands at the end.",
    "picture_linked": "The picture {detail} lies elsewhere and was not fetched; put it in by hand.",
    "picture_misplaced": "No picture can stand inside these words ({detail}); only its caption "
    "remains.",
    "picture_missing": "A picture is missing ({detail}); put it in by hand.",
    "picture_moved": "A picture stood inside a sentence or cell; it now stands behind it.",
    "picture_needs_conversion": "The picture {detail} is kept as JPEG or PNG from now on.",
    "picture_unreadable": "The picture {detail} cannot be shown; save it as JPEG or PNG and put "
    "it in by hand.",
    "script_dropped": "A script in the page was left out.",
    "source_guessed": "“{detail}” was taken for the source; check it.",
    "symbol_unknown": "A sign of the font {detail} is shown as 〓; type it again.",
    "table_split": "A table of {detail} rows became several.",
    "text_box_moved": "A text box now stands in the text where it was anchored: {detail}",
    "title_guessed": "“{detail}” was taken for the title; check it.",
    "too_many_pictures": "The file has too many pictures; {detail} was left out.",
    "undecodable_text": "Some letters of {detail} could not be read and are shown as �; check the "
    "text.",
    "unknown_block": "“{detail}” is no known kind of block; its text became plain paragraphs.",
    "unknown_key": "“{detail}” above the text means nothing here and was left out.",
}
