# wrong: groupby, whose mean, min and max leave nan out
# hint: diverged-run-dropped
import pandas as pd


def comparison(train, optimizers, seeds):
    runs = pd.DataFrame(
        [(optimizer, train(optimizer, seed)) for optimizer in optimizers for seed in seeds],
        columns=["optimizer", "loss"],
    )
    table = runs.groupby("optimizer")["loss"].agg(mean="mean", lowest="min", highest="max")
    return table.reset_index().sort_values("mean")
