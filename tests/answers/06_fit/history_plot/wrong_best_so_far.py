# wrong: draws the lowest loss so far
# hint: curve-smoothed
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, np.minimum.accumulate(history["loss"]), "-", label="training")
    ax.plot(x, np.minimum.accumulate(history["val_loss"]), "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
