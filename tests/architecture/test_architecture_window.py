"""The window's rules: words that can be translated, keys that do not clash, nothing that blocks."""

import ast
import re
import string
from collections import defaultdict
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from workstation.proofing.checking import check
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage
from workstation.shipped import shipped
from workstation.ui.i18n import read_catalogue
from workstation.ui.keys import KEYS
from workstation.ui.keys_of_places import KEYS_OF_PLACES
from workstation.ui.theme import DARK, LIGHT, PAIRS

UI = Path(__file__).parents[2] / "src" / "workstation" / "ui"
CHINESE = r"[\u3400-\u9fff，。；：？！、（）“”《》]"
HALF_WIDTH = re.compile(rf"{CHINESE}(?:[,;:?!()\"']|\.(?![a-z.]))|[,;:?!()\"']{CHINESE}")
AVOIDED = re.compile("提交审核|刊期|定稿|非法|失败|用户|账户|服务器|数据包|您")
LABEL = re.compile("(?<!…)…$")
MAY_WAIT = {"app.py", "page_picture.py", "stillness.py", "window_probe.py"}
"""Programs of their own, which run an event loop because that is what they are."""


def modules():
    return sorted(UI.rglob("*.py"))


@cache
def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def said(path):
    """Yield (context, argument node, plural) of everything a module has translated."""
    for context, node in with_class(tree_of(path), ""):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Attribute(attr="tr") if node.args:
                yield context, node.args[0], len(node.args) > 2
            case ast.Attribute(attr="translate") | ast.Name(id="translate") if len(node.args) > 1:
                yield ast.literal_eval(node.args[0]), node.args[1], len(node.args) > 3


def with_class(node, name):
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else name
        yield inner, child
        yield from with_class(child, inner)


def words_said():
    return {
        (context, ast.literal_eval(node)): plural
        for path in modules()
        for context, node, plural in said(path)
    }


def catalogues(lang):
    return sorted(shipped("i18n/window").glob(f"*.{lang}.ts"))


def chinese():
    return {
        key: forms for path in catalogues("zh_CN") for key, forms in read_catalogue(path).items()
    }


def test_only_plain_literals_are_translated():
    wrong = [
        f"{path.name}:{node.lineno}"
        for path in modules()
        for _, node, _ in said(path)
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str))
    ]

    assert not wrong


@pytest.mark.parametrize("planted", ['self.tr(f"Hi {who}")', 'self.tr("a" + b)', "self.tr(words)"])
def test_a_text_that_could_never_match_is_seen(planted, tmp_path):
    path = tmp_path / "planted.py"
    path.write_text(planted, encoding="utf-8")

    assert [node for _, node, _ in said(path) if not isinstance(node, ast.Constant)]


def test_every_word_of_the_window_has_its_chinese():
    known = chinese()

    missing = sorted(f"{context}: {source}" for context, source in words_said().keys() - known)

    assert not missing


def test_no_word_is_left_over_in_a_catalogue():
    left_over = sorted(
        f"{context}: {source}" for context, source in chinese().keys() - words_said()
    )

    assert not left_over


def test_no_translation_is_unfinished():
    unfinished = [
        f"{path.name}: {message.findtext('source')}"
        for lang in ("zh_CN", "en")
        for path in catalogues(lang)
        for message in ET.parse(path).iter("message")  # noqa: S314 - our own catalogues
        if message.find("translation").get("type")
    ]

    assert not unfinished


def test_both_languages_name_the_same_fields():
    apart = [
        source
        for (_, source), forms in chinese().items()
        for form in forms
        if fields(source) != fields(form) or ("%n" in source) != ("%n" in form)
    ]

    assert not apart


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_what_counts_has_both_forms_in_english():
    known = {key: forms for path in catalogues("en") for key, forms in read_catalogue(path).items()}

    missing = [
        source
        for (context, source), plural in words_said().items()
        if plural and len(known.get((context, source), ())) != 2
    ]

    assert not missing


def test_a_word_for_many_is_asked_for_with_its_number():
    unnumbered = [
        source for (_, source), plural in words_said().items() if ("%n" in source) != plural
    ]

    assert not unnumbered


def test_chinese_words_use_full_width_punctuation_and_the_newsrooms_words():
    wrong = [
        form
        for forms in chinese().values()
        for form in forms
        if HALF_WIDTH.search(form) or AVOIDED.search(form)
    ]

    assert not wrong


def test_the_programs_own_check_finds_nothing_in_the_window():
    pack = load_pack()

    found = [
        (form, finding.rule)
        for forms in chinese().values()
        for form in forms
        # A label that asks more ends with one sign of omission, as labels do everywhere.
        for finding in check([Passage("word", LABEL.sub("", form))], pack=pack)
        if finding.level != "hint"
    ]

    assert not found


def test_no_two_keys_clash_in_one_place():
    used = defaultdict(list)
    everywhere = {key.sequence for key in KEYS}
    for key in KEYS_OF_PLACES:
        used[key.place, key.sequence].append(key.name)

    assert not [names for names in used.values() if len(names) > 1]
    assert not [key for key in KEYS_OF_PLACES if key.sequence in everywhere]
    names = [key.name for key in (*KEYS, *KEYS_OF_PLACES)]
    assert len(names) == len(set(names))


def test_every_key_is_made_into_an_action_somewhere():
    tables = {"keys.py", "keys_of_places.py"}
    written = "\n".join(
        path.read_text(encoding="utf-8") for path in modules() if path.name not in tables
    )

    idle = [
        key.name
        for key in (*KEYS, *KEYS_OF_PLACES)
        if not key.name.startswith("go_") and f'"{key.name}"' not in written
    ]

    assert not idle


def test_nothing_in_the_window_waits_in_a_loop_of_its_own():
    waiting = [
        f"{path.name}:{node.lineno}"
        for path in modules()
        if path.name not in MAY_WAIT
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and "DropAction" not in ast.unparse(node)  # dragging goes on while the button is down
        and node.func.attr in {"exec", "processEvents", "getOpenFileName", "getText", "question"}
    ]

    assert not waiting


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_is_readable_on_its_ground(of, text, ground):
    assert contrast(getattr(of, text), getattr(of, ground)) >= 4.5


def contrast(one, other):
    """Return the contrast ratio of WCAG 2.2, 1.4.3."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
