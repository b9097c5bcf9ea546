"""Spec of 04.probability_model: a probability model from a trained logits model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, guarded
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.specs.ch04_logits.softmax import softmax


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


EXERCISE = Exercise(
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
