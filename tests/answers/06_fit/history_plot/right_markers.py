# right: pyplot's functions, told apart by markers, and points at the epochs
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    figure = plt.figure()
    x = np.arange(1, len(history["loss"]) + 1)
    plt.plot(x, history["loss"], "o-", label="train")
    plt.plot(x, history["val_loss"], "s-", label="val")
    plt.xlabel("Epoch")
    plt.ylabel("Cross-entropy loss")
    plt.grid(alpha=0.3)
    plt.legend(loc="upper right")
    return figure
