# wrong: leaves the first epoch out, because its loss is so high
# hint: epoch-left-out
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(2, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"][1:], "-", label="training")
    ax.plot(x, history["val_loss"][1:], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
