"""Mark one notebook by a plain Python call: no gradebook, no course tree."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat

from autograder.engine.job import Job, Limits, Result
from autograder.engine.pool import local_pool
from autograder.submission.intake import files_beside, is_module, read_notebook

# The names that test cells may use beside those of the notebook. They cannot be read from the
# notebook itself: `from math import isfinite as check` would be right about everything.
_PREAMBLE = """
import math
import random
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
import tensorflow as tf
import keras
from keras import layers
from autograder import check
"""


def grade(
    path: str | os.PathLike[str], *, trusted: bool = False, limits: Limits | None = None
) -> Result:
    """Run a notebook in the sandbox and its test cells outside, and say how they did.

    The data beside it is there for both; modules beside it are for its own cells only.

    Which cells are tests, and their points, is read from the notebook's own nbgrader metadata:
    whoever wrote the notebook could have changed them. For the marks of a class use
    `python3 -m autograder grade`, which takes them from the gradebook.

    Args:
        path: the notebook; it is not changed.
        trusted: run it even where it cannot be isolated.
        limits: what its code may use.

    Returns:
        The result: points by cell, and the executed notebook as JSON text.

    Raises:
        Refused: this is no notebook that can be run.
        PoolError: student code cannot be isolated here.
    """
    notebook = read_notebook(Path(path))
    beside = files_beside(Path(path))
    task = Job(
        nbformat.writes(notebook),
        _PREAMBLE,
        files={name: data for name, data in beside.items() if not is_module(name)},
        handed_in={name: data for name, data in beside.items() if is_module(name)},
        limits=limits or Limits(),
    )
    with local_pool(1, trusted) as pool:
        return pool.mark(task)
