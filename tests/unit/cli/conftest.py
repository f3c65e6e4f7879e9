"""A newsroom at the command line: `line` runs commands, `office` is one that was founded."""

import pytest
from command_line import CommandLine


@pytest.fixture
def line(tmp_path):
    """The command line over a home nobody has used."""
    return CommandLine(tmp_path / "home")


@pytest.fixture
def office(line, tmp_path):
    """The command line of the one who founded the office 海岚产业园区."""
    (tmp_path / "share").mkdir()
    line.json(
        "office", "create", "--name", "海岚产业园区", "--folder", tmp_path / "share",
        "--member", "李文静", "--branch", "机关支部",
    )  # fmt: skip
    return line


@pytest.fixture
def text(tmp_path):
    """A Markdown file worth an article."""
    path = tmp_path / "主题党日.md"
    path.write_text("# 机关支部开展主题党日活动\n\n上午九点，活动准时开始。\n", encoding="utf-8")
    return path


@pytest.fixture
def article(office, text):
    """The id of an article that the founder wrote."""
    return office.json(
        "article", "write", "--title", "机关支部开展主题党日活动", "--column", "大事要情",
        "--markdown", text,
    ).data["id"]  # fmt: skip
