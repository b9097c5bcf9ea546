"""Lesson plots reach readers who do not see them, are shown once, and do not rely on colour."""

import base64
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from matplotlib.figure import Figure
from nbclient import NotebookClient

from course.toolkit import figures

ROOT = Path(figures.__file__).parents[2]


@pytest.fixture(autouse=True)
def leave_matplotlib_as_it_was():
    with plt.rc_context():
        yield
    plt.close("all")


@pytest.fixture
def published(monkeypatch):
    """The MIME bundles that would go to Jupyter."""
    bundles = []
    monkeypatch.setattr(figures, "_publish", bundles.append)
    return bundles


# show


def test_alt_text_and_picture_reach_the_html(published):
    fig = figures.curves({"loss": [3, 2, 1]}, ylabel="loss")
    figures.show(fig, alt="Loss falls from 3 to 1.", caption="One run.")
    tags = _tags(published[0]["text/html"])
    assert tags["img"]["alt"] == "Loss falls from 3 to 1."
    picture = base64.b64decode(tags["img"]["src"].removeprefix("data:image/png;base64,"))
    assert picture.startswith(b"\x89PNG")
    assert "<figcaption>One run.</figcaption>" in published[0]["text/html"]


def test_alt_text_with_markup_stays_text(published):
    alt = 'x < 3 & y > 2, "so" <script>alert(1)</script>'
    figures.show(Figure(), alt=alt, caption="<b>5 < 6</b>")
    tags = _tags(published[0]["text/html"])
    assert tags["img"]["alt"] == alt
    assert set(tags) == {"figure", "img", "figcaption"}


def test_the_plain_text_tells_what_the_figure_shows(published):
    figures.show(Figure(), alt="Loss falls.", caption="One run.")
    assert published[0]["text/plain"] == "[Figure: Loss falls.]\nOne run."


@pytest.mark.parametrize("alt", ["", "  \n", None, 3])
def test_a_figure_without_alt_text_is_refused(published, alt):
    with pytest.raises(ValueError, match='Add alt="'):
        figures.show(Figure(), alt=alt)
    assert not published


def test_axes_in_place_of_a_figure_are_refused_with_the_remedy(published):
    with pytest.raises(TypeError, match=r"pass ax\.figure"):
        figures.show(Figure().subplots(), alt="Axes.")


def test_a_shown_figure_is_closed(published):
    fig, _ = plt.subplots()
    figures.show(fig, alt="Nothing yet.")
    assert plt.get_fignums() == []


@pytest.mark.slow
def test_a_terminal_gets_the_text():
    code = (
        "from course.toolkit import figures\n"
        "fig = figures.bars({'a': 1}, ylabel='y')\n"
        "figures.show(fig, alt='One bar.')\n"
        "figures.explore(lambda ax, k: ax.plot([0, k]), 'A line.', k=[1, 2])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert run.stdout == "[Figure: One bar.]\n[Figure: A line.]\n"
    assert run.stderr == ""


@pytest.mark.slow
def test_a_notebook_shows_each_figure_once_and_sliders_last():
    cells = [
        "from course.toolkit import figures\nimport matplotlib.pyplot as plt\nfigures.style()",
        "fig = figures.curves({'a': [1, 2]}, ylabel='y')\nfigures.show(fig, alt='Made by curves.')",
        "fig, ax = plt.subplots()\nax.plot([1, 2])\nfigures.show(fig, alt='Made by pyplot.')",
        "figures.explore(lambda ax, k: ax.plot([0, k]), 'A line.', k=[1, 2, 3])",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT)}}).execute()
    style, curves, pyplot, explore = (cell.outputs for cell in notebook.cells)
    assert style == []
    assert [list(output.data) for output in curves] == [["text/html", "text/plain"]]
    assert [list(output.data) for output in pyplot] == [["text/html", "text/plain"]]
    static, sliders = explore
    assert 'alt="A line."' in static.data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in sliders.data
    assert sliders.data["text/plain"].startswith("[Sliders: run this cell")


# style, curves, bars, images, explore


def test_style_sets_large_text_and_lines_that_differ_in_dashes():
    figures.style()
    assert plt.rcParams["font.size"] == 12
    lines = plt.figure().subplots().plot(np.eye(4))
    assert len({line.get_linestyle() for line in lines}) == 4


def test_every_line_colour_stands_out_from_white():
    # 3:1 is what WCAG 2.2 (1.4.11) asks of graphics; dashes and markers help the last three.
    assert [_contrast_with_white(colour) >= 3 for colour in figures.COLOURS[:4]] == [True] * 4
    assert all(_contrast_with_white(colour) > 2 for colour in figures.COLOURS)


def test_no_two_of_ten_lines_look_the_same_without_colour():
    fig = figures.curves({str(k): [k, k] for k in range(10)}, ylabel="y")
    looks = [(line._dash_pattern, line.get_marker()) for line in fig.axes[0].lines]
    assert all(first != second for first, second in combinations(looks, 2))
    assert len({line.get_marker() for line in fig.axes[0].lines[:7]}) == 7


