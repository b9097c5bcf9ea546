# wrong: labels the axes x and y
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
