"""Identical trainings of a proof are computed once.

Most wrong answers to an exercise that trains, and most mutants of a right one, train exactly as
another answer does, and are wrong in what they do with the model afterwards. A graph of TensorFlow
takes most of a second to build for each of them. `replayed` computes a training, an evaluation or
a prediction once and gives its outcome again wherever everything that decides about it is the
same: the layers, the weights, the optimizer with its state, the loss, the metrics, the data, the
arguments and the random numbers. What cannot be told from that (a class of one's own, callbacks,
a data set of `tf.data`, a loss that is a function) is computed each time.
"""

from __future__ import annotations

import contextlib
import copy
import functools
import hashlib
import inspect
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from unittest import mock

import keras
import numpy as np
import tensorflow as tf

_NAMED_BY_KERAS = re.compile(r"([a-z][a-z0-9_]*?)_\d+")


class _Untellable(Exception):
    """The outcome depends on something that cannot be compared."""


@dataclass(frozen=True)
class _Training:
    """What a training has left behind: values of variables, `History`, random numbers."""

    model: list[np.ndarray]
    optimizer: list[np.ndarray]
    history: dict[str, list[float]]
    epoch: list[int]
    params: dict[str, Any]
    states: tuple[Any, Any]


@contextlib.contextmanager
def replayed() -> Iterator[None]:
    """Let `fit`, `evaluate` and `predict` of Keras' own models be computed once for each outcome.

    Within it a training draws from a seed that is made of all that decides about it. So it does
    not depend on what was replayed before.
    """
    replay = _Replay()
    with contextlib.ExitStack() as patches:
        for name, method in (
            ("fit", replay.fit),
            ("evaluate", replay.evaluate),
            ("predict", replay.predict),
        ):
            real = getattr(keras.Model, name)
            patches.enter_context(mock.patch.object(keras.Model, name, _as_method(method, real)))
        yield


