"""Draw the lessons' plots so that everybody can read them, and show each with a text alternative.

Every plot of a lesson ends in `figures.show(fig)`. The text alternative is made from the data
that is drawn; only a picture that holds none needs `alt="…"`. What a plot shows is told apart by
dash pattern and marker as well as by colour.

Example:
    >>> from course.toolkit import figures
    >>> figures.style()
    >>> fig = figures.curves({"training": [0.9, 0.5, 0.3]}, ylabel="loss")
    >>> figures.show(fig)
    [Figure: Vertical axis: loss, horizontal axis: epoch. training: from 0.9 at 1 to 0.3 at 3.]
"""

import base64
import html
import io
import itertools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from course.toolkit import alttext, networks, widget_view

STYLE = Path(__file__).with_name("course.mplstyle")
_CYCLE = matplotlib.rc_params_from_file(STYLE, use_default_template=False)["axes.prop_cycle"]
COLOURS = tuple(_CYCLE.by_key()["color"])
DASHES = tuple(_CYCLE.by_key()["linestyle"])
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
MARKS_PER_LINE = 10
STATIC_COLUMNS = 4
LINES_WITH_LEGEND_INSIDE = 4


def style() -> None:
    """Set the course's look for every plot that follows: call it once, under the imports.

    Sets text of 12 points, 110 dots per inch, and a cycle of seven colours that colour-blind
    readers can tell apart (Okabe and Ito 2008, "Color Universal Design"), each with its own dash
    pattern.
    """
    plt.style.use(STYLE)


def show(fig: Figure, alt: str | None = None, caption: str | None = None) -> None:
    """Show a figure with a text alternative, once, and close it.

    JupyterLab and Jupyter Notebook get an HTML `<figure>` whose picture carries the alternative
    text, which their own display of a plot leaves out. A terminal prints the text.

    Args:
        fig: the Matplotlib figure.
        alt: what a reader who cannot see the figure needs to know, in one to three sentences.
            Only for photographs and drawings: of a chart it is made from the data.
        caption: a line under the picture, for everybody.

    Raises:
        ValueError: the figure draws no data and has no `alt`.
        TypeError: `fig` is not a figure, for example an `Axes`.
    """
    alt = _alternative(fig, alt)
    markup = _markup(fig, alt, caption)
    plt.close(fig)
    twin = f"[Figure: {alt}]" + (f"\n{caption}" if caption else "")
    _publish({"text/html": markup, "text/plain": twin})


def curves(
    values: Mapping[str, Sequence],
    *,
    ylabel: str,
    xlabel: str = "epoch",
    x: Sequence[float] | None = None,
    title: str | None = None,
    levels: Mapping[str, float] | None = None,
    ax: Axes | None = None,
) -> Figure:
    """Draw one line per label; several runs become their median and a band from min to max.

    Args:
        values: label → numbers of shape (points,) for one run or (runs, points) for several.
            `history.history` of a Keras `fit` can be passed as it is.
        ylabel: what the vertical axis measures, with its unit if it has one.
        xlabel: what the horizontal axis counts.
        x: positions of shape (points,); 1, 2, 3, … where it is left out.
        title: a line above the plot.
        levels: label → height of a thin grey line to compare with, for example
            `{"ln 10": 2.303}`.
        ax: draw into these axes instead of a new figure.

    Returns:
        The figure, to be passed to `show`.

    Raises:
        ValueError: nothing to draw, or runs of different lengths.
    """
    if not values:
        raise ValueError("Nothing to draw: pass at least one label with its numbers.")
    ax = _axes() if ax is None else ax
    runs = 1
    for index, (label, numbers) in enumerate(values.items()):
        table = _runs(label, numbers)
        runs = max(runs, len(table))
        positions = np.arange(1, table.shape[1] + 1) if x is None else np.asarray(x)
        if len(positions) != table.shape[1]:
            raise ValueError(
                f"{label!r} has {table.shape[1]} points but x has {len(positions)}: "
                "give each point one position."
            )
        colour = COLOURS[index % len(COLOURS)]
        (line,) = ax.plot(
            positions,
            np.median(table, axis=0),
            label=label,
            color=colour,
            linestyle=DASHES[index % len(DASHES)],
            # Shifted by one from the eighth line on, where colours and dashes repeat.
            marker=MARKERS[(index + index // len(COLOURS)) % len(MARKERS)],
            markevery=max(1, round(table.shape[1] / MARKS_PER_LINE)),
        )
        alttext.tell(line, alttext.curve(label, positions, table))
        if len(table) > 1:
            ax.fill_between(
                positions, table.min(axis=0), table.max(axis=0), color=colour, alpha=0.2, lw=0
            )
    _draw_levels(ax, levels)
    ax.set(xlabel=xlabel, ylabel=ylabel, title=title or "")
    if x is None:
        ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    _draw_legend(ax, runs, beside=len(values) > LINES_WITH_LEGEND_INSIDE, levels=levels)
    return _figure_of(ax)


def bars(
    values: Mapping[str, float | Sequence[float]],
    *,
    ylabel: str,
    xlabel: str = "",
    title: str | None = None,
    decimals: int = 2,
    levels: Mapping[str, float] | None = None,
    ax: Axes | None = None,
) -> Figure:
    """Draw one bar per label with its value written on it; several runs show their spread.

    Args:
        values: label → a number, or the numbers of several runs: the bar is their median, the
            dots are the runs, the bracket goes from the smallest to the largest.
        ylabel: what the bars measure, with its unit if it has one.
        xlabel: what the labels are.
        title: a line above the plot.
        decimals: digits after the point in the written values.
        levels: label → height of a thin grey line to compare with.
        ax: draw into these axes instead of a new figure.

    Returns:
        The figure, to be passed to `show`.

    Raises:
        ValueError: nothing to draw.
    """
    if not values:
        raise ValueError("Nothing to draw: pass at least one label with its number.")
    ax = _axes() if ax is None else ax
    runs = [np.atleast_1d(np.asarray(numbers, dtype=float)) for numbers in values.values()]
    medians = np.array([np.median(row) for row in runs])
    positions = range(len(runs))
    drawn = ax.bar(positions, medians, width=0.6, color=COLOURS[0], alpha=0.75)
    for patch, label, row in zip(drawn, values, runs, strict=True):
        alttext.tell(patch, alttext.bar(label, row))
    for position, row, median in zip(positions, runs, medians, strict=True):
        top = median
        if len(row) > 1:
            _draw_spread(ax, position, row, median)
            top = row.max()
        below_zero = top < 0
        ax.annotate(
            f"{median:.{decimals}f}".replace("-", "−"),
            (position, row.min() if below_zero else top),
            xytext=(0, -5 if below_zero else 5),
            textcoords="offset points",
            ha="center",
            va="top" if below_zero else "bottom",
        )
    _draw_levels(ax, levels)
    slanted: dict[str, Any] = {"rotation": 20, "ha": "right", "rotation_mode": "anchor"}
    ax.set_xticks(positions, list(values), **(slanted if _crowded(values) else {}))
    ax.grid(visible=False, axis="x")
    ax.margins(y=0.12)
    spread = max(len(row) for row in runs)
    note = f"median of {spread} runs, bracket: min to max" if spread > 1 else ""
    ax.set(xlabel=xlabel, ylabel=ylabel, title="\n".join(filter(None, [title, note])))
    return _figure_of(ax)


def matrix(counts: np.ndarray, names: Sequence[str], *, title: str | None = None) -> Figure:
    """Draw a confusion matrix, the larger a number the darker its cell.

    Args:
        counts: shape (k, k), examples of class i that were called class j at row i, column j.
        names: of the k classes.
        title: a line above the plot.

    Returns:
        The figure, to be passed to `show`.

    Raises:
        ValueError: `counts` is not square, or has not one row for each name.
    """
    counts = np.asarray(counts)
    if counts.shape != (len(names), len(names)):
        raise ValueError(
            f"{len(names)} names need a matrix of shape ({len(names)}, {len(names)}), "
            f"not {counts.shape}."
        )
    ax = _axes()
    shades = ax.imshow(counts, cmap="Greys", vmin=0)
    alttext.tell(shades, alttext.matrix(names, counts))
    for (row, column), count in np.ndenumerate(counts):
        ink = "white" if count > counts.max() / 2 else "black"
        ax.text(column, row, alttext.number(count), ha="center", va="center", color=ink)
    ax.set_xticks(range(len(names)), names)
    ax.set_yticks(range(len(names)), names)
    ax.grid(visible=False)
    ax.set(xlabel="predicted class", ylabel="true class", title=title or "")
    return _figure_of(ax)


def images(
    images: np.ndarray,
    titles: Sequence[object] | None = None,
    columns: int = 8,
    signed: bool = False,
) -> Figure:
    """Draw pictures in a grid, the largest value black and the smallest white.

    Args:
        images: shape (n, height, width), (n, height, width, 1) or (n, height, width, 3), any
            dtype. One scale for all of them, so that brightness can be compared.
        titles: n labels, one above each picture; numbers are allowed.
        columns: pictures in a row.
        signed: numbers below and above 0: 0 is white, blue is below it and red above.

    Returns:
        The figure, to be passed to `show`.

    Raises:
        ValueError: one picture without its batch axis, no picture, or a wrong number of titles.
    """
    images = np.asarray(images)
    if images.ndim not in (3, 4) or len(images) == 0:
        raise ValueError(
            f"images needs the shape (n, height, width) with n ≥ 1, not {images.shape}. "
            "For one picture write images(x[:1]), not images(x[0])."
        )
    if titles is not None and len(titles) != len(images):
        raise ValueError(f"{len(images)} pictures but {len(titles)} titles: give one for each.")
    if images.ndim == 4 and images.shape[-1] == 1:
        images = images[..., 0]
    columns = min(columns, len(images))
    rows = -(-len(images) // columns)
    fig = Figure(figsize=(columns * 0.95, rows * (0.95 if titles is None else 1.2)))
    low, high = images.min(), images.max()
    if signed:
        high = np.abs(images).max()
        low = -high
    for index, image in enumerate(images):
        ax = fig.add_subplot(rows, columns, index + 1)
        shades = "RdBu_r" if signed else "gray_r"
        ax.imshow(image, cmap=shades, vmin=low, vmax=high, interpolation="nearest")
        ax.set(xticks=[], yticks=[])
        ax.grid(visible=False)
        ax.spines[:].set(visible=True, color="#B0B0B0", linewidth=0.5)
        if titles is not None:
            text = str(titles[index])
            # One width for all characters tells I from l and 0 from O.
            family = "monospace" if len(text) == 1 else None
            ax.set_title(text, fontsize=11, pad=3, family=family)
    fig.tight_layout(pad=0.4)
    return fig


def stack(units: Sequence[int], names: Sequence[str]) -> Figure:
    """Draw a stack of Dense layers: a circle for each number, a line for each weight.

    The first unit of the second column is drawn stronger, with all its lines. A column of more
    than seven circles is shortened.

    Args:
        units: how many numbers go in, then the units of each layer.
        names: what stands below each column.

    Returns:
        The figure, to be passed to `show`.
    """
    columns = [_heights(n) for n in units]
    top = max(heights[0] for heights in columns)
    fig = Figure(figsize=(2.3 * len(units), 0.4 * (2 * top + 2.5)))
    ax = fig.subplots()
    for x, (left, right) in enumerate(itertools.pairwise(columns)):
        for i, j in itertools.product(range(len(left)), range(len(right))):
            strong = (x, j) == (0, 0)
            look: dict[str, Any] = {"color": COLOURS[0], "lw": 1.6, "zorder": 2}
            if not strong:
                look = {"color": "#B0B0B0", "lw": 0.6, "zorder": 1}
            (line,) = ax.plot([x, x + 1], [left[i], right[j]], ls="-", **look)
            alttext.tell(line)
    for x, (n, heights, name) in enumerate(zip(units, columns, names, strict=True)):
        faces = [COLOURS[0] if (x, j) == (1, 0) else "white" for j in range(len(heights))]
        dots = ax.scatter([x] * len(heights), heights, 190, faces, edgecolors="black", zorder=3)
        way = f"{n} circles, {name.replace(chr(10), ', ')}"
        words = f"{way}, a line from each to every circle of the next column"
        alttext.tell(dots, f"Column {x + 1}: {words if x + 1 < len(units) else way}")
        if len(heights) < n:
            ax.text(x, 0, "⋮", ha="center", va="center", fontsize=18)
        ax.text(x, -top - 0.7, name, ha="center", va="top")
    ax.set(ylim=(-top - 1.8, top + 0.7), xlim=(-0.4, len(units) - 0.6))
    ax.axis("off")
    return fig


def _heights(n: int) -> np.ndarray:
    """Where the circles of a column stand; with a gap in the middle where some are left out."""
    if n <= 7:
        return (n - 1) / 2 - np.arange(n)
    return np.array([3.0, 2.0, 1.0, -1.0, -2.0, -3.0])


def explore(draw: Callable[..., None], **sliders: Sequence) -> None:
    """Show a plot at several settings side by side and, where widgets work, with sliders.

    The static figure comes first and shows the whole point: one row for each slider, up to four
    of its values, the other sliders at their middle value. A reader without widgets misses
    nothing but the movement.

    Args:
        draw: `draw(ax, **settings)` draws one setting into Matplotlib axes.
        **sliders: name → the values that it offers, in order.

    Example:
        >>> def draw(ax, temperature):
        ...     ax.bar(range(3), softmax(np.array([2.0, 1.0, 0.0]) / temperature))
        >>> figures.explore(draw, temperature=[0.25, 0.5, 1, 2, 4])
    """
    if not sliders or not all(len(values) for values in sliders.values()):
        raise ValueError("explore needs at least one slider, each with a list of values.")
    middle = {name: values[len(values) // 2] for name, values in sliders.items()}
    show(_small_multiples(draw, sliders, middle))
    if _has_kernel():
        _publish_sliders(draw, sliders, middle)


def chain(
    numbers: Sequence[tuple[str, float, float | None]], weights: Mapping[str, tuple[float, float]]
) -> None:
    """Show a chain of computations: values go forwards, slopes come back.

    Args:
        numbers: name, value and slope of each number in the chain, from the input to the loss;
            `None` where its slope is of no interest.
        weights: name → value and slope. The first enters between the first two numbers, and so on.

    Example:
        >>> figures.chain([("x", 2, None), ("loss", 36, 1)], {"w": (3, 24)})
        [Figure: A chain from left to right: x = 2; w = 3, slope 24; loss = 36, slope 1.]
    """
    fig = Figure(figsize=(2.2 * len(numbers), 2.5))
    ax = fig.subplots()
    box: dict[str, Any] = {
        "ha": "center",
        "va": "center",
        "bbox": {"boxstyle": "round", "fc": "white"},
    }
    back: dict[str, Any] = {"ha": "center", "va": "top", "color": COLOURS[1], "fontweight": "bold"}
    told = []
    for place, (name, value, slope) in enumerate(numbers):
        ax.text(place, 1, f"{name}\n{value:g}", **box)
        told.append(f"{name} = {value:g}" + ("" if slope is None else f", slope {slope:g}"))
        if slope is not None:
            ax.text(place, 0.55, f"slope {slope:g}", **back)
            ax.annotate(
                "", (place - 0.72, 0.5), (place - 0.28, 0.5), arrowprops={"arrowstyle": "->"}
            )
        if place:
            ax.annotate("", (place - 0.36, 1), (place - 0.64, 1), arrowprops={"arrowstyle": "->"})
    for place, (name, (value, slope)) in enumerate(weights.items()):
        ax.text(place + 0.5, 1.75, f"{name}\n{value:g}", **box)
        ax.text(place + 0.5, 2.35, f"slope {slope:g}", **back)
        ax.annotate("", (place + 0.5, 1.08), (place + 0.5, 1.48), arrowprops={"arrowstyle": "->"})
        told.insert(2 * place + 1, f"{name} = {value:g}, slope {slope:g}")
    ax.set(xlim=(-0.5, len(numbers) - 0.5), ylim=(0.25, 2.4))
    ax.set_axis_off()
    show(fig, alt=f"A chain from left to right: {'; '.join(told)}.")


def landscape(
    walks: Mapping[str, np.ndarray],
    loss: Callable[[np.ndarray], np.ndarray],
    *,
    xlabel: str,
    ylabel: str,
) -> Figure:
    """Draw ways to the lowest point of a loss of two weights, one panel for each.

    Args:
        walks: label → places (steps + 1, 2), from the start on.
        loss: pairs of weights (…, 2) to losses (…).
        xlabel: what the first weight belongs to.
        ylabel: what the second weight belongs to.

    Returns:
        The figure, to be passed to `show`. Grey lines join places with the same loss, as on a map.
    """
    places = np.concatenate(list(walks.values()))
    low, high = places.min(axis=0), places.max(axis=0)
    margin = 0.12 * (high - low)
    ends = zip(low - margin, high + margin, strict=True)
    sides = [np.linspace(*pair, 121) for pair in ends]
    grid = np.stack(np.meshgrid(*sides), axis=-1)
    height = loss(grid)
    lowest = grid.reshape(-1, 2)[height.argmin()]
    fig = Figure(figsize=(3.6 * len(walks), 3.4), layout="constrained")
    for ax, (label, places) in zip(
        np.atleast_1d(fig.subplots(1, len(walks), sharex=True, sharey=True)),
        walks.items(),
        strict=True,
    ):
        levels = height.min() + np.ptp(height) * np.linspace(0.05, 1, 11) ** 2
        ax.contour(*sides, height, levels=levels, colors="0.75", linewidths=1)
        (line,) = ax.plot(*places.T, ".-")
        last = loss(places)[-1]
        alttext.tell(line, f"{label}: {len(places) - 1} steps, to a loss of {last:.3g}.")
        for mark, at, size in (("s", places[0], 9), ("*", lowest, 13)):
            alttext.tell(ax.plot(*at, mark, color="black", markersize=size)[0])
        ax.set(title=f"{label}: loss {last:.2f}", xlabel=xlabel, ylabel=ylabel)
        ax.label_outer()
    return fig


def network(model: Any) -> None:
    """Show how the layers of a functional model are connected.

    The picture comes from `keras.utils.plot_model`. Where Graphviz, which it needs, is missing,
    the same is printed, a line for each layer.

    Args:
        model: a functional Keras model.

    Example:
        >>> figures.network(model)
        [Figure: A network. picture: an input. hidden: Dense, takes picture.]
    """
    lines, picture = networks.told(model), networks.drawn(model)
    if picture is None:
        print("\n".join(lines))
        return
    alt = " ".join(f"{line}." for line in ("A network", *lines))
    _publish({"text/html": _figure(picture, alt, None), "text/plain": f"[Figure: {alt}]"})


def _small_multiples(draw, sliders, middle) -> Figure:
    columns = min(STATIC_COLUMNS, max(len(values) for values in sliders.values()))
    fig = Figure(figsize=(2.6 * columns, 2.5 * len(sliders)))
    grid = fig.subplots(len(sliders), columns, squeeze=False, sharey=True)
    for row, (name, values) in zip(grid, sliders.items(), strict=True):
        chosen = np.linspace(0, len(values) - 1, min(columns, len(values))).round().astype(int)
        for ax in row[len(chosen) :]:
            ax.set_visible(False)
        for ax, index in zip(row, chosen, strict=False):
            draw(ax, **{**middle, name: values[index]})
            ax.set_title(f"{name} = {values[index]}")
    fig.tight_layout()
    return fig


def _publish_sliders(draw, sliders, middle) -> None:
    import ipywidgets

    picture = ipywidgets.HTML()
    controls = {
        name: ipywidgets.SelectionSlider(
            options=list(values),
            value=middle[name],
            description=name.replace("_", " "),
            continuous_update=False,
            style={"description_width": "initial"},
        )
        for name, values in sliders.items()
    }

    def redraw(_change=None):
        settings = {name: control.value for name, control in controls.items()}
        fig = Figure(figsize=(5, 3.2))
        draw(fig.subplots(), **settings)
        told = ", ".join(f"{name} = {value}" for name, value in settings.items())
        picture.value = _markup(fig, f"Here: {told}. {_alternative(fig, None)}", None)

    for control in controls.values():
        control.observe(redraw, names="value")
    redraw()
    bundle = widget_view.bundle(ipywidgets.VBox([*controls.values(), picture]))
    _publish({**bundle, "text/plain": "[Sliders: run this cell in JupyterLab to move them.]"})


def _axes() -> Axes:
    """Axes of a figure that pyplot does not know, so that nothing shows it a second time."""
    return Figure().subplots()


def _figure_of(ax: Axes) -> Figure:
    figure = ax.get_figure(root=True)
    assert figure is not None, "axes are drawn into before they are removed"
    return figure


def _runs(label: str, numbers: Sequence) -> np.ndarray:
    """Numbers as an array of shape (runs, points)."""
    try:
        table = np.atleast_2d(np.asarray(numbers, dtype=float))
    except ValueError as error:
        raise ValueError(
            f"The runs of {label!r} differ in length or are not numbers: "
            "give every run the same number of points."
        ) from error
    if table.ndim != 2 or table.size == 0:
        raise ValueError(
            f"{label!r} has the shape {table.shape}; (points,) or (runs, points) is needed."
        )
    return table


def _draw_spread(ax: Axes, position: int, row: np.ndarray, median: float) -> None:
    """The runs behind a bar: a bracket and a dot for each. The bar tells their range."""
    below, above = median - row.min(), row.max() - median
    bracket = ax.errorbar(position, median, [[below], [above]], color="black", capsize=6, lw=1.5)
    offsets = np.linspace(-0.12, 0.12, len(row))
    dots = ax.plot(position + offsets, row, "o", color="black", ms=3.5, mfc="white")
    for artist in (bracket.lines[0], *bracket.lines[1], *dots):
        alttext.tell(artist)


def _draw_legend(ax: Axes, runs: int, beside: bool, levels: Mapping | None) -> None:
    title = f"median of {runs} runs,\nband: min to max" if runs > 1 else None
    if not beside:
        ax.legend(title=title)
        return
    room_for_level_names = 0.16 if levels else 0.01
    ax.legend(title=title, loc="upper left", bbox_to_anchor=(1 + room_for_level_names, 1))


def _draw_levels(ax: Axes, levels: Mapping[str, float] | None) -> None:
    for label, height in (levels or {}).items():
        line = ax.axhline(height, color="#595959", lw=1, ls=(0, (4, 3)), zorder=0.5)
        alttext.tell(line, f"A grey line to compare with, {label}: {alttext.number(height)}")
        ax.annotate(
            label,
            (1, height),
            xycoords=("axes fraction", "data"),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            color="#595959",
        )


def _crowded(labels: Mapping[str, object]) -> bool:
    return sum(len(label) + 2 for label in labels) > 60


def _alternative(fig: Figure, alt: str | None) -> str:
    """The text alternative: the one given by hand, or what the drawn data says."""
    if not isinstance(fig, Figure):
        raise TypeError(
            f"show needs a Matplotlib figure, not {type(fig).__name__}. "
            "If you have axes, pass ax.figure."
        )
    words = alttext.of_figure(fig) if alt is None else alt
    if not isinstance(words, str) or not words.strip():
        raise ValueError(
            'This figure has no text alternative. Add alt="…": say what is drawn and what it '
            "shows, for a reader who cannot see it."
        )
    return words.strip()


def _markup(fig: Figure, alt: str, caption: str | None) -> str:
    buffer = io.BytesIO()
    fig.savefig(buffer, format="png", dpi=110, bbox_inches="tight")
    return _figure(buffer.getvalue(), alt, caption)


def _figure(png: bytes, alt: str, caption: str | None) -> str:
    """An HTML figure with the picture inside."""
    data = base64.b64encode(png).decode("ascii")
    text = html.escape(alt, quote=True)
    below = f"<figcaption>{html.escape(caption)}</figcaption>" if caption else ""
    return (
        '<figure style="margin: 0.5em 0">'
        f'<img alt="{text}" src="data:image/png;base64,{data}" style="max-width: 100%">'
        f"{below}</figure>"
    )


def _has_kernel() -> bool:
    """Whether this runs in a Jupyter kernel, the only place where widgets can work."""
    from IPython import get_ipython

    return hasattr(get_ipython(), "kernel")


def _publish(bundle: dict) -> None:
    """Give a MIME bundle to IPython; outside of it print the plain text."""
    from IPython import get_ipython
    from IPython.display import display

    if get_ipython() is None:
        print(bundle["text/plain"])
    else:
        display(bundle, raw=True)
