# wrong: a second y axis for the validation loss, so that the heights cannot be compared
# hint: two-axes
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    other = ax.twinx()
    lines = ax.plot(x, history["loss"], "-", label="training")
    lines += other.plot(x, history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend(lines, [line.get_label() for line in lines])
    return fig
