# wrong: plots the whole pandas table
# hint: every-key-plotted
import pandas as pd


def history_plot(history):
    table = pd.DataFrame(history)
    table.index += 1
    styles = ["-", "--", "-.", ":"] * len(table.columns)
    ax = table.plot(style=styles[: len(table.columns)], xlabel="epoch", ylabel="loss")
    return ax.figure
