"""The canvas in tests: one page for a whole file, a document for each test."""

import pytest

from canvas_pages import Page
from workstation.store.blobs import BlobFolder


@pytest.fixture(scope="module")
def open_page(qapp, tmp_path_factory):
    page = Page(qapp, BlobFolder(tmp_path_factory.mktemp("blobs")))
    yield page
    page.close()


@pytest.fixture
def page(open_page):
    """The one page of this file; each test loads a document of its own."""
    return open_page
