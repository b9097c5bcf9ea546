"""A codespace is set up by the front door, with a Python and extensions that the course can use."""

import json
import re

from packaging.specifiers import SpecifierSet
from test_dependencies import PROJECT, ROOT

from course import __main__ as front_door
from course.front_door import desk

CONTAINER = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
EDITOR = CONTAINER["customizations"]["vscode"]


def test_its_python_is_a_supported_one():
    version = re.fullmatch(r"\S+/python:(3\.\d+)", CONTAINER["image"])[1]
    assert SpecifierSet(PROJECT["project"]["requires-python"]).contains(f"{version}.1")


def test_it_is_set_up_by_a_command_of_the_front_door():
    _, _, module, command, *options = CONTAINER["postCreateCommand"].split()
    assert (module, command) == ("course", "setup")
    known = {option for option in front_door.USAGE.split() if option.startswith("--")}
    assert set(options) <= {option.strip(",") for option in known}


def test_it_has_the_same_system_packages_as_binder():
    packages = (ROOT / "binder" / "apt.txt").read_text(encoding="utf-8").split()
    install = CONTAINER["onCreateCommand"].rpartition("apt-get install ")[2].split()
    assert [word for word in install if not word.startswith("-")] == packages


def test_notebooks_run_in_the_environment_that_was_set_up():
    python = EDITOR["settings"]["python.defaultInterpreterPath"]
    assert python == "${containerWorkspaceFolder}/.venv/bin/python"
    # As in JupyterLab, where kernels start in the folder of the notebook.
    assert EDITOR["settings"]["jupyter.notebookFileRoot"] == "${fileDirname}"


def test_it_opens_a_page_that_the_set_up_puts_onto_the_desk():
    for name in CONTAINER["customizations"]["codespaces"]["openFiles"]:
        folder, page = name.split("/", 1)
        assert folder == "desk"
        assert any(ROOT / page in ROOT.glob(pattern) for pattern in desk.PATTERNS)


def test_the_same_extensions_are_recommended_on_a_computer_of_ones_own():
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert recommended["recommendations"] == EDITOR["extensions"]
    assert {"ms-python.python", "ms-toolsai.jupyter"} <= set(EDITOR["extensions"])
