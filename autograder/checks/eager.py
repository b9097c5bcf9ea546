"""Answers that call `fit` or `predict` once on a small model: without the graph, which costs most.

To make the graph of a training step takes Keras half a second; the step itself takes a
hundredth. What comes out is the same.
"""

from __future__ import annotations

import warnings
from typing import Any

import tensorflow as tf

from autograder.checks.answer import Answer
from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.models import OnPaper

_NOT_OF_DATASETS = "Even though the `tf.config.experimental_run_functions_eagerly`"


class WithoutGraph:
    """A learner's function whose TensorFlow functions run line by line, where it lives.

    Args:
        function: calls `fit`, `evaluate` or `predict` on a model that it is given.
    """

    def __init__(self, function: Any):
        self._function = function

    def __call__(self, *given: Any) -> Any:
        before = tf.config.functions_run_eagerly()
        tf.config.run_functions_eagerly(True)
        try:
            with warnings.catch_warnings():
                # Data sets keep their graphs, and TensorFlow says so.
                warnings.filterwarnings("ignore", message=_NOT_OF_DATASETS)
                return self._function(*given)
        finally:
            tf.config.run_functions_eagerly(before)


@asked_where_it_lives
def without_graph(function: Any) -> WithoutGraph:
    """A `WithoutGraph` in the process where the function lives."""
    return WithoutGraph(function)


def run_eagerly(answer: Answer) -> Answer:
    """The same answer, asked without graphs. One on paper has none."""
    if isinstance(answer.function, OnPaper):
        return answer
    return answer.asked_through(without_graph(answer.function))
