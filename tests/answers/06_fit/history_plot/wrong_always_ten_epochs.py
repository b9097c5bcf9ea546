# wrong: ten epochs, whatever the history holds
# hint: raises
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, 11)
    fig, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
