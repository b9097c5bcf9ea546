# wrong: always figure number 1, never cleared
# hint: old-figure-reused
import matplotlib.pyplot as plt


def history_plot(history):
    fig = plt.figure(num=1)
    ax = fig.gca()
    x = range(1, len(history["loss"]) + 1)
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
