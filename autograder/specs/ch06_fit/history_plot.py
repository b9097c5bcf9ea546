"""Spec of 06.history_plot: a plot of a history that everybody can read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from autograder.checks import plots
from autograder.checks.answer import Answer, Outcome
from autograder.checks.ask import about_arguments, noted
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Contents = Mapping[str, Any]
History = dict[str, list[float]]


def history_plot(history: History) -> plots.PaperFigure:
    """Both losses against the epoch, on paper."""
    epochs = [place + 1 for place, _ in enumerate(history["loss"])]
    lines = [
        plots.paper_line(epochs, history["loss"], style="-"),
        plots.paper_line(epochs, history["val_loss"], style="--"),
    ]
    axes = plots.paper_axes(lines, xlabel="epoch", ylabel="loss")
    return plots.PaperFigure({"axes": [axes], "legend": ["training", "validation"]})


# Questions


def _observe_history_plot(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    kept = plots.open_figures(answer.function)
    try:
        asked = [
            _history(rng, int(rng.integers(6, 9))),
            _history(rng, int(rng.integers(11, 15)), "accuracy", "val_accuracy"),
            _history(rng, 3, "learning_rate", first=True),
        ]
        outcomes = [answer(history, convert=plots.contents) for history in asked]
    finally:
        plots.close_figures(answer.function, kept)
    returned: set[int | None] = set()
    for history, outcome, earlier in zip(asked, outcomes, [None, *asked[:-1]], strict=True):
        yield from _about_curves(history, outcome, earlier, returned)
    for history, outcome in zip(asked, outcomes, strict=True):
        yield from _about_words(history, outcome)
    why = (
        "The caller still needs the history: `pop`, `append` and `history[…] = …` change the "
        "dictionary and its lists."
    )
    for outcome in outcomes:
        yield about_arguments(outcome, "history_plot(…)", why, part="curves")


def _history(rng: np.random.Generator, epochs: int, *more: str, first: bool = False) -> History:
    """Losses that fall unevenly, none of them twice; `more` keys last or first."""
    losses = {
        key: (start / np.arange(1, epochs + 1) ** 0.5 + rng.uniform(0, 0.3, epochs)).round(4)
        for key, start in (("loss", 2.0), ("val_loss", 2.3))
    }
    others = {key: rng.uniform(0.1, 0.9, epochs).round(4) for key in more}
    both = {**others, **losses} if first else {**losses, **others}
    return {key: values.tolist() for key, values in both.items()}


def _spelled(history: History) -> str:
    keys = ", ".join(repr(key) for key in history)
    return f"history_plot(history with {keys} of {len(history['loss'])} epochs)"


def _about_curves(
    history: History, outcome: Outcome, earlier: History | None, returned: set[int | None]
) -> Iterator[Observation]:
    """Figure and curves; the number of the figure is put to those that were `returned`."""
    drawn, got = outcome.value, isinstance(outcome.value, dict)
    what, told = _spelled(history), {"part": "curves", "printed": outcome.printed}
    yield Observation(what, "a figure" if got else drawn, why=_FIGURE, **told)
    number = drawn.get("figure") if got else None
    again = number in returned - {None}
    returned.add(number)
    facts = _curve_facts(drawn, history, earlier, again) if got else None
    yield noted(what, facts, "has the two curves", "draws other curves", **told)


def _about_words(history: History, outcome: Outcome) -> Iterator[Observation]:
    """Labels, legend and line styles; said to be right where there is no axes to look at."""
    drawn = outcome.value
    axes = drawn["axes"] if isinstance(drawn, dict) else []
    ax = axes[0] if axes else plots.paper_axes([], "epoch", "loss")
    x, y = ax["xlabel"].strip(), ax["ylabel"].strip()
    swapped = "loss" in x.lower() and "epoch" in y.lower()
    texts = sorted(set(drawn["legend"]) - {""}) if axes else ["a", "b"]
    pair = [_found(ax["lines"], history, key) for key in _LOSSES]
    looks = [(line["style"], line["marker"]) for line in pair if line is not None]
    for well, is_well, facts in (
        (
            "the word epoch in the x label",
            "epoch" in x.lower(),
            {"no_x": not x, "swapped": swapped, "x": x},
        ),
        ("the word loss in the y label", "loss" in y.lower(), {"no_y": not y, "y": y}),
        ("a legend with two texts", len(texts) > 1, {"no_legend": not texts, "texts": texts}),
        ("lines that can be told apart", len(looks) != 2 or len(set(looks)) == 2, {"alike": True}),
    ):
        yield noted(_spelled(history), None if is_well else facts, f"has {well}", "", part="words")


# Facts about the curves; `None` where all is well

_LOSSES = ("loss", "val_loss")
_FIGURE = (
    "The function returns the `Figure`, in which the axes and the lines are: "
    "`fig, ax = plt.subplots()`, and in the end `return fig`."
)


def _curve_facts(
    drawn: Contents, history: History, earlier: History | None, again: bool
) -> dict[str, Any] | None:
    axes = drawn["axes"]
    lines = [line for ax in axes for line in ax["lines"]]
    missing = [key for key in _LOSSES if _found(lines, history, key) is None]
    others = [key for key in history if key not in _LOSSES]
    extra = [repr(key) for key in others if any(_same(line["y"], history[key]) for line in lines)]
    facts = {
        "no_lines": not lines,
        "others": sum(ax.get("others", 0) for ax in axes),
        "again": again,
        "old_lines": earlier and any(_found(lines, earlier, key) for key in _LOSSES),
        "several_axes": len(axes) > 1 and len(axes),
        "extra": next(iter(extra), ""),
        "both_there": not missing,
    }
    if missing:
        return facts | _facts_about_missing(missing[0], lines, history)
    wrong = ("old_lines", "again", "several_axes", "extra")
    return facts if any(facts[name] for name in wrong) else None


def _facts_about_missing(key: str, lines: list[dict[str, Any]], history: History) -> dict[str, Any]:
    """About the curve with this key, which is not as it should be."""
    values, other = np.array(history[key]), next(name for name in _LOSSES if name != key)
    x = next((line["x"] for line in lines if _same(line["y"], values)), None)
    return {
        "key": repr(key),
        "other": repr(other),
        "turned": any(_same(line["x"], values) for line in lines),
        "at": x is not None and f"{x[0]:g}, {x[1]:g}, …",
        "from_zero": x is not None and x[0] == 0 and np.allclose(np.diff(x), 1),
        "half_epochs": x is not None and np.allclose(x % 1, 0.5),
        "cut": any(_same(line["y"], v) for line in lines for v in (values[1:], values[:-1])),
        "other_twice": sum(_same(line["y"], history[other]) for line in lines) > 1,
        "one_line": len(lines) < 2,
        "other_values": True,
    }


def _found(lines: list[dict[str, Any]], history: History, key: str) -> dict[str, Any] | None:
    """The line that shows this loss at the epochs 1, 2, 3, …"""
    epochs = np.arange(1, len(history[key]) + 1)
    for line in lines:
        if _same(line["x"], epochs) and _same(line["y"], history[key]):
            return line
    return None


def _same(drawn: np.ndarray, wanted: Any) -> bool:
    wanted = np.asarray(wanted, dtype=float)
    return drawn.shape == wanted.shape and bool(np.allclose(drawn, wanted))


EXERCISE = Exercise(
    id="06.history_plot",
    title="a plot of a history that everybody can read",
    points=2,
    lesson="Reading the curves",
    reference=history_plot,
    observe=_observe_history_plot,
    parts={"curves": Part(0.5), "words": Part(0.5, needs=("curves",))},
    misconceptions=(
        Misconception(
            "no-lines",
            "There are points, bars or a picture, but no line. `plot` draws a line through the values.",
            signs=("no_lines", "others"),
            seen="has no lines",
        ),
        Misconception(
            "empty-figure",
            "The figure that is returned is empty. Is it the one that you drew in?",
            signs=("no_lines",),
            seen="has no lines",
        ),
        Misconception(
            "old-figure-reused",
            "The figure was not new: the lines of an earlier call are still in it. `plt.plot` "
            "draws into the figure that is open.",
            signs=("old_lines",),
            seen="holds the curves of the history before, too",
        ),
        Misconception(
            "same-figure-again",
            "Every call makes a new figure. This one was returned before: whoever kept it now sees "
            "other curves in it.",
            signs=("again",),
            seen="returned the figure of an earlier call",
        ),
        Misconception(
            "two-axes",
            "The two curves can only be compared in the same axes, with the same scale.",
            signs=("several_axes",),
            seen="has {several_axes} axes",
        ),
        Misconception(
            "every-key-plotted",
            "A history may hold more than the losses. Other values do not belong on this axis.",
            signs=("both_there", "extra"),
            seen="draws the key {extra} too",
        ),
        Misconception(
            "axes-swapped",
            "The first argument of `plot` lies on the horizontal axis, the second on the other.",
            signs=("turned",),
            seen="draws the epochs upwards and the loss to the right",
        ),
        Misconception(
            "other-key-plotted",
            "A curve other than the two losses was drawn. Which keys of the history hold them?",
            signs=("extra",),
            seen="draws {extra} and not {key}",
        ),
        Misconception(
            "epochs-from-zero",
            "The first epoch has the number 1. Without positions of its own, `plot` counts from 0.",
            signs=("from_zero",),
            seen="draws {key} at the positions {at}",
        ),
        Misconception(
            "half-epoch-shift",
            "Some authors draw the training loss half an epoch earlier, because it is a mean "
            "over the epoch. Here both curves stand at the number of the epoch.",
            signs=("half_epochs",),
            seen="draws {key} at the positions {at}",
        ),
        Misconception(
            "wrong-epochs",
            "The epochs have the numbers 1, 2, 3, …",
            signs=("at",),
            seen="draws {key} at the positions {at}",
        ),
        Misconception(
            "epoch-left-out",
            "All values of the history belong to the curve, the first and the last as well.",
            signs=("cut",),
            seen="draws {key} without its first or last epoch",
        ),
        Misconception(
            "same-curve-twice",
            "Both lines hold the same numbers.",
            signs=("other_twice",),
            seen="draws {other} twice, and not {key}",
        ),
        Misconception(
            "one-curve",
            "One of the two losses is missing.",
            signs=("one_line",),
            seen="draws no line with {key}",
        ),
        Misconception(
            "curve-smoothed",
            "The curve has other values than the history. A reader must see what was measured.",
            signs=("other_values",),
            seen="draws other numbers than those of {key}",
        ),
        Misconception(
            "x-label-missing",
            "Nothing says what the horizontal axis counts.",
            signs=("no_x",),
            seen="has no x label",
        ),
        Misconception(
            "labels-swapped",
            "The labels of the two axes have changed places.",
            signs=("swapped",),
            seen="has the x label '{x}'",
        ),
        Misconception(
            "x-label-not-epoch",
            "The horizontal axis counts epochs: say so with this word.",
            signs=("x",),
            seen="has the x label '{x}'",
        ),
        Misconception(
            "y-label-missing",
            "Nothing says what the vertical axis measures.",
            signs=("no_y",),
            seen="has no y label",
        ),
        Misconception(
            "y-label-not-loss",
            "The vertical axis measures the loss: say so with this word.",
            signs=("y",),
            seen="has the y label '{y}'",
        ),
        Misconception(
            "no-legend",
            "Nothing says which curve is which. A line has its text from `label=…`, and the "
            "legend appears when `legend()` is called after the lines were drawn.",
            signs=("no_legend",),
            seen="has no legend",
        ),
        Misconception(
            "legend-texts-equal",
            "Two curves need two texts: a reader must know which one is which.",
            signs=("texts",),
            seen="has a legend with a single text, {texts[0]!r}",
        ),
        Misconception(
            "colour-only",
            "Both lines have the same line style and the same marker. Whoever does not see the "
            "colours, or prints in grey, cannot tell them apart.",
            signs=("alike",),
            seen="tells the lines apart by colour only",
        ),
    ),
)
