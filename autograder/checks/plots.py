"""Questions that can be put to a Matplotlib figure through its public interface.

The reference and known wrong answers draw on paper: they return a `PaperFigure`.
"""

from __future__ import annotations

import itertools
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.plain import NotPlain, type_name

# The numbers of the figures that `contents` was asked about and that are still there.
_numbers: weakref.WeakKeyDictionary[Any, int] = weakref.WeakKeyDictionary()
_counted = itertools.count()


@dataclass(frozen=True)
class PaperFigure:
    """A figure that is only a description of its contents, as `contents` gives them."""

    contents: dict[str, Any]


def paper_axes(
    lines: Sequence[dict[str, Any]], xlabel: str = "", ylabel: str = ""
) -> dict[str, Any]:
    """One axes of a `PaperFigure`; its lines are made by `paper_line`."""
    return {"lines": list(lines), "xlabel": xlabel, "ylabel": ylabel}


def paper_line(
    x: Sequence[float], y: Sequence[float], style: str = "-", marker: str = ""
) -> dict[str, Any]:
    """One line of an axes on paper."""
    return {"x": np.array(x, float), "y": np.array(y, float), "style": style, "marker": marker}


@asked_where_it_lives
def contents(figure: Any) -> dict[str, Any] | None:
    """What is drawn in a figure, as plain data; `None` for `None`.

    Returns:
        `axes`: for each of them its visible `lines` (dictionaries with `x`, `y`, `style`,
        `marker`), `xlabel`, `ylabel` and `others`, how many bars, clouds of points and images it
        has; `legend`: the texts of all legends; `figure`: a number of this very figure, which no
        other one has.

    Raises:
        NotPlain: it is no figure; the message says what it is.
    """
    if figure is None:
        return None
    if isinstance(figure, PaperFigure):
        return figure.contents
    from matplotlib.figure import Figure

    if not isinstance(figure, Figure):
        raise NotPlain(type_name(figure))
    legends = [ax.get_legend() for ax in figure.axes] + list(figure.legends)
    return {
        "figure": _numbers.setdefault(figure, next(_counted)),
        "axes": [_axes(ax) for ax in figure.axes],
        "legend": [
            str(text.get_text()).strip()
            for legend in legends
            if legend is not None
            for text in legend.get_texts()
        ],
    }


@asked_where_it_lives
def open_figures(answer: Any) -> list[int]:
    """Numbers of pyplot's open figures in the process where the answer lives."""
    import matplotlib.pyplot as plt

    return [int(number) for number in plt.get_fignums()]


@asked_where_it_lives
def close_figures(answer: Any, kept: Sequence[int]) -> None:
    """Close pyplot's figures but those in `kept`: a notebook would show them below the check."""
    import matplotlib.pyplot as plt

    for number in set(plt.get_fignums()) - set(kept):
        plt.close(number)


def _axes(ax: Any) -> dict[str, Any]:
    lines = [_line(line) for line in ax.lines if line.get_visible()]
    return {
        "lines": [line for line in lines if line is not None],
        "others": len(ax.collections) + len(ax.patches) + len(ax.images),
        "xlabel": str(ax.get_xlabel()),
        "ylabel": str(ax.get_ylabel()),
    }


def _line(line: Any) -> dict[str, Any] | None:
    """A line as plain data; `None` where its positions are no numbers."""
    try:
        x = np.asarray(line.get_xdata(orig=False), dtype=float)
        y = np.asarray(line.get_ydata(orig=False), dtype=float)
    except (TypeError, ValueError):
        return None
    # Every dash pattern of one's own is called "--"; the pattern itself is not public.
    dashes = getattr(line, "_unscaled_dash_pattern", None)
    style = str(line.get_linestyle())
    return {
        "x": x,
        "y": y,
        "style": f"{style} {dashes}" if style == "--" else style,
        "marker": _marker(line.get_marker()),
    }


def _marker(marker: Any) -> str:
    return "" if marker in ("None", "none", " ", "", None) else str(marker)
