# right: marks the lowest validation loss with a grey vertical line, without a legend text
import matplotlib.pyplot as plt
import numpy as np


def history_plot(history):
    epochs = list(range(1, len(history["loss"]) + 1))
    fig, ax = plt.subplots()
    ax.plot(epochs, history["loss"], "-", label="Training")
    ax.plot(epochs, history["val_loss"], "--", label="Validation")
    ax.axvline(epochs[int(np.argmin(history["val_loss"]))], color="0.8", linewidth=1)
    ax.set_xlabel("Epoch (the first is 1)")
    ax.set_ylabel("Loss")
    ax.legend(title="measured on")
    return fig
