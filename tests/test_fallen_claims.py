"""The report on claims that fell: made of what pytest writes, in words, by lesson, and short."""

import subprocess
import sys
from pathlib import Path

import fallen_claims
import numpy as np
import pytest
from fallen_claims import Result

from course.toolkit import places

HERE = {"TensorFlow": "2.22.0", "Keras": "3.16.1"}
BEFORE = {"TensorFlow": "2.21.0", "Keras": "3.15.1"}
MODULE = """
import pytest

@pytest.fixture
def lesson():
    raise AssertionError("10_saving, save-model: ValueError: no such format")

def test_the_loss_is_about_ln_10():
    loss = 2.4
    assert loss == 2.3, "the `loss`\\nand more"

@pytest.mark.parametrize("layer", ["Dense"])
def test_a_layer_warns(layer):
    raise ValueError("x" * 1000)

def test_one(lesson): pass
def test_two(lesson): pass
def test_holds(): pass
def test_is_left_out(): pytest.skip("no GPU")
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory) -> Path:
    """What a small run of claims about lessons 10 and 04 has written."""
    folder = tmp_path_factory.mktemp("claims")
    tests = folder / "tests" / "claims"
    tests.mkdir(parents=True)
    (folder / "pytest.ini").write_text("[pytest]\n")
    (tests / "test_ch10_saving.py").write_text(MODULE)
    (tests / "test_ch04_game.py").write_text("import keras_without_this\n")
    options = ["-q", "-p", "no:xdist", "--continue-on-collection-errors", "--junitxml=x.xml"]
    subprocess.run([sys.executable, "-m", "pytest", *options], cwd=folder, capture_output=True)
    return folder / "x.xml"


def test_every_claim_that_fell_is_told_in_words_with_its_reason_below_its_lesson(results):
    text = fallen_claims.report(fallen_claims.read(results), HERE, BEFORE)
    assert text.startswith("# Claims that fell with TensorFlow 2.22 and Keras 3.16\n")
    assert "| Keras | 3.15.1 | 3.16.1 |" in text
    assert "Of 6 claims, 5 fell." in text
    before, saving = text.split("## course/10_saving.ipynb")
    assert "- **The loss is about ln 10**: `AssertionError: the 'loss'`\n" in saving
    assert "`tests/claims/test_ch10_saving.py::test_the_loss_is_about_ln_10`" in saving
    assert "- **A layer warns (Dense)**: `ValueError: xxx" in saving
    assert "## course/04_logits.ipynb" in before
    assert "No module named 'keras_without_this'" in before
    assert "Holds" not in text
    assert "x" * 400 not in text


def test_a_lesson_that_stops_is_told_once_for_all_its_claims(results):
    text = fallen_claims.report(fallen_claims.read(results), HERE, BEFORE)
    assert text.count("no such format") == 1
    assert "- **2 not checked**, since this stopped them: `AssertionError: 10_saving, save" in text


def test_a_run_in_which_all_hold_says_so_and_whether_there_was_anything_newer():
    text = fallen_claims.report([Result("tests/claims/test_ch10_saving.py::test_a")], HERE, HERE)
    assert text.startswith("# All hold with TensorFlow 2.22 and Keras 3.16\n")
    assert "Of 1 claims, none fell. These are the locked versions" in text


def test_a_run_that_did_not_begin_is_not_taken_for_one_in_which_all_hold(tmp_path, capsys):
    assert fallen_claims.main(tmp_path / "there-is-none.xml") == 1
    assert capsys.readouterr().out.startswith("# No claim could be checked with TensorFlow ")


def test_the_exit_code_says_whether_something_fell(results, tmp_path, capsys):
    assert fallen_claims.main(results) == 1
    (tmp_path / "x.xml").write_text(
        '<testsuite><testcase classname="a" name="test_b"/></testsuite>'
    )
    assert fallen_claims.main(tmp_path / "x.xml") == 0
    assert "All hold" in capsys.readouterr().out


def test_a_report_is_never_longer_than_an_issue_may_be():
    many = [Result(f"tests/claims/test_ch01_x.py::test_{n}", "why " * 70) for n in range(500)]
    text = fallen_claims.report(many, HERE, BEFORE)
    assert len(text) < 65_536
    assert text.endswith("\n\nThe rest stands in the log of the run.\n")


@pytest.mark.parametrize("file", sorted((places.ROOT / "tests" / "claims").glob("test_*.py")))
def test_the_lesson_of_each_module_of_claims_is_found(file):
    lesson = Result(f"tests/claims/{file.name}::test_x").lesson
    assert (places.ROOT / lesson).is_file()
    assert Path(lesson).name[:2] in file.name


def test_versions_are_those_of_this_python_and_of_the_lock():
    assert fallen_claims.installed(["no-such-thing", "numpy"]) == np.__version__
    assert fallen_claims.locked(["keras"])[0].isdigit()
    assert fallen_claims.locked(["tensorflow-cpu"])[0].isdigit()
