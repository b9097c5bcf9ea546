# wrong: appends a row after every seed, one level too deep
# hint: row-per-run
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = []
        for seed in seeds:
            losses.append(train(optimizer, seed))
            rows.append((optimizer, np.mean(losses), np.min(losses), np.max(losses)))
    table = pd.DataFrame(rows, columns=["optimizer", "mean", "lowest", "highest"])
    return table.sort_values("mean")
