"""What the demo says of each step, in both languages: a title, and a sentence with its values.

The names are stable tokens of the JSON answer; these words are for people and may change.
"""

from typing import NamedTuple

from workstation.cli.demo.steps import Step
from workstation.cli.demo.words_from_publishing import AGREEING, GOING_OUT
from workstation.cli.demo.words_until_approval import ARRIVING, REVIEWING


class Words(NamedTuple):
    """The words of one step; the sentences name the step's values in braces."""

    title: str
    sentence: str
    english_title: str
    english: str


STEPS = {name: Words(*row) for name, row in (ARRIVING | REVIEWING | GOING_OUT | AGREEING).items()}


def title(step: Step, lang: str) -> str:
    """Return the title of a step."""
    words = STEPS[step.name]
    return words.english_title if lang == "en" else words.title


def sentence(step: Step, lang: str) -> str:
    """Return what happened in a step; what went wrong where it failed."""
    if not step.ok or step.detail:
        return step.detail or step.refused
    words = STEPS[step.name]
    return (words.english if lang == "en" else words.sentence).format_map(step.values)
