"""Word files as liaisons send them: every word that stands in them arrives, every loss is told.

`tests/corpus/docx/make.py` makes the files and says what must arrive.
"""

import importlib.util
import io
import zipfile
from pathlib import Path

import pytest
from clipboard_reading import normal
from docx_reading import losses, read

from workstation.domain.tree_text import block_text

CORPUS = Path(__file__).parents[2] / "corpus" / "docx"
NAMES = sorted(path.stem for path in CORPUS.glob("*.docx"))
TOLD = {
    "document-inside": {"embedded_document_dropped"},
    "drawn-words": {"drawing_dropped"},
    "left-behind-and-told": {"comments_dropped", "header_dropped", "hidden_text_dropped"},
    "photos-of-other-kinds": {"picture_unreadable", "picture_needs_conversion"},
    "pictures-elsewhere": {"picture_linked", "picture_missing"},
    "tables-in-tables": {"nested_table_flattened"},
    "text-boxes": {"text_box_moved"},
    "tracked-changes": {"deletions_dropped"},
}


def found_in(name):
    return read((CORPUS / f"{name}.docx").read_bytes())


def arrived(found):
    return normal("\n".join((found.title, *map(block_text, found.doc.content))))


def expected(name):
    return [normal(line) for line in (CORPUS / f"{name}.txt").read_text("utf-8").splitlines()]


def test_the_corpus_is_whole():
    assert len(NAMES) >= 25
    assert {path.stem for path in CORPUS.glob("*.txt")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_word_arrives_and_none_is_invented(name):
    words = arrived(found_in(name))

    assert sorted(words) == sorted("".join(expected(name)))
    assert [line for line in expected(name) if line not in words] == []


@pytest.mark.parametrize("name", sorted(TOLD))
def test_what_cannot_come_along_is_told(name):
    assert TOLD[name] <= set(losses(found_in(name)))


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("photos")])
def test_pictures_come_along(name):
    assert len(found_in(name).pictures) == 2


def test_the_files_are_what_the_script_makes():
    spec = importlib.util.spec_from_file_location("make_docx", CORPUS / "make.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)

    for name, file in made.files():
        assert members(file.data()) == members((CORPUS / f"{name}.docx").read_bytes())
        assert file.words() == (CORPUS / f"{name}.txt").read_text("utf-8")
    assert {name for name, _ in made.files()} == set(NAMES)


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
