"""Widgets that know nothing of the newsroom."""
