"""Kinds of things that registers are about where nothing else stands for them."""

from typing import Final

COMMENTS: Final = "comment"
"""Comments of an article are registers of `comment/<article>`."""
