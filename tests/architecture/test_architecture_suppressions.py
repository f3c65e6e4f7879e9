"""Nothing is silenced without a reason, and nothing tells of the machine it was written on."""

import re

import pytest

NOQA = re.compile(r"#\s*noqa\b(?P<rest>[^#\n]*)")
REASONED = re.compile(r"^: [A-Z]+\d+(, ?[A-Z]+\d+)* - \S.*")
IGNORE = re.compile(r"#\s*type:\s*ignore(?P<rest>.*)")
IGNORE_REASONED = re.compile(r"^\[[a-z-]+(, ?[a-z-]+)*\]\s+# \S.*")
THIS = "test_architecture_suppressions.py"  # it holds samples of what it looks for
PLACES = re.compile(r"(?<![\w.])/(?:work|root|opt/pypi|opt/wheels)/[\w.-]+")


@pytest.fixture(scope="module")
def python_files(written_files):
    return [path for path in written_files if path.suffix == ".py"]


def unreasoned(files, mark, reasoned):
    """Return the places where a mark silences a tool and nothing on or above the line says why."""
    return [
        f"{path}:{number + 1}"
        for path in files
        if path.name != THIS
        for lines in [path.read_text("utf-8").splitlines()]
        for number, line in enumerate(lines)
        for found in mark.finditer(line)
        if not reasoned.match(found["rest"]) and not comment_above(lines, number, mark)
    ]


def comment_above(lines, number, mark):
    """Return whether a comment stands above the line, or above a run of lines silenced alike."""
    while number and mark.search(lines[number]):
        number -= 1
    return lines[number].lstrip().startswith("# ")


def test_every_noqa_names_its_rule_and_its_reason(python_files):
    silent = unreasoned(python_files, NOQA, REASONED)

    assert not silent, "\n".join(silent)


def test_every_type_ignore_names_its_error_and_its_reason(python_files):
    silent = unreasoned(python_files, IGNORE, IGNORE_REASONED)

    assert not silent, "\n".join(silent)


@pytest.mark.parametrize(
    ("line", "excused"),
    [
        ("x = 1  # noqa", False),
        ("x = 1  # noqa: E501", False),
        ("x = 1  # noqa: E501 - the address is what it is", True),
        ("x = 1  # noqa: E501, S105 - a sample", True),
        ("# A sample.\nx = 1  # noqa: S105", True),
        ("y = 2\nx = 1  # noqa: S105", False),
    ],
)
def test_the_search_for_silent_suppressions_finds_them(tmp_path, line, excused):
    source = tmp_path / "sample.py"
    source.write_text(line, "utf-8")

    assert (unreasoned([source], NOQA, REASONED) == []) is excused


def test_every_rule_left_out_for_all_says_why(checkout):
    lines = (checkout / "pyproject.toml").read_text("utf-8").splitlines()
    begin, end = lines.index("[tool.ruff.lint]"), lines.index("[tool.ruff.lint.pydocstyle]")

    silent = [line for line in lines[begin:end] if re.match(r'\s+"[A-Z]+\d*",\s*$', line)]

    assert not silent, "\n".join(silent)


def test_no_file_names_a_folder_of_one_machine(written_files):
    told = []
    for path in written_files:
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        told += [f"{path}: {found}" for found in PLACES.findall(text)]

    assert not told, "\n".join(told)
