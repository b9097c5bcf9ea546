# wrong: smooths the curves with a moving mean
# hint: curve-smoothed
import matplotlib.pyplot as plt
import pandas as pd


def history_plot(history):
    x = range(1, len(history["loss"]) + 1)
    fig, ax = plt.subplots()
    for key, style in (("loss", "-"), ("val_loss", "--")):
        smooth = pd.Series(history[key]).rolling(3, min_periods=1).mean()
        ax.plot(x, smooth, style, label=key)
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
