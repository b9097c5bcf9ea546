# wrong: mean minus and plus one standard deviation
# hint: std-for-range
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
                "lowest": float(np.mean(losses) - np.std(losses)),
                "highest": float(np.mean(losses) + np.std(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
