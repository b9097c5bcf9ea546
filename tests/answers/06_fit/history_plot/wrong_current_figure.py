# wrong: draws into the current figure, where the lines of the last call still are
# hint: old-figure-reused
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    plt.plot(x, history["loss"], "-", label="training")
    plt.plot(x, history["val_loss"], "--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    return plt.gcf()
