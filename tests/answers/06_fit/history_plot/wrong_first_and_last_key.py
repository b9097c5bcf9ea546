# wrong: takes the first and the last key, whatever they are
# hint: other-key-plotted
import matplotlib.pyplot as plt


def history_plot(history):
    first, *_, last = list(history)
    x = range(1, len(history[first]) + 1)
    fig, ax = plt.subplots()
    ax.plot(x, history[first], "-", label="training")
    ax.plot(x, history[last], "--", label="validation")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
