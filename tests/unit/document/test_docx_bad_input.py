"""Files that are broken, hostile, or not what they say: each is refused by its own name."""

import io
import struct
import zipfile

import pytest
from docx_corpus import TRANSITIONAL, cell, docx, numbered, packed, paragraph, part, run, table
from docx_reading import INTAKE, outline, read
from hypothesis import example, given
from hypothesis import strategies as st

from workstation.document.readers import docx as reader
from workstation.document.readers import docx_package, docx_xml
from workstation.domain.errors import Refused

BODY = paragraph("一段正文。")


def refusal(data):
    with pytest.raises(Refused) as caught:
        read(data)
    return caught.value


def with_part(name, data):
    source = zipfile.ZipFile(io.BytesIO(docx(BODY)))
    files = {entry: source.read(entry) for entry in source.namelist()}
    return packed(files | {name: data})


@pytest.mark.parametrize("data", [b"", b"\x00" * 512, b" \r\n"])
def test_an_empty_file_is_empty(data):
    assert refusal(data).code == "empty_file"


@pytest.mark.parametrize("body", [(), (paragraph(),), (paragraph("　 "),)])
def test_a_document_without_words_or_pictures_is_empty(body):
    assert refusal(docx(*body)).code == "empty_file"


@pytest.mark.parametrize("keep", [10, 200, 0.5, 0.9])
def test_a_torn_file_is_corrupt(keep):
    data = docx(BODY)

    torn = data[: keep if isinstance(keep, int) else int(len(data) * keep)]

    assert refusal(torn).code == "corrupt_file"


def test_a_part_with_a_wrong_checksum_is_corrupt():
    data = bytearray(docx(BODY))
    place = data.index(b"word/document.xml") + len(b"word/document.xml") + 20
    data[place] ^= 0xFF

    assert refusal(bytes(data)).code == "corrupt_file"


@pytest.mark.parametrize("xml", [b"", b"<w:document", b"\xff\xfe\x00", b"<a></b>"])
def test_a_main_part_that_is_no_xml_is_corrupt(xml):
    refused = refusal(with_part("word/document.xml", xml))

    assert refused.code == "corrupt_file"
    assert refused.details["part"] == "word/document.xml"


def test_a_main_part_without_a_body_is_corrupt():
    assert refusal(with_part("word/document.xml", part("document", ""))).code == "corrupt_file"


def test_xml_nested_beyond_reason_is_corrupt():
    nested = "<w:sdt><w:sdtContent>" * 120 + BODY + "</w:sdtContent></w:sdt>" * 120
    deeper = "<w:smartTag>" * 400 + run("深") + "</w:smartTag>" * 400

    assert outline(read(docx(nested))) == [("paragraph", "一段正文。")]
    assert refusal(docx(paragraph(deeper))).code == "corrupt_file"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.com/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
        "<!DOCTYPE x>",
    ],
)
@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_with_a_dtd_is_unsafe(declaration, name, encoding):
    spaces = f'xmlns:w="{TRANSITIONAL["w"]}"'
    xml = f"{declaration}<w:x {spaces}>&e;</w:x>" if "&" in declaration else declaration
    xml = f"{declaration}<w:document {spaces}/>" if xml == declaration else xml

    refused = refusal(with_part(name, xml.encode(encoding)))

    assert refused.code == "unsafe_file"
    assert refused.details == {"part": name, "reason": "dtd"}


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/passwd", "word/../../x", "C:/x", "word\\..\\x"]
)
def test_a_package_that_climbs_out_is_unsafe(name):
    refused = refusal(with_part(name, b"x"))

    assert (refused.code, refused.details["reason"]) == ("unsafe_file", "path")


def test_a_bomb_of_one_part_is_too_large():
    assert refusal(with_part("word/media/big.bin", bytes(3_000_000))).code == "file_too_large"


