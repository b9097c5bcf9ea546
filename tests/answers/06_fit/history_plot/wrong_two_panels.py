# wrong: a panel for each curve
# hint: two-axes
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, (left, right) = plt.subplots(1, 2)
    left.plot(x, history["loss"], "-", label="training")
    right.plot(x, history["val_loss"], "--", label="validation")
    for ax in (left, right):
        ax.set_xlabel("epoch")
        ax.set_ylabel("loss")
        ax.legend()
    return fig
