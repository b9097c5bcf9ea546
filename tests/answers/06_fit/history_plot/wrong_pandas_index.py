# wrong: a pandas table with its own index, which begins at 0
# hint: epochs-from-zero
import pandas as pd


def history_plot(history):
    table = pd.DataFrame(history)[["loss", "val_loss"]]
    return table.plot(style=["-", "--"], xlabel="epoch", ylabel="loss").get_figure()
