# wrong: calls the columns min and max
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
                "min": float(np.min(losses)),
                "max": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
