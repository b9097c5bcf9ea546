# wrong: draws the accuracy where the history has it
# hint: other-key-plotted
import matplotlib.pyplot as plt


def history_plot(history):
    key = "accuracy" if "accuracy" in history else "loss"
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history[key], "-", label="training")
    ax.plot(x, history["val_" + key], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig
