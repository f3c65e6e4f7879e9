"""Pasting at the command line: HTML, plain text and files into an article."""

from pathlib import Path

from PIL import Image

CORPUS = Path(__file__).parents[2] / "corpus" / "paste"


def types(office, article):
    return [
        one["type"] for one in office.json("article", "show", article).data["document"]["content"]
    ]


def test_what_excel_copied_becomes_a_table_of_the_article(office, article):
    told = office.json("article", "paste", article, "--html", CORPUS / "excel-range.html")

    assert told.exit_code == 0
    assert {"id": article, "origin": "excel", "blocks": 1, "photos": 0, "failed": []}.items() <= (
        told.data.items()
    )
    assert "table" in types(office, article)


def test_pasting_behind_a_block_mends_marks_on_request(office, article, tmp_path):
    text = tmp_path / "补充.txt"
    text.write_text("会议强调,要落实", encoding="utf-8")
    first = office.json("article", "show", article).data["document"]["content"][1]["attrs"]["id"]

    told = office.json("article", "paste", article, "--text", text, "--behind", first, "--repair")

    content = office.json("article", "show", article).data["document"]["content"]
    assert content[2]["content"][0]["text"] == "会议强调，要落实"
    assert told.data["repairs"] == 0


def test_files_come_in_beside_each_other_and_bad_ones_are_named(office, article, tmp_path):
    photo, empty = tmp_path / "图1.png", tmp_path / "空.txt"
    Image.new("RGB", (60, 40), "firebrick").save(photo)
    empty.write_text("", encoding="utf-8")

    told = office.json("article", "paste", article, "--file", photo, "--file", empty)

    assert (told.data["photos"], told.data["failed"][0]["code"]) == (1, "empty_file")
    assert "image" in types(office, article)


def test_people_read_where_it_came_from_and_what_was_lost(office, article):
    told = office.people("article", "paste", article, "--html", CORPUS / "web-news.html")

    assert "来自网页" in told.out
    assert "//img.example.com/1.jpg" in told.out


def test_nothing_to_paste_and_no_such_block_are_refused(office, article, tmp_path):
    empty = tmp_path / "空.html"
    empty.write_text("<p></p>", encoding="utf-8")

    nothing = office.json("article", "paste", article, "--html", empty)
    nowhere = office.json(
        "article", "paste", article, "--html", CORPUS / "web-chat.html", "--behind", "zzzzzzzzzz"
    )

    assert (nothing.exit_code, nothing.error["code"]) == (3, "nothing_to_paste")
    assert (nowhere.exit_code, nowhere.error["code"]) == (3, "no_such_block")
