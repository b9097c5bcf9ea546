# wrong: the numbers of History.epoch, which begin at 0
# hint: epochs-from-zero
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    epoch = np.arange(len(history["loss"]))
    fig, ax = plt.subplots()
    ax.plot(epoch, history["loss"], "o-", label="loss")
    ax.plot(epoch, history["val_loss"], "x--", label="val_loss")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
