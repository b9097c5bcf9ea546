# wrong: a y label that says nothing
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
