"""What the documents promise exists: rows, places, tests, links, libraries."""

import ast
import re
import tomllib
from urllib.parse import unquote

import pytest
from packaging.requirements import Requirement

ROW = re.compile(r"^\| (S\d\d) \|(?P<cells>.+)\|$", re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)(?: \"[^\"]*\")?\)")
CODE = re.compile(
    r"^(?P<fence>`{3,})[^\n]*\n.*?^(?P=fence)$|(?P<ticks>`+)[^`\n]+(?P=ticks)",
    re.DOTALL | re.MULTILINE,
)
NAMED = re.compile(r"`((?:src|tests|resources|docs|i18n|packaging)/[^`]+|dev\.py)`")


@pytest.fixture(scope="module")
def rows(checkout):
    text = (checkout / "docs" / "requirements.md").read_text("utf-8")
    return {found[1]: found["cells"] for found in ROW.finditer(text)}


def names_of_tests(path):
    """Return the names of the tests a file holds."""
    tree = ast.parse(path.read_text("utf-8"))
    return {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def missing_things(checkout, text):
    """Return the files and tests named between backticks that do not exist."""
    for name in NAMED.findall(text):
        place, _, test = name.partition("::")
        path = checkout / place
        if not path.exists() or (test and test not in names_of_tests(path)):
            yield name


def test_every_requirement_of_the_source_text_has_its_row(rows):
    assert sorted(rows) == [f"S{number:02}" for number in range(1, 75)]


def test_every_requirement_is_served_by_a_test_or_put_off_by_name(rows):
    undecided = [
        row
        for row, cells in rows.items()
        if not re.search(r"`tests/[^`]+::test_\w+`", cells) and not re.search(r"later: \w+", cells)
    ]

    assert not undecided, "\n".join(undecided)


def test_every_place_and_test_the_requirements_name_exists(checkout, rows):
    missing = [
        f"{row}: {name}" for row, cells in rows.items() for name in missing_things(checkout, cells)
    ]

    assert not missing, "\n".join(missing)


def test_the_search_for_missing_places_finds_them(checkout):
    text = "`src/workstation/nowhere.py` `tests/conftest.py::test_nothing` `dev.py`"

    missing = list(missing_things(checkout, text))

    assert missing == ["src/workstation/nowhere.py", "tests/conftest.py::test_nothing"]


def test_every_relative_link_leads_somewhere(checkout, written_files):
    broken = []
    for page in (path for path in written_files if path.suffix == ".md"):
        if (checkout / "resources") in page.parents:
            continue  # the sample office's articles link as articles do
        for found in LINK.finditer(CODE.sub("", page.read_text("utf-8"))):
            target = unquote(found["target"].partition("#")[0])
            here = target and "://" not in target and not target.startswith("mailto:")
            if here and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(checkout)}: {target}")

    assert not broken, "\n".join(broken)


def test_every_library_says_why_it_is_there(checkout):
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["dev"],
        *project["build-system"]["requires"],
    ]
    page = (checkout / "docs" / "dependencies.md").read_text("utf-8")
    explained = {name.lower() for name in re.findall(r"^\| ([\w.-]+) \|", page, re.MULTILINE)}

    unexplained = [line for line in asked if Requirement(line).name.lower() not in explained]

    assert not unexplained, "\n".join(unexplained)
