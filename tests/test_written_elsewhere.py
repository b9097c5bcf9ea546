"""Notebooks that were written elsewhere: what exists only there costs no mark here."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode, v4
from patience import PATIENT

from autograder.engine.job import Job, Result
from autograder.engine.pool import LocalPool
from autograder.submission.assignment import imports

pytestmark = pytest.mark.slow

IMPORTS = "import math\nimport numpy as np"
ANSWER = "def area(r):\n    return math.pi * np.square(r)"


def grader() -> NotebookNode:
    flags = {"grade": True, "solution": False, "locked": True, "task": False}
    metadata = {"grade_id": "test", "points": 2, "schema_version": 3, **flags}
    return v4.new_code_cell("assert area(2) > 12", metadata={"nbgrader": metadata})


def marked(pool: LocalPool, *sources: str, **more: object) -> Result:
    """These cells, then the answer and its test."""
    cells = [*map(v4.new_code_cell, [*sources, ANSWER]), grader()]
    notebook = nbformat.writes(v4.new_notebook(cells=cells))
    result = pool.mark(Job(notebook, imports=IMPORTS, limits=PATIENT, **more))
    assert not result.error, result.error
    return result


def text(result: Result, index: int) -> str:
    """All that a cell of the marked notebook shows."""
    return str(nbformat.reads(result.notebook, as_version=4).cells[index].get("outputs"))


COMMANDS = {
    "a shell line": "!pip install -q torch",
    "a shell line with the name of Python": "import sys\n!{sys.executable} -m pip install torch",
    "lines of a shell": "there = !ls -l\nassert list(there) == []",
    "two signs": "!!ls",
    "an indented one": "if True:\n    !apt-get install graphviz",
    "one in the background": "!tensorboard --logdir logs &",
    "a magic for packages": "%pip install torch",
    "another one": "%conda install -y torch",
    "a magic that is a program": "%ls",
    "what IPython calls": "get_ipython().system('ls')",
    "what IPython calls for its lines": "get_ipython().getoutput('ls')",
    "a magic of the system": "files = %sx ls",
    "a magic that is not there": "%tensorflow_version 2.x",
    "an extension that is not there": "%load_ext tensorboard",
    "a screen that is not there": "%matplotlib widget",
}


@pytest.mark.parametrize("line", COMMANDS.values(), ids=COMMANDS)
def test_a_command_in_the_imports_cell_costs_nothing(pool: LocalPool, line: str) -> None:
    after = "assert _exit_code != 0"
    result = marked(pool, f"{line}\n{IMPORTS}\n{after}")
    assert result.score == 2
    assert len(result.notes) == 1
    assert result.notes[0].startswith("not run while marking: ")
    assert "not run while the notebook is marked" in text(result, 0)


@pytest.mark.parametrize(
    "cell",
    [
        "%%bash\npip install torch",
        "%%sh\nls",
        "%%script bash --no-raise-error\nls",
        "%%!\nls",
        "%%shell\nls",
        "%%python3\nprint(1)",
        "%%capture\n!pip install torch",
    ],
)
def test_a_cell_of_commands_costs_nothing(pool: LocalPool, cell: str) -> None:
    result = marked(pool, cell, IMPORTS)
    assert (result.score, len(result.notes)) == (2, 1)


def test_several_commands_are_one_note_with_their_number(pool: LocalPool) -> None:
    result = marked(pool, f"!pip install a\n!pip install b\n{IMPORTS}\n!ls")
    assert result.notes == ("not run while marking: !pip install a and 2 more",)


HARMLESS = {
    "%%writefile shapes.py\nside = 2": "from shapes import side\nassert side == 2",
    "%load_ext autoreload\n%autoreload 2": "x = 1",
    "%matplotlib inline": "%config InlineBackend.figure_format = 'retina'",
    "%cd .": "%pwd",
    "%timeit -n1 -r1 sum([1])": "%time y = sum([1])\nassert y == 1",
    "%%time\nz = 3": "assert z == 3",
    "%env COLOUR=red": "import os\nassert os.environ['COLOUR'] == 'red'",
    "%%capture said\nprint(5)": "assert said.stdout == '5\\n'",
}


@pytest.mark.parametrize("first", HARMLESS)
def test_magics_that_work_go_on_working(pool: LocalPool, first: str) -> None:
    result = marked(pool, IMPORTS, first, HARMLESS[first])
    assert (result.score, result.notes) == (2, ())


def test_an_error_in_code_that_a_magic_runs_is_the_students(pool: LocalPool) -> None:
    result = marked(pool, IMPORTS, "%time import nowhere")
    assert "ModuleNotFoundError" in "; ".join(result.notes)


ENDS = (
    *("exit()", "quit()", "exit", "exit(0)", "import sys; sys.exit()", "raise SystemExit"),
    *("get_ipython().ask_exit()", "import builtins; builtins.exit()"),
    "get_ipython().kernel.do_shutdown(True)",
)


@pytest.mark.parametrize("end", ENDS)
def test_who_ends_a_cell_with_exit_keeps_the_marks_for_the_rest(pool: LocalPool, end: str) -> None:
    assert marked(pool, IMPORTS, f"print(1)\n{end}").score == 2


def test_a_function_that_calls_exit_loses_its_own_points_only(pool: LocalPool) -> None:
    broken = "def area(r):\n    exit()"
    cells = [*map(v4.new_code_cell, [broken]), grader(), v4.new_code_cell(f"{IMPORTS}\n{ANSWER}")]
    again = grader()
    again.metadata.nbgrader.grade_id = "again"
    notebook = nbformat.writes(v4.new_notebook(cells=[*cells, again]))
    result = pool.mark(Job(notebook, limits=PATIENT))
    assert [cell.points for cell in result.cells] == [0, 2]


@pytest.mark.parametrize(
    "cell",
    [
        f"from google.colab import drive\ndrive.mount('/content/drive')\n{IMPORTS}",
        f"import google.colab\n{IMPORTS}",
        f"import os\nos.chdir('/content/drive/MyDrive')\n{IMPORTS}",
        f"import subprocess\nsubprocess.run(['pip', 'install', 'torch'], check=True)\n{IMPORTS}",
        f"{IMPORTS}\nimport torch",
        f"import sys\nsys.exit()\n{IMPORTS}",
    ],
)
def test_where_the_imports_cell_stops_those_of_the_release_are_run(
    pool: LocalPool, cell: str
) -> None:
    result = marked(pool, cell)
    assert result.score == 2
    first = cell.splitlines()[0]
    assert result.notes[0].startswith(f'cell 1, "{first}", stopped: ')
    assert "the first cell that stopped" in text(result, 0)


def test_the_students_own_names_stay_where_the_imports_are_made_up_for(pool: LocalPool) -> None:
    result = marked(pool, "import numpy.linalg as np", f"from nowhere import x\n{IMPORTS}")
    assert result.score == 0  # `np` is what the student's own cell made of it
    assert marked(pool, "from nowhere import x", f"{IMPORTS}").score == 2


def test_a_missing_name_is_put_down_to_the_cell_that_stopped(pool: LocalPool) -> None:
    result = pool.mark(
        Job(
            nbformat.writes(
                v4.new_notebook(
                    cells=[v4.new_code_cell(f"x = 1 / 0\n{ANSWER}"), grader()],
                )
            ),
            limits=PATIENT,
        )
    )
    assert result.score == 0
    where = 'cell 1, "x = 1 / 0", stopped: ZeroDivisionError: division by zero'
    assert result.notes == (where,)
    because = "the cell that defines area stopped: ZeroDivisionError: division by zero"
    assert because in text(result, 1)


def test_a_module_beside_the_notebook_is_the_students_and_not_the_examiners(
    pool: LocalPool,
) -> None:
    own = {"shapes.py": b"def square(x):\n    return x * x"}
    answer = "from shapes import square\ndef area(r):\n    return 3.15 * square(r)"
    assert marked(pool, IMPORTS, answer, handed_in=own).score == 2
    theirs = grader()
    theirs.source = "import importlib.util\nassert importlib.util.find_spec('shapes') is None"
    notebook = nbformat.writes(v4.new_notebook(cells=[theirs]))
    assert pool.mark(Job(notebook, handed_in=own, limits=PATIENT)).score == 2


def test_the_imports_of_the_release_are_those_that_students_have(tmp_path: Path) -> None:
    """Also of a cell with magics; not those of answers and tests."""
    answer, test = v4.new_code_cell("import secrets"), grader()
    answer.metadata["nbgrader"] = {"grade_id": "a", "solution": True, "grade": False}
    test.source = "import hashlib"
    first = v4.new_code_cell("%matplotlib inline\nimport numpy as np\n!ls\nfrom math import pi")
    nbformat.write(v4.new_notebook(cells=[first, answer, test]), tmp_path / "one.ipynb")
    assert imports(tmp_path / "one.ipynb") == "import numpy as np\nfrom math import pi"
