# right: both solid, but one has markers; the legend is made from the lines
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
