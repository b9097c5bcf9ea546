"""Say in words what a figure draws, from the data that is drawn: its text alternative.

What the lessons' own charts know better than Matplotlib does (the spread over several runs) is
told with `tell` when it is drawn; everything else is read from the axes.
"""

import math
from collections.abc import Sequence
from weakref import WeakKeyDictionary

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from numpy.typing import ArrayLike

DOTS_TOLD = 5
_told: WeakKeyDictionary[Artist, str] = WeakKeyDictionary()


def tell(artist: Artist, words: str = "") -> None:
    """Say what an artist shows; without words it is left out, because another one tells it."""
    _told[artist] = words


def of_figure(figure: Figure) -> str:
    """The text alternative of a figure; empty when nothing that is drawn can be told."""
    drawn = [ax for ax in figure.axes if ax.get_visible()]
    if drawn and all(_holds_one_picture(ax) for ax in drawn):
        parts = [_pictures(drawn)]
    elif len(drawn) == 1:
        parts = [drawn[0].get_title(), _axes_named(drawn[0]), *_contents(drawn[0])]
    else:
        parts = _several(drawn)
    if not any(parts):
        return ""
    return " ".join(_sentence(part) for part in (figure.get_suptitle(), *parts) if part)


def curve(label: str, x: np.ndarray, runs: np.ndarray) -> str:
    """A line in words.

    Args:
        label: its name in the legend.
        x: positions of shape (points,).
        runs: values of shape (runs, points); the line is their median.
    """
    y = np.median(runs, axis=0)
    words = f"{label}: {_way(x, y)}"
    if len(runs) == 1:
        return words
    return (
        f"{words} (median of {len(runs)} runs, which lie between {_range(runs[:, 0])} at first "
        f"and between {_range(runs[:, -1])} at last)"
    )


def bar(label: str, runs: Sequence[float] | np.ndarray) -> str:
    """A bar in words: its median and, of several runs, the smallest and the largest value."""
    words = f"{label}: {number(np.median(runs))}"
    return (
        words
        if len(runs) == 1
        else f"{words} ({len(runs)} runs, {number(min(runs))} to {number(max(runs))})"
    )


def matrix(names: Sequence[str], counts: np.ndarray) -> str:
    """A confusion matrix in words: row by row what is not 0, as in `0: 354 as 0, 85 as O`."""
    rows = []
    for name, row in zip(names, counts, strict=True):
        some = [f"{number(n)} as {other}" for other, n in zip(names, row, strict=True) if n]
        rows.append(f"{name}: {', '.join(some) or 'none'}")
    return "; ".join(rows)


def number(value: float) -> str:
    """A number as a person reads it: three digits that count, whole numbers in full."""
    value = float(value)
    whole = math.isfinite(value) and value.is_integer() and abs(value) < 1e6
    return (f"{value:,.0f}" if whole else f"{value:.3g}").replace("-", "−")


# --- axes ----------------------------------------------------------------------------------------


def _several(drawn: list[Axes]) -> list[str]:
    """Axis names once where all panels share them, then panel after panel."""
    names = {_axes_named(ax) for ax in drawn}
    shared = names.pop() if len(names) == 1 else ""
    parts = [f"{len(drawn)} charts", shared]
    for place, ax in enumerate(drawn, 1):
        title = f" ({ax.get_title()})" if ax.get_title() else ""
        parts.append(f"Chart {place}{title}")
        parts += [*([] if shared else [_axes_named(ax)]), *_contents(ax)]
    return parts if any(_contents(ax) for ax in drawn) else []


def _axes_named(ax: Axes) -> str:
    named = []
    for direction, label, scale in (
        ("vertical", ax.get_ylabel(), ax.get_yscale()),
        ("horizontal", ax.get_xlabel(), ax.get_xscale()),
    ):
        if label:
            named.append(
                f"{direction} axis: {label}" + (" (logarithmic)" if scale == "log" else "")
            )
    words = ", ".join(named)
    return words[:1].upper() + words[1:]


def _contents(ax: Axes) -> list[str]:
    bars = [
        part for box in ax.containers if isinstance(box, BarContainer) for part in _bars(ax, box)
    ]
    lines = [_line(line) for line in ax.get_lines()]
    dots = [
        _told.get(c, _dots(c.get_label(), *_offsets(c).T))
        for c in ax.collections
        if isinstance(c, PathCollection) and len(_offsets(c))
    ]
    pictures = [_told.get(one, _picture(_pixels(one))) for one in ax.get_images()]
    return [part for part in (*bars, *lines, *dots, *pictures) if part]


