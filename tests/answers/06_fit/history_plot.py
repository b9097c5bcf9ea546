# %% right: a Figure of its own, without pyplot, and the labels in one call
from matplotlib.figure import Figure


def history_plot(history):
    fig = Figure(figsize=(6, 4))
    ax = fig.add_subplot()
    x = [i + 1 for i in range(len(history["loss"]))]
    ax.plot(x, history["loss"], "b-", x, history["val_loss"], "r:")
    ax.legend(["loss on the training examples", "loss on the validation examples"])
    ax.set(xlabel="Epoch", ylabel="Loss", title="What fit reported")
    return fig


# %% right: the legend belongs to the figure and stands below the axes
import matplotlib.pyplot as plt


def history_plot(history):
    n = len(history["loss"])
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(range(1, n + 1), history["loss"], marker="o", color="C0", label="training")
    ax.plot(range(1, n + 1), history["val_loss"], marker="D", color="C0", label="validation")
    ax.set_xlabel("Epoch")
    ax.set_ylabel("Loss")
    fig.legend(loc="outside lower center", ncols=2)
    return fig


# %% right: a loop over the two keys with a style for each; the axes are put in by hand
import matplotlib.pyplot as plt
from matplotlib.ticker import MaxNLocator


def history_plot(history):
    fig = plt.figure(constrained_layout=True)
    ax = fig.add_axes([0.12, 0.12, 0.85, 0.82])
    styles = {"loss": dict(ls="-", marker="."), "val_loss": dict(ls="-.", marker="")}
    for key, style in styles.items():
        values = history[key]
        ax.plot([epoch for epoch, _ in enumerate(values, 1)], values, label=key, **style)
    ax.set_xlabel("number of the epoch")
    ax.set_ylabel("mean loss of the epoch")
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.legend(frameon=False)
    return fig


# %% right: pyplot's functions, told apart by markers, and points at the epochs
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    figure = plt.figure()
    x = np.arange(1, len(history["loss"]) + 1)
    plt.plot(x, history["loss"], "o-", label="train")
    plt.plot(x, history["val_loss"], "s-", label="val")
    plt.xlabel("Epoch")
    plt.ylabel("Cross-entropy loss")
    plt.grid(alpha=0.3)
    plt.legend(loc="upper right")
    return figure


# %% right: marks the lowest validation loss with a grey vertical line, without a legend text
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    epochs = list(range(1, len(history["loss"]) + 1))
    fig, ax = plt.subplots()
    ax.plot(epochs, history["loss"], "-", label="Training")
    ax.plot(epochs, history["val_loss"], "--", label="Validation")
    ax.axvline(epochs[int(np.argmin(history["val_loss"]))], color="0.8", linewidth=1)
    ax.set_xlabel("Epoch (the first is 1)")
    ax.set_ylabel("Loss")
    ax.legend(title="measured on")
    return fig


# %% right: both solid, but one has markers; the legend is made from the lines
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    fig, axes = plt.subplots(figsize=(5, 3), squeeze=False)
    ax = axes[0, 0]
    n = len(history["val_loss"])
    x = np.linspace(1, n, n)
    (first,) = ax.plot(x, history["loss"], color="black")
    (second,) = ax.plot(x, history["val_loss"], color="black", marker="x")
    ax.legend([first, second], ["training loss", "validation loss"])
    ax.set_xlabel("epochs")
    ax.set_ylabel("loss")
    fig.tight_layout()
    return fig


# %% right: a pandas table with epochs from 1 as index, drawn with two styles
import pandas as pd


def history_plot(history):
    table = pd.DataFrame({key: history[key] for key in ("loss", "val_loss")})
    table.index = table.index + 1
    ax = table.plot(style=["-", "--"], xlabel="epoch", ylabel="loss")
    return ax.get_figure()


# %% right: plt.subplots, a solid and a dashed line
import matplotlib.pyplot as plt


def history_plot(history):
    epochs = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(epochs, history["loss"], label="training")
    ax.plot(epochs, history["val_loss"], linestyle="--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% right: draws the validation curve first, x values as floats; titles the picture
import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots(1, 1)
    for name, key, line in (
        ("validation set", "val_loss", (0, (5, 2))),
        ("training set", "loss", "solid"),
    ):
        points = [(float(e), value) for e, value in enumerate(history[key], start=1)]
        ax.plot(*zip(*points), linestyle=line, label=name)
    ax.set_title(f"{len(history['loss'])} epochs")
    ax.set_xlabel("EPOCH")
    ax.set_ylabel("LOSS")
    ax.legend()
    return fig


# %% right: closes the figure before it returns it
import matplotlib.pyplot as plt


def history_plot(history):
    epochs = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(epochs, history["loss"], "-", label="training")
    ax.plot(epochs, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    plt.close(fig)
    return fig


# %% wrong: the epoch upwards and the loss to the right
# hint: axes-swapped
import matplotlib.pyplot as plt


def history_plot(history):
    epochs = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(history["loss"], epochs, "-", label="training")
    ax.plot(history["val_loss"], epochs, "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: the epoch upwards, with the labels of the exchanged axes
# hint: axes-swapped
import matplotlib.pyplot as plt


def history_plot(history):
    epochs = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(history["loss"], epochs, "-", label="training")
    ax.plot(history["val_loss"], epochs, "--", label="validation")
    ax.set_xlabel("loss")
    ax.set_ylabel("epoch")
    ax.legend()
    return fig


# %% wrong: puts the numbers of the epochs into the dictionary of the caller
# hint: changes-input
import matplotlib.pyplot as plt


def history_plot(history):
    history["epoch"] = list(range(1, len(history["loss"]) + 1))
    fig, ax = plt.subplots()
    ax.plot("epoch", "loss", "-", data=history, label="training")
    ax.plot("epoch", "val_loss", "--", data=history, label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: pops the two lists out of the dictionary of the caller
# hint: changes-input
import matplotlib.pyplot as plt


def history_plot(history):
    curves = {"training": history.pop("loss"), "validation": history.pop("val_loss")}
    fig, ax = plt.subplots()
    for (name, values), style in zip(curves.items(), ["-", "--"]):
        ax.plot(range(1, len(values) + 1), values, style, label=name)
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: both lines dashed
# hint: colour-only
import pandas as pd


def history_plot(history):
    table = pd.DataFrame({"training": history["loss"], "validation": history["val_loss"]})
    table.index += 1
    ax = table.plot(linestyle="--")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    return ax.figure


# %% wrong: two solid lines that differ in colour only
# hint: colour-only
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], label="training")
    ax.plot(x, history["val_loss"], label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: the same marker for both, red and blue
# hint: colour-only
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "bo-", label="training")
    ax.plot(x, history["val_loss"], "ro-", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: spreads the values evenly from 0 to the number of epochs
# hint: wrong-epochs
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    n = len(history["loss"])
    x = np.linspace(0, n, n)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: draws the lowest loss so far
# hint: curve-smoothed
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, np.minimum.accumulate(history["loss"]), "-", label="training")
    ax.plot(x, np.minimum.accumulate(history["val_loss"]), "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: smooths the curves with a moving mean
# hint: curve-smoothed
import matplotlib.pyplot as plt
import pandas as pd


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    for key, style in (("loss", "-"), ("val_loss", "--")):
        smooth = pd.Series(history[key]).rolling(3, min_periods=1).mean()
        ax.plot(x, smooth, style, label=key)
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: makes a figure, then draws into the one of a second call of subplots
# hint: empty-figure
import matplotlib.pyplot as plt


def history_plot(history):
    figure = plt.figure(figsize=(6, 4))
    x = range(1, len(history["loss"]) + 1)
    _, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return figure


# %% wrong: closes the picture and then asks for the current one, which is a new, empty one
# hint: empty-figure
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    plt.figure()
    plt.plot(x, history["loss"], "-", label="training")
    plt.plot(x, history["val_loss"], "--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    plt.show()
    plt.close()
    return plt.gcf()


# %% wrong: leaves the first epoch out, because its loss is so high
# hint: epoch-left-out
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(2, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"][1:], "-", label="training")
    ax.plot(x, history["val_loss"][1:], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: range stops before the last epoch, and the lists are cut to fit
# hint: epoch-left-out
import matplotlib.pyplot as plt


def history_plot(history):
    n = len(history["loss"])
    x = list(range(1, n))
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"][: len(x)], "-", label="training")
    ax.plot(x, history["val_loss"][: len(x)], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: no x values, so the first epoch stands at 0
# hint: epochs-from-zero
import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots()
    ax.plot(history["loss"], label="training")
    ax.plot(history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: the numbers of History.epoch, which begin at 0
# hint: epochs-from-zero
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    epoch = np.arange(len(history["loss"]))
    fig, ax = plt.subplots()
    ax.plot(epoch, history["loss"], "o-", label="loss")
    ax.plot(epoch, history["val_loss"], "x--", label="val_loss")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: a pandas table with its own index, which begins at 0
# hint: epochs-from-zero
import pandas as pd


def history_plot(history):
    table = pd.DataFrame(history)[["loss", "val_loss"]]
    return table.plot(style=["-", "--"], xlabel="epoch", ylabel="loss").get_figure()


# %% wrong: draws every key of the history
# hint: every-key-plotted
import itertools

import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots()
    styles = itertools.cycle(["-", "--", "-.", ":"])
    for key, values in history.items():
        ax.plot(range(1, len(values) + 1), values, next(styles), label=key)
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: plots the whole pandas table
# hint: every-key-plotted
import pandas as pd


def history_plot(history):
    table = pd.DataFrame(history)
    table.index += 1
    styles = ["-", "--", "-.", ":"] * len(table.columns)
    ax = table.plot(style=styles[: len(table.columns)], xlabel="epoch", ylabel="loss")
    return ax.figure


# %% wrong: moves the training loss half an epoch to the left, since it is a mean over the epoch
# hint: half-epoch-shift
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    x = np.arange(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x - 0.5, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: the two labels at the wrong axes
# hint: labels-swapped
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("loss")
    ax.set_ylabel("epoch")
    ax.legend()
    return fig


# %% wrong: both lines are called "loss" in the legend
# hint: legend-texts-equal
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="loss")
    ax.plot(x, history["val_loss"], "--", label="loss")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: calls legend() before there is a line, so it stays empty
# hint: no-legend
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.legend()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    return fig


# %% wrong: gives labels to the lines and never calls legend()
# hint: no-legend
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    return fig


# %% wrong: calls legend(), but the lines have no label
# hint: no-legend
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-")
    ax.plot(x, history["val_loss"], "--")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: explains the lines in the title
# hint: no-legend
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-")
    ax.plot(x, history["val_loss"], "--")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.set_title("training (solid) and validation (dashed)")
    return fig


# %% wrong: shows the picture and returns nothing
# hint: no-return
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    plt.figure()
    plt.plot(x, history["loss"], "-", label="training")
    plt.plot(x, history["val_loss"], "--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    plt.show()


# %% wrong: draws into the current figure, where the lines of the last call still are
# hint: old-figure-reused
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    plt.plot(x, history["loss"], "-", label="training")
    plt.plot(x, history["val_loss"], "--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    return plt.gcf()


# %% wrong: always figure number 1, never cleared
# hint: old-figure-reused
import matplotlib.pyplot as plt


def history_plot(history):
    fig = plt.figure(num=1)
    ax = fig.gca()
    x = range(1, len(history["loss"]) + 1)
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: draws the training loss only
# hint: one-curve
import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots()
    ax.plot(range(1, len(history["loss"]) + 1), history["loss"], label="loss")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: draws the validation loss only, since it alone tells about new data
# hint: one-curve
import matplotlib.pyplot as plt


def history_plot(history):
    values = history["val_loss"]
    fig, ax = plt.subplots()
    ax.plot(range(1, len(values) + 1), values, "o-", label="validation loss")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: draws the accuracy where the history has it
# hint: other-key-plotted
import matplotlib.pyplot as plt


def history_plot(history):
    key = "accuracy" if "accuracy" in history else "loss"
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history[key], "-", label="training")
    ax.plot(x, history["val_" + key], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: takes the first and the last key, whatever they are
# hint: other-key-plotted
import matplotlib.pyplot as plt


def history_plot(history):
    first, *_, last = list(history)
    x = range(1, len(history[first]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history[first], "-", label="training")
    ax.plot(x, history[last], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: ten epochs, whatever the history holds
# hint: raises
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, 11)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: asks the dictionary for .history, which the History object has
# hint: raises
import matplotlib.pyplot as plt


def history_plot(history):
    logs = history.history
    x = range(1, len(logs["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, logs["loss"], "-", label="training")
    ax.plot(x, logs["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: a key that the history does not have
# hint: raises
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["validation_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: copied the line and forgot to change the key
# hint: same-curve-twice
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: a second y axis for the validation loss, so that the heights cannot be compared
# hint: two-axes
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    other = ax.twinx()
    lines = ax.plot(x, history["loss"], "-", label="training")
    lines += other.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend(lines, [line.get_label() for line in lines])
    return fig


# %% wrong: a panel for each curve
# hint: two-axes
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, (left, right) = plt.subplots(1, 2)
    left.plot(x, history["loss"], "-", label="training")
    right.plot(x, history["val_loss"], "--", label="validation")
    for ax in (left, right):
        ax.set_xlabel("epoch")
        ax.set_ylabel("loss")
        ax.legend()
    return fig


# %% wrong: a history with more keys is left open
# hint: unfinished
import matplotlib.pyplot as plt


def history_plot(history):
    if set(history) != {"loss", "val_loss"}:
        raise NotImplementedError("more than the two losses")
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig


# %% wrong: pandas gives axes, which are handed on
# hint: wrong-type
import pandas as pd


def history_plot(history):
    table = pd.DataFrame(history, columns=["loss", "val_loss"])
    table.index += 1
    return table.plot(style=["-", "--"], xlabel="epoch", ylabel="loss")


# %% wrong: returns the axes instead of the figure
# hint: wrong-type
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return ax


# %% wrong: returns pyplot itself
# hint: wrong-type
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    plt.figure()
    plt.plot(x, history["loss"], "-", label="training")
    plt.plot(x, history["val_loss"], "--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    return plt


# %% wrong: returns what subplots gave, the pair of figure and axes
# hint: wrong-type
import matplotlib.pyplot as plt


def history_plot(history):
    picture = plt.subplots()
    ax = picture[1]
    x = range(1, len(history["loss"]) + 1)
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return picture


# %% wrong: no label at the x axis
# hint: x-label-missing
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: calls the epochs steps
# hint: x-label-not-epoch
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("training step")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: labels the axes x and y
# hint: x-label-not-epoch
import matplotlib.pyplot as plt


def history_plot(history):
    t = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(t, history["loss"], "-", label="training")
    ax.plot(t, history["val_loss"], "--", label="validation")
    ax.set(xlabel="x", ylabel="y")
    ax.legend()
    return fig


# %% wrong: no label at the y axis, only a title
# hint: y-label-missing
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_title("loss")
    ax.legend()
    return fig


# %% wrong: the y axis is called accuracy
# hint: y-label-not-loss
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("accuracy")
    ax.legend()
    return fig


# %% wrong: a y label that says nothing
# hint: y-label-not-loss
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "o", label="training", linestyle="-")
    ax.plot(x, history["val_loss"], "^", label="validation", linestyle="-")
    ax.set(xlabel="Epoch", ylabel="value")
    ax.legend()
    return fig


# %% wrong: the figure is made once, outside
# hint: same-figure-again
from matplotlib.figure import Figure

fig = Figure()
ax = fig.subplots()


def history_plot(history):
    ax.clear()
    epochs = range(1, len(history["loss"]) + 1)
    ax.plot(epochs, history["loss"], "-", label="training")
    ax.plot(epochs, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: points without plot
# hint: no-lines
import matplotlib.pyplot as plt


def history_plot(history):
    epochs = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.scatter(epochs, history["loss"], marker="o", label="training")
    ax.scatter(epochs, history["val_loss"], marker="x", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig


# %% wrong: always figure 1, emptied
# hint: same-figure-again
import matplotlib.pyplot as plt


def history_plot(history):
    fig = plt.figure(1)
    plt.clf()
    epochs = range(1, len(history["loss"]) + 1)
    plt.plot(epochs, history["loss"], "-", label="training")
    plt.plot(epochs, history["val_loss"], "--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    return fig
