# wrong: closes the picture and then asks for the current one, which is a new, empty one
# hint: empty-figure
import matplotlib.pyplot as plt


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    plt.figure()
    plt.plot(x, history["loss"], "-", label="training")
    plt.plot(x, history["val_loss"], "--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    plt.show()
    plt.close()
    return plt.gcf()
