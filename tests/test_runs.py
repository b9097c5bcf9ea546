"""Notebooks run from top to bottom, without a network, as a learner has them.

Lessons are run by the tests of their claims; here are the others, and the exercises.
Once a chapter there is a kernel of its own process, as JupyterLab starts it.
"""

import nbformat
import psutil
import pytest
from kernel_here import run_here
from lessons import CPU_SECONDS, PEAK_BYTES, START_BYTES, START_SECONDS

from autograder import specs
from autograder.notebook_run import run_notebook
from course.toolkit import places

LESSONS = places.lessons()
CLAIMS = (places.ROOT / "tests" / "claims").glob("test_ch*.py")
RUN = {path.stem for path in CLAIMS if "lesson.assert_cheap()" in path.read_text()}
NOT_RUN = [path for path in LESSONS if f"test_ch{path.stem}" not in RUN]

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("path", NOT_RUN, ids=lambda path: path.stem)
def test_lesson_runs_untouched_in_its_time_and_memory(path):
    run = run_notebook(path)
    assert run.errors() == []
    assert run.peak_bytes < PEAK_BYTES
    assert run.cpu_seconds < 4 * CPU_SECONDS[path.stem]


def test_a_kernel_ends_with_its_notebook_so_that_the_next_one_has_its_memory(tmp_path):
    path = tmp_path / "small.ipynb"
    cell = nbformat.v4.new_code_cell("import os\nos.getpid()")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    run = run_notebook(path)
    process = int(run.notebook.cells[0].outputs[0].data["text/plain"])
    assert not psutil.pid_exists(process)


def test_new_kernel_takes_no_more_than_lessons_are_charged_for(tmp_path):
    cells = [cell for path in LESSONS for cell in nbformat.read(path, as_version=4).cells]
    imports = [cell.source for cell in cells if cell.id == "imports"]
    assert len(imports) == len(LESSONS)
    both = map(nbformat.v4.new_code_cell, ["\n".join(imports), TRAINING])
    path = tmp_path / "imports.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=list(both)), path)
    run = run_notebook(path)
    assert run.errors() == []
    assert run.peak_bytes < START_BYTES
    assert run.cpu_seconds < START_SECONDS


TRAINING = """import sklearn.model_selection
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
model.compile(loss="mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 3)), verbose=0)"""


@pytest.mark.parametrize("number", specs.chapters())
def test_reference_solutions_are_right(number):
    run = run_notebook(places.assignment(places.SOLUTIONS, number))
    assert run.errors() == []
    for exercise in specs.of_chapter(number):
        cell = f"test-{exercise.name.replace('_', '-')}"
        assert f"✔ {exercise.id} " in run.text_of(cell)


@pytest.mark.parametrize("number", specs.chapters())
def test_untouched_exercises_say_not_attempted(number):
    run = run_here(places.assignment(places.EXERCISES, number))
    assert run.errors() == [], "an untouched notebook can be run from top to bottom"
    for exercise in specs.of_chapter(number):
        cell = f"test-{exercise.name.replace('_', '-')}"
        assert "not attempted yet" in " ".join(run.text_of(cell).split())


@pytest.mark.parametrize("number", specs.chapters())
def test_untouched_exercises_fail_under_nbgrader_only_as_not_implemented(number):
    environment = {"NBGRADER_EXECUTION": "autograde"}
    run = run_here(places.assignment(places.EXERCISES, number), environment)
    errors = run.errors()
    assert len(errors) == len(specs.of_chapter(number))
    assert all(": NotImplementedError: " in error for error in errors), errors
