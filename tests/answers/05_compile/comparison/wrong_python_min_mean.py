# wrong: np.mean with the built-in min and max
# hint: nan-in-min
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
                "lowest": float(min(losses)),
                "highest": float(max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
