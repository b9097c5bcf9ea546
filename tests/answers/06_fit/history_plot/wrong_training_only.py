# wrong: draws the training loss only
# hint: one-curve
import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots()
    ax.plot(range(1, len(history["loss"]) + 1), history["loss"], label="loss")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig
