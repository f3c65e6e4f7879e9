"""The command line as docs/formats/command-line.md tells it: its verbs and their options."""

import argparse
import re
import shlex
from collections import defaultdict

import pytest

from workstation.cli.main import NOUNS, _parser_of

CALL = re.compile(
    r"^\| `(?P<verb>[a-z]+(?: [a-z][a-z-]*(?= |`))?)(?P<rest>[^`]*)` \|", re.MULTILINE
)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def declared(parser, name=""):
    """Yield every verb below a parser with the options it takes."""
    nested = [
        action for action in parser._actions if isinstance(action, argparse._SubParsersAction)
    ]
    for action in nested:
        for word, inner in action.choices.items():
            yield from declared(inner, f"{name} {word}".strip())
    if not nested:
        options = {option for action in parser._actions for option in action.option_strings}
        yield name, options - {"-h", "--help"}


@pytest.fixture(scope="module")
def verbs():
    """Every verb of the program with its options."""
    return {verb: options for noun in NOUNS for verb, options in declared(_parser_of(noun))}


@pytest.fixture(scope="module")
def written(checkout):
    """Every verb of the document with its options; a verb may stand on several lines."""
    page = (checkout / "docs" / "formats" / "command-line.md").read_text("utf-8")
    found = defaultdict(set)
    for call in CALL.finditer(page):
        found[call["verb"]] |= set(OPTION.findall(call["rest"]))
    return dict(found)


def test_every_verb_of_the_program_stands_in_the_document(verbs, written):
    assert sorted(verbs.keys() - written.keys()) == []


def test_every_verb_of_the_document_exists(verbs, written):
    assert sorted(written.keys() - verbs.keys()) == []


def test_the_document_names_every_option_and_no_other(verbs, written):
    differing = {
        verb: sorted(options ^ written[verb])
        for verb, options in verbs.items()
        if options != written.get(verb, options)
    }

    assert not differing


def commands(page):
    """Yield the commands a page of the manual shows, as the words a shell would hand over."""
    for block in re.findall(r"^```\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            if line.startswith("workstation "):
                yield shlex.split(line)[1:]


def test_every_command_the_manual_shows_can_be_given(checkout, capsys):
    pages = sorted((checkout / "docs" / "manual").glob("*.md"))
    shown = [words for page in pages for words in commands(page)]

    for words in shown:
        try:
            _parser_of(words[0]).parse_args(words)
        except (SystemExit, KeyError):
            pytest.fail(f"workstation {' '.join(words)}\n{capsys.readouterr().err}")

    assert shown
