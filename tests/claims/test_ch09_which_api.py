"""The listings of 09.which_api do what the task says of them."""

from __future__ import annotations

import re

import keras
import nbformat
import numpy as np
import pytest
from keras import layers

from autograder.specs.ch09_functional.which_api import TRUTH, WORDS
from course.toolkit import places

X = np.random.default_rng(0).normal(size=(5, 64)).astype("float32")


def task() -> str:
    notebook = nbformat.read(places.assignment(places.SOLUTIONS, "09"), as_version=4)
    return next(cell.source for cell in notebook.cells if cell.id == "which-api-task")


def listing(letter: str) -> dict:
    """The names that the listing of a letter leaves behind."""
    found = re.search(rf"\*\*{letter}\.\*\*[^*]*?```python\n(.*?)```", task(), re.DOTALL)
    names = {"keras": keras, "layers": layers}
    exec(found[1], names)
    return names


def test_the_task_has_all_letters_and_words() -> None:
    text = task()
    assert re.findall(r"(?m)^\*\*([A-H])\.\*\*", text) == list(TRUTH)
    assert re.findall(r'(?m)^\| `"(\w+)"` \|', text) == list(WORDS)
    assert set(TRUTH.values()) == set(WORDS)


def test_a_chain_that_was_written_as_functional_is_a_sequential() -> None:
    model = listing("B")["model"]
    same = keras.Sequential(model.layers)
    np.testing.assert_allclose(same(X), model(X), atol=1e-6)


def test_a_forgotten_model_has_the_parameters_of_before() -> None:
    names = listing("D")
    assert names["model"].count_params() == 650
    assert names["model"].compiled
    assert keras.Model(names["x"], names["scores"]).count_params() == 64 * 128 + 128 + 1290


def test_what_comes_after_the_model_is_not_in_it() -> None:
    names = listing("G")
    assert np.abs(np.sum(names["model"](X), axis=1) - 1).max() > 0.1
    meant = keras.Model(names["x"], names["scores"])
    assert np.sum(meant(X), axis=1) == pytest.approx(1, abs=1e-5)
