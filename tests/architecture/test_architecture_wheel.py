"""The wheel alone is the whole program: an empty environment runs it and finds what ships."""

import ast
import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RESOLVE = """
import json, sys
from workstation.shipped import shipped
print(json.dumps([str(shipped(name)) for name in json.load(sys.stdin)]))
"""


def call(*command, cwd, said=""):
    """Run a command away from the checkout; return what it printed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [str(part) for part in command],
        cwd=cwd,
        env=env | {"PYTHONUTF8": "1"},
        input=said,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    call(sys.executable, *build, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The Python of an environment that holds the wheel and sees our libraries, not our sources."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, with_pip=False)
    scripts = place / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / Path(sys.executable).with_stem("python").name
    pip = ("-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps")
    call(sys.executable, *pip, wheel, cwd=place)
    folder = sysconfig.get_path("purelib", vars={"base": str(place)})
    Path(folder, "ours.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return python


def names_asked_for(modules):
    """Return every resource the sources name outright."""
    return {
        node.args[0].value
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", None) == "shipped"
        and isinstance(node.args[0], ast.Constant)
    }


def test_the_installed_program_answers(installed, tmp_path):
    program = installed.with_name("workstation" + installed.suffix)

    said = call(program, "--home", tmp_path / "home", "--json", "doctor", cwd=tmp_path)

    assert json.loads(said)["checks"]


def test_every_resource_is_found_in_the_installed_program(
    installed, modules, written_files, tmp_path
):
    shipping = {ROOT / "resources", ROOT / "i18n"}
    files = {
        path.relative_to(ROOT).as_posix()
        for path in written_files
        if shipping.intersection(path.parents)
    }
    names = sorted(files | names_asked_for(modules))

    found = json.loads(call(installed, "-c", RESOLVE, cwd=tmp_path, said=json.dumps(names)))

    assert names
    assert all(path.startswith(str(installed.parents[1])) for path in found)


def test_the_wheel_carries_no_tests_and_no_tools(wheel, tmp_path):
    listed = call(sys.executable, "-m", "zipfile", "-l", wheel, cwd=tmp_path).splitlines()[1:]

    tops = {line.split("/", 1)[0] for line in listed}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"workstation"}
