"""Ruff's lint and format, notebooks included, with the settings in pyproject.toml."""

import subprocess
import sys

import pytest

from course.toolkit import places


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]], ids=" ".join)
def test_code_and_notebooks_are_in_style(arguments):
    finished = subprocess.run(
        [sys.executable, "-m", "ruff", *arguments, "."],
        cwd=places.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout
