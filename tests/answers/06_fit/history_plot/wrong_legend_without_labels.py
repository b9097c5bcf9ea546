# wrong: calls legend(), but the lines have no label
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
