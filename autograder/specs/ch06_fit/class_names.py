"""Spec of 06.class_names: from a model to the names of the classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import models, paper
from autograder.checks.answer import Answer, Outcome, Raised
from autograder.checks.ask import about_arguments
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch

_NAMES = ("shirt", "boot", "bag", "coat", "dress", "scarf", "hat", "glove")


class _OnPaper(OnPaper):
    """An answer on paper that takes the examples and the names as well as the model."""

    def __call__(self, *given: Any) -> Any:
        return self.function(*given)


def _class_names(model: Sketch, x: np.ndarray, names: list[str]) -> list[str]:
    """Look through the logits of one example after the other for the largest."""
    found = []
    for example in [x] if x.ndim == 1 else list(x):
        logits = _logits(model, example.reshape(1, -1))[0].tolist()
        found.append(names[logits.index(max(logits))])
    return found


_class_names.__name__ = "class_names"
class_names = _OnPaper(_class_names)


def _logits(model: Sketch, x: np.ndarray) -> np.ndarray:
    """What the model returns; a Keras model raises for other shapes, and so does this one."""
    if x.ndim != 2 or x.shape[1] != model.weights[0].shape[0]:
        raise ValueError(f"inputs of shape {x.shape}")
    return model.call(x)


# Questions


def _observe_class_names(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    inputs, classes = int(rng.integers(6, 9)), int(rng.integers(4, 6))
    network = models.Classifier.draw(rng, "sequential", inputs, classes)
    names, x = _names(rng, classes), _batch(rng, network, int(rng.integers(34, 40)))
    given = network.for_answer(answer.function)
    first = answer(given, x, names)
    yield _about_shape(first, x, "batch", _WRONG_BATCH)
    yield Observation(
        _spelled(x), first.value if first.failed else "an answer", printed=first.printed
    )
    yield _about_repetition(first, answer(given, x, names), x)
    yield Observation(_spelled(x), first.value, part="batch", printed=first.printed)
    for size in (inputs, 1):
        outcome = answer(given, x[:size], names)
        yield Observation(_spelled(x[:size]), outcome.value, part="batch", printed=outcome.printed)
    # Keras names the shape that it was given in the first call of a new model only.
    single = network.for_answer(answer.function)
    outcome = answer(single, x[-1], names)
    yield _about_shape(outcome, x[-1], "single", _WRONG_SINGLE)
    yield Observation(_spelled(x[-1]), outcome.value, part="single", printed=outcome.printed)
    yield about_arguments(
        first,
        "class_names(…)",
        "The caller still needs the examples and the names. `-=` writes into an array; `pop`, "
        "`sort` and `names[i] = …` change a list.",
        "x or names",
        part="batch",
    )
    same = models.compare_weights(models.weights(given), network.weights) == "same"
    yield Observation(
        "class_names(…)",
        Words("left the model alone" if same else "changed the weights of the model"),
        part="batch",
        stage="changes-input",
        why="A model that is used to predict must not be trained or changed.",
    )


def _spelled(x: np.ndarray) -> str:
    return f"class_names(model, x of shape {x.shape}, names)"


def _names(rng: np.random.Generator, classes: int) -> list[str]:
    """Names in no alphabetical order, each at another place than in it."""
    while True:
        names = [str(name) for name in rng.permutation(_NAMES)[:classes]]
        if all(a != b for a, b in zip(names, sorted(names), strict=True)):
            return names


def _batch(rng: np.random.Generator, network: models.Classifier, n: int) -> np.ndarray:
    """Examples of which the first ones tell other ways to choose a class from the right one."""
    pool = rng.normal(rng.normal(0, 1, (400, 1)), 1.5, (400, network.weights[0].shape[0]))
    pool = pool.astype("float32")
    z = network.sketch().call(pool)
    best = z.argmax(axis=1)
    top = np.exp(z.max(axis=1)) / np.exp(z).sum(axis=1)
    margin = np.diff(np.sort(z, axis=1)[:, -2:], axis=1)[:, 0]
    clear = margin > 0.05  # no tie that float32 could break in another way
    kinds = (
        z.max(axis=1) < 0,
        top < 0.5,
        (z > 0).sum(axis=1) > 1,
        (z > 0).argmax(axis=1) != best,
        np.abs(z).argmax(axis=1) != best,
        (z[:, 0] > 0) & (best > 1),
        best == 0,
        best == 1,
        best == 2,
    )
    chosen = [np.flatnonzero(clear & kind)[:1] for kind in kinds]
    first = np.unique(np.concatenate(chosen))[:10]
    rest = np.setdiff1d(np.flatnonzero(clear), first)[: n - len(first)]
    order = np.concatenate([rng.permutation(first), rest])[:n]
    # One arg max over the whole table must not be the class of the first example.
    top_class = best[order[z[order].max(axis=1).argmax()]]
    start = int((best[order] != top_class).argmax())
    order[[0, start]] = order[[start, 0]]
    return pool[order]


def _about_repetition(first: Outcome, second: Outcome, x: np.ndarray) -> Observation:
    alike = _agree(first.value, second.value)
    return Observation(
        _spelled(x),
        Words("gives the same each time" if alike else "gives other names each time"),
        part="batch",
        stage="training-mode",
        why="The same examples get other names the second time. In training, Dropout sets some "
        "numbers to 0 at random; a model that predicts must not do so.",
    )


def _agree(one: Any, other: Any) -> bool:
    """Whether two answers are alike; only lists can differ in a way that counts here."""
    return not isinstance(one, list) or not isinstance(other, list) or one == other


Beliefs = tuple[tuple[Callable[..., tuple[int, ...]], str, str], ...]


def _about_shape(outcome: Outcome, x: np.ndarray, part: str, beliefs: Beliefs) -> Observation:
    """Whether Keras refused a shape that a known belief leads to."""
    seen = outcome.value
    if isinstance(seen, Raised):
        for shape_of, slug, why in beliefs:
            shape = shape_of(*x.shape)
            if f"shape {shape}" in seen.message or f"shape={shape}" in seen.message:
                words = Words(f"stopped with {seen}")
                return Observation(_spelled(x), words, part, slug, why, printed=outcome.printed)
    return Observation(_spelled(x), Words("gives the model a shape that it knows"), part)


_ADDED = (
    "A batch has its batch axis already. With one more, or made one long row, it no longer has the "
    "shape that the model wants."
)
_WRONG_BATCH: Beliefs = (
    (lambda n, d: (1, n, d), "always-adds-axis", _ADDED),
    (lambda n, d: (1, n * d), "always-adds-axis", _ADDED),
)
_WRONG_SINGLE: Beliefs = (
    (
        lambda d: (d,),
        "batch-axis-forgotten",
        "A model wants a batch. An array of shape (d,) has no batch axis: its numbers are taken for "
        "d examples. One example is a batch of shape (1, d).",
    ),
    (
        lambda d: (d, 1),
        "batch-axis-behind",
        "The new axis stands behind: shape (d, 1) means d examples of one number each. The batch "
        "axis comes first.",
    ),
)


# Known wrong answers


def _from_logits(choose: Callable[[np.ndarray, list[str]], Any]) -> _OnPaper:
    """What `choose` makes of the logits (n, K) and the names; single examples are treated well."""
    return _OnPaper(lambda model, x, names: choose(_logits(model, np.atleast_2d(x)), names))


def _numbers(choose: Callable[[np.ndarray], Any]) -> _OnPaper:
    """The names of the classes that `choose` takes from the logits."""
    return _from_logits(lambda z, names: [names[int(k) % len(names)] for k in choose(z)])


def _right(z: np.ndarray, names: list[str]) -> list[str]:
    return [names[k] for k in z.argmax(axis=1)]


def _prepared(change: Callable[[np.ndarray], np.ndarray]) -> _OnPaper:
    """The right names for changed inputs."""
    return _OnPaper(lambda model, x, names: _right(_logits(model, change(np.atleast_2d(x))), names))


def _reshaped(change: Callable[[np.ndarray, int], np.ndarray]) -> _OnPaper:
    """The right names if the changed array still is a batch; `change` knows the inputs."""
    return _OnPaper(
        lambda model, x, names: _right(_logits(model, change(x, model.weights[0].shape[0])), names)
    )


def _clipped(choose: Callable[[np.ndarray], Any]) -> _OnPaper:
    return _from_logits(lambda z, names: [names[min(int(k), len(names) - 1)] for k in choose(z)])


def _indexed(choose: Callable[[np.ndarray], Any]) -> _OnPaper:
    """Like `_numbers`, but a number that no class has is an IndexError."""
    return _from_logits(lambda z, names: [names[int(k)] for k in choose(z)])


def _squeezed_rows(z: np.ndarray, names: list[str]) -> list[str]:
    return [names[int(np.argmax(row))] for row in np.squeeze(z)]


def _squeezed(z: np.ndarray, names: list[str]) -> list[str]:
    return [names[k] for k in np.argmax(np.squeeze(z), axis=-1)]


def _refused_in_the_graph(model: Sketch, x: np.ndarray, names: list[str]) -> list[str]:
    if x.ndim == 2 and len(x) == x.shape[1]:
        raise paper.InvalidArgumentError
    return _class_names(model, x, names)


def _without_list(model: Sketch, x: np.ndarray, names: list[str]) -> Any:
    found = _class_names(model, x, names)
    return found[0] if len(found) == 1 else found


def _single_without_list(model: Sketch, x: np.ndarray, names: list[str]) -> Any:
    found = _class_names(model, x, names)
    return found[0] if x.ndim == 1 else found


def _standardised(x: np.ndarray) -> np.ndarray:
    return (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)


def _first_above(z: np.ndarray) -> np.ndarray:
    return (z > 0).argmax(axis=1)


def _only(keep: Callable[[np.ndarray], np.ndarray], instead: str | None = None) -> _OnPaper:
    """Names of the examples that `keep` lets through; another word, or nothing, for the rest."""

    def choose(z: np.ndarray, names: list[str]) -> list[str]:
        pairs = zip(_right(z, names), keep(z), strict=True)
        found = [name if kept else instead for name, kept in pairs]
        return [name for name in found if name is not None]

    return _from_logits(choose)


def _sure(z: np.ndarray) -> np.ndarray:
    return paper.softmax(z).max(axis=1) > 0.5


EXERCISE = Exercise(
    id="06.class_names",
    title="from a model to the names of the classes",
    points=2,
    lesson="From the batch axis to a class name",
    reference=class_names,
    observe=_observe_class_names,
    parts={
        "answer": Part(0.0),
        "batch": Part(0.5),
        "single": Part(0.5, needs=("batch",)),
    },
    misconceptions=(
        Misconception(
            "single-by-length",
            "Whether `x` is a single example cannot be told from its length: a batch can have as "
            "many examples as an example has numbers, or only one. Its number of axes tells.",
            (
                _reshaped(lambda x, d: x.reshape(1, -1) if len(x) == d else x),
                _reshaped(lambda x, d: x[None] if len(x) == d else x),
                _OnPaper(_refused_in_the_graph),
            ),
        ),
        Misconception(
            "name-without-list",
            "For one example this is a name, not a list with one name. The caller wants to treat "
            "all answers alike.",
            (_OnPaper(_without_list), _OnPaper(_single_without_list)),
        ),
        Misconception(
            "first-only",
            "Only the first example has a name. There is one row of logits for each example.",
            (
                _from_logits(lambda z, names: [names[int(z[0].argmax())]]),
                _from_logits(lambda z, names: names[int(z[0].argmax())]),
            ),
        ),
        Misconception(
            "argmax-over-the-batch",
            "The arg max runs over the examples: it says for each class which example has the "
            "largest logit. The classes of one example stand in one row.",
            (
                _numbers(lambda z: z.argmax(axis=0)),
                _clipped(lambda z: z.argmax(axis=0)),
                _indexed(lambda z: z.argmax(axis=0)),
            ),
        ),
        Misconception(
            "argmax-over-everything",
            "One arg max was taken over the whole table: a single number for the whole batch.",
            (
                _numbers(lambda z: [z.argmax()]),
                _clipped(lambda z: [z.argmax()]),
                _indexed(lambda z: [z.argmax()]),
                _from_logits(lambda z, names: names[int(z.argmax())]),
            ),
        ),
        Misconception(
            "least-likely",
            "These are the classes with the smallest logits: the model thinks them the least "
            "likely.",
            (_numbers(lambda z: z.argmin(axis=1)),),
        ),
        Misconception(
            "class-numbers",
            "These are the numbers of the classes. Their names stand in the list `names`.",
            (
                _from_logits(lambda z, names: z.argmax(axis=1).tolist()),
                _from_logits(lambda z, names: z.argmax(axis=1)),
                _from_logits(lambda z, names: [str(k) for k in z.argmax(axis=1)]),
            ),
        ),
        Misconception(
            "probabilities-returned",
            "These are logits or probabilities. A user wants the name of the class that has the "
            "largest one.",
            (
                _from_logits(lambda z, names: z.astype("float32")),
                _from_logits(lambda z, names: z.tolist()),
                _from_logits(lambda z, names: paper.softmax(z)),
                _from_logits(lambda z, names: paper.softmax(z).tolist()),
                _from_logits(lambda z, names: z.max(axis=1).tolist()),
                _from_logits(lambda z, names: paper.softmax(z).max(axis=1).tolist()),
            ),
        ),
        Misconception(
            "names-sorted",
            "The names were sorted, and so they no longer stand at the numbers of their classes.",
            (_from_logits(lambda z, names: _right(z, sorted(names))),),
        ),
        Misconception(
            "sure-only",
            "Examples of which the model is not sure have no name here. There is one name for each "
            "example: the most likely class.",
            (
                _only(_sure),
                *(_only(_sure, word) for word in ("unknown", "", "?", "unsure")),
                _only(lambda z: z.max(axis=1) > 0),
                _only(lambda z: z.max(axis=1) > 0.5),
            ),
        ),
        Misconception(
            "every-name-above",
            "An example can have several logits above 0, or none. There is one name for each "
            "example: that of the largest logit.",
            (
                _from_logits(lambda z, names: [names[k] for r in z for k in np.flatnonzero(r > 0)]),
                _from_logits(
                    lambda z, names: [[names[k] for k in np.flatnonzero(r > 0)] for r in z]
                ),
            ),
        ),
        Misconception(
            "each-name-once",
            "Each name occurs once here. Two examples of the same class have the same name, and "
            "both are in the list.",
            (
                _from_logits(lambda z, names: list(dict.fromkeys(_right(z, names)))),
                _from_logits(lambda z, names: sorted(set(_right(z, names)))),
                _from_logits(lambda z, names: [n for n in names if n in _right(z, names)]),
            ),
        ),
        Misconception(
            "first-above-zero",
            "This takes the first class whose logit is above 0. A later one can have a larger "
            "logit, and all may be below 0.",
            (
                _numbers(_first_above),
                _numbers(lambda z: np.round(1 / (1 + np.exp(-z))).argmax(axis=1)),
            ),
        ),
        Misconception(
            "largest-size",
            "A large negative logit counts as large here. It means that the class is very unlikely.",
            (
                _numbers(lambda z: np.abs(z).argmax(axis=1)),
                _numbers(lambda z: np.square(z).argmax(axis=1)),
            ),
        ),
        Misconception(
            "scaled-again",
            "The examples were scaled before they came to the model, which was said to take them as "
            "they are. It was trained on other numbers than it gets here.",
            (
                _prepared(lambda x: x / 255),
                _prepared(lambda x: x / 16),
                _prepared(_standardised),
                _prepared(lambda x: (x - x.mean(axis=0)) / x.std(axis=0)),
                _prepared(lambda x: (x - x.mean()) / x.std()),
            ),
        ),
        Misconception(
            "squeezed",
            "`squeeze` removes every axis of length 1, also the batch axis of a batch with one "
            "example.",
            (_from_logits(_squeezed), _from_logits(_squeezed_rows)),
        ),
        Misconception(
            "one-too-far",
            "Each name is that of a neighbouring class. Classes and lists count from 0.",
            (
                _numbers(lambda z: z.argmax(axis=1) + 1),
                _numbers(lambda z: z.argmax(axis=1) - 1),
                _indexed(lambda z: z.argmax(axis=1) + 1),
            ),
        ),
        Misconception(
            "bytes-not-text",
            "These are bytes, not strings: TensorFlow keeps text as bytes. A user sees `b'…'`.",
            (
                _from_logits(lambda z, names: [name.encode() for name in _right(z, names)]),
                _from_logits(lambda z, names: [str(n.encode()) for n in _right(z, names)]),
            ),
        ),
        Misconception(
            "binary-threshold",
            "Only one logit, or one border, decides here. That fits a model of two classes with one "
            "output.",
            (
                _numbers(lambda z: (z[:, 0] > 0).astype(int)),
                _numbers(lambda z: (z[:, 0] < 0).astype(int)),
                _numbers(lambda z: (z[:, 1] > z[:, 0]).astype(int)),
                _numbers(lambda z: (z[:, 1] > 0).astype(int)),
                _numbers(lambda z: (z.max(axis=1) > 0).astype(int)),
            ),
        ),
        Misconception(
            "batches-of-32",
            "Some examples have no name. 32 is the batch size of `predict`, not the number of "
            "examples.",
            (
                _from_logits(lambda z, names: _right(z[:32], names)),
                _from_logits(
                    lambda z, names: _right(z[: len(z) // 32 * 32] if len(z) >= 32 else z, names)
                ),
            ),
        ),
    ),
)
