"""Questions about models in files, and a trained network on paper whose optimizer has a memory.

A file that an answer has written is opened by these questions only, so in the process where the
answer lives: to load a model is to run what somebody has put into a file.
"""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np

from autograder.checks import paper
from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.models import Classifier, Draft, OnPaper, outputs
from autograder.checks.plain import NotPlain, type_name

MOMENTUM = 0.9

Arrays = list[np.ndarray]

# A trained network on paper


def tanh_stack(weights: Sequence[np.ndarray], x: np.ndarray) -> np.ndarray:
    """What Dense layers compute that have tanh between them and no activation at the end."""
    return _all_layers(weights, x)[-1]


def _all_layers(weights: Sequence[np.ndarray], x: np.ndarray) -> Arrays:
    """The inputs and what each layer gives."""
    found = [x.astype(float)]
    for i in range(0, len(weights), 2):
        sums = found[-1] @ weights[i] + weights[i + 1]
        found.append(sums if i + 2 == len(weights) else np.tanh(sums))
    return found


@dataclass
class Trained(Draft):
    """A network on paper, Dense layers with tanh between them, trained by SGD with momentum 0.9.

    Attributes:
        velocities: for each weight array the last move, which is what momentum remembers.
        rate: the learning rate.
        compiled: whether it stands for a model with a loss and an optimizer.
    """

    velocities: Arrays = field(default_factory=list)
    rate: float = 0.01
    compiled: bool = True

    @classmethod
    def draw(
        cls, rng: np.random.Generator, units: Sequence[int], steps: int = 0, scale: float = 1.0
    ) -> Trained:
        """Random weights, biases and, after some steps, velocities; none of them is 0.

        Args:
            rng: draws them.
            units: the inputs, then the units of each layer.
            steps: how often an optimizer has changed the weights.
            scale: of the weights.
        """
        weights = random_weights(rng, units, scale)
        remembered = 0.1 if steps else 0.0
        velocities = [
            (remembered * rng.normal(0, 1, array.shape)).astype("float32") for array in weights
        ]
        return cls(tanh_stack, (units[0],), weights, steps, velocities)

    def copy(self, **changes: Any) -> Trained:
        """A network of its own with the same numbers, except for changed fields."""
        own = {"weights": list(self.weights), "velocities": list(self.velocities)}
        return replace(self, **{**own, **changes})

    def update(self, gradients: Sequence[np.ndarray]) -> None:
        """One step of the optimizer."""
        self.velocities = [
            MOMENTUM * velocity - self.rate * gradient
            for velocity, gradient in zip(self.velocities, gradients, strict=True)
        ]
        pairs = zip(self.weights, self.velocities, strict=True)
        self.weights[:] = [weight + velocity for weight, velocity in pairs]
        self.steps += 1

    def gradients(self, x: np.ndarray, y: np.ndarray) -> Arrays:
        """Of the mean cross-entropy of logits, for each weight array."""
        layers = _all_layers(self.weights, x)
        at_sums = (paper.softmax(layers[-1]) - np.eye(layers[-1].shape[1])[y]) / len(x)
        found: Arrays = []
        for i in range(len(self.weights) - 2, -1, -2):
            before = layers[i // 2]
            found = [before.T @ at_sums, at_sums.sum(axis=0), *found]
            at_sums = (at_sums @ self.weights[i].T) * (1 - before**2)
        return found

    def for_answer(self, function: Any, loss: str = "mse") -> Trained | keras.Model:
        """A fresh model to hand to an answer: a copy, or a Keras model where the answer lives.

        Args:
            function: the answer.
            loss: of the Keras model, `mse` or `cross-entropy` (of logits, with the accuracy);
                without one it is not compiled.
        """
        if isinstance(function, OnPaper):
            return self.copy()
        return trained_model(function, self.weights, self.velocities, self.steps, self.rate, loss)


def random_weights(rng: np.random.Generator, units: Sequence[int], scale: float = 1.0) -> Arrays:
    """Kernel and bias of each layer of a stack, all random."""
    shapes = [s for n_in, n_out in itertools.pairwise(units) for s in ((n_in, n_out), (n_out,))]
    return [(scale * rng.normal(0, 0.7, shape)).astype("float32") for shape in shapes]


@asked_where_it_lives
def trained_model(
    answer: Any, weights: Arrays, velocities: Arrays, steps: int, rate: float, loss: str
) -> keras.Model:
    """`Trained` as a new Keras model, where the answer to be asked lives; compiled with a loss.

    It runs eagerly: to make a graph for a few steps takes far longer than the steps.
    """
    model = _keras_stack(tuple(units_of(weights)))
    if not loss:
        model.set_weights(weights)
        return model
    optimizer = keras.optimizers.SGD(rate, momentum=MOMENTUM)
    if loss == "mse":
        model.compile(optimizer, loss, run_eagerly=True)
    else:
        of_logits = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer, of_logits, metrics=["accuracy"], run_eagerly=True)
    optimizer.build(model.trainable_variables)
    if steps:  # the first step moves each weight by its velocity
        pairs = zip(weights, velocities, strict=True)
        model.set_weights([weight - velocity for weight, velocity in pairs])
        gradients = [velocity / np.float32(-rate) for velocity in velocities]
        optimizer.apply(gradients, model.trainable_variables)
        optimizer.iterations.assign(steps)
    model.set_weights(weights)
    return model


