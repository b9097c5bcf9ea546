"""Precision: in which dtypes a model computes and keeps its weights, and the policy for both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.models import OnPaper, Sketch

# The policy


class FromFloat32:
    """A learner's function called under the policy `float32`, where it lives.

    A policy that the function leaves set, or that was set before, would change every model that is
    built later: those of other exercises, too.

    Args:
        function: builds a model.
    """

    def __init__(self, function: Any):
        self._function = function

    def __call__(self, *given: Any) -> Any:
        before = keras.config.dtype_policy()
        keras.config.set_dtype_policy("float32")
        try:
            return self._function(*given)
        finally:
            keras.config.set_dtype_policy(before)


@asked_where_it_lives
def called_from_float32(function: Any) -> FromFloat32:
    """A `FromFloat32` in the process where the function lives."""
    return FromFloat32(function)


def from_float32(answer: Answer) -> Answer:
    """The same answer, asked under the policy `float32`. One on paper has none."""
    if isinstance(answer.function, OnPaper):
        return answer
    return answer.asked_through(called_from_float32(answer.function))


# Questions to models


@asked_where_it_lives
def dtypes_of(model: keras.Model | Sketch, x: np.ndarray) -> dict[str, Any]:
    """The dtypes that a model works with.

    Args:
        model: a built model, or one on paper, which is as it should be.
        x: a batch of inputs.

    Returns:
        `weights`, the dtypes of all its weights; `computing`, those in which its layers with
        weights compute, in their order; `outputs`, that of what it computes for `x`.
    """
    if isinstance(model, Sketch):
        return {"weights": ["float32"], "computing": ["float16", "float32"], "outputs": "float32"}
    return {
        "weights": sorted({_name(weight.dtype) for weight in model.weights}),
        "computing": [_name(layer.compute_dtype) for layer in _layers(model) if layer.weights],
        "outputs": _name(model(x, training=False).dtype),
    }


def _layers(layer: Any) -> Iterator[Any]:
    """The layers of a model, those of models inside it one by one."""
    if not isinstance(layer, keras.Model):
        yield layer
        return
    for inner in layer.layers:
        yield from _layers(inner)


def _name(dtype: Any) -> str:
    return keras.backend.standardize_dtype(dtype)
