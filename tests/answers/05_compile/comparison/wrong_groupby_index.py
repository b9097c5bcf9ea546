# wrong: forgets reset_index behind groupby
# hint: optimizer-as-index
import pandas as pd


def comparison(train, optimizers, seeds):
    runs = pd.DataFrame(
        [(optimizer, train(optimizer, seed)) for optimizer in optimizers for seed in seeds],
        columns=["optimizer", "loss"],
    )
    table = runs.groupby("optimizer")["loss"].agg(
        mean=lambda a: a.mean(skipna=False),
        lowest=lambda a: a.min(skipna=False),
        highest=lambda a: a.max(skipna=False),
    )
    return table.sort_values("mean")
