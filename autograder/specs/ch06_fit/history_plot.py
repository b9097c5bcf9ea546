"""Spec of 06.history_plot: a plot of a history that everybody can read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from autograder.checks import plots
from autograder.checks.answer import Answer, Outcome
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Observation, Part

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
    pairs = list(zip(asked, outcomes, strict=True))
    for place, (history, outcome) in enumerate(pairs):
        earlier = asked[place - 1] if place else None
        yield from _about_curves(history, outcome, earlier)
    for history, outcome in pairs:
        yield from _about_words(history, outcome)
    for _, outcome in pairs:
        yield Observation(
            "history_plot(…)",
            Words(
                "left its argument alone"
                if outcome.changed_arguments is None
                else "changed its argument"
            ),
            part="curves",
            stage="changes-input",
            why="The caller still needs the history: `pop`, `append` and `history[…] = …` change "
            "the dictionary and its lists.",
        )


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
    history: History, outcome: Outcome, earlier: History | None
) -> Iterator[Observation]:
    what = _spelled(history)
    drawn = outcome.value
    got = isinstance(drawn, dict)
    yield Observation(
        what, "a figure" if got else drawn, part="curves", printed=outcome.printed, why=_FIGURE
    )
    words, stage, why = _problem(drawn, history, earlier) if got else (_CURVES, "value", "")
    yield Observation(
        what, Words(words), part="curves", stage=stage, why=why, printed=outcome.printed
    )


def _about_words(history: History, outcome: Outcome) -> Iterator[Observation]:
    """Labels, legend and line styles; said to be right where there is no axes to look at."""
    drawn = outcome.value
    axes = drawn["axes"] if isinstance(drawn, dict) else []
    ax = axes[0] if axes else plots.paper_axes([], "epoch", "loss")
    what = _spelled(history)
    x, y = ax["xlabel"].strip(), ax["ylabel"].strip()
    stage, why = _about_x_label(x, y)
    yield _labelled(what, "x", x, "epoch", stage, why)
    stage, why = _about_y_label(y)
    yield _labelled(what, "y", y, "loss", stage, why)
    texts = sorted(set(drawn["legend"]) - {""}) if axes else ["a", "b"]
    yield Observation(
        what,
        Words("has a legend with two texts" if len(texts) > 1 else _about_legend(texts)),
        part="words",
        stage="legend-texts-equal" if texts else "no-legend",
        why="Two curves need two texts: a reader must know which one is which."
        if texts
        else "Nothing says which curve is which. A line has its text from `label=…`, and the legend "
        "appears when `legend()` is called after the lines were drawn.",
    )
    pair = [_found(ax["lines"], history, key) for key in ("loss", "val_loss")]
    alike = None not in pair and _look_alike(*pair)
    yield Observation(
        what,
        Words("tells the lines apart by colour only" if alike else "tells the lines apart"),
        part="words",
        stage="colour-only",
        why="Both lines have the same line style and the same marker. Whoever does not see the "
        "colours, or prints in grey, cannot tell them apart.",
    )


def _labelled(what: str, axis: str, label: str, word: str, stage: str, why: str) -> Observation:
    fits = word in label.lower()
    named = f"the {axis} label {label!r}" if label else f"no {axis} label"
    return Observation(
        what,
        Words(f"has the word {word} in the {axis} label" if fits else f"has {named}"),
        part="words",
        stage=stage,
        why=why,
    )


def _about_x_label(x: str, y: str) -> tuple[str, str]:
    if not x:
        return "x-label-missing", "Nothing says what the horizontal axis counts."
    if "loss" in x.lower() and "epoch" in y.lower():
        return "labels-swapped", "The labels of the two axes have changed places."
    return "x-label-not-epoch", "The horizontal axis counts epochs: say so with this word."


def _about_y_label(y: str) -> tuple[str, str]:
    if not y:
        return "y-label-missing", "Nothing says what the vertical axis measures."
    return "y-label-not-loss", "The vertical axis measures the loss: say so with this word."


def _about_legend(texts: list[str]) -> str:
    return f"has a legend with a single text, {texts[0]!r}" if texts else "has no legend"


def _look_alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one["style"] == other["style"] and one["marker"] == other["marker"]


# What is the matter with the curves

_CURVES = "has the two curves"
_FIGURE = (
    "The function returns the `Figure`, in which the axes and the lines are: "
    "`fig, ax = plt.subplots()`, and in the end `return fig`."
)


def _problem(drawn: Contents, history: History, earlier: History | None) -> tuple[str, str, str]:
    """What was seen of the curves, its slug, and what it means."""
    axes = drawn["axes"]
    lines = [line for ax in axes for line in ax["lines"]]
    if not lines:
        return (
            "has no lines",
            "empty-figure",
            "The figure that is returned is empty. Is it the one that you drew in?",
        )
    if earlier is not None and any(_found(lines, earlier, key) for key in _LOSSES):
        return (
            "holds the curves of the history before, too",
            "old-figure-reused",
            "The figure was not new: the lines of an earlier call are still in it. `plt.plot` draws "
            "into the figure that is open.",
        )
    if len(axes) > 1:
        return (
            f"has {len(axes)} axes",
            "two-axes",
            "The two curves must stand in the same axes, with the same scale: otherwise they "
            "cannot be compared.",
        )
    return _problem_with_lines(lines, history)


_LOSSES = ("loss", "val_loss")


def _problem_with_lines(lines: list[dict[str, Any]], history: History) -> tuple[str, str, str]:
    others = [key for key in history if key not in _LOSSES]
    extra = [key for key in others if any(_same(line["y"], history[key]) for line in lines)]
    missing = [key for key in _LOSSES if _found(lines, history, key) is None]
    if not missing:
        if not extra:
            return _CURVES, "value", ""
        return (
            f"draws the key {extra[0]!r} too",
            "every-key-plotted",
            "A history may hold more than the two losses. Values of another kind do not belong on "
            "this axis.",
        )
    key = missing[0]
    if any(_same(line["x"], history[key]) for line in lines):
        return (
            "draws the epochs upwards and the loss to the right",
            "axes-swapped",
            "The first argument of `plot` lies on the horizontal axis, the second on the vertical "
            "one.",
        )
    if extra:
        return (
            f"draws {extra[0]!r} and not {key!r}",
            "other-key-plotted",
            "A curve other than the two losses was drawn. Which keys of the history hold them?",
        )
    at = next((line["x"] for line in lines if _same(line["y"], history[key])), None)
    if at is not None:
        return _problem_with_epochs(key, at)
    return _problem_with_values(key, missing, lines, history)


def _problem_with_epochs(key: str, x: np.ndarray) -> tuple[str, str, str]:
    seen = f"draws {key!r} at the positions {x[0]:g}, {x[1]:g}, …"
    if x[0] == 0 and np.allclose(np.diff(x), 1):
        return (
            seen,
            "epochs-from-zero",
            "The first epoch has the number 1 here. Without positions of its own, `plot` counts "
            "from 0.",
        )
    if np.allclose(x % 1, 0.5):
        return (
            seen,
            "half-epoch-shift",
            "Some authors draw the training loss half an epoch earlier, because it is a mean over "
            "the epoch. Here both curves stand at the number of the epoch.",
        )
    return seen, "wrong-epochs", "The epochs have the numbers 1, 2, 3, …"


def _problem_with_values(
    key: str, missing: list[str], lines: list[dict[str, Any]], history: History
) -> tuple[str, str, str]:
    values = np.array(history[key])
    if any(_same(line["y"], values[1:]) or _same(line["y"], values[:-1]) for line in lines):
        return (
            f"draws {key!r} without its first or last epoch",
            "epoch-left-out",
            "All values of the history belong to the curve, the first and the last as well.",
        )
    other = next(name for name in _LOSSES if name != key)
    if sum(_same(line["y"], history[other]) for line in lines) > 1:
        return (
            f"draws {other!r} twice, and not {key!r}",
            "same-curve-twice",
            "Both lines hold the same numbers.",
        )
    if len(lines) < 2:
        return f"draws no line with {key!r}", "one-curve", "One of the two losses is missing."
    return (
        f"draws other numbers than those of {key!r}",
        "curve-smoothed",
        "The curve has other values than the history. A reader must see what was measured.",
    )


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
)
