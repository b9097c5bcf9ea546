"""Misconceptions that come up in several exercises, in the same words."""

from __future__ import annotations

import keras

from autograder.checks.exercise import Misconception
from autograder.checks.models import OnPaper

HISTORY_RETURNED = Misconception(
    "history-returned",
    "`fit` changes the weights of the model and returns a History, which holds the losses. What "
    "can predict is the model itself.",
    (OnPaper(lambda *given: keras.callbacks.History()),),
)
