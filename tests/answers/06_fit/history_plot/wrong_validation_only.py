# wrong: draws the validation loss only, since it alone tells about new data
# hint: one-curve
import matplotlib.pyplot as plt


def history_plot(history):
    values = history["val_loss"]
    fig, ax = plt.subplots()
    ax.plot(range(1, len(values) + 1), values, "o-", label="validation loss")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
