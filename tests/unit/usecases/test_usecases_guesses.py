"""What was guessed of a file waits for a person, and can be taken back without losing a word."""

import msgspec
import pytest

from offices import COLUMN
from workstation.domain import tree
from workstation.domain.importing import Loss
from workstation.domain.tree_text import plain_text
from workstation.shipped import shipped
from workstation.usecases.editing import in_hand
from workstation.usecases.guesses import (
    guesses_of,
    note_guesses,
    settle_guesses,
    still_so,
    taken_back,
)
from workstation.usecases.hand_ins import HandIn
from workstation.usecases.intake import take_in


@pytest.fixture
def came_in(office):
    """A Word file whose title and headings are told by their look alone."""
    taken = take_in(
        office.boss, HandIn(shipped("resources/sample/intake/通讯.docx")), column=COLUMN
    )
    assert not taken.error
    return office.boss, taken.article


def said(edited):
    return f"{edited.title}\n{plain_text(edited.doc)}".split()


def test_what_was_guessed_is_kept_until_somebody_has_looked(came_in):
    desk, article = came_in
    guesses = guesses_of(desk, article)

    assert {"title", "heading"} <= {guess.kind for guess in guesses}
    settle_guesses(desk, article, guesses[:1])
    assert guesses_of(desk, article) == guesses[1:]
    settle_guesses(desk, article, guesses)
    assert guesses_of(desk, article) == ()


def test_taking_any_guess_back_keeps_every_word(came_in):
    desk, article = came_in
    edited = in_hand(desk, article).edited
    for guess in guesses_of(desk, article):
        plain = taken_back(edited, guess)
        assert not still_so(plain, guess)
        assert said(plain) == said(edited)


def test_a_title_goes_back_to_the_top_of_the_text(came_in):
    desk, article = came_in
    edited = in_hand(desk, article).edited
    guess = next(one for one in guesses_of(desk, article) if one.kind == "title")

    plain = taken_back(edited, guess)

    assert plain.title == ""
    assert isinstance(plain.doc.content[0], tree.Paragraph)
    assert plain.doc.content[1:] == edited.doc.content


def test_what_somebody_changed_since_is_no_question(came_in):
    desk, article = came_in
    edited = msgspec.structs.replace(in_hand(desk, article).edited, title="另起的标题")
    guess = next(one for one in guesses_of(desk, article) if one.kind == "title")

    assert not still_so(edited, guess)
    assert taken_back(edited, guess) == edited


def test_a_source_that_was_guessed_goes_and_the_text_stays(came_in):
    desk, article = came_in
    settle_guesses(desk, article, guesses_of(desk, article))
    note_guesses(desk, article, [Loss("source_guessed", "海岚日报")])
    (guess,) = guesses_of(desk, article)
    edited = msgspec.structs.replace(in_hand(desk, article).edited, source="海岚日报")

    plain = taken_back(edited, guess)

    assert still_so(edited, guess)
    assert (plain.source, plain.doc) == ("", edited.doc)
