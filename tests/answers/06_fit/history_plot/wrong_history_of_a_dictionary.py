# wrong: asks the dictionary for .history, which the History object has
# hint: raises
import matplotlib.pyplot as plt


def history_plot(history):
    logs = history.history
    x = range(1, len(logs["loss"]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, logs["loss"], "-", label="training")
    ax.plot(x, logs["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
