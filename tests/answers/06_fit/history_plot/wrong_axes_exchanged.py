# wrong: the epoch upwards and the loss to the right
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
