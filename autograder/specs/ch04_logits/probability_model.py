"""Spec of 04.probability_model: train with logits, and give probabilities to those who use it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import paper, training
from autograder.checks.answer import Answer, guarded
from autograder.checks.ask import noted
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch
from course.toolkit import datasets

Pictures = tuple[np.ndarray, np.ndarray]


@OnPaper
def train_with_logits(x: np.ndarray, y: np.ndarray, n_classes: int) -> tuple[Sketch, Sketch]:
    """The score of a digit: minus the squared distance to the nearest picture of it, in 30ths."""
    known = x.reshape(len(x), -1).astype(float)

    def call(new: np.ndarray) -> np.ndarray:
        far = np.array([np.square(known - one.ravel()).sum(axis=1) for one in new])
        return -np.stack([far[:, y == k].min(axis=1) for k in range(n_classes)], axis=1) / 30

    logits_model = Sketch(call, [known])
    return logits_model, logits_model.followed_by(paper.softmax)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    seed = int(rng.integers(2**31))
    k = int(rng.integers(7, 10))  # never ten, which some write down as a number
    known, (new, labels) = _digits(rng, k, 120 * k)
    call = f"train_with_logits(x, y, {k})"
    outcome = _train(answer, known, k, seed)
    yield from _about_form(call, outcome, new, k)
    logits_model, trained = _pair(outcome)
    logits = training.predictions(logits_model, new)
    usable = isinstance(logits, np.ndarray) and logits.shape == (len(new), k)
    loss = training.cross_entropy(logits, labels) if usable else None
    missed = loss is not None and not LEVEL.met_by(loss)
    signs = _signs(logits_model, trained, *known, k) if missed else {}
    yield training.reaches(f"the logits model from {call}", LEVEL, loss, signs, part="level")


def _digits(rng: np.random.Generator, k: int, n: int) -> tuple[Pictures, Pictures]:
    """`k` of the ten digits with other labels: `n` pictures to learn from, and the rest."""
    digits = _all_digits()
    chosen = rng.permutation(10)[:k]
    rows = rng.permutation(np.flatnonzero(np.isin(digits[1], chosen)))
    x, y = digits[0][rows], np.argmax(digits[1][rows][:, None] == chosen, axis=1)
    return (x[:n], y[:n]), (x[n:], y[n:])


@functools.cache
def _all_digits() -> Pictures:
    digits = datasets.load("digits")
    return (
        np.concatenate([digits.x_train, digits.x_test]),
        np.concatenate([digits.y_train, digits.y_test]),
    )


def _train(answer: Answer, known: Pictures, k: int, seed: int) -> Any:
    return training.train(answer, *known, k, seed=seed, convert=training.two_models)


def _pair(outcome: Any) -> tuple[Any, Any]:
    return training.model_of(outcome) or (None, None)


def _about_form(call: str, outcome: Any, x: np.ndarray, k: int) -> Iterator[Observation]:
    """Two models; the first returns logits, and the second their softmax."""
    yield from training.returned(call, outcome, part="form")
    told = {"part": "form"}
    outputs = [training.predictions(model, x) for model in _pair(outcome)]
    for which, seen in zip(("logits", "probability"), outputs, strict=True):
        shape = seen.shape if isinstance(seen, np.ndarray) else seen
        facts = {"other_outputs": shape != (len(x), k)}
        what = f"the shape of the outputs of the {which} model from {call}, for {len(x)} digits,"
        yield Observation(what, shape, stage="other-outputs", facts=facts, **told)
    shaped = all(isinstance(one, np.ndarray) and one.shape == (len(x), k) for one in outputs)
    first, second = map(training.rows_are, outputs) if shaped else ("logits", "probabilities")
    if first == "none negative" and outputs[0].all():  # chance: ReLU would give some zeros
        first = "logits"
    yield noted(
        f"the logits model from {call}",
        None
        if first == "logits"
        else {
            "exchanged": first == "probabilities" and second == "logits",
            "probabilities": first == "probabilities",
            "squeezed": True,
        },
        "returns scores, as a layer without activation gives them",
        "returns no scores: none of its numbers is below 0",
        **told,
    )
    close = not shaped or np.allclose(paper.softmax(outputs[0]), outputs[1], atol=1e-3)
    yield noted(
        f"the probability model from {call}",
        None
        if close
        else {
            "logits": second == "logits",
            "over_batch": np.allclose(outputs[1].sum(axis=0), 1, atol=1e-3),
            "shares": second == "shares",
            "other": second == "probabilities",
        },
        "returns the softmax of the logits of the first",
        "does not return the softmax of the logits of the first",
        stage="not-the-softmax",
        why="For the same digits, its rows are to be the softmax of the rows of the logits model.",
        **told,
    )


def _signs(logits_model: Any, trained: Any, x: np.ndarray, y: np.ndarray, k: int) -> dict:
    """What is noticed about models that have not learned the digits."""
    facts = training.facts_of_classifier(logits_model, x, y, k)
    steps = max(training.facts_of(one).get("steps", 0) for one in (logits_model, trained))
    takes_logits = guarded(lambda: training.loss_takes_logits(logits_model, k))
    return {
        "unmoved": steps == 0 and facts["accuracy"] < 0.5,
        "unsure": facts["accuracy"] > 0.8 and facts["surplus"] < -0.4,
        "misread": takes_logits is False,
        "few_steps": steps <= 400,
        "like_guessing": facts["accuracy"] < 0.5,
    }


LEVEL = Level(
    0.27,
    margin=0.03,
    text="a cross-entropy of 0.27 on new digits",
    missed="has a cross-entropy of {:.2f} on new digits; at most 0.27 is asked for",
    largest=True,
)
_END, _DEFAULT = "From a logits model to a probability model", "What from_logits=False means"

EXERCISE = Exercise(
    id="04.probability_model",
    title="train with logits, hand out probabilities",
    points=2,
    lesson=_END,
    reference=train_with_logits,
    observe=_observe,
    parts={"form": Part(0.5), "level": Part(0.5, needs=("form",))},
    level=LEVEL,
    misconceptions=(
        Misconception(
            "fixed-number-of-classes",
            "Each class needs one output. How many classes there are differs from call to call, and "
            "`n_classes` says it.",
            signs=("other_outputs",),
        ),
        Misconception(
            "exchanged",
            "These are the right models in the wrong order: the one with the logits comes first.",
            signs=("exchanged",),
        ),
        Misconception(
            "probabilities-for-logits",
            "Its rows sum to 1: a softmax belongs to it already. Either it was built with one, or it "
            "got one later. `add` changes the model that it is called on, for everybody who uses it.",
            signs=("probabilities",),
        ),
        Misconception(
            "activation-at-the-end",
            "The last layer has an activation. A score must be free to be any number: sigmoid pushes "
            "each into the range from 0 to 1, and ReLU makes 0 of every negative one.",
            signs=("squeezed",),
            lesson="From scores to probabilities",
        ),
        Misconception(
            "still-logits",
            "These are still logits. `compile` and `from_logits` decide how the loss is computed, never "
            "what a model returns: something has to apply the softmax.",
            signs=("logits",),
            lesson="What from_logits tells the loss",
        ),
        Misconception(
            "wrong-axis",
            "Its columns sum to 1, not its rows: the softmax runs over the batch. What is said of one "
            "picture must not depend on the others.",
            signs=("over_batch",),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "sigmoid-for-many-classes",
            "Its numbers lie between 0 and 1, but its rows do not sum to 1. A sigmoid looks at each "
            "logit by itself; here the classes share one probability.",
            signs=("shares",),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "other-weights",
            "Its rows are probabilities, but not those of the first model: it has weights of its own, "
            "from a second training or in a new layer, or its softmax is applied twice. One softmax "
            "behind the first model needs no weights and no training.",
            signs=("other",),
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights. The model answers with its first random numbers.",
            signs=("unmoved",),
        ),
        Misconception(
            "another-loss",
            "It recognises most digits, and is much less sure than it could be. What was made small "
            "in training was not the cross-entropy of its logits.",
            signs=("unsure",),
            lesson="Cross-entropy",
        ),
        Misconception(
            "loss-misreads-logits",
            "The loss takes the logits for probabilities: it was not told what it gets. Scores below 0 "
            "and above 1 then have no slope, and training stands still.",
            signs=("misread",),
            lesson=_DEFAULT,
        ),
        Misconception(
            "too-few-steps",
            "The optimizer made few steps, and the loss was still falling. A step is one batch, and "
            "`fit` makes one epoch where nothing else is said.",
            signs=("few_steps",),
        ),
        Misconception(
            "labels-mixed-up",
            "After many steps it does not even know the digits that it was given. Either its steps are "
            "far too large or too small, or the pictures no longer stand beside their own labels.",
            signs=("like_guessing",),
        ),
    ),
)
