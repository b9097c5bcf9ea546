# wrong: no x values, so the first epoch stands at 0
# hint: epochs-from-zero
import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots()
    ax.plot(history["loss"], label="training")
    ax.plot(history["val_loss"], "--", label="validation")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig
