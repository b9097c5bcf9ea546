# wrong: draws every key of the history
# hint: every-key-plotted
import itertools

import matplotlib.pyplot as plt


def history_plot(history):
    fig, ax = plt.subplots()
    styles = itertools.cycle(["-", "--", "-.", ":"])
    for key, values in history.items():
        ax.plot(range(1, len(values) + 1), values, next(styles), label=key)
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.legend()
    return fig
