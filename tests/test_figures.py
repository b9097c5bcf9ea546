"""Lesson plots reach readers who do not see them, are shown once, and do not rely on colour."""

import base64
import re
import shutil
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
from patience import A_LONG_TIME

from course.toolkit import alttext, figures, networks

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
def test_a_figure_without_data_and_without_alt_text_is_refused(published, alt):
    with pytest.raises(ValueError, match='Add alt="'):
        figures.show(Figure(), alt=alt)
    with pytest.raises(ValueError, match='Add alt="'):
        figures.show(Figure().subplots().figure, alt=alt)
    assert not published


def test_axes_in_place_of_a_figure_are_refused_with_the_remedy(published):
    with pytest.raises(TypeError, match=r"pass ax\.figure"):
        figures.show(Figure().subplots())


def test_a_shown_figure_is_closed(published):
    fig, _ = plt.subplots()
    figures.show(fig, alt="Nothing yet.")
    assert plt.get_fignums() == []


@pytest.mark.slow
def test_a_terminal_gets_the_text():
    code = (
        "from course.toolkit import figures\n"
        "fig = figures.bars({'a': 1}, ylabel='y')\n"
        "figures.show(fig, caption='One bar.')\n"
        "figures.explore(lambda ax, k: ax.plot([0, k]), k=[1])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert run.stdout == (
        "[Figure: Vertical axis: y. a: 1.]\nOne bar.\n"
        "[Figure: k = 1. A line: from 0 at 0 to 1 at 1.]\n"
    )
    assert run.stderr == ""


