"""Spec of 05.repair: an old program with two outputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import compiling, models, paper
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.compiling import PaperHistory, TwoOutputs
from autograder.checks.eager import run_eagerly
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper

Labels = dict[str, np.ndarray]

_RATE = 0.01


@OnPaper
def repaired(model: TwoOutputs, x: np.ndarray, y: Labels) -> PaperHistory:
    """One step of Adam with the sum of both losses, from the words."""
    _, logits, slant = model.outputs(x)
    digit_loss = slant_loss = hits = 0.0
    for i, label in enumerate(y["digit"]):
        digit_loss -= np.log(paper.softmax(logits[i : i + 1])[0, label])
        slant_loss += (slant[i, 0] - y["slant"][i, 0]) ** 2
        hits += logits[i].argmax() == label
    _step(model, x, y)
    return _history(digit_loss, slant_loss, digit_loss + slant_loss, hits / len(x))


def _history(digit: float, slant: float, both: float, accuracy: float) -> PaperHistory:
    numbers = {"digit_loss": digit, "slant_loss": slant, "loss": both, "digit_accuracy": accuracy}
    return PaperHistory({key: [float(number)] for key, number in numbers.items()}, {"steps": 1})


def _step(model: TwoOutputs, x: np.ndarray, y: Labels) -> None:
    """Adam's first step: its averages are corrected, so only epsilon keeps it from ± the rate."""
    epsilon = 1e-7 / np.sqrt(1 - 0.999)
    gradients = model.gradients(x, y)
    model.weights = [
        (weight - _RATE * gradient / (np.abs(gradient) + epsilon)).astype("float32")
        for weight, gradient in zip(model.weights, gradients, strict=True)
    ]
    model.steps += 1


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    n, d = int(rng.integers(41, 60)), int(rng.integers(4, 7))
    network, x, y = _drawn(rng, n, d)
    given = network.for_answer(answer.function)
    outcome = run_eagerly(answer)(given, x, y, convert=compiling.history_of)
    value, call = outcome.value, "repaired(model, x, y)"
    known = isinstance(value, dict)
    history = value["history"] if known else {}
    yield _keys(call, value, history, outcome.printed)
    steps = guarded(lambda: compiling.optimizer_steps(given))
    words, stage = _steps(value, steps, guarded(lambda: models.is_compiled(given)))
    yield _told(call, words, "form", stage)
    for key, why in _NUMBERS.items():
        part = "loss" if key.endswith("loss") else "metric"
        number = (history.get(key) or [None])[0] if known else value
        if part == "metric" and stage in ("several-batches", "trained-twice"):
            number = Words(words)  # the accuracy of several steps is right by chance only
        yield Observation(
            f"{call}.history[{key!r}]",
            number,
            part=part,
            stage=f"wrong-{part}",
            why=why,
            rtol=1e-4,
            atol=1e-4,
        )
    yield from _moves(call, network, given, failed=not known)


_NUMBERS = {
    "digit_loss": "The cross-entropy of the logits, summed over the batch, with the weights before the "
    "step.",
    "slant_loss": "The squared error, summed over the batch, with the weights before the step.",
    "loss": "The loss of the model is the sum of the losses of both outputs.",
    "digit_accuracy": "The share of examples whose largest logit stands at the label.",
}


def _drawn(rng: np.random.Generator, n: int, d: int) -> tuple[TwoOutputs, np.ndarray, Labels]:
    """A network and its data; no gradient is so small that Adam's step would depend on its size."""
    while True:
        network = TwoOutputs.draw(rng, d, 4)
        x = rng.normal(0, 1, (n, d)).astype("float32")
        _, logits, slant = network.outputs(x)
        digit = np.where(rng.random(n) < 0.5, logits.argmax(axis=1), rng.integers(0, 10, n))
        y = {
            "digit": digit.astype("int64"),
            "slant": (slant + rng.normal(0.5, 1.5, (n, 1))).astype("float32"),
        }
        smallest = min(np.abs(gradient).min() for gradient in network.gradients(x, y))
        if smallest > 0.02:
            return network, x, y


