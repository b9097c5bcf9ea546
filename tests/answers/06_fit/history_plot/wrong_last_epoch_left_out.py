# wrong: range stops before the last epoch, and the lists are cut to fit
# hint: epoch-left-out
import matplotlib.pyplot as plt


def history_plot(history):
    n = len(history["loss"])
    x = list(range(1, n))
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"][: len(x)], "-", label="training")
    ax.plot(x, history["val_loss"][: len(x)], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