def test_curves_draw_the_median_and_a_band_from_min_to_max():
    runs = [[1.0, 5.0], [2.0, 7.0], [9.0, 6.0]]
    ax = figures.curves({"a": runs}, ylabel="loss").axes[0]
    assert ax.lines[0].get_xdata().tolist() == [1, 2]
    assert ax.lines[0].get_ydata().tolist() == [2, 6]
    band = ax.collections[0].get_paths()[0].vertices
    assert (band[:, 1].min(), band[:, 1].max()) == (1, 9)
    assert "median of 3 runs" in ax.get_legend().get_title().get_text()
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("epoch", "loss")


def test_one_run_has_no_band_and_takes_a_keras_history():
    ax = figures.curves({"loss": [3, 2], "val_loss": [4, 3]}, ylabel="loss").axes[0]
    assert not ax.collections
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["loss", "val_loss"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"values": {}}, "Nothing to draw"),
        ({"values": {"a": []}}, "shape"),
        ({"values": {"a": [[1, 2], [3]]}}, "same number of points"),
        ({"values": {"a": [1, 2]}, "x": [1, 2, 3]}, "2 points but x has 3"),
    ],
)
def test_curves_say_what_is_wrong_with_their_numbers(arguments, message):
    with pytest.raises(ValueError, match=message):
        figures.curves(**arguments, ylabel="y")


def test_levels_are_drawn_and_named():
    ax = figures.curves({"loss": [2, 1]}, ylabel="loss", levels={"ln 10": 2.303}).axes[0]
    assert [text.get_text() for text in ax.texts] == ["ln 10"]
    assert ax.lines[1].get_ydata()[0] == 2.303


def test_bars_write_their_values_and_show_the_spread():
    ax = figures.bars({"a": [0.5, 0.9, 0.7], "b": 0.25}, ylabel="accuracy").axes[0]
    assert [bar.get_height() for bar in ax.patches] == [0.7, 0.25]
    assert [text.get_text() for text in ax.texts] == ["0.70", "0.25"]
    assert [label.get_text() for label in ax.get_xticklabels()] == ["a", "b"]
    bracket = ax.collections[0].get_segments()[0]
    assert bracket[:, 1] == pytest.approx([0.5, 0.9])


def test_images_share_one_scale():
    pictures = np.zeros((3, 4, 4), dtype="uint8")
    pictures[1] = 200
    fig = figures.images(pictures, titles=[0, 1, 2], columns=2)
    assert {ax.images[0].get_clim() for ax in fig.axes} == {(0, 200)}
    assert [ax.get_title() for ax in fig.axes] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("shape", "titles", "message"),
    [
        ((28, 28), None, r"images\(x\[:1\]\)"),
        ((0, 28, 28), None, "n ≥ 1"),
        ((2, 28, 28), "a", "2 pictures but 1 titles"),
    ],
)
def test_images_say_what_is_wrong(shape, titles, message):
    with pytest.raises(ValueError, match=message):
        figures.images(np.zeros(shape), titles)


def test_explore_shows_each_slider_in_a_row_with_the_others_at_their_middle(published):
    seen = []
    figures.explore(
        lambda ax, rate, size: seen.append((rate, size)),
        "A grid.",
        rate=[1, 2, 3, 4, 5, 6, 7],
        size=["small", "medium", "large"],
    )
    assert seen[:4] == [(1, "medium"), (3, "medium"), (5, "medium"), (7, "medium")]
    assert seen[4:] == [(4, "small"), (4, "medium"), (4, "large")]
    assert len(published) == 1  # no widget outside of a kernel


def test_moving_a_slider_redraws_with_its_settings_in_the_alt_text(published, monkeypatch):
    import ipywidgets

    made = []
    monkeypatch.setattr(figures, "_has_kernel", lambda: True)
    monkeypatch.setattr(
        ipywidgets, "VBox", lambda children: made.extend(children) or ipywidgets.Box(children)
    )
    figures.explore(lambda ax, rate: ax.plot([0, rate]), "A line.", rate=[1, 2, 3])
    slider, picture = made
    before = picture.value
    slider.value = 3
    assert 'alt="A line. Here: rate = 3."' in picture.value
    assert _tags(before)["img"]["src"] != _tags(picture.value)["img"]["src"]


def _tags(markup: str) -> dict[str, dict[str, str]]:
    found = {}

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            found[tag] = dict(attributes)

    Reader().feed(markup)
    return found


def _contrast_with_white(colour: str) -> float:
    channels = [int(part, 16) / 255 for part in re.findall("[0-9A-Fa-f]{2}", colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 1.05 / (np.dot(linear, [0.2126, 0.7152, 0.0722]) + 0.05)
