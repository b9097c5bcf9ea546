"""Spec of 09.two_outputs: build and compile a model of two inputs and two outputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import functional, models, paper
from autograder.checks.answer import Answer, Raised, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.functional import Arrays, Net
from autograder.checks.models import OnPaper
from autograder.checks.paper import Function, dense, linear, relu, softmax

Named = dict[str, np.ndarray]

_HIDDEN = 16


def _losses(outputs: Named, labels: Named, from_logits: bool = True) -> tuple[float, float]:
    letter = paper.sparse(labels["letter"], outputs["letter"], from_logits)
    return float(letter), float(np.mean((outputs["slant"] - labels["slant"]) ** 2))


def _weighted(letter: float, slant: float, weight: float) -> float:
    return letter + weight * slant


def _network(
    sizes: tuple[int, int, int],
    weight: float,
    *,
    hidden: Function = relu,
    ends: tuple[Function, Function] = (linear, linear),
    joined: Callable[[np.ndarray, np.ndarray], np.ndarray] = lambda *both: np.hstack(both),
    total: Callable[[float, float, float], float] = _weighted,
    from_logits: bool = True,
    metrics: tuple[str, ...] = ("letter",),
) -> Net:
    """The network on paper, or one with faults."""
    n_pixels, n_fonts, n_letters = sizes
    width = joined(np.zeros((1, n_pixels)), np.zeros((1, n_fonts))).shape[1]
    shapes = [(width, 16), (16,), (16, n_letters), (n_letters,), (16, 1), (1,)]

    def call(weights: Arrays, inputs: Named) -> Named:
        h = hidden(dense(joined(inputs["pixels"], inputs["font"]), *weights[:2]))
        letter, slant = (
            end(dense(h, *pair))
            for end, pair in zip(ends, (weights[2:4], weights[4:]), strict=True)
        )
        return {"letter": letter, "slant": slant}

    def report(outputs: Named, labels: Named) -> dict[str, float]:
        found = {"loss": total(*_losses(outputs, labels, from_logits), weight)}
        right = outputs["letter"].argmax(axis=1) == labels["letter"]
        met = np.isclose(outputs["slant"], labels["slant"])
        shares = {"letter": float(np.mean(right)), "slant": float(np.mean(met))}
        return found | {f"{name}_accuracy": shares[name] for name in metrics}

    return functional.net(call, shapes, report=report)


@OnPaper
def two_outputs(n_pixels: int, n_fonts: int, n_letters: int, slant_weight: float) -> Net:
    """A layer for both inputs, then one for each output."""
    return _network((n_pixels, n_fonts, n_letters), slant_weight)


# Questions

_CLOSE = {"rtol": 1e-3, "atol": 1e-4}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    n_pixels, n_fonts, n_letters = rng.choice(np.arange(4, 12), 3, replace=False).tolist()
    weight, n = float(rng.uniform(0.2, 0.6)), 40
    inputs = {
        "pixels": rng.normal(0, 1, (n, n_pixels)).astype("float32"),
        "font": np.eye(n_fonts, dtype="float32")[rng.integers(0, n_fonts, n)],
    }
    arguments = (n_pixels, n_fonts, n_letters, round(weight, 2))
    call = f"two_outputs{arguments}"
    outcome = answer(*arguments, convert=models.is_model)
    made = None if outcome.failed else outcome.value
    shown = outcome.value if made is None else "a Keras model"
    yield Observation(call, shown, part="outputs", printed=outcome.printed)

    first = _asked(made, functional.named_outputs, inputs)  # builds a class of its own, too
    keys = dict.fromkeys(first, "") if isinstance(first, dict) else first
    unnamed = isinstance(first, dict) and not {"letter", "slant"} & set(first)
    yield Observation(
        f"the outputs of {call} by their names", keys, part="outputs", facts={"unnamed": unnamed}
    )
    shapes = _asked(made, models.weight_shapes)
    known = isinstance(shapes, list)
    wanted = functional.shapes_of([n_pixels + n_fonts, _HIDDEN, n_letters])
    same = known and sorted(shapes) == sorted([*wanted, (_HIDDEN, 1), (1,)])
    yield Observation(
        f"the weights of {call}",
        Words("have the right shapes" if same else f"have the shapes {shapes}"),
        part="outputs",
        stage="other-weights",
        why="The hidden layer has 16 units and takes all numbers of both inputs. Each output is one "
        "Dense layer that takes the 16 numbers of the hidden layer.",
    )
    if known:
        arrays = functional.drawn(int(rng.integers(2**31)), shapes)
        guarded(lambda: models.put_weights(made, arrays))
    outputs = _asked(made, functional.named_outputs, inputs)
    found = outputs if isinstance(outputs, dict) else {}
    for key in ("letter", "slant"):
        what = f"{call} of known numbers, output {key!r}"
        yield Observation(what, found.get(key), part="outputs", **_CLOSE)

    yield from _about_report(call, made, inputs, rng, found, n_letters)


def _asked(model: Any, question: Callable[..., Any], *given: Any) -> Any:
    return None if model is None else guarded(lambda: question(model, *given))


def _about_report(
    call: str, made: Any, inputs: Named, rng: np.random.Generator, outputs: Named, k: int
) -> Iterator[Observation]:
    """The loss and the accuracy that `evaluate` reports. About half of the letters are right."""
    n = len(inputs["font"])
    noise, others = rng.normal(0, 1.5, (n, 1)), rng.integers(0, k, n)
    letters, slants = outputs.get("letter"), outputs.get("slant")
    labels = {"letter": others, "slant": noise.astype("float32")}
    if isinstance(letters, np.ndarray) and letters.shape == (n, k):
        labels["letter"] = np.where(rng.random(n) < 0.5, letters.argmax(axis=1), others)
    if isinstance(slants, np.ndarray) and slants.shape == (n, 1):
        labels["slant"] = (slants + noise).astype("float32")
    found = _asked(made, functional.reported, inputs, labels)
    numbers = found if isinstance(found, dict) else {}
    lost = found if isinstance(found, Raised) else None
    yield Observation(
        f"the loss that {call}.evaluate reports",
        numbers.get("loss", lost),
        part="loss",
        stage="other-loss",
        why="It is the cross-entropy of the letter, and the squared error of the slant times its weight.",
        facts={"about_metrics": lost is not None and "metrics" in lost.message},
        **_CLOSE,
    )
    metrics = [name for name in numbers if not name.endswith("loss")]
    for_slant = [name for name in metrics if name.startswith("slant")]
    words = "is for letter alone" if len(metrics) == 1 and not for_slant else f"is named {metrics}"
    words = words if metrics else "is nothing" if numbers else "is not known"
    yield Observation(
        f"what {call}.evaluate reports beside the losses",
        lost or Words(words),
        part="accuracy",
        stage="no-accuracy",
        why="The accuracy of the letter was asked for, and nothing else. A metric belongs to an "
        "output, as a loss does.",
    )
    yield Observation(
        f"the accuracy that {call}.evaluate reports",
        numbers[metrics[0]] if metrics else lost,
        part="accuracy",
        stage="other-metric",
        why="It is the share of letters whose largest logit stands at the label.",
        **_CLOSE,
    )


# Known wrong answers


def _faulty(**faults: Any) -> OnPaper:
    return OnPaper(lambda d, f, k, weight: _network((d, f, k), weight, **faults))


EXERCISE = Exercise(
    id="09.two_outputs",
    title="two inputs, two outputs, one loss",
    points=3,
    lesson="Two outputs",
    reference=two_outputs,
    observe=_observe,
    parts={
        "outputs": Part(1 / 3),
        "loss": Part(1 / 3, needs=("outputs",)),
        "accuracy": Part(1 / 3, needs=("outputs",)),
    },
    misconceptions=(
        Misconception(
            "tensor-not-model",
            "These are symbolic tensors. The line that makes a model of inputs and outputs is missing.",
            (OnPaper(lambda *given: {}),),
            lesson="The forgotten line",
        ),
        Misconception(
            "names-of-the-outputs",
            "The outputs have no names, so Keras names them after its own layers. Losses, weights and "
            "metrics find their output by its name.",
            signs=("unnamed",),
        ),
        Misconception(
            "font-first",
            "The inputs are joined in the other order: the weights of the pixels meet the font.",
            (_faulty(joined=lambda pixels, font: np.hstack([font, pixels])),),
            lesson="Two inputs",
        ),
        Misconception(
            "softmax-at-the-end",
            "The letter comes as probabilities, where logits were asked for.",
            (
                _faulty(ends=(softmax, linear)),
                _faulty(ends=(softmax, linear), from_logits=False),
            ),
        ),
        Misconception(
            "relu-at-the-end",
            "The slant is never below 0. An angle can be negative.",
            (_faulty(ends=(linear, relu)),),
        ),
        Misconception(
            "no-activation",
            "The hidden layer is linear.",
            (_faulty(hidden=linear),),
        ),
        Misconception(
            "metrics-for-both",
            "A list with one metric does not say for which of two outputs it is meant. `compile` takes "
            "it, and the error comes when numbers are to be computed.",
            signs=("about_metrics",),
        ),
        Misconception(
            "weight-forgotten",
            "Both losses are simply added: the weight of the slant is 1 here.",
            (_faulty(total=lambda letter, slant, weight: letter + slant),),
        ),
        Misconception(
            "weight-on-the-letter",
            "The weight multiplies the loss of the letter. It belongs to the slant.",
            (_faulty(total=lambda letter, slant, weight: weight * letter + slant),),
        ),
        Misconception(
            "weights-share-one",
            "The weight of the letter is one minus the other here. It is 1.",
            (_faulty(total=lambda letter, slant, weight: (1 - weight) * letter + weight * slant),),
        ),
        Misconception(
            "logits-taken-for-probabilities",
            "The loss takes the logits of the letter for probabilities, as it does unless it is told.",
            (_faulty(from_logits=False),),
        ),
        Misconception(
            "accuracy-of-the-slant",
            "The slant is a real number: how often it is met exactly says nothing.",
            (_faulty(metrics=("letter", "slant")),),
        ),
    ),
)
