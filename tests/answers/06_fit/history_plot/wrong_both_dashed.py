# wrong: both lines dashed
# hint: colour-only
import pandas as pd


def history_plot(history):
    table = pd.DataFrame({"training": history["loss"], "validation": history["val_loss"]})
    table.index += 1
    ax = table.plot(linestyle="--")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    return ax.figure
