# wrong: calls legend() before there is a line, so it stays empty
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
