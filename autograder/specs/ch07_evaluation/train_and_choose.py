"""Spec of 07.train_and_choose: train several models, and let validation data choose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import training
from autograder.checks.answer import Answer, Outcome
from autograder.checks.ask import noted
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch

Examples = tuple[np.ndarray, np.ndarray]

SECONDS = 30.0
_VAL, _NEW = 200, 1000


@OnPaper
def train_and_choose(
    x: np.ndarray, y: np.ndarray, x_val: np.ndarray, y_val: np.ndarray
) -> tuple[Sketch, float]:
    """Let the nearest known example decide, or the majority of many, as validation tells."""

    def voting(voters: int) -> Sketch:
        def call(new: np.ndarray) -> np.ndarray:
            far = [np.square(x - one).sum(axis=1) for one in new]
            return np.eye(2)[[round(y[row.argsort()[:voters]].mean()) for row in far]]

        return Sketch(call, [x])

    candidates = [(training.accuracy(voting(n).call(x_val), y_val), n) for n in (1, 25)]
    best, voters = max(candidates)
    return voting(voters), best


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    seed = int(rng.integers(2**31))
    reached, facts = [], {}
    model, outcome, number = (
        True,
        Outcome(None),
        None,
    )  # without a model there is no second training
    for name, draw, n in (("fields", fields, 400), ("slope", slope, 600)):
        train, val, new = _parts(rng, draw, n)
        call = f"train_and_choose(…), with {train[0].shape[1]} columns,"
        if model is not None:
            outcome, number = training.train_and_report(
                answer, *train, *val, seed=seed, seconds=SECONDS
            )
            model = training.model_of(outcome)
        yield from training.returned(call, outcome, part="form")
        outputs = training.predictions(model, new[0])
        usable = isinstance(outputs, np.ndarray) and outputs.shape == (_NEW, 2)
        shape = outputs.shape if isinstance(outputs, np.ndarray) else outputs
        yield Observation(f"the shape of the outputs of the model from {call}", shape, part="form")
        yield _about_number(call, model, number, train, val, usable)
        if usable:
            reached.append(training.accuracy(outputs, new[1]))
            facts[name] = training.facts_of(model) | training.facts_of_classifier(model, *train, 2)
            facts[name]["new"] = reached[-1]
            facts[name]["val"] = _accuracy(model, *val)
    worse = min(reached) if len(reached) == 2 else None
    signs = {} if worse is None or LEVEL.met_by(worse) else _signs(**facts)
    what = "the worse of the two models that were chosen"
    yield training.reaches(what, LEVEL, worse, signs, part="level")


def _parts(
    rng: np.random.Generator, draw: Callable[[np.random.Generator, int], Examples], n: int
) -> tuple[Examples, Examples, Examples]:
    """`n` examples to train on, then those to choose by and to judge by."""
    x, y = draw(rng, n + _VAL + _NEW)
    cuts = [n, n + _VAL]
    train, val, new = zip(np.split(x, cuts), np.split(y, cuts), strict=True)
    if draw is slope:  # three labels of ten are wrong
        wrong = rng.permutation(np.arange(n) < 0.3 * n)
        train = train[0], np.where(wrong, 1 - train[1], train[1])
    return train, val, new


def fields(rng: np.random.Generator, n: int) -> Examples:
    """A plane of five by five fields; each belongs to a class as a whole."""
    classes = rng.permutation(np.arange(25) % 2)
    field = rng.integers(0, 25, n)
    place = np.stack([field % 5, field // 5], axis=1) - 2 + rng.uniform(-0.4, 0.4, (n, 2))
    angle = rng.uniform(0, np.pi / 2)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return (0.8 * place @ turn).astype("float32"), classes[field].astype("int64")


def slope(rng: np.random.Generator, n: int) -> Examples:
    """Eight columns; on which side of a plane a point lies, with a gap, is its class."""
    direction = rng.normal(0, 1, 8)
    direction /= np.linalg.norm(direction)
    x = rng.normal(0, 1, (n, 8))
    side = np.sign(x @ direction)
    return (x + np.outer(side, direction)).astype("float32"), (side > 0).astype("int64")


def _accuracy(model: Any, x: np.ndarray, y: np.ndarray) -> float:
    return training.accuracy(training.predictions(model, x), y)


def _about_number(
    call: str, model: Any, number: float | None, train: Examples, val: Examples, usable: bool
) -> Observation:
    """Whether the number is the accuracy that the returned model has on the validation part."""
    facts: dict[str, Any] | None = {}
    if number is not None and usable:
        own = _accuracy(model, *val)
        loss = training.cross_entropy(training.predictions(model, val[0]), val[1])
        facts = {
            "percent": abs(number / 100 - own) < 1e-3,
            "of_training": abs(number - _accuracy(model, *train)) < 1e-3,
            "loss": abs(number - loss) < 1e-2,
            "of_another": 0 <= number <= 1,
        }
        facts = None if abs(number - own) < 1e-3 else facts
    return noted(
        f"the number from {call}",
        facts,
        "is the accuracy of that model on the validation part",
        "is missing"
        if number is None
        else "is not the accuracy of that model on the validation part",
        part="report",
        stage="wrong-number",
    )


def _signs(fields: dict[str, Any], slope: dict[str, Any]) -> dict[str, bool]:
    """What is noticed about two chosen models of which one is not good enough."""
    if "accuracy" not in fields or "accuracy" not in slope:
        return {}
    by_heart = slope["accuracy"] > 0.88
    return {
        "knows_validation": slope["val"] - slope["new"] > 0.12,
        "the_worse_twice": fields["linear"] and by_heart,
        "by_heart": by_heart,
        "unmoved": fields["steps"] == 0 and fields["accuracy"] < 0.8,
        "straight": fields["linear"],
        "few_steps": fields["steps"] <= 150,
        "unlearned": fields["accuracy"] < 0.9,
    }


LEVEL = Level(
    0.91,
    margin=0.015,
    text="910 of 1,000 new examples",
    missed="names the class of {:.1%} of 1,000 new examples; 91 % are asked for",
)
_BASELINE, _AB = "A baseline first", "Is A better than B?"

EXERCISE = Exercise(
    id="07.train_and_choose",
    title="train and choose",
    points=3,
    lesson=_AB,
    reference=train_and_choose,
    observe=_observe,
    parts={
        "form": Part(0.0),
        "report": Part(1 / 3, needs=("form",)),
        "level": Part(2 / 3, needs=("form",)),
    },
    level=LEVEL,
    misconceptions=(
        Misconception(
            "model-alone",
            "The model came alone. Whoever is to use it wants to know how good it is: return its "
            "accuracy on the validation part as well.",
            (OnPaper(lambda *given: train_and_choose(*given)[0]),),
        ),
        Misconception(
            "percent",
            "The number is a percentage. An accuracy lies between 0 and 1.",
            signs=("percent",),
        ),
        Misconception(
            "training-accuracy",
            "The number is the accuracy on the training part. It says how well the model repeats what "
            "it was told, wrong labels and all.",
            signs=("of_training",),
        ),
        Misconception(
            "loss-reported",
            "The number is the validation loss. `evaluate` returns the loss first, then the metrics.",
            signs=("loss",),
        ),
        Misconception(
            "number-of-another",
            "The number belongs to another model than the one that was returned: to another "
            "candidate, or to this one at an earlier epoch.",
            signs=("of_another",),
        ),
        Misconception(
            "trained-on-validation",
            "The model knows the validation part much better than new examples of the same kind: it "
            "was trained on it. An exam whose answers were learned chooses nothing.",
            signs=("knows_validation",),
        ),
        Misconception(
            "worst-chosen",
            "Of the two sets, one needs many bends and got a straight border; the other needs a "
            "straight border and got many bends. It looks as if the *worse* candidate was taken.",
            signs=("the_worse_twice",),
        ),
        Misconception(
            "learned-by-heart",
            "With 8 columns, the chosen model repeats nearly all training labels, the wrong ones as "
            "well, and new examples suffer. Training accuracy always likes such a model; the "
            "validation part does not, if it is asked and there is another candidate.",
            signs=("by_heart",),
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back with 2 columns.",
            signs=("unmoved",),
        ),
        Misconception(
            "straight-only",
            "With 2 columns, the border of the chosen model is a straight line, and the classes lie in "
            "25 fields. Is there a candidate that can bend, and is it taken?",
            signs=("straight",),
        ),
        Misconception(
            "too-few-steps",
            "With 2 columns, the optimizer of the chosen model made few steps: it does not know even "
            "the training examples. Let each candidate train until its loss no longer falls.",
            signs=("few_steps",),
        ),
        Misconception(
            "too-small",
            "With 2 columns, the chosen model does not know even the training examples, though it made "
            "many steps. Is there a candidate with more units?",
            signs=("unlearned",),
        ),
    ),
)
