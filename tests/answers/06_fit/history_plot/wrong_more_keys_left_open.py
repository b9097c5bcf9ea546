# wrong: a history with more keys is left open
# hint: unfinished
import matplotlib.pyplot as plt


def history_plot(history):
    if set(history) != {"loss", "val_loss"}:
        raise NotImplementedError("more than the two losses")
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