def _as_method(replay: Callable[..., Any], real: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(real)
    def method(model: keras.Model, *args: Any, **kwargs: Any) -> Any:
        return replay(real, model, args, kwargs)

    return method


class _Replay:
    """The outcomes so far."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}
        self._inside = False  # a training evaluates, too

    def fit(self, real: Callable, model: keras.Model, args: tuple, kwargs: dict) -> Any:
        try:
            given = _arguments(real, model, args, kwargs)
            if given["callbacks"]:
                raise _Untellable
            before = (random.getstate(), np.random.get_state())
            key = self._key("fit", _compiled(model), _values(_variables(model)), given, before)
            optimizer = model.optimizer
            optimizer.build(model.trainable_variables)
        except _Untellable:
            return self._really(real, model, args, kwargs)
        if key not in self._known:
            tf.random.set_seed(int(key[:8], 16))
            history = self._really(real, model, args, kwargs)
            self._known[key] = _Training(
                _values(_variables(model)),
                _values(optimizer.variables),
                copy.deepcopy(history.history),
                list(history.epoch),
                dict(history.params),
                (random.getstate(), np.random.get_state()),
            )
            return history
        return _as_if_trained(model, self._known[key])

    def evaluate(self, real: Callable, model: keras.Model, args: tuple, kwargs: dict) -> Any:
        return self._asked("evaluate", _compiled, real, model, args, kwargs)

    def predict(self, real: Callable, model: keras.Model, args: tuple, kwargs: dict) -> Any:
        return self._asked("predict", _layers, real, model, args, kwargs)

    def _asked(
        self,
        name: str,
        described: Callable[[keras.Model], Any],
        real: Callable,
        model: keras.Model,
        args: tuple,
        kwargs: dict,
    ) -> Any:
        """The outcome of a method that changes nothing."""
        if self._inside:
            return real(model, *args, **kwargs)
        try:
            given = _arguments(real, model, args, kwargs)
            key = self._key(name, described(model), _values(_variables(model)), given)
        except _Untellable:
            return self._really(real, model, args, kwargs)
        if key not in self._known:
            self._known[key] = copy.deepcopy(self._really(real, model, args, kwargs))
        return copy.deepcopy(self._known[key])

    def _really(self, real: Callable, model: keras.Model, args: tuple, kwargs: dict) -> Any:
        before, self._inside = self._inside, True
        try:
            return real(model, *args, **kwargs)
        finally:
            self._inside = before

    @staticmethod
    def _key(*parts: Any) -> str:
        digest = hashlib.sha256()
        for part in parts:
            _feed(digest, part)
        return digest.hexdigest()


def _as_if_trained(model: keras.Model, training: _Training) -> keras.callbacks.History:
    for variables, values in (
        (_variables(model), training.model),
        (model.optimizer.variables, training.optimizer),
    ):
        for variable, value in zip(variables, values, strict=True):
            variable.assign(value)
    history = keras.callbacks.History()
    history.set_model(model)
    history.set_params(dict(training.params))
    history.history, history.epoch = copy.deepcopy(training.history), list(training.epoch)
    model.history = history
    random.setstate(training.states[0])
    np.random.set_state(training.states[1])
    return history


# What decides about an outcome


def _arguments(real: Callable, model: keras.Model, args: tuple, kwargs: dict) -> dict[str, Any]:
    """All arguments by name. What is printed cannot be replayed."""
    try:
        bound = inspect.signature(real).bind(model, *args, **kwargs)
    except TypeError as error:
        raise _Untellable from error
    bound.apply_defaults()
    given = {name: value for name, value in bound.arguments.items() if name != "self"}
    if given.get("verbose") not in (0, "0", False):
        raise _Untellable
    return given


def _layers(model: keras.Model) -> Any:
    """The layers and how they are connected, without the numbers in the names Keras gave them."""
    if not model.built or type(model).__module__.partition(".")[0] != "keras":
        raise _Untellable
    # Numbers of several outputs are reported by their names, whoever gave them.
    names = model.output_names if len(model.outputs) > 1 else None
    return _of_keras_alone(model.get_config), names


def _compiled(model: keras.Model) -> Any:
    """The layers, the optimizer with its state, the loss, the metrics, and how it is run."""
    layers = _layers(model)
    if not model.compiled or not isinstance(model.optimizer, keras.optimizers.Optimizer):
        raise _Untellable
    state = _values(model.optimizer.variables)
    return layers, _of_keras_alone(model.get_compile_config), state, model.run_eagerly


def _of_keras_alone(get_config: Callable[[], Any]) -> Any:
    """A configuration in which nothing is somebody's own.

    Raises:
        _Untellable: a class or a function of one's own is part of it.
    """
    try:
        config = get_config()
    except Exception as error:  # a layer of one's own need not have one
        raise _Untellable from error
    seen: dict[str, str] = {}

    def cleaned(value: Any) -> Any:
        if isinstance(value, Mapping):
            module = value.get("module")
            own = isinstance(module, str) and module.partition(".")[0] != "keras"
            if own or value.get("registered_name") or value.get("class_name") in _OPEN:
                raise _Untellable
            return {str(key): cleaned(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [cleaned(item) for item in value]
        if isinstance(value, str):
            numbered = _NAMED_BY_KERAS.fullmatch(value)
            name = numbered[1] if numbered else value
            return seen.setdefault(value, f"{name}~{len(seen)}")
        return value

    return cleaned(config)


_OPEN = {"function", "Lambda", "__lambda__"}


def _variables(model: keras.Model) -> list[keras.Variable]:
    return list({id(variable): variable for variable in model.variables}.values())


def _values(variables: list[keras.Variable]) -> list[np.ndarray]:
    return [np.array(variable) for variable in variables]


def _feed(digest: Any, value: Any) -> None:
    """Add a value to a digest, with its type.

    Raises:
        _Untellable: it is nothing whose content can be read.
    """
    digest.update(f"<{type(value).__name__}>".encode())
    if isinstance(value, tf.Tensor):
        value = value.numpy()
    if isinstance(value, np.ndarray | np.generic) and value.dtype.kind in "biufUS":
        digest.update(f"{value.dtype}{value.shape}".encode())
        digest.update(np.ascontiguousarray(value).tobytes())
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _feed(digest, key)
            _feed(digest, item)
    elif isinstance(value, list | tuple):
        for item in value:
            _feed(digest, item)
    elif value is None or isinstance(value, str | int | float):
        digest.update(json.dumps(value).encode())
    else:
        raise _Untellable
    digest.update(b"</>")
