"""Old .doc files: converted where a converter is installed, otherwise sent back with advice."""

import stat
import sys

import pytest
from docx_corpus import docx, paragraph
from docx_reading import INTAKE, outline, read

from workstation.document.readers import legacy_doc
from workstation.document.readers.legacy_doc import convert_doc, find_converter
from workstation.domain.errors import Refused, Unavailable


@pytest.fixture
def converter(tmp_path):
    """A stand-in for LibreOffice: a program that does what its script says."""

    def make(script):
        source = tmp_path / "soffice.py"
        source.write_text(script, encoding="utf-8")
        program = tmp_path / ("soffice.bat" if sys.platform == "win32" else "soffice")
        call = f'"{sys.executable}" "{source}"'
        program.write_text(
            f"@{call} %*" if sys.platform == "win32" else f'#!/bin/sh\nexec {call} "$@"\n',
            encoding="utf-8",
        )
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
        return program

    return make


def test_without_a_converter_the_file_comes_back_with_advice(monkeypatch):
    monkeypatch.setattr(legacy_doc, "find_converter", lambda: None)

    with pytest.raises(Refused) as caught:
        read((INTAKE / "简报.doc").read_bytes())

    assert caught.value.code == "unsupported_format"
    assert caught.value.details["kind"] == "doc"
    assert caught.value.details["advice"] == "save_as_docx"


def test_a_doc_renamed_docx_is_converted_and_read(monkeypatch, converter, tmp_path):
    (tmp_path / "done.docx").write_bytes(docx(paragraph("换了名字的旧文件。")))
    program = converter(
        "import pathlib, shutil, sys\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1]); out.mkdir()\n"
        f"shutil.copy({str(tmp_path / 'done.docx')!r}, out / 'source.docx')\n"
    )
    monkeypatch.setattr(legacy_doc, "find_converter", lambda: program)

    found = read((INTAKE / "简报.doc").read_bytes())

    assert outline(found) == [("paragraph", "换了名字的旧文件。")]


def test_the_converter_runs_apart_without_macros_and_leaves_nothing(converter, tmp_path):
    seen = tmp_path / "seen.txt"
    program = converter(
        "import pathlib, sys, urllib.parse, urllib.request\n"
        "profile = sys.argv[1].split('=', 1)[1]\n"
        "folder = pathlib.Path(urllib.request.url2pathname(urllib.parse.urlsplit(profile).path))\n"
        "settings = (folder / 'user' / 'registrymodifications.xcu').read_text('utf-8')\n"
        "assert 'DisableMacrosExecution' in settings\n"
        "source = pathlib.Path(sys.argv[-1])\n"
        "assert source.read_bytes() == b'old'\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1]); out.mkdir()\n"
        "(out / 'source.docx').write_bytes(b'new')\n"
        f"pathlib.Path({str(seen)!r}).write_text(str(source.parent), 'utf-8')\n"
    )

    converted = convert_doc(b"old", "简报.doc", converter=program)

    folder = seen.read_text("utf-8")
    assert converted == b"new"
    assert not (tmp_path / folder).exists()


@pytest.mark.parametrize("script", ["raise SystemExit(1)", "", "import os; os._exit(77)"])
def test_a_converter_that_fails_or_writes_nothing_may_be_tried_again(converter, script):
    with pytest.raises(Unavailable) as caught:
        convert_doc(b"old", "简报.doc", converter=converter(script))

    assert caught.value.code == "conversion_failed"
    assert caught.value.details["name"] == "简报.doc"


def test_a_converter_that_hangs_is_stopped(monkeypatch, converter):
    monkeypatch.setattr(legacy_doc, "TIMEOUT_SECONDS", 0.2)

    with pytest.raises(Unavailable) as caught:
        convert_doc(b"old", "简报.doc", converter=converter("import time; time.sleep(30)"))

    assert caught.value.details["reason"] == "TimeoutExpired"


def test_a_doc_beyond_the_limit_is_not_converted(monkeypatch):
    monkeypatch.setattr(legacy_doc, "MAX_DOC", 3)

    with pytest.raises(Refused) as caught:
        convert_doc(b"old!", "简报.doc")

    assert caught.value.code == "file_too_large"


@pytest.mark.skipif(find_converter() is None, reason="LibreOffice is not installed")
def test_the_real_converter_gives_the_same_bulletin_as_the_docx():
    old = read((INTAKE / "简报.doc").read_bytes())

    new = read((INTAKE / "简报.docx").read_bytes())
    assert old.title == new.title
    assert [(kind, words.split()) for kind, words in outline(old)] == [
        (kind, words.split()) for kind, words in outline(new)
    ]
