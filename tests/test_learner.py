"""What learners see of `check`, `hint` and `solution`: in a kernel, in IPython, in plain Python."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from dataclasses import replace
from pathlib import Path

import keras
import nbformat
import pytest
from nbclient import NotebookClient
from patience import A_LONG_TIME

from autograder import learner, specs
from autograder.checks.verdict import FAULT, NOT_ATTEMPTED, RIGHT, WRONG
from course.toolkit import places, progress

RIGHT_ANSWER = """def mean_of_squares(numbers):
    return sum(number**2 for number in numbers) / len(numbers)
"""
WRONG_ANSWER = """def mean_of_squares(numbers):
    print("I am", "here")
    return (sum(numbers) / len(numbers)) ** 2
"""
BROKEN_ANSWER = """# a comment first
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
"""
STUB = """def mean_of_squares(numbers):
    # YOUR CODE HERE
    raise NotImplementedError()
"""
CHECK = 'check("00.name_error", mean_of_squares, seed=1)'


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    """No test sees what another one did."""
    monkeypatch.setattr(places, "PROGRESS", tmp_path)
    return tmp_path


def function(source: str):
    namespace: dict = {}
    exec(source, namespace)
    return namespace["mean_of_squares"]


# --- in this process -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (function(RIGHT_ANSWER), RIGHT),
        (function(WRONG_ANSWER), WRONG),
        (function(STUB), NOT_ATTEMPTED),
        (None, NOT_ATTEMPTED),
        (..., NOT_ATTEMPTED),
        (4.67, WRONG),
    ],
)
def test_the_three_states_are_told_and_remembered(answer, state):
    verdict = learner.check("00.name_error", answer, seed=1)
    assert verdict.state == state
    assert progress.state("00.name_error") == state
    assert progress.attempted("00.name_error") == (state != NOT_ATTEMPTED)


def test_a_result_in_place_of_the_function_says_to_leave_out_the_call():
    assert "without calling it" in learner.check("00.name_error", 4.67, seed=1).why


def test_an_unknown_name_lists_the_exercises_of_the_chapter():
    with pytest.raises(learner.UnknownExercise, match=r"Chapter 00 has: .*00\.name_error"):
        learner.check("00.nam_error", len)
    with pytest.raises(learner.UnknownExercise, match=r"Write '00\.name_error'\.$"):
        learner.hint("name_error")


def test_a_fault_in_a_check_is_not_put_on_the_learner(monkeypatch):
    def observe(answer, rng):
        raise ZeroDivisionError("our own mistake")

    faulty = replace(specs.find("00.name_error"), observe=observe)
    monkeypatch.setattr(learner, "find", lambda name: faulty)
    verdict = learner.check("00.name_error", function(RIGHT_ANSWER), seed=1)
    assert verdict.state == FAULT
    assert "this is not your fault" in " ".join(str(verdict).split())
    assert "our own mistake" in str(verdict)
    assert progress.tries("00.name_error") == 0


def test_hints_open_one_at_a_time_and_then_lead_to_the_solution():
    texts = [str(learner.hint("00.name_error")) for _ in range(4)]
    assert [text.count("Hint ") for text in texts] == [1, 2, 3, 3]
    assert texts[0].splitlines()[0].startswith("Hint 1")
    assert "2 more" in texts[0]
    assert "solution(" in texts[2]
    assert texts[2] == texts[3]


@pytest.mark.slow  # imports TensorFlow
def test_every_exercise_has_three_hints_and_a_solution():
    for number in specs.chapters():
        for exercise in specs.of_chapter(number):
            titles = [title for title, _ in learner.hints_of(exercise.id)]
            assert [title[:6] for title in titles] == ["Hint 1", "Hint 2", "Hint 3"], exercise.id
            source = learner.reference_source(exercise.id)
            assert source.startswith("def "), exercise.id
            assert "SOLUTION" not in source


def test_the_solution_waits_for_an_attempt():
    first = learner.solution("00.name_error")
    assert "First try it yourself" in str(first)
    learner.check("00.name_error", function(STUB), seed=1)
    assert str(learner.solution("00.name_error")) == str(first)
    learner.check("00.name_error", function(WRONG_ANSWER), seed=1)
    shown = learner.solution("00.name_error")
    assert "def mean_of_squares(numbers):" in str(shown)
    assert "SOLUTION" not in str(shown)
    assert "<pre" in shown._repr_html_()


# --- in a kernel, as JupyterLab runs it ----------------------------------------------------------

CELLS = {
    "imports": "from autograder import check, hint, solution",
    "stub": f"{STUB}\n{CHECK}",
    "solution-too-early": 'solution("00.name_error")',
    "wrong": f"{WRONG_ANSWER}\n{CHECK}",
    "broken": f"{BROKEN_ANSWER}\n{CHECK}",
    "exit": f"import sys\n\ndef mean_of_squares(numbers):\n    sys.exit('bye')\n\n{CHECK}",
    "endless": f"def mean_of_squares(numbers):\n    return mean_of_squares(numbers)\n\n{CHECK}",
    "loud": "import os, sys, warnings\n\ndef mean_of_squares(numbers):\n"
    "    warnings.warn('careful')\n    print('noise', file=sys.stderr)\n"
    "    os.write(2, b'from C')\n"
    f"    return sum(n * n for n in numbers) / len(numbers)\n\n{CHECK}",
    "hint": 'hint("00.name_error")',
    "right": f"{RIGHT_ANSWER}\n{CHECK}",
    "solution": 'solution("00.name_error")',
    "alive": "1 + 1",
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """Cell id → outputs, of one notebook run in a real kernel in the folder of the exercises."""
    cells = [nbformat.v4.new_code_cell(source, id=name) for name, source in CELLS.items()]
    notebook = nbformat.v4.new_notebook(cells=cells)
    environment = {**os.environ, "COURSE_PROGRESS": str(tmp_path_factory.mktemp("progress"))}
    folder = places.assignment(places.EXERCISES, "00").parent
    client = NotebookClient(
        notebook,
        timeout=A_LONG_TIME,
        allow_errors=True,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute(env=environment)
    return {cell.id: cell.outputs for cell in notebook.cells}


def faces(outputs: list) -> tuple[str, str]:
    """Text and HTML of the one result that a cell must have."""
    assert [output.output_type for output in outputs] == ["execute_result"], outputs
    data = outputs[0].data
    return data["text/plain"], data["text/html"]


@pytest.mark.parametrize("name", [name for name in CELLS if name not in ("imports", "alive")])
def test_every_answer_comes_as_one_result_with_two_faces_and_nothing_on_stderr(outputs, name):
    text, html = faces(outputs[name])
    assert text
    assert html.startswith("<div role=")


def test_states_in_a_notebook(outputs):
    assert "not attempted yet" in faces(outputs["stub"])[0]
    assert "not right yet, 0 of 1 point" in faces(outputs["wrong"])[0]
    assert "✔ 00.name_error (repair a NameError): right" in faces(outputs["right"])[0]


def test_what_an_answer_prints_stands_in_the_verdict(outputs):
    text, html = faces(outputs["wrong"])
    assert "Printed: I am here" in text
    assert "I am here" in html


def test_an_error_is_reported_with_the_line_of_the_cell(outputs):
    text, html = faces(outputs["broken"])
    flat = " ".join(text.split())
    assert "NameError: name 'count' is not defined in line 6 of your code" in flat
    assert '"return total / count"' in flat
    assert "return total / count" in html


def test_leaving_and_endless_recursion_do_not_end_the_session(outputs):
    assert "SystemExit: bye in line 4 of your code" in " ".join(faces(outputs["exit"])[0].split())
    assert "RecursionError" in faces(outputs["endless"])[0]
    assert outputs["alive"][0].data["text/plain"] == "2"


def test_noise_costs_nothing(outputs):
    assert "right, 1 point" in faces(outputs["loud"])[0]


def test_hint_and_solution_in_a_notebook(outputs):
    assert faces(outputs["hint"])[0].startswith("Hint 1")
    assert "First try it yourself" in faces(outputs["solution-too-early"])[0]
    assert "def mean_of_squares" in faces(outputs["solution"])[0]


# --- without a notebook --------------------------------------------------------------------------

SCRIPT = f"from autograder import check\n\n{WRONG_ANSWER}\nprint({CHECK})"


def run(command: list[str], folder: Path, text: str | None = None) -> subprocess.CompletedProcess:
    variables = {**os.environ, "COURSE_PROGRESS": str(folder), "PYTHONPATH": str(places.ROOT)}
    variables |= {"IPYTHONDIR": str(folder), "NO_COLOR": "1"}
    return subprocess.run(
        command, input=text, cwd=folder, env=variables, capture_output=True, text=True
    )


@pytest.mark.slow
def test_plain_python_gets_the_text(tmp_path):
    outcome = run([sys.executable, "-c", SCRIPT], tmp_path)
    assert outcome.stderr == ""
    lines = outcome.stdout.splitlines()
    assert lines[0] == "✘ 00.name_error (repair a NameError): not right yet, 0 of 1 point"
    assert [line.split(":")[0].strip() for line in lines[1:2]] == ["Seen"]
    assert "  Printed: I am here" in lines
    assert "<" not in outcome.stdout


@pytest.mark.slow
def test_ipython_in_a_terminal_gets_the_same_text(tmp_path):
    ipython = Path(sysconfig.get_path("scripts")) / "ipython"
    (tmp_path / "answer.py").write_text(WRONG_ANSWER)
    typed = f"from autograder import check\n%run answer.py\n{CHECK}\n"
    outcome = run([str(ipython), "--simple-prompt", "--no-banner"], tmp_path, typed)
    assert "✘ 00.name_error (repair a NameError): not right yet, 0 of 1 point" in outcome.stdout
    assert "  Printed: I am here" in outcome.stdout
    assert "<div" not in outcome.stdout


def test_the_seed_of_a_verdict_puts_its_questions_again():
    def answer(numbers):
        return sum(numbers)

    first = learner.check("00.name_error", answer, record=False, seed=7)
    again = learner.check("00.name_error", answer, record=False, seed=first.seed)
    other = learner.check("00.name_error", answer, record=False, seed=8)
    assert first.state == WRONG
    assert (again.seed, again.seen) == (first.seed, first.seen)
    assert other.seen != first.seen


MANY_MODELS = """
from autograder import check

import keras
import numpy as np
import tensorflow as tf

for _ in range(6):
    keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]).predict(np.ones((1, 2)), verbose=0)
tf.get_logger().warning("something else")
"""


@pytest.mark.slow  # imports TensorFlow
def test_many_small_models_bring_no_advice_but_other_warnings_stay(tmp_path):
    outcome = run([sys.executable, "-c", MANY_MODELS], tmp_path)
    assert outcome.stderr.splitlines() == ["WARNING:tensorflow:something else"]


@pytest.mark.parametrize(
    ("change", "usual", "named"),
    [
        (keras.config.set_floatx, "float32", "set_floatx"),
        (keras.config.set_dtype_policy, "float32", "set_dtype_policy"),
    ],
)
def test_a_setting_that_changes_results_is_named_and_costs_no_right_answer(change, usual, named):
    change("float64")
    try:
        wrong = learner.check("00.name_error", lambda values: 0.0, record=False)
        right = learner.check(
            "00.name_error", learner.find("00.name_error").reference, record=False
        )
    finally:
        change(usual)
    assert named in wrong.note
    assert "here it is float64" in wrong.note
    assert (right.state, right.note) == (RIGHT, "")
    assert named not in learner.check("00.name_error", lambda values: 0.0, record=False).note
