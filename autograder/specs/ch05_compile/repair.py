"""Spec of 05.repair: an old program with two outputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import compiling, models, paper
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.compiling import PaperHistory, TrainsOnPaper, TwoOutputs
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Labels = dict[str, np.ndarray]

_RATE = 0.01
_KEYS = ("digit_accuracy", "digit_loss", "loss", "slant_loss")


@TrainsOnPaper
def repaired(model: TwoOutputs, x: np.ndarray, y: Labels) -> PaperHistory:
    """One step of Adam with the sum of both losses, from the words."""
    _, logits, slant = model.outputs(x)
    digit_loss = slant_loss = hits = 0.0
    for i, label in enumerate(y["digit"]):
        digit_loss -= np.log(paper.softmax(logits[i : i + 1])[0, label])
        slant_loss += (slant[i, 0] - y["slant"][i, 0]) ** 2
        hits += logits[i].argmax() == label
    _step(model, x, y)
    history = {
        "loss": [digit_loss + slant_loss],
        "digit_loss": [digit_loss],
        "slant_loss": [slant_loss],
        "digit_accuracy": [hits / len(x)],
    }
    return PaperHistory({key: [float(value[0])] for key, value in history.items()}, {"steps": 1})


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
    outcome = answer(given, x, y, convert=compiling.history_of)
    value, call = outcome.value, "repaired(model, x, y)"
    known = isinstance(value, dict)
    history = value["history"] if known else {}
    yield _keys(call, value, history, outcome.printed)
    steps = guarded(lambda: compiling.optimizer_steps(given))
    yield _steps(call, value, steps, guarded(lambda: models.is_compiled(given)))
    for key, part in [
        ("digit_loss", "loss"),
        ("slant_loss", "loss"),
        ("loss", "loss"),
        ("digit_accuracy", "metric"),
    ]:
        numbers = history.get(key)
        yield Observation(
            f"{call}.history[{key!r}]",
            (numbers or [None])[0] if known else value,
            part=part,
            stage=f"wrong-{part}",
            why=_WHY[key],
            rtol=1e-4,
            atol=1e-4,
        )
    yield from _moves(call, network, given, failed=not known)


_WHY = {
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


def _keys(call: str, value: Any, history: dict[str, list], printed: str) -> Observation:
    """The names in the history; the first ones that are wrong say what happened."""
    stage, why = "wrong-keys", "The history should hold the losses, and the accuracy of `digit`."
    accuracies = [key for key in history if "loss" not in key and not key.startswith("val_")]
    if any(key.startswith("val_") for key in history):
        stage = "part-held-out"
        why = "A part of the examples was held out for validation. All of them are to be learned from."
    elif not history:
        stage = "not-trained"
        why = "Nothing was trained, so there is nothing in the history."
    elif "slant_loss" not in history or "digit_loss" not in history:
        stage = "slant-dropped"
        why = "The loss of one of the two outputs is missing. The model is to learn both."
    elif not accuracies:
        stage = "no-accuracy"
        why = "The metrics were taken out together with the error. The accuracy of `digit` is asked for."
    elif any(key.startswith("slant") for key in accuracies):
        both = any(key.startswith("digit") for key in accuracies)
        stage = "accuracy-for-slant" if both else "accuracy-on-the-wrong-output"
        why = (
            "The slant is a real number. How often it is met exactly says nothing; the accuracy is asked "
            "for `digit` alone."
        )
    elif "digit_accuracy" not in accuracies:
        stage = "metric-under-another-name"
        why = (
            "The key of a metric in the history is the name that it was given, or that its class has. "
            "The exercise asks for `digit_accuracy`."
        )
    seen = sorted(history) if isinstance(value, dict) else value
    return Observation(
        f"the keys of {call}.history", seen, part="form", stage=stage, why=why, printed=printed
    )


def _steps(call: str, value: Any, steps: Any, compiled: Any) -> Observation:
    """How often the weights were changed, as far as history and optimizer tell."""
    stage, words, why = "value", "made one step with all examples", ""
    if isinstance(value, dict):
        epochs = len(value["history"].get("loss", [0]))
        batches = value["steps"]
        if epochs > 1:
            stage, words = "more-epochs", f"trained for {epochs} epochs"
            why = "One epoch is asked for: one pass over the examples."
        elif isinstance(batches, int) and batches > 1:
            stage, words = "several-batches", f"made {batches} steps in one epoch"
            why = "Without `batch_size`, `fit` takes 32 examples for each step. All of them are to be in one batch."
        elif steps == 0 and compiled is True:
            stage, words = "not-trained", "left the weights of the model as they were"
            why = "The model was compiled, but its optimizer has changed no weight."
        elif steps == 0:
            stage, words = "clone-trained", "never trained the model that it was given"
            why = "The model that was given is to be trained, not a copy of it, and for one step."
        elif isinstance(steps, int) and steps > 1:
            stage, words = "trained-twice", f"changed the weights {steps} times"
            why = "A second `fit` goes on where the first one ended. One single step is asked for."
    return Observation(call, Words(words), part="form", stage=stage, why=why)


def _moves(call: str, network: TwoOutputs, given: Any, failed: bool) -> Iterator[Observation]:
    after = guarded(lambda: models.weights(given))
    known = isinstance(after, list) and [a.shape for a in after] == [
        a.shape for a in network.weights
    ]
    moves = (
        np.concatenate([(a - b).ravel() for a, b in zip(after, network.weights, strict=True)])
        if known
        else np.zeros(1)
    ).astype(float)
    stage, words, why = _size_of(np.abs(moves))
    what = f"the optimizer, in {call},"
    yield Observation(
        what,
        Words("was not reached" if failed else words),
        part="step",
        stage=stage,
        why=why,
    )
    yield Observation(
        f"the change of each weight by {call}",
        moves,
        part="step",
        stage="wrong-direction",
        why="Each weight is to move against the gradient of the summed loss of both outputs.",
        rtol=0.0,
        atol=1e-5,
    )


def _size_of(sizes: np.ndarray) -> tuple[str, str, str]:
    """What the sizes of all moves tell of the optimizer: stage, words, reason."""
    middle = float(np.median(sizes))
    if not np.isfinite(sizes).all():
        return "not-finite", "made weights that are no numbers", ""
    if not sizes.any():
        return "not-trained", "did not move the weights", "No step was made with the given model."
    if np.allclose(sizes, _RATE, rtol=0, atol=2e-5):
        return "value", f"moved each weight by {_RATE}", ""
    if np.allclose(sizes, middle, rtol=0.02):
        words = f"moved each weight by {middle:.3g}"
        if np.isclose(middle, 0.001, rtol=0.02):
            return (
                "learning-rate-lost",
                words,
                "The learning rate 0.01 is lost: Adam by its name alone has another one.",
            )
        if np.isclose(middle, _RATE * np.sqrt(10), rtol=0.02):
            return "other-optimizer", words, _NOT_ADAM
        return (
            "other-learning-rate",
            words,
            "The first step of Adam is as large as its learning rate, for each weight.",
        )
    return "other-optimizer", "moved the weights by different amounts", _NOT_ADAM


_NOT_ADAM = (
    "The first step of Adam is as large as its learning rate, 0.01, for each weight, whatever the "
    "gradient is. Another optimizer was at work."
)


# Known wrong answers

Formula = Callable[[np.ndarray, np.ndarray], float]


def _cross_entropy(z: np.ndarray, y: np.ndarray) -> float:
    """Summed."""
    return float(-np.log(paper.softmax(z)[np.arange(len(y)), y]).sum())


def _of_probabilities(z: np.ndarray, y: np.ndarray) -> float:
    """Logits taken for probabilities: cut off, and the rows brought to the sum 1."""
    clipped = np.clip(z.astype("float32"), np.float32(1e-7), 1 - np.float32(1e-7))
    return float(
        -np.log((clipped / clipped.sum(axis=1, keepdims=True))[np.arange(len(y)), y]).sum()
    )


def _twice(z: np.ndarray, y: np.ndarray) -> float:
    return _cross_entropy(paper.softmax(z), y)


def _squared(p: np.ndarray, y: np.ndarray) -> float:
    return float(((p - y) ** 2).sum())


def _absolute(p: np.ndarray, y: np.ndarray) -> float:
    return float(np.abs(p - y).sum())


def _with(
    digit: Formula = _cross_entropy,
    slant: Formula = _squared,
    total: Callable[[float, float, int], float] = lambda digit, slant, n: digit + slant,
) -> TrainsOnPaper:
    """Other losses and another sum of them."""

    def wrong(model: TwoOutputs, x: np.ndarray, y: Labels) -> PaperHistory:
        _, logits, numbers = model.outputs(x)
        one, other = digit(logits, y["digit"]), slant(numbers, y["slant"])
        history = dict(repaired(model, x, y).history)
        history |= {"loss": [total(one, other, len(x))], "digit_loss": [one], "slant_loss": [other]}
        return PaperHistory(history, {"steps": 1})

    return TrainsOnPaper(wrong)


def _mean(loss: Formula) -> Formula:
    return lambda output, y: loss(output, y) / len(y)


def _accuracy(value: Callable[[np.ndarray, np.ndarray], float]) -> TrainsOnPaper:
    """Another number as accuracy."""

    def wrong(model: TwoOutputs, x: np.ndarray, y: Labels) -> PaperHistory:
        number = float(value(model.outputs(x)[1], y["digit"]))
        history = repaired(model, x, y).history
        return PaperHistory({**history, "digit_accuracy": [number]}, {"steps": 1})

    return TrainsOnPaper(wrong)


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
        "metric": Part(1 / 3),
        "step": Part(1 / 3),
    },
    misconceptions=(
        Misconception(
            "from-logits-forgotten",
            "The loss of `digit` takes the logits for probabilities. A name alone says nothing of logits.",
            (
                _with(_of_probabilities),
                _with(_mean(_of_probabilities), _mean(_squared)),
                _with(_of_probabilities, _mean(_squared)),
                _with(_mean(_of_probabilities)),
            ),
            lesson="A loss for the task",
        ),
        Misconception(
            "mean-for-sum",
            "Both losses are too small by the number of examples: they are means over the batch. That is "
            "what Keras does if nothing else is said.",
            (_with(_mean(_cross_entropy), _mean(_squared)),),
            lesson=_REDUCTION,
        ),
        Misconception(
            "one-loss-summed",
            "One of the two losses is summed, and the other one is a mean. The reduction belongs to each "
            "loss by itself.",
            (_with(slant=_mean(_squared)), _with(_mean(_cross_entropy))),
            lesson=_REDUCTION,
        ),
        Misconception(
            "loss-weights-for-sum",
            "The loss of the model is right, but those of the outputs are means. `loss_weights` does not "
            "change what a loss computes.",
            (
                _with(
                    _mean(_cross_entropy),
                    _mean(_squared),
                    lambda digit, slant, n: n * (digit + slant),
                ),
            ),
            lesson=_REDUCTION,
        ),
        Misconception(
            "absolute-error",
            "The loss of `slant` is the absolute error. The old program has `mse`, the squared error.",
            (_with(slant=_absolute), _with(slant=_mean(_absolute))),
            lesson="A loss for the task",
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied twice: once before the loss, and once by the loss, which was told that "
            "logits come in.",
            (_with(_twice), _with(_mean(_twice)), _with(_mean(_twice), _mean(_squared))),
            lesson="A loss for the task",
        ),
        Misconception(
            "loss-weights-halved",
            "The losses of both outputs are right, but the loss of the model is not their sum. Each of "
            "them should count in full.",
            tuple(
                _with(total=lambda digit, slant, n, a=a, b=b: a * digit + b * slant)
                for a, b in ((0.5, 0.5), (1, 0), (0, 1), (1, 0.5), (0.5, 1), (0.1, 1), (1, 0.1))
            ),
        ),
        Misconception(
            "plain-accuracy-object",
            "`keras.metrics.Accuracy` compares the label with the outputs as they are. Where `compile` is "
            'given the word `"accuracy"`, it chooses a class that fits labels and outputs.',
            (_accuracy(lambda z, y: 0.0),),
            lesson="Metrics, weighted and not",
        ),
    ),
)
