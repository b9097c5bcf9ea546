# right: a long table and groupby, with functions that keep nan
import pandas as pd


def comparison(train, optimizers, seeds):
    runs = pd.DataFrame(
        [
            {"optimizer": optimizer, "seed": seed, "loss": train(optimizer, seed)}
            for optimizer in optimizers
            for seed in seeds
        ]
    )
    table = runs.groupby("optimizer")["loss"].agg(
        mean=lambda losses: losses.mean(skipna=False),
        lowest=lambda losses: losses.min(skipna=False),
        highest=lambda losses: losses.max(skipna=False),
    )
    return table.reset_index().sort_values("mean", na_position="last", ignore_index=True)
