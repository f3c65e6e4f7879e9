"""WordprocessingML as text: elements, paragraphs, runs.

Everything that comes from an article passes `escape` here; there is no other way into the output.
Names and the order of properties follow ISO/IEC 29500-1, 17; Word refuses another order.
"""

from workstation.document.writers.markup import escape
from workstation.document.writers.office_words import printable

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Without the hint Word sets “”‘’—…· in the Latin font, half as wide.
_CHINESE = '<w:rFonts w:hint="eastAsia"/>'


def w(name: str, /, *inner: str, **attrs: str | int) -> str:
    """Return one element of the main namespace."""
    said = "".join(f' w:{key}="{escape(str(value))}"' for key, value in attrs.items())
    body = "".join(inner)
    return f"<w:{name}{said}>{body}</w:{name}>" if body else f"<w:{name}{said}/>"


def root(name: str, *inner: str) -> bytes:
    """Return a whole part: its prologue and root element, as UTF-8."""
    return f"{PROLOGUE}<w:{name} {NAMESPACES}>{''.join(inner)}</w:{name}>".encode()


def paragraph(style: str, *inner: str, properties: str = "") -> str:
    """Return a paragraph in a style; `properties` go into `w:pPr` behind the style."""
    return w("p", w("pPr", w("pStyle", val=style), properties), *inner)


def run(text: str, properties: str = "") -> str:
    """Return a run of words; `properties` go into `w:rPr` behind the font."""
    words = escape(printable(text))
    if not words:
        return ""
    said = f'<w:t xml:space="preserve">{words}</w:t>'
    return w("r", w("rPr", _CHINESE, properties), said)