@pytest.mark.slow
def test_a_notebook_shows_each_figure_once_and_sliders_last():
    cells = [
        "from course.toolkit import figures\nimport matplotlib.pyplot as plt\nfigures.style()",
        "fig = figures.curves({'a': [1, 2]}, ylabel='y')\nfigures.show(fig)",
        "fig, ax = plt.subplots()\nax.plot([1, 2])\nfigures.show(fig)",
        "figures.explore(lambda ax, k: ax.plot([0, k]), k=[1, 2, 3])",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(
        notebook, timeout=A_LONG_TIME, resources={"metadata": {"path": str(ROOT)}}
    ).execute()
    style, curves, pyplot, explore = (cell.outputs for cell in notebook.cells)
    assert style == []
    assert [list(output.data) for output in curves] == [["text/html", "text/plain"]]
    assert [list(output.data) for output in pyplot] == [["text/html", "text/plain"]]
    static, sliders = explore
    assert "Chart 3 (k = 3). A line: from 0 at 0 to 3 at 1." in static.data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in sliders.data
    assert sliders.data["text/plain"].startswith("[Sliders: run this cell")


# text alternatives from the data


def told(fig):
    return alttext.of_figure(fig)


def test_a_curve_is_told_with_both_ends_and_with_what_lies_between():
    fig = figures.curves({"loss": [3, 1, 2], "flat": [1, 1, 1]}, ylabel="loss", title="Two")
    assert told(fig) == (
        "Two. Vertical axis: loss, horizontal axis: epoch. "
        "loss: from 3 at 1 to 2 at 3, lowest 1 at 2. flat: 1 from 1 to 3."
    )


def test_several_runs_are_told_with_their_spread_at_both_ends():
    fig = figures.curves({"a": [[1.0, 5.0], [2.0, 7.0], [9.0, 6.0]]}, ylabel="loss", x=[10, 20])
    assert told(fig).endswith(
        "a: from 2 at 10 to 6 at 20 (median of 3 runs, which lie between 1 and 9 at first "
        "and between 5 and 7 at last)."
    )


def test_a_level_to_compare_with_is_told():
    fig = figures.bars({"a": -0.5}, ylabel="gain", levels={"ln 10": 2.302585})
    assert told(fig) == ("Vertical axis: gain. a: −0.5. A grey line to compare with, ln 10: 2.3.")


def test_bars_are_told_with_label_value_and_runs():
    fig = figures.bars({"none": [0.93, 0.95, 0.94], "two": 0.21}, ylabel="accuracy", xlabel="units")
    words = told(fig)
    assert "Vertical axis: accuracy, horizontal axis: units." in words
    assert words.endswith("none: 0.94 (3 runs, 0.93 to 0.95). two: 0.21.")


def test_a_confusion_matrix_is_told_row_by_row_and_writes_its_numbers():
    fig = figures.matrix([[354, 85], [0, 1200]], ["0", "O"])
    assert alttext.of_figure(fig) == (
        "Vertical axis: true class, horizontal axis: predicted class. "
        "0: 354 as 0, 85 as O; O: 1,200 as O."
    )
    assert [text.get_text() for text in fig.axes[0].texts] == ["354", "85", "0", "1,200"]
    assert fig.axes[0].texts[-1].get_color() == "white"  # readable on the darkest cell


@pytest.mark.parametrize("counts", [[[1, 2]], [[1, 2, 3]] * 3, 5])
def test_a_matrix_that_does_not_fit_its_names_is_refused(counts):
    with pytest.raises(ValueError, match=r"2 names need a matrix of shape \(2, 2\)"):
        figures.matrix(counts, ["0", "O"])


def test_pictures_are_told_with_number_size_and_titles():
    fig = figures.images(np.zeros((12, 8, 8)), titles=range(12))
    assert told(fig) == (
        "12 pictures of 8×8 pixels in 2 rows of up to 8; "
        "above them: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11."
    )
    assert told(figures.images(np.zeros((1, 28, 28)))) == "1 picture of 28×28 pixels."


def test_what_is_added_to_a_chart_of_ours_is_told_too():
    fig = figures.curves({"a": [1, 2]}, ylabel="y")
    fig.axes[0].plot([1, 2], [5, 6], label="added")
    fig.axes[0].set_xscale("log")
    assert "horizontal axis: epoch (logarithmic)" in told(fig)
    assert told(fig).endswith("a: from 1 at 1 to 2 at 2. added: from 5 at 1 to 6 at 2.")


def test_a_free_figure_is_read_from_its_axes():
    fig = Figure()
    left, right = fig.subplots(1, 2)
    left.bar(["cat", "dog"], [1, 2.5], label="_")
    left.scatter([1, 2], [3, 4], label="found")
    left.set(title="Counts", ylabel="n")
    right.plot(range(100), range(100), ".", label="dots")
    right.imshow(np.eye(3))
    right.set(xlabel="p")
    fig.suptitle("Both")
    assert told(fig) == (
        "Both. 2 charts. Chart 1 (Counts). Vertical axis: n. cat: 1. dog: 2.5. "
        "found: 2 from 3 to 4, 3 at 1, 4 at 2. Chart 2. Horizontal axis: p. "
        "dots: 100 from 0 to 99, such as 0 at 0, 25 at 25, 50 at 50, 74 at 74, 99 at 99. "
        "An image of 3×3 values from 0 to 1."
    )


def test_axes_that_are_not_shown_are_not_told():
    fig = Figure()
    first, second = fig.subplots(1, 2)
    first.plot([1, 2], label="a")
    second.plot([3, 4], label="b")
    second.set_visible(False)
    assert told(fig) == "a: from 1 at 0 to 2 at 1."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (-1.5, "−1.5"),
        (2080, "2,080"),
        (0.12345, "0.123"),
        (1e-5, "1e−05"),
        (np.inf, "inf"),
    ],
)
def test_numbers_are_told_as_a_person_reads_them(value, words):
    assert alttext.number(value) == words


def test_the_text_alternative_reaches_the_html_and_the_terminal(published):
    figures.show(figures.bars({"a": 1}, ylabel="y"), caption="One bar.")
    assert _tags(published[0]["text/html"])["img"]["alt"] == "Vertical axis: y. a: 1."
    assert published[0]["text/plain"] == "[Figure: Vertical axis: y. a: 1.]\nOne bar."


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


