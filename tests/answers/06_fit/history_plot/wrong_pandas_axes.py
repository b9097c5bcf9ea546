# wrong: pandas gives axes, which are handed on
# hint: wrong-type
import pandas as pd


def history_plot(history):
    table = pd.DataFrame(history, columns=["loss", "val_loss"])
    table.index += 1
    return table.plot(style=["-", "--"], xlabel="epoch", ylabel="loss")
