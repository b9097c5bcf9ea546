"""Exercises whose answer trains: what a trained model reaches on data that the check draws.

`observe` of such an exercise draws data, lets the answer train on one part (`train`), and asks the
model that comes back about the other part. The predictions cross over as plain arrays, and what
they are worth is computed here, so nothing that the model says of itself is believed. Where the
level is missed, facts about the model (`facts_of`, `facts_of_classifier`) become the signs of
misconceptions: to train known wrong answers in each check would take too long.
"""

from __future__ import annotations

import contextlib
import dataclasses
import math
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import keras
import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, Outcome, Raised, guarded
from autograder.checks.ask import noted
from autograder.checks.compare import Words
from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.exercise import Level, Observation
from autograder.checks.plain import NotPlain, plain, type_name

SECONDS = 12.0

# Let the answer train


class TooLong(Exception):
    """The training has used up its processor time."""


class TimedTraining:
    """A learner's function with a seed and a limit of processor time, where the function lives.

    Args:
        function: trains and returns a model.
        seed: set before each call, for weights, shuffling and dropout.
        seconds: processor time of the process for one call. Where there is no timer for it
            (Windows, other threads than the main one), it is measured afterwards.
    """

    def __init__(self, function: Callable[..., Any], seed: int, seconds: float):
        self._function = function
        self._seed = seed
        self._seconds = seconds

    def __call__(self, *given: Any) -> Any:
        keras.utils.set_random_seed(self._seed)
        start = time.process_time()
        with _stopped_after(self._seconds):
            made = self._function(*given)
        if time.process_time() - start > self._seconds:
            raise TooLong
        return made


