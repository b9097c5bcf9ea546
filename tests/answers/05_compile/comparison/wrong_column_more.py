# wrong: adds a column with the standard deviation
# hint: wrong-keys
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
                "std": float(np.std(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
