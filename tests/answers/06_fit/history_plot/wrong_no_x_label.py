# wrong: no label at the x axis
# hint: x-label-missing
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set_ylabel("loss")
    ax.legend()
    return fig
