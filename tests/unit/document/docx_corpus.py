"""Word files built from nothing: what liaisons' programs save, in the smallest form that shows it.

Every function returns a piece of WordprocessingML; `docx` packs pieces into a file.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from PIL import Image

TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
STRICT = TRANSITIONAL | {
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "a": "http://purl.oclc.org/ooxml/drawingml/main",
    "wp": "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
}
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text with the given run properties, e.g. `<w:b/>`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph; plain strings that are no XML become runs."""
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def styled(style: str, *content: str, properties: str = "") -> str:
    """A paragraph in the style of that id."""
    return paragraph(*content, properties=f'<w:pStyle w:val="{style}"/>{properties}')


def centred(text: str, size: int = 21, *, bold: bool = False) -> str:
    """A centred line; `size` in half-points."""
    look = f'<w:sz w:val="{size}"/>' + ("<w:b/>" if bold else "")
    return paragraph(run(text, look), properties='<w:jc w:val="center"/>')


def bold(text: str) -> str:
    """A bold run."""
    return run(text, "<w:b/>")


def numbered(text: str, list_id: int = 1, level: int = 0) -> str:
    """A paragraph of an automatic list."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, properties=numbering)


def style(identity: str, name: str, properties: str = "", kind: str = "paragraph") -> str:
    """A style of `styles.xml`."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val={quoteattr(name)}/>'
        f"{properties}</w:style>"
    )


def level(place: int, form: str, text: str, start: int = 1, extra: str = "") -> str:
    """A level of an abstract list."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def abstract_list(identity: int, *levels: str) -> str:
    """An abstract list."""
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def list_of(identity: int, abstract: int, overrides: str = "") -> str:
    """A list made from an abstract one."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def cell(*content: str, properties: str = "") -> str:
    """A table cell."""
    inner = "".join(part if part.startswith("<") else paragraph(part) for part in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: Iterable[str]) -> str:
    """A table from rows of cells."""
    return f"<w:tbl>{''.join('<w:tr>' + ''.join(row) + '</w:tr>' for row in rows)}</w:tbl>"


def inline_picture(relation: str, alt: str = "") -> str:
    """A picture that stands in the line."""
    return _drawing("inline", relation, alt)


def floating_picture(relation: str, alt: str = "") -> str:
    """A picture anchored in the paragraph."""
    return _drawing("anchor", relation, alt)


def _drawing(kind: str, relation: str, alt: str) -> str:
    return (
        f"<w:r><w:drawing><wp:{kind}><wp:docPr id='1' name='图片' descr={quoteattr(alt)}/>"
        f"<a:graphic><a:graphicData><a:blip r:embed='{relation}'/></a:graphicData></a:graphic>"
        f"</wp:{kind}></w:drawing></w:r>"
    )


def vml_picture(relation: str) -> str:
    """A picture as older programs draw it."""
    return f"<w:r><w:pict><v:shape><v:imagedata r:id='{relation}'/></v:shape></w:pict></w:r>"


def text_box(*content: str) -> str:
    """A text box as Word saves it: once for new programs, once more for old ones."""
    box = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:wsp><wps:txbx>{box}</wps:txbx>"
        "</wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def picture_bytes(kind: str = "JPEG", colour: str = "firebrick") -> bytes:
    """A small picture that really is one."""
    target = io.BytesIO()
    Image.new("RGB", (24, 16), colour).save(target, kind)
    return target.getvalue()


def docx(
    *body: str,
    styles: str = "",
    numbering: str = "",
    parts: Mapping[str, bytes] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    names: Mapping[str, str] | None = None,
) -> bytes:
    """Pack a Word file.

    `relations` maps an id to (kind, target); a target with a scheme is external. `parts` are the
    further files under `word/`.
    """
    spaces = names or TRANSITIONAL
    files: dict[str, bytes] = {
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": part("document", f"<w:body>{''.join(body)}</w:body>", spaces),
        "word/styles.xml": part("styles", styles, spaces),
        "word/numbering.xml": part("numbering", numbering, spaces),
        "word/_rels/document.xml.rels": _relations(
            {
                "styles": ("styles", "styles.xml"),
                "numbering": ("numbering", "numbering.xml"),
                **(relations or {}),
            }
        ),
        **{f"word/{name}": data for name, data in (parts or {}).items()},
    }
    return packed(files)


def part(root: str, content: str, names: Mapping[str, str] = TRANSITIONAL) -> bytes:
    """A part with the given root element and content."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    return f"<?xml version='1.0' encoding='UTF-8'?><w:{root} {spaces}>{content}</w:{root}>".encode()


def packed(files: Mapping[str, bytes]) -> bytes:
    """Zip files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def _relations(entries: Mapping[str, tuple[str, str]]) -> bytes:
    lines = (
        f'<Relationship Id="{identity}" Type="{_RELATION}/{kind}" Target={quoteattr(target)}'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for identity, (kind, target) in entries.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(lines)}</Relationships>'.encode()
