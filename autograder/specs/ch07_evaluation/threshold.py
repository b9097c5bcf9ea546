"""Spec of 07.threshold: a threshold that keeps a promise, and what it costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments, spelled
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Wrong = Callable[[np.ndarray, np.ndarray, np.ndarray, np.ndarray, float], Any]
Measure = Callable[[np.ndarray, np.ndarray], Any]


def threshold_for(
    p_val: np.ndarray, y_val: np.ndarray, p_new: np.ndarray, y_new: np.ndarray, recall: float
) -> tuple[float, float]:
    """Lower the threshold from probability to probability until enough positives are found."""
    best = -1.0
    for candidate in p_val.tolist():
        if _recall(p_val >= candidate, y_val) >= recall and candidate > best:
            best = candidate
    return best, _precision(p_new >= best, y_new)


def _recall(named: np.ndarray, y: np.ndarray) -> float:
    return float((named & (y == 1)).sum() / (y == 1).sum())


def _precision(named: np.ndarray, y: np.ndarray) -> float:
    return float((named & (y == 1)).sum() / max(named.sum(), 1))


# Questions

_NAME = "threshold_for"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from _about(answer, *_examples(rng, 11), 0.85)
    yield from _about(answer, *_examples(rng, 14), 0.68)
    # Exactly as many positives as are asked for: 3 of 4, and 6 of 8.
    yield from _about(answer, *_examples(rng, 4), 0.75)
    yield from _about(answer, *_examples(rng, 8), 0.75)
    yield from _about(answer, *_examples(rng, 5), 1.0)


def _examples(rng: np.random.Generator, positives: int) -> tuple[np.ndarray, ...]:
    """Probabilities and labels for validation and new examples; three positives in ten.

    All probabilities for validation are different, and none is a hundredth; some new examples have
    exactly such a probability, one of each class for every positive.
    """
    n = round(positives / 0.3)
    values = (rng.choice(np.arange(20, 980), n, replace=False) + 0.37) / 1000
    # Positives have the larger numbers, with two exceptions.
    values.sort()
    y_val = (np.arange(n) >= n - positives).astype(int)
    for low, high in ((n // 4, n - positives), (n // 2, n - 2)):
        y_val[[low, high]] = 1, 0
    new = (rng.choice(np.arange(20, 980), n + 3, replace=False) + 0.61) / 1000
    y_new = (rng.uniform(size=n + 3) < new).astype(int)
    at_border = values[y_val == 1]
    p_new = np.concatenate([new, at_border, at_border])
    y_new = np.concatenate([y_new, np.zeros(positives, int), np.ones(positives, int)])
    one, other = rng.permutation(n), rng.permutation(len(p_new))
    return values[one], y_val[one], p_new[other], y_new[other]


def _about(answer: Answer, *args: Any) -> Iterator[Observation]:
    outcome = answer(*args)
    threshold = precision = outcome.value
    if isinstance(outcome.value, list | tuple) and len(outcome.value) == 2:
        threshold, precision = outcome.value
    elif isinstance(outcome.value, float):
        precision = None
    call = spelled(_NAME, *args)
    printed = outcome.printed
    yield Observation(f"the threshold of {call}", threshold, part="threshold", printed=printed)
    yield Observation(f"the precision of {call}", precision, part="precision")
    why = "The caller still needs the probabilities beside their labels."
    yield about_arguments(outcome, call, why, "its arguments", part="threshold")


# Known wrong answers


def _chosen(choose: Callable[..., Any]) -> Wrong:
    """Another threshold, from the validation examples and the target; its precision."""

    def wrong(
        p_val: np.ndarray, y_val: np.ndarray, p_new: np.ndarray, y_new: np.ndarray, recall: float
    ) -> tuple[float, float]:
        threshold = float(choose(p_val, y_val, recall))
        return threshold, _precision(p_new >= threshold, y_new)

    return wrong


def _measured(measure: Measure) -> Wrong:
    """The right threshold; another number than the precision, from what is named and labels."""

    def wrong(*args: Any) -> tuple[float, Any]:
        threshold, _ = threshold_for(*args)
        return threshold, measure(args[2] >= threshold, args[3])

    return wrong


def _extreme(
    pick: Callable[[list[float]], float], measure: Measure, candidates: np.ndarray | None = None
) -> Wrong:
    """The largest or smallest threshold at which another measure reaches the target."""

    def choose(p: np.ndarray, y: np.ndarray, target: float) -> float:
        tried = p if candidates is None else candidates
        values = np.array([measure(p >= t, y) for t in tried])
        return pick(tried[values >= min(target, values.max())].tolist())

    return _chosen(choose)


def _at_position(position: Callable[[float], float]) -> Wrong:
    """The threshold at another place among the sorted positives."""

    def choose(p: np.ndarray, y: np.ndarray, target: float) -> float:
        positives = np.sort(p[y == 1])[::-1]
        at = position(round(target * len(positives), 9))
        return float(positives[int(np.clip(at, 0, len(positives) - 1))])

    return _chosen(choose)


def _accuracy(named: np.ndarray, y: np.ndarray) -> float:
    return float((named == (y == 1)).mean())


def _strictly(p_val: Any, y_val: Any, p_new: Any, y_new: Any, recall: float) -> tuple[float, float]:
    threshold = max((t for t in p_val.tolist() if _recall(p_val > t, y_val) >= recall), default=0.0)
    return threshold, _precision(p_new > threshold, y_new)


def _precision_strictly(*args: Any) -> tuple[float, float]:
    threshold, _ = threshold_for(*args)
    return threshold, _precision(args[2] > threshold, args[3])


def _more_than_target(p: np.ndarray, y: np.ndarray, target: float) -> float:
    return max(t for t in p.tolist() if _recall(p >= t, y) > target)


def _on_validation(p_val: Any, y_val: Any, p_new: Any, y_new: Any, recall: float) -> Any:
    return threshold_for(p_val, y_val, p_val, y_val, recall)


EXERCISE = Exercise(
    id="07.threshold",
    title="a threshold that keeps a promise",
    points=2,
    lesson="A threshold for a promise",
    reference=threshold_for,
    observe=_observe,
    parts={"threshold": Part(0.5), "precision": Part(0.5, needs=("threshold",))},
    misconceptions=(
        Misconception(
            "smallest",
            "This keeps the promise at any price: nearly every example is named positive. The "
            "*largest* threshold that finds enough has the fewest false alarms.",
            (_extreme(min, _recall), _chosen(lambda p, y, target: 0)),
        ),
        Misconception(
            "precision-for-recall",
            "The threshold was chosen by its precision. Recall asks another question: of those that "
            "*are* positive, how many are found?",
            (_extreme(max, _precision), _extreme(min, _precision)),
            lesson="Precision, recall and F1",
        ),
        Misconception(
            "accuracy-for-recall",
            "The threshold was chosen by its accuracy, in which the many negatives count most. The "
            "promise is about the positives only.",
            (_extreme(max, _accuracy),),
            lesson="Precision, recall and F1",
        ),
        Misconception(
            "quantile-of-all",
            "This share of *all* probabilities lies above the threshold. The promise is about the "
            "examples with the label 1.",
            (
                _chosen(lambda p, y, target: np.quantile(p, 1 - target)),
                _extreme(max, lambda named, y: float(named.mean())),
            ),
        ),
        Misconception(
            "not-sorted",
            "The examples were gone through in the order in which they came, as if their probabilities fell "
            "from one to the next. They come in any order: sort them first, labels with them.",
            (_chosen(lambda p, y, t: p[np.argmax(np.cumsum(y) / y.sum() >= t)]),),
        ),
        Misconception(
            "between-two",
            "The threshold lies between the probabilities of two positives: `np.quantile` draws a "
            "line from one to the next. That can cost one positive too many.",
            (_chosen(lambda p, y, target: np.quantile(p[y == 1], 1 - target)),),
        ),
        Misconception(
            "strictly-above",
            "An example whose probability is the threshold counts as positive here (`>=`). With `>` "
            "it is lost, and the threshold must go one step further down.",
            (_strictly,),
        ),
        Misconception(
            "precision-strictly-above",
            "The threshold is right. In the new examples, one whose probability is exactly the "
            "threshold is named positive, too.",
            (_precision_strictly,),
        ),
        Misconception(
            "more-than-the-target",
            "A recall that is exactly the target keeps the promise: it is to be *at least* so large.",
            (_chosen(_more_than_target),),
        ),
        Misconception(
            "one-too-few",
            "One positive is missing: the number that must be found is not always rounded up, or the "
            "positions are counted from 0. A recall a little below the target breaks the promise.",
            (
                _at_position(lambda found: np.floor(found) - 1),
                _at_position(lambda found: np.rint(found) - 1),
            ),
        ),
        Misconception(
            "one-too-many",
            "One positive more than needed is found. Positions in an array are counted from 0.",
            (_at_position(np.ceil),),
        ),
        Misconception(
            "other-class",
            "The promise was kept for class 0. The positives have the label 1.",
            (
                lambda p_val, y_val, p_new, y_new, recall: threshold_for(
                    p_val, 1 - y_val, p_new, 1 - y_new, recall
                ),
            ),
        ),
        Misconception(
            "chosen-on-new",
            "The threshold was chosen on the new examples. They are there to say what it is worth; "
            "chosen on them, it looks better than it is.",
            (
                lambda p_val, y_val, p_new, y_new, recall: threshold_for(
                    p_new, y_new, p_new, y_new, recall
                ),
            ),
        ),
        Misconception(
            "half",
            "0.5 is the threshold that nobody chose. Look for the one that keeps the promise.",
            (_chosen(lambda p, y, target: 0.5),),
        ),
        Misconception(
            "target-as-threshold",
            "The target is a recall, a share of the positives. The threshold is a probability.",
            (
                _chosen(lambda p, y, target: target),
                _chosen(lambda p, y, target: 1 - target),
            ),
        ),
        Misconception(
            "hundredths",
            "Only thresholds in steps of 0.01 were tried. The largest one that keeps the promise lies "
            "between two of them.",
            (_extreme(max, _recall, np.arange(100) / 100),),
        ),
        Misconception(
            "precision-on-validation",
            "This is the precision on the validation examples, on which the threshold was chosen.",
            (_on_validation,),
        ),
        Misconception(
            "recall-for-precision",
            "This is the recall on the new examples. Precision asks how many of those that are named "
            "positive are it.",
            (_measured(_recall),),
            lesson="Precision, recall and F1",
        ),
        Misconception(
            "accuracy-for-precision",
            "This is the accuracy on the new examples. Precision looks only at those that are named "
            "positive.",
            (_measured(_accuracy),),
            lesson="Precision, recall and F1",
        ),
        Misconception(
            "divided-by-all",
            "The found positives are divided by the number of all examples.",
            (_measured(lambda named, y: float((named & (y == 1)).mean())),),
            lesson="Precision, recall and F1",
        ),
        Misconception(
            "order-swapped",
            "The threshold comes first, then the precision.",
            (lambda *args: threshold_for(*args)[::-1],),
        ),
    ),
)
