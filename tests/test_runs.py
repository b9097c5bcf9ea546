"""Notebooks run from top to bottom in a fresh kernel, without a network, as a learner has them."""

import pytest

from autograder import specs
from autograder.notebook_run import run_notebook
from course.toolkit import places

# CPU seconds of the curriculum. Four times as many are allowed: machines differ, and other tests
# run at the same time. benchmarks/lessons.py measures.
CPU_SECONDS = {
    "00_start_here": 15,
    "01_tensors": 15,
    "02_data": 45,
    "03_sequential": 45,
    "04_logits": 40,
    "05_compile": 75,
    "06_fit": 80,
    "07_evaluation": 50,
    "08_regularization": 90,
    "09_functional": 60,
    "10_saving": 40,
    "11_devices": 60,
}
PEAK_BYTES = 1.3e9  # what fits on Binder beside the server

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("path", places.lessons(), ids=lambda p: p.stem)
def test_lesson_runs_untouched_in_its_time_and_memory(path, capsys):
    run = run_notebook(path)
    with capsys.disabled():
        print(
            f"\n{path.stem}: {run.seconds:.0f} s, {run.cpu_seconds:.0f} CPU s, "
            f"peak {run.peak_bytes / 1e9:.2f} GB"
        )
    assert run.errors() == []
    assert run.peak_bytes < PEAK_BYTES
    assert run.cpu_seconds < 4 * CPU_SECONDS[path.stem]


@pytest.mark.parametrize("number", specs.chapters())
def test_reference_solutions_are_right(number):
    run = run_notebook(places.assignment(places.SOLUTIONS, number))
    assert run.errors() == []
    for exercise in specs.of_chapter(number):
        cell = f"test-{exercise.name.replace('_', '-')}"
        assert f"✔ {exercise.id} " in run.text_of(cell)


@pytest.mark.parametrize("number", specs.chapters())
def test_untouched_exercises_say_not_attempted(number):
    run = run_notebook(places.assignment(places.EXERCISES, number))
    assert run.errors() == [], "an untouched notebook can be run from top to bottom"
    for exercise in specs.of_chapter(number):
        cell = f"test-{exercise.name.replace('_', '-')}"
        assert "not attempted yet" in " ".join(run.text_of(cell).split())


@pytest.mark.parametrize("number", specs.chapters())
def test_untouched_exercises_fail_under_nbgrader_only_as_not_implemented(number):
    run = run_notebook(
        places.assignment(places.EXERCISES, number), {"NBGRADER_EXECUTION": "autograde"}
    )
    errors = run.errors()
    assert len(errors) == len(specs.of_chapter(number))
    assert all(": NotImplementedError: " in error for error in errors), errors