def test_signed_pictures_have_0_in_the_middle_of_their_scale():
    pictures = np.zeros((2, 4, 4))
    pictures[0, 0, 0] = -3
    pictures[1, 0, 0] = 1
    fig = figures.images(pictures, signed=True)
    assert {ax.images[0].get_clim() for ax in fig.axes} == {(-3, 3)}
    middle = fig.axes[0].images[0].to_rgba(0.0)[:3]
    assert min(middle) > 0.95  # white


def test_a_stack_has_a_circle_for_each_number_until_there_are_too_many():
    fig = figures.stack([64, 3, 2], ["64 pixels", "Dense(3)", "Dense(2)"])
    assert [len(dots.get_offsets()) for dots in fig.axes[0].collections] == [6, 3, 2]
    assert len(fig.axes[0].get_lines()) == 6 * 3 + 3 * 2
    assert told(fig) == (
        "Column 1: 64 circles, 64 pixels, a line from each to every circle of the next column. "
        "Column 2: 3 circles, Dense(3), a line from each to every circle of the next column. "
        "Column 3: 2 circles, Dense(2)."
    )


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


def test_a_chain_is_told_with_values_and_slopes(published):
    figures.chain([("x", 2.0, None), ("loss", 36.0, 1)], {"w": (3.0, 24.0)})
    assert "x = 2; w = 3, slope 24; loss = 36, slope 1." in published[-1]["text/plain"]


def test_a_landscape_says_where_each_way_ends():
    walks = {"down": np.array([[3.0, 0.0], [1.0, 0.0]]), "stay": np.full((2, 2), 2.0)}
    fig = figures.landscape(walks, lambda w: (w**2).sum(axis=-1), xlabel="a", ylabel="b")
    assert [ax.get_title() for ax in fig.axes] == ["down: loss 1.00", "stay: loss 8.00"]
    told = alttext.of_figure(fig)
    assert "down: 1 steps, to a loss of 1" in told
    assert told.count("stay") == 2  # title and path; the marks are not told again


def test_explore_shows_each_slider_in_a_row_with_the_others_at_their_middle(published):
    seen = []
    figures.explore(
        lambda ax, rate, size: seen.append((rate, size)) or ax.plot([rate]),
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
    figures.explore(lambda ax, rate: ax.plot([0, rate]), rate=[1, 2, 3])
    slider, picture = made
    before = picture.value
    slider.value = 3
    assert 'alt="Here: rate = 3. A line: from 0 at 0 to 3 at 1."' in picture.value
    assert _tags(before)["img"]["src"] != _tags(picture.value)["img"]["src"]


# network


@pytest.fixture
def two_towers():
    """A functional model that uses one layer twice and takes a shortcut."""
    import keras

    left, right = keras.Input((4,), name="left"), keras.Input((4,), name="right")
    tower = keras.layers.Dense(4, name="tower")
    both = keras.layers.Concatenate(name="both")([tower(left), tower(right), left])
    return keras.Model([left, right], keras.layers.Dense(1, name="same")(both))


LAYERS = [
    "left: an input",
    "right: an input",
    "tower: Dense, takes left; then takes right",
    "both: Concatenate, takes tower and tower and left",
    "same: Dense, takes both",
]


def test_a_network_is_told_layer_by_layer_with_what_each_takes(two_towers):
    assert networks.told(two_towers) == LAYERS


def test_a_network_is_told_in_words_where_graphviz_is_missing(two_towers, monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    figures.network(two_towers)
    assert capsys.readouterr().out.splitlines() == LAYERS


@pytest.mark.skipif(shutil.which("dot") is None, reason="no Graphviz here")
def test_a_network_is_drawn_and_its_alt_text_tells_the_same(two_towers, published):
    figures.network(two_towers)
    picture = _tags(published[0]["text/html"])["img"]
    assert picture["alt"] == "A network. " + ". ".join(LAYERS) + "."
    assert base64.b64decode(picture["src"].partition(",")[2]).startswith(b"\x89PNG")


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
