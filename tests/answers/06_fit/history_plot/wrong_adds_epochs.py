# wrong: puts the numbers of the epochs into the dictionary of the caller
# hint: changes-input
import matplotlib.pyplot as plt


def history_plot(history):
    history["epoch"] = list(range(1, len(history["loss"]) + 1))
    fig, ax = plt.subplots()
    ax.plot("epoch", "loss", "-", data=history, label="training")
    ax.plot("epoch", "val_loss", "--", data=history, label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig
