# right: the legend belongs to the figure and stands below the axes
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
