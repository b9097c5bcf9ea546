# wrong: returns what subplots gave, the pair of figure and axes
# hint: wrong-type
import matplotlib.pyplot as plt


def history_plot(history):
    picture = plt.subplots()
    ax = picture[1]
    x = range(1, len(history["loss"]) + 1)
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return picture
