# right: draws the validation curve first, x values as floats; titles the picture
import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots(1, 1)
    for name, key, line in (
        ("validation set", "val_loss", (0, (5, 2))),
        ("training set", "loss", "solid"),
    ):
        points = [(float(e), value) for e, value in enumerate(history[key], start=1)]
        ax.plot(*zip(*points), linestyle=line, label=name)
    ax.set_title(f"{len(history['loss'])} epochs")
    ax.set_xlabel("EPOCH")
    ax.set_ylabel("LOSS")
    ax.legend()
    return fig
