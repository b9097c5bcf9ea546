"""Spec of 04.probability_model: a probability model from a trained logits model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import models, paper
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch


@OnPaper
def probability_model(given: Sketch) -> Sketch:
    """The given model followed by a softmax."""
    return given.followed_by(paper.softmax)


# Questions

_CLOSE = {"rtol": 1e-3, "atol": 1e-5}


def _observe_probability_model(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    drawn = [
        (models.Classifier.draw(rng, style), rng.normal(0, 1, (3, 64)).astype("float32"))
        for style in ("sequential", "functional")
    ]
    for network, x in drawn:
        yield from _observe_one(answer, network, x)


def _observe_one(
    answer: Answer, network: models.Classifier, x: np.ndarray
) -> Iterator[Observation]:
    """What comes of one given model: the returned model, its outputs, and the given one after."""
    given = network.for_answer(answer.function)
    outcome = answer(given, convert=models.is_model)
    what = f"probability_model({network.style} model)"
    made = None if outcome.failed else outcome.value
    yield Observation(
        what,
        outcome.value if made is None else "a Keras model",
        why="A Keras model is asked for, which is used as the given one is.",
        printed=outcome.printed,
    )
    probabilities = _outputs(made, x)
    right = _is_close(probabilities, paper.softmax(network.sketch().call(x)))
    yield _about_repetition(f"{what}(x)", probabilities, _outputs(made, x))
    yield _about_weights(what, made, network, right)
    # A wrong shape is left to the question after this one.
    shaped = isinstance(probabilities, np.ndarray) and probabilities.shape == (len(x), 10)
    yield Observation(
        f"the sums of the rows of {what}(x)",
        probabilities.sum(axis=1) if shaped else np.ones(len(x)),
        stage="rows-do-not-sum-to-one",
        why="The probabilities of one example must sum to 1.",
        **_CLOSE,
    )
    yield Observation(
        f"{what}(x)",
        probabilities,
        stage="not-the-softmax",
        why="These numbers are not the softmax of the logits of the given model.",
        **_CLOSE,
    )
    yield Observation(
        f"{what}(x[:1])",
        _outputs(made, x[:1]),
        stage="depends-on-the-batch",
        why="One example alone gets other numbers than the same example in a batch.",
        **_CLOSE,
    )
    yield Observation(
        f"model(x) of the given {network.style} model, afterwards",
        _outputs(given, x),
        part="given",
        stage="changes-input",
        why="The given model was changed: it no longer returns the logits that its owner expects. "
        "Only a new model leaves it as it is.",
        **_CLOSE,
    )
    # Says nothing by itself; it tells two beliefs apart whose models return the same numbers.
    compiled = made is not None and models.is_compiled(made)
    yield Observation(
        what,
        "right" if right else "not right, and compiled" if compiled else "not right",
        part="compiled",
    )


def _outputs(model: Any, x: np.ndarray) -> Any:
    return None if model is None else guarded(lambda: models.outputs(model, x))


def _is_close(seen: Any, expected: np.ndarray) -> bool:
    return (
        isinstance(seen, np.ndarray)
        and seen.shape == expected.shape
        and np.allclose(seen, expected, equal_nan=True, **_CLOSE)
    )


def _about_repetition(what: str, once: Any, again: Any) -> Observation:
    repeated = not isinstance(once, np.ndarray) or _is_close(again, once)
    return Observation(
        what,
        Words("gives the same numbers each time" if repeated else "gives other numbers each time"),
        stage="training-mode",
        why="In training, Dropout sets some numbers to 0 at random; a model that is used must not "
        "do so.",
    )


# What became of the trained weights: words, stage and what it means
_WEIGHTS = {
    "same": ("the trained weights", "weights-lost", ""),
    "more": (
        "more weights than the trained ones",
        "extra-dense-layer",
        "A new Dense layer has new, untrained weights, and it changes the probabilities. "
        "Softmax itself has no weights.",
    ),
    "near": (
        "weights near the trained ones",
        "retrains",
        "The weights were changed by training. The given model has learned already, and "
        "softmax has nothing to learn.",
    ),
    "other": (
        "other weights than the trained ones",
        "weights-lost",
        "A copy of the architecture, and a new layer too, starts from random numbers.",
    ),
}


def _about_weights(what: str, made: Any, network: models.Classifier, right: bool) -> Observation:
    """A model that computes the right thing has the trained weights."""
    found = "same"
    if made is not None and not right:
        mine = guarded(lambda: models.weights(made))
        known = isinstance(mine, list)
        found = models.compare_weights(mine, network.weights) if known else "other"
    words, stage, why = _WEIGHTS[found]
    return Observation(f"the model from {what}", Words(f"has {words}"), stage=stage, why=why)


# Known wrong answers


def _followed_by(function: Callable[[np.ndarray], np.ndarray]) -> OnPaper:
    return OnPaper(lambda given: given.followed_by(function))


def _compiled(given: Sketch) -> Sketch:
    return Sketch(given.call, given.weights, given.style, compiled=True)


def _softmax_first(given: Sketch) -> Sketch:
    return Sketch(lambda x: given.call(paper.softmax(x)), given.weights, given.style)


def _only_for_functional(given: Sketch) -> Sketch:
    """An answer that looks for an attribute which a sequential model lacks."""
    if given.style == "sequential":
        raise AttributeError
    return probability_model(given)


def _broken_where_it_branches(given: Sketch) -> Sketch:
    """An answer whose model stops with an error when it is used."""

    def stop(x: np.ndarray) -> np.ndarray:
        raise ValueError

    return given.followed_by(paper.softmax if given.style == "sequential" else stop)


_STEPS = "Softmax, step by step"

EXERCISE = Exercise(
    id="04.probability_model",
    title="from logits to probabilities without training",
    points=2,
    lesson="From a logits model to a probability model",
    reference=probability_model,
    observe=_observe_probability_model,
    parts={
        "answer": Part(0.75),
        "given": Part(0.25, needs=("answer",)),
        "compiled": Part(0.0),
    },
    misconceptions=(
        Misconception(
            "unchanged-model",
            "These are still the logits: the rows do not sum to 1. A softmax changes nothing until "
            "the output of the returned model comes from it.",
            (_followed_by(paper.linear),),
        ),
        Misconception(
            "loss-changes-output",
            "These are still the logits: the rows do not sum to 1. `compile` and `from_logits` "
            "change how the loss is computed, never what the model returns.",
            (OnPaper(_compiled),),
            lesson="What from_logits tells the loss",
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied twice, so the probabilities come out far too equal.",
            (_followed_by(lambda z: paper.softmax(paper.softmax(z))),),
        ),
        Misconception(
            "softmax-before-model",
            "Here softmax is applied to the inputs of the given model, and its outputs are still "
            "logits. In a list of layers, each one gets what the one before it returns.",
            (OnPaper(_softmax_first),),
        ),
        Misconception(
            "sigmoid-for-many-classes",
            "The sigmoid looks at each logit by itself. The classes of this model exclude each "
            "other and share one probability: the largest logit takes from all the others.",
            (_followed_by(paper.sigmoid), _followed_by(lambda z: paper.shares(paper.sigmoid(z)))),
            lesson=_STEPS,
        ),
        Misconception(
            "wrong-axis",
            "The softmax runs over the batch. One example must not depend on the others.",
            tuple(_followed_by(lambda z, a=axis: paper.softmax(z, a)) for axis in (0, None)),
            lesson=_STEPS,
        ),
        Misconception(
            "log-probabilities",
            "These numbers are negative: they are the logarithms of the probabilities.",
            (_followed_by(paper.log_softmax),),
            lesson=_STEPS,
        ),
        Misconception(
            "argmax-for-probabilities",
            "This says which class wins, but no longer how sure the model is of it.",
            (_followed_by(lambda z: z.argmax(axis=1)), _followed_by(paper.largest_only)),
            lesson="From scores to probabilities",
        ),
        Misconception(
            "normalise-without-exp",
            "Each number was divided by the sum of its row without an exponential before. "
            "That is a share of logits, which can be negative or depend on a shift of the row.",
            (
                _followed_by(paper.shares),
                _followed_by(lambda z: paper.shares(z - z.min(axis=1, keepdims=True))),
            ),
            lesson=_STEPS,
        ),
        Misconception(
            "temperature",
            "The logits were divided by a number: the model is more or less sure than it was.",
            (_followed_by(lambda z: paper.softmax(z / 2)),),
            lesson=_STEPS,
        ),
        Misconception(
            "output-of-sequential",
            "`model.input` and `model.output` of a `Sequential` exist only after it was called on a "
            "symbolic input, as a layer is. A call of the model works for both kinds of model.",
            (OnPaper(_only_for_functional),),
        ),
        Misconception(
            "assumes-a-chain",
            "A functional model is a graph. Where it has a branch, its layers cannot be put in a "
            "row one after the other; the model as a whole can be used like a layer.",
            (OnPaper(_broken_where_it_branches),),
        ),
    ),
)
