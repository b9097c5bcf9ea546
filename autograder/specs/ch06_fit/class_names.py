"""Spec of 06.class_names: from a model to the names of the classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import models, paper
from autograder.checks.answer import Answer, Outcome, Raised, guarded
from autograder.checks.ask import about_arguments
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch

_NAMES = ("shirt", "boot", "bag", "coat", "dress", "scarf", "hat", "glove")


@OnPaper
def class_names(model: Sketch, x: np.ndarray, names: list[str]) -> list[str]:
    """Look through the logits of one example after the other for the largest."""
    found = []
    for example in [x] if x.ndim == 1 else list(x):
        logits = _logits(model, example.reshape(1, -1))[0].tolist()
        found.append(names[logits.index(max(logits))])
    return found


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
    # Keras names the shape that it was given in the first call of a new model only.
    given, other = (network.for_answer(answer.function) for _ in range(2))
    before = [models.made_of(model) for model in (given, other)]
    first = answer(given, x, names)
    yield _about_shape(first, x, "batch")
    yield _observed(first, x, "answer", first.value if first.failed else "an answer")
    yield _about_repetition(first, answer(given, x, names), x)
    yield _observed(first, x, "batch", first.value)
    parts = [(part, answer(given, part, names)) for part in (x[:inputs], x[:1])]
    for part, outcome in parts:
        yield _observed(outcome, part, "batch", outcome.value)
    single = answer(other, x[-1], names)
    yield _about_shape(single, x[-1], "single")
    yield _observed(single, x[-1], "single", single.value)
    yield _about_arguments([first, *(outcome for _, outcome in parts)], "batch")
    yield _about_arguments([single], "single")
    weights = guarded(lambda: models.weights(given))
    same = isinstance(weights, list) and models.compare_weights(weights, network.weights) == "same"
    words = "left the model alone" if same else "changed the weights of the model"
    if same and [guarded(lambda m=model: models.made_of(m)) for model in (given, other)] != before:
        words = "changed a layer of the model, or their number"
    yield Observation(
        "class_names(…)",
        Words(words),
        part="batch",
        stage="changes-input",
        why="A model that is used to predict must not be trained or changed: others still need it.",
    )


def _about_arguments(outcomes: list[Outcome], part: str) -> Observation:
    """Whether the examples and the names are what they were after all of these calls."""
    why = (
        "The caller still needs the examples and the names. `-=` writes into an array, and "
        "`x.shape = …` changes it; `pop`, `sort` and `names[i] = …` change a list."
    )
    changed = [outcome for outcome in outcomes if outcome.changed_arguments is not None]
    outcome = (changed or outcomes)[0]
    return about_arguments(outcome, "class_names(…)", why, "x or names", part=part, shown=True)


def _observed(outcome: Outcome, x: np.ndarray, part: str, seen: Any) -> Observation:
    return Observation(_spelled(x), seen, part=part, printed=outcome.printed)


def _spelled(x: np.ndarray) -> str:
    return f"class_names(model, x of shape {x.shape}, names)"


def _names(rng: np.random.Generator, classes: int) -> list[str]:
    """Names in no alphabetical order, each at another place than in it."""
    while True:
        names = [str(name) for name in rng.permutation(_NAMES)[:classes]]
        if all(a != b for a, b in zip(names, sorted(names), strict=True)):
            return names


def _batch(rng: np.random.Generator, network: models.Classifier, n: int) -> np.ndarray:
    """Examples with a clear winner, the first one of another class than the largest logit of all."""
    pool = rng.normal(0, 2, (400, network.weights[0].shape[0])).astype("float32")
    z = network.sketch().call(pool)
    clear = np.flatnonzero(np.diff(np.sort(z, axis=1)[:, -2:], axis=1)[:, 0] > 0.05)
    best = z.argmax(axis=1)
    first = [clear[best[clear] == k][0] for k in np.unique(best[clear])]
    order = np.concatenate([first, np.setdiff1d(clear, first)])[:n]
    top_class = best[order[z[order].max(axis=1).argmax()]]
    start = int((best[order] != top_class).argmax())
    order[[0, start]] = order[[start, 0]]
    return pool[order]


def _about_repetition(first: Outcome, second: Outcome, x: np.ndarray) -> Observation:
    """Whether two calls gave the same; only lists can differ in a way that counts here."""
    lists = isinstance(first.value, list) and isinstance(second.value, list)
    other = lists and first.value != second.value
    return Observation(
        _spelled(x),
        Words("gives other names each time" if other else "gives the same each time"),
        part="batch",
        stage="training-mode",
        why="The same examples get other names the second time. In training, Dropout sets some "
        "numbers to 0 at random; a model that predicts must not do so.",
    )


_WRONG_SHAPES = {
    "always-adds-axis": "A batch has its batch axis already. With one more, or made one long row, it "
    "no longer has the shape that the model wants.",
    "batch-axis-forgotten": "A model wants a batch. An array of shape (d,) has no batch axis: its "
    "numbers are taken for d examples. One example is a batch of shape (1, d).",
    "batch-axis-behind": "The new axis stands behind: shape (d, 1) means d examples of one number "
    "each. The batch axis comes first.",
}


def _about_shape(outcome: Outcome, x: np.ndarray, part: str) -> Observation:
    """Whether Keras refused a shape that a known belief leads to."""
    beliefs = {"always-adds-axis": [(1, *x.shape), (1, x.size)]}
    if x.ndim == 1:
        beliefs = {"batch-axis-forgotten": [x.shape], "batch-axis-behind": [(x.size, 1)]}
    message = outcome.value.message if isinstance(outcome.value, Raised) else ""
    for slug, shapes in beliefs.items():
        if any(f"shape {shape}" in message or f"shape={shape}" in message for shape in shapes):
            words, why = Words(f"stopped with {outcome.value}"), _WRONG_SHAPES[slug]
            return Observation(_spelled(x), words, part, slug, why, printed=outcome.printed)
    return Observation(_spelled(x), Words("gives the model a shape that it knows"), part)


# Known wrong answers: z logits (n, K), k a class


def _from_logits(choose: Callable[[np.ndarray, list[str]], Any]) -> OnPaper:
    """What `choose` makes of the logits and the names; single examples are treated well."""
    return OnPaper(lambda model, x, names: choose(_logits(model, np.atleast_2d(x)), names))


def _numbers(choose: Callable[[np.ndarray], Any]) -> OnPaper:
    """The names of the classes that `choose` takes from the logits."""
    return _from_logits(lambda z, names: [names[int(k)] for k in choose(z)])


def _right(z: np.ndarray, names: list[str]) -> list[str]:
    return [names[k] for k in z.argmax(axis=1)]


def _named(change: Callable[[list[str]], Any]) -> OnPaper:
    """The right names, then something made of them."""
    return _from_logits(lambda z, names: change(_right(z, names)))


def _refused_in_the_graph(model: Sketch, x: np.ndarray, names: list[str]) -> list[str]:
    if x.ndim == 2 and len(x) == x.shape[1]:
        raise paper.InvalidArgumentError
    return class_names(model, x, names)


def _refused_alone(model: Sketch, x: np.ndarray, names: list[str]) -> list[str]:
    if len(x) == 1:
        raise ValueError
    return class_names(model, x, names)


def _single_without_list(model: Sketch, x: np.ndarray, names: list[str]) -> Any:
    found = class_names(model, x, names)
    return found[0] if x.ndim == 1 else found


EXERCISE = Exercise(
    id="06.class_names",
    title="from a model to the names of the classes",
    points=2,
    lesson="From the batch axis to a class name",
    reference=class_names,
    observe=_observe_class_names,
    parts={
        "answer": Part(0.0),
        "batch": Part(0.5, needs=("answer",)),
        "single": Part(0.5, needs=("answer", "batch")),
    },
    misconceptions=(
        Misconception(
            "single-by-length",
            "Whether `x` is a single example cannot be told from its length: a batch can have as "
            "many examples as an example has numbers, or only one. Its number of axes tells.",
            (OnPaper(_refused_in_the_graph), OnPaper(_refused_alone)),
        ),
        Misconception(
            "name-without-list",
            "For one example this is a name. A list with one name is asked for.",
            (
                _named(lambda found: found[0] if len(found) == 1 else found),
                OnPaper(_single_without_list),
            ),
        ),
        Misconception(
            "first-only",
            "Only the first example has a name. There is one row of logits for each example.",
            (_named(lambda found: found[:1]),),
        ),
        Misconception(
            "argmax-over-the-batch",
            "The arg max runs over the examples: it says for each class which example has the "
            "largest logit. The classes of one example stand in one row.",
            (_numbers(lambda z: z.argmax(axis=0)),),
        ),
        Misconception(
            "argmax-over-everything",
            "One arg max was taken over the whole table: a single number for the whole batch.",
            (_numbers(lambda z: [z.argmax()]),),
        ),
        Misconception(
            "least-likely",
            "These are the classes with the smallest logits, the least likely ones.",
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
            "These are logits or probabilities. A user wants the name of the most likely class.",
            (
                _from_logits(lambda z, names: z.astype("float32")),
                _from_logits(lambda z, names: paper.softmax(z).tolist()),
                _from_logits(lambda z, names: z.max(axis=1).tolist()),
            ),
        ),
        Misconception(
            "names-sorted",
            "The names were sorted, and so they no longer stand at the numbers of their classes.",
            (_from_logits(lambda z, names: _right(z, sorted(names))),),
        ),
        Misconception(
            "squeezed",
            "`squeeze` removes every axis of length 1, also the batch axis of a single example.",
            (
                _numbers(lambda z: np.argmax(np.squeeze(z), axis=-1)),
                _numbers(lambda z: [np.argmax(row) for row in np.squeeze(z)]),
            ),
        ),
        Misconception(
            "batches-of-32",
            "Some examples have no name. 32 is only the batch size of `predict`.",
            (_named(lambda found: found[:32]),),
        ),
    ),
)