def test_a_bomb_of_many_parts_is_too_large(monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_UNPACKED", 10_000)

    refused = refusal(with_part("word/media/a.bin", bytes(range(256)) * 40))

    assert (refused.code, refused.details["limit"]) == ("file_too_large", 10_000)


def test_a_package_of_too_many_parts_is_too_large():
    source = {f"word/media/{number}": b"" for number in range(5_001)}

    refused = refusal(packed(source))

    assert refused.code == "file_too_large"
    assert refused.details == {"entries": 5_001, "limit": 5_000}


def test_a_part_of_too_much_xml_is_too_large(monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_XML", 500)

    assert refusal(docx(BODY * 20)).code == "file_too_large"


def test_a_file_beyond_the_limit_is_not_even_opened(monkeypatch):
    monkeypatch.setattr(reader, "MAX_FILE", 10)

    assert refusal(docx(BODY)).details == {
        "name": "来稿.docx",
        "bytes": len(docx(BODY)),
        "limit": 10,
    }


def test_an_archive_with_a_password_is_encrypted():
    data = bytearray(docx(BODY))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 1)

    assert refusal(bytes(data)).code == "encrypted_file"


def ole(*streams, header=b""):
    directory = b"".join(name.encode("utf-16-le").ljust(128, b"\x00") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + header.ljust(512, b"\x00") + directory


@pytest.mark.parametrize(
    "data",
    [
        ole("Root Entry", "EncryptionInfo", "EncryptedPackage"),
        ole("Root Entry", "WordDocument", header=b"\xec\xa5" + bytes(8) + struct.pack("<H", 0x100)),
    ],
)
def test_a_file_with_a_password_is_encrypted(data):
    assert refusal(data).code == "encrypted_file"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{\\rtf1\\ansi hello}", "rtf"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE HTML><html></html>", "html"),
        (b"<html xmlns:w='x'><body/></html>", "html"),
        (b"<?xml version='1.0'?><html/>", "html"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "xml"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "mht"),
        (b"%PDF-1.7", "pdf"),
        (ole("Root Entry", "Workbook"), "ole"),
        (packed({"xl/workbook.xml": b"<x/>"}), "xlsx"),
        (packed({"ppt/presentation.xml": b"<x/>"}), "pptx"),
        (packed({"content.xml": b"<x/>"}), "odt"),
        (packed({"照片/图1.jpg": b"x"}), "zip"),
    ],
)
def test_another_kind_of_file_under_this_name_is_named(data, kind):
    refused = refusal(data)

    assert refused.code == "unsupported_format"
    assert (refused.details["kind"], refused.details["advice"]) == (kind, "save_as_docx")


def test_bytes_of_no_known_kind_are_corrupt():
    assert refusal("只是几个字".encode("gb18030")).code == "corrupt_file"


def test_a_text_too_long_for_an_article_is_refused_whole():
    refused = refusal(docx(*[paragraph("字" * 1_000)] * 200))

    assert refused.code == "article_too_long"
    assert refused.details["characters"] == 200_000


def test_too_many_blocks_are_refused_whole():
    refused = refusal(docx(*[paragraph("字。")] * 5_001))

    assert refused.details == {"blocks": 5_001, "limit": 5_000}


def test_endless_empty_paragraphs_are_refused():
    refused = refusal(docx("<w:p/>" * 50_001))

    assert (refused.code, refused.details["limit"]) == ("article_too_long", 50_000)


def test_a_part_of_countless_elements_is_too_large():
    refused = refusal(with_part("word/styles.xml", part("styles", "<a/>" * 500_001)))

    assert refused.code == "file_too_large"
    assert refused.details["part"] == "word/styles.xml"


def test_fields_that_never_end_leave_the_words():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

    found = read(docx(paragraph(begin * 200, run("照读。"))))

    assert outline(found) == [("paragraph", "照读。")]


def code_of(work):
    """Return the code of a refusal, or nothing where there is none."""
    try:
        work()
    except Refused as refused:
        return refused.code
    return ""


@example(place=26, bit=2)  # a part name in no encoding
@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_a_flipped_bit_is_read_or_refused_and_never_a_crash(place, bit):
    data = bytearray((INTAKE / "图纸党课" / "体会.docx").read_bytes())
    data[place % len(data)] ^= 1 << bit

    code = code_of(lambda: read(bytes(data)))

    assert code in {
        "",
        "corrupt_file",
        "empty_file",
        "encrypted_file",
        "file_too_large",
        "unsafe_file",
        "unsupported_format",
    }


@given(st.integers(min_value=0), st.binary(max_size=8), st.integers(0, 40))
def test_a_changed_passage_of_xml_is_read_or_refused(place, new, cut):
    whole = docx(BODY, numbered("甲"), table((cell("乙"), cell("丙"))))
    archive = zipfile.ZipFile(io.BytesIO(whole))
    xml = archive.read("word/document.xml")
    start = place % len(xml)

    code = code_of(
        lambda: read(with_part("word/document.xml", xml[:start] + new + xml[start + cut :]))
    )

    assert code in {"", "corrupt_file", "empty_file", "unsafe_file"}


@given(st.binary(max_size=300))
def test_any_bytes_for_a_part_are_read_or_refused(data):
    code = code_of(lambda: docx_xml.parse_xml(data, "word/document.xml"))

    assert code in {"", "corrupt_file", "unsafe_file"}