def _bars(ax: Axes, box: BarContainer) -> list[str]:
    named = dict(zip(ax.get_xticks(), (t.get_text() for t in ax.get_xticklabels()), strict=True))
    name = box.get_label() or "_"
    group = "" if name.startswith("_") else f"{name}, "
    words = []
    for patch in box.patches:
        centre = patch.get_x() + patch.get_width() / 2
        nearest = min(named, key=lambda tick: abs(tick - centre), default=centre)
        label = named.get(nearest) if abs(nearest - centre) < 1e-6 else ""
        words.append(_told.get(patch, bar(group + (label or number(centre)), [patch.get_height()])))
    return words


def _line(line: Line2D) -> str:
    if line in _told:
        return _told[line]
    x, y = map(_unmasked, line.get_data(orig=False))
    if not len(y) or line.get_linestyle() in ("None", "none", " ", ""):
        return _dots(line.get_label(), x, y) if len(y) else ""
    return curve(_name(line.get_label(), "A line"), x, y[np.newaxis])


def _unmasked(values: ArrayLike) -> np.ndarray:
    return np.ma.filled(np.ma.asarray(values, dtype=float), np.nan)


def _offsets(dots: PathCollection) -> np.ndarray:
    return np.asarray(dots.get_offsets(), dtype=float)


def _dots(label: object, x: np.ndarray, y: np.ndarray) -> str:
    chosen = np.unique(np.linspace(0, len(x) - 1, DOTS_TOLD).round().astype(int))
    some = ", ".join(f"{number(y[i])} at {number(x[i])}" for i in chosen)
    such = "" if len(chosen) == len(x) else "such as "
    return f"{_name(label, 'Dots')}: {len(x)} from {_range(y, ' to ')}, {such}{some}"


def _way(x: np.ndarray, y: np.ndarray) -> str:
    """Begin and end of a line, and where it is highest and lowest in between."""
    if len(y) == 1:
        return f"{number(y[0])} at {number(x[0])}"
    if np.ptp(y) == 0:
        return f"{number(y[0])} from {number(x[0])} to {number(x[-1])}"
    words = f"from {number(y[0])} at {number(x[0])} to {number(y[-1])} at {number(x[-1])}"
    if np.isfinite(y).all():
        ends = {number(y[0]), number(y[-1])}
        for name, place in (("lowest", y.argmin()), ("highest", y.argmax())):
            if number(y[place]) not in ends:
                words += f", {name} {number(y[place])} at {number(x[place])}"
    return words


# --- pictures ------------------------------------------------------------------------------------


def _holds_one_picture(ax: Axes) -> bool:
    return len(ax.get_images()) == 1 and not (ax.get_lines() or ax.get_xlabel() or ax.get_ylabel())


def _pictures(drawn: list[Axes]) -> str:
    sizes = {_size(_pixels(ax.get_images()[0])) for ax in drawn}
    many = "1 picture" if len(drawn) == 1 else f"{len(drawn)} pictures"
    words = f"{many} of {' and '.join(sorted(sizes))} pixels"
    grid = drawn[0].get_subplotspec()
    rows, columns = grid.get_gridspec().get_geometry() if grid else (1, len(drawn))
    if rows > 1:
        words += f" in {rows} rows of up to {columns}"
    titles = [ax.get_title() for ax in drawn]
    return words + (f"; above them: {', '.join(titles)}" if any(titles) else "")


def _picture(values: np.ndarray) -> str:
    return f"An image of {_size(values)} values from {_range(values, ' to ')}"


def _pixels(image: AxesImage) -> np.ndarray:
    return np.asarray(image.get_array())


def _size(values: np.ndarray) -> str:
    return "×".join(map(str, values.shape[:2]))


# --- words ---------------------------------------------------------------------------------------


def _range(values: np.ndarray, link: str = " and ") -> str:
    return f"{number(np.min(values))}{link}{number(np.max(values))}"


def _name(label: object, otherwise: str) -> str:
    return otherwise if str(label).startswith("_") else str(label)


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
