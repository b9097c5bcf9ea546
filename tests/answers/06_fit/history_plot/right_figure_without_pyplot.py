# right: a Figure of its own, without pyplot, and the labels in one call
from matplotlib.figure import Figure


def history_plot(history):
    fig = Figure(figsize=(6, 4))
    ax = fig.add_subplot()
    x = [i + 1 for i in range(len(history["loss"]))]
    ax.plot(x, history["loss"], "b-", x, history["val_loss"], "r:")
    ax.legend(["loss on the training examples", "loss on the validation examples"])
    ax.set(xlabel="Epoch", ylabel="Loss", title="What fit reported")
    return fig
