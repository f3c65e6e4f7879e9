"""Who may import whom: the contracts hold, and each of them bites when somebody breaks it."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]
LAYERS = next(contract for contract in CONTRACTS if contract["type"] == "layers")
FORBIDDEN = [contract for contract in CONTRACTS if contract["type"] == "forbidden"]
PLACES = [name for layer in LAYERS["layers"] for name in layer.split(" | ")]


def lint(source):
    """Judge the package under `source`; return the exit code and what was said."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"],
        cwd=source.parent,
        env=os.environ | {"PYTHONPATH": str(source), "COLUMNS": "200", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def verdicts(said):
    """Read which contract was kept and which was broken."""
    found = re.findall(r"^(.+) (KEPT|BROKEN)(?: \(.*\))?$", said, re.MULTILINE)
    return dict(found)


def module_of(copy, name):
    """Return the file of a package or a module directly under the program."""
    package = copy / "workstation" / name / "__init__.py"
    return package if package.exists() else copy / "workstation" / f"{name}.py"


def plant(path, line):
    """Write an import where it does not belong."""
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")


@pytest.fixture
def copy(tmp_path):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    ignored = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(ROOT / "src", tmp_path / "src", ignore=ignored))


def test_the_program_keeps_every_contract():
    code, said = lint(ROOT / "src")

    assert code == 0, said
    assert set(verdicts(said).values()) == {"KEPT"}
    assert len(verdicts(said)) == len(CONTRACTS)


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("domain", "usecases"),
        ("shipped", "domain"),
        ("proofing", "gallery"),
        ("wechat", "sync"),
        ("usecases", "cli"),
        ("ui", "cli"),
    ],
)
def test_an_import_against_the_layers_is_found(copy, importer, imported):
    plant(module_of(copy, importer), f"import workstation.{imported}")

    code, said = lint(copy)

    assert code == 1
    assert verdicts(said)[LAYERS["name"]] == "BROKEN"
    assert f"workstation.{importer} is not allowed to import workstation.{imported}" in said


def test_a_module_that_nobody_placed_is_found(copy):
    (copy / "workstation" / "oddments.py").write_text('"""A stray."""\n', "utf-8")

    code, said = lint(copy)

    assert code == 1
    assert "oddments" in said


@pytest.mark.parametrize("contract", FORBIDDEN, ids=lambda contract: contract["name"])
def test_a_forbidden_library_is_found_in_every_place(copy, contract):
    library = contract["forbidden_modules"][0]
    for source in contract["source_modules"]:
        plant(module_of(copy, source.removeprefix("workstation.")), f"import {library}")

    code, said = lint(copy)

    assert code == 1
    assert [name for name, verdict in verdicts(said).items() if verdict == "BROKEN"] == [
        contract["name"]
    ]
    for source in contract["source_modules"]:
        assert f"{source} -> {library}" in said


@pytest.mark.parametrize("contract", FORBIDDEN, ids=lambda contract: contract["name"])
def test_a_contract_leaves_out_only_the_place_it_is_named_after(contract):
    owner = contract["name"].rsplit(" ", 1)[1]

    watched = {source.removeprefix("workstation.") for source in contract["source_modules"]}

    assert set(PLACES) - watched == {owner, "__main__"}


def test_the_standard_library_calls_nobody_outside_wechat(modules):
    callers = {"http.client", "urllib.request", "ftplib", "smtplib"}

    found = [
        f"{module.name} imports {name}"
        for module in modules
        if not module.name.startswith("workstation/wechat/")
        for node in ast.walk(module.tree)
        for name in imported_by(node)
        if name in callers
    ]

    assert not found, "\n".join(found)


def imported_by(node):
    """Return the dotted names an import statement asks for; contracts cannot name these."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []
