"""The Chinese catalogue: complete, in order, well written, and readable by the window."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from PySide6.QtCore import QTranslator
from wording_catalogue import SOURCES, catalogue_path, chinese, fields_named, messages

from workstation.proofing.checking import check
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage

CHINESE = r"[\u3400-\u9fff，。；：？！、（）“”《》]"
HALF_WIDTH = re.compile(
    rf"{CHINESE}(?:[,;:?!()\"']|\.(?![a-z]))|[,.;:?!()\"']{CHINESE}"  # .docx begins with a dot
)
AVOIDED = re.compile("提交审核|刊期|定稿|非法|失败|用户|账户|服务器|数据包|您")


def test_every_text_has_its_chinese_and_nothing_is_left_over():
    translated = {(context, source) for context, source, _ in messages()}

    assert translated == {(name, source) for name, sources in SOURCES.items() for source in sources}


def test_every_chinese_text_is_finished():
    tree = ET.parse(catalogue_path())  # noqa: S314 - our own catalogue

    unfinished = [
        message.findtext("source")
        for message in tree.iter("message")
        if message.find("translation").get("type") or not message.findtext("translation").strip()
    ]

    assert not unfinished


def test_messages_stand_in_order_and_once():
    places = [(context, source) for context, source, _ in messages()]

    assert places == sorted(set(places))


def test_one_english_text_has_one_chinese_text_wherever_it_stands():
    pairs = {(source, translation) for _, source, translation in messages()}

    twice = [
        source for source, count in Counter(source for source, _ in pairs).items() if count > 1
    ]

    assert not twice


def test_both_languages_name_the_same_fields():
    apart = [
        source
        for _, source, translation in messages()
        if fields_named(source) != fields_named(translation)
    ]

    assert not apart


def test_chinese_texts_use_full_width_punctuation():
    halves = [text for text in chinese() if HALF_WIDTH.search(text)]

    assert not halves


@pytest.mark.parametrize("text", ["好,再来", "好。)", "完成!好", "(好）", "说:“好”"])
def test_half_width_punctuation_beside_chinese_is_seen(text):
    assert HALF_WIDTH.search(text)


def test_chinese_sentences_end_as_sentences_do():
    open_ended = [
        translation
        for context, _, translation in messages()
        if context == "sentences" and not translation.endswith("。")
    ]

    assert not open_ended


def test_chinese_texts_use_the_newsrooms_words():
    avoided = [text for text in chinese() if AVOIDED.search(text)]

    assert not avoided


def test_the_programs_own_check_finds_nothing_to_mend():
    pack = load_pack()

    findings = [
        (text, finding.rule, finding.text)
        for text in chinese()
        for finding in check([Passage("message", text)], pack=pack)
        if finding.level != "hint"
    ]

    assert not findings


def test_the_window_reads_the_same_words(tmp_path):
    compiler = shutil.which("lrelease", path=str(Path(PySide6.__file__).parent))
    compiled = tmp_path / "workstation_zh_CN.qm"

    subprocess.run(  # noqa: S603 - the compiler that came with Qt
        [compiler, str(catalogue_path()), "-silent", "-qm", str(compiled)], check=True
    )
    translator = QTranslator()
    loaded = translator.load(str(compiled))

    assert loaded
    assert translator.language() == "zh_CN"
    assert [translator.translate(context, source) for context, source, _ in messages()] == chinese()