@contextlib.contextmanager
def _stopped_after(seconds: float) -> Iterator[None]:
    """Raise `TooLong` after so much processor time, where the platform has a timer for it."""
    in_main_thread = threading.current_thread() is threading.main_thread()
    if not hasattr(signal, "ITIMER_PROF") or not in_main_thread:
        yield
        return

    def stop(*_: Any) -> None:
        raise TooLong

    start = time.process_time()
    before = signal.signal(signal.SIGPROF, stop)
    # Repeated, since an answer may catch the first exception and go on.
    left, again = signal.setitimer(signal.ITIMER_PROF, seconds, 0.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        if left:  # the timer was in use, by a proof for instance
            used = time.process_time() - start
            signal.setitimer(signal.ITIMER_PROF, max(left - used, 0.001), again)


@asked_where_it_lives
def timed_training(function: Any, seed: int, seconds: float) -> TimedTraining:
    """A `TimedTraining` in the process where the function lives."""
    return TimedTraining(function, seed, seconds)


def train(
    answer: Answer,
    *given: Any,
    seed: int,
    seconds: float = SECONDS,
    convert: Callable[[Any], Any] = models.is_model,
) -> Outcome:
    """Let an answer train.

    Args:
        answer: the function under examination.
        given: its arguments: arrays and numbers, or models that live where it does.
        seed: set before the call. The same seed gives the same model.
        seconds: processor time that it may take.
        convert: lets through what it is to return, a model.

    Returns:
        The outcome; its value is the model (where it lives), what was returned instead, or words
        that say that it was stopped.
    """
    if isinstance(answer.function, models.OnPaper):  # trains nothing
        return answer(*given, convert=convert)
    timed = answer.asked_through(timed_training(answer.function, seed, seconds))
    outcome = timed(*given, convert=convert)
    if isinstance(outcome.value, Raised) and outcome.value.kind == TooLong.__name__:
        words = Words(f"took longer than {seconds:g} s of processor time and was stopped")
        return Outcome(words, outcome.printed, outcome.changed_arguments)
    return outcome


def train_and_report(
    answer: Answer, *given: Any, seed: int, seconds: float = SECONDS
) -> tuple[Outcome, float | None]:
    """Let an answer train as `train` does, where it is to return a model and a number.

    Returns:
        The outcome, with the model as its value, and the number; `None` where there is none.
    """
    outcome = train(answer, *given, seed=seed, seconds=seconds, convert=model_and_number)
    if not isinstance(outcome.value, tuple):
        return outcome, None
    model, number = outcome.value
    return dataclasses.replace(outcome, value=model), number


def model_and_number(value: Any) -> tuple[Any, float] | None:
    """Let a model and a number (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None:
        return None
    if not isinstance(value, tuple | list):
        models.is_model(value)
        raise NotPlain("a model alone, without a number")
    if len(value) != 2:
        raise NotPlain(f"a {type(value).__name__} of {len(value)} things")
    model, number = models.is_model(value[0]), plain_number(value[1])
    if model is None or isinstance(number, bool) or not isinstance(number, int | float):
        kinds = " and ".join(type_name(one) for one in value)
        raise NotPlain(f"{kinds}, not a model and a number")
    return model, float(number)


def two_models(value: Any) -> tuple[Any, Any] | None:
    """Let two models (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None:
        return None
    if not isinstance(value, tuple | list):
        models.is_model(value)
        raise NotPlain("one model, where two were asked for")
    if len(value) != 2:
        raise NotPlain(f"a {type(value).__name__} of {len(value)} things, not two models")
    one, other = map(models.is_model, value)
    if one is None or other is None:
        raise NotPlain("None in place of a model")
    return one, other


@asked_where_it_lives
def plain_number(value: Any) -> Any:
    """A number of Python for one of NumPy or TensorFlow; other values as plain data."""
    value = plain(value)
    return value.item() if isinstance(value, np.ndarray) and value.ndim == 0 else value


# Observe what came of it


def returned(call: object, outcome: Outcome, **told: Any) -> Iterator[Observation]:
    """Whether the training came to its end, and whether it returned a model."""
    stopped = isinstance(outcome.value, Words)
    yield Observation(
        call,
        outcome.value if stopped else Words("came to its end"),
        stage="too-long",
        why="The exercise can be done in a tenth of this time. Is there a loop that does not end, "
        "or are there very many epochs, or models?",
        **told,
    )
    model = model_of(outcome)
    shown = "a Keras model" if model is not None or stopped else outcome.value
    yield Observation(call, shown, printed=outcome.printed, **told)


def model_of(outcome: Outcome) -> Any:
    """The model that an answer returned; `None` where it returned none."""
    none = outcome.failed or isinstance(outcome.value, Words)
    return None if none else outcome.value


def predictions(model: Any, x: np.ndarray | Sequence[np.ndarray]) -> Any:
    """What the model computes for `x` at inference; what went wrong where that is not possible."""
    return None if model is None else guarded(lambda: models.outputs(model, x))


def reaches(
    what: object, level: Level, number: float | None, facts: Mapping[str, Any], **told: Any
) -> Observation:
    """Note whether a model reaches the level and, where it does not, what is known of it.

    Args:
        what: what was trained, as a learner would write it.
        level: the level.
        number: what was reached; `None` where there is nothing to measure.
        facts: what is noticed about the model, the signs of misconceptions among it.
        told: further fields of the `Observation`.
    """
    met = number is not None and level.met_by(number)
    missed = "gives nothing to measure" if number is None else level.missed.format(number)
    words = f"reaches {level.text}"
    told.setdefault("stage", "level-missed")
    return noted(what, None if met else facts, words, missed, reached=number, **told)


# What predictions are worth


def accuracy(outputs: np.ndarray, labels: np.ndarray) -> float:
    """The share of rows whose largest number stands at the label; softmax or logits."""
    return float((outputs.argmax(axis=1) == labels).mean())


def cross_entropy(outputs: np.ndarray, labels: np.ndarray) -> float:
    """The mean cross-entropy of logits or, where every row is one, of probabilities."""
    return float(-_log_probabilities(outputs)[np.arange(len(labels)), labels].mean())


def rows_are(outputs: np.ndarray) -> str:
    """What the rows of a classifier's outputs can be.

    Returns:
        `probabilities` (they sum to 1); `logits` (some are negative); `shares` (all between 0 and
        1, as a sigmoid gives); `none negative`.
    """
    if (outputs < 0).any():
        return "logits"
    if np.allclose(outputs.sum(axis=1), 1, atol=1e-3):
        return "probabilities"
    return "shares" if (outputs <= 1).all() and (outputs > 0).all() else "none negative"


def _log_probabilities(outputs: np.ndarray) -> np.ndarray:
    outputs = outputs.astype(float)
    if rows_are(outputs) == "probabilities":
        return np.log(np.maximum(outputs, 1e-7))
    highest = outputs.max(axis=1, keepdims=True)
    return outputs - highest - np.log(np.exp(outputs - highest).sum(axis=1, keepdims=True))


# Facts, by which beliefs are told apart


def facts_of(model: Any) -> dict[str, int]:
    """Facts about any trained model.

    Returns:
        `steps`, how often its optimizer changed its weights (0 without one); `parameters`, how
        many numbers it holds. Nothing where there is no model.
    """
    steps = guarded(lambda: models.training_steps(model))
    shapes = guarded(lambda: models.weight_shapes(model))
    if not isinstance(steps, int) or not isinstance(shapes, list):
        return {}
    return {"steps": steps, "parameters": sum(math.prod(shape) for shape in shapes)}


@asked_where_it_lives
def loss_takes_logits(model: keras.Model | models.Sketch, k: int) -> bool:
    """Whether the loss of a compiled model takes its outputs (n, k) for logits.

    Logits mean the same after a number was added to all of them; probabilities do not.
    """
    if isinstance(model, models.Sketch):
        return True
    outputs = (0.1 + 0.8 * np.eye(k)).astype("float32")
    for labels in (np.arange(k), np.eye(k)):
        with contextlib.suppress(ValueError):  # labels in the other form
            y = keras.ops.convert_to_tensor(labels)
            one, other = (float(model.compute_loss(y=y, y_pred=outputs + n)) for n in (0, 1))
            return math.isclose(one, other, rel_tol=1e-4)
    return True


def facts_of_classifier(model: Any, x: np.ndarray, labels: np.ndarray, k: int) -> dict[str, Any]:
    """Facts about a classifier, from what it says of the examples that it was given to learn.

    Args:
        model: a model, or what came instead of one.
        x: inputs (n, d) that it was given.
        labels: their classes.
        k: number of classes.

    Returns:
        `accuracy`; `loss`, the cross-entropy as a share of that of guessing, ln k; `surplus`, by
        how much it is surer than it is right; `commonest`, the share of the class that it names
        most often; `linear`, whether its logits are linear in its inputs. Nothing where its
        outputs have another shape than (n, k).
    """
    outputs = predictions(model, x)
    if not isinstance(outputs, np.ndarray) or outputs.shape != (len(x), k):
        return {}
    right = accuracy(outputs, labels)
    return {
        "accuracy": right,
        "loss": cross_entropy(outputs, labels) / math.log(k),
        "surplus": float(np.exp(_log_probabilities(outputs)).max(axis=1).mean()) - right,
        "commonest": float(np.bincount(outputs.argmax(axis=1)).max() / len(x)),
        "linear": _is_linear(model, x),
    }


def _is_linear(model: Any, x: np.ndarray) -> bool:
    """Whether halfway between two inputs the logits are the means of theirs."""
    half = len(x) // 2
    one, other = x[:half], x[half : 2 * half]
    outputs = predictions(model, np.concatenate([one, other, (one + other) / 2]))
    logits = _log_probabilities(outputs)
    logits -= logits.mean(axis=1, keepdims=True)
    first, second, between = np.split(logits, 3)
    return bool(np.abs((first + second) / 2 - between).max() <= 1e-3 * np.ptp(logits))
