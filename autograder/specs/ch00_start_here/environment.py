"""Spec of 00.environment: what is installed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.exercise import Exercise, Misconception, Observation

_NAME = "environment_report"

# A development version may or may not carry its suffix: 3.14.0, 3.14.0rc2, 3.14.0+.
_PYTHON_VERSION = re.compile(r"(\d+\.\d+\.\d+)(?:(?:a|b|rc)\d+)?\+?")


def environment_report() -> dict[str, Any]:
    """What runs here, asked of Python and of the libraries."""
    import keras

    major, minor, micro = sys.version_info[:3]
    return {
        "python": f"{major}.{minor}.{micro}",
        "tensorflow": _tensorflow().__version__,
        "keras": keras.__version__,
        "gpus": _devices("GPU"),
    }


def _tensorflow() -> Any:
    # Imported at need: importing TensorFlow takes seconds, importing a spec must not.
    import tensorflow as tf

    return tf


def _devices(*kinds: str) -> int:
    return sum(
        not kinds or device.device_type in kinds
        for device in _tensorflow().config.list_physical_devices()
    )


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    outcome = answer()
    report, what = outcome.value, f"{_NAME}()"
    yield Observation(
        what,
        dict.fromkeys(report, "") if isinstance(report, dict) else report,
        printed=outcome.printed,
        why="A dictionary with exactly the four keys of the task is asked for, and strings and a "
        "whole number as values. Capital letters make other keys.",
    )
    python = _part(report, "python")
    version = _python_version(python)
    yield Observation(
        what,
        {"python": "three numbers with dots"} if version else python,
        stage="python-version-form",
        why="Wanted are three numbers with dots between them and nothing else, neither a word nor "
        "the name of a compiler. `sys.version` holds more, and a release such as 3.12 less.",
    )
    python = {"python": version[1]} if version else python
    for part in (python, _part(report, "tensorflow"), _part(report, "keras")):
        yield Observation(
            what,
            part,
            stage="hard-coded-version",
            why="Another version is installed here than the one you return. A version that is "
            "typed in or copied is right on one computer only; ask the library itself.",
        )
    yield Observation(
        what,
        _part(report, "gpus"),
        stage="hard-coded-gpus",
        why="Wanted is how many GPUs TensorFlow sees here, as a whole number. A number that is "
        "typed in is right on one computer only; let TensorFlow count.",
    )


def _part(report: Any, key: str) -> dict[str, Any]:
    """The entry by itself, so that the first entry that is wrong gives the hint."""
    return {key: report[key]} if isinstance(report, dict) and key in report else {}


def _python_version(part: dict[str, Any]) -> re.Match[str] | None:
    """The version of Python taken apart, if it has the form that was asked for."""
    version = part.get("python")
    return _PYTHON_VERSION.fullmatch(version) if isinstance(version, str) else None


def _but(**entries: Callable[[], Any]) -> Callable[[], dict[str, Any]]:
    """The right report, except for some entries."""
    return lambda: environment_report() | {key: entry() for key, entry in entries.items()}


def _version_of(library: str) -> Callable[[], str]:
    return lambda: environment_report()[library]


def _gpus() -> list[Any]:
    return _tensorflow().config.list_physical_devices("GPU")


EXERCISE = Exercise(
    id="00.environment",
    title="report what is installed",
    points=1,
    lesson="What is installed, and which devices there are",
    reference=environment_report,
    observe=_observe,
    misconceptions=(
        Misconception(
            "versions-mixed-up",
            "Keras and TensorFlow have version numbers of their own. One that you return belongs to the other library.",
            (
                _but(keras=_version_of("tensorflow")),
                _but(keras=_version_of("tensorflow"), tensorflow=_version_of("keras")),
            ),
        ),
        Misconception(
            "gpu-list-not-count",
            "This is the list of the GPUs. Wanted is how many there are: one whole number.",
            (
                _but(gpus=_gpus),
                _but(gpus=lambda: [gpu.name for gpu in _gpus()]),
                _but(gpus=lambda: [gpu.name.split(":", 1)[1] for gpu in _gpus()]),
                _but(gpus=lambda: tuple(_gpus())),
            ),
        ),
        Misconception(
            "gpu-yes-or-no",
            "True and False say whether there is a GPU, or whether one could be used. Wanted is "
            "how many TensorFlow sees: a whole number.",
            (_but(gpus=lambda: False),),
        ),
        Misconception(
            "counts-all-devices",
            "This number fits if the CPU is counted as well. The CPU is a device for TensorFlow "
            "too, but it is not a GPU; and a number that is typed in fits one computer only.",
            (_but(gpus=_devices), _but(gpus=lambda: _devices("CPU"))),
        ),
    ),
)
