# wrong: moves the training loss half an epoch to the left, since it is a mean over the epoch
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
