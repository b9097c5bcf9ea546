# wrong: both lines are called "loss" in the legend
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
