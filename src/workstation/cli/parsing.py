"""Reading the words of a command: what nobody can mean is a usage error, never a bug."""

import argparse
from collections.abc import Sequence

MAX_NUMBER = 1_000_000_000
"""More than there is of anything in a newsroom, and safe in every format and database."""
MAX_PORT = 65_535


def read_words(parser: argparse.ArgumentParser, words: Sequence[str]) -> argparse.Namespace:
    """Return what the words of a command say.

    Paths may hold any bytes; a text that is no text (bytes of another encoding on the command
    line) can be kept nowhere and ends as a usage error, with `SystemExit`.
    """
    said = parser.parse_args(words)
    for name, value in vars(said).items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str) and not _is_text(one):
                parser.error(f"{name}: {one!a} is not text in the encoding of this system")
    return said


def _is_text(value: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in value)


def count(text: str) -> int:
    """Return a number from 0 on, for argparse."""
    return _within(text, 0, MAX_NUMBER)


def ordinal(text: str) -> int:
    """Return a number from 1 on, for argparse."""
    return _within(text, 1, MAX_NUMBER)


def file_size(text: str) -> int:
    """Return a number of bytes such as 500000, 20MB or 1GB, for argparse."""
    for ending, factor in (("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)):
        if text.upper().endswith(ending):
            return factor * _within(text[: -len(ending)], 1, MAX_NUMBER // 1_000)
    return _within(text, 1, MAX_NUMBER * 1_000)


def port(text: str) -> int:
    """Return a port's number, 0 for any free one, for argparse."""
    return _within(text, 0, MAX_PORT)


def _within(text: str, least: int, most: int) -> int:
    number = int(text)
    if not least <= number <= most:
        raise argparse.ArgumentTypeError(f"{text[:20]} is not between {least} and {most}")
    return number
