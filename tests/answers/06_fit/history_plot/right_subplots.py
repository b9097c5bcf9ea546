# right: plt.subplots, a solid and a dashed line
import matplotlib.pyplot as plt


def history_plot(history):
    epochs = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(epochs, history["loss"], label="training")
    ax.plot(epochs, history["val_loss"], linestyle="--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig
