# wrong: the epoch upwards, with the labels of the exchanged axes
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
