"""A few submissions of a small NumPy notebook: this project's command against stock nbgrader.

    python3 benchmarks/small.py [--submissions 3]

Both mark the same folder of a course that knows nothing of this one, after `nbgrader
generate_assignment`; every process is new. The first run of `grade` also tries the tests on the
instructor's own answers.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = Path(sys.executable).parent
MAIN = "import sys; from autograder.command_line import main; sys.exit(main())"
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'small'\n"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--submissions", type=int, default=3)
    count = arguments.parse_args().submissions
    with tempfile.TemporaryDirectory() as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        for root in (ours, stock):
            make_course(root, count)
            run(root, str(SCRIPTS / "nbgrader"), "generate_assignment", "ps1")
        theirs = run(stock, str(SCRIPTS / "nbgrader"), "autograde", "ps1", "--create")
        grade = [sys.executable, "-c", MAIN, "grade", "ps1", "--course", str(ours)]
        mine = run(ours, *grade)
        again = run(ours, *grade, "--force")
    print(f"{count} submissions, start included        wall s   CPU s")
    for name, (wall, cpu) in {
        "stock nbgrader autograde": theirs,
        "python3 -m autograder grade": mine,
        "the same again, --force": again,
    }.items():
        print(f"{name:40} {wall:6.1f}  {cpu:6.1f}")
    return 0 if min(mine, again) < theirs else 1


def run(root: Path, *command: str) -> tuple[float, float]:
    """Wall and CPU seconds of a command, its children included."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    path = os.pathsep.join([str(SCRIPTS), os.environ["PATH"]])
    subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - start, cpu


def make_course(root: Path, count: int) -> None:
    """An assignment of three exercises, and as many right submissions."""
    notebook = v4.new_notebook(
        cells=[v4.new_code_cell("import numpy as np")],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    for name, body, test in (
        ("mean", "return x.sum() / x.size", "assert mean(np.array([1.0, 3.0])) == 2"),
        ("norm", "return np.sqrt((x**2).sum())", "assert np.isclose(norm(np.array([3, 4])), 5)"),
        ("scale", "return x / x.max()", "np.testing.assert_allclose(scale(np.ones(3)), 1)"),
    ):
        answer = f"def {name}(x):\n    ### BEGIN SOLUTION\n    {body}\n    ### END SOLUTION"
        notebook.cells.append(cell(name, answer, solution=True))
        hidden = f"### BEGIN HIDDEN TESTS\nassert {name}(np.ones(2)) is not None\n"
        source = f"{test}\n{hidden}### END HIDDEN TESTS"
        notebook.cells.append(cell(f"test-{name}", source, grade=True, locked=True, points=2))
    folders = [root / "source", *(root / "submitted" / f"student{n}" for n in range(count))]
    for folder in folders:
        (folder / "ps1").mkdir(parents=True)
        nbformat.write(notebook, folder / "ps1" / "ps1.ipynb")
    (root / "nbgrader_config.py").write_text(CONFIG)


def cell(name: str, source: str, **flags: object) -> NotebookNode:
    metadata = {"grade_id": name, "schema_version": 3, "grade": False, "solution": False}
    metadata |= {"locked": False, "task": False, **flags}
    return v4.new_code_cell(source, metadata={"nbgrader": metadata})


if __name__ == "__main__":
    sys.exit(main())
