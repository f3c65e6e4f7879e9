"""How the tests of the articles' place come to a page with an article on it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from workstation.document.block_edits import place_of
from workstation.domain import tree
from workstation.usecases.editing import in_hand

PRIVATE = "联系人身份证号11010519491231002X。"


def text_rows(page):
    """Return the rows of text blocks on a page or view, in reading order."""
    view = getattr(page, "article", page)
    doc = view.writing.doc
    return [
        view.paper.blocks.row(block.attrs.id)
        for block in doc.content
        if isinstance(block, tree.TextBlock)
    ]


def words_of(page):
    """Return the words of each text field on the paper."""
    return [row.field.toPlainText() for row in text_rows(page) if row is not None]


def type_into(field, words):
    """Type words at the cursor, key by key where keys can say them."""
    cursor = field.textCursor()
    cursor.insertText(words)


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key."""
    QTest.keyClick(widget, key, modifier)


def sheet(page, kind):
    """Return the open dialog of a kind."""
    found = [one for one in page.findChildren(QDialog) if isinstance(one, kind) and one.isVisible()]
    return found[0] if found else None


def place_in(page, block):
    """Return where a block stands."""
    return place_of(page.article.writing.doc, block)


def kept_words(desk, article):
    """Return the words that this PC has in hand, block by block."""
    return [
        "".join(one.text for one in block.content if isinstance(one, tree.Text))
        for block in in_hand(desk, article).edited.doc.content
        if isinstance(block, tree.TextBlock)
    ]
