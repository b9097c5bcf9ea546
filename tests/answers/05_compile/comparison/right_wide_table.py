# right: a column for each seed, reduced along the columns with skipna=False
import pandas as pd


def comparison(train, optimizers, seeds):
    wide = pd.DataFrame(
        {seed: [train(optimizer, seed) for optimizer in optimizers] for seed in seeds},
        index=pd.Index(optimizers, name="optimizer"),
    )
    table = pd.DataFrame(
        {
            "mean": wide.mean(axis=1, skipna=False),
            "lowest": wide.min(axis=1, skipna=False),
            "highest": wide.max(axis=1, skipna=False),
        }
    )
    return table.sort_values("mean").reset_index()
