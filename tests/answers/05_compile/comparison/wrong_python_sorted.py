# wrong: sorts the rows in Python, where nan compares with nothing
# hint: sorted-with-nan
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    rows.sort(key=lambda row: row["mean"])
    return pd.DataFrame(rows)