# What is said of a program that trains otherwise
_WHY = {
    "part-held-out": "Keys with `val_` come from a validation, with a part of the examples or with other "
    "ones. None is asked for: all examples are to be learned from.",
    "not-trained": "No optimizer has changed a weight of the model that was given.",
    "slant-dropped": "The loss of one of the two outputs is missing. The model is to learn both.",
    "no-accuracy": "The metrics were taken out together with the error. The accuracy of `digit` is "
    "asked for.",
    "accuracy-for-slant": "The slant is a real number. How often it is met exactly says nothing; the "
    "accuracy is asked for `digit` alone.",
    "accuracy-on-the-wrong-output": "The slant is a real number. How often it is met exactly says "
    "nothing; the accuracy is asked for `digit`.",
    "metric-under-another-name": "The key of a metric in the history is the name that it was given, "
    "or that its class has. The exercise asks for `digit_accuracy`.",
    "wrong-keys": "The history should hold the losses, and the accuracy of `digit`.",
    "more-epochs": "One epoch is asked for: one pass over the examples.",
    "several-batches": "Without `batch_size`, `fit` takes 32 examples for each step. All of them are "
    "to be in one batch.",
    "clone-trained": "The model that was given is to be trained, not a copy of it, and for one step.",
    "trained-twice": "A second `fit` goes on where the first one ended. One single step is asked for.",
    "learning-rate-lost": "The learning rate 0.01 is lost: Adam by its name alone has another one.",
    "other-learning-rate": "The first step of Adam is as large as its learning rate, for each weight.",
    "weights-shrunk": "That is what weight decay does. `AdamW` has some by default, and the Adam of the "
    "old program has none.",
    "other-optimizer": "The first step of Adam is as large as its learning rate, 0.01, for each "
    "weight, whatever the gradient is. Another optimizer was at work.",
}


def _told(what: str, words: str, part: str, stage: str) -> Observation:
    return Observation(what, Words(words), part=part, stage=stage, why=_WHY.get(stage, ""))


def _keys(call: str, value: Any, history: dict[str, list], printed: str) -> Observation:
    if not isinstance(value, dict):
        why = "`fit` returns a `History`, and this object is asked for."
        return Observation(call, value, part="form", why=why, printed=printed)
    seen, stage = sorted(history), _about_keys(history)
    what = f"the keys of {call}.history"
    return Observation(what, seen, part="form", stage=stage, why=_WHY[stage], printed=printed)


def _about_keys(history: dict[str, list]) -> str:
    """What the names in the history tell, the worst first."""
    metrics = [key for key in history if "loss" not in key]
    if any(key.startswith("val_") for key in history):
        return "part-held-out"
    if not history:
        return "not-trained"
    if not {"slant_loss", "digit_loss"} <= set(history):
        return "slant-dropped"
    if not metrics:
        return "no-accuracy"
    if any(key.startswith("slant") for key in metrics):
        both = any(key.startswith("digit") for key in metrics)
        return "accuracy-for-slant" if both else "accuracy-on-the-wrong-output"
    return "wrong-keys" if "digit_accuracy" in metrics else "metric-under-another-name"


def _steps(value: Any, steps: Any, compiled: Any) -> tuple[str, str]:
    """How often the weights were changed, in words, and the stage."""
    if isinstance(value, dict):
        epochs, batches = len(value["history"].get("loss", [0])), value["steps"]
        if epochs > 1:
            return f"trained for {epochs} epochs", "more-epochs"
        if isinstance(batches, int) and batches > 1:
            return f"made {batches} steps in one epoch", "several-batches"
        if steps == 0 and compiled is True:
            return "left the weights of the model as they were", "not-trained"
        if steps == 0:
            return "never trained the model that it was given", "clone-trained"
        if isinstance(steps, int) and steps > 1:
            return f"changed the weights {steps} times", "trained-twice"
    return "made one step with all examples", "value"


def _moves(call: str, network: TwoOutputs, given: Any, failed: bool) -> Iterator[Observation]:
    after, before = guarded(lambda: models.weights(given)), network.weights
    moves = np.zeros(1)
    if isinstance(after, list) and [a.shape for a in after] == [b.shape for b in before]:
        pairs = zip(after, before, strict=True)
        moves = np.concatenate([(a - b).ravel() for a, b in pairs]).astype(float)
    words, stage = _size_of(np.abs(moves))
    if _shrunk(moves, before):
        words, stage = (
            "moved each weight, and drew each a little towards 0 besides",
            "weights-shrunk",
        )
    yield _told(f"the optimizer, in {call},", "was not reached" if failed else words, "step", stage)
    yield Observation(
        f"the change of each weight by {call}",
        moves,
        part="step",
        stage="wrong-direction",
        why="Each weight is to move against the gradient of the summed loss of both outputs.",
        rtol=0.0,
        atol=1e-5,
    )


