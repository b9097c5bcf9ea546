"""Specs of chapter 04: logits, softmax and cross-entropy."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, Raised, guarded
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

# --- 04.softmax ---------------------------------------------------------------------------------


def softmax(logits: np.ndarray) -> np.ndarray:
    """Softmax of each row, one number at a time, shifted by the row's maximum."""
    result = np.zeros(np.shape(logits))
    for i, row in enumerate(logits):
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        result[i] = [power / sum(powers) for power in powers]
    return result


def _observe_softmax(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from ask_and_watch(answer, "softmax", rng.normal(0, 2, (3, 4)).round(1))
    for shape in [(1, 5), (4, 2), (3, 3), (6, 7)]:
        yield ask(answer, "softmax", rng.normal(0, 2, shape).round(1))
    yield ask(answer, "softmax", rng.normal(0, 2, (2, 3)).round(1).astype(np.float32))
    z = rng.normal(0, 2, (3, 4)).round(1)
    yield ask(
        answer,
        "softmax",
        z + np.array([[0.0], [40.0], [-60.0]]),
        part="large",
        stage="overflow",
        why="Adding the same number to all logits of a row changes no probability.",
    )
    for low, high in [(900.0, 1000.0), (-1000.0, -900.0), (-1000.0, 1000.0)]:
        yield ask(
            answer,
            "softmax",
            rng.uniform(low, high, (2, 3)).round(),
            part="large",
            stage="overflow",
            why="The largest float is about e to the power 709; `exp` of more than that is inf, "
            "and `exp` of less than -745 is 0.",
        )


def _exp_over(total: Callable[[np.ndarray], Any]) -> Callable[[np.ndarray], np.ndarray]:
    return lambda z: np.exp(z) / total(np.exp(z))


def _shifted(shift: Callable[[np.ndarray], Any], axis: int = 1) -> Callable:
    def wrong(z: np.ndarray) -> np.ndarray:
        powers = np.exp(z - shift(z))
        return powers / powers.sum(axis=axis, keepdims=True)

    return wrong


def _row_max(z: np.ndarray) -> np.ndarray:
    return z.max(axis=1, keepdims=True)


def _clipped_softmax(limit: float) -> Callable[[np.ndarray], np.ndarray]:
    return lambda z: softmax(np.clip(z, -limit, limit))


_SOFTMAX = Exercise(
    id="04.softmax",
    title="softmax of each row",
    points=2,
    lesson="Softmax, step by step",
    reference=softmax,
    observe=_observe_softmax,
    parts={"answer": Part(0.5), "large": Part(0.5, needs=("answer",))},
    misconceptions=(
        Misconception(
            "softmax-over-columns",
            "Each row is one example, and its probabilities must add up to 1. Here the columns add "
            "up to 1: the sum runs over the examples instead of over the classes.",
            (_shifted(lambda z: z.max(axis=0), axis=0), _shifted(_row_max, axis=0)),
        ),
        Misconception(
            "softmax-over-everything",
            "All the probabilities together add up to 1, so each example gets only a share of it. "
            "Every row is one example and must add up to 1 by itself.",
            (
                lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum(),
                _exp_over(np.sum),
                lambda z: np.exp(z - _row_max(z)) / np.exp(z - _row_max(z)).sum(),
            ),
        ),
        Misconception(
            "overflow",
            "For ordinary logits this is softmax. `exp(1000)` is larger than the largest float, so "
            "it becomes inf, and inf divided by inf is nan. Softmax does not change when the same "
            "number is taken from all logits of a row.",
            (_exp_over(lambda e: e.sum(axis=1, keepdims=True)),),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "shift-by-global-maximum",
            "One number is taken from all rows. A row whose logits are all far below that number "
            "becomes exp of something very negative, that is 0 divided by 0. Each row needs a shift "
            "of its own.",
            (_shifted(np.max),),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "shift-by-column-maximum",
            "What is taken away must be the same number for all logits of a row. Here each column "
            "has its own number, and that changes the probabilities.",
            (_shifted(lambda z: z.max(axis=0)), _shifted(lambda z: z.mean(axis=0))),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "shift-by-mean",
            "Any shift leaves the probabilities as they are, but not any shift prevents overflow: "
            "the largest exponent must not be above 0.",
            (
                _shifted(lambda z: z.mean(axis=1, keepdims=True)),
                _shifted(lambda z: z.min(axis=1, keepdims=True)),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "clipped-logits",
            "Cutting the logits off avoids inf, but two logits beyond the limit become equal, and "
            "so do their probabilities.",
            tuple(_clipped_softmax(limit) for limit in (20, 30, 50, 88, 100, 500, 700, 709)),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "normalise-without-exp",
            "The scores themselves are divided by their sum. Scores can be negative; the "
            "exponential makes them positive first.",
            (
                lambda z: z / z.sum(axis=1, keepdims=True),
                lambda z: np.abs(z) / np.abs(z).sum(axis=1, keepdims=True),
                lambda z: (
                    (z - z.min(axis=1, keepdims=True))
                    / (z - z.min(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
                ),
            ),
        ),
        Misconception(
            "sigmoid-per-logit",
            "This squeezes every logit by itself. In softmax the classes compete: each probability "
            "depends on all logits of the row, and they add up to 1.",
            (lambda z: 1 / (1 + np.exp(-z)),),
        ),
        Misconception(
            "log-softmax",
            "These are logarithms of probabilities: negative numbers. Probabilities lie between 0 "
            "and 1.",
            (lambda z: np.log(softmax(z)), lambda z: z - np.log(np.exp(z).sum(1, keepdims=True))),
        ),
        Misconception(
            "not-normalised",
            "These numbers are positive but do not add up to 1 in a row: a division is missing.",
            (np.exp, lambda z: np.exp(z - _row_max(z)), lambda z: np.exp(z - z.max())),
        ),
        Misconception(
            "argmax-instead",
            "Softmax gives a probability to every class. This gives everything to the largest one.",
            (lambda z: np.eye(z.shape[1])[z.argmax(axis=1)], lambda z: z.argmax(axis=1)),
        ),
        Misconception(
            "base-two",
            "The ratio of two probabilities in a row must be e to the power of the difference of "
            "their logits; here another base than e is used.",
            (
                lambda z: softmax(z * math.log(2)),
                lambda z: softmax(z * math.log(10)),
                lambda z: np.power(2.0, z) / np.power(2.0, z).sum(axis=1, keepdims=True),
                lambda z: np.power(10.0, z) / np.power(10.0, z).sum(axis=1, keepdims=True),
            ),
        ),
        Misconception(
            "wrong-sign",
            "The largest logit gets the smallest probability: a sign is turned round.",
            (
                lambda z: softmax(-z),
                lambda z: np.exp(-z) / np.exp(-z).sum(axis=1, keepdims=True),
                lambda z: (
                    np.exp(_row_max(z) - z) / np.exp(_row_max(z) - z).sum(axis=1, keepdims=True)
                ),
            ),
        ),
        Misconception(
            "softmax-twice",
            "This is softmax of softmax: the probabilities are squeezed together.",
            (lambda z: softmax(softmax(z)),),
        ),
    ),
)

# --- 04.cross_entropy ---------------------------------------------------------------------------


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """log(sum of exp) minus the logit of the label, row by row, shifted by the row's maximum."""
    losses = []
    for row, label in zip(logits, labels, strict=True):
        top = max(row)
        losses.append(top + math.log(sum(math.exp(z - top) for z in row)) - row[label])
    return np.array(losses, dtype=float)


def _observe_cross_entropy(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    name = "cross_entropy"
    logits, labels = rng.normal(0, 2, (3, 4)).round(1), rng.permutation(4)[:3]
    yield from ask_and_watch(answer, name, logits, labels)
    for n, k in [(1, 5), (5, 2), (3, 3), (8, 10)]:
        logits = rng.normal(0, 2, (n, k)).round(1)
        labels = np.resize(rng.permutation(k), n)
        yield ask(answer, name, logits, labels)
    logits = rng.normal(0, 2, (4, 3)).round(1).astype(np.float32)
    yield ask(answer, name, logits, np.array([2, 0, 1, 2], dtype=np.int32), rtol=1e-4)
    large = {"part": "large", "stage": "overflow"}
    yield ask(
        answer,
        name,
        np.array([[0.0, 25.0, 0.0], [30.0, 0.0, 1.0]]),
        np.array([0, 1]),
        why="A very small probability is not 0: its logarithm is a large negative number.",
        **large,
    )
    high = rng.integers(700, 1000)
    for logits in ([[high, 0.0]], [[0.0, -high]], [[high, high - 2.0]], [[-high, -high - 3.0]]):
        yield ask(
            answer,
            name,
            np.array(logits, dtype=float),
            np.array([1]),
            why="`exp` of a large logit is inf and a probability that underflows to 0 has no "
            "logarithm; log-sum-exp never forms either of them.",
            **large,
        )


def _picked(rows: np.ndarray, labels: np.ndarray) -> np.ndarray:
    return rows[np.arange(len(labels)), labels]


def _clipped_ce(low: float, high: float | None = None) -> Callable:
    def wrong(z: np.ndarray, y: np.ndarray) -> np.ndarray:
        return -np.log(np.clip(_picked(softmax(z), y), low, 1.0 if high is None else high))

    return wrong


def _padded_ce(eps: float) -> Callable:
    return lambda z, y: -np.log(_picked(softmax(z), y) + eps)


def _naive_probabilities(z: np.ndarray) -> np.ndarray:
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


_EPSILONS = (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4)

_CROSS_ENTROPY = Exercise(
    id="04.cross_entropy",
    title="cross-entropy from logits",
    points=2,
    lesson="Minus the logarithm of one probability",
    reference=cross_entropy,
    observe=_observe_cross_entropy,
    parts={"answer": Part(0.5), "large": Part(0.5, needs=("answer",))},
    misconceptions=(
        Misconception(
            "mean-instead-of-rows",
            "This is one number for the whole batch. The exercise asks for the loss of each row; "
            "Keras takes the mean afterwards.",
            (lambda z, y: float(cross_entropy(z, y).mean()),),
        ),
        Misconception(
            "sum-instead-of-rows",
            "This adds up the losses of all rows. The exercise asks for the loss of each row.",
            (lambda z, y: float(cross_entropy(z, y).sum()),),
        ),
        Misconception(
            "overflow",
            "For ordinary logits this is the cross-entropy. For large ones `exp` becomes inf, or a "
            "probability becomes 0 and its logarithm -inf.",
            (
                lambda z, y: -np.log(_picked(_naive_probabilities(z), y)),
                lambda z, y: np.log(np.exp(z).sum(axis=1)) - _picked(z, y),
                lambda z, y: -np.log(_picked(softmax(z), y)),
                lambda z, y: -np.log(_naive_probabilities(z))[np.arange(len(y)), y],
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "log-of-clipped",
            "A small number is added, or the probability is cut off, so that the logarithm exists. "
            "That hides the true loss: it stops at about 16 or at whatever limit was chosen.",
            (
                *(_clipped_ce(eps) for eps in _EPSILONS),
                *(_clipped_ce(eps, 1 - eps) for eps in _EPSILONS),
                *(_padded_ce(eps) for eps in _EPSILONS),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "logits-as-probabilities",
            "The logarithm is taken of the logit itself. A logit is a score, not a probability: it "
            "can be negative or larger than 1.",
            (
                lambda z, y: -np.log(_picked(z, y)),
                lambda z, y: -np.log(np.clip(_picked(z, y), 1e-7, 1 - 1e-7)),
                lambda z, y: -_picked(z, y),
            ),
            lesson="Minus the logarithm of one probability",
        ),
        Misconception(
            "wrong-sign",
            "These losses are negative. The logarithm of a probability is negative, the loss is its "
            "opposite.",
            (lambda z, y: -cross_entropy(z, y),),
        ),
        Misconception(
            "ignores-the-label",
            "This takes the largest probability of the row, whatever the label says: a confident "
            "wrong answer would cost nothing.",
            (
                lambda z, y: cross_entropy(z, z.argmax(axis=1)),
                lambda z, y: -np.log(_naive_probabilities(z).max(axis=1)),
            ),
        ),
        Misconception(
            "base-two",
            "Another logarithm than the natural one is used.",
            (
                lambda z, y: cross_entropy(z, y) / math.log(2),
                lambda z, y: cross_entropy(z, y) / math.log(10),
            ),
        ),
        Misconception(
            "all-classes-summed",
            "The logarithms of all classes are added up. Only the probability of the true class "
            "counts.",
            (
                lambda z, y: -np.log(softmax(z)).sum(axis=1),
                lambda z, y: -(softmax(z) * np.log(softmax(z))).sum(axis=1),
            ),
        ),
        Misconception(
            "all-pairs",
            "`rows[:, labels]` takes every label from every row. One number per row is wanted: row "
            "0 with label 0, row 1 with label 1, and so on.",
            (
                lambda z, y: -np.log(softmax(z))[:, y],
                lambda z, y: np.log(np.exp(z).sum(axis=1, keepdims=True)) - z[:, y],
            ),
        ),
        Misconception(
            "softmax-over-columns",
            "The probabilities are taken over the examples instead of over the classes of a row.",
            (lambda z, y: -np.log(_picked(softmax(z.T).T, y)),),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied to numbers that are already probabilities, so the loss cannot get "
            "close to 0.",
            (lambda z, y: cross_entropy(softmax(z), y),),
        ),
        Misconception(
            "one-minus-probability",
            "1 - p is not the cross-entropy: a probability of 0 would cost only 1.",
            (
                lambda z, y: 1 - _picked(softmax(z), y),
                lambda z, y: -np.log(1 - _picked(softmax(z), y)),
            ),
        ),
        Misconception(
            "probability-not-loss",
            "This is the probability of the true class. The loss is minus its logarithm.",
            (lambda z, y: _picked(softmax(z), y),),
        ),
    ),
)

# --- 04.choose_loss -----------------------------------------------------------------------------

_ROWS = tuple(
    (n, labels, output)
    for n in (2, 10)
    for labels in ("integer", "one-hot")
    for output in ("logits", "probabilities")
)


def choose_loss(n_classes: int, labels: str, output: str) -> keras.losses.Loss:
    """The loss that belongs to the labels and the output."""
    from_logits = output == "logits"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)


def _observe_choose_loss(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for n_classes, labels, output in _ROWS:
        y, prediction = _batch(rng, n_classes, labels, output)
        outcome = answer(
            n_classes,
            labels,
            output,
            convert=lambda loss, y=y, p=prediction: models.loss_value(loss, y, p),
        )
        yield Observation(
            what=f"choose_loss({n_classes}, {labels!r}, {output!r})",
            seen=_about_the_value(outcome.value),
            part=f"{n_classes}, {labels}, {output}",
            stage="wrong-loss",
            why="With labels and predictions of the shapes in the table, a model compiled with "
            "this loss does not report their mean cross-entropy.",
            rtol=1e-4,
            printed=outcome.printed,
        )


def _about_the_value(value: Any) -> Any:
    """An error that Keras raises for the loss is about the loss, not about a line of the cell."""
    if isinstance(value, Raised):
        return Raised(value.kind, value.message[:160], value.line, value.source)
    return value


def _batch(
    rng: np.random.Generator, n_classes: int, labels: str, output: str, n: int = 6
) -> tuple[np.ndarray, np.ndarray]:
    """Labels and predictions in the shapes of the exercise's table."""
    units = 1 if (n_classes, labels) == (2, "integer") else n_classes
    y = np.resize(rng.permutation(n_classes), n)
    scores = rng.normal(0, 2, (n, units))
    if output == "probabilities":
        scores = 1 / (1 + np.exp(-scores)) if units == 1 else softmax(scores)
    if labels == "one-hot":
        y = np.eye(n_classes)[y]
    elif units == 1:
        y = y.reshape(-1, 1)
    return y.astype("float32" if labels == "one-hot" else "int64"), scores.astype("float32")


def _loss_for(
    binary: type, sparse: type, categorical: type, logits: Callable[[str], bool], **options: Any
) -> Callable:
    """A wrong `choose_loss` that differs from the reference in some of its decisions."""

    def wrong(n_classes: int, labels: str, output: str) -> keras.losses.Loss:
        if labels == "one-hot":
            kind = categorical
        else:
            kind = binary if n_classes == 2 else sparse
        return kind(from_logits=logits(output), **options)

    return wrong


_BINARY = keras.losses.BinaryCrossentropy
_SPARSE = keras.losses.SparseCategoricalCrossentropy
_CATEGORICAL = keras.losses.CategoricalCrossentropy


def _is_logits(output: str) -> bool:
    return output == "logits"


def _binary_for_two_columns(n_classes: int, labels: str, output: str) -> keras.losses.Loss:
    if n_classes == 2:
        return _BINARY(from_logits=_is_logits(output))
    return choose_loss(n_classes, labels, output)


_CHOOSE_LOSS = Exercise(
    id="04.choose_loss",
    title="the loss that fits labels and output",
    points=4,
    lesson="What from_logits tells the loss",
    reference=choose_loss,
    observe=_observe_choose_loss,
    parts={f"{n}, {labels}, {output}": Part(1 / 8) for n, labels, output in _ROWS},
    misconceptions=(
        Misconception(
            "from-logits-swapped",
            "`from_logits` describes what the loss is given, not what it should produce: True means "
            "that raw scores come in.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, lambda output: not _is_logits(output)),),
        ),
        Misconception(
            "from-logits-forgotten",
            "Without `from_logits` the loss takes its input for probabilities. Raw scores are then "
            "cut off to the range 0 to 1, without a warning.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, lambda output: False),),
            lesson="from_logits=False does not apply softmax",
        ),
        Misconception(
            "from-logits-always",
            "`from_logits=True` makes the loss apply softmax or sigmoid by itself. To probabilities "
            "it is then applied a second time.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, lambda output: True),),
            lesson="What Keras 3 repairs, and what it does not",
        ),
        Misconception(
            "sparse-for-one-hot",
            "The sparse loss wants one whole number per example. A one-hot row is already a vector "
            "with one place per class.",
            (_loss_for(_BINARY, _SPARSE, _SPARSE, _is_logits),),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "categorical-for-integer",
            "The categorical loss wants one-hot rows, one place per class. Whole numbers go to its "
            "sparse sister.",
            (
                _loss_for(_BINARY, _CATEGORICAL, _CATEGORICAL, _is_logits),
                _loss_for(_CATEGORICAL, _CATEGORICAL, _CATEGORICAL, _is_logits),
            ),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "sparse-and-categorical-swapped",
            "Sparse means that the label is a single whole number. Sparse and categorical are the "
            "wrong way round here.",
            (_loss_for(_BINARY, _CATEGORICAL, _SPARSE, _is_logits),),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "softmax-for-one-unit",
            "One unit is one number: the log-odds of class 1. Softmax over a single number is "
            "always 1; two classes with one unit need the sigmoid and its own loss.",
            (
                _loss_for(_SPARSE, _SPARSE, _CATEGORICAL, _is_logits),
                _loss_for(_CATEGORICAL, _SPARSE, _CATEGORICAL, _is_logits),
            ),
            lesson="Two classes: one logit",
        ),
        Misconception(
            "binary-for-two-columns",
            "Two one-hot columns with two units are a softmax problem with two classes. The binary "
            "loss looks at each column as a question of its own.",
            (
                _binary_for_two_columns,
                _loss_for(_BINARY, _SPARSE, _BINARY, _is_logits),
            ),
            lesson="Two classes: one logit",
        ),
        Misconception(
            "binary-for-many-classes",
            "The binary loss answers ten yes-or-no questions. Ten classes of which exactly one is "
            "true are one question with ten answers.",
            (_loss_for(_BINARY, _BINARY, _BINARY, _is_logits),),
            lesson="What from_logits tells the loss",
        ),
        Misconception(
            "sum-instead-of-mean",
            "This adds the losses of the batch up instead of taking their mean.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, _is_logits, reduction="sum"),),
        ),
        Misconception(
            "squared-error",
            "Squared error measures a distance. For classes, cross-entropy measures how much "
            "probability the true class was given.",
            (lambda n_classes, labels, output: "mse",),
            lesson="Minus the logarithm of one probability",
        ),
        Misconception(
            "accuracy-as-loss",
            "Accuracy is no loss: it changes in steps and has no useful gradient.",
            (lambda n_classes, labels, output: "accuracy",),
            lesson="Minus the logarithm of one probability",
        ),
    ),
)

# --- 04.game ------------------------------------------------------------------------------------

# tests/claims runs the six models and finds these words.
_TRUTH = {
    "A": "right",
    "B": "repaired",
    "C": "doubled",
    "D": "missing",
    "E": "doubled",
    "F": "repaired",
}
_GAME_HINTS = {
    "A": "The last layer gives raw scores, and the loss is told so.",
    "B": "Keras 3 remembers from which scores a softmax output came, and says so when it uses them.",
    "C": "Ask which layer is the last one: what the loss receives is no longer the softmax's output.",
    "D": "Ask who applies softmax here: neither the model nor the loss, unless `from_logits` says so.",
    "E": "`predict` returns a NumPy array. An array remembers nothing of where it came from.",
    "F": "At evaluation, Dropout hands its input on untouched.",
}


def prediction_game() -> dict[str, str]:
    """What really happens to the six models."""
    return dict(_TRUTH)


def _observe_game(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    outcome = answer()
    given = outcome.value
    if isinstance(given, dict):
        form: Any = {str(key): "" for key in given}
        words = {str(key): word for key, word in given.items()}
    else:
        form, words = given, dict.fromkeys(_TRUTH, given)
    yield Observation("prediction_game()", form, part="form", printed=outcome.printed)
    for letter in _TRUTH:
        word = words.get(letter, "no answer")
        yield Observation(
            f"prediction_game()[{letter!r}]",
            word.strip().lower() if isinstance(word, str) else word,
            part=letter,
            stage=f"model-{letter}",
            why=_GAME_HINTS[letter],
            reveal=False,
        )


def _but(**words: str) -> Callable[[], dict[str, str]]:
    return lambda: {**_TRUTH, **words}


_MAP = "What Keras 3 repairs, and what it does not"

_GAME = Exercise(
    id="04.game",
    title="six models, four words",
    points=3,
    lesson=_MAP,
    reference=prediction_game,
    observe=_observe_game,
    parts={"form": Part(0.0), **{letter: Part(1 / 6, needs=("form",)) for letter in _TRUTH}},
    misconceptions=(
        Misconception(
            "everything-doubled",
            "Most tutorials say that softmax with `from_logits=True` is always applied twice. Keras "
            "3 looks for the scores behind a softmax output and uses those, with a warning, as long "
            "as it can still find them.",
            (
                _but(B="doubled", F="doubled"),
                _but(B="doubled"),
                _but(B="doubled", F="doubled", D="doubled"),
                _but(B="doubled", F="doubled", D="right"),
            ),
        ),
        Misconception(
            "everything-repaired",
            "Keras can only use the scores behind a softmax output while it can still find them. A "
            "layer after the softmax, or a NumPy array, has lost the way back.",
            (_but(C="repaired", E="repaired"), _but(C="repaired", E="repaired", D="repaired")),
        ),
        Misconception(
            "default-applies-softmax",
            "`from_logits=False` does not apply softmax. It takes the numbers for probabilities, "
            "whatever they are.",
            (_but(D="right"), _but(D="repaired"), _but(A="missing", D="right")),
            lesson="from_logits=False does not apply softmax",
        ),
        Misconception(
            "default-doubles",
            "With `from_logits=False` the loss applies no softmax, and this model has none either.",
            (_but(D="doubled"),),
            lesson="from_logits=False does not apply softmax",
        ),
        Misconception(
            "rescaling-changes-nothing",
            "Multiplying by 1 changes no number, but it makes a new tensor. What counts is whether "
            "Keras can still find the scores behind it.",
            (_but(C="repaired"), _but(C="right")),
        ),
        Misconception(
            "predict-keeps-the-logits",
            "`predict` returns a NumPy array. An array has no memory of the layer that made it.",
            (_but(E="repaired"), _but(E="right")),
        ),
        Misconception(
            "dropout-breaks-it",
            "At evaluation Dropout does nothing at all: it returns the very tensor it was given.",
            (_but(F="doubled"), _but(F="missing"), _but(F="right")),
        ),
        Misconception(
            "logits-need-softmax",
            "Raw scores with `from_logits=True` are the convention of this course: the loss applies "
            "softmax itself, in a stable way.",
            (_but(A="missing"), _but(A="repaired"), _but(A="doubled")),
            lesson="What from_logits tells the loss",
        ),
        Misconception(
            "repair-unnoticed",
            "The value is right, but Keras warns about it: that is what `repaired` means here.",
            (_but(B="right", F="right"), _but(B="right")),
        ),
    ),
)

# --- 04.mismatch --------------------------------------------------------------------------------

_TOLERANCE = 0.001


def mismatched_rows(logits: np.ndarray, probabilities: np.ndarray) -> list[int]:
    """Rows where a probability differs from the softmax of the row's logits by more than 0.001."""
    wrong = []
    for i, (row, right) in enumerate(zip(probabilities, softmax(logits), strict=True)):
        if max(abs(p - q) for p, q in zip(row, right, strict=True)) > _TOLERANCE:
            wrong.append(i)
    return wrong


_PRINTED_LOGITS = [-0.062, -0.486, -0.435, 0.502, 0.808, 0.467, -0.278, -0.136, -0.280, 0.171]
_PRINTED_PROBABILITIES = [
    0.0702, 0.1857, 0.0521, 0.0491, 0.1332, 0.0294, 0.1051, 0.1154, 0.1000, 0.1599,
]  # fmt: skip


def _observe_mismatch(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    name = "mismatched_rows"
    story = np.array([_PRINTED_LOGITS]), np.array([_PRINTED_PROBABILITIES])
    yield ask(answer, name, *story, what=f"{name}(…) for the article's row")
    clean = rng.normal(0, 1.5, (4, 5)).round(2)
    yield ask(
        answer,
        name,
        clean,
        softmax(clean).round(4),
        what=f"{name}(…) for four rows that all belong together, rounded to 4 decimals",
        stage="false-alarm",
        why="These probabilities are the softmax of their logits, rounded. No row should be named.",
    )
    for n, k in [(6, 4), (5, 5), (7, 3)]:
        logits = rng.normal(0, 1.5, (n, k)).round(2)
        probabilities = softmax(logits)
        bad = sorted(rng.choice(np.arange(1, n), size=3, replace=False))
        for row, damage in zip(bad, rng.permutation([_swap, _squeeze, _nudge]), strict=True):
            probabilities[row] = damage(logits[row])
        yield ask(
            answer,
            name,
            logits,
            probabilities.round(4),
            what=f"{name}(…) for {n} rows of {k} classes",
            stage="missed-a-row",
            why="All rows add up to 1. In some the largest probability stands in the right place, "
            "and still the numbers are not the softmax of the logits.",
        )
    logits = rng.normal(0, 1.5, (3, 4)).round(2) + 1000.0
    yield ask(
        answer,
        name,
        logits,
        softmax(logits).round(4),
        what=f"{name}(…) for logits near 1000",
        stage="overflow",
        why="A shift of all logits changes no probability; `exp` of 1000 overflows.",
    )


def _swap(row: np.ndarray) -> np.ndarray:
    """The largest probability in a wrong place; the row still sums to 1."""
    return np.roll(softmax(row[None])[0], 1)


def _squeeze(row: np.ndarray) -> np.ndarray:
    """The right order with the wrong temperature."""
    return softmax(row[None] * 0.6)[0]


def _nudge(row: np.ndarray) -> np.ndarray:
    """Two probabilities off by 0.004: more than the tolerance, less than a glance notices."""
    probabilities = softmax(row[None])[0]
    high, low = probabilities.argmax(), probabilities.argmin()
    probabilities[high] -= 0.004
    probabilities[low] += 0.004
    return probabilities


def _rows_where(test: Callable[[np.ndarray, np.ndarray], Any]) -> Callable:
    return lambda z, p: [i for i, bad in enumerate(test(np.asarray(z), np.asarray(p))) if bad]


def _far(difference: np.ndarray, tolerance: float = _TOLERANCE) -> np.ndarray:
    return (np.abs(difference) > tolerance).any(axis=1)


_MISMATCH = Exercise(
    id="04.mismatch",
    title="find the rows that do not belong together",
    points=2,
    lesson="From scores to probabilities",
    reference=mismatched_rows,
    observe=_observe_mismatch,
    misconceptions=(
        Misconception(
            "only-sums-to-one",
            "This looks only at the sum of each row. Probabilities of another example also add up "
            "to 1.",
            (
                _rows_where(lambda z, p: np.abs(p.sum(axis=1) - 1) > _TOLERANCE),
                _rows_where(lambda z, p: np.abs(p.sum(axis=1) - 1) > 1e-9),
                lambda z, p: [],
            ),
        ),
        Misconception(
            "only-arg-max",
            "This looks only at the place of the largest number. The other probabilities must fit "
            "as well.",
            (
                _rows_where(lambda z, p: z.argmax(axis=1) != p.argmax(axis=1)),
                _rows_where(lambda z, p: (z.argsort(axis=1) != p.argsort(axis=1)).any(axis=1)),
            ),
        ),
        Misconception(
            "exact-equality",
            "Printed numbers are rounded. A comparison without tolerance reports rows that belong "
            "together.",
            (
                _rows_where(lambda z, p: (softmax(z) != p).any(axis=1)),
                _rows_where(lambda z, p: _far(softmax(z) - p, 1e-6)),
                _rows_where(lambda z, p: _far(softmax(z) - p, 1e-8)),
            ),
        ),
        Misconception(
            "tolerance-too-wide",
            "The difference is compared with something much larger than 0.001, or averaged over the "
            "row, so small but real errors slip through.",
            (
                *(
                    _rows_where(lambda z, p, t=t: _far(softmax(z) - p, t))
                    for t in (0.005, 0.01, 0.05, 0.1, 0.5)
                ),
                _rows_where(lambda z, p: np.abs(softmax(z) - p).mean(axis=1) > _TOLERANCE),
                _rows_where(lambda z, p: np.abs((softmax(z) - p).sum(axis=1)) > _TOLERANCE),
            ),
        ),
        Misconception(
            "all-instead-of-any",
            "One wrong probability is enough to make the row wrong. Here every one has to be wrong "
            "before the row is named.",
            (_rows_where(lambda z, p: (np.abs(softmax(z) - p) > _TOLERANCE).all(axis=1)),),
        ),
        Misconception(
            "one-sided",
            "A difference can be positive or negative. Without the absolute value one of the two "
            "goes unnoticed.",
            (
                _rows_where(lambda z, p: ((softmax(z) - p) > _TOLERANCE).all(axis=1)),
                _rows_where(lambda z, p: (softmax(z) - p).sum(axis=1) > _TOLERANCE),
            ),
        ),
        Misconception(
            "returns-the-matching",
            "These are the rows that do belong together. The others are asked for.",
            (_rows_where(lambda z, p: ~_far(softmax(z) - p)),),
        ),
        Misconception(
            "counts-from-one",
            "Rows are numbered from 0, as everywhere in Python.",
            (lambda z, p: [i + 1 for i in mismatched_rows(z, p)],),
        ),
        Misconception(
            "returns-a-mask",
            "This is a True or False for each row. The numbers of the rows are asked for.",
            (
                lambda z, p: _far(softmax(z) - p),
                lambda z, p: _far(softmax(z) - p).tolist(),
                lambda z, p: (~_far(softmax(z) - p)).tolist(),
            ),
        ),
        Misconception(
            "softmax-over-columns",
            "The softmax is taken over the rows of the table instead of over the classes of a row.",
            (_rows_where(lambda z, p: _far(softmax(z.T).T - p)),),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "overflow",
            "`exp` of a large logit is inf, and inf divided by inf is nan; every comparison with "
            "nan is False.",
            (
                _rows_where(lambda z, p: _far(_naive_probabilities(z) - p)),
                _rows_where(
                    lambda z, p: ~(np.abs(_naive_probabilities(z) - p) <= _TOLERANCE).all(axis=1)
                ),
            ),
            lesson="Large scores: subtract the maximum",
        ),
    ),
)

# --- 04.binary_accuracy -------------------------------------------------------------------------


def binary_accuracy(logits: np.ndarray, labels: np.ndarray) -> float:
    """Share of examples whose logit is on its label's side of 0."""
    right = 0
    for logit, label in zip(np.ravel(logits), labels, strict=True):
        right += (1 if logit >= 0 else 0) == label
    return right / len(labels)


def _observe_binary_accuracy(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    name = "binary_accuracy"
    settled = {"stage": "value"}
    # Logits between 0 and 0.5 tell the threshold on the logit from the one on the probability.
    near = np.concatenate([rng.uniform(0.05, 0.45, 4), rng.uniform(-3, -1, 3), [2.0, -0.2]])
    labels = np.array([1, 1, 1, 0, 0, 0, 0, 1, 0])
    yield from ask_and_watch(answer, name, near.round(2), labels, **settled)
    yield ask(
        answer,
        name,
        near.round(2).reshape(-1, 1),
        labels,
        what=f"{name}(…) with logits of shape (9, 1), as `Dense(1)` gives them",
        stage="column-of-logits",
        why="Comparing shape (n, 1) with shape (n,) makes NumPy compare every logit with every "
        "label: a table of (n, n) answers.",
    )
    for n in (5, 8):
        yield ask(answer, name, rng.normal(0, 2, n).round(2), rng.integers(0, 2, n), **settled)
    yield ask(answer, name, np.array([1.5, -2.0, -0.7]), np.array([0, 1, 1]), **settled)
    yield ask(
        answer,
        name,
        np.array([0.0, 3.0, -1.0]),
        np.array([1, 1, 0]),
        stage="tie-at-zero",
        why="A logit of exactly 0 is a probability of exactly 0.5, and that counts as class 1.",
    )
    yield ask(answer, name, np.array([-0.4]), np.array([0]), **settled)
    yield ask(answer, name, np.array([800.0, -800.0, 2.0]), np.array([1, 0, 0]), **settled)


def _threshold(limit: float) -> Callable:
    return lambda z, y: float((np.ravel(z > limit) == y).mean())


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


_BINARY_ACCURACY = Exercise(
    id="04.binary_accuracy",
    title="accuracy from binary logits",
    points=2,
    lesson="The accuracy threshold",
    reference=binary_accuracy,
    observe=_observe_binary_accuracy,
    misconceptions=(
        Misconception(
            "threshold-half",
            "0.5 is the border for a probability. These are logits: the logit that belongs to the "
            "probability 0.5 is another number. Keras' `metrics=['accuracy']` falls into the same "
            "trap.",
            (
                _threshold(0.5),
                lambda z, y: float((np.ravel(z >= 0.5) == y).mean()),
                lambda z, y: float((np.round(np.ravel(z)) == y).mean()),
                lambda z, y: float((np.round(np.clip(np.ravel(z), 0, 1)) == y).mean()),
            ),
        ),
        Misconception(
            "sigmoid-and-zero",
            "After the sigmoid everything is a probability between 0 and 1, and so everything is "
            "above 0: each example is called class 1.",
            (lambda z, y: float((np.ravel(_sigmoid(z) >= 0) == y).mean()),),
        ),
        Misconception(
            "strictly-greater",
            "The border itself belongs to class 1: a probability of 0.5 counts, so a logit of 0 does.",
            (_threshold(0.0), lambda z, y: float((np.ravel(_sigmoid(z) > 0.5) == y).mean())),
        ),
        Misconception(
            "broadcast-all-pairs",
            "Shape (n, 1) compared with shape (n,) gives a table of (n, n): every logit with every "
            "label. Bring both to the same shape first.",
            (
                lambda z, y: float(((z >= 0) == y).mean()),
                lambda z, y: float(((z >= 0).astype(int) == y).sum() / len(y)),
            ),
        ),
        Misconception(
            "error-instead-of-accuracy",
            "This is the share of wrong classifications.",
            (lambda z, y: 1 - binary_accuracy(z, y), lambda z, y: _flipped(z, y)),
        ),
        Misconception(
            "count-instead-of-share",
            "This is the number of right classifications. Divide by the number of examples.",
            (
                lambda z, y: int(binary_accuracy(z, y) * len(y) + 0.5),
                lambda z, y: float(binary_accuracy(z, y) * len(y)),
            ),
        ),
        Misconception(
            "percent",
            "This is in percent. A share lies between 0 and 1.",
            (lambda z, y: 100 * binary_accuracy(z, y),),
        ),
        Misconception(
            "equals-the-label",
            "A logit is never equal to a label. Decide on a class first, then compare.",
            (
                lambda z, y: float((np.ravel(z) == y).mean()),
                lambda z, y: float((_sigmoid(np.ravel(z)) == y).mean()),
            ),
        ),
        Misconception(
            "arg-max",
            "There is one logit per example, so its arg max is always 0. One logit needs a border, "
            "not a competition.",
            (
                lambda z, y: float((np.zeros(len(y)) == y).mean()),
                lambda z, y: float((np.argmax(z, axis=-1) == y).mean()),
            ),
        ),
        Misconception(
            "only-class-one",
            "Only examples of class 1 are looked at here. Accuracy counts right answers of both "
            "classes.",
            (
                lambda z, y: float(((np.ravel(z) >= 0) & (y == 1)).mean()),
                lambda z, y: float((np.ravel(z)[y == 1] >= 0).mean()),
                lambda z, y: float((y[np.ravel(z) >= 0] == 1).mean()),
                lambda z, y: float((np.ravel(z) >= 0).mean()),
            ),
        ),
    ),
)


def _flipped(z: np.ndarray, y: np.ndarray) -> float:
    return float((np.ravel(z < 0) == y).mean())


# --- 04.probability_model -----------------------------------------------------------------------


def probability_model(model: keras.Model) -> keras.Model:
    """The given model followed by a softmax layer."""
    return keras.Sequential([keras.Input(model.input_shape[1:]), model, keras.layers.Softmax()])


def _observe_probability_model(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for style in ("sequential", "functional"):
        given = models.classifier(rng, style)
        x = rng.normal(0, 1, (5, 64)).astype("float32")
        logits, weights = models.outputs(given, x), given.get_weights()
        outcome = answer(given, convert=models.is_model)
        result = outcome.value
        is_model = isinstance(result, keras.Model)
        what = f"probability_model({style} model)"
        yield Observation(what, "a Keras model" if is_model else result, printed=outcome.printed)
        probabilities = guarded(lambda r=result, x=x: models.outputs(r, x)) if is_model else None
        single = guarded(lambda r=result, x=x: models.outputs(r, x[:1])) if is_model else None
        right = _is_close(probabilities, softmax(logits))
        yield Observation(
            what,
            "uses the trained weights"
            if right or (is_model and models.carries_weights(result, _with(given, weights)))
            else "lost the trained weights",
            stage="weights-lost",
            why="The returned model has other weights than the trained one: a copy of the "
            "architecture starts from random numbers.",
        )
        what += "(x)"
        close = {"rtol": 1e-3, "atol": 1e-5}
        yield Observation(what, probabilities, **close)
        yield Observation(what.replace("(x)", "(x[:1])"), single, **close)
        yield Observation(
            "model(x) of the given model, afterwards",
            guarded(lambda g=given, x=x: models.outputs(g, x)),
            part="given",
            stage="given-model-changed",
            why="The given model no longer returns its logits: it was changed instead of wrapped. "
            "Whoever still trains it with `from_logits=True` gets a wrong loss.",
            **close,
        )


def _with(model: keras.Model, weights: list[np.ndarray]) -> keras.Model:
    """The model with the weights it had before an answer could retrain it."""
    copy = keras.models.clone_model(model)
    copy.set_weights(weights[: len(copy.get_weights())])
    return copy


def _is_close(seen: Any, expected: np.ndarray) -> bool:
    return (
        isinstance(seen, np.ndarray)
        and seen.shape == expected.shape
        and np.allclose(seen, expected, rtol=1e-3, atol=1e-5)
    )


def _followed_by(*layers: Callable[[], keras.layers.Layer]) -> Callable:
    def wrong(model: keras.Model) -> keras.Model:
        entry = keras.Input(model.input_shape[1:])
        x = model(entry)
        for layer in layers:
            x = layer()(x)
        return keras.Model(entry, x)

    return wrong


def _with_last_activation(activation: str) -> Callable:
    def wrong(model: keras.Model) -> keras.Model:
        model.layers[-1].activation = keras.activations.get(activation)
        return model

    return wrong


_PROBABILITY_MODEL = Exercise(
    id="04.probability_model",
    title="from logits to probabilities without training",
    points=2,
    lesson="From a logits model to a probability model",
    reference=probability_model,
    observe=_observe_probability_model,
    parts={"answer": Part(0.75), "given": Part(0.25, needs=("answer",))},
    misconceptions=(
        Misconception(
            "unchanged-model",
            "These are still logits: the rows do not add up to 1. `compile` and `from_logits` "
            "change what a loss does, never what the model returns.",
            (lambda model: model, _followed_by(lambda: keras.layers.Activation("linear"))),
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied twice, so that the probabilities are squeezed together.",
            (_followed_by(keras.layers.Softmax, keras.layers.Softmax),),
        ),
        Misconception(
            "sigmoid-for-many-classes",
            "The sigmoid squeezes each logit by itself; the ten numbers of a row do not add up to "
            "1. Classes that exclude each other share one probability.",
            (_followed_by(lambda: keras.layers.Activation("sigmoid")),),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "softmax-over-batch",
            "The softmax runs over the examples of the batch, so the columns add up to 1, and one "
            "example alone always gets 1 everywhere.",
            (_followed_by(lambda: keras.layers.Softmax(axis=0)),),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "log-softmax",
            "These are logarithms of probabilities: negative numbers.",
            (_followed_by(lambda: keras.layers.Activation("log_softmax")),),
        ),
        Misconception(
            "relu-instead",
            "This sets negative logits to 0; it does not make probabilities of them.",
            (_followed_by(lambda: keras.layers.Activation("relu")),),
        ),
        Misconception(
            "dense-on-top",
            "A new Dense layer has new, untrained weights.",
            (_followed_by(lambda: keras.layers.Dense(10, activation="softmax")),),
        ),
        Misconception(
            "given-model-changed",
            "The activation of the given model's last layer was replaced. The probabilities are "
            "right, but the given model no longer returns logits.",
            (_with_last_activation("softmax"),),
        ),
    ),
)

EXERCISES = (
    _SOFTMAX,
    _CROSS_ENTROPY,
    _CHOOSE_LOSS,
    _GAME,
    _MISMATCH,
    _BINARY_ACCURACY,
    _PROBABILITY_MODEL,
)
