"""XML from a server, read as a stranger's words: bounded, without entities, without a network."""

from typing import Any

from lxml import etree


def parse_xml(body: bytes, most: int) -> etree._Element | None:
    """Return the root of a document, None where it is too large, damaged, or declares a type.

    A document type could define entities that grow; no server has reason to send one.
    """
    if not body or len(body) > most:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    about: Any = root.getroottree().docinfo
    return None if about.doctype else root
