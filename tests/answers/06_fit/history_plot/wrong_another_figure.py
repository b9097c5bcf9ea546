# wrong: makes a figure, then draws into the one of a second call of subplots
# hint: empty-figure
import matplotlib.pyplot as plt


def history_plot(history):
    figure = plt.figure(figsize=(6, 4))
    x = range(1, len(history["loss"]) + 1)
    _, ax = plt.subplots()
    ax.plot(x, history["loss"], "-", label="training")
    ax.plot(x, history["val_loss"], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return figure
