# right: a loop over the two keys with a style for each; the axes are put in by hand
import matplotlib.pyplot as plt
from matplotlib.ticker import MaxNLocator


def history_plot(history):
    fig = plt.figure(constrained_layout=True)
    ax = fig.add_axes([0.12, 0.12, 0.85, 0.82])
    styles = {"loss": dict(ls="-", marker="."), "val_loss": dict(ls="-.", marker="")}
    for key, style in styles.items():
        values = history[key]
        ax.plot([epoch for epoch, _ in enumerate(values, 1)], values, label=key, **style)
    ax.set_xlabel("number of the epoch")
    ax.set_ylabel("mean loss of the epoch")
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.legend(frameon=False)
    return fig
