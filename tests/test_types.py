"""Type hints: mypy, with the packages and settings in pyproject.toml."""

import subprocess
import sys

from course.toolkit import places


def test_type_hints_say_what_the_code_does():
    finished = subprocess.run(
        [sys.executable, "-m", "mypy"],
        cwd=places.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
