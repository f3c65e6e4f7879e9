"""The window's words: found by Qt itself, on any thread, without the interpreter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QTranslator

from workstation.shipped import shipped
from workstation.ui.compiled import compiled
from workstation.ui.i18n import LANGUAGES, Catalogue, read_catalogue, speak

NAMES = st.text("abcxyz_.", min_size=1, max_size=8)
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0%"), min_size=1, max_size=30
)


@pytest.fixture
def spoken(qapp):
    """Return how to have the application speak a language; it speaks as before afterwards."""
    before = qapp.property("language")
    yield lambda lang: speak(qapp, lang)
    speak(qapp, before or "zh_CN")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_of_the_catalogues_is_found(spoken, lang):
    spoken(lang)
    words = {}
    for path in shipped("i18n/window").glob(f"*.{lang}.ts"):
        words |= read_catalogue(path)

    said = {
        (key, number): QCoreApplication.translate(*key, None, number)
        for key in words
        for number in (1, 7)
    }

    assert words
    for (context, source), forms in words.items():
        assert said[(context, source), 1] == forms[0].replace("%n", "1")
        assert said[(context, source), 7] == forms[-1].replace("%n", "7")


def test_what_has_no_translation_stays_as_the_source_says_it(spoken):
    spoken("zh_CN")

    assert QCoreApplication.translate("nowhere", "Nothing of ours") == "Nothing of ours"


def test_no_translator_is_asked_in_python():
    """Qt asks on any thread and under its locks: waiting for the interpreter there is a trap."""
    assert "translate" not in vars(Catalogue)
    assert "isEmpty" not in vars(Catalogue)


@given(st.dictionaries(st.tuples(NAMES, TEXTS), TEXTS.map(lambda text: (text,)), max_size=12))
def test_any_words_come_back_as_they_were_given(words):
    data = compiled(words, has_plurals=False)
    translator = QTranslator()
    assert translator.load(data)

    for (context, source), (form,) in words.items():
        assert translator.translate(context, source) == form
    assert not translator.translate("nowhere", "Nothing of ours")
