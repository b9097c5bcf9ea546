"""Eight recorded trainings, called A to H, whose curves are read in chapter 06.

    >>> from course.toolkit import histories
    >>> history = histories.recorded("A")  # like the `history` of what `fit` returns
    >>> figures.show(histories.figure())

Small networks learn the handwritten digits of `datasets.digits`. The numbers stand in
`histories.json`; `train` makes them again, up to small differences between computers, and
`python3 -m course.toolkit.histories` writes the file anew.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from course.toolkit import datasets, figures

FILE = Path(__file__).with_name("histories.json")
KEYS = ("loss", "accuracy", "val_loss", "val_accuracy")
DECIMALS = 3


@dataclass(frozen=True)
class Recipe:
    """How one history was made.

    Attributes:
        hidden: units of the hidden layers, ReLU; none for a network of one layer.
        optimizer: name of a Keras optimizer.
        learning_rate: its learning rate.
        epochs: passes over the training part.
        dropout: share of the hidden units that is switched off in training.
        examples: size of the training part.
        wrong_labels: share of the labels that is drawn at random, in both parts.
        sorted_by_class: whether the examples are sorted by their label before the last fifth
            of them becomes the validation part; otherwise that part is drawn at random.
    """

    hidden: tuple[int, ...]
    optimizer: str
    learning_rate: float
    epochs: int
    dropout: float = 0.0
    examples: int = 1000
    wrong_labels: float = 0.0
    sorted_by_class: bool = False


RECIPES = {
    "A": Recipe((128,), "Adam", 0.001, 30, dropout=0.6),
    "B": Recipe((32,), "SGD", 0.02, 20),
    "C": Recipe((32,), "Adam", 0.001, 30, sorted_by_class=True),
    "D": Recipe((1,), "Adam", 0.02, 30),
    "E": Recipe((32,), "Adam", 0.1, 30),
    "F": Recipe((), "Adam", 0.01, 30),
    "G": Recipe((256, 256), "Adam", 0.001, 30, examples=400, wrong_labels=0.2),
    "H": Recipe((32,), "Adam", 0.00001, 30),
}
LETTERS = tuple(RECIPES)


def recorded(letter: str) -> dict[str, list[float]]:
    """The history of one training: `loss`, `accuracy`, `val_loss`, `val_accuracy` of each epoch.

    Args:
        letter: `"A"` to `"H"`.

    Raises:
        ValueError: there is no history of that letter.
    """
    if letter not in LETTERS:
        raise ValueError(f"There is no history {letter!r}. Choose one of: {', '.join(LETTERS)}.")
    return {key: list(values) for key, values in _file()[letter].items()}


def figure() -> Figure:
    """Draw both losses of all eight, each with a scale of its own, to be passed to `show`."""
    fig = Figure(figsize=(12, 5.6), layout="constrained")
    for letter, ax in zip(LETTERS, fig.subplots(2, 4).flat, strict=True):
        history = recorded(letter)
        losses = {"training": history["loss"], "validation": history["val_loss"]}
        figures.curves(losses, ylabel="loss", title=letter, ax=ax)
        ax.set_ylim(0, 1.08 * max(history["loss"] + history["val_loss"]))
        if letter != LETTERS[0]:
            ax.get_legend().remove()
    return fig


def table() -> str:
    """Loss and accuracy of all eight, after the first, the middle and the last epoch, as text."""
    columns = [("training loss", "loss"), ("validation loss", "val_loss")]
    columns += [("training acc.", "accuracy"), ("validation acc.", "val_accuracy")]
    lines = ["    epochs   " + "   ".join(f"{title:^20}" for title, _ in columns).rstrip()]
    for letter in LETTERS:
        history = recorded(letter)
        numbers = "   ".join(_first_middle_last(history[key]) for _, key in columns)
        lines.append(f"{letter}   {len(history['loss']):>3}      {numbers}")
    return "\n".join([*lines, "Each: after the first epoch, in the middle, and after the last."])


def _first_middle_last(values: list[float]) -> str:
    return "  ".join(f"{values[place]:6.2f}" for place in (0, len(values) // 2 - 1, -1))


@functools.cache
def _file() -> Mapping[str, Mapping[str, list[float]]]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def train(recipe: Recipe, seed: int = 0) -> dict[str, list[float]]:
    """Run one of the eight trainings and return its history, 1 to 5 seconds of work."""
    import keras

    keras.utils.set_random_seed(seed)
    hidden = []
    for units in recipe.hidden:
        hidden.append(keras.layers.Dense(units, activation="relu"))
        if recipe.dropout:
            hidden.append(keras.layers.Dropout(recipe.dropout))
    model = keras.Sequential([keras.Input((64,)), *hidden, keras.layers.Dense(10)])
    optimizer = keras.optimizers.get(
        {"class_name": recipe.optimizer, "config": {"learning_rate": recipe.learning_rate}}
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=optimizer, loss=loss, metrics=["accuracy"])
    x, y, x_val, y_val = _parts(recipe, np.random.default_rng(seed))
    history = model.fit(
        x, y, validation_data=(x_val, y_val), epochs=recipe.epochs, batch_size=32, verbose=0
    ).history
    return {key: [round(float(value), DECIMALS) for value in history[key]] for key in KEYS}


def _parts(recipe: Recipe, rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    """Training and validation part: inputs of shape (n, 64) from 0 to 1, labels of shape (n,)."""
    digits = datasets.digits()
    x = digits.x_train.reshape(-1, 64).astype("float32") / 16
    y = digits.y_train
    if recipe.sorted_by_class:
        order = np.argsort(y, kind="stable")
        n = len(y) * 4 // 5
        return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
    drawn = rng.random(len(y)) < recipe.wrong_labels
    labels = np.where(drawn, rng.integers(0, 10, len(y)), y)
    n = recipe.examples
    return x[:n], labels[:n], x[-300:], labels[-300:]


def record() -> None:
    """Run all eight trainings and write their numbers into the file."""
    made = {letter: train(recipe) for letter, recipe in RECIPES.items()}
    lines = []
    for letter, history in made.items():
        rows = ",\n".join(f'  "{key}": {json.dumps(values)}' for key, values in history.items())
        lines.append(f'"{letter}": {{\n{rows}\n }}')
    FILE.write_text("{\n " + ",\n ".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    record()
