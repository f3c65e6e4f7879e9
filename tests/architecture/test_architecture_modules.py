"""Modules have a newsroom's names and a size one can read; strings stay translatable."""

import ast

LONGEST = 500
DRAWERS = {"utils", "util", "helpers", "common", "manager", "misc", "data", "info"}


def test_no_module_is_a_drawer_for_everything(modules):
    drawers = [
        module.name
        for module in modules
        if DRAWERS & set(module.name.removesuffix(".py").split("/"))
    ]

    assert not drawers, "\n".join(drawers)


def test_no_module_is_too_long_to_read(modules):
    long = [module.name for module in modules if len(module.text.splitlines()) > LONGEST]

    assert not long, "\n".join(long)


def formatted_translations(tree):
    """Return the lines that hand `tr` a string no catalogue can hold."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", None)) in {"tr", "translate"}
        and any(isinstance(part, ast.JoinedStr) for part in node.args)
    ]


def test_translated_strings_are_not_put_together_before_they_are_looked_up(modules):
    found = [
        f"{module.name}:{line}"
        for module in modules
        for line in formatted_translations(module.tree)
    ]

    assert not found, "\n".join(found)


def test_the_search_for_formatted_translations_finds_one():
    tree = ast.parse(
        "class V:\n  def show(self, who):\n    self.tr(f'Hello {who}')\n    tr('Hello')"
    )

    assert formatted_translations(tree) == [3]