def units_of(weights: Sequence[np.ndarray]) -> list[int]:
    """The inputs and the units of each layer of a stack with these weights."""
    return [weights[0].shape[0], *(bias.size for bias in weights[1::2])]


def _keras_stack(units: tuple[int, ...]) -> keras.Model:
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    return model


@asked_where_it_lives
def update(model: keras.Model | Trained, gradients: Arrays) -> None:
    """Let the model's optimizer make one step with these gradients."""
    if isinstance(model, Trained):
        model.update(gradients)
    else:
        model.optimizer.apply(list(gradients), model.trainable_variables)


# Files that a check writes

_kept_stack = functools.cache(_keras_stack)


@asked_where_it_lives
def written_file(folder: Path, name: str, weights: Arrays) -> Path:
    """Save a `tanh_stack` with these weights in a folder, where the answer to be asked lives.

    Args:
        folder: there.
        name: of the file: a name in `.weights.h5` holds the weights only, another one the model,
            compiled with the loss `mse`.
        weights: kernel and bias of each layer.
    """
    model, path = _kept_stack(tuple(units_of(weights))), folder / name
    model.set_weights(weights)
    if name.endswith(".weights.h5"):
        model.save_weights(path)
    else:
        model.compile(loss="mse")
        model.save(path)
    return path


@asked_where_it_lives
def json_of(answer: Any, style: str, inputs: int, classes: int) -> str:
    """What `to_json` gives for such a `Classifier`; in a functional one a layer is frozen."""
    return _json_of(style, inputs, classes)


@functools.cache
def _json_of(style: str, inputs: int, classes: int) -> str:
    model = Classifier.draw(np.random.default_rng(0), style, inputs, classes).as_keras()
    model.get_layer(index=1).trainable = style != "functional"
    return model.to_json()


@asked_where_it_lives
def json_text(model: keras.Model) -> str:
    """The architecture of a model as JSON."""
    return model.to_json()


# Files that an answer has written


@asked_where_it_lives
def outputs_of_file(folder: Path, name: str, model: Any, x: np.ndarray) -> np.ndarray:
    """What the model in a file computes for `x`.

    Args:
        folder: where the file lies.
        name: of the file. One in `.weights.h5` holds weights only, which are put into `model`.
        model: one of the same architecture.
        x: a batch of inputs.
    """
    path = folder / name
    if isinstance(model, Trained):
        return model.call([np.array(one) for one in json.loads(path.read_text())], x)
    if name.endswith(".weights.h5"):
        model.load_weights(path)
        return outputs(model, x)
    return outputs(keras.models.load_model(path, compile=False), x)


@asked_where_it_lives
def loaded_whole(folder: Path, name: str) -> keras.Model:
    """The model in a file, with its optimizer if the file holds one."""
    return keras.models.load_model(folder / name)


@asked_where_it_lives
def writes_after(callback: Any, model: Any, losses: Sequence[float], folder: Path) -> list[str]:
    """Which file a checkpoint writes after each of some epochs; each is removed at once.

    Args:
        callback: a `ModelCheckpoint`.
        model: a model for it to save.
        losses: the validation loss of each epoch in turn.
        folder: where it writes.

    Returns:
        The name of the file for each epoch; empty where it wrote none.

    Raises:
        NotPlain: it is no callback.
    """
    if not isinstance(callback, keras.callbacks.Callback):
        raise NotPlain(type_name(callback))
    callback.set_model(model)
    names = []
    for epoch, loss in enumerate(losses):
        before = set(folder.iterdir())
        callback.on_epoch_end(epoch, {"loss": 1.0 / (epoch + 1), "val_loss": loss})
        new = sorted(set(folder.iterdir()) - before)
        names.append(new[0].name if new else "")
        for path in new:
            path.unlink()
    return names


@asked_where_it_lives
def is_function(value: Any) -> Any:
    """Let something that can be called (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None or callable(value):
        return value
    raise NotPlain(type_name(value))


@asked_where_it_lives
def as_it_is(value: Any) -> Any:
    """Let every result of an answer through; what it is, later questions find out."""
    return value