def _shrunk(moves: np.ndarray, before: list[np.ndarray]) -> bool:
    """Whether, besides a step of Adam, each weight has lost the same small share of itself."""
    weights = np.concatenate([array.ravel() for array in before]).astype(float)
    if len(moves) != len(weights) or not np.isfinite(moves).all():
        return False
    shares = (np.sign(moves) * _RATE - moves) / weights
    lost = float(np.median(shares))
    return 1e-5 < lost < 0.01 and np.allclose(shares * weights, lost * weights, rtol=0, atol=3e-6)


def _size_of(sizes: np.ndarray) -> tuple[str, str]:
    """What the sizes of all moves tell of the optimizer: words and stage."""
    if not np.isfinite(sizes).all():
        return "made weights that are no numbers", "not-finite"
    if not sizes.any():
        return "did not move the weights", "not-trained"
    if np.allclose(sizes, _RATE, rtol=0, atol=2e-5):
        return f"moved each weight by {_RATE}", "value"
    middle = float(np.median(sizes))
    if not np.allclose(sizes, middle, rtol=0.02):
        return "moved the weights by different amounts", "other-optimizer"
    stages = {0.001: "learning-rate-lost", _RATE * 10**0.5: "other-optimizer"}
    near = (stage for size, stage in stages.items() if np.isclose(middle, size, rtol=0.02))
    return f"moved each weight by {middle:.3g}", next(near, "other-learning-rate")


# Known wrong answers


def _summed(loss: paper.Loss) -> paper.Loss:
    return lambda y, output: len(y) * loss(y, output)


_cross_entropy = paper.of_logits(paper.sparse)
_RIGHT = (_summed(_cross_entropy), _summed(paper.squared))


def _softmax_twice(y: np.ndarray, logits: np.ndarray) -> float:
    return _cross_entropy(y, paper.softmax(logits))


def _with(
    digit: paper.Loss = _RIGHT[0],
    slant: paper.Loss = _RIGHT[1],
    factor: Callable[[int], float] = lambda n: 1,
) -> OnPaper:
    """Other losses of the outputs, and their sum times a factor made of the number of examples."""

    def wrong(model: TwoOutputs, x: np.ndarray, y: Labels) -> PaperHistory:
        _, logits, numbers = model.outputs(x)
        one, other = digit(y["digit"], logits), slant(y["slant"], numbers)
        (accuracy,) = repaired(model, x, y).history["digit_accuracy"]
        return _history(one, other, factor(len(x)) * (one + other), accuracy)

    return OnPaper(wrong)


_REDUCTION = "From many losses to one number"

EXERCISE = Exercise(
    id="05.repair",
    title="repair an old program",
    points=3,
    lesson="Arguments that are gone",
    reference=repaired,
    observe=_observe,
    parts={
        "form": Part(0.0),
        "loss": Part(1 / 3),
        "metric": Part(1 / 3, needs=("form",)),
        "step": Part(1 / 3),
    },
    misconceptions=(
        Misconception(
            "from-logits-forgotten",
            "The loss of `digit` takes the logits for probabilities. A name alone says nothing of logits.",
            (_with(_summed(paper.sparse)), _with(paper.sparse, paper.squared)),
            lesson="A loss for the task",
        ),
        Misconception(
            "mean-for-sum",
            "Both losses are too small by the number of examples: they are means over the batch. That is "
            "what Keras does if nothing else is said.",
            (_with(_cross_entropy, paper.squared),),
            lesson=_REDUCTION,
        ),
        Misconception(
            "one-loss-summed",
            "One of the two losses is summed, and the other one is a mean. The reduction belongs to each "
            "loss by itself.",
            (_with(slant=paper.squared), _with(digit=_cross_entropy)),
            lesson=_REDUCTION,
        ),
        Misconception(
            "loss-weights-for-sum",
            "The loss of the model is right, but those of the outputs are means. `loss_weights` does not "
            "change what a loss computes.",
            (_with(_cross_entropy, paper.squared, lambda n: n),),
            lesson=_REDUCTION,
        ),
        Misconception(
            "absolute-error",
            "The loss of `slant` is the absolute error. The old program has `mse`, the squared error.",
            (_with(slant=_summed(paper.absolute)),),
            lesson="A loss for the task",
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied twice: before the loss, and by the loss, which expects logits.",
            (_with(_summed(_softmax_twice)),),
            lesson="A loss for the task",
        ),
        Misconception(
            "loss-weights-halved",
            "The losses of both outputs are right, but the loss of the model is not their sum. Each of "
            "them should count in full.",
            (_with(factor=lambda n: 0.5),),
        ),
    ),
)
