"""What `fit` does, on paper: batches in order, running means, and numbers of epochs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import keras
import numpy as np

from autograder.checks import paper
from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.saving import Trained

BATCH_SIZE = 32  # where `fit` is not told another one

_cross_entropy = paper.of_logits(paper.sparse)


@dataclass
class Fitted(Trained):
    """A trained network on paper with a `fit` of its own, always with `shuffle=False`.

    Attributes:
        epoch: the numbers of the epochs of its last `fit`, as `History.epoch` holds them.
    """

    epoch: list[int] = field(default_factory=list)

    def fit(
        self,
        x: np.ndarray,
        y: np.ndarray,
        epochs: int = 1,
        initial_epoch: int = 0,
        batch_size: int = BATCH_SIZE,
    ) -> dict[str, list[float]]:
        """Train, and return what `History.history` holds."""
        self.epoch = list(range(initial_epoch, epochs))
        history: dict[str, list[float]] = {"accuracy": [], "loss": []}
        for _ in self.epoch:
            measured = []
            for some in self.batches(len(x), batch_size):
                measured.append(self.evaluate(x[some], y[some]))
                self.update(self.gradients(x[some], y[some]))
            sizes = [len(some) for some in self.batches(len(x), batch_size)]
            for key, mean in zip(
                ("loss", "accuracy"), np.average(measured, axis=0, weights=sizes), strict=True
            ):
                history[key].append(float(mean))
        return history if self.epoch else {}

    def evaluate(self, x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
        """Loss and accuracy for examples, as the weights are now."""
        logits = self.call(self.weights, x)
        return _cross_entropy(y, logits), float((logits.argmax(axis=1) == y).mean())

    def compile(self) -> None:
        """A new optimizer, which remembers nothing."""
        self.velocities = [np.zeros_like(array) for array in self.weights]
        self.steps = 0

    @staticmethod
    def batches(n: int, size: int) -> Iterator[Sequence[int]]:
        """The positions of each batch in turn; the last one may be smaller."""
        return (range(start, min(start + size, n)) for start in range(0, n, size))


@asked_where_it_lives
def last_epoch(model: keras.Model | Fitted) -> int | None:
    """The number of the last epoch of the model's last `fit`; `None` where there was none."""
    epochs = model.epoch if isinstance(model, Fitted) else model.history.epoch
    return epochs[-1] if epochs else None


@asked_where_it_lives
def picture_classifier(answer: object, rate: float, seed: int) -> keras.Model:
    """A new compiled network from raw pictures to ten logits, where the answer to be asked lives.

    Several updates are made in one go, which saves time and changes none of them.
    """
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Rescaling(1 / 255)])
    model.add(keras.layers.Flatten())
    for _ in range(2):
        model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(rate), loss, metrics=["accuracy"], steps_per_execution=16)
    return model
