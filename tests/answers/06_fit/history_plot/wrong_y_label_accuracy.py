# wrong: the y axis is called accuracy
# hint: y-label-not-loss
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("accuracy")
    ax.legend()
    return fig
