"""Spec of 00.environment: what is installed."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import keras
import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise, Observation

# --- 00.environment -----------------------------------------------------------------------------


def environment_report() -> dict[str, Any]:
    """What runs here, asked of Python and of the installed packages."""
    import tensorflow as tf

    return {
        "python": platform.python_version(),
        "tensorflow": _tensorflow_version(),
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


def _tensorflow_version() -> str:
    for name in ("tensorflow", "tensorflow-cpu"):
        try:
            return version(name)
        except PackageNotFoundError:
            continue
    import tensorflow as tf

    return tf.__version__


def _observe_environment(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield ask(answer, "environment_report")


EXERCISE = Exercise(
    id="00.environment",
    title="report what is installed",
    points=1,
    lesson="Start here",
    reference=environment_report,
    observe=_observe_environment,
)
