# right: a pandas table with epochs from 1 as index, drawn with two styles
import pandas as pd


def history_plot(history):
    table = pd.DataFrame({key: history[key] for key in ("loss", "val_loss")})
    table.index = table.index + 1
    ax = table.plot(style=["-", "--"], xlabel="epoch", ylabel="loss")
    return ax.get_figure()
